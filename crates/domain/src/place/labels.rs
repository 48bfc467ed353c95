//! Where names stand beside the circles of a map, so that no two of them lie on each other.

use super::Frame;

/// A circle on the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Disc {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// Its radius.
    pub r: f64,
}

/// The words of a circle: how much room they take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Words {
    /// How wide they are.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// A box on the paper: where the words of a circle stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// Between a circle and its words.
const GAP: f64 = 4.0;

impl Room {
    fn meets(&self, other: &Room) -> bool {
        self.left < other.left + other.width
            && other.left < self.left + self.width
            && self.top < other.top + other.height
            && other.top < self.top + self.height
    }

    fn of_disc(d: &Disc) -> Room {
        Room { left: d.x - d.r, top: d.y - d.r, width: 2.0 * d.r, height: 2.0 * d.r }
    }

    fn is_on(&self, frame: Frame) -> bool {
        self.left >= 0.0
            && self.top >= 0.0
            && self.left + self.width <= frame.width
            && self.top + self.height <= frame.height
    }
}

/// Where words can stand: beside their circle, under it, over it, and then a line higher or lower.
fn candidates(d: &Disc, words: Words) -> impl Iterator<Item = Room> {
    let Words { width, height } = words;
    let (right, left, middle) = (d.x + d.r + GAP, d.x - d.r - GAP - width, d.x - width / 2.0);
    let beside = d.y - height / 2.0;
    let (under, over) = (d.y + d.r + GAP, d.y - d.r - GAP - height);
    let shift = height / 2.0;
    let spots = [
        (right, beside),
        (left, beside),
        (middle, under),
        (middle, over),
        (right, beside + shift),
        (right, beside - shift),
        (left, beside + shift),
        (left, beside - shift),
        (d.x, under),
        (d.x, over),
    ];
    spots.into_iter().map(move |(left, top)| Room { left, top, width, height })
}

/// A place for the words of each circle, the largest circle first; none where there is no room: then the words stand in
/// the table alone. Words lie on no other words, and on another circle only where there is no better place.
pub fn rooms(circles: &[(Disc, Words)], taken: &[Room], frame: Frame) -> Vec<Option<Room>> {
    let mut order: Vec<usize> = (0..circles.len()).collect();
    order.sort_by(|a, b| circles[*b].0.r.total_cmp(&circles[*a].0.r));
    let mut given: Vec<Option<Room>> = vec![None; circles.len()];
    for i in order {
        let (disc, words) = circles[i];
        let free = |room: &Room| {
            let others = given.iter().flatten().chain(taken);
            room.is_on(frame) && !others.into_iter().any(|other| other.meets(room))
        };
        let clear = |room: &Room| {
            let mut others = circles.iter().enumerate().filter(|(j, _)| *j != i);
            !others.any(|(_, (other, _))| Room::of_disc(other).meets(room))
        };
        let found = candidates(&disc, words).find(|room| free(room) && clear(room));
        given[i] = found.or_else(|| candidates(&disc, words).find(free));
    }
    given
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: Frame = Frame { width: 480.0, height: 340.0, margin: 44.0 };
    const WORDS: Words = Words { width: 90.0, height: 34.0 };

    #[test]
    fn words_stand_beside_their_circle_on_the_side_where_there_is_room() {
        let disc = |x| (Disc { x, y: 100.0, r: 20.0 }, WORDS);
        let rooms = rooms(&[disc(60.0), disc(440.0)], &[], FRAME);
        assert_eq!(rooms[0], Some(Room { left: 84.0, top: 83.0, width: 90.0, height: 34.0 }));
        assert_eq!(rooms[1].map(|room| room.left), Some(326.0), "at the right edge they stand on the left");
    }

    #[test]
    fn of_a_crowd_on_one_spot_some_have_words_and_the_largest_first() {
        let crowd: Vec<_> = (0..30).map(|i| (Disc { x: 240.0, y: 170.0, r: f64::from(i) }, WORDS)).collect();
        let rooms = rooms(&crowd, &[], FRAME);
        assert!(rooms[29].is_some());
        assert!(rooms.iter().any(Option::is_none), "there is no room for thirty");
    }

    proptest! {
        #[test]
        fn no_words_lie_on_others_or_leave_the_paper(
            spots in prop::collection::vec((44.0..436.0_f64, 44.0..296.0_f64, 3.0..34.0_f64, 30.0..130.0_f64), 0..30),
        ) {
            let circle = |(x, y, r, width): &(f64, f64, f64, f64)| {
                (Disc { x: *x, y: *y, r: *r }, Words { width: *width, height: 34.0 })
            };
            let circles: Vec<_> = spots.iter().map(circle).collect();
            let bar = Room { left: 10.0, top: 300.0, width: 120.0, height: 30.0 };
            let told: Vec<Room> = rooms(&circles, &[bar], FRAME).into_iter().flatten().collect();
            for (i, a) in told.iter().enumerate() {
                prop_assert!(a.is_on(FRAME) && !a.meets(&bar));
                prop_assert!(told[i + 1..].iter().all(|b| !a.meets(b)));
            }
        }
    }
}

//! Who is still there after 30, 90 and 180 days, with everybody of whom nobody knows in plain sight.

use chrono::{Days, NaiveDate};

use super::{PlacementEnd, Still};

/// Days after the first one on which somebody asks.
pub const RETENTION_DAYS: [i64; 3] = [30, 90, 180];

/// What is known of one placement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day that was agreed.
    pub ends_on: Option<NaiveDate>,
    /// Day on which it ended, and why.
    pub ended: Option<(NaiveDate, PlacementEnd)>,
    /// What was answered at each of [`RETENTION_DAYS`] that somebody asked about.
    pub answers: Vec<(i64, Still)>,
}

impl Followed {
    /// Whether the person was still there after so many days; nothing when it is too early to ask, or when it was agreed
    /// that it ends before.
    fn still(&self, days: i64, today: NaiveDate) -> Option<Still> {
        let on = self.starts_on.checked_add_days(Days::new(days.unsigned_abs()))?;
        if on > today || self.ends_on.is_some_and(|last| last < on) {
            return None;
        }
        match self.ended {
            Some((last, PlacementEnd::AsAgreed)) if last < on => return None,
            Some((last, _)) if last < on => return Some(Still::No),
            _ => {}
        }
        // Whoever was seen later was there before.
        let seen_later = self.answers.iter().any(|(d, s)| *d > days && *s == Still::Yes);
        if seen_later {
            return Some(Still::Yes);
        }
        let answer = self.answers.iter().find(|(d, _)| *d == days).map(|(_, still)| *still);
        Some(answer.unwrap_or(Still::Unknown))
    }
}

/// How many are still there after so many days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Retention {
    /// Whose day has come: those below together.
    pub due: i64,
    /// Still there.
    pub there: i64,
    /// Left.
    pub left: i64,
    /// Nobody knows.
    pub unknown: i64,
}

impl Retention {
    /// Of a hundred of whom somebody knows, so many are there; nothing when nobody knows of anybody.
    pub fn percent(&self) -> Option<i64> {
        let known = self.there + self.left;
        (known > 0).then(|| self.there * 100 / known)
    }

    /// The same if everybody of whom nobody knows had left.
    pub fn at_least(&self) -> Option<i64> {
        (self.due > 0).then(|| self.there * 100 / self.due)
    }
}

/// Counts who is still there after so many days.
pub fn retention(all: &[Followed], days: i64, today: NaiveDate) -> Retention {
    let mut counted = Retention::default();
    for still in all.iter().filter_map(|p| p.still(days, today)) {
        counted.due += 1;
        match still {
            Still::Yes => counted.there += 1,
            Still::No => counted.left += 1,
            Still::Unknown => counted.unknown += 1,
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn followed() -> Followed {
        Followed { starts_on: day("2026-05-01"), ends_on: None, ended: None, answers: Vec::new() }
    }

    fn count(one: Followed, days: i64) -> (i64, i64, i64, i64) {
        let r = retention(&[one], days, day("2026-11-24"));
        (r.due, r.there, r.left, r.unknown)
    }

    #[test]
    fn whoever_nobody_asked_about_is_unknown_and_not_there() {
        assert_eq!(count(followed(), 90), (1, 0, 0, 1));
        assert_eq!(count(Followed { answers: vec![(90, Still::Yes)], ..followed() }, 90), (1, 1, 0, 0));
        assert_eq!(count(Followed { answers: vec![(180, Still::Yes)], ..followed() }, 90), (1, 1, 0, 0));
        assert_eq!(count(Followed { answers: vec![(30, Still::Yes)], ..followed() }, 90), (1, 0, 0, 1));
    }

    #[test]
    fn whoever_left_before_is_counted_as_left_and_what_was_to_end_is_not_counted() {
        let left = Followed { ended: Some((day("2026-06-20"), PlacementEnd::Conflict)), ..followed() };
        assert_eq!(count(left.clone(), 90), (1, 0, 1, 0));
        assert_eq!(count(Followed { answers: vec![(30, Still::Yes)], ..left }, 30), (1, 1, 0, 0));
        let done = Followed { ended: Some((day("2026-06-20"), PlacementEnd::AsAgreed)), ..followed() };
        assert_eq!(count(done, 90), (0, 0, 0, 0));
        assert_eq!(count(Followed { ends_on: Some(day("2026-06-30")), ..followed() }, 90), (0, 0, 0, 0));
        assert_eq!(count(Followed { starts_on: day("2026-11-01"), ..followed() }, 30), (0, 0, 0, 0));
    }

    #[test]
    fn shares_say_what_is_known_and_the_least_that_it_can_be() {
        let r = Retention { due: 10, there: 6, left: 2, unknown: 2 };
        assert_eq!((r.percent(), r.at_least()), (Some(75), Some(60)));
        assert_eq!((Retention::default().percent(), Retention::default().at_least()), (None, None));
    }

    proptest! {
        #[test]
        fn everybody_whose_day_has_come_is_counted_once(
            starts in proptest::collection::vec((0u64..400, proptest::option::of(0u64..300), 0usize..4), 0..30),
        ) {
            let first = day("2025-12-01");
            let all: Vec<Followed> = starts.iter().map(|(start, ended, answer)| {
                let starts_on = first + Days::new(*start);
                Followed {
                    starts_on,
                    ends_on: None,
                    ended: ended.map(|d| (starts_on + Days::new(d), PlacementEnd::Pay)),
                    answers: Still::ALL.get(*answer).map(|s| (90, *s)).into_iter().collect(),
                }
            }).collect();
            let r = retention(&all, 90, day("2026-11-24"));
            prop_assert_eq!(r.due, r.there + r.left + r.unknown);
            prop_assert!(r.due <= all.len() as i64);
            prop_assert!(r.at_least().unwrap_or(0) <= r.percent().unwrap_or(100));
        }
    }
}

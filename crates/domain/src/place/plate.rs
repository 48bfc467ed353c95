//! Points of the earth on a flat drawing: true to each other in direction and distance, as far as a country allows.
//!
//! Equirectangular, narrowed by the latitude in the middle. Nothing here knows of the antimeridian: a programme whose
//! places lie on both sides of it would be drawn around the whole earth.

/// Kilometres of one degree of latitude.
const KM_PER_DEGREE: f64 = 111.32;
/// A plate shows at least so many kilometres: one place alone is not magnified without end.
const LEAST_KM: f64 = 20.0;

/// A point of the earth, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    lat: f64,
    lon: f64,
}

impl Point {
    /// There is none outside the earth.
    pub fn new(lat: f64, lon: f64) -> Option<Point> {
        let inside = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        inside.then_some(Point { lat, lon })
    }

    /// The middle of some points.
    pub fn mean(points: &[Point]) -> Option<Point> {
        let n = points.len() as f64;
        let mean = |of: fn(&Point) -> f64| points.iter().map(of).sum::<f64>() / n;
        (!points.is_empty()).then(|| Point { lat: mean(|p| p.lat), lon: mean(|p| p.lon) })
    }
}

/// The paper that a plate is drawn on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// From the left edge to the right one.
    pub width: f64,
    /// From the upper edge to the lower one.
    pub height: f64,
    /// What stays free of points at each edge.
    pub margin: f64,
}

/// Where points lie on the paper, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plate {
    frame: Frame,
    middle: Point,
    /// How much shorter a degree of longitude is than one of latitude.
    narrowing: f64,
    units_per_km: f64,
}

/// A line that says how long a kilometre is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleBar {
    /// So many kilometres.
    pub km: i64,
    /// Its length on the paper.
    pub length: f64,
}

impl Plate {
    /// The largest plate on which all points lie inside the margins. Of no points there is none.
    pub fn around(points: &[Point], frame: Frame) -> Option<Plate> {
        let (south, north) = ends(points.iter().map(|p| p.lat))?;
        let (west, east) = ends(points.iter().map(|p| p.lon))?;
        let middle = Point { lat: f64::midpoint(south, north), lon: f64::midpoint(west, east) };
        let narrowing = middle.lat.to_radians().cos().max(0.01);
        let across = ((east - west) * narrowing * KM_PER_DEGREE).max(LEAST_KM);
        let down = ((north - south) * KM_PER_DEGREE).max(LEAST_KM);
        let inner = |side: f64| (side - 2.0 * frame.margin).max(1.0);
        let units_per_km = (inner(frame.width) / across).min(inner(frame.height) / down);
        Some(Plate { frame, middle, narrowing, units_per_km })
    }

    /// Where a point lies; outside the paper where it is too far away.
    pub fn at(&self, point: Point) -> (f64, f64) {
        let units = KM_PER_DEGREE * self.units_per_km;
        let x = self.frame.width / 2.0 + (point.lon - self.middle.lon) * self.narrowing * units;
        let y = self.frame.height / 2.0 - (point.lat - self.middle.lat) * units;
        (x, y)
    }

    /// Whether a point lies on the paper, within the margins.
    pub fn holds(&self, point: Point) -> bool {
        let ((x, y), m) = (self.at(point), self.frame.margin);
        // What is a rounding outside lies on the line.
        let inside = |v: f64, side: f64| (m - 0.01..=side - m + 0.01).contains(&v);
        inside(x, self.frame.width) && inside(y, self.frame.height)
    }

    /// The longest line of one, two or five times a power of ten that is no longer than `longest`.
    pub fn scale_bar(&self, longest: f64) -> ScaleBar {
        let most = (longest / self.units_per_km).max(1.0);
        let power = 10_f64.powf(most.log10().floor());
        let km = [5.0, 2.0].map(|n| n * power).into_iter().find(|km| *km <= most).unwrap_or(power);
        ScaleBar { km: km as i64, length: km * self.units_per_km }
    }
}

/// The radius of a circle whose area is as large a part of that of the largest one as `n` is of `most`.
pub fn radius(n: i64, most: i64, largest: f64) -> f64 {
    let part = n.max(0) as f64 / n.max(most).max(1) as f64;
    largest * part.sqrt()
}

fn ends(values: impl Iterator<Item = f64> + Clone) -> Option<(f64, f64)> {
    Some((values.clone().reduce(f64::min)?, values.reduce(f64::max)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: Frame = Frame { width: 480.0, height: 340.0, margin: 44.0 };

    fn point(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    #[test]
    fn of_no_points_there_is_no_plate_and_none_lies_outside_the_earth() {
        assert_eq!(Plate::around(&[], FRAME), None);
        assert_eq!(Point::mean(&[]), None);
        for (lat, lon) in [(91.0, 0.0), (0.0, -180.5), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert_eq!(Point::new(lat, lon), None);
        }
    }

    #[test]
    fn one_point_alone_lies_in_the_middle_and_so_do_two_of_the_same_place() {
        let dori = point(14.04, -0.03);
        for points in [vec![dori], vec![dori, dori]] {
            let plate = Plate::around(&points, FRAME).unwrap();
            assert_eq!(plate.at(dori), (240.0, 170.0));
            assert_eq!(plate.scale_bar(120.0).km, 5, "twenty kilometres are on the paper, not one");
        }
    }

    #[test]
    fn distances_are_as_on_earth() {
        // Ouagadougou and Niamey are 415 km from each other, within one part of a hundred.
        let (ouaga, niamey) = (point(12.3714, -1.5197), point(13.5116, 2.1254));
        let plate = Plate::around(&[ouaga, niamey], FRAME).unwrap();
        let ((x, y), (u, v)) = (plate.at(ouaga), plate.at(niamey));
        let bar = plate.scale_bar(120.0);
        let km = (x - u).hypot(y - v) * bar.km as f64 / bar.length;
        assert!((km - 415.0).abs() < 5.0, "{km}");
        assert!(bar.length <= 120.0 && bar.km == 100);
        assert!(u > x && v < y, "east is right and north is up");
    }

    #[test]
    fn a_circle_of_four_times_as_many_is_twice_as_wide() {
        assert!((radius(400, 400, 30.0) - 30.0).abs() < 1e-9);
        assert!((radius(100, 400, 30.0) - 15.0).abs() < 1e-9);
        assert!(radius(0, 0, 30.0).abs() < 1e-9 && radius(-3, 5, 30.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn every_point_lies_inside_and_none_changes_sides(
            places in prop::collection::vec((-60.0..60.0_f64, -179.0..179.0_f64), 1..30),
        ) {
            let points: Vec<Point> = places.iter().map(|(lat, lon)| point(*lat, *lon)).collect();
            let plate = Plate::around(&points, FRAME).unwrap();
            for a in &points {
                prop_assert!(plate.holds(*a), "{a:?} {:?}", plate.at(*a));
                for b in &points {
                    let ((x, y), (u, v)) = (plate.at(*a), plate.at(*b));
                    prop_assert!((a.lon <= b.lon) == (x <= u) || a.lon.total_cmp(&b.lon).is_eq());
                    prop_assert!((a.lat >= b.lat) == (y <= v) || a.lat.total_cmp(&b.lat).is_eq());
                }
            }
            prop_assert!(plate.scale_bar(120.0).length <= 120.01);
        }
    }
}

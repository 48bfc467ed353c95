//! Where the areas and offices of reports lie. Of no person, and in no report: a drawing alone needs it.

use std::collections::{HashMap, HashSet};

use domain::indicator::{Facts, Place};
use domain::place::Point;

use crate::StoreResult;
use crate::db::Source;

/// Points by the order of the places in [`Facts`]; none of a place that has no coordinates.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Points {
    /// Of its areas.
    pub areas: Vec<Option<Point>>,
    /// In which country each area is: its code.
    pub countries: Vec<String>,
    /// Of its offices.
    pub offices: Vec<Option<Point>>,
}

type Row = (String, Option<String>, String, Option<f64>, Option<f64>);

/// An area lies where its own point is, or else in the middle of the points below it.
pub async fn points(mut src: impl Source, facts: &Facts) -> StoreResult<Points> {
    let rows: Vec<Row> = fetch_all!(src, Row, "select pcode, parent, country, lat, lon from place")?;
    let offices: Vec<(String, String)> =
        fetch_all!(src, (String, String), "select code, pcode from office where pcode is not null")?;
    let offices: HashMap<&str, &str> = offices.iter().map(|(code, pcode)| (code.as_str(), pcode.as_str())).collect();
    let map = Map::new(&rows);
    let office = |place: &Place| offices.get(place.code.as_str()).and_then(|pcode| map.point(pcode));
    Ok(Points {
        areas: facts.areas.iter().map(|place| map.point(&place.code)).collect(),
        countries: facts.areas.iter().map(|place| map.country(&place.code)).collect(),
        offices: facts.offices.iter().map(office).collect(),
    })
}

struct Map<'a> {
    countries: HashMap<&'a str, &'a str>,
    own: HashMap<&'a str, Point>,
    below: HashMap<&'a str, Vec<&'a str>>,
}

impl<'a> Map<'a> {
    fn new(rows: &'a [Row]) -> Map<'a> {
        let mut map = Map { countries: HashMap::new(), own: HashMap::new(), below: HashMap::new() };
        for (pcode, parent, country, lat, lon) in rows {
            map.countries.insert(pcode, country);
            if let Some(point) = lat.zip(*lon).and_then(|(lat, lon)| Point::new(lat, lon)) {
                map.own.insert(pcode, point);
            }
            if let Some(parent) = parent {
                map.below.entry(parent).or_default().push(pcode);
            }
        }
        map
    }

    fn country(&self, pcode: &str) -> String {
        self.countries.get(pcode).map(|country| (*country).to_owned()).unwrap_or_default()
    }

    fn point(&self, pcode: &'a str) -> Option<Point> {
        let (mut found, mut next, mut seen) = (Vec::new(), vec![pcode], HashSet::new());
        while let Some(at) = next.pop() {
            // A tree that bites its own tail has an end all the same.
            if !seen.insert(at) {
                continue;
            }
            match self.own.get(at) {
                Some(point) => found.push(*point),
                None => next.extend(self.below.get(at).into_iter().flatten()),
            }
        }
        Point::mean(&found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(pcode: &str, parent: &str, at: Option<(f64, f64)>) -> Row {
        let parent = (!parent.is_empty()).then(|| parent.to_owned());
        (pcode.to_owned(), parent, "BFA".to_owned(), at.map(|(lat, _)| lat), at.map(|(_, lon)| lon))
    }

    #[test]
    fn an_area_lies_on_its_own_point_or_in_the_middle_of_those_below() {
        let rows = [
            row("BF", "", None),
            row("BF56", "BF", None),
            row("BF5601", "BF56", Some((14.0, -1.0))),
            row("GN1", "BF5601", Some((20.0, 20.0))),
            row("GN2", "BF56", Some((12.0, 1.0))),
            row("BF57", "BF", None),
        ];
        let map = Map::new(&rows);
        assert_eq!(map.point("BF56"), Point::new(13.0, 0.0), "a point of its own stands for what is below");
        assert_eq!(map.point("BF"), Point::new(13.0, 0.0));
        assert_eq!(map.point("BF5601"), Point::new(14.0, -1.0));
        assert_eq!(map.point("BF57"), None);
        assert_eq!(map.point("XX"), None);
    }

    #[test]
    fn a_tree_that_bites_its_own_tail_has_an_end() {
        let rows = [row("A1", "B1", None), row("B1", "A1", None), row("C1", "B1", Some((1.0, 1.0)))];
        assert_eq!(Map::new(&rows).point("A1"), Point::new(1.0, 1.0));
    }
}

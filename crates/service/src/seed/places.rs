//! Countries, regions, districts and towns. Towns are from GeoNames (CC BY 4.0), changed: put under P-codes.

use store::Tx;
use store::place::{NewPlace, insert};

use crate::ServiceResult;

const PLACES: &str = include_str!("../../data/places.csv");
const TOWNS: &str = include_str!("../../data/towns.csv");

/// Rows of a table without quotes, after its heading.
pub(super) fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().skip(1).filter_map(|line| line.split(',').collect::<Vec<_>>().try_into().ok())
}

/// Writes all places.
pub(super) async fn write(tx: &mut Tx) -> ServiceResult<()> {
    for place in all() {
        insert(tx, &place).await?;
    }
    Ok(())
}

/// Names of the towns of a country.
pub(super) fn towns(country: &'static str) -> Vec<&'static str> {
    rows(TOWNS).filter(|town: &[_; 6]| town[0] == country).map(|town| town[3]).collect()
}

fn all() -> impl Iterator<Item = NewPlace> {
    let areas = rows(PLACES).map(|[country, level, parent, pcode, name]: [_; 5]| NewPlace {
        pcode: pcode.into(),
        name: name.into(),
        level: level.parse().unwrap_or(1),
        parent: (!parent.is_empty()).then(|| parent.into()),
        country: country.into(),
        lat: None,
        lon: None,
    });
    let towns = rows(TOWNS).map(|[country, parent, number, name, lat, lon]: [_; 6]| NewPlace {
        pcode: town(number),
        name: name.into(),
        level: 3,
        parent: Some(parent.into()),
        country: country.into(),
        lat: lat.parse().ok(),
        lon: lon.parse().ok(),
    });
    areas.chain(towns)
}

/// The P-code we give to a town of GeoNames.
fn town(number: &str) -> String {
    format!("GN{number}")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_place_lies_in_one_that_is_there() {
        let places: Vec<NewPlace> = all().collect();
        let codes: HashSet<&str> = places.iter().map(|p| p.pcode.as_str()).collect();
        assert_eq!(codes.len(), places.len(), "every P-code once");
        assert!(places.len() > 700, "{}", places.len());
        for place in &places {
            let parent = place.parent.as_deref();
            assert_eq!(parent.is_none(), place.level == 0, "{}", place.pcode);
            assert!(parent.is_none_or(|p| codes.contains(p)), "{}", place.pcode);
        }
        let lines = [PLACES, TOWNS].map(|t| t.lines().count() - 1);
        assert_eq!(places.len(), lines.iter().sum::<usize>(), "no row is dropped");
    }
}

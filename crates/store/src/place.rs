//! The place directory: administrative areas and towns by P-code, found by folded name.

use domain::place::{Place, search_key};

use crate::db::Source;
use crate::{StoreResult, Tx};

/// A place as stored.
#[derive(Debug, Clone)]
pub struct NewPlace {
    /// Its P-code.
    pub pcode: String,
    /// Its name.
    pub name: String,
    /// 0 country, 1 region, 2 province, 3 commune or town.
    pub level: i64,
    /// P-code of the place above it.
    pub parent: Option<String>,
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Latitude.
    pub lat: Option<f64>,
    /// Longitude.
    pub lon: Option<f64>,
}

#[derive(sqlx::FromRow)]
struct PlaceRow {
    pcode: String,
    name: String,
    parent: Option<String>,
}

impl From<PlaceRow> for Place {
    fn from(r: PlaceRow) -> Place {
        Place { pcode: r.pcode, name: r.name, parent: r.parent }
    }
}

/// Adds a place; one that is there already stays as it is.
pub async fn insert(tx: &mut Tx, p: &NewPlace) -> StoreResult<()> {
    execute!(
        tx,
        "insert into place (pcode, name, level, parent, country, search_key, lat, lon)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (pcode) do nothing",
        &p.pcode,
        &p.name,
        p.level,
        &p.parent,
        &p.country,
        search_key(&p.name),
        p.lat,
        p.lon,
    )?
    .any();
    Ok(())
}

/// By P-code.
pub async fn by_pcode(mut src: impl Source, pcode: &str) -> StoreResult<Option<Place>> {
    let row: Option<PlaceRow> = fetch_optional!(
        src,
        PlaceRow,
        "select l.pcode, l.name, a.name as parent
         from place l left join place a on a.pcode = l.parent where l.pcode = $1",
        pcode,
    )?;
    Ok(row.map(Place::from))
}

/// Places whose folded name begins with `key`, those of `country` first; the shortest names first among them.
pub async fn starting_with(mut src: impl Source, key: &str, country: &str, limit: i64) -> StoreResult<Vec<Place>> {
    let rows: Vec<PlaceRow> = fetch_all!(
        src,
        PlaceRow,
        "select l.pcode, l.name, a.name as parent
         from place l left join place a on a.pcode = l.parent
         where l.search_key >= $1 and l.search_key < $2
         order by case when l.country = $3 then 0 else 1 end, length(l.search_key), l.search_key, l.pcode limit $4",
        key,
        format!("{key}\u{10FFFF}"),
        country,
        limit,
    )?;
    Ok(rows.into_iter().map(Place::from).collect())
}

/// Places with exactly this folded name, those of `country` first, the lowest level first.
pub async fn named(mut src: impl Source, key: &str, country: &str, limit: i64) -> StoreResult<Vec<Place>> {
    let rows: Vec<PlaceRow> = fetch_all!(
        src,
        PlaceRow,
        "select l.pcode, l.name, a.name as parent
         from place l left join place a on a.pcode = l.parent
         where l.search_key = $1
         order by case when l.country = $2 then 0 else 1 end, l.level desc, l.pcode limit $3",
        key,
        country,
        limit,
    )?;
    Ok(rows.into_iter().map(Place::from).collect())
}

/// The places of a country, by name: for choosing without typing.
pub async fn of_country(mut src: impl Source, country: &str, limit: i64) -> StoreResult<Vec<Place>> {
    let rows: Vec<PlaceRow> = fetch_all!(
        src,
        PlaceRow,
        "select l.pcode, l.name, a.name as parent
         from place l left join place a on a.pcode = l.parent
         where l.country = $1
         order by l.search_key, l.pcode limit $2",
        country,
        limit,
    )?;
    Ok(rows.into_iter().map(Place::from).collect())
}

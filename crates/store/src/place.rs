//! The place directory: administrative areas and towns by P-code, found by folded name.

use chrono::NaiveDate;
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
           and not exists (select 1 from place_successor s where s.pcode = l.pcode)
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
         where l.search_key = $1 and not exists (select 1 from place_successor s where s.pcode = l.pcode)
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
         where l.country = $1 and not exists (select 1 from place_successor s where s.pcode = l.pcode)
         order by l.search_key, l.pcode limit $2",
        country,
        limit,
    )?;
    Ok(rows.into_iter().map(Place::from).collect())
}

/// The level of a place: 0 country, 1 region, 2 province, 3 commune or town.
pub async fn level(mut src: impl Source, pcode: &str) -> StoreResult<Option<i64>> {
    let row: Option<(i64,)> = fetch_optional!(src, (i64,), "select level from place where pcode = $1", pcode)?;
    Ok(row.map(|(level,)| level))
}

/// Where a place is on the map.
pub async fn point(mut src: impl Source, pcode: &str) -> StoreResult<Option<(f64, f64)>> {
    let row: Option<(Option<f64>, Option<f64>)> =
        fetch_optional!(src, (Option<f64>, Option<f64>), "select lat, lon from place where pcode = $1", pcode)?;
    Ok(row.and_then(|(lat, lon)| lat.zip(lon)))
}

/// The places that replaced a place, the first of them first. Empty for one that holds.
pub async fn successors(mut src: impl Source, pcode: &str) -> StoreResult<Vec<Place>> {
    let rows: Vec<PlaceRow> = fetch_all!(
        src,
        PlaceRow,
        "select l.pcode, l.name, a.name as parent
         from place_successor s join place l on l.pcode = s.successor left join place a on a.pcode = l.parent
         where s.pcode = $1 order by s.position",
        pcode,
    )?;
    Ok(rows.into_iter().map(Place::from).collect())
}

/// The places that hold today instead of a replaced one, however often it was replaced, by name. Empty for one that holds.
pub async fn hold_instead(mut src: impl Source, pcode: &str) -> StoreResult<Vec<Place>> {
    let rows: Vec<PlaceRow> = fetch_all!(
        src,
        PlaceRow,
        "with recursive later (pcode, step) as (
           select s.successor, 1 from place_successor s where s.pcode = $1
           union
           select s.successor, later.step + 1 from place_successor s join later on s.pcode = later.pcode
           where later.step < 20)
         select l.pcode, l.name, a.name as parent from place l left join place a on a.pcode = l.parent
         where l.pcode in (select pcode from later)
           and not exists (select 1 from place_successor s where s.pcode = l.pcode)
         order by l.search_key, l.pcode",
        pcode,
    )?;
    Ok(rows.into_iter().map(Place::from).collect())
}

/// The code under which a place counts today: its own, or that of its first successor, however often it was replaced.
pub async fn counts_under(mut src: impl Source, pcode: &str) -> StoreResult<String> {
    let row: Option<(String,)> = fetch_optional!(
        src,
        (String,),
        "with recursive now (pcode, step) as (
           select cast($1 as text), 0
           union all
           select s.successor, now.step + 1 from place_successor s join now on s.pcode = now.pcode
           where s.position = 0 and now.step < 20)
         select pcode from now order by step desc limit 1",
        pcode,
    )?;
    Ok(row.map_or_else(|| pcode.to_owned(), |(pcode,)| pcode))
}

/// What is stored of a place: name, level, the one above it, country.
pub async fn stored(mut src: impl Source, pcode: &str) -> StoreResult<Option<NewPlace>> {
    let row: Option<(String, i64, Option<String>, String)> = fetch_optional!(
        src,
        (String, i64, Option<String>, String),
        "select name, level, parent, country from place where pcode = $1",
        pcode,
    )?;
    Ok(row.map(|(name, level, parent, country)| NewPlace {
        pcode: pcode.to_owned(),
        name,
        level,
        parent,
        country,
        lat: None,
        lon: None,
    }))
}

/// A place is called something else from now on.
pub async fn rename(tx: &mut Tx, pcode: &str, name: &str) -> StoreResult<()> {
    execute!(tx, "update place set name = $1, search_key = $2 where pcode = $3", name, search_key(name), pcode)?
        .expect_rows(1)
}

/// A place lies under another one from now on.
pub async fn move_under(tx: &mut Tx, pcode: &str, parent: &str) -> StoreResult<()> {
    execute!(tx, "update place set parent = $1 where pcode = $2", parent, pcode)?.expect_rows(1)
}

/// Replaces a place from a day on. What was written under its code stays so. A place that is replaced already, or by
/// itself, is not: false.
pub async fn replace(tx: &mut Tx, pcode: &str, successors: &[String], from: NaiveDate) -> StoreResult<bool> {
    let ended = execute!(
        tx,
        "update place set valid_to = $1
         where pcode = $2 and not exists (select 1 from place_successor s where s.pcode = place.pcode)",
        from.pred_opt(),
        pcode,
    )?;
    if ended.rows() == 0 {
        return Ok(false);
    }
    for (position, successor) in (0_i64..).zip(successors) {
        execute!(
            tx,
            "insert into place_successor (pcode, position, successor) values ($1, $2, $3)",
            pcode,
            position,
            successor,
        )?
        .expect_rows(1)?;
        execute!(tx, "update place set valid_from = $1 where pcode = $2 and valid_from is null", from, successor)?
            .any();
    }
    Ok(true)
}

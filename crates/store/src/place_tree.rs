//! The tree of places as somebody walks through it: what is above and below a place, and which codes it had.

use chrono::NaiveDate;
use domain::place::Place;

use crate::StoreResult;
use crate::db::Source;
use crate::like::in_name;

/// A place in the tree.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Node {
    /// Its P-code.
    pub pcode: String,
    /// Its name.
    pub name: String,
    /// 0 country, 1 region, 2 province, 3 commune or town.
    pub level: i64,
    /// Name of the place above it.
    pub parent: Option<String>,
    /// From which day its code holds, where that is known.
    pub valid_from: Option<NaiveDate>,
    /// The last day on which its code held.
    pub valid_to: Option<NaiveDate>,
}

impl Node {
    /// The place.
    pub fn place(&self) -> Place {
        Place { pcode: self.pcode.clone(), name: self.name.clone(), parent: self.parent.clone() }
    }
}

/// One place.
pub async fn node(mut src: impl Source, pcode: &str) -> StoreResult<Option<Node>> {
    fetch_optional!(
        src,
        Node,
        "select l.pcode, l.name, l.level, a.name as parent, l.valid_from, l.valid_to
         from place l left join place a on a.pcode = l.parent where l.pcode = $1",
        pcode,
    )
}

/// What lies above a place, the widest first.
pub async fn above(mut src: impl Source, pcode: &str) -> StoreResult<Vec<Place>> {
    let rows: Vec<(String, String)> = fetch_all!(
        src,
        (String, String),
        "with recursive up (pcode, step) as (
           select parent, 1 from place where pcode = $1
           union all
           select p.parent, up.step + 1 from place p join up on p.pcode = up.pcode where up.step < 20)
         select l.pcode, l.name from up join place l on l.pcode = up.pcode order by up.step desc",
        pcode,
    )?;
    Ok(rows.into_iter().map(|(pcode, name)| Place { pcode, name, parent: None }).collect())
}

/// What lies directly below a place, or under none, by name; from the one after the code `after`.
pub async fn below(
    mut src: impl Source,
    pcode: Option<&str>,
    after: Option<&str>,
    limit: i64,
) -> StoreResult<Vec<Node>> {
    fetch_all!(
        src,
        Node,
        "select l.pcode, l.name, l.level, a.name as parent, l.valid_from, l.valid_to
         from place l left join place a on a.pcode = l.parent
         where (l.parent = $1 or ($1 = '' and l.parent is null))
           and ($2 or (l.search_key, l.pcode) > (select x.search_key, x.pcode from place x where x.pcode = $3))
         order by l.search_key, l.pcode limit $4",
        pcode.unwrap_or_default(),
        after.is_none(),
        after.unwrap_or_default(),
        limit,
    )
}

/// Places that have this code, or in whose folded name the words stand: also those that were replaced.
pub async fn found(mut src: impl Source, words: &str, limit: i64) -> StoreResult<Vec<Node>> {
    fetch_all!(
        src,
        Node,
        "select l.pcode, l.name, l.level, a.name as parent, l.valid_from, l.valid_to
         from place l left join place a on a.pcode = l.parent
         where l.pcode = $1 or l.search_key like $2 escape '!'
         order by case when l.pcode = $1 then 0 else 1 end, l.search_key, l.pcode limit $3",
        words.trim().to_uppercase(),
        in_name(words),
        limit,
    )
}

/// Places that were replaced by this one, by code.
pub async fn predecessors(mut src: impl Source, pcode: &str) -> StoreResult<Vec<Node>> {
    fetch_all!(
        src,
        Node,
        "select l.pcode, l.name, l.level, a.name as parent, l.valid_from, l.valid_to
         from place_successor s join place l on l.pcode = s.pcode left join place a on a.pcode = l.parent
         where s.successor = $1 order by l.pcode",
        pcode,
    )
}

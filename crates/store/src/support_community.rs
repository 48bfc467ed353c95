//! Communities: what is known of them, and how many cases they receive.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{OfficeId, ServiceId};
use domain::support::{Answers, Received};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::like::in_name;
use crate::{StoreResult, Tx};

/// A community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Community {
    /// Its id.
    pub id: Uuid,
    /// P-code of its place.
    pub pcode: String,
    /// Its name.
    pub name: String,
    /// Name of the place above it.
    pub above: Option<String>,
    /// Of which office.
    pub office: OfficeId,
    /// What is known of it.
    pub answers: Answers,
    /// Version.
    pub version: i64,
    /// How many cases it receives, where they were counted already.
    pub counted: Option<Counted>,
}

/// How many cases a community receives, as it was fixed for a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The first day of that month: who came later is not in it.
    pub on: NaiveDate,
    /// Cases of people who live there.
    pub cases: Received,
    /// Cases that are linked to what is done there.
    pub linked: Received,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: Uuid,
    pcode: String,
    name: String,
    above: Option<String>,
    office_id: Uuid,
    answers: Json<Answers>,
    version: i64,
    month: Option<String>,
    cases: Option<i64>,
    linked: Option<i64>,
}

impl Row {
    fn counted(&self) -> Option<Counted> {
        let on = format!("{}-01", self.month.as_deref()?).parse().ok()?;
        Some(Counted { on, cases: Received::of(self.cases?), linked: Received::of(self.linked?) })
    }
}

impl From<Row> for Community {
    fn from(r: Row) -> Community {
        Community {
            counted: r.counted(),
            id: r.id,
            pcode: r.pcode,
            name: r.name,
            above: r.above,
            office: OfficeId(r.office_id),
            answers: r.answers.0,
            version: r.version,
        }
    }
}

/// A new community.
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    pcode: &str,
    office: OfficeId,
    answers: &Answers,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into community (id, pcode, office_id, answers, created_at, version) values ($1, $2, $3, $4, $5, 1)",
        id,
        pcode,
        office.0,
        Json(answers),
        at,
    )?
    .expect_rows(1)
}

/// Changes what is known of it; refused when it changed since `version`.
pub async fn update(tx: &mut Tx, id: Uuid, version: i64, answers: &Answers) -> StoreResult<()> {
    execute!(
        tx,
        "update community set answers = $1, version = version + 1 where id = $2 and version = $3",
        Json(answers),
        id,
        version,
    )?
    .expect_rows(1)
}

/// By the P-code of its place, or one under which it was found before.
pub async fn by_pcode(mut src: impl Source, pcode: &str) -> StoreResult<Option<Community>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select c.id, c.pcode, l.name, a.name as above, c.office_id, c.answers, c.version,
           n.month, n.cases, n.linked
         from community c join place l on l.pcode = c.pcode left join place a on a.pcode = l.parent
         left join community_received n on n.community_id = c.id
           and n.month = (select max(month) from community_received m where m.community_id = c.id)
         where c.id = coalesce((select community_id from community_former where pcode = $1),
           (select id from community where pcode = $1))",
        pcode,
    )?;
    Ok(row.map(Community::from))
}

/// By its id.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Community>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select c.id, c.pcode, l.name, a.name as above, c.office_id, c.answers, c.version,
           n.month, n.cases, n.linked
         from community c join place l on l.pcode = c.pcode left join place a on a.pcode = l.parent
         left join community_received n on n.community_id = c.id
           and n.month = (select max(month) from community_received m where m.community_id = c.id)
         where c.id = $1",
        id,
    )?;
    Ok(row.map(Community::from))
}

/// Communities by name, those of `office` first, with `words` in their folded name or as their P-code; those that follow
/// the one with the P-code `after`.
pub async fn page(
    mut src: impl Source,
    office: Option<OfficeId>,
    words: &str,
    after: Option<&str>,
    limit: i64,
) -> StoreResult<Vec<Community>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select c.id, c.pcode, l.name, a.name as above, c.office_id, c.answers, c.version,
           n.month, n.cases, n.linked
         from community c join place l on l.pcode = c.pcode left join place a on a.pcode = l.parent
         left join community_received n on n.community_id = c.id
           and n.month = (select max(month) from community_received m where m.community_id = c.id)
         where c.joined_into is null and (cast($5 as text) is null or l.search_key like $5 escape '!' or c.pcode = $6)
           and ($2 or (case when c.office_id = $1 then 0 else 1 end, l.search_key, c.pcode) >
           (select case when x.office_id = $1 then 0 else 1 end, y.search_key, x.pcode
            from community x join place y on y.pcode = x.pcode where x.pcode = $3))
         order by case when c.office_id = $1 then 0 else 1 end, l.search_key, c.pcode limit $4",
        office.map(|o| o.0).unwrap_or_default(),
        after.is_none(),
        after.unwrap_or_default(),
        limit,
        in_name(words),
        words.trim().to_uppercase(),
    )?;
    Ok(rows.into_iter().map(Community::from).collect())
}

/// P-code of the place in which a service is given.
pub async fn place_of_service(mut src: impl Source, service: ServiceId) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = fetch_optional!(src, (String,), "select pcode from service where id = $1", service.0)?;
    Ok(row.map(|(pcode,)| pcode))
}

/// Communities that were not counted in a month and follow the one with the id `after`.
pub async fn uncounted(mut src: impl Source, month: &str, after: Uuid, limit: i64) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select c.id from community c
         where c.id > $2 and c.joined_into is null
           and not exists (select 1 from community_received r where r.community_id = c.id and r.month = $1)
         order by c.id limit $3",
        month,
        after,
        limit,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Fixes for a month how many cases it receives, as that may be told; a month that is fixed stays so.
pub async fn fix_received(tx: &mut Tx, id: Uuid, month: &str, cases: Received, linked: Received) -> StoreResult<()> {
    execute!(
        tx,
        "insert into community_received (community_id, month, cases, linked) values ($1, $2, $3, $4)
         on conflict (community_id, month) do nothing",
        id,
        month,
        cases.code(),
        linked.code(),
    )?
    .any();
    Ok(())
}

/// Open cases behind no wall that were opened and linked to something of a community before a day. The exact number: it
/// does not leave the service.
pub async fn linked(mut src: impl Source, id: Uuid, before: NaiveDate) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select count(distinct s.case_id) from case_support s join case_file c on c.id = s.case_id
         where c.compartment = 'general' and c.status not in ('closed', 'transferred') and s.ended_on is null
           and s.since < $2 and c.opened_on < $2
           and (s.target_id in (select id from project where community_id = $1)
             or s.target_id in (select id from support_record where community_id = $1))",
        id,
        before,
    )?;
    Ok(n)
}

/// Categories of the services that the directory has for a place or an area above it.
pub async fn services(mut src: impl Source, pcode: &str) -> StoreResult<Vec<String>> {
    let rows: Vec<(String,)> = fetch_all!(
        src,
        (String,),
        "with recursive up (pcode, parent) as (
           select pcode, parent from place where pcode = $1
           union all
           select p.pcode, p.parent from place p join up on p.pcode = up.parent)
         select distinct s.category from service s join service_area a on a.service_id = s.id
         where s.active and a.pcode in (select pcode from up) order by s.category",
        pcode,
    )?;
    Ok(rows.into_iter().map(|(category,)| category).collect())
}

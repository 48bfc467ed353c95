//! Institutions, and how fast they answer referrals.

use chrono::{DateTime, Utc};
use domain::id::{OfficeId, OrganisationId};
use domain::place::search_key;
use domain::support::{Answers, Institution};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::like::in_name;
use crate::{StoreResult, Tx};

/// An institution as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredInstitution {
    /// Its id.
    pub id: Uuid,
    /// Of which office.
    pub office: OfficeId,
    /// What is known of it.
    pub institution: Institution,
    /// Name of the place for which it works.
    pub place: Option<String>,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    office_id: Uuid,
    organisation_id: Option<Uuid>,
    name: String,
    answers: Json<Answers>,
    version: i64,
    pcode: Option<String>,
    place: Option<String>,
}

impl From<Row> for StoredInstitution {
    fn from(r: Row) -> StoredInstitution {
        StoredInstitution {
            id: r.id,
            office: OfficeId(r.office_id),
            institution: Institution {
                name: r.name,
                organisation: r.organisation_id.map(OrganisationId),
                pcode: r.pcode,
                answers: r.answers.0,
            },
            place: r.place,
            version: r.version,
        }
    }
}

/// A new institution. Another one of this name is the constraint `institution_name_unique`.
pub async fn insert(tx: &mut Tx, id: Uuid, office: OfficeId, i: &Institution, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into institution (id, office_id, organisation_id, name, answers, created_at, search_key, pcode, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        id,
        office.0,
        i.organisation.map(|o| o.0),
        &i.name,
        Json(&i.answers),
        at,
        search_key(&i.name),
        i.pcode.as_deref(),
    )?
    .expect_rows(1)
}

/// Changes it; refused when it changed since `version`.
pub async fn update(tx: &mut Tx, id: Uuid, version: i64, i: &Institution) -> StoreResult<()> {
    execute!(
        tx,
        "update institution set organisation_id = $1, name = $2, answers = $3, search_key = $4, pcode = $5,
           version = version + 1
         where id = $6 and version = $7",
        i.organisation.map(|o| o.0),
        &i.name,
        Json(&i.answers),
        search_key(&i.name),
        i.pcode.as_deref(),
        id,
        version,
    )?
    .expect_rows(1)
}

/// Holds the institution to which a link leads, itself or by what it gives, until the transaction ends: its entry in the
/// directory stays what it is. Nothing where the link leads to none.
pub async fn hold_of(tx: &mut Tx, target: Uuid) -> StoreResult<()> {
    execute!(
        tx,
        "update institution set version = version
         where id = $1 or id in (select institution_id from support_record where id = $1)",
        target,
    )?
    .any();
    Ok(())
}

/// By its id.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<StoredInstitution>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select i.id, i.office_id, i.organisation_id, i.name, i.answers, i.version, i.pcode, l.name as place
         from institution i left join place l on l.pcode = i.pcode where i.id = $1",
        id,
    )?;
    Ok(row.map(StoredInstitution::from))
}

/// What is looked for in the register.
#[derive(Debug, Clone, Copy, Default)]
pub struct Looked<'a> {
    /// Words in the folded name of the institution or of its place.
    pub words: &'a str,
    /// Code of its level.
    pub level: Option<&'a str>,
}

/// Institutions by name, those of `office` first; those that follow the one with the id `after`.
pub async fn page(
    mut src: impl Source,
    office: Option<OfficeId>,
    looked: Looked<'_>,
    after: Option<Uuid>,
    limit: i64,
) -> StoreResult<Vec<StoredInstitution>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select i.id, i.office_id, i.organisation_id, i.name, i.answers, i.version, i.pcode, l.name as place
         from institution i left join place l on l.pcode = i.pcode
         where (cast($5 as text) is null or i.search_key || ' ' || coalesce(l.search_key, '') like $5 escape '!')
           and (cast($6 as text) is null or i.answers -> 'text' ->> 'level' = $6)
           and ($2 or (case when i.office_id = $1 then 0 else 1 end, i.search_key, i.id) >
           (select case when x.office_id = $1 then 0 else 1 end, x.search_key, x.id from institution x where x.id = $3))
         order by case when i.office_id = $1 then 0 else 1 end, i.search_key, i.id limit $4",
        office.map(|o| o.0).unwrap_or_default(),
        after.is_none(),
        after.unwrap_or_default(),
        limit,
        in_name(looked.words),
        looked.level,
    )?;
    Ok(rows.into_iter().map(StoredInstitution::from).collect())
}

/// Institutions that work for a place: it, or an area in which it lies, also under a code that was replaced, or under one
/// that replaced it. Those that are nearest first. From each place three ways lead on: to the one above, to the first of
/// those that replaced it, and to where its community went on.
pub async fn of_place(mut src: impl Source, pcode: &str, limit: i64) -> StoreResult<Vec<StoredInstitution>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "with recursive up (pcode) as (
           select cast($1 as text)
           union
           select case w.way when 0 then l.parent when 1 then s.successor else g.pcode end
           from up join place l on l.pcode = up.pcode
           left join place_successor s on s.pcode = up.pcode and s.position = 0
           left join community_former b on b.pcode = up.pcode left join community g on g.id = b.community_id
           cross join (select 0 as way union all select 1 union all select 2) w),
         had (pcode) as (
           select pcode from up where pcode is not null
           union
           select s.pcode from place_successor s join had on s.successor = had.pcode where s.position = 0)
         select i.id, i.office_id, i.organisation_id, i.name, i.answers, i.version, i.pcode, l.name as place
         from institution i join place l on l.pcode = i.pcode
         where i.pcode in (select pcode from had)
         order by l.level desc, i.search_key, i.id limit $2",
        pcode,
        limit,
    )?;
    Ok(rows.into_iter().map(StoredInstitution::from).collect())
}

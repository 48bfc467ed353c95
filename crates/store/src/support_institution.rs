//! Institutions, and how fast they answer referrals.

use chrono::{DateTime, Utc};
use domain::id::{OfficeId, OrganisationId};
use domain::place::search_key;
use domain::support::{Answers, Institution};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
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
}

impl From<Row> for StoredInstitution {
    fn from(r: Row) -> StoredInstitution {
        StoredInstitution {
            id: r.id,
            office: OfficeId(r.office_id),
            institution: Institution {
                name: r.name,
                organisation: r.organisation_id.map(OrganisationId),
                answers: r.answers.0,
            },
            version: r.version,
        }
    }
}

/// A new institution. Another one of this name is the constraint `institution_name_unique`.
pub async fn insert(tx: &mut Tx, id: Uuid, office: OfficeId, i: &Institution, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into institution (id, office_id, organisation_id, name, answers, created_at, search_key, version)
         values ($1, $2, $3, $4, $5, $6, $7, 1)",
        id,
        office.0,
        i.organisation.map(|o| o.0),
        &i.name,
        Json(&i.answers),
        at,
        search_key(&i.name),
    )?
    .expect_rows(1)
}

/// Changes it; refused when it changed since `version`.
pub async fn update(tx: &mut Tx, id: Uuid, version: i64, i: &Institution) -> StoreResult<()> {
    execute!(
        tx,
        "update institution set organisation_id = $1, name = $2, answers = $3, search_key = $4, version = version + 1
         where id = $5 and version = $6",
        i.organisation.map(|o| o.0),
        &i.name,
        Json(&i.answers),
        search_key(&i.name),
        id,
        version,
    )?
    .expect_rows(1)
}

/// By its id.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<StoredInstitution>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, office_id, organisation_id, name, answers, version from institution where id = $1",
        id,
    )?;
    Ok(row.map(StoredInstitution::from))
}

/// By name; those that follow the one with the id `after`.
pub async fn page(mut src: impl Source, after: Option<Uuid>, limit: i64) -> StoreResult<Vec<StoredInstitution>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, office_id, organisation_id, name, answers, version from institution
         where $1 or (name, id) > (select name, id from institution where id = $2)
         order by name, id limit $3",
        after.is_none(),
        after.unwrap_or_default(),
        limit,
    )?;
    Ok(rows.into_iter().map(StoredInstitution::from).collect())
}

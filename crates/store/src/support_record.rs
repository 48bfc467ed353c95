//! What is done with communities and institutions, and what has to follow from it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{OfficeId, UserId};
use domain::place::search_key;
use domain::support::{Answers, Record, RecordKind};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// Whose record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// A community's.
    Community(Uuid),
    /// An institution's.
    Institution(Uuid),
}

impl Whose {
    fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Whose::Community(id) => (Some(id), None),
            Whose::Institution(id) => (None, Some(id)),
        }
    }
}

/// A record as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRecord {
    /// Its id.
    pub id: Uuid,
    /// Of which office.
    pub office: OfficeId,
    /// Whose it is.
    pub whose: Whose,
    /// What it says.
    pub record: Record,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    office_id: Uuid,
    community_id: Option<Uuid>,
    institution_id: Option<Uuid>,
    kind: String,
    title: String,
    held_on: NaiveDate,
    state: String,
    answers: Json<Answers>,
    version: i64,
}

impl TryFrom<Row> for StoredRecord {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<StoredRecord> {
        let whose = match (r.community_id, r.institution_id) {
            (Some(id), None) => Whose::Community(id),
            (None, Some(id)) => Whose::Institution(id),
            _ => return Err(StoreError::Corrupt("support_record.community_id")),
        };
        Ok(StoredRecord {
            id: r.id,
            office: OfficeId(r.office_id),
            whose,
            record: Record {
                kind: stored("support_record.kind", &r.kind)?,
                title: r.title,
                held_on: r.held_on,
                state: stored("support_record.state", &r.state)?,
                answers: r.answers.0,
            },
            version: r.version,
        })
    }
}

/// A new record.
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    office: OfficeId,
    whose: Whose,
    r: &Record,
    (at, by): (DateTime<Utc>, UserId),
) -> StoreResult<()> {
    let (community, institution) = whose.columns();
    if let Some(id) = community {
        crate::support_continue::hold(tx, id).await?;
    }
    execute!(
        tx,
        "insert into support_record (id, office_id, community_id, institution_id, kind, title, held_on, state, answers,
           created_at, created_by, search_key, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
        id,
        office.0,
        community,
        institution,
        r.kind.as_str(),
        &r.title,
        r.held_on,
        r.state.as_str(),
        Json(&r.answers),
        at,
        by.0,
        search_key(&r.title),
    )?
    .expect_rows(1)
}

/// Changes it; refused when it changed since `version`.
pub async fn update(tx: &mut Tx, id: Uuid, version: i64, r: &Record) -> StoreResult<()> {
    execute!(
        tx,
        "update support_record set title = $1, held_on = $2, state = $3, answers = $4, search_key = $5,
           version = version + 1
         where id = $6 and version = $7",
        &r.title,
        r.held_on,
        r.state.as_str(),
        Json(&r.answers),
        search_key(&r.title),
        id,
        version,
    )?
    .expect_rows(1)
}

/// By its id.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<StoredRecord>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, office_id, community_id, institution_id, kind, title, held_on, state, answers, version
         from support_record where id = $1",
        id,
    )?;
    row.map(StoredRecord::try_from).transpose()
}

/// Records of a community or an institution, the latest day first; those that follow the one with the id `after`.
pub async fn of(mut src: impl Source, whose: Whose, after: Option<Uuid>, limit: i64) -> StoreResult<Vec<StoredRecord>> {
    let (Whose::Community(id) | Whose::Institution(id)) = whose;
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, office_id, community_id, institution_id, kind, title, held_on, state, answers, version
         from support_record
         where (community_id = $1 or institution_id = $1)
           and ($2 or (held_on, id) < (select x.held_on, x.id from support_record x where x.id = $3))
         order by held_on desc, id desc limit $4",
        id,
        after.is_none(),
        after.unwrap_or_default(),
        limit,
    )?;
    rows.into_iter().map(StoredRecord::try_from).collect()
}

/// Records of an institution of one kind, the latest day first.
pub async fn of_kind(
    mut src: impl Source,
    institution: Uuid,
    kind: RecordKind,
    limit: i64,
) -> StoreResult<Vec<StoredRecord>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, office_id, community_id, institution_id, kind, title, held_on, state, answers, version
         from support_record where institution_id = $1 and kind = $2 order by held_on desc, id desc limit $3",
        institution,
        kind.as_str(),
        limit,
    )?;
    rows.into_iter().map(StoredRecord::try_from).collect()
}

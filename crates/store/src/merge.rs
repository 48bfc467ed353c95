//! Merges: the row, and the sealed snapshot from which one is undone. What is written into the records themselves is
//! in `merge_person` and `merge_case`.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, MergeId, PairId, UserId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed snapshot stands: part of what is authenticated.
const SNAPSHOT: &str = "person_merge.snapshot";

/// A merge that was done.
#[derive(Debug, Clone)]
pub struct NewMerge {
    /// Its id.
    pub id: MergeId,
    /// Of which pair.
    pub pair: PairId,
    /// The case that stays.
    pub kept: CaseId,
    /// The case that leads there.
    pub merged: CaseId,
    /// Until when it can be undone.
    pub undo_until: DateTime<Utc>,
}

/// Keeps a merge with what its undo needs, sealed.
pub async fn insert(
    tx: &mut Tx,
    sealer: &Sealer,
    m: &NewMerge,
    snapshot: &impl Serialize,
    at: DateTime<Utc>,
    by: UserId,
) -> StoreResult<()> {
    let sealed = sealer.seal(SNAPSHOT, m.id.0, snapshot)?;
    execute!(
        tx,
        "insert into person_merge (id, pair_id, kept_case_id, merged_case_id, merged_at, merged_by, undo_until, snapshot)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        m.id.0,
        m.pair.0,
        m.kept.0,
        m.merged.0,
        at,
        by.0,
        m.undo_until,
        &sealed,
    )?
    .expect_rows(1)
}

/// A merge that was not undone.
#[derive(Debug, Clone)]
pub struct MergeRow {
    /// Its id.
    pub id: MergeId,
    /// The case that stays.
    pub kept: CaseId,
    /// The case that leads there.
    pub merged: CaseId,
    /// When.
    pub at: DateTime<Utc>,
    /// Until when it can be undone.
    pub undo_until: DateTime<Utc>,
    /// Whether what an undo needs is still there.
    pub kept_snapshot: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    kept_case_id: Uuid,
    merged_case_id: Uuid,
    merged_at: DateTime<Utc>,
    undo_until: DateTime<Utc>,
    kept_snapshot: bool,
}

/// The merge of a pair that holds, if there is one.
pub async fn of_pair(mut src: impl Source, pair: PairId) -> StoreResult<Option<MergeRow>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, kept_case_id, merged_case_id, merged_at, undo_until, snapshot is not null as kept_snapshot
         from person_merge where pair_id = $1 and undone_at is null order by merged_at desc limit 1",
        pair.0,
    )?;
    Ok(row.map(|r| MergeRow {
        id: MergeId(r.id),
        kept: CaseId(r.kept_case_id),
        merged: CaseId(r.merged_case_id),
        at: r.merged_at,
        undo_until: r.undo_until,
        kept_snapshot: r.kept_snapshot,
    }))
}

/// What the undo of a merge needs, opened; nothing once it is gone.
pub async fn snapshot<T: DeserializeOwned>(
    mut src: impl Source,
    sealer: &Sealer,
    id: MergeId,
) -> StoreResult<Option<T>> {
    let row: Option<(Option<Vec<u8>>,)> =
        fetch_optional!(src, (Option<Vec<u8>>,), "select snapshot from person_merge where id = $1", id.0)?;
    row.and_then(|(sealed,)| sealed).map(|sealed| sealer.open(SNAPSHOT, id.0, &sealed)).transpose()
}

/// Notes that a merge was undone; its snapshot is not needed any more. Refused when it was undone before.
pub async fn undone(tx: &mut Tx, id: MergeId, at: DateTime<Utc>, by: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "update person_merge set undone_at = $1, undone_by = $2, snapshot = null where id = $3 and undone_at is null",
        at,
        by.0,
        id.0,
    )?
    .expect_rows(1)
}

/// Forgets what an undo would need where it is too late for one, and says how many there were.
pub async fn forget(tx: &mut Tx, now: DateTime<Utc>) -> StoreResult<u64> {
    Ok(execute!(tx, "update person_merge set snapshot = null where undo_until < $1 and snapshot is not null", now)?
        .rows())
}

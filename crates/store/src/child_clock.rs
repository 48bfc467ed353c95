//! Hours that run from the moment at which a child was found among adults.

use chrono::{DateTime, Utc};
use domain::id::CaseId;
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// A clock that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct ChildClock {
    /// When the child was found.
    pub since: DateTime<Utc>,
    /// How often somebody was told.
    pub stage: i64,
}

/// Begins a clock, anew where there was one.
pub async fn begin(tx: &mut Tx, case: CaseId, since: DateTime<Utc>, next: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into child_clock (case_id, since, stage, next_at) values ($1, $2, 0, $3)
         on conflict (case_id) do update set since = excluded.since, stage = 0, next_at = excluded.next_at",
        case.0,
        since,
        next,
    )?
    .expect_rows(1)
}

/// The clock of a case, held until the transaction ends.
pub async fn of_case(tx: &mut Tx, case: CaseId) -> StoreResult<Option<ChildClock>> {
    crate::case::hold_even_merged(tx, case).await?;
    fetch_optional!(tx, ChildClock, "select since, stage from child_clock where case_id = $1", case.0)
}

/// Notes how often somebody was told, and when to look again.
pub async fn wind(tx: &mut Tx, case: CaseId, stage: i64, next: Option<DateTime<Utc>>) -> StoreResult<()> {
    execute!(tx, "update child_clock set stage = $1, next_at = $2 where case_id = $3", stage, next, case.0)?.any();
    Ok(())
}

/// Cases to look at, the longest waiting first.
pub async fn due(mut src: impl Source, now: DateTime<Utc>, most: i64) -> StoreResult<Vec<CaseId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select case_id from child_clock where next_at <= $1 order by next_at limit $2",
        now,
        most,
    )?;
    Ok(rows.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// Takes a clock out of the list of [`due`]: of two workers one gets it.
pub async fn take(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> StoreResult<bool> {
    let taken =
        execute!(tx, "update child_clock set next_at = null where case_id = $1 and next_at <= $2", case.0, now)?;
    Ok(taken.rows() > 0)
}

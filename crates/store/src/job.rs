//! Work for later, enqueued in the transaction that causes it.

use chrono::{DateTime, Duration, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::{Db, StoreResult, Tx};

/// A job as claimed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Job {
    /// Its id.
    pub id: Uuid,
    /// Which work.
    pub kind: String,
    /// With what.
    pub payload: Json<serde_json::Value>,
    /// How often it was tried, this time included.
    pub attempts: i64,
    /// Since when it waits.
    pub created_at: DateTime<Utc>,
}

/// Enqueues. Committed or rolled back with `tx`.
pub async fn enqueue(
    tx: &mut Tx,
    id: Uuid,
    kind: &str,
    payload: &serde_json::Value,
    now: DateTime<Utc>,
    run_at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into job (id, kind, payload, run_at, attempts, created_at) values ($1, $2, $3, $4, 0, $5)",
        id,
        kind,
        Json(payload),
        run_at,
        now,
    )?
    .expect_rows(1)
}

/// Whether anything is due. A look that writes nothing: a worker asks every second.
pub async fn any_due(db: &Db, now: DateTime<Utc>) -> StoreResult<bool> {
    let row: Option<(Uuid,)> = fetch_optional!(
        db,
        (Uuid,),
        "select id from job
         where done_at is null and dead_at is null and run_at <= $1 and (locked_until is null or locked_until <= $1)
         limit 1",
        now,
    )?;
    Ok(row.is_some())
}

/// Takes the next due job for `lease`; nobody else gets it meanwhile.
pub async fn claim(tx: &mut Tx, now: DateTime<Utc>, lease: Duration) -> StoreResult<Option<Job>> {
    fetch_optional!(
        tx,
        Job,
        "update job set locked_until = $1, attempts = attempts + 1
         where id = (
           select id from job
           where done_at is null and dead_at is null and run_at <= $2 and (locked_until is null or locked_until <= $2)
           order by run_at limit 1)
         returning id, kind, payload, attempts, created_at",
        pg: "update job set locked_until = $1, attempts = attempts + 1
         where id = (
           select id from job
           where done_at is null and dead_at is null and run_at <= $2 and (locked_until is null or locked_until <= $2)
           order by run_at limit 1 for update skip locked)
         returning id, kind, payload, attempts, created_at",
        now + lease,
        now,
    )
}

/// It worked.
pub async fn finish(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update job set done_at = $1, locked_until = null, last_error = null where id = $2", now, id)?
        .expect_rows(1)
}

/// It failed: again at `run_at`, or never when `dead`.
pub async fn fail(
    tx: &mut Tx,
    id: Uuid,
    error: &str,
    run_at: DateTime<Utc>,
    dead: Option<DateTime<Utc>>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update job set locked_until = null, last_error = $1, run_at = $2, dead_at = $3 where id = $4",
        error,
        run_at,
        dead,
        id,
    )?
    .expect_rows(1)
}

/// A job as an administrator sees it. The payload stays out of sight.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct JobRow {
    /// Its id.
    pub id: Uuid,
    /// Which work.
    pub kind: String,
    /// When next.
    pub run_at: DateTime<Utc>,
    /// Tries so far.
    pub attempts: i64,
    /// What went wrong last.
    pub last_error: Option<String>,
    /// When it worked.
    pub done_at: Option<DateTime<Utc>>,
    /// When it was given up.
    pub dead_at: Option<DateTime<Utc>>,
}

/// What waits or was given up, and what was done last.
pub async fn list(db: &Db, limit: i64) -> StoreResult<Vec<JobRow>> {
    fetch_all!(
        db,
        JobRow,
        "select id, kind, run_at, attempts, last_error, done_at, dead_at from job
         order by case when done_at is null then 0 else 1 end, run_at desc limit $1",
        limit,
    )
}

/// How many wait and how many were given up.
pub async fn backlog(db: &Db) -> StoreResult<(i64, i64)> {
    fetch_one!(
        db,
        (i64, i64),
        "select cast(coalesce(sum(case when dead_at is null then 1 else 0 end), 0) as bigint),
                cast(coalesce(sum(case when dead_at is null then 0 else 1 end), 0) as bigint)
         from job where done_at is null",
    )
}

/// Starts a job over that was given up; false when it was not.
pub async fn revive(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> StoreResult<bool> {
    let revived = execute!(
        tx,
        "update job set dead_at = null, attempts = 0, locked_until = null, run_at = $1
         where id = $2 and dead_at is not null and done_at is null",
        now,
        id,
    )?;
    Ok(revived.rows() == 1)
}

/// Forgets what was done before `before`.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> StoreResult<u64> {
    Ok(execute!(tx, "delete from job where done_at < $1", before)?.rows())
}

/// Whether a job of this kind still has to be done.
pub async fn is_waiting(mut src: impl Source, kind: &str) -> StoreResult<bool> {
    let waiting: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select cast(1 as bigint) from job where kind = $1 and done_at is null and dead_at is null limit 1",
        kind,
    )?;
    Ok(waiting.is_some())
}

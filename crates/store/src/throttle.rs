//! Failed tries, by a hash of what was tried: a growing delay, never a lock.

use chrono::{DateTime, Utc};

use crate::db::Source;
use crate::{StoreResult, Tx};

/// Failures so far and until when to wait.
pub async fn find(mut src: impl Source, key: &[u8]) -> StoreResult<Option<(i64, DateTime<Utc>)>> {
    fetch_optional!(src, (i64, DateTime<Utc>), "select failures, blocked_until from throttle where key = $1", key)
}

/// One more failure; `forget_before` starts anew what is older.
pub async fn fail(
    tx: &mut Tx,
    key: &[u8],
    now: DateTime<Utc>,
    forget_before: DateTime<Utc>,
    blocked_until: impl FnOnce(i64) -> DateTime<Utc>,
) -> StoreResult<i64> {
    let (failures,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "insert into throttle (key, failures, blocked_until, last_at) values ($1, 1, $2, $2)
         on conflict (key) do update set
           failures = case when throttle.last_at < $3 then 1 else throttle.failures + 1 end, last_at = $2
         returning failures",
        key,
        now,
        forget_before,
    )?;
    execute!(tx, "update throttle set blocked_until = $1 where key = $2", blocked_until(failures), key)?
        .expect_rows(1)?;
    Ok(failures)
}

/// Forgets the failures.
pub async fn clear(tx: &mut Tx, key: &[u8]) -> StoreResult<()> {
    execute!(tx, "delete from throttle where key = $1", key)?.any();
    Ok(())
}

/// Forgets failures before `before`.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "delete from throttle where last_at < $1 and blocked_until < $1", before)?.any();
    Ok(())
}

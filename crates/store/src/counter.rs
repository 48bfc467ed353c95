//! Numbers without gaps inside a committed history: of cases, referrals and code names.

use crate::{StoreResult, Tx};

/// The next number of `scope`, from 1. Two transactions never get the same.
pub async fn next(tx: &mut Tx, scope: &str) -> StoreResult<i64> {
    let (value,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "insert into counter (scope, value) values ($1, 1)
         on conflict (scope) do update set value = counter.value + 1
         returning value",
        scope,
    )?;
    Ok(value)
}

/// Sets the number that was given last, where a whole history is written at once.
pub async fn set(tx: &mut Tx, scope: &str, value: i64) -> StoreResult<()> {
    execute!(
        tx,
        "insert into counter (scope, value) values ($1, $2)
         on conflict (scope) do update set value = excluded.value",
        scope,
        value,
    )?
    .expect_rows(1)
}

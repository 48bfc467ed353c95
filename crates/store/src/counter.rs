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

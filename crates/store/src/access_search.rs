//! Searches outside the caseload, counted for their limit.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use uuid::Uuid;

use crate::{StoreResult, Tx};

/// Counts one search outside the caseload. Gives when the next is allowed, and counts nothing, when there were `limit`
/// since `since`. Of two at once the second waits here until the first is counted.
pub async fn count(
    tx: &mut Tx,
    id: Uuid,
    user: UserId,
    (since, now): (DateTime<Utc>, DateTime<Utc>),
    limit: i64,
) -> StoreResult<Option<DateTime<Utc>>> {
    execute!(tx, "update app_user set version = version where id = $1", user.0)?.expect_rows(1)?;
    execute!(tx, "delete from access_search where user_id = $1 and at <= $2", user.0, since)?.any();
    let rows: Vec<(DateTime<Utc>,)> = fetch_all!(
        tx,
        (DateTime<Utc>,),
        "select at from access_search where user_id = $1 order by at desc limit $2",
        user.0,
        limit,
    )?;
    if let Some((oldest,)) = rows.last().filter(|_| rows.len() as i64 >= limit) {
        return Ok(Some(*oldest + (now - since)));
    }
    execute!(tx, "insert into access_search (id, user_id, at) values ($1, $2, $3)", id, user.0, now)?.expect_rows(1)?;
    Ok(None)
}

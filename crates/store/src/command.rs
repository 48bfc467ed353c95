//! Commands seen before: a form sent twice makes one record.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// Whether this command still has to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Claim {
    /// First time: do it, then [`finish`] it in the same transaction.
    New,
    /// Done before, with this result.
    Done(String),
}

/// Claims a command for this transaction. A second sender waits here until the first has committed.
pub async fn claim(tx: &mut Tx, id: Uuid, action: &'static str, at: DateTime<Utc>) -> StoreResult<Claim> {
    let user = tx.grant().user().map(|u| u.0);
    let inserted = execute!(
        tx,
        "insert into command (id, user_id, action, at) values ($1, $2, $3, $4) on conflict (id) do nothing",
        id,
        user,
        action,
        at,
    )?;
    if inserted.rows() == 1 {
        return Ok(Claim::New);
    }
    let (result,): (Option<String>,) =
        fetch_one!(tx, (Option<String>,), "select result from command where id = $1 and action = $2", id, action,)?;
    Ok(Claim::Done(result.unwrap_or_default()))
}

/// What this user was told about a command of theirs that was done.
pub async fn result(mut src: impl Source, id: Uuid, action: &str, user: UserId) -> StoreResult<Option<String>> {
    let row: Option<(Option<String>,)> = fetch_optional!(
        src,
        (Option<String>,),
        "select result from command where id = $1 and action = $2 and user_id = $3",
        id,
        action,
        user.0,
    )?;
    Ok(row.and_then(|(result,)| result))
}

/// Keeps what the sender is told, for when it asks again.
pub async fn finish(tx: &mut Tx, id: Uuid, result: &str) -> StoreResult<()> {
    execute!(tx, "update command set result = $1 where id = $2", result, id)?.expect_rows(1)
}

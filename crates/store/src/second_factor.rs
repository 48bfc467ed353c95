//! Second factors: the secret of an authenticator app, and recovery codes of which only hashes are kept.
//!
//! A code is used once: the step it belongs to is raised in the statement that accepts it, so that of two requests
//! with the same code one loses.

use chrono::{DateTime, Utc};
use domain::id::UserId;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// What an account has.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct SecondFactor {
    /// Sealed secret (`app_user.totp_secret`).
    pub totp_secret: Option<Vec<u8>>,
    /// Since when it is asked for.
    pub totp_since: Option<DateTime<Utc>>,
    /// Sealed secret whose first code is still missing (`app_user.totp_pending`).
    pub totp_pending: Option<Vec<u8>>,
}

/// The second factor of an account.
pub async fn find(mut src: impl Source, user: UserId) -> StoreResult<SecondFactor> {
    fetch_one!(src, SecondFactor, "select totp_secret, totp_since, totp_pending from app_user where id = $1", user.0,)
}

/// Keeps a secret until its first code was right; nothing forgets it.
pub async fn set_pending(tx: &mut Tx, user: UserId, sealed: Option<&[u8]>) -> StoreResult<()> {
    execute!(tx, "update app_user set totp_pending = $1 where id = $2", sealed, user.0)?.expect_rows(1)
}

/// Asks for the secret's codes from now on. `step` is that of the code that proved it.
pub async fn turn_on(tx: &mut Tx, user: UserId, sealed: &[u8], step: i64, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update app_user set totp_secret = $1, totp_since = $2, totp_step = $3, totp_pending = null where id = $4",
        sealed,
        at,
        step,
        user.0,
    )?
    .expect_rows(1)
}

/// Asks for no code any more, and forgets the recovery codes.
pub async fn turn_off(tx: &mut Tx, user: UserId) -> StoreResult<()> {
    execute!(tx, "delete from recovery_code where user_id = $1", user.0)?.any();
    execute!(
        tx,
        "update app_user set totp_secret = null, totp_since = null, totp_step = null, totp_pending = null
         where id = $1",
        user.0,
    )?
    .expect_rows(1)
}

/// Uses the code of `step`; false when it, or a later one, was used already.
pub async fn use_step(tx: &mut Tx, user: UserId, step: i64) -> StoreResult<bool> {
    let used = execute!(
        tx,
        "update app_user set totp_step = $1 where id = $2 and (totp_step is null or totp_step < $1)",
        step,
        user.0,
    )?;
    Ok(used.rows() == 1)
}

/// Replaces all recovery codes.
pub async fn replace_recovery_codes(tx: &mut Tx, user: UserId, hashes: &[Vec<u8>]) -> StoreResult<()> {
    execute!(tx, "delete from recovery_code where user_id = $1", user.0)?.any();
    for hash in hashes {
        execute!(tx, "insert into recovery_code (user_id, code_hash) values ($1, $2)", user.0, hash)?.expect_rows(1)?;
    }
    Ok(())
}

/// Uses a recovery code; false when there is none like it, or it was used already.
pub async fn use_recovery_code(tx: &mut Tx, user: UserId, hash: &[u8], at: DateTime<Utc>) -> StoreResult<bool> {
    let used = execute!(
        tx,
        "update recovery_code set used_at = $1 where user_id = $2 and code_hash = $3 and used_at is null",
        at,
        user.0,
        hash,
    )?;
    Ok(used.rows() == 1)
}

/// How many recovery codes were not used yet.
pub async fn recovery_codes_left(mut src: impl Source, user: UserId) -> StoreResult<i64> {
    let (left,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from recovery_code where user_id = $1 and used_at is null",
        user.0,
    )?;
    Ok(left)
}

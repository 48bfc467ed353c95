//! Sessions: only the hash of a token is stored.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// A session as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Session {
    /// Names it in lists; not the token.
    pub id: Uuid,
    /// Whose.
    pub user_id: Uuid,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_seen_at: DateTime<Utc>,
    /// When it ends at the latest.
    pub expires_at: DateTime<Utc>,
    /// Whether the second factor is still missing.
    pub second_factor_due: bool,
    /// The browser, in its own words, shortened.
    pub device: Option<String>,
}

/// Begins a session.
pub async fn insert(tx: &mut Tx, token_hash: &[u8], s: &Session) -> StoreResult<()> {
    execute!(
        tx,
        "insert into session (token_hash, id, user_id, created_at, last_seen_at, expires_at, second_factor_due, device)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        token_hash,
        s.id,
        s.user_id,
        s.created_at,
        s.last_seen_at,
        s.expires_at,
        s.second_factor_due,
        &s.device,
    )?
    .expect_rows(1)
}

/// By the hash of its token.
pub async fn by_token(mut src: impl Source, token_hash: &[u8]) -> StoreResult<Option<Session>> {
    fetch_optional!(
        src,
        Session,
        "select id, user_id, created_at, last_seen_at, expires_at, second_factor_due, device
         from session where token_hash = $1",
        token_hash,
    )
}

/// Of one user, newest first.
pub async fn of_user(mut src: impl Source, user: UserId) -> StoreResult<Vec<Session>> {
    fetch_all!(
        src,
        Session,
        "select id, user_id, created_at, last_seen_at, expires_at, second_factor_due, device
         from session where user_id = $1 order by last_seen_at desc",
        user.0,
    )
}

/// Notes that it was used.
pub async fn touch(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update session set last_seen_at = $1 where id = $2", at, id)?.any();
    Ok(())
}

/// Ends one session of `user`; false when it was not there.
pub async fn delete(tx: &mut Tx, id: Uuid, user: UserId) -> StoreResult<bool> {
    Ok(execute!(tx, "delete from session where id = $1 and user_id = $2", id, user.0)?.rows() == 1)
}

/// Ends every session of `user`, or all but `keep`.
pub async fn delete_all(tx: &mut Tx, user: UserId, keep: Option<Uuid>) -> StoreResult<u64> {
    let keep = keep.unwrap_or(Uuid::nil());
    Ok(execute!(tx, "delete from session where user_id = $1 and id <> $2", user.0, keep)?.rows())
}

/// Removes what ended before `now`.
pub async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> StoreResult<u64> {
    Ok(execute!(tx, "delete from session where expires_at < $1", now)?.rows())
}

/// A session with what is known of its holder: all that recognising somebody needs, in one query.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Holder {
    /// The session.
    #[sqlx(flatten)]
    pub session: Session,
    /// Name of the account.
    pub name: String,
    /// Its language.
    pub language: String,
    /// Whether it may sign in.
    pub active: bool,
    /// Set while its password is one that was handed out.
    pub password_expires_at: Option<DateTime<Utc>>,
}

/// The session with this token, and whose it is.
pub async fn holder(mut src: impl Source, token_hash: &[u8]) -> StoreResult<Option<Holder>> {
    fetch_optional!(
        src,
        Holder,
        "select s.id, s.user_id, s.created_at, s.last_seen_at, s.expires_at, s.second_factor_due, s.device,
           u.name, u.language, u.active, u.password_expires_at
         from session s join app_user u on u.id = s.user_id
         where s.token_hash = $1",
        token_hash,
    )
}

/// Leaves in a session what its user wrote before it, sealed.
pub async fn leave_written(tx: &mut Tx, id: Uuid, sealed: &[u8]) -> StoreResult<()> {
    execute!(tx, "update session set written = $1 where id = $2", sealed, id)?.expect_rows(1)
}

/// What was left in a session.
pub async fn written(mut src: impl Source, id: Uuid) -> StoreResult<Option<Vec<u8>>> {
    let row: Option<(Option<Vec<u8>>,)> =
        fetch_optional!(src, (Option<Vec<u8>>,), "select written from session where id = $1", id)?;
    Ok(row.and_then(|(written,)| written))
}

/// Gives a session a new token when somebody has proved more; the old one is worth nothing then.
pub async fn rotate(tx: &mut Tx, id: Uuid, token_hash: &[u8], at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update session set token_hash = $1, second_factor_due = $2, last_seen_at = $3 where id = $4",
        token_hash,
        false,
        at,
        id,
    )?
    .expect_rows(1)
}

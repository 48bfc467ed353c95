//! What somebody wrote whose session was over when the form was sent: it waits for them.
//!
//! Sealed for the user of that session it travels in the sign-in page and back. Whoever holds the phone reads nothing of
//! it, and it opens for the same user alone, within a working day. From the new session on it lies there, still sealed, so
//! that no page of signing in is one that a browser could send again.

use chrono::{DateTime, Duration, Utc};
use domain::authz::Grant;
use domain::id::UserId;
use domain::locale::Locale;
use serde::{Deserialize, Serialize};
use store::Tx;
use store::session::Holder;

use super::{IDLE, authenticate::is_pending, token};
use crate::{App, Ctx, ServiceResult};

/// So long after its end a session still says whose it was, and what was written waits.
pub const WRITTEN: Duration = Duration::hours(8);

/// What it is sealed as.
const SEALED: &str = "session.written";

/// A form as it was sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Written {
    /// The page it was sent to: path and query.
    pub path: String,
    /// Names and values.
    pub pairs: Vec<(String, String)>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A form that waits for its user.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The form, sealed: for the sign-in page.
    pub sealed: String,
    /// The language of whoever wrote it.
    pub locale: Locale,
}

/// Keeps a form that came with the token of a session that is over. Nothing where nobody knows whose it was: the session
/// was ended by somebody, the account is closed, or the second step was never done.
pub async fn keep_written(
    app: &App,
    token: &str,
    path: &str,
    pairs: Vec<(String, String)>,
) -> ServiceResult<Option<Waiting>> {
    let now = app.clock.now();
    let holder = store::session::holder(&app.db, &token::hash(token)).await?;
    let Some(holder) = holder.filter(|h| h.active && !is_pending(h) && is_over(h, now)) else { return Ok(None) };
    let user = UserId(holder.session.user_id);
    if store::user::is_over(&app.db, user, now.date_naive()).await? {
        return Ok(None);
    }
    let written = Written { path: path.to_owned(), pairs, at: now };
    let sealed = hex::encode(app.sealer.seal(SEALED, user.0, &written)?);
    let locale = store::error::stored("app_user.language", &holder.language)?;
    Ok(Some(Waiting { sealed, locale }))
}

/// Whether the session ended by itself, and not too long ago.
fn is_over(holder: &Holder, now: DateTime<Utc>) -> bool {
    let ended = holder.session.expires_at.min(holder.session.last_seen_at + IDLE);
    ended <= now && now - ended < WRITTEN
}

/// Leaves in the new session what the one who signed in wrote before; nothing where it is not theirs, or too old.
pub async fn leave_written(ctx: &Ctx, sealed: &str) -> ServiceResult<bool> {
    let Some(sealed) = hex::decode(sealed).ok().filter(|sealed| open(ctx, sealed).is_some()) else { return Ok(false) };
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("session")).await?;
    store::session::leave_written(&mut tx, ctx.session, &sealed).await?;
    tx.commit_unchecked_bookkeeping().await?;
    Ok(true)
}

/// What the caller wrote before this session.
pub async fn written(ctx: &Ctx) -> ServiceResult<Option<Written>> {
    Ok(store::session::written(ctx.db(), ctx.session).await?.and_then(|sealed| open(ctx, &sealed)))
}

fn open(ctx: &Ctx, sealed: &[u8]) -> Option<Written> {
    let written: Written = ctx.app.sealer.open(SEALED, ctx.user().0, sealed).ok()?;
    (written.at <= ctx.now && ctx.now - written.at < WRITTEN).then_some(written)
}

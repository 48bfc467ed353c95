//! From the cookie's token to who is asking.

use std::sync::Arc;

use domain::authz::{Actor, Grant};
use domain::id::UserId;
use domain::locale::Locale;
use store::Tx;
use store::session::{Holder, Session};

use super::{IDLE, token};
use crate::{App, Ctx, Office, ServiceError, ServiceResult};

/// Who holds this token, if the session is alive, complete and the account active.
///
/// `locale` is what the device asks for; the account's language is used when it asks for nothing.
pub async fn authenticate(app: &Arc<App>, token: &str, locale: Option<Locale>) -> ServiceResult<Ctx> {
    let holder = alive(app, token).await?;
    if is_pending(&holder) {
        return Err(ServiceError::Unauthenticated);
    }
    let now = app.clock.now();
    let session = holder.session;
    let id = UserId(session.user_id);
    let actor = Actor { user: id, assignments: store::user::assignments(&app.db, id, now.date_naive()).await? };
    // Whoever was let in for a time is out when it is over, also in the middle of the day's work.
    if actor.assignments.is_empty() && store::user::is_over(&app.db, id, now.date_naive()).await? {
        return Err(ServiceError::Unauthenticated);
    }
    let office = match actor.office() {
        Some(office) => store::office::by_id(&app.db, office).await?.map(office_of).transpose()?,
        None => None,
    };
    if now - session.last_seen_at > chrono::Duration::minutes(1) {
        touch(app, &session).await?;
    }
    let language = store::error::stored("app_user.language", &holder.language)?;
    Ok(Ctx {
        app: app.clone(),
        actor,
        name: holder.name,
        office,
        locale: locale.unwrap_or(language),
        session: session.id,
        now,
    })
}

/// A session that is not complete yet, and what it waits for: the second factor first.
#[derive(Debug, Clone)]
pub struct Pending {
    /// The session.
    pub session: Session,
    /// Whether the password was handed out and has to be replaced.
    pub password_due: bool,
}

/// The session that still waits for its second factor or for a new password.
pub async fn pending(app: &App, token: &str) -> ServiceResult<Pending> {
    let holder = alive(app, token).await?;
    if !is_pending(&holder) {
        return Err(ServiceError::Unauthenticated);
    }
    Ok(Pending { session: holder.session, password_due: holder.password_expires_at.is_some() })
}

/// Whether the session waits for its second factor or for a new password.
pub(super) fn is_pending(holder: &Holder) -> bool {
    holder.session.second_factor_due || holder.password_expires_at.is_some()
}

async fn alive(app: &App, token: &str) -> ServiceResult<Holder> {
    let now = app.clock.now();
    let holder = store::session::holder(&app.db, &token::hash(token)).await?.filter(|h| h.active);
    holder
        .filter(|h| h.session.expires_at > now && now - h.session.last_seen_at < IDLE)
        .ok_or(ServiceError::Unauthenticated)
}

async fn touch(app: &App, session: &Session) -> ServiceResult<()> {
    let now = app.clock.now();
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("session in use")).await?;
    store::session::touch(&mut tx, session.id, now).await?;
    Ok(tx.commit_unchecked_bookkeeping().await?)
}

fn office_of(row: store::office::OfficeRow) -> ServiceResult<Office> {
    let timezone = row.timezone.parse().map_err(|_| store::StoreError::Corrupt("office.timezone"))?;
    Ok(Office { id: row.id.into(), code: row.code, name: row.name, country: row.country, timezone })
}

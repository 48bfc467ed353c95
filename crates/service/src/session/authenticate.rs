//! From the cookie's token to who is asking.

use std::sync::Arc;

use domain::authz::{Actor, Grant};
use domain::id::UserId;
use domain::locale::Locale;
use store::Tx;
use store::session::Session;

use super::{IDLE, token};
use crate::{App, Ctx, Office, ServiceError, ServiceResult};

/// Who holds this token, if the session is alive, complete and the account active.
///
/// `locale` is what the device asks for; the account's language is used when it asks for nothing.
pub async fn authenticate(app: &Arc<App>, token: &str, locale: Option<Locale>) -> ServiceResult<Ctx> {
    let session = alive(app, token).await?;
    if session.second_factor_due {
        return Err(ServiceError::Unauthenticated);
    }
    let now = app.clock.now();
    let id = UserId(session.user_id);
    let user = store::user::by_id(&app.db, id).await?.filter(|u| u.active).ok_or(ServiceError::Unauthenticated)?;
    let actor = Actor { user: id, assignments: store::user::assignments(&app.db, id, now.date_naive()).await? };
    let office = match actor.office() {
        Some(office) => store::office::by_id(&app.db, office).await?.map(office_of).transpose()?,
        None => None,
    };
    if now - session.last_seen_at > chrono::Duration::minutes(1) {
        touch(app, &session).await?;
    }
    Ok(Ctx {
        app: app.clone(),
        actor,
        name: user.name,
        office,
        locale: locale.unwrap_or(user.language),
        session: session.id,
        now,
    })
}

/// The session that still waits for its second factor.
pub async fn pending(app: &App, token: &str) -> ServiceResult<Session> {
    let session = alive(app, token).await?;
    if session.second_factor_due { Ok(session) } else { Err(ServiceError::Unauthenticated) }
}

async fn alive(app: &App, token: &str) -> ServiceResult<Session> {
    let now = app.clock.now();
    let session = store::session::by_token(&app.db, &token::hash(token)).await?;
    session.filter(|s| s.expires_at > now && now - s.last_seen_at < IDLE).ok_or(ServiceError::Unauthenticated)
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

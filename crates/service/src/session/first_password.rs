//! The last step of a first sign-in: a handed-out password is replaced by one that only its owner knows.

use domain::account::FirstPasswordForm;
use domain::authz::Grant;
use domain::id::UserId;
use store::{Audit, Tx};

use super::{SignedIn, password, pending, token};
use crate::{App, ServiceError, ServiceResult};

/// Sets the password, ends all other sessions, completes this one and gives it a new token.
pub async fn choose_password(app: &App, token: &str, form: &FirstPasswordForm) -> ServiceResult<SignedIn> {
    let pending = pending(app, token).await?;
    if pending.session.second_factor_due || !pending.password_due {
        return Err(ServiceError::Unauthenticated);
    }
    let id = UserId(pending.session.user_id);
    let user = store::user::by_id(&app.db, id).await?.ok_or(ServiceError::Unauthenticated)?;
    let chosen = form.parse(&user.email)?;
    if password::verify(chosen.0.clone(), user.password_hash).await? {
        return Err(ServiceError::field("password", "error-password-same"));
    }
    let hash = password::hash(chosen.0).await?;
    let now = app.clock.now();
    let token = token::new()?;
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("first sign-in")).await?;
    store::user::set_password(&mut tx, id, &hash, None).await?;
    store::session::delete_all(&mut tx, id, Some(pending.session.id)).await?;
    store::session::rotate(&mut tx, pending.session.id, &token::hash(&token), now).await?;
    tx.commit(Audit::new(now, "account.password_changed", "user", Some(id.0))).await?;
    Ok(SignedIn { token, second_factor_due: false, password_due: false })
}

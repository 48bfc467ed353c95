//! The second step of signing in: a code of the app, or one of the recovery codes.

use domain::account::{recovery_code, six_digits};
use domain::authz::Grant;
use domain::id::UserId;
use serde_json::json;
use store::session::Session;
use store::{Audit, Tx, second_factor};

use super::{SignedIn, pending, throttle, token, totp::TotpSecret};
use crate::{App, ServiceError, ServiceResult};

/// What was typed, once it is understood.
enum Typed {
    /// The step of a code of the app.
    App(i64),
    /// The hash of a recovery code.
    Recovery(Vec<u8>),
}

/// Completes the session that waits for its code, and gives it a new token.
///
/// Each code works once. Wrong ones slow down further tries; a right one still waits while that lasts.
pub async fn enter_code(app: &App, token: &str, typed: &str) -> ServiceResult<SignedIn> {
    let (session, password_due) = {
        let pending = pending(app, token).await?;
        if !pending.session.second_factor_due {
            return Err(ServiceError::Unauthenticated);
        }
        (pending.session, pending.password_due)
    };
    let now = app.clock.now();
    let key = throttle::key("code", &session.user_id.to_string());
    throttle::check(app, &key, now).await?;
    let accepted = match understood(app, &session, typed).await? {
        Some(typed) => accept(app, &session, typed, &key).await?,
        None => None,
    };
    match accepted {
        Some(token) => Ok(SignedIn { token, second_factor_due: false, password_due }),
        None => {
            throttle::fail(app, &key, now, "sign_in.code_refused").await?;
            Err(ServiceError::field("code", "error-code"))
        }
    }
}

async fn understood(app: &App, session: &Session, typed: &str) -> ServiceResult<Option<Typed>> {
    let Some(digits) = six_digits(typed) else {
        return Ok(recovery_code(typed).map(|code| Typed::Recovery(token::hash(&code))));
    };
    let known = second_factor::find(&app.db, UserId(session.user_id)).await?;
    let Some(sealed) = known.totp_secret else { return Ok(None) };
    let secret: TotpSecret = app.sealer.open("app_user.totp_secret", session.user_id, &sealed)?;
    Ok(secret.step_of(&digits, app.clock.now())?.map(Typed::App))
}

/// Uses the code and completes the session, both or neither.
async fn accept(app: &App, session: &Session, typed: Typed, key: &[u8]) -> ServiceResult<Option<String>> {
    let (now, user) = (app.clock.now(), UserId(session.user_id));
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("sign-in")).await?;
    let (used, with) = match typed {
        Typed::App(step) => (second_factor::use_step(&mut tx, user, step).await?, "app"),
        Typed::Recovery(hash) => (second_factor::use_recovery_code(&mut tx, user, &hash, now).await?, "recovery_code"),
    };
    if !used {
        return Ok(None);
    }
    let token = token::new()?;
    store::throttle::clear(&mut tx, key).await?;
    store::session::rotate(&mut tx, session.id, &token::hash(&token), now).await?;
    store::user::seen(&mut tx, user, now).await?;
    let entry = Audit::new(now, "sign_in.done", "user", Some(user.0)).detail(json!({ "second_factor": with }));
    tx.commit(entry).await?;
    Ok(Some(token))
}

//! Password first, second factor where the account has one.

use domain::authz::Grant;
use domain::id::UserId;
use store::session::Session;
use store::{Audit, Tx};
use uuid::Uuid;

use super::{ABSOLUTE, SHARED_DEVICE, password, throttle, token};
use crate::ctx::new_id;
use crate::{App, ServiceError, ServiceResult};

/// What the sign-in form sends.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// Work e-mail.
    pub email: String,
    /// Password.
    pub password: String,
    /// The browser, in its own words.
    pub device: Option<String>,
    /// Whether others use the device too.
    pub shared: bool,
}

/// A new session.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// For the cookie; stored nowhere.
    pub token: String,
    /// Whether the second factor comes next.
    pub second_factor_due: bool,
    /// Whether, after that, a handed-out password has to be replaced.
    pub password_due: bool,
}

/// Checks the password. Unknown names, wrong passwords and locked accounts look the same and take the same time.
pub async fn sign_in(app: &App, form: SignIn) -> ServiceResult<SignedIn> {
    let now = app.clock.now();
    let email = form.email.trim().to_lowercase();
    let key = throttle::key("password", &email);
    throttle::check(app, &key, now).await?;
    let user = store::user::by_email(&app.db, &email).await?.filter(|u| u.active);
    let hash = user.as_ref().and_then(|u| u.password_hash.clone());
    let right = password::verify(form.password, hash).await?;
    let handed_out = match &user {
        Some(user) => store::user::password_expires_at(&app.db, user.id).await?,
        None => None,
    };
    let Some(user) = user.filter(|_| right && handed_out.is_none_or(|until| until > now)) else {
        throttle::fail(app, &key, now, "sign_in.refused").await?;
        return Err(ServiceError::refused("error-sign-in"));
    };
    // Said after the password was right: to others there is no such account.
    if store::user::is_over(&app.db, user.id, now.date_naive()).await? {
        return Err(ServiceError::refused("error-sign-in-ended"));
    }
    // In demonstration data the second factor is off.
    let second_factor_due = user.totp_since.is_some() && !app.demo;
    let signed_in = begin(app, user.id, second_factor_due, form.device, form.shared, Some(&key)).await?;
    Ok(SignedIn { password_due: handed_out.is_some(), ..signed_in })
}

/// Begins a session for a user who has proved who he is; forgets the failures counted under `key`.
pub async fn begin(
    app: &App,
    user: UserId,
    second_factor_due: bool,
    device: Option<String>,
    shared: bool,
    key: Option<&[u8]>,
) -> ServiceResult<SignedIn> {
    let now = app.clock.now();
    let token = token::new()?;
    let session = Session {
        id: new_id(now),
        user_id: user.0,
        created_at: now,
        last_seen_at: now,
        expires_at: now + if shared { SHARED_DEVICE } else { ABSOLUTE },
        second_factor_due,
        device: device.map(|d| d.chars().take(120).collect()),
    };
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("sign-in")).await?;
    if let Some(key) = key {
        store::throttle::clear(&mut tx, key).await?;
    }
    store::session::insert(&mut tx, &token::hash(&token), &session).await?;
    if !second_factor_due {
        store::user::seen(&mut tx, user, now).await?;
    }
    let action = if second_factor_due { "sign_in.password" } else { "sign_in.done" };
    tx.commit(entry(now, action, user.0)).await?;
    Ok(SignedIn { token, second_factor_due, password_due: false })
}

fn entry(now: chrono::DateTime<chrono::Utc>, action: &'static str, user: Uuid) -> Audit {
    Audit::new(now, action, "user", Some(user))
}

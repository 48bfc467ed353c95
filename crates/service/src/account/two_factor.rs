//! Setting up the second factor: a secret waits, sealed, until the app's first code is right.
//!
//! The old secret counts until then, so nobody is locked out by a new phone that was never finished.

use chrono::{DateTime, Duration, Utc};
use domain::account::{Secret, six_digits};
use store::{Tx, second_factor};

use super::{RecoveryCodes, check_password, own, recovery, user};
use crate::session::{throttle, totp::TotpSecret};
use crate::{Ctx, ServiceError, ServiceResult};

/// The second factor of one's own account.
#[derive(Debug, Clone)]
pub struct TwoFactor {
    /// Since when it is asked for.
    pub since: Option<DateTime<Utc>>,
    /// Recovery codes that still work.
    pub codes_left: i64,
    /// What waits for its first code.
    pub pending: Option<Enrolment>,
    /// Demonstration data: nobody is asked for a code there.
    pub demo: bool,
}

/// What the app has to learn.
#[derive(Debug, Clone)]
pub struct Enrolment {
    /// Content of the square code.
    pub url: String,
    /// The same secret to type.
    pub key: String,
}

/// What there is, and what waits.
pub async fn two_factor(ctx: &Ctx) -> ServiceResult<TwoFactor> {
    own(ctx).map(drop)?;
    let user = user(ctx).await?;
    let known = second_factor::find(ctx.db(), user.id).await?;
    let pending = match known.totp_pending {
        Some(sealed) => {
            let secret = opened(ctx, &sealed)?;
            Some(Enrolment { url: secret.url(&user.email), key: secret.typed_key() })
        }
        None => None,
    };
    let codes_left = second_factor::recovery_codes_left(ctx.db(), user.id).await?;
    Ok(TwoFactor { since: known.totp_since, codes_left, pending, demo: ctx.app.demo })
}

fn opened(ctx: &Ctx, sealed: &[u8]) -> ServiceResult<TotpSecret> {
    Ok(ctx.app.sealer.open("app_user.totp_pending", ctx.user().0, sealed)?)
}

/// Makes a new secret that waits for its first code.
pub async fn start(ctx: &Ctx, typed: &Secret) -> ServiceResult<()> {
    let grant = own(ctx)?;
    if ctx.app.demo {
        return Err(ServiceError::refused("error-two-factor-demo"));
    }
    let user = user(ctx).await?;
    check_password(ctx, &user, typed, "password").await?;
    let sealed = ctx.app.sealer.seal("app_user.totp_pending", user.id.0, &TotpSecret::new()?)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    second_factor::set_pending(&mut tx, user.id, Some(&sealed)).await?;
    Ok(tx.commit(ctx.audit("account.two_factor_started", "user", Some(user.id.0))).await?)
}

/// The secret a first code may prove: the one that waits, or one just turned on, when the form was sent twice.
async fn unproved(ctx: &Ctx) -> ServiceResult<TotpSecret> {
    let known = second_factor::find(ctx.db(), ctx.user()).await?;
    if let Some(sealed) = known.totp_pending {
        return opened(ctx, &sealed);
    }
    let fresh = known.totp_since.is_some_and(|since| ctx.now - since < Duration::minutes(1));
    let sealed = known.totp_secret.filter(|_| fresh).ok_or(ServiceError::NotFound)?;
    Ok(ctx.app.sealer.open("app_user.totp_secret", ctx.user().0, &sealed)?)
}

/// Turns the second factor on with the first code, and hands out recovery codes.
pub async fn confirm(ctx: &Ctx, typed: &str) -> ServiceResult<RecoveryCodes> {
    let grant = own(ctx)?;
    let secret = unproved(ctx).await?;
    let key = throttle::key("code", &ctx.user().to_string());
    throttle::check(&ctx.app, &key, ctx.now).await?;
    let step = match six_digits(typed) {
        Some(digits) => secret.step_of(&digits, ctx.now)?,
        None => None,
    };
    let Some(step) = step else {
        throttle::fail(&ctx.app, &key, ctx.now, "account.code_refused").await?;
        return Err(ServiceError::field("code", "error-code"));
    };
    let sealed = ctx.app.sealer.seal("app_user.totp_secret", ctx.user().0, &secret)?;
    let (codes, hashes) = recovery::make()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    store::throttle::clear(&mut tx, &key).await?;
    second_factor::turn_on(&mut tx, ctx.user(), &sealed, step, ctx.now).await?;
    second_factor::replace_recovery_codes(&mut tx, ctx.user(), &hashes).await?;
    tx.commit(ctx.audit("account.two_factor_on", "user", Some(ctx.user().0))).await?;
    Ok(codes)
}

/// Turns it off, or forgets a secret that still waits.
pub async fn turn_off(ctx: &Ctx, typed: &Secret) -> ServiceResult<()> {
    let grant = own(ctx)?;
    let user = user(ctx).await?;
    check_password(ctx, &user, typed, "password").await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    second_factor::turn_off(&mut tx, user.id).await?;
    Ok(tx.commit(ctx.audit("account.two_factor_off", "user", Some(user.id.0))).await?)
}

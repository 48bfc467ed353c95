//! One's own account.

use domain::account::{DigestForm, PasswordForm, ProfileForm, Secret};
use leptos::prelude::*;

use crate::error::AppError;

/// What a page shows once: recovery codes.
#[cfg(feature = "ssr")]
const CODES: &str = "once.recovery_codes";

/// The account of whoever asks.
#[cfg(feature = "ssr")]
pub async fn overview() -> Result<service::account::Overview, AppError> {
    Ok(service::account::overview(&crate::caller::ctx()?).await?)
}

/// The second factor of whoever asks.
#[cfg(feature = "ssr")]
pub async fn two_factor() -> Result<service::account::TwoFactor, AppError> {
    Ok(service::account::two_factor(&crate::caller::ctx()?).await?)
}

/// Recovery codes handed out by the request before this one.
#[cfg(feature = "ssr")]
pub fn fresh_codes() -> Option<Vec<String>> {
    let ctx = crate::caller::ctx().ok()?;
    let text = crate::api::cookie::take_once()?;
    service::account::once::unwrap(&ctx, CODES, ctx.user().0, &text)
}

/// Saves name and language; the language holds for this device too.
#[server]
pub async fn save_profile(form: ProfileForm) -> Result<(), AppError> {
    let ctx = crate::caller::ctx()?;
    service::account::save_profile(&ctx, &form).await?;
    crate::api::cookie::keep_language(&form.language);
    leptos_axum::redirect("/account?saved=profile");
    Ok(())
}

/// Notes whether the mail of the morning is wanted.
#[server]
pub async fn set_digest(form: DigestForm) -> Result<(), AppError> {
    service::account::set_digest(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/account?saved=digest");
    Ok(())
}

/// Changes the password and ends the other sessions.
#[server]
pub async fn change_password(form: PasswordForm) -> Result<(), AppError> {
    service::account::change_password(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/account?saved=password");
    Ok(())
}

/// Ends one session of one's own.
#[server]
pub async fn end_session(
    #[server(default)] session: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // Ended is ended.
    service::account::end_session(&crate::caller::ctx()?, &session).await?;
    leptos_axum::redirect("/account?saved=session");
    Ok(())
}

/// Ends all sessions but this one.
#[server]
pub async fn end_other_sessions(#[server(default)] command: String) -> Result<(), AppError> {
    let _ = command;
    service::account::end_other_sessions(&crate::caller::ctx()?).await?;
    leptos_axum::redirect("/account?saved=sessions");
    Ok(())
}

/// Ends all sessions, this one too.
#[server]
pub async fn sign_out_everywhere(#[server(default)] command: String) -> Result<(), AppError> {
    let _ = command;
    service::account::sign_out_everywhere(&crate::caller::ctx()?).await?;
    leptos_axum::redirect("/sign-in");
    Ok(())
}

/// Begins to set up the second factor.
#[server]
pub async fn start_two_factor(
    #[server(default)] password: Secret,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // The newest secret counts.
    Ok(service::account::start(&crate::caller::ctx()?, &password).await?)
}

/// Turns the second factor on with the first code; the next page shows the recovery codes.
#[server]
pub async fn confirm_two_factor(
    #[server(default)] code: Secret,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // A code proves the secret once.
    let ctx = crate::caller::ctx()?;
    let codes = service::account::confirm(&ctx, &code.0).await?;
    show_codes(&ctx, codes)
}

/// Replaces the recovery codes; the next page shows them.
#[server]
pub async fn new_recovery_codes(
    #[server(default)] password: Secret,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // The newest codes count.
    let ctx = crate::caller::ctx()?;
    let codes = service::account::new_recovery_codes(&ctx, &password).await?;
    show_codes(&ctx, codes)
}

/// Turns the second factor off.
#[server]
pub async fn turn_off_two_factor(
    #[server(default)] password: Secret,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // Off is off.
    service::account::turn_off(&crate::caller::ctx()?, &password).await?;
    leptos_axum::redirect("/account/two-factor?saved=off");
    Ok(())
}

#[cfg(feature = "ssr")]
fn show_codes(ctx: &service::Ctx, codes: Vec<String>) -> Result<(), AppError> {
    let text = service::account::once::wrap(ctx, CODES, ctx.user().0, codes)?;
    crate::api::cookie::keep_once(&text);
    leptos_axum::redirect("/account/two-factor");
    Ok(())
}

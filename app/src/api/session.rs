//! Signing in, step by step: password, second factor, and a password of one's own after one that was handed out.

use domain::account::{FirstPasswordForm, Secret};
use leptos::prelude::*;

use crate::error::AppError;

/// Checks the password and begins a session; on to the next step or to `next`.
#[server]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: Secret,
    #[server(default)] shared: String,
    #[server(default)] next: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // A second try to sign in is a new session: nothing to recognise.
    let device = use_context::<axum::http::request::Parts>()
        .and_then(|p| p.headers.get(axum::http::header::USER_AGENT)?.to_str().ok().map(str::to_owned));
    let form = service::session::SignIn { email, password: password.0, device, shared: shared == "true" };
    let signed_in = service::session::sign_in(&*crate::caller::app()?, form).await?;
    go_on(&signed_in, &next);
    Ok(())
}

/// Checks the code of the second factor, or a recovery code.
#[server]
pub async fn enter_code(
    #[server(default)] code: Secret,
    #[server(default)] next: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // A code works once.
    let token = crate::api::cookie::session_token().ok_or(AppError::Unauthenticated)?;
    let signed_in = service::session::enter_code(&*crate::caller::app()?, &token, &code.0).await?;
    go_on(&signed_in, &next);
    Ok(())
}

/// Replaces a handed-out password and completes the sign-in.
#[server]
pub async fn choose_password(form: FirstPasswordForm, #[server(default)] next: String) -> Result<(), AppError> {
    let token = crate::api::cookie::session_token().ok_or(AppError::Unauthenticated)?;
    let signed_in = service::session::choose_password(&*crate::caller::app()?, &token, &form).await?;
    go_on(&signed_in, &next);
    Ok(())
}

/// Says that somebody is still there, who types without another page: being recognised is what keeps the session.
#[server]
pub async fn stay() -> Result<(), AppError> {
    crate::caller::ctx().map(drop)
}

/// What was written before this session.
#[cfg(feature = "ssr")]
pub async fn written() -> Result<Option<service::session::Written>, AppError> {
    Ok(service::session::written(&crate::caller::ctx()?).await?)
}

/// Keeps the session and goes to its next step.
#[cfg(feature = "ssr")]
fn go_on(signed_in: &service::session::SignedIn, next: &str) {
    crate::api::cookie::keep_session(&signed_in.token);
    let inside = next.starts_with('/') && !next.starts_with("//") && !next.contains('\\');
    let next = if inside { next } else { "/" };
    let step = if signed_in.second_factor_due {
        "/sign-in/code"
    } else if signed_in.password_due {
        "/sign-in/password"
    } else {
        leptos_axum::redirect(next);
        return;
    };
    let query = if next == "/" { String::new() } else { format!("?next={}", crate::ui::encode(next)) };
    leptos_axum::redirect(&format!("{step}{query}"));
}

/// What the session of this browser still waits for.
#[cfg(feature = "ssr")]
pub async fn pending() -> Result<service::session::Pending, AppError> {
    let token = crate::api::cookie::session_token().ok_or(AppError::Unauthenticated)?;
    Ok(service::session::pending(&*crate::caller::app()?, &token).await?)
}

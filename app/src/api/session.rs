//! Signing in.

use leptos::prelude::*;

use crate::error::AppError;

/// Checks the password and begins a session; on to the second factor or to `next`.
#[server]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] shared: String,
    #[server(default)] next: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    use crate::{api::cookie, caller};
    let _ = command; // A second try to sign in is a new session: nothing to recognise.
    let device = use_context::<axum::http::request::Parts>()
        .and_then(|p| p.headers.get(axum::http::header::USER_AGENT)?.to_str().ok().map(str::to_owned));
    let form = service::session::SignIn { email, password, device, shared: shared == "true" };
    let signed_in = service::session::sign_in(&*caller::app()?, form).await?;
    cookie::keep_session(&signed_in.token);
    let next = if next.starts_with('/') && !next.starts_with("//") { next } else { "/".to_owned() };
    leptos_axum::redirect(if signed_in.second_factor_due { "/sign-in/code" } else { &next });
    Ok(())
}

//! What belongs to the device: language and appearance by cookie, and signing out.

use app::api::cookie;
use axum::extract::{Path, Query, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use domain::locale::Locale;
use serde::Deserialize;

use super::Web;
use super::caller::Known;

/// Where to go afterwards.
#[derive(Debug, Deserialize)]
pub struct Next {
    next: Option<String>,
}

impl Next {
    /// Only inside this site: an address that begins with one slash.
    fn path(&self) -> &str {
        self.next.as_deref().filter(|n| n.starts_with('/') && !n.starts_with("//") && !n.contains('\\')).unwrap_or("/")
    }
}

/// Chooses the language of this device.
pub async fn language(State(web): State<Web>, Path(code): Path<String>, Query(next): Query<Next>) -> Response {
    let Ok(locale) = code.parse::<Locale>() else { return Redirect::to(next.path()).into_response() };
    let set = cookie::write(cookie::LANGUAGE, locale.as_str(), web.secure, Some(365 * 24 * 3600));
    (AppendHeaders([(header::SET_COOKIE, set)]), Redirect::to(next.path())).into_response()
}

/// Chooses light or dark for this device; anything else follows the device.
pub async fn appearance(State(web): State<Web>, Path(theme): Path<String>, Query(next): Query<Next>) -> Response {
    let chosen = if matches!(theme.as_str(), "light" | "dark") { theme.as_str() } else { "" };
    let set = cookie::write(cookie::THEME, chosen, web.secure, Some(365 * 24 * 3600));
    (AppendHeaders([(header::SET_COOKIE, set)]), Redirect::to(next.path())).into_response()
}

/// Ends the session and empties the browser's cache of this site.
pub async fn sign_out(State(web): State<Web>, parts: Parts) -> Response {
    if let Ok(Known { caller, .. }) = Known::of(&web, &parts).await
        && let Some(ctx) = caller.0
        && let Err(error) = service::session::sign_out(&ctx).await
    {
        tracing::error!(error = %error, "sign_out.failed");
    }
    let gone = cookie::write(cookie::session_name(web.secure), "", web.secure, Some(0));
    let clear = HeaderName::from_static("clear-site-data");
    let headers = [(header::SET_COOKIE, gone), (clear, HeaderValue::from_static("\"cache\""))];
    (AppendHeaders(headers), Redirect::to("/sign-in")).into_response()
}

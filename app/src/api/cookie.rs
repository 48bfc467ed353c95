//! Cookies: their names, and how they are read and written.

use axum::http::{HeaderMap, HeaderValue, header};
use leptos::prelude::*;

/// Whether this server is reached by TLS.
#[derive(Debug, Clone, Copy)]
pub struct Secure(pub bool);

/// The chosen language.
pub const LANGUAGE: &str = "language";
/// Something sealed that the next page shows once.
const ONCE: &str = "once";
/// The chosen appearance.
pub const THEME: &str = "theme";

/// Name of the session cookie. The prefix makes browsers refuse it without TLS, for another path or another host.
pub fn session_name(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

/// A cookie's value.
pub fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|h| h.to_str().ok())
        .flat_map(|h| h.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, v)| *n == name && !v.is_empty())
        .map(|(_, v)| v.to_owned())
}

/// A `Set-Cookie` value. Without `max_age` it ends with the browser.
pub fn write(name: &str, value: &str, secure: bool, max_age: Option<u32>) -> HeaderValue {
    let mut text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax");
    if secure {
        text.push_str("; Secure");
    }
    if let Some(age) = max_age {
        text.push_str(&format!("; Max-Age={age}"));
    }
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

fn secure() -> bool {
    use_context::<Secure>().is_some_and(|s| s.0)
}

fn set(name: &str, value: &str, max_age: Option<u32>) {
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.append_header(header::SET_COOKIE, write(name, value, secure(), max_age));
    }
}

fn of_request(name: &str) -> Option<String> {
    let parts = use_context::<axum::http::request::Parts>()?;
    read(&parts.headers, name)
}

/// Keeps the session in the answer of this server function.
pub fn keep_session(token: &str) {
    set(session_name(secure()), token, None);
}

/// The session token of this request.
pub fn session_token() -> Option<String> {
    of_request(session_name(secure()))
}

/// Keeps the chosen language on this device.
pub fn keep_language(code: &str) {
    set(LANGUAGE, code, Some(365 * 24 * 3600));
}

/// Keeps something sealed for the next page.
pub fn keep_once(sealed: &str) {
    set(ONCE, sealed, Some(600));
}

/// This answer is not kept by the browser, whatever it is: on a shared device the next one turns back the pages.
pub fn never_keep() {
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// Takes it: this page is the only one that gets it.
pub fn take_once() -> Option<String> {
    let sealed = of_request(ONCE)?;
    set(ONCE, "", Some(0));
    Some(sealed)
}

/// The browser, in its own words, for the list of sessions.
pub fn device() -> Option<String> {
    let parts = use_context::<axum::http::request::Parts>()?;
    parts.headers.get(header::USER_AGENT)?.to_str().ok().map(str::to_owned)
}

//! A form whose session was over when it was sent: it waits in the sign-in page, sealed, and comes back afterwards.

use app::api::cookie;
use app::caller::without_search;
use app::forms::{FormState, WRITTEN};
use app::routes::is_public;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use service::session::{keep_written, open_written};

use super::caller::Known;
use super::page::{failure, render};
use super::{FORM_MAX, Web};

/// Where what was written is offered.
const OFFERED: &str = "/sign-in/written";

/// Left for what else the sign-in form says, besides what waits.
const ROOM: usize = 16 * 1024;

/// To the sign-in page, and afterwards back here. Addresses of searches stay behind.
pub fn to_sign_in(parts: &Parts) -> Response {
    Redirect::to(&sign_in_address(parts)).into_response()
}

fn sign_in_address(parts: &Parts) -> String {
    let here = without_search(here(parts));
    if here == "/" {
        return "/sign-in".to_owned();
    }
    let next: String = form_urlencoded::byte_serialize(here.as_bytes()).collect();
    format!("/sign-in?next={next}")
}

fn here(parts: &Parts) -> &str {
    parts.uri.path_and_query().map_or("/", |p| p.as_str())
}

/// Answers a form of somebody who is not signed in: with the page where they sign in, and what they wrote waits in it.
pub async fn sign_in_first(web: &Web, known: Known, mut parts: Parts, pairs: Vec<(String, String)>) -> Response {
    let address = sign_in_address(&parts);
    let waiting = match cookie::read(&parts.headers, cookie::session_name(web.secure)) {
        Some(token) if may_wait(&parts, &pairs) => keep_written(&web.app, &token, here(&parts), pairs).await,
        _ => Ok(None),
    };
    let waiting = match waiting {
        Ok(Some(waiting)) if waiting.sealed.len() + ROOM <= FORM_MAX => waiting,
        Ok(_) => return to_sign_in(&parts),
        Err(error) => return failure(&error.into()),
    };
    // Providers have no password.
    let address = if parts.uri.path().starts_with("/partner") { "/partner/open".to_owned() } else { address };
    let Some(known) = known.speaking(waiting.locale, &parts.headers).at(&mut parts, &address) else {
        return to_sign_in(&parts);
    };
    render(&known, Some(carrying(waiting.sealed)), parts).await
}

/// Nothing waits that proves who somebody is.
fn may_wait(parts: &Parts, pairs: &[(String, String)]) -> bool {
    !parts.uri.path().starts_with("/account") && !pairs.iter().any(|(name, _)| name.contains("password"))
}

fn carrying(sealed: String) -> FormState {
    FormState { pairs: vec![(WRITTEN.to_owned(), sealed)], ..FormState::default() }
}

/// What waits in a form of a step of signing in.
pub fn carried(parts: &Parts, pairs: &[(String, String)]) -> Option<String> {
    let waiting = pairs.iter().find(|(name, _)| name == WRITTEN);
    waiting.filter(|_| is_public(parts.uri.path())).map(|(_, sealed)| sealed.clone())
}

/// After a step of signing in: the next step, with what waits; after the last one, what was written, if it is theirs.
/// Anybody else goes where `done` leads.
pub async fn go_on(web: &Web, done: Response, mut parts: Parts, sealed: String) -> Response {
    remember(web, &mut parts.headers, done.headers());
    let Some(address) = done.headers().get(header::LOCATION).and_then(|l| l.to_str().ok()).map(str::to_owned) else {
        return done;
    };
    // Whatever happens, they are signed in.
    let Ok(known) = Known::of(web, &parts).await else { return done };
    let written = known.caller.0.as_ref().and_then(|ctx| open_written(ctx, &sealed));
    let (address, state) = match written {
        None if known.caller.0.is_none() && is_public(address.split('?').next().unwrap_or_default()) => {
            (address, Some(carrying(sealed)))
        }
        None => return done,
        Some(_) => (OFFERED.to_owned(), None),
    };
    let Some(known) = known.with_written(written).at(&mut parts, &address) else { return done };
    let mut page = render(&known, state, parts).await;
    for cookie in done.headers().get_all(header::SET_COOKIE) {
        page.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    page
}

/// As the browser will ask next: with the session that it was just given.
fn remember(web: &Web, request: &mut HeaderMap, answer: &HeaderMap) {
    let session = format!("{}=", cookie::session_name(web.secure));
    let given = answer.get_all(header::SET_COOKIE).iter().filter_map(|c| c.to_str().ok());
    let Some(given) = given.filter_map(|c| c.split(';').next()).find(|c| c.starts_with(&session)) else { return };
    let others = request.get_all(header::COOKIE).iter().filter_map(|c| c.to_str().ok());
    // The first one of a name counts.
    let all = std::iter::once(given).chain(others).collect::<Vec<_>>().join("; ");
    if let Ok(all) = HeaderValue::from_str(&all) {
        request.insert(header::COOKIE, all);
    }
}

//! A form whose session was over when it was sent: it waits in the sign-in page, sealed, and comes back afterwards.

use app::api::cookie;
use app::caller::without_search;
use app::forms::{FormState, WRITTEN};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use service::session::{keep_written, leave_written};

use super::caller::Known;
use super::page::{failure, render};
use super::{FORM_MAX, Web};

/// Where what was written is offered.
const OFFERED: &str = "/sign-in/written";

/// Where providers sign in: they have no password.
const PROVIDERS: &str = "/partner/open";

/// Left for what else the sign-in form says, besides what waits.
const ROOM: usize = 16 * 1024;

/// To the sign-in page, and afterwards back here. Addresses of searches stay behind.
pub fn to_sign_in(parts: &Parts) -> Response {
    Redirect::to(&sign_in_address(parts)).into_response()
}

/// Where somebody signs in who was at this page.
fn sign_in_page(parts: &Parts) -> &'static str {
    if parts.uri.path().starts_with("/partner") { PROVIDERS } else { "/sign-in" }
}

fn sign_in_address(parts: &Parts) -> String {
    let here = without_search(here(parts));
    let page = sign_in_page(parts);
    if here == "/" || page == PROVIDERS {
        return page.to_owned();
    }
    let next: String = form_urlencoded::byte_serialize(here.as_bytes()).collect();
    format!("/sign-in?next={next}")
}

fn here(parts: &Parts) -> &str {
    parts.uri.path_and_query().map_or("/", |p| p.as_str())
}

/// Answers a form of somebody who is not signed in: with the page where they sign in, and what they wrote waits in it.
pub async fn sign_in_first(web: &Web, known: Known, mut parts: Parts, pairs: Vec<(String, String)>) -> Response {
    let waiting = match cookie::read(&parts.headers, cookie::session_name(web.secure)) {
        Some(token) if may_wait(&parts, &pairs) => keep_written(&web.app, &token, here(&parts), pairs).await,
        _ => Ok(None),
    };
    let waiting = match waiting {
        Ok(Some(waiting)) if waiting.sealed.len() + ROOM <= FORM_MAX => waiting,
        Ok(_) => return to_sign_in(&parts),
        Err(error) => return failure(&error.into()),
    };
    // Where it was is in what waits: whoever else signs in is not led there.
    let page = sign_in_page(&parts);
    let Some(known) = known.speaking(waiting.locale, &parts.headers).at(&mut parts, page) else {
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

/// Whether somebody signs in there, one way or the other.
fn is_step(address: &str) -> bool {
    ["/sign-in", PROVIDERS].iter().any(|page| address.starts_with(page))
}

/// What waits in a form of a step of signing in.
pub fn carried(parts: &Parts, pairs: &[(String, String)]) -> Option<String> {
    let waiting = pairs.iter().find(|(name, _)| name == WRITTEN);
    waiting.filter(|_| is_step(parts.uri.path())).map(|(_, sealed)| sealed.clone())
}

/// After a step of signing in: the next step, with what waits. After the last one it lies in the session, if it is theirs,
/// and they are led to it: the answer to a password is never a page, which a browser could ask for again. Anybody else
/// goes where `done` leads.
pub async fn go_on(web: &Web, mut done: Response, mut parts: Parts, sealed: String) -> Response {
    remember(web, &mut parts.headers, done.headers());
    let Some(address) = done.headers().get(header::LOCATION).and_then(|l| l.to_str().ok()).map(str::to_owned) else {
        return done;
    };
    // Whatever happens, they are signed in.
    let Ok(known) = Known::of(web, &parts).await else { return done };
    if let Some(ctx) = &known.caller.0 {
        if leave_written(ctx, &sealed).await.unwrap_or_default() {
            done.headers_mut().insert(header::LOCATION, HeaderValue::from_static(OFFERED));
        }
        return done;
    }
    if !is_step(&address) {
        return done;
    }
    let Some(known) = known.at(&mut parts, &address) else { return done };
    let mut page = render(&known, Some(carrying(sealed)), parts).await;
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

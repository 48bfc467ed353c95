//! Pages and their forms: a form posts to its own page and names its server function in `_action`.
//!
//! Success is a redirect; a refusal renders the same page again, with what was typed.

use app::error::AppError;
use app::forms::{FormState, Told};
use app::routes::{App, is_public};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::programme::Offered;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use server_fn::error::SERVER_FN_ERROR_HEADER;
use service::programme::Offering;

use super::caller::Known;
use super::upload::{self, Problem, Received};
use super::written::{self, to_sign_in};
use super::{FORM_MAX, Web, api};

/// Paths of all pages, in the router's notation.
pub fn paths() -> Vec<String> {
    leptos_axum::generate_route_list(App).into_iter().map(|r| r.path().to_owned()).collect()
}

/// Shows a page.
pub async fn get(State(web): State<Web>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let known = match Known::of(&web, &parts).await {
        Ok(known) => known,
        Err(error) => return failure(&AppError::from(error)),
    };
    if known.caller.0.is_none() && !is_public(parts.uri.path()) {
        return to_sign_in(&parts);
    }
    render(&known, None, parts).await
}

/// Runs the form's server function.
pub async fn post(State(web): State<Web>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    if upload::is_upload(&parts.headers) {
        return post_with_file(&web, parts, body).await;
    }
    let Ok(body) = to_bytes(body, FORM_MAX).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
    let known = match Known::of(&web, &parts).await {
        Ok(known) => known,
        Err(error) => return failure(&AppError::from(error)),
    };
    let Some(pairs) = decode(&body) else {
        return render(&known, Some(refused(String::new(), Vec::new(), AppError::malformed())), parts).await;
    };
    if known.caller.0.is_none() && !is_public(parts.uri.path()) {
        return written::sign_in_first(&web, known, parts, pairs).await;
    }
    let carried = written::carried(&parts, &pairs);
    let response = run(&known, parts.clone(), pairs, Body::from(body)).await;
    match carried {
        Some(sealed) if response.status() == StatusCode::SEE_OTHER => {
            written::go_on(&web, response, parts, sealed).await
        }
        _ => response,
    }
}

/// Runs the server function of a form that may have a file. Who is not signed in sends none.
async fn post_with_file(web: &Web, mut parts: Parts, body: Body) -> Response {
    let known = match Known::of(web, &parts).await {
        Ok(known) => known,
        Err(error) => return failure(&AppError::from(error)),
    };
    if known.caller.0.is_none() {
        return to_sign_in(&parts);
    }
    let list = upload::takes_list(parts.uri.path(), known.caller.0.as_ref());
    // More of them wait, and are not read meanwhile.
    let _turn = if list { web.lists.acquire().await.ok() } else { None };
    let limits = if list { upload::LIST } else { web.app.documents };
    let Received { pairs, upload, problem } = upload::receive(&parts.headers, body, limits.bytes()).await;
    let error = match problem {
        Some(Problem::TooLarge) => AppError::TooLarge(vec![limits.too_large()]),
        Some(Problem::Broken) => AppError::malformed(),
        None => {
            // For the function it is a form like any other; the file is beside it.
            let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
            let form = HeaderValue::from_static("application/x-www-form-urlencoded");
            parts.headers.insert(header::CONTENT_TYPE, form);
            parts.headers.remove(header::CONTENT_LENGTH);
            return run(&known.with(upload), parts, pairs, Body::from(body)).await;
        }
    };
    let action = action(&pairs);
    render(&known, Some(refused(action, pairs, error)), parts).await
}

fn action(pairs: &[(String, String)]) -> String {
    pairs.iter().find(|(name, _)| name == "_action").map(|(_, v)| v.clone()).unwrap_or_default()
}

async fn run(known: &Known, parts: Parts, pairs: Vec<(String, String)>, body: Body) -> Response {
    let action = action(&pairs);
    if pairs.iter().any(|(name, _)| name == app::forms::ASK) {
        // Nothing is done: the page shows again what was typed, and what was asked for.
        return render(known, Some(FormState { action, pairs, error: None }), parts).await;
    }
    let Some(uri) = action.starts_with("/api/").then(|| action.parse().ok()).flatten() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let mut call = Request::from_parts(parts.clone(), body);
    *call.uri_mut() = uri;
    let response = Offering::around(offered(known, &pairs), api::run(known, call)).await;
    let refused_by_function = response.headers().contains_key(SERVER_FN_ERROR_HEADER);
    let status = response.status();
    if !refused_by_function && (status.is_success() || status.is_redirection()) {
        return see_other(response, &parts);
    }
    let body = to_bytes(response.into_body(), FORM_MAX).await.unwrap_or_default();
    let error = serde_json::from_slice(&body).unwrap_or_else(|_| AppError::malformed());
    if error == AppError::Unauthenticated && !is_public(parts.uri.path()) {
        return to_sign_in(&parts);
    }
    render(known, Some(refused(action, pairs, error)), parts).await
}

/// What this form may say: what the programme offers, and what the page showed because the record said so already.
fn offered(known: &Known, pairs: &[(String, String)]) -> Offered {
    let kept = pairs.iter().filter(|(name, _)| name == app::forms::KEPT).map(|(_, value)| value.clone());
    Offered { kept: kept.collect(), ..known.offered() }
}

/// Names and values of a form; nothing when the bytes are not UTF-8 after decoding.
fn decode(body: &[u8]) -> Option<Vec<(String, String)>> {
    let pairs: Vec<_> = form_urlencoded::parse(body).into_owned().collect();
    // Bytes that are not UTF-8 come out as the replacement character: refuse them rather than store a guess.
    pairs.iter().all(|(n, v)| !n.contains('\u{FFFD}') && !v.contains('\u{FFFD}')).then_some(pairs)
}

fn refused(action: String, pairs: Vec<(String, String)>, error: AppError) -> FormState {
    FormState { action, pairs, error: Some(error) }
}

/// To where the function sent the reader, or to this page again.
fn see_other(mut response: Response, parts: &Parts) -> Response {
    if !response.headers().contains_key(header::LOCATION) {
        let here = parts.uri.path_and_query().map_or("/", |p| p.as_str());
        let here = HeaderValue::from_str(here).unwrap_or(HeaderValue::from_static("/"));
        response.headers_mut().insert(header::LOCATION, here);
    }
    *response.status_mut() = StatusCode::SEE_OTHER;
    response.headers_mut().remove(header::CONTENT_TYPE);
    response.headers_mut().remove(header::CONTENT_LENGTH);
    *response.body_mut() = Body::empty();
    response
}

/// A page as it stands at the address of `parts`, with the form that just came back, if any.
pub(super) async fn render(known: &Known, state: Option<FormState>, mut parts: Parts) -> Response {
    parts.method = Method::GET;
    let status = state.as_ref().map(|s| s.error.as_ref().map_or(200, AppError::status));
    let context = {
        let known = known.clone();
        move || {
            known.provide();
            if let Some(state) = &state {
                provide_context(state.clone());
                provide_context(Told::default());
            }
            policy(status);
        }
    };
    let handler =
        leptos_axum::render_app_async_with_context(context, || app::shell::document(|| leptos::view! { <App/> }));
    handler(Request::from_parts(parts, Body::empty())).await
}

/// The content security policy with this page's nonce, the status of an answered form, and how long to keep the page.
fn policy(status: Option<u16>) {
    let response = expect_context::<ResponseOptions>();
    let nonce = leptos::nonce::use_nonce().map(|n| n.to_string()).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    if let Ok(value) = HeaderValue::from_str(&policy) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, value);
    }
    if let Some(status) = status.and_then(|s| StatusCode::from_u16(s).ok()) {
        response.set_status(status);
        // With `no-store` the Back key over an answered form would lose it.
        response.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
}

/// When not even a page can be shown.
pub(super) fn failure(error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, status.canonical_reason().unwrap_or_default()).into_response()
}

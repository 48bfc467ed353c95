//! Server functions called by islands. The status comes from the typed error, in this one place.

use app::error::AppError;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use server_fn::error::SERVER_FN_ERROR_HEADER;
use service::programme::Offering;

use super::Web;
use super::caller::Known;

/// Largest answer of a refused call.
const ERROR_MAX: usize = 64 * 1024;

/// A call by an island.
pub async fn call(State(web): State<Web>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    match Known::of(&web, &parts).await {
        Ok(known) => Offering::around(known.offered(), run(&known, Request::from_parts(parts, body))).await,
        Err(error) => status_of(&AppError::from(error)).into_response(),
    }
}

/// Runs the function named by the path.
pub async fn run(known: &Known, mut request: Request) -> Response {
    // With `text/html` server_fn would answer a redirect with the error in its address.
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let context = known.clone();
    let response =
        leptos_axum::handle_server_fns_with_context(move || context.provide(), request).await.into_response();
    if !response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, ERROR_MAX).await.unwrap_or_default();
    let error = serde_json::from_slice(&body).unwrap_or_else(|_| AppError::malformed());
    parts.status = status_of(&error);
    Response::from_parts(parts, Body::from(body))
}

fn status_of(error: &AppError) -> StatusCode {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

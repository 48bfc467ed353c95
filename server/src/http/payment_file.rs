//! Files of payments on their way to the provider of mobile money: as a file to keep, never shown by the browser.

use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use service::ServiceError;

use super::Web;
use super::caller::Known;

/// A file that was made, for who pays.
pub async fn batch(State(web): State<Web>, Path(number): Path<String>, parts: Parts) -> Response {
    let Ok(known) = Known::of(&web, &parts).await else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let Some(ctx) = known.caller.0 else { return Redirect::to("/sign-in").into_response() };
    match service::livelihood::download(&ctx, &number).await {
        Ok(file) => {
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", file.name)),
                (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, file.content).into_response()
        }
        Err(ServiceError::Forbidden) => StatusCode::FORBIDDEN.into_response(),
        Err(ServiceError::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(error = %error, "payment_file.failed");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

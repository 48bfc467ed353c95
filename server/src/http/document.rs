//! Documents of a referral on their way out: always as a file to keep, never shown by the browser in this site's name.
//! They are opened part by part as the reader takes them.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use service::referral::Download;
use service::{App, Ctx, ServiceError, ServiceResult};

use super::Web;
use super::caller::Known;

/// A document for staff.
pub async fn staff(State(web): State<Web>, Path((number, position)): Path<(String, String)>, parts: Parts) -> Response {
    match caller(&web, &parts).await {
        Ok(ctx) => answer(&web, service::referral::document(&ctx, &number, place(&position)).await),
        Err(response) => response,
    }
}

/// A document for the provider.
pub async fn provider(
    State(web): State<Web>,
    Path((number, position)): Path<(String, String)>,
    parts: Parts,
) -> Response {
    match caller(&web, &parts).await {
        Ok(ctx) => answer(&web, service::partner::document(&ctx, &number, place(&position)).await),
        Err(response) => response,
    }
}

/// What is no number is nobody's place.
fn place(position: &str) -> i64 {
    position.parse().unwrap_or_default()
}

async fn caller(web: &Web, parts: &Parts) -> Result<Ctx, Response> {
    let known = Known::of(web, parts).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())?;
    known.caller.0.ok_or_else(|| Redirect::to("/sign-in").into_response())
}

fn answer(web: &Web, found: ServiceResult<Download>) -> Response {
    let download = match found {
        Ok(download) => download,
        Err(ServiceError::Forbidden) => return StatusCode::FORBIDDEN.into_response(),
        Err(ServiceError::NotFound) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(error = %error, "document.failed");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let headers = [
        (header::CONTENT_TYPE, download.mime.to_owned()),
        (header::CONTENT_LENGTH, download.size.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", download.file)),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, content(web.app.clone(), download)).into_response()
}

/// The parts one after the other. A part that cannot be opened breaks the answer off.
fn content(app: Arc<App>, download: Download) -> Body {
    let parts = futures_util::stream::unfold((app, download, 0), |(app, download, number)| async move {
        if number >= download.parts {
            return None;
        }
        let part = download.part(&app, number).await;
        if let Err(error) = &part {
            tracing::error!(error = %error, "document.broken");
        }
        Some((part, (app, download, number + 1)))
    });
    Body::from_stream(parts)
}

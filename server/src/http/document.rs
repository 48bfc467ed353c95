//! Documents of a referral on their way out: always as a file to keep, never shown by the browser in this site's name.
//! They are opened part by part as the reader takes them.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::StreamExt as _;
use service::livelihood::NoteDownload;
use service::referral::Download;
use service::{Ctx, ServiceError, ServiceResult};

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

/// The scan of a delivery note, for who works with the person.
pub async fn delivery_note(
    State(web): State<Web>,
    Path((code, number, position)): Path<(String, String, String)>,
    parts: Parts,
) -> Response {
    match caller(&web, &parts).await {
        Ok(ctx) => {
            let found = service::livelihood::delivery_note(&ctx, &code, place(&number), place(&position)).await;
            scan(&web, found)
        }
        Err(response) => response,
    }
}

/// The photo of a visit to a business, for who works with the person.
pub async fn visit_photo(
    State(web): State<Web>,
    Path((code, number)): Path<(String, String)>,
    parts: Parts,
) -> Response {
    match caller(&web, &parts).await {
        Ok(ctx) => scan(&web, service::livelihood::visit_photo(&ctx, &code, place(&number)).await),
        Err(response) => response,
    }
}

fn scan(web: &Web, found: ServiceResult<NoteDownload>) -> Response {
    let note = match found {
        Ok(note) => Arc::new(note),
        Err(error) => return refused(&error),
    };
    let size = [(header::CONTENT_LENGTH, note.size().to_string())];
    let (app, opened) = (web.app.clone(), note.clone());
    let content = in_parts(note.parts(), move |number| {
        let (app, note) = (app.clone(), opened.clone());
        async move { note.part(&app, number).await }
    });
    (size, to_keep(note.mime(), &note.file, content)).into_response()
}

/// What is no number is nobody's place.
fn place(position: &str) -> i64 {
    position.parse().unwrap_or_default()
}

pub(super) async fn caller(web: &Web, parts: &Parts) -> Result<Ctx, Response> {
    let known = Known::of(web, parts).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())?;
    known.caller.0.ok_or_else(|| Redirect::to("/sign-in").into_response())
}

fn answer(web: &Web, found: ServiceResult<Download>) -> Response {
    let download = match found {
        Ok(download) => download,
        Err(error) => return refused(&error),
    };
    let size = [(header::CONTENT_LENGTH, download.size.to_string())];
    let (mime, file, parts) = (download.mime, download.file.clone(), download.parts);
    let (app, download) = (web.app.clone(), Arc::new(download));
    let content = in_parts(parts, move |number| {
        let (app, download) = (app.clone(), download.clone());
        async move { download.part(&app, number).await }
    });
    (size, to_keep(mime, &file, content)).into_response()
}

/// What is refused without a page.
pub(super) fn refused(error: &ServiceError) -> Response {
    let status = match error {
        ServiceError::Forbidden => StatusCode::FORBIDDEN,
        ServiceError::NotFound => StatusCode::NOT_FOUND,
        error => {
            tracing::error!(error = %error, "document.failed");
            StatusCode::SERVICE_UNAVAILABLE
        }
    };
    status.into_response()
}

/// A file to keep, under a name of ours.
pub(super) fn to_keep(mime: &str, file: &str, content: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, mime.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, content).into_response()
}

/// The parts one after the other. A part that cannot be opened breaks the answer off.
pub(super) fn in_parts<F>(parts: i64, open: impl Fn(i64) -> F + Send + 'static) -> Body
where
    F: Future<Output = ServiceResult<Vec<u8>>> + Send + 'static,
{
    let content = futures_util::stream::unfold((0, open), move |(number, open)| async move {
        if number >= parts {
            return None;
        }
        let part = open(number).await;
        if let Err(error) = &part {
            tracing::error!(error = %error, "document.broken");
        }
        Some((part, (number + 1, open)))
    });
    // Whoever makes the answer smaller asks once more after the end.
    Body::from_stream(content.fuse())
}

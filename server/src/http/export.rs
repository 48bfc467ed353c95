//! Files of exports on their way out: a file to keep, opened part by part as the reader takes it.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::response::Response;

use super::Web;
use super::document::{caller, in_parts, refused, to_keep};

/// The file of an export, for whoever asked for it.
pub async fn file(State(web): State<Web>, Path(id): Path<String>, parts: Parts) -> Response {
    let ctx = match caller(&web, &parts).await {
        Ok(ctx) => ctx,
        Err(response) => return response,
    };
    let file = match service::export::file(&ctx, &id).await {
        Ok(file) => Arc::new(file),
        Err(error) => return refused(&error),
    };
    let (app, mime, name) = (web.app.clone(), file.export.format.mime(), file.name.clone());
    let content = in_parts(file.export.parts(), move |number| {
        let (app, file) = (app.clone(), file.clone());
        async move { file.part(&app, number).await }
    });
    to_keep(mime, &name, content)
}

//! The pairs of a list that was checked, on their way out: a file to keep, opened part by part as the reader takes it.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::response::Response;

use super::Web;
use super::document::{caller, in_parts, refused, to_keep};

/// The file of pairs, for whoever brought the list.
pub async fn pairs(State(web): State<Web>, Path(id): Path<String>, parts: Parts) -> Response {
    let ctx = match caller(&web, &parts).await {
        Ok(ctx) => ctx,
        Err(response) => return response,
    };
    let file = match service::list_check::pairs_file(&ctx, &id).await {
        Ok(file) => file,
        Err(error) => return refused(&error),
    };
    let (app, parts) = (web.app.clone(), file.parts);
    let file = Arc::new(file);
    let content = in_parts(parts, move |number| {
        let (app, file) = (app.clone(), file.clone());
        async move { file.part(&app, number).await }
    });
    to_keep("text/csv; charset=utf-8", "pairs.csv", content)
}

//! Apprenticeships and jobs.

use domain::placement::{LookForm, PlacementEndForm, PlacementForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Who learns or works where, and what is due.
#[cfg(feature = "ssr")]
pub async fn placements(ended: bool, before: Option<String>) -> Result<service::placement::PlacementList, AppError> {
    let before = before.and_then(|b| b.parse().ok());
    Ok(service::placement::list(&crate::caller::ctx()?, ended, before).await?)
}

/// What is due today.
#[cfg(feature = "ssr")]
pub async fn placement_day() -> Result<service::placement::PlacementDay, AppError> {
    Ok(service::placement::day(&crate::caller::ctx()?).await?)
}

/// What the form begins with.
#[cfg(feature = "ssr")]
pub async fn placement_start(code: String) -> Result<service::placement::PlacementStart, AppError> {
    Ok(service::placement::record_start(&crate::caller::ctx()?, &code).await?)
}

/// Records that somebody begins.
#[server]
pub async fn start_placement(form: PlacementForm) -> Result<(), AppError> {
    let id = service::placement::record(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/placements/{id}?saved=placement"));
    Ok(())
}

/// One apprenticeship or job. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn placement(id: String) -> Result<service::placement::PlacementPage, AppError> {
    Ok(service::placement::show(&crate::caller::ctx()?, &id).await?)
}

/// What the form of a look begins with. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn look_start(id: String) -> Result<service::placement::LookStart, AppError> {
    Ok(service::placement::look_start(&crate::caller::ctx()?, &id).await?)
}

/// Records what was seen.
#[server]
pub async fn record_look(form: LookForm) -> Result<(), AppError> {
    let id = service::placement::look(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/placements/{id}?saved=look"));
    Ok(())
}

/// What the form of a correction begins with. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn correct_start(id: String) -> Result<service::placement::CorrectStart, AppError> {
    Ok(service::placement::correct_start(&crate::caller::ctx()?, &id).await?)
}

/// Writes it as it should have been.
#[server]
pub async fn correct_placement(form: PlacementForm) -> Result<(), AppError> {
    let id = service::placement::correct(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/placements/{id}?saved=corrected"));
    Ok(())
}

/// Says that it ended.
#[server]
pub async fn end_placement(form: PlacementEndForm) -> Result<(), AppError> {
    let id = service::placement::end(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/placements/{id}?saved=end"));
    Ok(())
}

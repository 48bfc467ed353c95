//! The suspicion that somebody went back to a group.

use domain::suspicion::{SuspicionForm, SuspicionReviewForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Writes a suspicion down.
#[server]
pub async fn record_suspicion(form: SuspicionForm) -> Result<(), AppError> {
    let code = service::suspicion::record(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/safety?saved=noted"));
    Ok(())
}

/// Keeps what whoever supervises makes of it.
#[server]
pub async fn review_suspicion(form: SuspicionReviewForm) -> Result<(), AppError> {
    let code = service::suspicion::review(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/safety?saved=reviewed"));
    Ok(())
}

/// What was heard about a person, for who may read how they were associated.
#[cfg(feature = "ssr")]
pub async fn suspicions(code: String) -> Result<service::suspicion::SuspicionPage, AppError> {
    Ok(service::suspicion::page(&crate::caller::ctx()?, &code).await?)
}

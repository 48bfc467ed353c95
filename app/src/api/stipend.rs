//! Stipends of trainings.

use domain::training::{StipendForm, StipendStepForm};
use leptos::prelude::*;

use crate::error::AppError;

/// What a month of a cohort would be. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn proposal(code: String, month: String) -> Result<service::training::StipendProposal, AppError> {
    Ok(service::training::stipends(&crate::caller::ctx()?, &code, &month).await?)
}

/// The lists of the office.
#[cfg(feature = "ssr")]
pub async fn stipend_lists() -> Result<Vec<service::training::StipendList>, AppError> {
    Ok(service::training::stipend_lists(&crate::caller::ctx()?).await?)
}

/// How many lists wait for the reader.
#[cfg(feature = "ssr")]
pub async fn stipends_waiting() -> Result<usize, AppError> {
    Ok(service::training::stipends_waiting(&crate::caller::ctx()?).await?)
}

/// One list. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn stipend_list(id: String) -> Result<service::training::StipendPage, AppError> {
    Ok(service::training::stipend_list(&crate::caller::ctx()?, &id).await?)
}

/// Asks for the stipends of a month.
#[server]
pub async fn request_stipends(form: StipendForm) -> Result<(), AppError> {
    let id = service::training::request_stipends(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/stipends/{id}?saved=requested"));
    Ok(())
}

/// Approves a list, or refuses it.
#[server]
pub async fn decide_stipends(form: StipendStepForm) -> Result<(), AppError> {
    service::training::decide_stipends(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/stipends/{}?saved=decided", crate::ui::encode(form.list.trim())));
    Ok(())
}

/// Says that a list is paid.
#[server]
pub async fn pay_stipends(form: StipendStepForm) -> Result<(), AppError> {
    service::training::pay_stipends(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/stipends/{}?saved=paid", crate::ui::encode(form.list.trim())));
    Ok(())
}

//! Counselling: the sessions of a case.

use domain::counselling::SessionForm;
use leptos::prelude::*;

use crate::error::AppError;

/// Sessions, newest first, from before the number `before`. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn sessions(code: String, before: String) -> Result<service::counselling::Sessions, AppError> {
    Ok(service::counselling::list(&crate::caller::ctx()?, &code, before.parse().ok()).await?)
}

/// One session, with its private note for those who may read it. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn session(code: String, number: String) -> Result<service::counselling::SessionView, AppError> {
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    Ok(service::counselling::show(&crate::caller::ctx()?, &code, number).await?)
}

/// Language and caseworker's right to record, for the empty form.
#[cfg(feature = "ssr")]
pub async fn session_start(code: String) -> Result<service::counselling::Start, AppError> {
    Ok(service::counselling::start(&crate::caller::ctx()?, &code).await?)
}

/// Records a session.
#[server]
pub async fn record_session(form: SessionForm) -> Result<(), AppError> {
    service::counselling::record(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/counselling?saved=session", form.code));
    Ok(())
}

//! Ending a case: a proposal, and the decision of a second person.

use domain::case::{ClosureDecisionForm, ClosureForm};
use leptos::prelude::*;

use crate::error::AppError;

/// The checklist, and the proposal if there is one. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn closure_page(code: String) -> Result<service::closure::ClosurePage, AppError> {
    Ok(service::closure::page(&crate::caller::ctx()?, &code).await?)
}

/// Records of closed cases whose day has come.
#[cfg(feature = "ssr")]
pub async fn retention(from: Option<service::cursor::Cursor>) -> Result<service::closure::Retention, AppError> {
    Ok(service::closure::retention(&crate::caller::ctx()?, from).await?)
}

/// Proposes to end a case.
#[server]
pub async fn propose_closure(form: ClosureForm) -> Result<(), AppError> {
    let code = service::closure::propose(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/close?saved=proposed"));
    Ok(())
}

/// Closes a case that somebody else proposed to end.
#[server]
pub async fn close_case(form: ClosureDecisionForm) -> Result<(), AppError> {
    let code = service::closure::close(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/close?saved=closed"));
    Ok(())
}

/// The case goes on.
#[server]
pub async fn return_closure(form: ClosureDecisionForm) -> Result<(), AppError> {
    let code = service::closure::go_on(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/close?saved=returned"));
    Ok(())
}

//! The case: its head, the identity behind it.

use domain::case::{AssignForm, NoteForm, OwnTaskForm, RevealForm, RiskForm, SeenForm, StatusForm, TaskDoneForm};
use leptos::prelude::*;

use crate::error::AppError;

/// The head of a case; puts the reading of the page on record.
#[cfg(feature = "ssr")]
pub async fn case_header(code: String) -> Result<service::case::CaseHeader, AppError> {
    Ok(service::case::header(&crate::caller::ctx()?, &code).await?)
}

/// Shows the identity behind a case for five minutes.
#[server]
pub async fn reveal_identity(form: RevealForm) -> Result<(), AppError> {
    Ok(service::case::reveal(&crate::caller::ctx()?, &form).await?)
}

/// Hides it again.
#[server]
pub async fn hide_identity(
    #[server(default)] code: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // Hiding twice is hiding.
    Ok(service::case::hide(&crate::caller::ctx()?, &code).await?)
}

/// What happened in a case and what comes next; `before` is where the timeline's page begins.
#[cfg(feature = "ssr")]
pub async fn case_overview(code: String, before: String) -> Result<service::case::Overview, AppError> {
    Ok(service::case::overview(&crate::caller::ctx()?, &code, before.parse().ok()).await?)
}

/// Adds a note to the timeline.
#[server]
pub async fn add_note(form: NoteForm) -> Result<(), AppError> {
    let code = service::case::add_note(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// Adds a task to a case.
#[server]
pub async fn add_task(form: OwnTaskForm) -> Result<(), AppError> {
    let code = service::case::add_task(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// Ticks off a task that somebody wrote.
#[server]
pub async fn task_done(form: TaskDoneForm) -> Result<(), AppError> {
    let code = service::case::task_done(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// One page of the caseload with its saved views; `read` makes of an address what is asked for.
#[cfg(feature = "ssr")]
pub async fn caseload(
    address: String,
    read: fn(&str) -> service::case::CaseQuery,
) -> Result<(service::view::Views, String, service::case::CaseList), AppError> {
    let ctx = crate::caller::ctx()?;
    let views = service::view::list(&ctx, domain::view::ViewList::Cases).await?;
    let asked = views.asked(&address);
    let list = service::case::list(&ctx, &read(&asked)).await?;
    Ok((views, asked, list))
}

/// Where a case may go next.
#[cfg(feature = "ssr")]
pub async fn status_choices(code: String) -> Result<service::case::StatusChoices, AppError> {
    Ok(service::case::status_choices(&crate::caller::ctx()?, &code).await?)
}

/// Moves a case on.
#[server]
pub async fn change_status(form: StatusForm) -> Result<(), AppError> {
    let code = service::case::change_status(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// Notes the risk as the caseworker sees it.
#[server]
pub async fn set_risk(form: RiskForm) -> Result<(), AppError> {
    let saved = service::case::set_risk(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&super::branch::after(saved, &form.code, ""));
    Ok(())
}

/// Whoever supervises has looked at a high risk.
#[server]
pub async fn see_risk(form: SeenForm) -> Result<(), AppError> {
    let code = service::case::see_risk(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/status"));
    Ok(())
}

/// Who could take a case.
#[cfg(feature = "ssr")]
pub async fn assign_choices(code: String) -> Result<service::case::AssignChoices, AppError> {
    Ok(service::case::assign_choices(&crate::caller::ctx()?, &code).await?)
}

/// Gives a case to somebody of its office.
#[server]
pub async fn assign_case(form: AssignForm) -> Result<(), AppError> {
    let code = service::case::assign(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// Who read and changed what in a case; `before` is where the page begins.
#[cfg(feature = "ssr")]
pub async fn case_history(code: String, before: String) -> Result<service::case::History, AppError> {
    Ok(service::case::history(&crate::caller::ctx()?, &code, before.parse().ok()).await?)
}

/// The case on one sheet; that it was opened for printing is on record.
#[cfg(feature = "ssr")]
pub async fn case_summary(code: String) -> Result<service::case::Summary, AppError> {
    Ok(service::case::summary(&crate::caller::ctx()?, &code).await?)
}

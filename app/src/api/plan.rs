//! The plan: reading, writing, approving, doing its steps.

use domain::plan::{ApproveForm, CompleteForm, PlanForm, PlanLinkForm, ReturnForm};
use leptos::prelude::*;

use crate::error::AppError;

/// A version of the plan, or the newest when `number` is empty. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn plan_page(code: String, number: String) -> Result<service::plan::PlanPage, AppError> {
    let number = match number.as_str() {
        "" => None,
        n => Some(n.parse().map_err(|_| AppError::NotFound)?),
    };
    Ok(service::plan::show(&crate::caller::ctx()?, &code, number).await?)
}

/// The form of the next version, filled in with the newest one.
#[cfg(feature = "ssr")]
pub async fn plan_edit(code: String) -> Result<service::plan::PlanEdit, AppError> {
    Ok(service::plan::edit(&crate::caller::ctx()?, &code).await?)
}

/// Writes a version; or, with `add`, only gives the form one more row.
#[server]
pub async fn write_plan(form: PlanForm) -> Result<(), AppError> {
    let ctx = crate::caller::ctx()?;
    if !form.add.is_empty() {
        return Err(AppError::Unfinished);
    }
    service::plan::write(&ctx, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/plan?saved=plan", form.code));
    Ok(())
}

/// Approves the version that was read.
#[server]
pub async fn approve_plan(form: ApproveForm) -> Result<(), AppError> {
    service::plan::approve(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/plan?saved=approved", form.code));
    Ok(())
}

/// Returns the version that was read, with what to change.
#[server]
pub async fn return_plan(form: ReturnForm) -> Result<(), AppError> {
    service::plan::give_back(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/plan?saved=returned", form.code));
    Ok(())
}

/// Notes that a step was done.
#[server]
pub async fn complete_action(form: CompleteForm) -> Result<(), AppError> {
    service::plan::complete(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/plan?saved=step", form.code));
    Ok(())
}

/// What a step can become. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn plan_link(code: String, action: String) -> Result<service::plan::LinkStart, AppError> {
    Ok(service::plan::link_start(&crate::caller::ctx()?, &code, &action).await?)
}

/// Says what a step became.
#[server]
pub async fn link_step(form: PlanLinkForm) -> Result<(), AppError> {
    service::plan::link(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/plan?saved=link", crate::ui::encode(form.code.trim())));
    Ok(())
}

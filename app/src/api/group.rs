//! Group sessions.

use domain::group::{AttendanceForm, GroupChangeForm, GroupForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Group sessions of the actor, or of the office.
#[cfg(feature = "ssr")]
pub async fn groups(from: Option<service::cursor::Cursor>) -> Result<service::group::Groups, AppError> {
    Ok(service::group::list(&crate::caller::ctx()?, from).await?)
}

/// What the form of a new one begins with.
#[cfg(feature = "ssr")]
pub async fn group_planning(search: String) -> Result<service::group::Planning, AppError> {
    Ok(service::group::planning(&crate::caller::ctx()?, &search).await?)
}

/// One group session. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn group(id: String) -> Result<service::group::GroupPage, AppError> {
    Ok(service::group::show(&crate::caller::ctx()?, &id).await?)
}

/// Plans a group session.
#[server]
pub async fn plan_group(form: GroupForm) -> Result<(), AppError> {
    let id = service::group::plan(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/groups/{id}?saved=planned"));
    Ok(())
}

/// Moves or cancels a planned group session.
#[server]
pub async fn change_group(form: GroupChangeForm) -> Result<(), AppError> {
    let id = service::group::change(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/groups/{id}?saved=changed"));
    Ok(())
}

/// Takes attendance.
#[server]
pub async fn take_attendance(form: AttendanceForm) -> Result<(), AppError> {
    let id = service::group::attend(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/groups/{id}?saved=held"));
    Ok(())
}

//! Lists that are checked before anybody imports them.

use domain::list_check::{CheckListForm, EndCheckForm};
use leptos::prelude::*;

use crate::error::AppError;

/// The reader's checks.
#[cfg(feature = "ssr")]
pub async fn list_checks() -> Result<service::list_check::Checks, AppError> {
    Ok(service::list_check::checks(&crate::caller::ctx()?).await?)
}

/// One check, with a page of pairs and one of rows with something wrong. Puts the reading of a result on record.
#[cfg(feature = "ssr")]
pub async fn list_check(id: String, page: i64, faults: i64) -> Result<service::list_check::CheckPage, AppError> {
    Ok(service::list_check::show(&crate::caller::ctx()?, &id, page, faults).await?)
}

/// Takes a list, and shows how far it is.
#[server]
pub async fn check_list(form: CheckListForm) -> Result<(), AppError> {
    let id = service::list_check::start(&crate::caller::ctx()?, &form, crate::caller::upload()).await?;
    leptos_axum::redirect(&format!("/duplicates/check/{id}"));
    Ok(())
}

/// Stops a check.
#[server]
pub async fn cancel_check(form: EndCheckForm) -> Result<(), AppError> {
    let id = service::list_check::cancel(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/duplicates/check/{id}"));
    Ok(())
}

/// Removes a check with its list and its result.
#[server]
pub async fn delete_check(form: EndCheckForm) -> Result<(), AppError> {
    service::list_check::delete(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/duplicates/check?saved=deleted");
    Ok(())
}

//! Saved views of lists.

use domain::view::{ChangeViewForm, SaveViewForm};
use leptos::prelude::*;

use crate::error::AppError;

/// The views of a list.
#[cfg(feature = "ssr")]
pub async fn views(list: domain::view::ViewList) -> Result<service::view::Views, AppError> {
    Ok(service::view::list(&crate::caller::ctx()?, list).await?)
}

/// Saves what a list shows as a view, and shows it.
#[server]
pub async fn save_view(form: SaveViewForm) -> Result<(), AppError> {
    let href = service::view::save(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&href);
    Ok(())
}

/// Renames, moves, shares or deletes a view, or lets its list begin with it.
#[server]
pub async fn change_view(form: ChangeViewForm) -> Result<(), AppError> {
    let list = service::view::change(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/views/{list}?saved=changed"));
    Ok(())
}

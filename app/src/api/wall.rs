//! The wall around a case.

use domain::wall::{WallForm, WayOutAnswerForm, WayOutForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Puts a case behind a wall: on to who has it in hand now.
#[server]
pub async fn enter_wall(form: WallForm) -> Result<(), AppError> {
    let code = service::wall::enter(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/people/registered/{code}"));
    Ok(())
}

/// Proposes to let a case out.
#[server]
pub async fn propose_way_out(form: WayOutForm) -> Result<(), AppError> {
    let code = service::wall::propose(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/wall?saved=proposed"));
    Ok(())
}

/// Confirms such a proposal, or returns it.
#[server]
pub async fn answer_way_out(form: WayOutAnswerForm) -> Result<(), AppError> {
    let (code, out) = service::wall::answer(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&if out {
        format!("/people/registered/{code}")
    } else {
        format!("/cases/{code}/wall?saved=returned")
    });
    Ok(())
}

/// The way in or out of a case.
#[cfg(feature = "ssr")]
pub async fn wall(code: String) -> Result<service::wall::WallPage, AppError> {
    Ok(service::wall::show(&crate::caller::ctx()?, &code).await?)
}

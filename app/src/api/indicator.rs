//! Numbers of the programme.

use domain::indicator::ReportForm;
use leptos::prelude::*;

use crate::error::AppError;

/// Makes a report.
#[server]
pub async fn make_report(form: ReportForm) -> Result<(), AppError> {
    let number = service::indicator::make_report(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/reports/{number}?saved=made"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use domain::indicator::CutForm;
    use service::indicator::{Board, OneIndicator, ReportPage, Reports};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// The dashboard, cut as the form asks.
    pub async fn board(form: CutForm) -> Result<Board, AppError> {
        Ok(service::indicator::board(&ctx()?, &form).await?)
    }

    /// One indicator, cut as the form asks.
    pub async fn indicator(code: String, form: CutForm) -> Result<OneIndicator, AppError> {
        Ok(service::indicator::one(&ctx()?, &code, &form).await?)
    }

    /// Reports, the newest first.
    pub async fn reports(before: Option<i64>) -> Result<Reports, AppError> {
        Ok(service::indicator::reports(&ctx()?, before).await?)
    }

    /// One report; `again` reckons it once more.
    pub async fn report(number: i64, again: bool) -> Result<ReportPage, AppError> {
        Ok(service::indicator::report(&ctx()?, number, again).await?)
    }
}

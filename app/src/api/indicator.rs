//! Numbers of the programme.

use domain::indicator::{ReportForm, StatementForm, TargetAnswerForm, TargetForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Makes a report.
#[server]
pub async fn make_report(form: ReportForm) -> Result<(), AppError> {
    let number = service::indicator::make_report(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/reports/{number}?saved=made"));
    Ok(())
}

/// Writes a result of the logframe down.
#[server]
pub async fn write_statement(form: StatementForm) -> Result<(), AppError> {
    service::indicator::write_statement(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/results?saved=result");
    Ok(())
}

/// Proposes a target.
#[server]
pub async fn propose_target(form: TargetForm) -> Result<(), AppError> {
    let number = service::indicator::propose_target(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/results/{number}?saved=proposed"));
    Ok(())
}

/// Approves or returns a target.
#[server]
pub async fn answer_target(form: TargetAnswerForm) -> Result<(), AppError> {
    let number = service::indicator::answer_target(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/results/{number}?saved=answered"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use domain::indicator::CutForm;
    use service::indicator::{Board, OneIndicator, ReportPage, Reports, Results, TargetDay, TargetPage};

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

    /// The result framework.
    pub async fn results() -> Result<Results, AppError> {
        Ok(service::indicator::results(&ctx()?).await?)
    }

    /// One target.
    pub async fn target(number: i64) -> Result<TargetPage, AppError> {
        Ok(service::indicator::target(&ctx()?, number).await?)
    }

    /// Targets that wait for the reader.
    pub async fn target_day() -> Result<TargetDay, AppError> {
        Ok(service::indicator::target_day(&ctx()?).await?)
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

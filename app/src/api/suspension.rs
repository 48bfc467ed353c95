//! Suspending benefits: a proposal, a decision, the person heard and told, an appeal, an end.

use domain::suspension::{AppealDecisionForm, AppealForm, HeardForm, SuspendForm, SuspensionDecisionForm, ToldForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Proposes to suspend benefits.
#[server]
pub async fn propose_suspension(form: SuspendForm) -> Result<(), AppError> {
    let code = service::suspension::propose(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/suspend?saved=proposed"));
    Ok(())
}

/// Suspends what somebody else proposed.
#[server]
pub async fn suspend_case(form: SuspensionDecisionForm) -> Result<(), AppError> {
    let code = service::suspension::suspend(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/suspend?saved=suspended"));
    Ok(())
}

/// Nothing is suspended.
#[server]
pub async fn refuse_suspension(form: SuspensionDecisionForm) -> Result<(), AppError> {
    let code = service::suspension::go_on(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/suspend?saved=refused"));
    Ok(())
}

/// The person was told.
#[server]
pub async fn note_told(form: ToldForm) -> Result<(), AppError> {
    let code = service::suspension::tell(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/suspend?saved=told"));
    Ok(())
}

/// The person was heard after all.
#[server]
pub async fn note_heard(form: HeardForm) -> Result<(), AppError> {
    let code = service::suspension::hear(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/suspend?saved=heard"));
    Ok(())
}

/// The person appeals.
#[server]
pub async fn appeal_suspension(form: AppealForm) -> Result<(), AppError> {
    let code = service::suspension::appeal(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/suspend?saved=appealed"));
    Ok(())
}

/// Decides on an appeal.
#[server]
pub async fn decide_appeal(form: AppealDecisionForm) -> Result<(), AppError> {
    service::suspension::decide_appeal(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/");
    Ok(())
}

/// Ends a suspension.
#[server]
pub async fn end_suspension(form: SuspensionDecisionForm) -> Result<(), AppError> {
    let code = service::suspension::end(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/suspend?saved=ended"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::suspension::{AppealPage, SuspensionPage, Waiting};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// The suspension of a case, if there is one, and what can be done.
    pub async fn suspension(code: String) -> Result<SuspensionPage, AppError> {
        Ok(service::suspension::page(&ctx()?, &code).await?)
    }

    /// An appeal that waits.
    pub async fn appeal(id: String) -> Result<AppealPage, AppError> {
        Ok(service::suspension::appeal_page(&ctx()?, &id).await?)
    }

    /// Appeals of every office that wait for the reader's decision.
    pub async fn appeals() -> Result<Vec<Waiting>, AppError> {
        Ok(service::suspension::appeals(&ctx()?).await?)
    }
}

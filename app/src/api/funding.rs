//! Funded projects: what a donor pays for.

use domain::funding::{CaseFundingForm, FundingForm};
use leptos::prelude::*;

use crate::error::AppError;

/// All of them, and today.
#[cfg(feature = "ssr")]
pub async fn fundings() -> Result<(Vec<domain::funding::Funding>, chrono::NaiveDate), AppError> {
    let ctx = crate::caller::ctx()?;
    Ok((service::funding::fundings(&ctx).await?, ctx.today()))
}

/// The one with this code.
#[cfg(feature = "ssr")]
pub async fn funding(code: String) -> Result<domain::funding::Funding, AppError> {
    Ok(service::funding::funding(&crate::caller::ctx()?, &code).await?)
}

/// Adds one.
#[server]
pub async fn add_funding(form: FundingForm) -> Result<(), AppError> {
    service::funding::add_funding(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/funding?saved=funding");
    Ok(())
}

/// Changes one.
#[server]
pub async fn edit_funding(form: FundingForm) -> Result<(), AppError> {
    service::funding::edit_funding(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/funding?saved=funding");
    Ok(())
}

/// Says which of them pays for a case.
#[server]
pub async fn set_case_funding(form: CaseFundingForm) -> Result<(), AppError> {
    let code = service::funding::set_case_funding(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

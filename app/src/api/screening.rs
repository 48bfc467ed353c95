//! Screening by the national authority.

use domain::case::SeenForm;
use domain::screening::ScreeningForm;
use leptos::prelude::*;

use crate::error::AppError;

/// The authority records what it decided.
#[server]
pub async fn record_screening(form: ScreeningForm) -> Result<(), AppError> {
    let code = service::screening::record(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/screening?saved=recorded"));
    Ok(())
}

/// Whoever supervises has seen to a decision.
#[server]
pub async fn see_screening(form: SeenForm) -> Result<(), AppError> {
    let code = service::screening::seen(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/screening?saved=seen"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::screening::{ScreeningList, ScreeningPage, ScreeningQuery};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// Cases that wait for the authority, or that it screened.
    pub async fn screenings(query: ScreeningQuery) -> Result<ScreeningList, AppError> {
        Ok(service::screening::list(&ctx()?, &query).await?)
    }

    /// What the authority decided about one case.
    pub async fn screening(code: String) -> Result<ScreeningPage, AppError> {
        Ok(service::screening::page(&ctx()?, &code).await?)
    }
}

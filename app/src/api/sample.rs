//! Samples of an auditor and their packs.

use domain::export::{PackForm, SampleForm};
use leptos::prelude::*;

use crate::error::AppError;

/// What a page shows once: what a comparison found.
#[cfg(feature = "ssr")]
const COMPARED: &str = "once.compared";

/// Draws a sample.
#[server]
pub async fn draw_sample(form: SampleForm) -> Result<(), AppError> {
    let id = service::sample::draw(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/samples/{id}"));
    Ok(())
}

/// Asks for the pack of a sample.
#[server]
pub async fn ask_pack(form: PackForm) -> Result<(), AppError> {
    let id = service::sample::request(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/exports/{id}"));
    Ok(())
}

/// Compares a pack with the records as they are now.
#[server]
pub async fn compare_pack(#[server(default)] id: String, #[server(default)] command: String) -> Result<(), AppError> {
    let _ = command; // Comparing twice finds the same.
    let ctx = crate::caller::ctx()?;
    let (pack, found) = service::sample::verify(&ctx, &id).await?;
    // Sealed, not in the address: an address that says that all is well can be written by anybody.
    crate::api::cookie::keep_once(&service::account::once::wrap(&ctx, COMPARED, pack, found)?);
    leptos_axum::redirect(&format!("/exports/{pack}"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::account::once;
    use service::sample::{Compared, Drawn, Sample};

    use super::COMPARED;
    use crate::api::cookie::take_once;
    use crate::caller::ctx;
    use crate::error::AppError;

    /// Samples that were drawn lately.
    pub async fn samples() -> Result<Vec<Sample>, AppError> {
        Ok(service::sample::samples(&ctx()?).await?)
    }

    /// What the request before this one found out about a pack.
    pub fn compared(pack: uuid::Uuid) -> Option<Compared> {
        once::unwrap(&ctx().ok()?, COMPARED, pack, &take_once()?)
    }

    /// One of them.
    pub async fn sample(id: String) -> Result<Drawn, AppError> {
        Ok(service::sample::show(&ctx()?, &id).await?)
    }
}

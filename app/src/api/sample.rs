//! Samples of an auditor and their packs.

use domain::export::{PackForm, SampleForm};
use leptos::prelude::*;

use crate::error::AppError;

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
    let found = service::sample::verify(&crate::caller::ctx()?, &id).await?;
    let said = if found.holds() { "same".to_owned() } else { format!("differs&n={}", found.differ.len()) };
    leptos_axum::redirect(&format!("/exports/{id}?compared={said}"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::sample::{Drawn, Sample};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// Samples that were drawn lately.
    pub async fn samples() -> Result<Vec<Sample>, AppError> {
        Ok(service::sample::samples(&ctx()?).await?)
    }

    /// One of them.
    pub async fn sample(id: String) -> Result<Drawn, AppError> {
        Ok(service::sample::show(&ctx()?, &id).await?)
    }
}

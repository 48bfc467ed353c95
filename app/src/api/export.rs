//! Files that leave the program.

use domain::export::{ExportForm, ReportFileForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Asks for a list, and shows how far it is.
#[server]
pub async fn ask_export(form: ExportForm) -> Result<(), AppError> {
    let id = service::export::request(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/exports/{id}"));
    Ok(())
}

/// Asks for a locked report as a file, and shows how far it is.
#[server]
pub async fn ask_report_file(form: ReportFileForm) -> Result<(), AppError> {
    let id = service::export::request_report(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/exports/{id}"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::export::{Export, Overview, Register};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// What the reader asked for.
    pub async fn exports() -> Result<Overview, AppError> {
        Ok(service::export::overview(&ctx()?).await?)
    }

    /// One of them.
    pub async fn export(id: String) -> Result<Export, AppError> {
        Ok(service::export::show(&ctx()?, &id).await?)
    }

    /// The register of transfers.
    pub async fn export_register(before: String) -> Result<Register, AppError> {
        Ok(service::export::register(&ctx()?, &before).await?)
    }
}

//! A case moves to another office.

use domain::transfer::{TransferAnswerForm, TransferForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Asks another office to take a case.
#[server]
pub async fn ask_transfer(form: TransferForm) -> Result<(), AppError> {
    let code = service::transfer::ask(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// Takes a request back.
#[server]
pub async fn take_back_transfer(
    #[server(default)] code: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let code = service::transfer::take_back(&crate::caller::ctx()?, &code, &command).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// The answer no was read.
#[server]
pub async fn note_transfer(
    #[server(default)] code: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // Read twice is read.
    let code = service::transfer::noted(&crate::caller::ctx()?, &code).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// Answers a request: on to the case that is this office's now, or to the requests that are left.
#[server]
pub async fn answer_transfer(form: TransferAnswerForm) -> Result<(), AppError> {
    let taken = service::transfer::answer(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&taken.map_or_else(|| "/transfers?saved=declined".into(), |code| format!("/cases/{code}")));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::transfer::{Answering, Asking, Transfers};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// The request about a case, or the offices that could be asked.
    pub async fn asking(code: String) -> Result<Asking, AppError> {
        Ok(service::transfer::asking(&ctx()?, &code).await?)
    }

    /// Requests of and to the reader's office.
    pub async fn transfers() -> Result<Transfers, AppError> {
        Ok(service::transfer::transfers(&ctx()?).await?)
    }

    /// What is shown before a request is answered.
    pub async fn answering(id: String) -> Result<Answering, AppError> {
        Ok(service::transfer::answering(&ctx()?, &id).await?)
    }
}

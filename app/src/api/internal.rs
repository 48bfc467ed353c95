//! Referrals inside the programme.

use domain::internal::{InternalForm, ReplyForm};
use domain::referral::{CloseForm, RevokeForm, VerifyForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Sends one to a colleague.
#[server]
pub async fn send_internal(form: InternalForm) -> Result<(), AppError> {
    let number = service::internal::send(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/referrals/internal/{number}"));
    Ok(())
}

/// The colleague accepts, declines, or is done.
#[server]
pub async fn reply_internal(form: ReplyForm) -> Result<(), AppError> {
    Ok(service::internal::reply(&crate::caller::ctx()?, &form).await?)
}

/// Keeps what the person said.
#[server]
pub async fn verify_internal(form: VerifyForm) -> Result<(), AppError> {
    Ok(service::internal::verify(&crate::caller::ctx()?, &form).await?)
}

/// Ends it.
#[server]
pub async fn close_internal(form: CloseForm) -> Result<(), AppError> {
    Ok(service::internal::close(&crate::caller::ctx()?, &form).await?)
}

/// Takes it back.
#[server]
pub async fn revoke_internal(form: RevokeForm) -> Result<(), AppError> {
    Ok(service::internal::revoke(&crate::caller::ctx()?, &form).await?)
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::internal::{Composing, InternalLine, InternalQuery, Lists, View};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// Both lists.
    pub async fn internal_lists(query: InternalQuery) -> Result<Lists, AppError> {
        Ok(service::internal::list(&ctx()?, query).await?)
    }

    /// What waits for the reader.
    pub async fn internal_to_do() -> Result<Vec<InternalLine>, AppError> {
        Ok(service::internal::to_do(&ctx()?, 12).await?)
    }

    /// The form.
    pub async fn internal_composing(code: String) -> Result<Composing, AppError> {
        Ok(service::internal::composing(&ctx()?, &code).await?)
    }

    /// One of them.
    pub async fn internal_page(number: String) -> Result<View, AppError> {
        Ok(service::internal::show(&ctx()?, &number).await?)
    }
}

//! The provider's side.

use domain::directory::FullForm;
use domain::referral::{AnswerForm, CodeForm, CodeRequestForm, MessageForm, MoveForm, ProgressForm};
use leptos::prelude::*;

use crate::error::AppError;

/// A page of what was sent to the reader's organisation.
#[cfg(feature = "ssr")]
pub async fn partner_list(page: i64) -> Result<service::partner::PartnerList, AppError> {
    Ok(service::partner::list(&crate::caller::ctx()?, page).await?)
}

/// One referral as its provider sees it.
#[cfg(feature = "ssr")]
pub async fn partner_page(number: String) -> Result<service::partner::PartnerPage, AppError> {
    Ok(service::partner::page(&crate::caller::ctx()?, &number).await?)
}

/// What the reader's organisation offers.
#[cfg(feature = "ssr")]
pub async fn partner_services() -> Result<service::partner::Services, AppError> {
    Ok(service::partner::services(&crate::caller::ctx()?).await?)
}

/// Says until when a service takes nobody, or that it is open again.
#[server]
pub async fn say_full(form: FullForm) -> Result<(), AppError> {
    Ok(service::partner::say_full(&crate::caller::ctx()?, &form).await?)
}

/// Has a one-time code mailed. The answer is the same whether the link leads anywhere, and the address is known, or not.
#[server]
pub async fn request_code(form: CodeRequestForm) -> Result<(), AppError> {
    service::partner::request_code(&*crate::caller::app()?, &form).await?;
    let link = if form.token.is_empty() { String::new() } else { format!("/{}", crate::ui::encode(&form.token)) };
    leptos_axum::redirect(&format!("/partner/open{link}?sent=1"));
    Ok(())
}

/// Checks the code and begins a session.
#[server]
pub async fn enter_code(form: CodeForm) -> Result<(), AppError> {
    let entered = service::partner::enter(&crate::caller::app()?, &form, crate::api::cookie::device()).await?;
    crate::api::cookie::keep_session(&entered.signed_in.token);
    let to = entered.number.map_or_else(|| "/partner".to_owned(), |number| format!("/partner/referrals/{number}"));
    leptos_axum::redirect(&to);
    Ok(())
}

/// Opens a referral of the list.
#[server]
pub async fn receive_referral(form: MoveForm) -> Result<(), AppError> {
    service::partner::receive(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/partner/referrals/{}", form.number));
    Ok(())
}

/// Accepts, puts on the waiting list, or declines.
#[server]
pub async fn answer_referral(form: AnswerForm) -> Result<(), AppError> {
    Ok(service::partner::answer(&crate::caller::ctx()?, &form).await?)
}

/// Says that every copy of what was taken back is destroyed.
#[server]
pub async fn confirm_stop(form: MoveForm) -> Result<(), AppError> {
    Ok(service::partner::stop(&crate::caller::ctx()?, &form).await?)
}

/// Writes to the programme; the file comes beside the fields.
#[server]
pub async fn write_to_programme(form: MessageForm) -> Result<(), AppError> {
    Ok(service::partner::write(&crate::caller::ctx()?, &form, crate::caller::upload().as_deref()).await?)
}

/// Says how it went.
#[server]
pub async fn report_referral(form: ProgressForm) -> Result<(), AppError> {
    Ok(service::partner::report(&crate::caller::ctx()?, &form).await?)
}

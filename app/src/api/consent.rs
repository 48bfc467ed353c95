//! Consent: what the person agreed to, asking, taking back.

use domain::consent::{ConsentForm, WithdrawForm};
use leptos::prelude::*;

use crate::error::AppError;

/// What the person agreed to, what was shared, who looked. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn consent_page(code: String) -> Result<service::consent::ConsentPage, AppError> {
    Ok(service::consent::show(&crate::caller::ctx()?, &code).await?)
}

/// What to ask: one purpose and recipient, or everything when both are empty.
#[cfg(feature = "ssr")]
pub async fn consent_ask(code: String, purpose: String, recipient: String) -> Result<service::consent::Ask, AppError> {
    let only = (!purpose.is_empty()).then_some((purpose.as_str(), recipient.as_str()));
    Ok(service::consent::ask(&crate::caller::ctx()?, &code, only).await?)
}

/// What follows when the answer `id` is taken back.
#[cfg(feature = "ssr")]
pub async fn consent_effects(code: String, id: String) -> Result<service::consent::Effects, AppError> {
    let id = id.parse().map_err(|_| AppError::NotFound)?;
    Ok(service::consent::effects(&crate::caller::ctx()?, &code, id).await?)
}

/// Keeps the answers of a conversation.
#[server]
pub async fn record_consent(form: ConsentForm) -> Result<(), AppError> {
    service::consent::record(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/consent?saved=consent", form.code));
    Ok(())
}

/// Takes a yes back.
#[server]
pub async fn withdraw_consent(form: WithdrawForm) -> Result<(), AppError> {
    service::consent::withdraw(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/consent?saved=withdrawn", form.code));
    Ok(())
}

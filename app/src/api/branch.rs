//! Two values of one thing: what waits, and deciding.

use domain::branch::DecideForm;
use leptos::prelude::*;

use crate::error::AppError;

/// What waits for a decision in a case.
#[cfg(feature = "ssr")]
pub async fn deciding(code: String) -> Result<service::branch::Deciding, AppError> {
    Ok(service::branch::deciding(&crate::caller::ctx()?, &code).await?)
}

/// Decides.
#[server]
pub async fn decide_values(form: DecideForm) -> Result<(), AppError> {
    service::branch::decide(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/profile/decide?saved=decided", form.code));
    Ok(())
}

/// Where an edit leads that may have met another one: `tab` is where it leads otherwise.
#[cfg(feature = "ssr")]
pub(super) fn after(saved: service::person::Saved, code: &str, tab: &str) -> String {
    use service::person::Saved;
    match saved {
        Saved::Sent => format!("/cases/{code}{tab}"),
        Saved::Together => format!("/cases/{code}{tab}?saved={}", saved.as_str()),
        Saved::Undecided => format!("/cases/{code}/profile/decide?saved={}", saved.as_str()),
        Saved::HandedOn => format!("/?saved={}", saved.as_str()),
    }
}

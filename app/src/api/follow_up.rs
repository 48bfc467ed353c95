//! Following people up: visits, calls and messages of a case.

use domain::follow_up::FollowUpForm;
use leptos::prelude::*;

use crate::error::AppError;

/// Follow-ups, newest first, from before the number `before`. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn follow_ups(code: String, before: String) -> Result<service::follow_up::FollowUps, AppError> {
    Ok(service::follow_up::list(&crate::caller::ctx()?, &code, before.parse().ok()).await?)
}

/// Records a follow-up.
#[server]
pub async fn record_follow_up(form: FollowUpForm) -> Result<(), AppError> {
    service::follow_up::record(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/follow-up?saved=follow-up", form.code));
    Ok(())
}

//! A week of the reader's work.

#[cfg(feature = "ssr")]
use crate::error::AppError;

/// The week with this day in it; this week for what is no day.
#[cfg(feature = "ssr")]
pub async fn week(day: String) -> Result<service::week::Week, AppError> {
    Ok(service::week::week(&crate::caller::ctx()?, day.parse().ok()).await?)
}

//! What is due for the reader.

#[cfg(feature = "ssr")]
use crate::error::AppError;

/// What is due; nothing for somebody whose work is not with cases.
#[cfg(feature = "ssr")]
pub async fn today() -> Result<Option<service::today::Today>, AppError> {
    Ok(service::today::today(&crate::caller::ctx()?).await?)
}

/// What is to be checked again in the directory; nothing for who does not keep it.
#[cfg(feature = "ssr")]
pub async fn directory_upkeep() -> Result<Option<service::directory::Upkeep>, AppError> {
    Ok(service::directory::upkeep(&crate::caller::ctx()?).await?)
}

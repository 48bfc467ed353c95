//! Numbers of the programme.

use domain::indicator::CutForm;
use service::indicator::{Board, OneIndicator};

use crate::caller::ctx;
use crate::error::AppError;

/// The dashboard, cut as the form asks.
pub async fn board(form: CutForm) -> Result<Board, AppError> {
    Ok(service::indicator::board(&ctx()?, &form).await?)
}

/// One indicator, cut as the form asks.
pub async fn indicator(code: String, form: CutForm) -> Result<OneIndicator, AppError> {
    Ok(service::indicator::one(&ctx()?, &code, &form).await?)
}

//! Several cases change hands at once.

use domain::reassign::ReassignForm;
use leptos::prelude::*;

use crate::error::AppError;

/// Does what was confirmed: on to what became of it.
#[server]
pub async fn reassign(form: ReassignForm) -> Result<(), AppError> {
    let done = service::reassign::reassign(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/reassign?done={done}"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the page reads.
#[cfg(feature = "ssr")]
mod reads {
    use domain::reassign::ReassignForm;
    use service::reassign::{Choosing, Holder, Outcome, Preview};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// Whose cases could change hands.
    pub async fn holders() -> Result<Vec<Holder>, AppError> {
        Ok(service::reassign::holders(&ctx()?).await?)
    }

    /// The cases of one caseworker, and who could take them.
    pub async fn choosing(from: String) -> Result<Choosing, AppError> {
        Ok(service::reassign::choosing(&ctx()?, &from).await?)
    }

    /// What would become of the cases that were chosen.
    pub async fn preview(form: ReassignForm) -> Result<Preview, AppError> {
        Ok(service::reassign::preview(&ctx()?, &form).await?)
    }

    /// What became of them.
    pub async fn outcome(done: String) -> Result<Outcome, AppError> {
        Ok(service::reassign::outcome(&ctx()?, &done).await?)
    }
}

//! Associations and cooperatives.

use domain::coop::{CoopCheckForm, CoopForm};
use domain::membership::MembershipForm;
use leptos::prelude::*;

use crate::error::AppError;

#[cfg(feature = "ssr")]
fn to(code: &str, saved: &str) {
    leptos_axum::redirect(&format!("/livelihoods/cooperatives/{code}?saved={saved}"));
}

/// Writes down an association.
#[server]
pub async fn write_coop(form: CoopForm) -> Result<(), AppError> {
    to(&service::coop::write(&crate::caller::ctx()?, &form).await?, "written");
    Ok(())
}

/// Somebody from a case joins.
#[server]
pub async fn join_coop(form: MembershipForm) -> Result<(), AppError> {
    to(&service::coop::join(&crate::caller::ctx()?, &form).await?, "joined");
    Ok(())
}

/// Somebody leaves.
#[server]
pub async fn leave_coop(form: MembershipForm) -> Result<(), AppError> {
    to(&service::coop::leave(&crate::caller::ctx()?, &form).await?, "left");
    Ok(())
}

/// Somebody looked at who is together.
#[server]
pub async fn check_coop(form: CoopCheckForm) -> Result<(), AppError> {
    to(&service::coop::check(&crate::caller::ctx()?, &form).await?, "checked");
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::coop::{CoopList, CoopPage, CoopStart, Membership};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// Associations of the reader's office. Puts the read on record.
    pub async fn coops() -> Result<CoopList, AppError> {
        Ok(service::coop::list(&ctx()?).await?)
    }

    /// One of them. Puts the read on record.
    pub async fn coop(code: String) -> Result<CoopPage, AppError> {
        Ok(service::coop::page(&ctx()?, &code).await?)
    }

    /// What the form begins with.
    pub async fn coop_start(code: Option<String>) -> Result<CoopStart, AppError> {
        Ok(service::coop::start(&ctx()?, code.as_deref()).await?)
    }

    /// In which associations the person of a case is.
    pub async fn coops_of_case(code: String) -> Result<Vec<Membership>, AppError> {
        Ok(service::coop::of_case(&ctx()?, &code).await?)
    }
}

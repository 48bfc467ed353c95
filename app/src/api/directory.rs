//! The directory of organisations and services.

use domain::directory::CheckedForm;
use leptos::prelude::*;

use crate::error::AppError;

/// One page of the services.
#[cfg(feature = "ssr")]
pub async fn directory(query: service::directory::Query) -> Result<service::directory::ServiceList, AppError> {
    Ok(service::directory::list(&crate::caller::ctx()?, &query).await?)
}

/// One organisation with what it offers.
#[cfg(feature = "ssr")]
pub async fn organisation(id: String) -> Result<service::directory::OrganisationPage, AppError> {
    Ok(service::directory::organisation(&crate::caller::ctx()?, &id).await?)
}

/// Notes that a service was checked today.
#[server]
pub async fn check_service(form: CheckedForm) -> Result<(), AppError> {
    Ok(service::directory::checked(&crate::caller::ctx()?, &form).await?)
}

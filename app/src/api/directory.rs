//! The directory of organisations and services.

use domain::directory::{CheckedForm, ContactEndForm, ContactForm, OrganisationForm, ServiceForm};
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

/// One page of the organisations.
#[cfg(feature = "ssr")]
pub async fn organisations(
    query: service::directory::OrganisationQuery,
) -> Result<service::directory::OrganisationList, AppError> {
    Ok(service::directory::organisations(&crate::caller::ctx()?, &query).await?)
}

/// What the form of an organisation begins with.
#[cfg(feature = "ssr")]
pub async fn organisation_form(id: Option<String>) -> Result<service::directory::OrganisationStart, AppError> {
    Ok(service::directory::organisation_form(&crate::caller::ctx()?, id.as_deref()).await?)
}

/// Saves an organisation.
#[server]
pub async fn save_organisation(form: OrganisationForm) -> Result<(), AppError> {
    let id = service::directory::save_organisation(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/directory/organisations/{id}?saved=organisation"));
    Ok(())
}

/// One service.
#[cfg(feature = "ssr")]
pub async fn service(id: String) -> Result<service::directory::ServicePage, AppError> {
    Ok(service::directory::service(&crate::caller::ctx()?, &id).await?)
}

/// What the form of a new service begins with.
#[cfg(feature = "ssr")]
pub async fn new_service(organisation: String) -> Result<service::directory::ServiceStart, AppError> {
    Ok(service::directory::new_service(&crate::caller::ctx()?, &organisation).await?)
}

/// What the form of a service begins with.
#[cfg(feature = "ssr")]
pub async fn edit_service(id: String) -> Result<service::directory::ServiceStart, AppError> {
    Ok(service::directory::edit_service(&crate::caller::ctx()?, &id).await?)
}

/// Saves a service.
#[server]
pub async fn save_service(form: ServiceForm) -> Result<(), AppError> {
    let id = service::directory::save_service(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/directory/services/{id}?saved=service"));
    Ok(())
}

/// The organisation that gets a focal point.
#[cfg(feature = "ssr")]
pub async fn contact_start(organisation: String) -> Result<String, AppError> {
    Ok(service::directory::contact_start(&crate::caller::ctx()?, &organisation).await?)
}

/// Adds a focal point.
#[server]
pub async fn add_contact(form: ContactForm) -> Result<(), AppError> {
    let id = service::directory::add_contact(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/directory/organisations/{id}?saved=contact"));
    Ok(())
}

/// A focal point does not answer any more.
#[server]
pub async fn end_contact(form: ContactEndForm) -> Result<(), AppError> {
    let id = service::directory::end_contact(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/directory/organisations/{id}?saved=contact-ended"));
    Ok(())
}

/// What people need and nobody offers.
#[cfg(feature = "ssr")]
pub async fn gaps(place: String) -> Result<service::need::GapList, AppError> {
    Ok(service::need::gaps(&crate::caller::ctx()?, &place).await?)
}

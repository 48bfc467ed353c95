//! The directory: services, organisations, who answers for them, and what is missing.

mod contact;
mod gaps;
mod list;
mod organisation;
mod organisation_edit;
mod organisations;
mod service;
mod service_edit;
mod words;

pub use contact::ContactNewPage;
pub use gaps::GapsPage;
pub use list::DirectoryPage;
pub use organisation::OrganisationPage;
pub use organisation_edit::{OrganisationEditPage, OrganisationNewPage};
pub use organisations::OrganisationsPage;
pub use service::ServicePage;
pub use service_edit::{ServiceEditPage, ServiceNewPage};

//! The directory: services with filters, and the page of one organisation.

mod list;
mod organisation;
mod words;

pub use list::DirectoryPage;
pub use organisation::OrganisationPage;

//! The directory: who offers what, where, and whether anybody checked lately.

mod checked;
mod contact;
mod list;
mod organisation;
mod organisations;
mod save_organisation;
mod save_service;
mod service;
mod upkeep;

pub use checked::checked;
pub use contact::{add_contact, contact_start, end_contact};
pub use list::{Query, ServiceList, list};
pub use organisation::{Contact, OrganisationPage, organisation};
pub use organisations::{OrganisationList, OrganisationQuery, organisations};
pub use save_organisation::{OrganisationStart, organisation_form, save_organisation};
pub use save_service::{ServiceStart, edit_service, new_service, save_service};
pub use service::{ServicePage, service};

pub use store::directory::ServiceEntry as Service;
pub use store::directory_list::{Organisation, OrganisationLine, ServiceLine};
pub(crate) use upkeep::of as upkeep_of;
pub use upkeep::{Upkeep, upkeep};

//! The directory: who offers what, where, and whether anybody checked lately.

mod checked;
mod list;
mod organisation;

pub use checked::checked;
pub use list::{Query, ServiceList, list};
pub use organisation::{OrganisationPage, organisation};

pub use store::directory_list::{Organisation, ServiceLine};

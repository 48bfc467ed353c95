//! Funded projects: the list that the programme keeps, and which of them pays for a case.

mod add;
mod edit;
mod list;
mod of_case;

pub use add::add_funding;
pub use domain::funding::Funding;
pub use edit::edit_funding;
pub use list::{funding, fundings};
pub use of_case::{CaseFunding, set_case_funding};
pub(crate) use of_case::{case_funding, chosen, running, unclear};

//! Funded projects: the list under administration, and the choice of one for a case.

mod choice;
mod edit;
mod list;

pub use choice::{CaseFundingCard, FundingSelect};
pub use edit::{FundingPage, NewFundingPage};
pub use list::FundingsPage;

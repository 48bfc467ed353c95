//! Ending a case: proposing it, and deciding on a proposal.

mod page;
mod proposal;
mod propose;

pub use page::ClosurePage;

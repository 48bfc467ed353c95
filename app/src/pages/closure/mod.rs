//! Ending a case: proposing it, and deciding on a proposal.

mod page;
mod proposal;
mod propose;
mod retention;

pub use page::ClosurePage;
pub use retention::RetentionPage;

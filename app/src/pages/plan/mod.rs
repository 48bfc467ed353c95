//! The plan: reading, reviewing, approving, doing its steps.

mod edit;
mod goal;
mod link;
mod page;
mod rows;

pub use edit::PlanEditPage;
pub use link::PlanLinkPage;
pub use page::PlanPage;

//! The plan: reading, reviewing, approving, doing its steps.

mod edit;
mod goal;
mod page;
mod rows;

pub use edit::PlanEditPage;
pub use page::PlanPage;

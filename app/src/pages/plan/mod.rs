//! The plan: reading, reviewing, approving, doing its steps.

mod edit;
mod goal;
mod link;
mod page;
mod rows;
mod step_field;

pub use edit::PlanEditPage;
pub use link::PlanLinkPage;
pub use page::PlanPage;
pub use step_field::StepField;

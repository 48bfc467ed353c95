//! The reintegration plan: writing a version, approving it, doing its steps.

mod advance;
mod approve;
mod complete;
mod edit;
mod show;
mod summary;
mod write;

pub(crate) use advance::advance;
pub use approve::approve;
pub use complete::complete;
pub use edit::{PlanEdit, edit};
pub use show::{PlanPage, show};
pub use store::plan::PlanRow;
pub use summary::{GoalLine, PlanSummary, summary};
pub(crate) use write::keep;
pub use write::write;

//! The reintegration plan: writing a version, deciding on it, doing its steps.

mod advance;
mod becomes;
mod complete;
mod decide;
mod edit;
mod link;
mod reached;
mod show;
mod summary;
mod tasks;
mod write;

pub(crate) use advance::advance;
pub(crate) use becomes::{becomes, waiting_steps};
pub use complete::complete;
pub(crate) use decide::settle;
pub use decide::{approve, give_back};
pub use edit::{PlanEdit, edit};
pub use link::{LinkStart, LinkState, Linkable, link, link_start};
pub(crate) use reached::reached;
pub use show::{PlanPage, show};
pub use store::plan::PlanRow;
pub use summary::{GoalLine, PlanSummary, summary};
pub(crate) use write::keep;
pub use write::write;

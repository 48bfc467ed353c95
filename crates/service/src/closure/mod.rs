//! Ending a case: one person proposes it with a reason, another looks at the checklist and decides.
//!
//! The true reason and the words are sealed; who may read the association history reads them. Everybody else on the
//! case sees a reason that cannot harm, or that there is one.

mod checklist;
mod decide;
mod propose;
mod retention;
mod show;

pub use checklist::CheckLine;
pub use decide::{close, go_on};
pub(crate) use decide::{decided, end};
pub use propose::propose;
pub(crate) use propose::write;
pub use retention::{Retention, retention};
pub use show::{ClosurePage, Proposal, page};

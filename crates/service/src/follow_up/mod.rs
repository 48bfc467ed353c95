//! Following people up: visits, calls and messages, and when the next one is due.

mod list;
mod next;
mod record;

pub use list::{FollowUps, list};
pub(crate) use next::{look_on, met, plan_next, see_sooner};
pub(crate) use record::keep;
pub use record::record;
pub use store::follow_up::FollowUpRow;

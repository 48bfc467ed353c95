//! Counselling: what happened in a session, and who may read what of it.
//!
//! Everybody on the case sees that a session took place and what was agreed. The private note is for its author and
//! the office's supervisor; others see that there is one.

mod list;
mod record;
mod show;
mod start;

pub use list::{Sessions, list};
pub(crate) use record::keep;
pub use record::record;
pub use show::{PrivateNote, SessionView, show};
pub use start::{Kinds, Start, start};

//! Two values of one thing: what somebody typed into an old version, kept until somebody decides between it and what was
//! saved meanwhile. Also what was typed by somebody who lost the case before it came: it is taken once, and looked at.

mod began;
mod decide;
mod keep;
mod late;
mod show;

pub(crate) use began::Began;
pub use decide::decide;
pub(crate) use keep::{Kept, keep, seen_phones, who_changed};
pub(crate) use late::{late, once};
pub use show::{Deciding, OpenField, Value, deciding};

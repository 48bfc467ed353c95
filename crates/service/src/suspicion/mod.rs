//! The suspicion that somebody went back to a group: written down under seal for those who may read how the person was
//! associated, and reviewed by whoever supervises. It moves no status and pauses nothing.

mod record;
mod review;
mod show;

pub use record::record;
pub use review::review;
pub use show::{SuspicionPage, page};
pub use store::suspicion::Recorded;

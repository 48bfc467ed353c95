//! The suspicion that somebody went back to a group: what was heard, and its review.

mod page;
mod review;

pub use page::SuspicionPage;

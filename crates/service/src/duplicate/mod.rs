//! Likely duplicates in a list that is not ours, before anybody imports it: a file in, a file of pairs out.
//!
//! Nothing of it touches the database, and nothing of it is kept.

mod check;
mod read;
mod write;

pub use check::check;
pub use read::{BadFile, Listed, Problem, read};
pub use write::write;

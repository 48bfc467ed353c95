//! Possible duplicates in the register: the list, and two records side by side.

mod compare;
mod list;
mod merge;
mod review;
mod words;

pub use list::PairsPage;
pub use merge::MergePage;
pub use review::PairPage;
pub use words::{name_label, reason_tick};

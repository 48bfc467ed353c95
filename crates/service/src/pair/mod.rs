//! Suspected pairs: two records that may be of one person. Found while registering and at night; decided by a person: two people,
//! or one, whose records are then merged; a merge can be undone for 90 days.
//!
//! A pair is reviewed by who supervises one of the two offices. What is behind a wall is compared for its own focal
//! points only, and nothing of it reaches anybody else. Of a record out of reach only the office is shown.

mod both;
mod distinct;
mod effects;
mod find;
mod list;
pub mod mail;
mod merge;
mod nightly;
mod obstacle;
mod preview;
mod review;
mod scan;
mod snapshot;
mod suspect;
mod undo;
mod unite;

pub use distinct::distinct;
pub use effects::{Effects, PlanGoes};
pub use find::Seen;
pub use list::{PairList, PairRow, list};
pub use merge::merge;
pub(crate) use nightly::done_for_today;
pub use nightly::nightly;
pub use preview::{Candidate, Preview, preview};
pub use review::{Decided, Done, Review, Side, review};
pub use scan::{ScanPairs, ScanPairsJob, scan_all};
pub use store::pair_list::PairSide;
pub use store::person::Person;
pub(crate) use suspect::suspect;
pub use undo::undo;

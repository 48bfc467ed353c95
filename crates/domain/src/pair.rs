//! Suspected pairs: two records that may be of one person, what a supervisor says about them, and their merge.
//!
//! The score orders the work and is never shown; pages show the reasons. A person decides, never the number.

mod forms;
mod merge;
mod phones;
mod reason;

pub use forms::{Distinct, DistinctForm};
pub use merge::{Merge, MergeField, MergeForm, MergeObstacle, UNDO_DAYS, UndoForm, Which};
pub use phones::{ShownPhone, shown_phones};

text_enum! {
    /// What was decided about a pair.
    pub enum PairState ("pair-state") {
        /// Nobody decided yet.
        Open = "open",
        /// Two people. Never suggested again.
        Distinct = "distinct",
        /// One person: the records were merged.
        Merged = "merged",
    }
}

text_enum! {
    /// How a pair was found.
    pub enum PairSource ("pair-source") {
        /// Somebody registered the one although the other was shown.
        Entry = "entry",
        /// The nightly comparison.
        Scan = "scan",
    }
}

//! Work after training: an apprenticeship or a job begins, a mentor looks, somebody asks whether the person is still
//! there, it ends.
//!
//! The employer is told nothing: nothing is sent, and the sheet to sign names nobody and no programme.

mod child;
mod correct;
mod find;
mod finish;
mod list;
mod look;
mod of_case;
mod record;
mod show;

pub(crate) use child::stop_for_child;
pub(crate) use correct::keep as keep_correction;
pub use correct::{CorrectStart, correct, correct_start};
pub use finish::end;
pub use list::{PlacementDay, PlacementList, Stayed, day, list};
pub(crate) use look::KEPT_DAYS;
pub(crate) use look::keep_look;
pub use look::{LookStart, look, look_start};
pub use of_case::of_case;
pub(crate) use of_case::{clashes_with_work, running};
pub(crate) use record::keep;
pub use record::{PlacementStart, record, record_start};
pub use show::{PlacementPage, show};

pub use store::placement::{Change, Look, Said, StoredPlacement};
pub use store::placement_list::{DueLook, PlacementLine};

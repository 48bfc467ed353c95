//! The situation of a person, asked in steps: at the intake, and again later.
//!
//! A step is saved in one transaction, as a new version. What was typed and is not saved is a draft, of one user. What
//! could show how somebody was associated is opened only for those who may read that; health only for those who work
//! with the person.

mod difference;
mod draft;
mod due;
mod late;
mod newest;
mod overview;
mod save;
mod step;
mod way;

pub use draft::{Kept, drop_draft, keep};
pub(crate) use due::{asked, look};
pub use late::late;
pub use newest::{Newest, newest};
pub(crate) use overview::progress;
pub use overview::{IntakeOverview, Progress, StepLine, overview};
pub use save::{Outcome, save};
pub use step::{Source, StepPage, Version, step, version};
pub use store::snapshot::Saved;

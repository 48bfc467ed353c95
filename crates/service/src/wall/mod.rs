//! The wall around a case: going behind it after the case was opened, and the way out.
//!
//! In goes by whoever has the case or supervises it, at once and without a reason: what is not written down is told to
//! nobody. Out takes two people behind the wall. Both, and a corrected birth date, hand the case over in the same way.
//! The rights are those of any other change of hands, so that the log does not tell one from the other.

mod enter;
mod hand_over;
mod out;
mod show;

pub use enter::enter;
pub(crate) use hand_over::{hand_over, over};
pub use out::{answer, propose};
pub use show::{WallPage, Way, show};

//! Samples of an auditor: drawn by a word that the auditor chooses, so that anybody can draw the same again; and the pack
//! of the records that were drawn, without names, which can be compared with the records later.

mod bought;
mod draw;
mod pack;
mod verify;

pub use draw::{Drawn, draw, samples, show};
pub(crate) use pack::pack;
pub use pack::request;
pub use verify::{Compared, verify};

pub use store::sample::Sample;

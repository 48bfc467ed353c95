//! The place directory: what somebody typed, resolved to one place.

mod list;
mod search;

pub use list::{Changes, load_places, may_load, preview};
pub use search::{beginning, choices, resolve};

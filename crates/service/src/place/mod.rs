//! The place directory: what somebody typed, resolved to one place.

mod search;

pub use search::{beginning, choices, resolve};

//! Cases: finding one for a purpose, and noting what happened.

mod load;

pub use load::{find, note};

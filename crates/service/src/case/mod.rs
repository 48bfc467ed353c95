//! Cases: finding one for a purpose, what stands at its head, showing an identity, and noting what happened.

mod age;
mod header;
mod load;
mod reveal;

pub use age::Age;
pub(crate) use age::age_on;
pub use header::{CaseHeader, ConsentState, Due, header};
pub use load::{find, note};
pub use reveal::{Identity, hide, reveal, revealed, revealed_until};

//! What a programme makes its own without code: texts, rules, lists of values.
//!
//! The product says what is usual; a programme keeps only what it changed, and everything that it ever changed.

mod contact;
mod list;
mod offered;
mod rule;
mod text;

pub use contact::*;
pub use list::*;
pub(crate) use offered::is_refused;
pub use offered::{Offered, within};
pub use rule::*;
pub use text::*;

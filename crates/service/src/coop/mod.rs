//! Associations and cooperatives of an office: what they save, who leads, who of the cases is in them.
//!
//! Livelihood officers keep them, supervisors look. What is sealed is opened in `composition` alone.

mod composition;
mod member;
mod show;
mod write;

pub(crate) use member::keep_join;
pub use member::{check, join, leave};
pub use show::{CoopList, CoopPage, Membership, list, of_case, page};
pub use store::coop::{Coop, Member};
pub use write::{CoopStart, start, write};
pub(crate) use write::{keep, may_see};

//! Referrals inside the programme: both lists, sending one, one of them.

mod acts;
mod list;
mod new;
mod show;

pub use list::{InternalListPage, internal_row};
pub use new::InternalNewPage;
pub use show::InternalPage;

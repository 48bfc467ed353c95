//! Group sessions: the list, a new one, one with its attendance.

mod list;
mod new;
mod show;

pub use list::GroupsPage;
pub use new::GroupNewPage;
pub use show::GroupPage;

//! Following people up: the visits, calls and messages of a case, and recording one.

mod list;
mod new;

pub use list::{FollowUpPage, lost_words};
pub use new::FollowUpNewPage;

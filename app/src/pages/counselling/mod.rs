//! Counselling: the sessions of a case, recording one, reading one.

mod before;
mod list;
mod new;
mod session;
mod words;

pub use list::CounsellingPage;
pub use new::{NumbersChecked, SessionNewPage};
pub use session::SessionPage;

//! Checking a list before anybody imports it: bringing it, how far it is, what was found.

mod new;
mod result;
mod show;
mod words;

pub use new::CheckListPage;
pub use show::ListCheckPage;

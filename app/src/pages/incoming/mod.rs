//! Referrals to the programme: the inbox, noting one, one of them.

mod acts;
mod fields;
mod list;
mod new;
mod show;
mod words;

pub use fields::{PersonQuestions, RequestQuestions};
pub use list::{IncomingListPage, referred_row};
pub use new::IncomingNewPage;
pub use show::IncomingPage;
pub use words::IncomingStatusChip;

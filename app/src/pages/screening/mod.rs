//! Screening by the national authority: its lists, its page of a case with the form, and what the programme reads.

mod form;
mod link;
mod list;
mod page;
mod said;
mod whose;

pub use link::ScreeningCard;
pub use list::ScreeningsPage;
pub use page::ScreeningPage;

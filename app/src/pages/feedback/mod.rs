//! What people say of the programme. Three small pages for anybody, without a script; and those of the desks.

mod acts;
mod answer;
mod list;
mod new;
mod open;
mod show;
mod words;

pub use answer::FeedbackAnswerPage;
pub use list::{ComplaintsPage, WaitingFeedback};
pub use new::{ComplaintNewPage, ComplaintNotedPage};
pub use open::{FeedbackPage, FeedbackSentPage};
pub use show::ComplaintPage;

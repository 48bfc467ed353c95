//! Referrals on the programme's side: the board, a case's referrals, a new one, one of them, the letter.

mod aside;
mod board;
mod case_tab;
mod clock;
mod compose;
mod detail;
mod directions;
mod events;
mod letter;
mod list;
mod moves;
mod new;
mod offers;
pub mod shared;
pub mod thread;
pub mod words;

pub use case_tab::CaseReferralsPage;
pub use detail::ReferralPage;
pub use directions::Directions;
pub use letter::ReferralLetterPage;
pub use list::ReferralsPage;
pub use new::{EditReferralPage, NewReferralPage};

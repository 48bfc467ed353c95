//! The provider's side: getting in by a link and a one-time code, and answering the referrals of one organisation.
//!
//! A partner reaches nothing else: every command here asks for the right to answer, for the organisation that the
//! referral was sent to.

mod access;
mod answer;
mod capacity;
mod code;
mod enter;
mod list;
pub mod mail;
mod message;
mod page;
mod receive;
mod stop;

pub use answer::{answer, report};
pub use capacity::{Services, say_full, services};
pub use code::request_code;
pub use enter::{Entered, enter};
pub use list::{PartnerList, list};
pub use message::{document, write};
pub use page::{PartnerPage, page};
pub use receive::receive;
pub use stop::stop;

pub use store::referral_of::PartnerLine;

//! Referrals on the programme's side: writing one, sending it through the consent gate, and bringing it to its end.

mod advance;
mod answer;
mod close;
mod compose;
mod detail;
mod draft;
mod freeze;
mod gate;
mod given;
mod letter;
mod list;
mod load;
mod offers;
mod resend;
mod review;
mod revoke;
mod save;
mod send;
mod tell;
mod verify;
mod withdraw;

pub use answer::{answer_for_provider, report_for_provider};
pub use close::close;
pub use compose::{Composed, Preview, compose, edit};
pub use detail::{Detail, detail, of_case};
pub use draft::save_draft;
pub use given::Given;
pub use letter::{Slip, letter};
pub use list::{Board, BoardColumn, Choices, Page, board, list};
pub use load::find;
pub use offers::{Offer, Offers};
pub use resend::resend;
pub use review::{reviewed, told};
pub use revoke::revoke;
pub use save::save;
pub use send::send;
pub use verify::verify;
pub use withdraw::{Stop, how_it_stops, revoke_for_withdrawal};

pub use store::referral_event::EventLine;
pub use store::referral_line::{ReferralLine, Target};
pub use store::referral_list::{Filter, Key, View};
pub use store::service_match::Candidate;

pub(crate) use advance::{By, advance, check_version};
pub(crate) use answer::{apply_answer, apply_report, local, zone};
pub(crate) use detail::values;
pub(crate) use draft::{begun, fill, parse_command};
pub(crate) use freeze::{Known, freeze};
pub(crate) use tell::{Told, begin_support, clear, organisation_name, tell};

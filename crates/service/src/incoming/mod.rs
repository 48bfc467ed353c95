//! Referrals that come in: a provider's focal point sends one, or staff note one that came by phone, on paper or at the
//! door. The office's intake looks at it, and it ends in a case or with a word to the sender.
//!
//! What is behind a wall goes to the focal points behind it. Once it belongs to a case, its way is the case's.

mod clock;
mod find;
mod list;
mod receive;
mod register;
mod reminders;
mod sender;
mod show;
mod step;

pub use clock::{LookAtIncoming, LookAtIncomings, wake};
pub(crate) use find::desk_of;
pub use list::{Inbox, inbox};
pub(crate) use list::{late, of_case};
pub use receive::{Form, form, note, send};
pub(crate) use register::registered;
pub use register::start;
pub use reminders::Reminder;
pub(crate) use reminders::reminders;
pub use sender::{Office, Sent, offices, sent, take_back};
pub use show::{View, show};
pub use step::{Stepped, step};

pub use store::incoming_list::{IncomingEvent, IncomingLine};

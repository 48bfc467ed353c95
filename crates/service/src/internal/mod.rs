//! Referrals inside the programme: from a case to a unit of the office or one colleague of it.
//!
//! Whoever gets one sees the referral and nothing of the case; before accepting only code name, reason and urgency. The
//! ground is the consent to the case file: nobody outside the programme learns anything.

mod clock;
mod find;
mod follow;
mod list;
mod reply;
mod send;
mod show;

pub use clock::{LookAtInternal, LookAtInternals, wake};
pub(crate) use follow::revoke_all;
pub use follow::{close, revoke, verify};
pub(crate) use list::of_case;
pub use list::{InternalQuery, Lists, Part, list, to_do};
pub use reply::reply;
pub use send::{Composing, composing, send};
pub use show::{Limited, Side, View, show};

pub use store::internal_list::InternalLine;

//! Looking at a case outside one's own caseload: searched for with a purpose, asked for and allowed for a time, or opened
//! at once for an hour and reviewed.
//!
//! Whoever looks may look and nothing else; the log calls it that. Nothing here passes a wall: a case behind one is
//! neither found nor asked for nor opened, and what was allowed before it went there is over.

mod answer;
mod ask;
mod at_once;
mod end;
mod find;
mod hit;
mod list;
pub mod mail;
mod review;
mod search;
mod show;

pub use answer::answer;
pub use ask::ask;
pub use at_once::{may_open_at_once, open_at_once};
pub use end::{end, leave};
pub(crate) use find::{facts, sight};
pub use hit::{Asking, asking};
pub(crate) use list::mine;
pub use list::{Accesses, Line, Mine, accesses, reviews};
pub use review::review;
pub use search::{Hits, Masked, search};
pub use show::{AccessPage, page};
pub use store::access_sight::Sight;

//! A case moves to another office: its side asks, the other side sees a masked line and answers within a week.
//!
//! Until the answer nothing moves and nobody new can read anything. A request about a case behind a wall is seen by the
//! focal points behind the same wall of the other office, and by nobody else there.

mod answer;
mod ask;
mod list;

pub use answer::{Answering, answer, answering};
pub(crate) use ask::over;
pub use ask::{Asking, Choosable, Request, ask, asking, noted, take_back};
pub use list::{Transfers, transfers};
pub(crate) use list::{incoming, late};
pub use store::transfer::{Masked, Outgoing};

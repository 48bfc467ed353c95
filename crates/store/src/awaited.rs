//! Lists in which what awaits an answer comes first, the most overdue at the top: where one goes on.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The place of a line in such a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Whether nobody waits for an answer any more: those come after the others.
    pub answered: bool,
    /// When the answer is due, else since when it is there.
    pub at: DateTime<Utc>,
    /// Which.
    pub id: Uuid,
}

impl Place {
    /// Before every line.
    pub const START: Place = Place { answered: false, at: DateTime::UNIX_EPOCH, id: Uuid::nil() };
}

//! How soon things are due.
//!
//! Plain hours and days from the moment of sending; the office's calendar of working days is not applied.

use chrono::{DateTime, TimeDelta, Utc};

text_enum! {
    /// How soon the person needs it.
    pub enum Urgency ("urgency") {
        Routine = "routine",
        Urgent = "urgent",
        Emergency = "emergency",
    }
}

/// When what is due, for a referral sent at some instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// The provider has opened it.
    pub opened: DateTime<Utc>,
    /// The provider has said yes or no.
    pub answered: DateTime<Utc>,
    /// The supervisor hears that nobody answers.
    pub escalated: DateTime<Utc>,
    /// It ends without an answer.
    pub expired: DateTime<Utc>,
}

/// The service levels of the field: opening within 2 hours, 1 day or
/// 3 days; answering within 4 hours, 2 days or 7 days; to the supervisor after 10 days; the end after 14.
pub fn deadlines(urgency: Urgency, sent_at: DateTime<Utc>) -> Deadlines {
    let (opened, answered) = match urgency {
        Urgency::Emergency => (TimeDelta::hours(2), TimeDelta::hours(4)),
        Urgency::Urgent => (TimeDelta::days(1), TimeDelta::days(2)),
        Urgency::Routine => (TimeDelta::days(3), TimeDelta::days(7)),
    };
    Deadlines {
        opened: sent_at + opened,
        answered: sent_at + answered,
        escalated: sent_at + TimeDelta::days(10),
        expired: sent_at + TimeDelta::days(14),
    }
}

/// Days within which the person is asked whether the service was given.
pub const VERIFY_DAYS: u64 = 14;
/// Hours within which the second person looks at a referral sent without consent.
pub const REVIEW_HOURS: i64 = 72;
/// Days for which the provider may still read after the end.
pub const READ_AFTER_DAYS: i64 = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_urgent_the_sooner_and_opening_comes_before_answering() {
        let sent = DateTime::UNIX_EPOCH;
        let [routine, urgent, emergency] =
            [Urgency::Routine, Urgency::Urgent, Urgency::Emergency].map(|u| deadlines(u, sent));
        assert!(emergency.answered < urgent.answered && urgent.answered < routine.answered);
        for d in [routine, urgent, emergency] {
            assert!(d.opened <= d.answered && d.answered < d.escalated && d.escalated < d.expired);
        }
    }
}

//! How much of a referral its provider may see, by where it stands: nothing before it is opened, no name before it is
//! accepted, nothing when it was taken back or the time is over.

use chrono::{DateTime, Utc};

use super::{ReferralStatus, Step};

/// How much of a referral its provider may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProviderAccess {
    /// It does not exist for the provider yet.
    Hidden,
    /// That it came; the rest after opening it.
    Unopened,
    /// Its fields, to work with.
    Open {
        /// Whether name and phone are among them.
        named: bool,
    },
    /// Its fields, to read.
    ReadOnly {
        /// Whether name and phone are among them.
        named: bool,
    },
    /// Nothing: no answer came in time. The provider may still say what it would have said.
    Late,
    /// Nothing: it was taken back, and copies have to be destroyed.
    Stopped,
    /// Nothing: the time is over.
    Over,
}

impl ProviderAccess {
    /// Whether it reads the fields, to work with or not.
    pub fn reads(self) -> bool {
        matches!(self, ProviderAccess::Open { .. } | ProviderAccess::ReadOnly { .. })
    }
}

/// Until when the provider reads after a step taken `now`, where it was `before` until then. `ends` is when reading ends
/// after an end that comes now.
pub fn reads_until(
    step: Step,
    from: ReferralStatus,
    before: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    ends: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    // A provider that never opened it has nothing to go on reading.
    let opened = !matches!(from, ReferralStatus::Expired | ReferralStatus::Escalated);
    match step {
        Step::Complete(_) | Step::Decline(_) | Step::GiveBack(_) => Some(ends),
        // What the person confirmed; not what can be read no longer, because it took too long or was taken back.
        Step::Close(_) if from == ReferralStatus::Verified => {
            before.map(|until| if until > now { ends } else { until })
        }
        Step::Close(_) if opened => before.or(Some(ends)),
        Step::Revoke(_) => None,
        _ => before,
    }
}

/// What the provider may see at `now`. `declined` when the provider once said no; `stopped` when it was told to stop;
/// `until` ends reading.
pub fn provider_access(
    status: ReferralStatus,
    declined: bool,
    stopped: bool,
    until: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> ProviderAccess {
    use ReferralStatus::*;
    match status {
        Draft | Ready => ProviderAccess::Hidden,
        _ if stopped => ProviderAccess::Stopped,
        Sent | Escalated => ProviderAccess::Unopened,
        Received => ProviderAccess::Open { named: false },
        Accepted | Scheduled | InService | NoShow => ProviderAccess::Open { named: true },
        Completed | Verified | Declined | ReturnedByProvider | Closed if until.is_some_and(|u| now < u) => {
            ProviderAccess::ReadOnly { named: !declined }
        }
        Completed | Verified | Declined | ReturnedByProvider | Closed => ProviderAccess::Over,
        Expired => ProviderAccess::Late,
        Revoked => ProviderAccess::Stopped,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Outcome;
    use super::*;

    #[test]
    fn reading_ends_thirty_days_after_the_service_and_thirty_after_closing_what_was_confirmed_in_time() {
        use ReferralStatus::*;
        let day = |d| DateTime::UNIX_EPOCH + chrono::TimeDelta::days(d);
        let at = |step, from, before, on| reads_until(step, from, before, day(on), day(on + 30));
        let done = at(Step::Complete(Outcome::ReceivedFull), InService, None, 0);
        assert_eq!(done, Some(day(30)));
        assert_eq!(at(Step::Verify, Completed, done, 9), done);
        assert_eq!(at(Step::Close(None), Verified, done, 9), Some(day(39)));
        // Too late, and taken back on the day before.
        assert_eq!(at(Step::Close(None), Verified, done, 31), done);
        assert_eq!(at(Step::Close(None), Verified, Some(day(8)), 9), Some(day(8)));
        assert_eq!(at(Step::Close(None), Declined, Some(day(30)), 9), Some(day(30)));
    }

    #[test]
    fn a_provider_sees_fields_only_between_opening_and_thirty_days_after_the_end() {
        use ReferralStatus::*;
        let now = DateTime::UNIX_EPOCH;
        let later = now + chrono::TimeDelta::days(1);
        for status in ReferralStatus::ALL {
            let access = provider_access(*status, false, false, None, now);
            let sees = matches!(access, ProviderAccess::Open { .. } | ProviderAccess::ReadOnly { .. });
            let expected = matches!(status, Received | Accepted | Scheduled | InService | NoShow);
            assert_eq!(sees, expected, "{status}");
        }
        for done in [Completed, Verified, Closed] {
            assert_eq!(provider_access(done, false, false, Some(later), now), ProviderAccess::ReadOnly { named: true });
        }
        assert_eq!(provider_access(Closed, true, false, Some(later), now), ProviderAccess::ReadOnly { named: false });
        assert_eq!(provider_access(Closed, false, false, Some(now), now), ProviderAccess::Over);
        assert_eq!(provider_access(Completed, false, false, Some(now), now), ProviderAccess::Over);
        assert_eq!(provider_access(Revoked, false, false, Some(later), now), ProviderAccess::Stopped);
        // Who was told to stop reads nothing, wherever it stands, and says that its copies are destroyed.
        for status in ReferralStatus::ALL.iter().filter(|s| !matches!(s, Draft | Ready)) {
            assert_eq!(provider_access(*status, false, true, Some(later), now), ProviderAccess::Stopped, "{status}");
        }
    }
}

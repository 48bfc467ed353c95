//! Steps and what they change. The one way to move a referral; tested by walking at random.

use super::{DeclineReason, Move, Outcome, Party, ReferralStatus, ReturnReason, RevokeReason};

/// A step with what it needs to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Consent covers it.
    Prepare,
    /// Consent covers it no longer.
    Withhold,
    /// It goes to the provider.
    Send,
    /// The provider opened it.
    Receive,
    /// The provider takes the person.
    Accept,
    /// The provider put the person on its waiting list.
    Wait,
    /// The provider does not take the person.
    Decline(DeclineReason),
    /// An appointment was made or moved.
    Schedule,
    /// The person came.
    Start,
    /// The person did not come.
    Miss,
    /// The provider is done.
    Complete(Outcome),
    /// The provider gives the person back.
    GiveBack(ReturnReason),
    /// The person confirmed what the provider reported.
    Verify,
    /// The end; the outcome may be known since the service was completed.
    Close(Option<Outcome>),
    /// Taken back.
    Revoke(RevokeReason),
    /// The supervisor is told that nobody answers.
    Escalate,
    /// Nobody answered in time.
    Expire,
    /// Once more to the same provider.
    Resend,
    /// The provider's late yes is taken up.
    Reopen,
}

impl Step {
    /// Its kind.
    pub fn kind(self) -> Move {
        match self {
            Step::Prepare => Move::Prepare,
            Step::Withhold => Move::Withhold,
            Step::Send => Move::Send,
            Step::Receive => Move::Receive,
            Step::Accept => Move::Accept,
            Step::Wait => Move::Wait,
            Step::Decline(_) => Move::Decline,
            Step::Schedule => Move::Schedule,
            Step::Start => Move::Start,
            Step::Miss => Move::Miss,
            Step::Complete(_) => Move::Complete,
            Step::GiveBack(_) => Move::GiveBack,
            Step::Verify => Move::Verify,
            Step::Close(_) => Move::Close,
            Step::Revoke(_) => Move::Revoke,
            Step::Escalate => Move::Escalate,
            Step::Expire => Move::Expire,
            Step::Resend => Move::Resend,
            Step::Reopen => Move::Reopen,
        }
    }

    /// The reason it gives, for the event.
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Step::Decline(r) => Some(r.as_str()),
            Step::GiveBack(r) => Some(r.as_str()),
            Step::Revoke(r) => Some(r.as_str()),
            Step::Complete(o) | Step::Close(Some(o)) => Some(o.as_str()),
            // The waiting list leaves the status as it is: only the reason tells it from opening.
            Step::Wait => Some(Outcome::Waitlisted.as_str()),
            _ => None,
        }
    }
}

/// The part of a referral that steps change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Where it stands.
    pub status: ReferralStatus,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// Why the provider said no.
    pub declined: Option<DeclineReason>,
    /// How often the person did not come.
    pub no_shows: i64,
}

/// Why a step was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not from this status, or not by this party.
    #[error("this cannot follow")]
    NotAllowed,
    /// Nobody said what came of it.
    #[error("an outcome is missing")]
    OutcomeMissing,
}

impl Progress {
    /// A new referral.
    pub const DRAFT: Progress = Progress { status: ReferralStatus::Draft, outcome: None, declined: None, no_shows: 0 };

    /// Whether it came to nothing, or seems to: another service may help. Also where the provider called done what the person
    /// says they did not get.
    pub fn is_undone(self) -> bool {
        match self.status {
            ReferralStatus::Verified | ReferralStatus::Closed => self.outcome.is_some_and(Outcome::leaves_a_need),
            status => status.is_undone(),
        }
    }

    /// Takes a step.
    pub fn take(self, step: Step, by: Party) -> Result<Progress, Refused> {
        if !self.status.allows(step.kind(), by) {
            return Err(Refused::NotAllowed);
        }
        let mut next = Progress { status: step.kind().leads_to(), ..self };
        match step {
            Step::Complete(outcome) => next.outcome = Some(outcome),
            Step::Close(outcome) => next.outcome = Some(outcome.or(self.outcome).ok_or(Refused::OutcomeMissing)?),
            Step::Decline(reason) => next.declined = Some(reason),
            Step::Miss => next.no_shows += 1,
            // A new start: what was said before no longer holds.
            Step::Resend => next.declined = None,
            _ => {}
        }
        Ok(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_provider_calls_done_came_to_nothing_when_the_person_says_so() {
        use ReferralStatus::*;
        let undone = |status, outcome| Progress { status, outcome: Some(outcome), ..Progress::DRAFT }.is_undone();
        for outcome in Outcome::ALL {
            let given = matches!(outcome, Outcome::ReceivedFull | Outcome::ReceivedPartly | Outcome::ClientRefused);
            assert_eq!(undone(Verified, *outcome), !given, "{outcome}");
            assert_eq!(undone(Closed, *outcome), !given, "{outcome}");
            assert!(!undone(Completed, *outcome), "nobody asked the person yet");
        }
        assert!(undone(Declined, Outcome::ReceivedFull) && !undone(Revoked, Outcome::Other));
    }
    use proptest::prelude::*;

    fn steps() -> Vec<Step> {
        let mut all: Vec<Step> = vec![
            Step::Prepare,
            Step::Withhold,
            Step::Send,
            Step::Receive,
            Step::Accept,
            Step::Wait,
            Step::Schedule,
            Step::Start,
            Step::Miss,
            Step::Verify,
            Step::Close(None),
            Step::Escalate,
            Step::Expire,
            Step::Resend,
            Step::Reopen,
        ];
        all.extend(DeclineReason::ALL.iter().map(|r| Step::Decline(*r)));
        all.extend(ReturnReason::ALL.iter().map(|r| Step::GiveBack(*r)));
        all.extend(RevokeReason::ALL.iter().map(|r| Step::Revoke(*r)));
        all.extend(Outcome::ALL.iter().flat_map(|o| [Step::Complete(*o), Step::Close(Some(*o))]));
        all
    }

    const PARTIES: [Party; 3] = [Party::Sender, Party::Provider, Party::System];

    fn at(status: ReferralStatus) -> Progress {
        Progress { status, ..Progress::DRAFT }
    }

    #[test]
    fn every_kind_of_step_is_tried_by_these_tests() {
        for kind in Move::ALL {
            assert!(steps().iter().any(|s| s.kind() == *kind), "{kind}");
        }
    }

    #[test]
    fn every_status_can_be_reached() {
        let mut seen = vec![Progress::DRAFT];
        let mut next = 0;
        while let Some(here) = seen.get(next).copied() {
            next += 1;
            for step in steps() {
                for by in PARTIES {
                    if let Ok(there) = here.take(step, by)
                        && !seen.iter().any(|s| s.status == there.status && s.outcome == there.outcome)
                    {
                        seen.push(there);
                    }
                }
            }
        }
        for status in ReferralStatus::ALL {
            assert!(seen.iter().any(|s| s.status == *status), "{status}");
        }
    }

    #[test]
    fn every_open_referral_can_be_revoked_by_the_programme_and_never_by_the_provider() {
        for status in ReferralStatus::ALL {
            for reason in RevokeReason::ALL {
                let step = Step::Revoke(*reason);
                assert_eq!(at(*status).take(step, Party::Sender).is_ok(), status.is_open(), "{status}");
                assert_eq!(at(*status).take(step, Party::System).is_ok(), status.is_open(), "{status}");
                assert!(at(*status).take(step, Party::Provider).is_err(), "{status}");
            }
        }
    }

    #[test]
    fn only_the_programme_verifies_and_closes() {
        for status in ReferralStatus::ALL {
            for by in [Party::Provider, Party::System] {
                assert!(at(*status).take(Step::Verify, by).is_err(), "{status}");
                assert!(at(*status).take(Step::Close(Some(Outcome::Other)), by).is_err(), "{status}");
            }
        }
    }

    #[test]
    fn only_what_was_completed_can_be_verified() {
        for status in ReferralStatus::ALL {
            let allowed = at(*status).take(Step::Verify, Party::Sender).is_ok();
            assert_eq!(allowed, *status == ReferralStatus::Completed, "{status}");
        }
    }

    #[test]
    fn what_ended_stays_ended() {
        for status in [ReferralStatus::Closed, ReferralStatus::Revoked] {
            for step in steps() {
                for by in PARTIES {
                    assert!(at(status).take(step, by).is_err(), "{status} {step:?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn no_path_reaches_an_illegal_state(path in proptest::collection::vec((0usize..200, 0usize..3), 1..80)) {
            let steps = steps();
            let mut here = Progress::DRAFT;
            let (mut ready, mut sent, mut opened, mut accepted, mut completed) = (false, false, false, false, false);
            for (step, by) in path {
                let (step, by) = (steps[step % steps.len()], PARTIES[by]);
                let before = here;
                let Ok(next) = here.take(step, by) else { continue };
                here = next;
                use ReferralStatus::*;
                ready |= here.status == Ready;
                sent |= here.status == Sent;
                opened |= here.status == Received;
                accepted |= here.status == Accepted;
                completed |= here.status == Completed;
                prop_assert!(here.status != Sent || ready, "sent without consent");
                prop_assert!(here.status != Received || sent, "received but never sent");
                prop_assert!(!matches!(here.status, Accepted | Declined) || opened, "answered unseen");
                prop_assert!(!matches!(here.status, Scheduled | InService | NoShow) || accepted, "served unaccepted");
                prop_assert!(here.status != Verified || (completed && by == Party::Sender), "verified too early");
                prop_assert!(here.status != Closed || here.outcome.is_some(), "closed without an outcome");
                prop_assert!(!sent || !matches!(here.status, Draft | Ready), "what was sent is no draft again");
                prop_assert!(before.status.is_open(), "moved after its end");
                prop_assert!(here.no_shows >= before.no_shows);
            }
        }
    }
}

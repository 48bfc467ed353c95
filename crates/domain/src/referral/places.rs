//! Places free: an acceptance takes one of an opportunity, and whoever does not use it gives it back.

use super::{ReferralStatus, Step};

/// What a step does to the places of an opportunity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Places {
    /// One is taken.
    Takes,
    /// The one that was taken is free again.
    GivesBack,
    /// Nothing.
    Leaves,
}

/// What the step does that led away from `from`. A place that was used up to the end is not given back.
pub fn places(step: Step, from: ReferralStatus) -> Places {
    use ReferralStatus::*;
    let holds = matches!(from, Accepted | Scheduled | InService | NoShow);
    match step {
        Step::Accept => Places::Takes,
        Step::GiveBack(_) | Step::Revoke(_) | Step::Close(_) if holds => Places::GivesBack,
        _ => Places::Leaves,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DeclineReason, Outcome, Party, Progress, ReturnReason, RevokeReason};
    use super::*;
    use proptest::prelude::*;

    const STEPS: [Step; 18] = [
        Step::Prepare,
        Step::Send,
        Step::Receive,
        Step::Accept,
        Step::Wait,
        Step::Decline(DeclineReason::Other),
        Step::Schedule,
        Step::Start,
        Step::Miss,
        Step::Complete(Outcome::ReceivedFull),
        Step::GiveBack(ReturnReason::Other),
        Step::Verify,
        Step::Close(Some(Outcome::Other)),
        Step::Revoke(RevokeReason::Error),
        Step::Escalate,
        Step::Expire,
        Step::Resend,
        Step::Reopen,
    ];

    proptest! {
        #[test]
        fn a_referral_never_holds_two_places_nor_gives_back_what_it_has_not(
            path in proptest::collection::vec((0usize..18, 0usize..3), 1..60),
        ) {
            let parties = [Party::Sender, Party::Provider, Party::System];
            let (mut here, mut held) = (Progress::DRAFT, 0);
            for (step, by) in path {
                let from = here.status;
                let Ok(next) = here.take(STEPS[step], parties[by]) else { continue };
                here = next;
                match places(STEPS[step], from) {
                    Places::Takes => held += 1,
                    Places::GivesBack => held -= 1,
                    Places::Leaves => {}
                }
                prop_assert!((0..=1).contains(&held), "{here:?} holds {held}");
            }
        }
    }

    #[test]
    fn what_was_used_to_the_end_is_not_free_again() {
        use ReferralStatus::*;
        for status in ReferralStatus::ALL {
            let back = places(Step::Revoke(RevokeReason::Error), *status) == Places::GivesBack;
            assert_eq!(back, matches!(status, Accepted | Scheduled | InService | NoShow), "{status}");
        }
    }
}

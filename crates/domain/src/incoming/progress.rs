//! Where an incoming referral stands, what may follow and who may make it follow.
//!
//! received → acknowledged → accepted (a registration is begun) → linked to a case, with its ways out. The sender hears
//! of it in [`Feedback`], which tells nothing of the person.

text_enum! {
    /// Where it stands.
    pub enum IncomingStatus ("incoming-status") {
        Received = "received",
        /// Somebody of the office has read it.
        Acknowledged = "acknowledged",
        /// The person will be registered.
        Accepted = "accepted",
        /// It belongs to a case.
        Linked = "linked",
        Declined = "declined",
        NotReached = "not_reached",
        /// Taken back by whoever sent it.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// One step.
    pub enum IncomingMove ("incoming-move") {
        Acknowledge = "acknowledge",
        /// Somebody tried to reach the person.
        Attempt = "attempt",
        Accept = "accept",
        Link = "link",
        Decline = "decline",
        NotReach = "not_reach",
        Withdraw = "withdraw",
    }
}

text_enum! {
    /// All that the sender hears.
    pub enum Feedback ("incoming-feedback") {
        Received = "received",
        LookedAfter = "looked_after",
        NotReached = "not_reached",
        NotForUs = "not_for_us",
        Withdrawn = "withdrawn",
    }
}

/// Who makes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncomingParty {
    /// The office that it came to.
    Office,
    /// Whoever sent it.
    Sender,
}

/// Tries after which a person counts as not reached.
pub const ATTEMPTS: i64 = 2;

/// The part that steps change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncomingProgress {
    /// Where it stands.
    pub status: IncomingStatus,
    /// How often somebody tried to reach the person.
    pub attempts: i64,
}

/// Why a step was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IncomingRefused {
    /// Not from here, or not by them.
    #[error("this cannot follow")]
    NotAllowed,
    /// Nobody has tried often enough.
    #[error("nobody tried often enough")]
    TooFewAttempts,
}

impl IncomingStatus {
    /// Whether anything can still happen.
    pub fn is_open(self) -> bool {
        use IncomingStatus::*;
        matches!(self, Received | Acknowledged | Accepted)
    }

    /// Whether an answer of the office is awaited: its clock runs.
    pub fn awaits_answer(self) -> bool {
        matches!(self, IncomingStatus::Received | IncomingStatus::Acknowledged)
    }

    /// What the sender hears. Somebody who is known and somebody who is new are looked after alike.
    pub fn feedback(self) -> Feedback {
        use IncomingStatus::*;
        match self {
            Received | Acknowledged => Feedback::Received,
            Accepted | Linked => Feedback::LookedAfter,
            Declined => Feedback::NotForUs,
            NotReached => Feedback::NotReached,
            Withdrawn => Feedback::Withdrawn,
        }
    }

    /// Whether `step` by `by` may come next.
    pub fn allows(self, step: IncomingMove, by: IncomingParty) -> bool {
        use IncomingStatus::*;
        match step {
            IncomingMove::Acknowledge => self == Received && by == IncomingParty::Office,
            IncomingMove::Accept => self.awaits_answer() && by == IncomingParty::Office,
            IncomingMove::Attempt | IncomingMove::Link | IncomingMove::Decline | IncomingMove::NotReach => {
                self.is_open() && by == IncomingParty::Office
            }
            // By phone the sender says it to the office.
            IncomingMove::Withdraw => self.is_open(),
        }
    }
}

impl IncomingProgress {
    /// It just came.
    pub const NEW: IncomingProgress = IncomingProgress { status: IncomingStatus::Received, attempts: 0 };

    /// Takes a step.
    pub fn take(self, step: IncomingMove, by: IncomingParty) -> Result<IncomingProgress, IncomingRefused> {
        use IncomingStatus::*;
        if !self.status.allows(step, by) {
            return Err(IncomingRefused::NotAllowed);
        }
        if step == IncomingMove::NotReach && self.attempts < ATTEMPTS {
            return Err(IncomingRefused::TooFewAttempts);
        }
        let (status, attempts) = match step {
            // Who tries to reach the person has read it.
            IncomingMove::Attempt if self.status == Received => (Acknowledged, self.attempts + 1),
            IncomingMove::Attempt => (self.status, self.attempts + 1),
            IncomingMove::Acknowledge => (Acknowledged, self.attempts),
            IncomingMove::Accept => (Accepted, self.attempts),
            IncomingMove::Link => (Linked, self.attempts),
            IncomingMove::Decline => (Declined, self.attempts),
            IncomingMove::NotReach => (NotReached, self.attempts),
            IncomingMove::Withdraw => (Withdrawn, self.attempts),
        };
        Ok(IncomingProgress { status, attempts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PARTIES: [IncomingParty; 2] = [IncomingParty::Office, IncomingParty::Sender];

    #[test]
    fn every_status_can_be_reached() {
        let mut seen = vec![IncomingProgress::NEW];
        let mut next = 0;
        while let Some(here) = seen.get(next).copied() {
            next += 1;
            for step in IncomingMove::ALL {
                if let Ok(there) = here.take(*step, IncomingParty::Office)
                    && there.attempts <= ATTEMPTS
                    && !seen.contains(&there)
                {
                    seen.push(there);
                }
            }
        }
        for status in IncomingStatus::ALL {
            assert!(seen.iter().any(|p| p.status == *status), "{status}");
        }
    }

    #[test]
    fn the_sender_can_only_take_it_back() {
        for status in IncomingStatus::ALL {
            for step in IncomingMove::ALL {
                let allowed = *step == IncomingMove::Withdraw && status.is_open();
                assert_eq!(status.allows(*step, IncomingParty::Sender), allowed, "{status} {step}");
            }
        }
    }

    #[test]
    fn who_is_known_and_who_is_new_look_the_same_to_the_sender() {
        assert_eq!(IncomingStatus::Accepted.feedback(), IncomingStatus::Linked.feedback());
        assert_eq!(IncomingStatus::Received.feedback(), IncomingStatus::Acknowledged.feedback());
    }

    proptest! {
        #[test]
        fn what_ended_stays_as_it_is_and_nobody_is_given_up_untried(
            walk in proptest::collection::vec((0usize..7, 0usize..2), 0..40)
        ) {
            let mut here = IncomingProgress::NEW;
            for (step, by) in walk {
                let (step, by) = (IncomingMove::ALL[step], PARTIES[by]);
                let before = here;
                match here.take(step, by) {
                    Ok(there) => here = there,
                    Err(_) => prop_assert_eq!(here, before),
                }
                if !before.status.is_open() {
                    prop_assert_eq!(here, before);
                }
                prop_assert!(here.attempts >= before.attempts);
                if here.status == IncomingStatus::NotReached {
                    prop_assert!(here.attempts >= ATTEMPTS);
                }
                // Nothing leads back.
                prop_assert!(before.status == here.status || here.status != IncomingStatus::Received);
                prop_assert!(!(before.status == IncomingStatus::Accepted && here.status.awaits_answer()));
            }
        }
    }
}

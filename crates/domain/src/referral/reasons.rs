//! Closed lists of reasons and outcomes.

text_enum! {
    /// Why a provider does not take the person.
    pub open enum DeclineReason ("decline-reason") {
        NoCapacity = "no_capacity",
        OutOfArea = "out_of_area",
        NotEligible = "not_eligible",
        NotOffered = "not_offered",
        Suspended = "suspended",
        Other = "other",
    }
}

impl DeclineReason {
    /// Whether what the person needs stays unmet where the person lives, as far as this provider goes.
    pub fn leaves_a_need(self) -> bool {
        use DeclineReason::*;
        matches!(self, NoCapacity | OutOfArea | NotEligible | NotOffered | Suspended)
    }
}

text_enum! {
    /// Why a provider gives a person back.
    pub enum ReturnReason ("return-reason") {
        PersonStopped = "person_stopped",
        NotReached = "not_reached",
        NeedsOtherService = "needs_other_service",
        ServiceEnded = "service_ended",
        Other = "other",
    }
}

impl ReturnReason {
    /// Whether what the person needs stays unmet.
    pub fn leaves_a_need(self) -> bool {
        matches!(self, ReturnReason::NeedsOtherService | ReturnReason::ServiceEnded)
    }
}

text_enum! {
    /// Why a referral is taken back.
    pub enum RevokeReason ("revoke-reason") {
        ConsentWithdrawn = "consent_withdrawn",
        Duplicate = "duplicate",
        Error = "error",
        NoLongerNeeded = "no_longer_needed",
        Risk = "risk",
        CaseClosed = "case_closed",
        Death = "death",
    }
}

text_enum! {
    /// What came of it.
    pub enum Outcome ("outcome") {
        ReceivedFull = "service_received_full",
        ReceivedPartly = "partial",
        Waitlisted = "waitlisted",
        NotEligible = "not_eligible",
        ClientRefused = "client_refused",
        NoShow = "no_show",
        NoCapacity = "provider_no_capacity",
        NoResponse = "closed_no_response",
        Other = "other",
    }
}

text_enum! {
    /// What a provider says when the time for an answer is over.
    pub enum LateAnswer ("late-answer") {
        Accept = "accept",
        Decline = "decline",
    }
}

text_enum! {
    /// What is written down about a referral while its status stays as it is.
    pub enum Note ("referral-note") {
        /// The clock reminded the provider.
        Reminded = "reminded",
        /// Nobody at the provider has opened it in time.
        Unread = "unread",
        /// The provider has not said what came of it.
        Unreported = "unreported",
        /// The clock stands still.
        WaitsForPerson = "waits_for_person",
        /// The clock runs again.
        GoesOn = "goes_on",
        LateAccept = "late_accept",
        LateDecline = "late_decline",
        /// The provider destroyed its copies of what was taken back.
        StopConfirmed = "stop_confirmed",
        /// The appointment is off: the referral was taken back.
        AppointmentCancelled = "appointment_cancelled",
        /// Consent was taken back after the provider was done: it is told to stop and to destroy its copies.
        StopAsked = "stop_asked",
    }
}

impl Outcome {
    /// What a provider can report at the end of its service.
    pub const REPORTED: [Outcome; 5] =
        [Outcome::ReceivedFull, Outcome::ReceivedPartly, Outcome::ClientRefused, Outcome::NotEligible, Outcome::Other];

    /// Whether the person got nothing of what was asked for, and did not refuse it: the need stands open.
    pub fn leaves_a_need(self) -> bool {
        !matches!(self, Outcome::ReceivedFull | Outcome::ReceivedPartly | Outcome::ClientRefused)
    }
}

impl DeclineReason {
    /// The outcome that follows when nothing else happens.
    pub fn outcome(self) -> Outcome {
        match self {
            DeclineReason::NoCapacity | DeclineReason::Suspended => Outcome::NoCapacity,
            DeclineReason::NotEligible | DeclineReason::OutOfArea => Outcome::NotEligible,
            DeclineReason::NotOffered | DeclineReason::Other | DeclineReason::Own(_) => Outcome::Other,
        }
    }
}

//! Where a referral stands, what may happen next and who may make it happen.
//!
//! The field's machine (draft → ready → sent → received → accepted → scheduled → in service → completed → verified →
//! closed, with its ways out). A loop is closed with the person: what the provider calls completed is not verified,
//! and the provider can neither verify nor close. A referral never closes without an outcome.

text_enum! {
    /// What a referral can lack, to be looked for in a list.
    pub enum ReferralGap ("referral-gap") {
        /// No day at the provider is known.
        Appointment = "appointment",
        /// Nobody said what became of it.
        Outcome = "outcome",
        /// Nobody has the case.
        Caseworker = "caseworker",
    }
}

text_enum! {
    /// Where a referral stands.
    pub enum ReferralStatus ("referral-status") {
        Draft = "draft",
        /// Consent covers it; nothing has left yet.
        Ready = "ready",
        Sent = "sent",
        /// The provider opened it.
        Received = "received",
        Accepted = "accepted",
        /// With an appointment.
        Scheduled = "scheduled",
        InService = "in_service",
        /// The provider says it is done.
        Completed = "completed",
        /// The person says so too.
        Verified = "verified",
        Closed = "closed",
        Declined = "declined",
        NoShow = "no_show",
        ReturnedByProvider = "returned_by_provider",
        Revoked = "revoked",
        /// No answer in time.
        Expired = "expired",
        /// No answer, and the supervisor was told.
        Escalated = "escalated",
    }
}

/// On whose side a move is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// The programme's staff. May also record what a provider said by phone or on paper.
    Sender,
    /// The provider itself.
    Provider,
    /// The clock, or a withdrawn consent.
    System,
}

text_enum! {
    /// One kind of step.
    pub enum Move ("referral-move") {
        Prepare = "prepare",
        Withhold = "withhold",
        Send = "send",
        Receive = "receive",
        Accept = "accept",
        Wait = "wait",
        Decline = "decline",
        Schedule = "schedule",
        Start = "start",
        Miss = "miss",
        Complete = "complete",
        GiveBack = "give_back",
        Verify = "verify",
        Close = "close",
        Revoke = "revoke",
        Escalate = "escalate",
        Expire = "expire",
        Resend = "resend",
        Reopen = "reopen",
    }
}

impl Move {
    /// Where it may start. `Revoke` is not listed: every open referral can be revoked.
    fn starts(self) -> &'static [ReferralStatus] {
        use ReferralStatus::*;
        match self {
            Move::Prepare => &[Draft],
            Move::Withhold | Move::Send => &[Ready],
            Move::Receive => &[Sent, Escalated],
            Move::Accept | Move::Wait | Move::Decline => &[Received],
            Move::Schedule => &[Accepted, Scheduled, NoShow],
            Move::Start => &[Accepted, Scheduled],
            Move::Miss => &[Accepted, Scheduled],
            Move::Complete => &[InService],
            Move::GiveBack => &[Accepted, Scheduled, InService],
            Move::Verify => &[Completed],
            Move::Close => &[Verified, Declined, NoShow, ReturnedByProvider, Expired, Escalated],
            Move::Revoke => &[],
            Move::Escalate => &[Sent, Received, Expired],
            Move::Expire => &[Sent, Received, Escalated],
            Move::Resend => &[Escalated, Expired],
            Move::Reopen => &[Expired],
        }
    }

    /// Where it leads.
    pub fn leads_to(self) -> ReferralStatus {
        use ReferralStatus::*;
        match self {
            Move::Prepare => Ready,
            Move::Withhold => Draft,
            Move::Send | Move::Resend => Sent,
            // On the provider's waiting list: seen, not yet accepted. A late yes that is taken up was seen too.
            Move::Receive | Move::Wait | Move::Reopen => Received,
            Move::Accept => Accepted,
            Move::Decline => Declined,
            Move::Schedule => Scheduled,
            Move::Start => InService,
            Move::Miss => NoShow,
            Move::Complete => Completed,
            Move::GiveBack => ReturnedByProvider,
            Move::Verify => Verified,
            Move::Close => Closed,
            Move::Revoke => Revoked,
            Move::Escalate => Escalated,
            Move::Expire => Expired,
        }
    }

    /// Who may make it.
    pub fn is_for(self, by: Party) -> bool {
        match self {
            Move::Prepare | Move::Send | Move::Resend | Move::Reopen | Move::Verify | Move::Close => {
                by == Party::Sender
            }
            Move::Revoke | Move::Withhold => by != Party::Provider,
            Move::Escalate | Move::Expire => by == Party::System,
            Move::Receive
            | Move::Accept
            | Move::Wait
            | Move::Decline
            | Move::Schedule
            | Move::Start
            | Move::Miss
            | Move::Complete
            | Move::GiveBack => by != Party::System,
        }
    }
}

impl ReferralStatus {
    /// Whether anything can still happen.
    pub fn is_open(self) -> bool {
        !matches!(self, ReferralStatus::Closed | ReferralStatus::Revoked)
    }

    /// Whether the provider holds it: sent, and neither answered with a no nor ended.
    pub fn is_with_provider(self) -> bool {
        use ReferralStatus::*;
        matches!(self, Sent | Received | Accepted | Scheduled | InService | NoShow | Escalated)
    }

    /// Whether it came to nothing, or seems to: another service may help.
    pub fn is_undone(self) -> bool {
        use ReferralStatus::*;
        matches!(self, Declined | ReturnedByProvider | NoShow | Expired | Escalated)
    }

    /// Whether an answer of the provider is awaited.
    pub fn awaits_answer(self) -> bool {
        matches!(self, ReferralStatus::Sent | ReferralStatus::Received | ReferralStatus::Escalated)
    }

    /// Whether it is with a provider, and nobody knows yet whether the person got there.
    pub fn awaits_uptake(self) -> bool {
        use ReferralStatus::*;
        matches!(self, Sent | Received | Escalated | Accepted | Scheduled)
    }

    /// Whether `action` by `by` may come next.
    pub fn allows(self, action: Move, by: Party) -> bool {
        let starts = if action == Move::Revoke { self.is_open() } else { action.starts().contains(&self) };
        starts && action.is_for(by)
    }
}

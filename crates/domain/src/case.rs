//! A case: one person's way through the programme, and which way it may go next.

mod closure;
mod code_name;
mod forms;
mod task;
mod task_form;

pub use closure::{
    ClosureCheck, ClosureDecisionForm, ClosureForm, ClosureProposal, ClosureReason, ClosureStatement, SourceGrade,
};
pub use code_name::{Range, code_name, code_names_like};
pub use forms::{
    AssignForm, Assignment, Note, NoteForm, RevealForm, RevealRequest, RiskChange, RiskForm, SeenForm, StatusChange,
    StatusForm,
};
pub use task::{CasePart, TaskKind};
pub use task_form::{OwnTaskForm, TaskDoneForm};

text_enum! {
    /// Where a case stands.
    pub enum CaseStatus ("case-status") {
        Draft = "draft",
        Registered = "registered",
        Intake = "intake",
        Assessment = "assessment",
        Planned = "planned",
        InSupport = "in_support",
        Monitoring = "monitoring",
        ClosurePending = "closure_pending",
        Closed = "closed",
        OnHold = "on_hold",
        Suspended = "suspended",
        Transferred = "transferred",
        Reopened = "reopened",
    }
}

impl CaseStatus {
    /// The statuses that may follow, besides interruptions and a proposal to end, which every open case allows.
    fn next(self) -> &'static [CaseStatus] {
        use CaseStatus::*;
        match self {
            Draft => &[Registered],
            Registered => &[Intake],
            Intake => &[Assessment],
            Assessment => &[Planned],
            Planned => &[InSupport],
            InSupport => &[Monitoring],
            Monitoring => &[InSupport],
            // Not closed, a case goes back to where it was.
            ClosurePending => &[Closed, Registered, Intake, Assessment, Planned, InSupport, Monitoring, Reopened],
            Closed | Transferred => &[Reopened],
            Reopened => &[Assessment, Planned, InSupport, Monitoring],
            OnHold | Suspended => &[Intake, Assessment, Planned, InSupport, Monitoring],
        }
    }

    /// Whether a case may go from here to `to`.
    pub fn can_become(self, to: CaseStatus) -> bool {
        use CaseStatus::*;
        let interruption = matches!(to, OnHold | Suspended | Transferred | ClosurePending);
        self.next().contains(&to) || (interruption && self.is_open() && self != to && self != Draft)
    }

    /// Every status that may follow, in the order of the list.
    pub fn allowed(self) -> Vec<CaseStatus> {
        CaseStatus::ALL.iter().copied().filter(|s| self.can_become(*s)).collect()
    }

    /// Whether work on the case goes on.
    pub fn is_open(self) -> bool {
        !matches!(self, CaseStatus::Closed | CaseStatus::Transferred)
    }

    /// Position on the way of six steps that the case page shows: registered, profiled, planned, in support,
    /// followed up, closed. Side states keep the step of support.
    pub fn step(self) -> usize {
        use CaseStatus::*;
        match self {
            Draft | Registered | Intake => 0,
            Assessment | Reopened => 1,
            Planned => 2,
            InSupport | OnHold | Suspended => 3,
            Monitoring | ClosurePending => 4,
            Closed | Transferred => 5,
        }
    }
}

text_enum! {
    /// Through which door the person came.
    pub enum Track ("track") {
        Ddr = "ddr",
        Ddrr = "ddrr",
        Caafag = "caafag",
        Community = "community",
        CvrIndividual = "cvr_individual",
    }
}

text_enum! {
    /// Vulnerability and protection risk as the caseworker sees it. Not the authority's risk category.
    pub enum CaseRisk ("case-risk") {
        Low = "low",
        Medium = "medium",
        High = "high",
    }
}

text_enum! {
    /// What a case can lack, to be looked for in a list.
    pub enum CaseGap ("case-gap") {
        /// Nothing is to be done next.
        NextStep = "next_step",
        /// No phone is known.
        Phone = "phone",
        /// No plan was written.
        Plan = "plan",
        /// Nobody has it.
        Caseworker = "caseworker",
    }
}

text_enum! {
    /// What happened, for the timeline of a case.
    pub enum CaseEventKind ("event") {
        Opened = "opened",
        Assigned = "assigned",
        StatusChanged = "status_changed",
        RiskChanged = "risk_changed",
        ProfileChanged = "profile_changed",
        BirthCorrected = "birth_corrected",
        /// Found to be a child, or perhaps one.
        ChildFound = "child_found",
        /// Found to be no child.
        AdultFound = "adult_found",
        ConsentGiven = "consent_given",
        ConsentRefused = "consent_refused",
        ConsentWithdrawn = "consent_withdrawn",
        ConsentEnded = "consent_ended",
        SessionRecorded = "session_recorded",
        PlanWritten = "plan_written",
        PlanApproved = "plan_approved",
        PlanReturned = "plan_returned",
        PlanActionDone = "plan_action_done",
        ReferralDrafted = "referral_drafted",
        ReferralSent = "referral_sent",
        ReferralAccepted = "referral_accepted",
        ReferralDeclined = "referral_declined",
        ReferralChanged = "referral_changed",
        ReferralCompleted = "referral_completed",
        ReferralVerified = "referral_verified",
        ReferralClosed = "referral_closed",
        ReferralRevoked = "referral_revoked",
        /// A referral that came in belongs to this case.
        IncomingLinked = "incoming_linked",
        InternalSent = "internal_sent",
        InternalAccepted = "internal_accepted",
        InternalDeclined = "internal_declined",
        InternalChanged = "internal_changed",
        InternalCompleted = "internal_completed",
        InternalClosed = "internal_closed",
        FollowUpRecorded = "follow_up_recorded",
        /// Joined a cohort, or waits for a seat.
        TrainingJoined = "training_joined",
        /// Goes on, pauses or leaves.
        TrainingMoved = "training_moved",
        /// Got a certificate.
        TrainingCertified = "training_certified",
        /// An apprenticeship or a job began.
        PlacementStarted = "placement_started",
        /// A mentor looked, or somebody asked whether the person is still there.
        PlacementLooked = "placement_looked",
        PlacementEnded = "placement_ended",
        PlacementCorrected = "placement_corrected",
        /// A toolkit was handed over.
        KitDelivered = "kit_delivered",
        /// Another office was asked to take the case.
        TransferAsked = "transfer_asked",
        TransferAccepted = "transfer_accepted",
        TransferDeclined = "transfer_declined",
        TransferTakenBack = "transfer_taken_back",
        /// Answers about the person's situation were saved.
        SnapshotSaved = "snapshot_saved",
        /// A member is not on the list of the household any more. Says neither who nor why.
        HouseholdLeft = "household_left",
        NoteAdded = "note_added",
        /// A business plan waits for the committee.
        BusinessSubmitted = "business_submitted",
        BusinessApproved = "business_approved",
        /// The committee does not fund the plan, or not as it is.
        BusinessReturned = "business_returned",
        TranchePaid = "tranche_paid",
        BusinessVisited = "business_visited",
        TrancheRequested = "tranche_requested",
        TrancheApproved = "tranche_approved",
        TrancheRefused = "tranche_refused",
        /// The person says that they have it.
        TrancheReceived = "tranche_received",
        TrancheWithheld = "tranche_withheld",
        TrancheReleased = "tranche_released",
        /// It is not paid at all.
        TrancheCancelled = "tranche_cancelled",
        /// Money that had arrived came back.
        TrancheReversed = "tranche_reversed",
        GoodsReceived = "goods_received",
        /// Another payee, or the first one. Says neither who nor which number.
        PayeeChanged = "payee_changed",
        OverPaid = "over_paid",
        OverPaidTold = "over_paid_told",
        OverPaidSettled = "over_paid_settled",
        /// Joined the business of a group.
        BusinessJoined = "business_joined",
        BusinessLeft = "business_left",
        /// Joined an association.
        CoopJoined = "coop_joined",
        CoopLeft = "coop_left",
        StipendPaid = "stipend_paid",
        /// A toolkit was looked at again.
        KitLooked = "kit_looked",
        /// Questions about wellbeing were asked. Says neither which nor what came of it.
        WellbeingAsked = "wellbeing_asked",
        /// The outcome survey was done. Says no answer and no score.
        OutcomeSurveyed = "outcome_surveyed",
        /// The case was linked to support of a community or an institution. Says neither which nor what they have to do
        /// with each other.
        SupportLinked = "support_linked",
        SupportEnded = "support_ended",
        /// A link was taken back as a mistake.
        SupportMistaken = "support_mistaken",
        /// Another funded project pays for the case, or none. Says the project's code and nothing else.
        FundingChanged = "funding_changed",
        /// Another record of the same person was merged into this one, or this one into another.
        Merged = "merged",
        /// That was undone.
        Unmerged = "unmerged",
    }
}

text_enum! {
    /// Why an identity is shown.
    pub enum RevealReason ("reveal-reason") {
        Contact = "contact",
        CheckIdentity = "check_identity",
        PrepareReferral = "prepare_referral",
        Emergency = "emergency",
    }
}

/// How long a revealed identity stays visible, in minutes.
pub const REVEAL_MINUTES: i64 = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn closing_needs_a_second_look_first() {
        for status in CaseStatus::ALL {
            let allowed = *status == CaseStatus::ClosurePending;
            assert_eq!(status.can_become(CaseStatus::Closed), allowed, "{status}");
        }
    }

    proptest! {
        #[test]
        fn no_path_skips_registration_or_returns_to_draft(steps in proptest::collection::vec(0usize..13, 1..40)) {
            let mut status = CaseStatus::Draft;
            let mut registered = false;
            for step in steps {
                let to = CaseStatus::ALL[step];
                if status.can_become(to) {
                    status = to;
                    registered |= to == CaseStatus::Registered;
                    prop_assert!(registered, "left draft for {to} without registration");
                    prop_assert_ne!(to, CaseStatus::Draft);
                }
            }
        }
    }
}

//! What is to be done in a case, and where doing it clears it.

use crate::follow_up::FollowUpRule;
use crate::intake::Occasion;

text_enum! {
    /// What is to be done. Derived from records, and cleared by doing the thing.
    pub enum TaskKind ("task") {
        /// Someone from the programme meets the person.
        Session = "session",
        /// Several people meet at once.
        GroupSession = "group_session",
        /// A visit or call of the follow-up calendar.
        FollowUp = "follow_up",
        /// An action of the plan.
        PlanAction = "plan_action",
        /// A plan waits for a supervisor, who approves or returns it.
        PlanApproval = "plan_approval",
        /// A supervisor returned the plan: write it anew.
        PlanReturned = "plan_returned",
        /// The plan is due for review.
        PlanReview = "plan_review",
        /// A provider answered: look, and tell the person.
        ReferralAnswered = "referral_answered",
        /// A provider says the service is done: ask the person.
        ReferralVerify = "referral_verify",
        /// A referral went out without consent because a life was at stake: look whether that was right.
        ReferralReview = "referral_review",
        /// A provider does not answer: call it, or find another one. For whoever supervises the office.
        ReferralEscalated = "referral_escalated",
        /// No answer came in time: find another service.
        ReferralExpired = "referral_expired",
        /// A provider holds copies of what was taken back: it has not said that they are destroyed.
        ReferralStop = "referral_stop",
        /// A colleague answered: look, and tell the person.
        InternalAnswered = "internal_answered",
        /// A colleague is done: ask the person.
        InternalVerify = "internal_verify",
        /// No colleague answers. For whoever supervises the office.
        InternalLate = "internal_late",
        /// Nobody at the provider has opened a referral in time: call.
        ReferralUnread = "referral_unread",
        /// A provider has not said what came of an appointment or a service: ask.
        ReferralReport = "referral_report",
        /// A referral was sent a month ago: ask the person whether they got there.
        ReferralUptake = "referral_uptake",
        /// The person does not want to share with a provider any more: offer the same help without sharing.
        OfferUnshared = "offer_unshared",
        /// A consent ends soon.
        ConsentEnds = "consent_ends",
        /// The person does not want the case file any more: close the case, or put it on hold.
        FileConsent = "file_consent",
        /// The person is a child: ask the parent or guardian.
        GuardianConsent = "guardian_consent",
        /// The person is a child: ask the child.
        ChildAssent = "child_assent",
        /// A child was found, and hours later nobody has asked or protected it. For whoever supervises behind the wall.
        ChildLate = "child_late",
        /// The person is a child: see what protection the child needs, before anything else.
        ChildProtection = "child_protection",
        /// The person died: see whether members of the household have a right of their own.
        Dependants = "dependants",
        /// The person fears revenge: agree on how to stay safe.
        SafetyPlan = "safety_plan",
        /// Another office does not take the case: decide what to do now.
        TransferDeclined = "transfer_declined",
        /// Something is offered now for a need that nothing met.
        NeedOffer = "need_offer",
        /// Somebody outside the caseload asks to see the case.
        AccessAnswer = "access_answer",
        /// Somebody opened the case at once: look whether that was right.
        AccessReview = "access_review",
        /// A suspension is proposed: decide. For whoever supervises the office.
        SuspensionDecide = "suspension_decide",
        /// Benefits are suspended: tell the person.
        SuspensionTell = "suspension_tell",
        /// They were suspended before the person was heard: hear the person.
        SuspensionHear = "suspension_hear",
        /// A suspension ends soon: look again.
        SuspensionReview = "suspension_review",
        /// The person appeals: somebody who took no part decides.
        AppealDecide = "appeal_decide",
        /// The authority decided something from which something follows: look. For whoever supervises the office.
        AuthorityDecided = "authority_decided",
        /// What the authority decided ends soon: ask it again.
        AuthorityEnds = "authority_ends",
        /// There is doubt about the age: look at the date of birth.
        BirthCheck = "birth_check",
        /// A protected note about the person's safety waits for whoever supervises the office.
        SafetyReview = "safety_review",
        /// Such a note was reviewed and asks for a next step.
        SafetyNext = "safety_next",
        /// The programme paid too much: tell the person.
        OverPaidTell = "over_paid_tell",
        /// Somebody comes to a training less and less, or not any more: talk to the person.
        TrainingRisk = "training_risk",
        /// A child was in training for hazardous work, which is stopped: find something safe.
        TrainingHazard = "training_hazard",
        /// Somebody learns or works somewhere: visit, or ask whether they are still there.
        PlacementLook = "placement_look",
        /// Somebody begins where a person may be whom they are not to meet: see whether the place is safe.
        PlacementSafe = "placement_safe",
        /// A toolkit was handed over: see what became of it.
        KitLook = "kit_look",
        /// Somebody is in training, or was: ask how it goes and whether it is of use.
        TrainingLook = "training_look",
        /// The case came to somebody else: tell the person who works with them now.
        TellHandover = "tell_handover",
        /// A training was finished half a year ago: ask what the person works.
        TrainingTrace = "training_trace",
        /// Every question about wellbeing was asked: look the answers over and end it, which tells what they come to.
        WellbeingEnd = "wellbeing_end",
        /// A talk about wellbeing showed that support may be wanted: talk about it.
        WellbeingTalk = "wellbeing_talk",
        /// The safety protocol was opened: write down what was done.
        WellbeingProtocol = "wellbeing_protocol",
        /// The safety protocol was opened: look, within a day. For whoever supervises the office.
        WellbeingSafety = "wellbeing_safety",
        /// The outcome survey is due: somebody other than the caseworker runs it. For whoever supervises the office.
        OutcomeSurvey = "outcome_survey",
        /// Two people changed a profile at once and both values were kept: decide which is right.
        DecideValue = "decide_value",
        /// Somebody who lost the case had typed answers into a step: look them over, then save them or start again.
        StepLeft = "step_left",
        /// The person has an appointment at a provider, and the caseworker goes along.
        Accompany = "accompany",
        /// A way out from behind the wall is proposed: decide. For whoever supervises there.
        WayOut = "way_out",
        /// Somebody behind the wall around children is of age now: see how they go on, and as what.
        TransitionReview = "transition_review",
        /// Half a year after the case was opened: ask the questions about the person's situation again.
        SnapshotSix = "snapshot_six",
        /// A year after it.
        SnapshotTwelve = "snapshot_twelve",
        /// The risk is high since a moment ago: look, within a day. For whoever supervises the office.
        RiskHigh = "risk_high",
        /// Anything else, with a note.
        Own = "own",
    }
}

/// The part of a case in which something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CasePart {
    /// What happened and what comes next.
    Overview,
    /// Contact, place and household.
    Profile,
    /// The situation, asked in steps.
    Intake,
    /// The reintegration plan.
    Plan,
    /// Counselling sessions.
    Counselling,
    /// Visits, calls and messages.
    FollowUp,
    /// Referrals.
    Referrals,
    /// Consent and sharing.
    Consent,
    /// Where the case stands.
    Status,
    /// A request to another office.
    Transfer,
    /// Who else may look at the case.
    Access,
    /// A suspension of benefits.
    Suspension,
    /// What the authority decided.
    Screening,
    /// The date of birth.
    Birth,
    /// Protected notes about safety.
    Safety,
    /// A start-up and its money.
    Livelihood,
    /// Training.
    Training,
    /// Wellbeing and outcome surveys.
    Wellbeing,
    /// The wall around the case.
    Wall,
    /// The risk as the caseworker sees it.
    Risk,
}

impl TaskKind {
    /// Where doing it clears it.
    pub fn part(self) -> CasePart {
        use TaskKind::*;
        match self {
            Session | GroupSession | SafetyPlan => CasePart::Counselling,
            FollowUp | TrainingLook | TellHandover => CasePart::FollowUp,
            PlanAction | PlanReview | PlanApproval | PlanReturned => CasePart::Plan,
            ReferralAnswered | ReferralVerify | ReferralReview | ReferralEscalated | ReferralExpired | ReferralStop
            | ReferralUptake | ReferralUnread | ReferralReport | OfferUnshared | Accompany | ChildProtection
            | NeedOffer | InternalAnswered | InternalVerify | InternalLate => CasePart::Referrals,
            ConsentEnds | GuardianConsent | ChildAssent | ChildLate => CasePart::Consent,
            FileConsent => CasePart::Status,
            TransferDeclined => CasePart::Transfer,
            AccessAnswer | AccessReview => CasePart::Access,
            SuspensionDecide | SuspensionTell | SuspensionHear | SuspensionReview | AppealDecide => {
                CasePart::Suspension
            }
            AuthorityDecided | AuthorityEnds => CasePart::Screening,
            BirthCheck | TransitionReview => CasePart::Birth,
            SafetyReview | SafetyNext => CasePart::Safety,
            OverPaidTell => CasePart::Livelihood,
            TrainingRisk | TrainingHazard | PlacementLook | PlacementSafe | KitLook | TrainingTrace => {
                CasePart::Training
            }
            WellbeingEnd | WellbeingTalk | WellbeingProtocol | WellbeingSafety | OutcomeSurvey => CasePart::Wellbeing,
            DecideValue => CasePart::Profile,
            StepLeft | SnapshotSix | SnapshotTwelve => CasePart::Intake,
            WayOut => CasePart::Wall,
            RiskHigh => CasePart::Risk,
            Dependants | Own => CasePart::Overview,
        }
    }

    /// Whether that it is there is for those alone who may read how somebody was associated.
    pub fn is_protected(self) -> bool {
        self.part() == CasePart::Safety
    }

    /// Whether that it is there says something about somebody's health, which not everybody on the case reads.
    pub fn is_about_health(self) -> bool {
        use TaskKind::*;
        matches!(self, WellbeingEnd | WellbeingTalk | WellbeingProtocol | WellbeingSafety)
    }

    /// Whether it is there because of answers about wellbeing, given or come to something: for those alone who may read
    /// them.
    pub fn tells_of_answers(self) -> bool {
        matches!(self, TaskKind::WellbeingEnd | TaskKind::WellbeingTalk)
    }

    /// What says that the questions of an occasion are due, and when: nothing at the first and at the last.
    pub fn of_occasion(occasion: Occasion) -> Option<(TaskKind, FollowUpRule)> {
        match occasion {
            Occasion::Intake | Occasion::Exit => None,
            Occasion::SixMonths => Some((TaskKind::SnapshotSix, FollowUpRule::SnapshotFirst)),
            Occasion::TwelveMonths => Some((TaskKind::SnapshotTwelve, FollowUpRule::SnapshotSecond)),
        }
    }

    /// What has to be done within hours when a child is found among adults.
    pub const OF_A_CHILD: [TaskKind; 3] = [TaskKind::ChildProtection, TaskKind::GuardianConsent, TaskKind::ChildAssent];

    /// What is about an adult whom the authority screens, and ends when the person turns out to be a child.
    pub const OF_ADULTS: [TaskKind; 7] = [
        TaskKind::AuthorityDecided,
        TaskKind::AuthorityEnds,
        TaskKind::SafetyReview,
        TaskKind::SafetyNext,
        TaskKind::WellbeingEnd,
        TaskKind::WellbeingTalk,
        TaskKind::OutcomeSurvey,
    ];

    /// Whether it is for a second pair of eyes: it stays where it is when the case gets another caseworker.
    pub fn is_second_look(self) -> bool {
        use TaskKind::*;
        matches!(
            self,
            PlanApproval
                | ReferralReview
                | ReferralEscalated
                | InternalLate
                | ChildLate
                | AccessAnswer
                | AccessReview
                | SuspensionDecide
                | SuspensionReview
                | AppealDecide
                | AuthorityDecided
                | SafetyReview
                | WellbeingSafety
                | OutcomeSurvey
                | WayOut
                | RiskHigh
        )
    }
}

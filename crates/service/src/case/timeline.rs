//! One thing that happened in a case, read from what was kept of it. Unknown facts are left out, never guessed.

use chrono::{DateTime, Utc};
use domain::case::{CaseEventKind, CaseRisk, CaseStatus, ClosureReason};
use domain::consent::Purpose;
use domain::directory::Category;
use domain::follow_up::{Contact, FollowUpChannel};
use domain::intake::{Occasion, Step};
use domain::internal::Unit;
use domain::placement::{PlacementEnd, PlacementKind, Still};
use domain::training::EnrolmentStatus;
use domain::transfer::TransferReason;
use serde_json::Value;
use store::case_event::TimelineEntry;
use store::placement::StoredPlacement;
use uuid::Uuid;

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Happened {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: CaseEventKind,
    /// A number to show: of a referral, a session, a plan.
    pub reference: Option<String>,
    /// Who: a colleague's or an organisation's name.
    pub by: Option<String>,
    /// What somebody wrote.
    pub text: Option<String>,
    /// The status before and after.
    pub moved: Option<(CaseStatus, CaseStatus)>,
    /// The risk as the caseworker sees it.
    pub risk: Option<CaseRisk>,
    /// Why the case is to end.
    pub closure_reason: Option<ClosureReason>,
    /// The caseworker whose it became.
    pub caseworker: Option<String>,
    /// The office that was asked to take the case.
    pub office: Option<String>,
    /// Why it was asked.
    pub transfer: Option<TransferReason>,
    /// The provider of a referral.
    pub organisation: Option<String>,
    /// Who does something inside the programme.
    pub unit: Option<Unit>,
    /// The category of a referral; never a sealed one.
    pub category: Option<Category>,
    /// What an answer was about: purpose, and the code of the recipient.
    pub answers: Vec<(Purpose, String)>,
    /// Kind of a session, as a code.
    pub session_kind: Option<String>,
    /// Whether the person came to a session, as a code.
    pub attended: Option<String>,
    /// How somebody tried to reach the person, and whether they did.
    pub followed_up: Option<(FollowUpChannel, Contact)>,
    /// Which questions were answered.
    pub answered: Option<(Occasion, Step)>,
    /// Number of goals of a plan.
    pub goals: Option<i64>,
    /// Which tranche.
    pub tranche: Option<i64>,
    /// Of which month a stipend is.
    pub month: Option<String>,
    /// What a training is called.
    pub training: Option<String>,
    /// Where the person stands in it.
    pub enrolment: Option<EnrolmentStatus>,
    /// Where the person learns or works: read there, never kept here.
    pub employer: Option<String>,
    /// Whether they learn or work there.
    pub placement: Option<PlacementKind>,
    /// Whether they were still there.
    pub still: Option<Still>,
    /// Why it ended.
    pub placement_end: Option<PlacementEnd>,
}

/// Reads an entry of the timeline.
pub fn read(entry: TimelineEntry) -> Happened {
    let detail = &entry.detail;
    let read = Happened {
        text: text(detail, "text"),
        moved: code(detail, "from").zip(code(detail, "to")),
        risk: code(detail, "risk"),
        closure_reason: code(detail, "closure_reason"),
        caseworker: text(detail, "caseworker"),
        office: text(detail, "office"),
        transfer: code(detail, "transfer"),
        organisation: text(detail, "organisation"),
        unit: code(detail, "unit"),
        category: code(detail, "category").filter(|c: &Category| !c.is_sealed()),
        answers: answers(detail),
        session_kind: text(detail, "kind"),
        attended: text(detail, "attended"),
        followed_up: code(detail, "channel").zip(code(detail, "contact")),
        answered: code(detail, "occasion").zip(code(detail, "step")),
        goals: detail.get("goals").and_then(Value::as_i64),
        tranche: None,
        month: text(detail, "month"),
        training: text(detail, "training"),
        enrolment: code(detail, "enrolment"),
        employer: None,
        placement: code(detail, "placement"),
        still: code(detail, "still"),
        placement_end: code(detail, "placement_end"),
        id: entry.id,
        at: entry.at,
        kind: entry.kind,
        reference: entry.reference,
        by: entry.by,
    };
    let tranche = detail.get("number").and_then(Value::as_i64).filter(|_| read.is_money());
    Happened { tranche, ..read }
}

impl Happened {
    /// Whether it is about money, or about with whom it is earned.
    pub(super) fn is_money(&self) -> bool {
        use CaseEventKind::*;
        matches!(
            self.kind,
            TranchePaid
                | TrancheRequested
                | TrancheApproved
                | TrancheRefused
                | TrancheReceived
                | TrancheWithheld
                | TrancheReleased
                | TrancheCancelled
                | TrancheReversed
                | GoodsReceived
                | PayeeChanged
                | OverPaid
                | OverPaidTold
                | OverPaidSettled
                | StipendPaid
                | BusinessJoined
                | BusinessLeft
                | CoopJoined
                | CoopLeft
        )
    }

    /// Whether it is about an apprenticeship or a job.
    fn is_work(&self) -> bool {
        use CaseEventKind::{PlacementCorrected, PlacementEnded, PlacementLooked, PlacementStarted};
        matches!(self.kind, PlacementStarted | PlacementLooked | PlacementEnded | PlacementCorrected)
    }

    /// Says where the person learns or works, from `work`, or for who may not read of it only that something happened.
    pub(super) fn with_work(mut self, work: Option<&[StoredPlacement]>) -> Happened {
        if !self.is_work() {
            return self;
        }
        let Some(work) = work else {
            (self.reference, self.placement, self.still, self.placement_end) = (None, None, None, None);
            return self;
        };
        let here = work.iter().find(|p| self.reference.as_deref() == Some(p.id.to_string().as_str()));
        self.employer = here.map(|p| p.placement.employer.clone());
        self
    }
}

fn text(detail: &Value, name: &str) -> Option<String> {
    detail.get(name)?.as_str().filter(|t| !t.is_empty()).map(str::to_owned)
}

fn code<T: std::str::FromStr>(detail: &Value, name: &str) -> Option<T> {
    detail.get(name)?.as_str()?.parse().ok()
}

fn answers(detail: &Value) -> Vec<(Purpose, String)> {
    let answers = detail.get("answers").and_then(Value::as_array);
    answers.into_iter().flatten().filter_map(|a| code(a, "purpose").zip(text(a, "recipient"))).collect()
}

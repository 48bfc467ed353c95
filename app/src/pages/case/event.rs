//! One thing that happened in a case, in words.

use domain::case::CaseEventKind;
use domain::code::ReferralNo;
use domain::consent::Purpose;
use domain::directory::Sector;
use leptos::prelude::*;
use service::case::Happened;

use super::CaseTab;
use crate::fmt;
use crate::pages::placement::placement_href;
use crate::pages::stipend::month_name;
use crate::ui::{TimelineItem, Tone};

/// An entry of the timeline of the case `code`.
#[component]
pub fn EventItem(
    /// Code of the case.
    #[prop(into)]
    code: String,
    /// What happened.
    event: Happened,
) -> impl IntoView {
    let (icon, tone) = look(event.kind);
    let title = title(&event);
    let text = facts(&event).join(" · ");
    let href = href(&event, &code);
    let when = fmt::instant(event.at);
    let meta = match &event.by {
        Some(name) => t!("event-meta", when = when, who = name.clone()),
        None => when,
    };
    // A note keeps its lines.
    let note = event.text.map(|t| view! { <p class="lines" dir="auto">{t}</p> });
    view! { <TimelineItem icon=icon title=title href=href text=text meta=meta tone=tone>{note}</TimelineItem> }
}

fn look(kind: CaseEventKind) -> (&'static str, Tone) {
    use CaseEventKind::*;
    match kind {
        Opened => ("person", Tone::Ok),
        Assigned => ("swap", Tone::Quiet),
        StatusChanged => ("flag", Tone::Info),
        RiskChanged => ("shield", Tone::Warn),
        FundingChanged => ("wallet", Tone::Quiet),
        ProfileChanged | HouseholdLeft | BirthCorrected => ("pen", Tone::Quiet),
        ChildFound | AdultFound => ("shield", Tone::Warn),
        ConsentGiven => ("check", Tone::Ok),
        ConsentRefused | ConsentWithdrawn | ConsentEnded => ("x", Tone::Warn),
        SessionRecorded => ("message", Tone::Quiet),
        FollowUpRecorded => ("person", Tone::Quiet),
        WellbeingAsked => ("heart", Tone::Quiet),
        OutcomeSurveyed => ("chart", Tone::Quiet),
        TrainingJoined => ("cap", Tone::Info),
        TrainingMoved => ("cap", Tone::Quiet),
        TrainingCertified => ("award", Tone::Ok),
        PlacementStarted => ("flag", Tone::Ok),
        PlacementLooked | PlacementEnded | PlacementCorrected => ("flag", Tone::Quiet),
        KitDelivered => ("cap", Tone::Ok),
        PlanWritten => ("pen", Tone::Quiet),
        PlanApproved | PlanActionDone => ("circle-ok", Tone::Ok),
        PlanReturned => ("left", Tone::Warn),
        ReferralDrafted => ("refer", Tone::Quiet),
        ReferralSent => ("send", Tone::Info),
        ReferralAccepted | ReferralCompleted => ("circle-ok", Tone::Ok),
        ReferralDeclined | ReferralRevoked => ("ban", Tone::Warn),
        ReferralChanged => ("refer", Tone::Quiet),
        ReferralVerified => ("check", Tone::Ok),
        ReferralClosed => ("flag", Tone::Quiet),
        IncomingLinked => ("refer", Tone::Info),
        InternalSent => ("send", Tone::Info),
        InternalAccepted | InternalCompleted => ("circle-ok", Tone::Ok),
        InternalDeclined => ("ban", Tone::Warn),
        InternalChanged => ("refer", Tone::Quiet),
        InternalClosed => ("flag", Tone::Quiet),
        TransferAsked | TransferTakenBack => ("swap", Tone::Quiet),
        TransferAccepted => ("swap", Tone::Ok),
        TransferDeclined => ("ban", Tone::Warn),
        SnapshotSaved => ("pen", Tone::Quiet),
        NoteAdded => ("file", Tone::Quiet),
        BusinessSubmitted | BusinessVisited => ("sprout", Tone::Quiet),
        BusinessApproved => ("sprout", Tone::Ok),
        BusinessReturned => ("left", Tone::Warn),
        TranchePaid | TrancheReceived | StipendPaid => ("wallet", Tone::Ok),
        TrancheRequested | TrancheApproved | TrancheReleased | PayeeChanged => ("wallet", Tone::Quiet),
        TrancheRefused | TrancheWithheld | TrancheCancelled | TrancheReversed => ("wallet", Tone::Warn),
        OverPaid => ("wallet", Tone::Warn),
        OverPaidTold | OverPaidSettled => ("wallet", Tone::Quiet),
        GoodsReceived => ("circle-ok", Tone::Ok),
        BusinessJoined | CoopJoined => ("sprout", Tone::Info),
        BusinessLeft | CoopLeft => ("sprout", Tone::Quiet),
        KitLooked => ("cap", Tone::Quiet),
        SupportLinked => ("people", Tone::Info),
        SupportEnded => ("people", Tone::Quiet),
        SupportMistaken => ("people", Tone::Warn),
        Merged | Unmerged => ("swap", Tone::Warn),
    }
}

fn title(event: &Happened) -> String {
    let number = event.reference.clone().unwrap_or_default();
    let to = event.organisation.clone();
    match (event.kind, to) {
        (CaseEventKind::Assigned, _) => match &event.caseworker {
            Some(name) => t!("event-assigned-to", name = name.clone()),
            None => t!("event-assigned"),
        },
        (CaseEventKind::StatusChanged, _) => match event.moved {
            Some((_, to)) => t!("event-status-changed-to", status = t!(to.label_key())),
            None => t!("event-status-changed"),
        },
        (CaseEventKind::RiskChanged, _) => match event.risk {
            Some(risk) => t!("event-risk-changed-to", risk = t!(risk.label_key())),
            None => t!("event-risk-changed"),
        },
        (CaseEventKind::FundingChanged, _) => {
            t!("event-funding-changed-to", project = event.reference.clone().unwrap_or_else(|| t!("funding-none")))
        }
        (CaseEventKind::ReferralSent, Some(to)) => t!("event-referral-sent-to", to = to),
        (CaseEventKind::ReferralAccepted, Some(by)) => t!("event-referral-accepted-by", by = by),
        (CaseEventKind::ReferralDeclined, Some(by)) => t!("event-referral-declined-by", by = by),
        (
            CaseEventKind::SessionRecorded
            | CaseEventKind::FollowUpRecorded
            | CaseEventKind::PlanWritten
            | CaseEventKind::PlanApproved
            | CaseEventKind::PlanReturned
            | CaseEventKind::TrainingJoined
            | CaseEventKind::TrainingMoved
            | CaseEventKind::TrainingCertified
            | CaseEventKind::KitLooked
            | CaseEventKind::Merged
            | CaseEventKind::Unmerged,
            _,
        ) => t!(event.kind.label_key(), n = number),
        (kind, _) => t!(kind.label_key()),
    }
}

/// What there is to say besides the title.
fn facts(event: &Happened) -> Vec<String> {
    let mut out = Vec::new();
    let is_referral = event.reference.as_deref().is_some_and(|r| r.parse::<ReferralNo>().is_ok());
    if is_referral {
        let category = event.category.map(|c| t!(c.label_key()));
        let number = event.reference.clone().unwrap_or_default();
        out.push([Some(number), category].into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
    if let Some((occasion, step)) = event.answered {
        out.push(t!("event-answered", occasion = t!(occasion.label_key()), step = t!(step.label_key())));
    }
    out.extend(event.unit.map(|unit| t!(unit.label_key())));
    if event.kind == CaseEventKind::IncomingLinked {
        out.extend(event.organisation.clone());
    }
    out.extend(event.office.clone());
    out.extend(event.transfer.map(|reason| t!(reason.label_key())));
    if event.kind == CaseEventKind::TransferAccepted {
        out.extend(event.caseworker.clone().map(|name| t!("event-assigned-to", name = name)));
    }
    if let Some((from, _)) = event.moved {
        out.push(t!("event-status-was", status = t!(from.label_key())));
    }
    if let Some(reason) = event.closure_reason {
        out.push(t!("event-closure-reason", reason = t!(reason.label_key())));
    }
    if !event.answers.is_empty() {
        let answers = event.answers.iter().map(|(purpose, code)| (*purpose, recipient_of(code)));
        out.extend(by_purpose(answers).into_iter().map(|(purpose, to)| about(purpose, &to)));
    }
    if let Some(kind) = event.session_kind.as_deref().filter(|_| event.kind == CaseEventKind::SessionRecorded) {
        out.push(t!(format!("session-kind-{}", kind.replace('_', "-"))));
    }
    if let Some(attended) = event.attended.as_deref().filter(|a| *a != "yes") {
        out.push(t!(format!("attended-{}", attended.replace('_', "-"))));
    }
    if let Some((channel, contact)) = event.followed_up {
        out.extend([t!(channel.label_key()), t!(contact.label_key())]);
    }
    out.extend(event.tranche.map(|n| t!("tranche-n", n = n)));
    out.extend(event.month.as_deref().map(month_name));
    out.extend(event.training.clone());
    if let Some(status) = event.enrolment {
        out.push(t!(status.label_key()));
    }
    out.extend(event.employer.clone());
    out.extend(event.placement.map(|kind| t!(kind.label_key())));
    out.extend(event.placement_end.map(|why| t!(why.label_key())));
    if event.kind == CaseEventKind::PlacementLooked {
        out.extend(event.still.map(|still| t!("event-still", answer = t!(still.label_key()))));
    }
    if let Some(goals) = event.goals.filter(|_| event.kind == CaseEventKind::PlanWritten) {
        out.push(t!("event-plan-goals", n = goals));
    }
    out
}

/// Recipients of answers, by what they were asked for, in the order of the first ones.
fn by_purpose(answers: impl Iterator<Item = (Purpose, String)>) -> Vec<(Purpose, Vec<String>)> {
    let mut groups: Vec<(Purpose, Vec<String>)> = Vec::new();
    for (purpose, to) in answers {
        match groups.iter_mut().find(|(p, _)| *p == purpose) {
            Some((_, recipients)) => recipients.push(to),
            None => groups.push((purpose, vec![to])),
        }
    }
    groups
}

/// "Share with providers: Health, Education".
pub fn about(purpose: Purpose, recipients: &[String]) -> String {
    t!("event-answer", purpose = t!(purpose.label_key()), to = recipients.join(&t!("list-separator")))
}

/// For whom an answer holds, in words.
pub fn recipient_of(code: &str) -> String {
    match code.parse::<Sector>() {
        Ok(sector) => t!(sector.label_key()),
        Err(_) if code == "programme" => t!("event-recipient-programme"),
        Err(_) => t!("event-recipient-organisation"),
    }
}

/// The page where it can be read in full.
fn href(event: &Happened, code: &str) -> String {
    use CaseEventKind::*;
    let tab = match event.kind {
        ProfileChanged | HouseholdLeft | SnapshotSaved | BirthCorrected | ChildFound | AdultFound => CaseTab::Profile,
        ConsentGiven | ConsentRefused | ConsentWithdrawn | ConsentEnded => CaseTab::Consent,
        SessionRecorded => CaseTab::Counselling,
        FollowUpRecorded => CaseTab::FollowUp,
        TrainingJoined | TrainingMoved | TrainingCertified | KitDelivered | KitLooked | StipendPaid => {
            CaseTab::Training
        }
        WellbeingAsked | OutcomeSurveyed => CaseTab::Wellbeing,
        PlanWritten | PlanApproved | PlanReturned | PlanActionDone => CaseTab::Plan,
        ReferralDrafted | ReferralSent | ReferralAccepted | ReferralDeclined | ReferralChanged | ReferralCompleted
        | ReferralVerified | ReferralClosed | ReferralRevoked => return under(event, code, "/referrals"),
        IncomingLinked => return under(event, code, "/referrals/incoming"),
        InternalSent | InternalAccepted | InternalDeclined | InternalChanged | InternalCompleted | InternalClosed => {
            return under(event, code, "/referrals/internal");
        }
        BusinessJoined | BusinessLeft | CoopJoined | CoopLeft => CaseTab::Livelihood,
        BusinessSubmitted | BusinessApproved | BusinessReturned | BusinessVisited | TranchePaid | TrancheRequested
        | TrancheApproved | TrancheRefused | TrancheReceived | TrancheWithheld | TrancheReleased | TrancheCancelled
        | TrancheReversed | GoodsReceived | PayeeChanged | OverPaid | OverPaidTold | OverPaidSettled => {
            return event.reference.as_ref().map_or_else(String::new, |number| format!("/livelihoods/{number}"));
        }
        PlacementStarted | PlacementLooked | PlacementEnded | PlacementCorrected => {
            return event.reference.as_ref().map_or_else(String::new, |id| placement_href(id));
        }
        SupportLinked | SupportEnded | SupportMistaken => CaseTab::Community,
        TransferAsked | TransferDeclined | TransferTakenBack => return format!("/cases/{code}/transfer"),
        Opened | Assigned | StatusChanged | RiskChanged | FundingChanged | TransferAccepted | NoteAdded | Merged
        | Unmerged => {
            return String::new();
        }
    };
    tab.href(code)
}

fn under(event: &Happened, code: &str, list: &str) -> String {
    match &event.reference {
        Some(number) if number.parse::<ReferralNo>().is_ok() => format!("{list}/{number}"),
        _ => CaseTab::Referrals.href(code),
    }
}

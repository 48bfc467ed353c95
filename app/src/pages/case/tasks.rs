//! What is to be done in a case, in words, and where it is done.

use domain::case::TaskKind;

use super::CaseTab;

/// What is to be done.
pub fn task_title(kind: TaskKind) -> String {
    t!(kind.label_key())
}

/// The page on which doing it clears it.
pub fn task_href(kind: TaskKind, code: &str) -> String {
    let tab = match kind {
        TaskKind::Session | TaskKind::FollowUp => CaseTab::Counselling,
        TaskKind::PlanAction | TaskKind::PlanReview | TaskKind::PlanApproval | TaskKind::PlanReturned => CaseTab::Plan,
        TaskKind::ReferralAnswered
        | TaskKind::ReferralVerify
        | TaskKind::ReferralReview
        | TaskKind::ReferralEscalated
        | TaskKind::ReferralExpired
        | TaskKind::ReferralStop
        | TaskKind::ChildProtection => CaseTab::Referrals,
        TaskKind::ConsentEnds | TaskKind::GuardianConsent => CaseTab::Consent,
        TaskKind::FileConsent => return format!("/cases/{code}/status"),
        TaskKind::TransferDeclined => return format!("/cases/{code}/transfer"),
        TaskKind::Own => CaseTab::Overview,
    };
    tab.href(code)
}

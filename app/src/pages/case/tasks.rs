//! What is to be done in a case, in words, and where it is done.

use domain::case::{CasePart, TaskKind};
use domain::intake::Occasion;

use super::CaseTab;
use crate::pages::intake;

/// What is to be done.
pub fn task_title(kind: TaskKind) -> String {
    t!(kind.label_key())
}

/// The page on which doing it clears it.
pub fn task_href(kind: TaskKind, code: &str) -> String {
    if let Some(occasion) = Occasion::ALL.iter().find(|o| TaskKind::of_occasion(**o).is_some_and(|(k, _)| k == kind)) {
        return intake::href(code, None, *occasion, "");
    }
    let tab = match kind.part() {
        CasePart::Overview => CaseTab::Overview,
        CasePart::Profile => return format!("/cases/{code}/profile/decide"),
        CasePart::Intake => return format!("/cases/{code}/intake"),
        CasePart::Plan => CaseTab::Plan,
        CasePart::Counselling => CaseTab::Counselling,
        CasePart::FollowUp => CaseTab::FollowUp,
        CasePart::Referrals => CaseTab::Referrals,
        CasePart::Training => CaseTab::Training,
        CasePart::Wellbeing => CaseTab::Wellbeing,
        CasePart::Consent => CaseTab::Consent,
        CasePart::Livelihood => CaseTab::Livelihood,
        CasePart::Access => return "/access".to_owned(),
        CasePart::Transfer => return format!("/cases/{code}/transfer"),
        CasePart::Suspension => return format!("/cases/{code}/suspend"),
        CasePart::Screening => return format!("/cases/{code}/screening"),
        CasePart::Birth => return format!("/cases/{code}/profile/birth"),
        CasePart::Safety => return format!("/cases/{code}/safety"),
        CasePart::Wall => return format!("/cases/{code}/wall"),
        CasePart::Status | CasePart::Risk => return format!("/cases/{code}/status"),
    };
    tab.href(code)
}

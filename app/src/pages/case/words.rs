//! Words and signs of a case that several pages show.

use domain::case::CaseStatus;
use domain::person::{ADULT, Age, Sex};
use leptos::prelude::*;
use service::case::ConsentState;

use crate::ui::{StatusChip, Tone};

/// The tone and the icon of a status.
fn look(status: CaseStatus) -> (Tone, &'static str) {
    use CaseStatus::*;
    match status {
        Draft | Registered => (Tone::Quiet, "circle"),
        Intake | Assessment | Reopened => (Tone::Warn, "half"),
        Planned => (Tone::Info, "pen"),
        InSupport => (Tone::Ok, "circle-ok"),
        Monitoring => (Tone::Plum, "sync"),
        ClosurePending => (Tone::Info, "flag"),
        Closed => (Tone::Quiet, "check"),
        OnHold | Suspended => (Tone::Warn, "minus"),
        Transferred => (Tone::Quiet, "swap"),
    }
}

/// Where a case stands.
#[component]
pub fn CaseStatusChip(
    /// The status.
    status: CaseStatus,
) -> impl IntoView {
    let (tone, icon) = look(status);
    view! { <StatusChip tone=tone icon=icon text=t!(status.label_key())/> }
}

/// "27, woman", "about 27, man", "11, boy", or the sex alone.
pub fn age_and_sex(age: Option<Age>, sex: Sex) -> String {
    let grown = |a: Age| match sex {
        Sex::Female if a.years < ADULT => "girl",
        Sex::Male if a.years < ADULT => "boy",
        _ => sex.as_str(),
    };
    match age {
        Some(a) if a.about => t!("case-age-about-and-sex", n = i64::from(a.years), sex = grown(a)),
        Some(a) => t!("case-age-and-sex", n = i64::from(a.years), sex = grown(a)),
        None => t!("case-sex", sex = sex.as_str()),
    }
}

/// Icon and words for what the person agreed to.
pub fn consent_words(state: &ConsentState) -> (&'static str, String) {
    let (asked, holds) = (state.asked as i64, state.holds as i64);
    match (asked, holds) {
        (0, _) => ("dash", t!("case-consent-not-asked")),
        (_, 0) => ("x", t!("case-consent-none")),
        _ if holds == asked => ("check", t!("case-consent-all", n = holds)),
        _ => ("half", t!("case-consent-part", n = holds, total = asked)),
    }
}

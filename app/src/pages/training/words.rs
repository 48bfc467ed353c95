//! Words and signs for training.

use domain::training::{AttendanceMark, CohortState, EnrolmentStatus, Hours};
use leptos::prelude::*;
use service::training::{Line, StoredCohort};

use crate::fmt;
use crate::ui::{StatusChip, Tone};

/// "Welding, W-03".
pub fn cohort_title(cohort: &StoredCohort) -> String {
    t!("cohort-heading", course = cohort.title.clone(), code = cohort.code.clone())
}

/// "CFP Dori · 2 November 2026 to 30 January 2027 · mornings".
pub fn cohort_facts(cohort: &StoredCohort) -> String {
    let c = &cohort.cohort;
    let days = t!("cohort-days", first = fmt::day(c.starts_on), last = fmt::day(c.ends_on));
    [c.place.clone(), days, fmt::lower(&t!(c.shift.label_key()))].join(" · ")
}

/// Where a cohort stands.
#[component]
pub fn CohortChip(state: CohortState) -> impl IntoView {
    let (tone, icon) = match state {
        CohortState::Planned => (Tone::Info, "calendar"),
        CohortState::Running => (Tone::Ok, "cap"),
        CohortState::Ended => (Tone::Quiet, "flag"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

/// Where somebody stands.
#[component]
pub fn EnrolmentChip(status: EnrolmentStatus) -> impl IntoView {
    use EnrolmentStatus::*;
    let (tone, icon) = match status {
        Applied | Selected => (Tone::Info, "half"),
        Waitlisted => (Tone::Info, "clock"),
        Enrolled | Active => (Tone::Ok, "cap"),
        Completed => (Tone::Ok, "check"),
        Graduated => (Tone::Ok, "award"),
        Suspended => (Tone::Warn, "stop"),
        DroppedOut | Transferred => (Tone::Quiet, "out"),
        Failed => (Tone::Warn, "x"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(status.label_key())/> }
}

/// Icon of a mark.
pub fn mark_icon(mark: AttendanceMark) -> &'static str {
    match mark {
        AttendanceMark::Present => "check",
        AttendanceMark::Late => "clock",
        AttendanceMark::AbsentExcused => "info",
        AttendanceMark::AbsentUnexcused => "x",
    }
}

/// "92%", or that there was no session yet.
pub fn percent(hours: Hours) -> String {
    hours.percent().map_or_else(|| t!("attendance-none"), |p| t!("attendance-percent", n = p))
}

/// Minutes as hours: "40 h", "40 h 30".
pub fn hours(minutes: i64) -> String {
    let (h, m) = (minutes / 60, minutes % 60);
    if m == 0 { t!("training-hours", n = h) } else { t!("training-hours-minutes", n = h, m = m) }
}

/// "Woman · 18 to 24".
pub fn sex_and_age(line: &Line) -> String {
    [t!(line.sex.label_key()), t!(line.band.label_key())].join(" · ")
}

/// What a class has to think of, in practical words; nothing when there is nothing.
pub fn needs(line: &Line) -> Vec<String> {
    let childcare = line.childcare.then(|| t!("trainee-childcare"));
    childcare.into_iter().chain(line.needs.clone()).collect()
}

//! Words and chips of communities, institutions and projects.

use domain::support::{LoadWarning, ProjectState, Received, RecordKind, RecordState};
use leptos::prelude::*;
use service::support::{Counted, Linked, Warned};

use crate::fmt;
use crate::ui::{Banner, Icon, KeyValue, Pair, StatusChip, Tone};

/// How many cases, as that is told.
pub(super) fn received_words(received: Received) -> String {
    match received {
        Received::Few => t!("received-few"),
        Received::About(n) => t!("received-about", n = n),
    }
}

/// How many cases, where they were counted.
pub(super) fn cases_words(counted: Option<Counted>) -> String {
    counted.map_or_else(|| t!("received-not-yet"), |counted| received_words(counted.cases))
}

/// How many cases are linked to something: a number that is told once a month.
#[component]
pub(super) fn LinkedCases(
    /// As it was counted.
    linked: Option<Linked>,
) -> impl IntoView {
    let told = linked.map_or_else(|| t!("received-not-yet"), |l| received_words(l.cases));
    view! {
        <KeyValue><Pair label=t!("linked-cases") value=told/></KeyValue>
        <p class="small muted">{t!("received-foot")}" "{linked.map(|l| t!("received-on", day = fmt::day(l.on)))}</p>
    }
}

/// Communities to which nobody more should be sent for now, before somebody is.
#[component]
pub fn SentToBanners(
    /// Which.
    warned: Vec<Warned>,
) -> impl IntoView {
    warned
        .into_iter()
        .flat_map(|w| w.warnings.into_iter().map(move |why| (w.place.clone(), why)))
        .map(|(place, why)| {
            let (title, text) = match why {
                LoadWarning::Full => (t!("load-full-at", place = place), t!("load-full-text")),
                LoadWarning::Tense => (t!("load-tense-at", place = place), t!("load-tense-text")),
                LoadWarning::OneSided => (t!("load-one-sided-at", place = place), t!("load-one-sided-text")),
            };
            view! { <Banner tone=Tone::Warn icon="alert" title=title text=text/> }
        })
        .collect_view()
}

/// Why nobody more should be sent to a place.
#[component]
pub(super) fn LoadBanners(
    /// Warnings.
    warnings: Vec<LoadWarning>,
) -> impl IntoView {
    warnings
        .into_iter()
        .map(|w| {
            let (title, text) = match w {
                LoadWarning::Full => (t!("load-full"), t!("load-full-text")),
                LoadWarning::Tense => (t!("load-tense"), t!("load-tense-text")),
                LoadWarning::OneSided => (t!("load-one-sided"), t!("load-one-sided-text")),
            };
            view! { <Banner tone=Tone::Warn icon="alert" title=title text=text/> }
        })
        .collect_view()
}

/// Where a record stands.
#[component]
pub(super) fn RecordChip(
    /// The state.
    state: RecordState,
) -> impl IntoView {
    let (tone, icon) = match state {
        RecordState::Planned => (Tone::Info, "calendar"),
        RecordState::Running => (Tone::Ok, "sync"),
        RecordState::Delayed => (Tone::Warn, "clock"),
        RecordState::Done => (Tone::Ok, "circle-ok"),
        RecordState::Stopped => (Tone::Quiet, "ban"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

/// That its day is over.
#[component]
pub(super) fn LateChip(
    /// Whether it is.
    late: bool,
) -> impl IntoView {
    late.then(|| view! { <StatusChip tone=Tone::Warn icon="clock" text=t!("commitment-late")/> })
}

/// Where a project stands.
#[component]
pub(super) fn ProjectChip(
    /// The state.
    state: ProjectState,
) -> impl IntoView {
    use ProjectState as S;
    let (tone, icon) = match state {
        S::Concept => (Tone::Quiet, "pen"),
        S::Submitted | S::Screened => (Tone::Info, "clock"),
        S::Approved | S::Contracted => (Tone::Info, "check"),
        S::Ongoing => (Tone::Ok, "half"),
        S::Completed | S::HandedOver => (Tone::Ok, "circle-ok"),
        S::Suspended => (Tone::Warn, "stop"),
        S::Rejected | S::Stopped => (Tone::Quiet, "ban"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

/// The mark at the start of a row.
pub(super) fn lead(icon: &'static str) -> impl IntoView {
    view! { <div class="timeline__dot timeline__dot--lead"><Icon name=icon/></div> }
}

/// The icon of what was done.
pub(super) fn record_icon(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Event | RecordKind::Dispute => "message",
        RecordKind::Assessment | RecordKind::Capacity => "chart",
        RecordKind::Policing => "shield",
        RecordKind::AreaPlan => "half",
        RecordKind::Incident => "alert",
        RecordKind::Activity => "cap",
        RecordKind::Coordination => "people",
        RecordKind::Agreement => "check",
        RecordKind::Handover => "institution",
    }
}

/// A share of a hundred, or that it is held back.
pub(super) fn share(percent: Option<i64>) -> String {
    percent.map_or_else(|| t!("count-held-back"), |n| t!("percent", n = n))
}

/// A day in a line.
pub(super) fn on(day: chrono::NaiveDate) -> String {
    fmt::day_long(day)
}

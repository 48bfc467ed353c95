//! Who did what with a project, when, and why.

use domain::support::ProjectDeed;
use leptos::prelude::*;
use service::support::ProjectEvent;

use crate::fmt;
use crate::ui::{Card, Timeline, TimelineItem, Tone};

/// The card, the newest first.
#[component]
pub(super) fn History(
    /// What was done.
    history: Vec<ProjectEvent>,
) -> impl IntoView {
    let items: Vec<_> = history.into_iter().map(item).collect();
    view! { <Card title=t!("project-history")><Timeline>{items}</Timeline></Card> }
}

fn item(e: ProjectEvent) -> impl IntoView {
    let (icon, tone) = match e.deed {
        ProjectDeed::Returned | ProjectDeed::Suspended => ("sync", Tone::Warn),
        ProjectDeed::Rejected | ProjectDeed::Stopped | ProjectDeed::TakenBack => ("ban", Tone::Quiet),
        ProjectDeed::Selected | ProjectDeed::Approved | ProjectDeed::Paid => ("check", Tone::Ok),
        ProjectDeed::Completed | ProjectDeed::HandedOver => ("circle-ok", Tone::Ok),
        ProjectDeed::Corrected => ("pen", Tone::Warn),
        _ => ("pen", Tone::Quiet),
    };
    let what = t!(e.deed.label_key());
    let title = match e.part.zip(e.amount) {
        Some((n, amount)) => {
            t!("project-deed-part", what = what, n = n, amount = fmt::money(amount, domain::money::PROGRAMME.code))
        }
        None => what,
    };
    let role = e.role.map(|role| t!(role.label_key()));
    let who = Some(e.who).filter(|name| !name.is_empty());
    let meta = [Some(fmt::instant(e.at)), who, role].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! { <TimelineItem icon=icon tone=tone title=title text=e.note.unwrap_or_default() meta=meta/> }
}

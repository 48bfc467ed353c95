//! Words and signs that several pages show.

use chrono::{DateTime, Utc};
use domain::incoming::{IncomingStatus, SenderRole};
use leptos::prelude::*;

use crate::pages::referral::words::due_chip;
use crate::ui::{StatusChip, Tone};

/// Where it stands.
#[component]
pub fn IncomingStatusChip(
    /// The status.
    status: IncomingStatus,
) -> impl IntoView {
    use IncomingStatus::*;
    let (tone, icon) = match status {
        Received => (Tone::Info, "send"),
        Acknowledged => (Tone::Info, "eye"),
        Accepted | Linked => (Tone::Ok, "circle-ok"),
        Declined => (Tone::Warn, "ban"),
        NotReached => (Tone::Warn, "minus"),
        Withdrawn => (Tone::Quiet, "x"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(status.label_key())/> }
}

/// When an answer is due, while one is awaited.
#[component]
pub(super) fn DueAnswer(status: IncomingStatus, due: Option<DateTime<Utc>>) -> impl IntoView {
    let now = crate::caller::app().map(|a| a.clock.now()).unwrap_or_default();
    let (tone, icon, text) = due_chip(due.filter(|_| status.awaits_answer())?, now);
    Some(view! { <StatusChip tone=tone icon=icon text=text/> })
}

/// Who refers: an organisation by its name, or a role.
pub(super) fn sender(organisation: Option<&str>, role: Option<SenderRole>) -> String {
    match (organisation, role) {
        (Some(name), _) => name.to_owned(),
        (None, Some(role)) => t!(role.label_key()),
        (None, None) => t!("incoming-sender-unknown"),
    }
}

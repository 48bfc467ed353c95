//! Words and signs of a referral that several pages show.

use chrono::{DateTime, TimeDelta, Utc};
use domain::directory::{Category, Sector};
use domain::referral::{Accompaniment, DeclineReason, ReferralStatus, Urgency};
use leptos::prelude::*;
use service::referral::{ReferralLine, Target};

use crate::fmt;
use crate::ui::{Choice, StatusChip, Tone, in_order};

fn look(status: ReferralStatus) -> (Tone, &'static str) {
    use ReferralStatus::*;
    match status {
        Draft => (Tone::Quiet, "pen"),
        Ready => (Tone::Info, "pen"),
        Sent => (Tone::Info, "send"),
        Received => (Tone::Info, "eye"),
        Accepted => (Tone::Ok, "circle-ok"),
        Scheduled => (Tone::Ok, "calendar"),
        InService => (Tone::Ok, "sync"),
        Completed => (Tone::Plum, "check"),
        Verified => (Tone::Ok, "shield-ok"),
        Closed => (Tone::Quiet, "flag"),
        Declined => (Tone::Warn, "ban"),
        NoShow => (Tone::Warn, "minus"),
        ReturnedByProvider => (Tone::Warn, "left"),
        Revoked => (Tone::Quiet, "x"),
        Expired => (Tone::Danger, "clock"),
        Escalated => (Tone::Danger, "alert"),
    }
}

/// Where a referral stands.
#[component]
pub fn ReferralStatusChip(
    /// The status.
    status: ReferralStatus,
) -> impl IntoView {
    let (tone, icon) = look(status);
    view! { <StatusChip tone=tone icon=icon text=t!(status.label_key())/> }
}

/// What presses: the answer that is due, the appointment, the reason of a no.
#[component]
pub fn DueReferral(
    /// Where it stands.
    status: ReferralStatus,
    /// When an answer is due.
    due: Option<DateTime<Utc>>,
    /// Whether the provider put the person on its waiting list.
    waits: bool,
    /// The appointment.
    appointment: Option<DateTime<Utc>>,
    /// Why the provider said no.
    declined: Option<DeclineReason>,
) -> impl IntoView {
    let now = crate::caller::app().map(|a| a.clock.now()).unwrap_or_default();
    let (tone, icon, text) = match (status, due, appointment, declined) {
        (s, Some(due), ..) if s.awaits_answer() && waits && due >= now => {
            (Tone::Info, "clock", t!("referral-waiting-list-until", day = fmt::instant_day(due)))
        }
        (s, Some(due), ..) if s.awaits_answer() => due_chip(due, now),
        (s, None, ..) if s.awaits_answer() => (Tone::Quiet, "clock", t!("referral-clock-stopped")),
        (ReferralStatus::Scheduled, _, Some(at), _) => (Tone::Ok, "calendar", fmt::instant(at)),
        (ReferralStatus::Declined, _, _, Some(reason)) => (Tone::Quiet, "ban", t!(reason.label_key())),
        _ => return None,
    };
    Some(view! { <StatusChip tone=tone icon=icon text=text/> })
}

/// How many messages of the other side nobody has read. Nothing when there is none.
#[component]
pub fn Unread(
    /// How many.
    n: i64,
) -> impl IntoView {
    (n > 0).then(|| view! { <StatusChip tone=Tone::Warn icon="message" text=t!("referral-unread", n = n)/> })
}

/// "4 hours late", "3 days left". Within a day hours count; beyond it days of the office's calendar.
pub(crate) fn due_chip(due: DateTime<Utc>, now: DateTime<Utc>) -> (Tone, &'static str, String) {
    let left = due - now;
    let (late, soon) = (left < TimeDelta::zero(), left.abs() < TimeDelta::days(1));
    let hours = left.num_hours().abs().max(1);
    let days = fmt::days_between(now, due).abs();
    match (late, soon) {
        (true, true) => (Tone::Danger, "alert", t!("referral-late-hours", n = hours)),
        (true, false) => (Tone::Danger, "alert", t!("referral-late-days", n = days)),
        (false, true) => (Tone::Warn, "clock", t!("referral-left-hours", n = hours)),
        (false, false) => (Tone::Info, "clock", t!("referral-left-days", n = days)),
    }
}

/// For what, with the urgency when it is not routine; "Protected" says nothing.
pub fn need(target: Option<&Target>, urgency: Urgency) -> String {
    let need = target.map_or_else(|| t!("category-protected"), |t| t!(t.category.label_key()));
    if urgency == Urgency::Routine {
        need
    } else {
        t!("referral-need-urgent", need = need, urgency = t!(urgency.label_key()))
    }
}

/// To whom; "Protected" says nothing.
pub fn provider(line: &ReferralLine) -> String {
    line.target.as_ref().map_or_else(|| t!("category-protected"), |t| t.organisation.clone())
}

/// Every need under the heading of its sector. Lists leave out what is protected.
pub fn needs(protected: bool) -> Vec<(String, Vec<Choice>)> {
    Sector::ALL
        .iter()
        .map(|sector| {
            let choices = in_order(Category::ALL)
                .iter()
                .filter(|c| c.sector() == *sector && (protected || !c.is_sealed()))
                .map(|c| Choice::of(c, t!(c.label_key())))
                .collect();
            (t!(sector.label_key()), choices)
        })
        .collect()
}

/// Who comes with the person to the provider: never a name. Nothing where nobody does.
pub fn comes_with(accompaniment: Accompaniment) -> Option<String> {
    (accompaniment != Accompaniment::None).then(|| t!(accompaniment.label_key()))
}

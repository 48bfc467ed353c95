//! What happened to a referral, newest first.

use domain::referral::{DeclineReason, Note, Outcome, ReferralStatus, ReturnReason, RevokeReason};
use leptos::prelude::*;
use service::referral::{Detail, EventLine};

use crate::fmt;
use crate::ui::{Timeline, TimelineItem, Tone};

/// The history of one referral.
#[component]
pub(super) fn Events(detail: Detail) -> impl IntoView {
    let items: Vec<_> = detail.events.into_iter().map(item).collect();
    if items.is_empty() {
        return view! { <p class="muted">{t!("referral-no-events")}</p> }.into_any();
    }
    view! { <Timeline>{items}</Timeline> }.into_any()
}

fn item(event: EventLine) -> impl IntoView {
    // What leaves the status as it is has a word of its own.
    let stays = event.from == event.to;
    let note = event.reason.as_deref().filter(|_| stays).and_then(|code| code.parse::<Note>().ok());
    let title = match note {
        Some(note) => t!(note.label_key()),
        None if stays && event.to == ReferralStatus::Received => t!("event-waiting-list"),
        None => t!(format!("referral-event-{}", event.to.as_str().replace('_', "-"))),
    };
    let reason = event.reason.as_deref().filter(|_| !stays).and_then(|code| reason(event.to, code));
    let text: Vec<String> = [reason, event.note].into_iter().flatten().collect();
    let when = fmt::instant(event.at);
    let meta = match (event.by, event.organisation) {
        (Some(who), Some(organisation)) => {
            t!("event-meta-provider", when = when, who = who, organisation = organisation)
        }
        (Some(who), None) => t!("event-meta", when = when, who = who),
        (None, _) => t!("event-meta", when = when, who = t!("referral-by-system")),
    };
    let (icon, tone) = note.map_or_else(|| look(event.to), look_of_note);
    view! { <TimelineItem icon=icon title=title text=text.join(" · ") meta=meta tone=tone/> }
}

fn look(status: ReferralStatus) -> (&'static str, Tone) {
    use ReferralStatus::*;
    match status {
        Draft | Ready => ("pen", Tone::Quiet),
        Sent => ("send", Tone::Info),
        Received => ("eye", Tone::Info),
        Accepted => ("circle-ok", Tone::Ok),
        Scheduled => ("calendar", Tone::Ok),
        InService => ("sync", Tone::Ok),
        Completed => ("check", Tone::Ok),
        Verified => ("shield-ok", Tone::Ok),
        Closed => ("flag", Tone::Quiet),
        Declined | NoShow | ReturnedByProvider => ("ban", Tone::Warn),
        Revoked => ("x", Tone::Warn),
        Expired | Escalated => ("alert", Tone::Danger),
    }
}

fn look_of_note(note: Note) -> (&'static str, Tone) {
    match note {
        Note::Reminded => ("message", Tone::Warn),
        Note::WaitsForPerson | Note::GoesOn => ("clock", Tone::Quiet),
        Note::LateAccept => ("circle-ok", Tone::Warn),
        Note::LateDecline => ("ban", Tone::Quiet),
        Note::StopConfirmed => ("shield-ok", Tone::Ok),
        Note::Unread | Note::Unreported => ("clock", Tone::Warn),
        Note::AppointmentCancelled => ("calendar", Tone::Warn),
        Note::StopAsked => ("stop", Tone::Warn),
    }
}

/// The words of a reason: which list it is from depends on where it led.
fn reason(to: ReferralStatus, code: &str) -> Option<String> {
    use ReferralStatus::*;
    let key = match to {
        Declined => code.parse::<DeclineReason>().ok()?.label_key(),
        ReturnedByProvider => code.parse::<ReturnReason>().ok()?.label_key(),
        Revoked => code.parse::<RevokeReason>().ok()?.label_key(),
        Completed | Closed => code.parse::<Outcome>().ok()?.label_key(),
        _ => return None,
    };
    Some(t!(key))
}

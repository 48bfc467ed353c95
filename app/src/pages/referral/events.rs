//! What happened to a referral, newest first.

use domain::referral::{DeclineReason, Outcome, ReferralStatus, ReturnReason, RevokeReason};
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
    let (icon, tone) = look(event.to);
    // Being put on the waiting list leaves the status as it is.
    let waits = event.from == ReferralStatus::Received && event.to == ReferralStatus::Received;
    let title = if waits {
        t!("event-waiting-list")
    } else {
        t!(format!("referral-event-{}", event.to.as_str().replace('_', "-")))
    };
    let reason = event.reason.as_deref().filter(|_| !waits).and_then(|code| reason(event.to, code));
    let text: Vec<String> = [reason, event.note].into_iter().flatten().collect();
    let when = fmt::instant(event.at);
    let meta = match (event.by, event.organisation) {
        (Some(who), Some(organisation)) => {
            t!("event-meta-provider", when = when, who = who, organisation = organisation)
        }
        (Some(who), None) => t!("event-meta", when = when, who = who),
        (None, _) => t!("event-meta", when = when, who = t!("referral-by-system")),
    };
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

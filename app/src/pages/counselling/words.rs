//! Words and signs for sessions.

use chrono::NaiveDate;
use domain::counselling::{Attended, Session};
use leptos::prelude::*;

use crate::fmt;
use crate::ui::{StatusChip, Tone};

/// "Session 3: Orientation, office".
pub fn title(number: i64, session: &Session) -> String {
    t!(
        "session-title",
        n = number,
        kind = t!(session.kind.label_key()),
        place = fmt::lower(&t!(session.place.label_key()))
    )
}

/// "24 Nov, Hawa Diabaté, 50 min".
pub fn meta(session: &Session, counsellor: &str, today: NaiveDate) -> String {
    let day = fmt::day_short(session.held_on, today);
    let who = counsellor.to_owned();
    match session.minutes {
        Some(n) => t!("session-meta-minutes", day = day, who = who, n = n),
        None => t!("session-meta", day = day, who = who),
    }
}

/// Why it did not take place; nothing when it did.
#[component]
pub fn AbsentChip(
    /// Whether it took place.
    attended: Attended,
) -> impl IntoView {
    let (tone, icon) = match attended {
        Attended::Yes => return None,
        Attended::NoShow => (Tone::Warn, "x"),
        Attended::CancelledByClient | Attended::CancelledByOffice => (Tone::Quiet, "ban"),
        Attended::Rescheduled => (Tone::Quiet, "calendar"),
    };
    Some(view! { <div><StatusChip tone=tone icon=icon text=t!(attended.label_key())/></div> })
}

//! How far a day is: late, today, or in so many days.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{StatusChip, Tone};
use crate::fmt;

/// How far the day of something to do is from today.
#[component]
pub fn DueChip(
    /// The day.
    due_on: NaiveDate,
    /// Today.
    today: NaiveDate,
    /// Until when it is still in time, where some days are given.
    #[prop(optional_no_strip)]
    latest_on: Option<NaiveDate>,
) -> impl IntoView {
    let days = (due_on - today).num_days();
    let in_time = latest_on.filter(|latest| due_on <= today && today <= *latest);
    let (tone, icon) = match days {
        ..1 if in_time.is_some() => (Tone::Warn, "clock"),
        ..0 => (Tone::Danger, "alert"),
        0 => (Tone::Warn, "clock"),
        _ => (Tone::Quiet, "calendar"),
    };
    let text = match in_time {
        Some(latest) => t!("due-until", day = fmt::day_short(latest, today)),
        None => due_text(due_on, today),
    };
    view! { <StatusChip tone=tone icon=icon text=text/> }
}

/// "4 days late", "Due today", "In 2 days".
pub fn due_text(due_on: NaiveDate, today: NaiveDate) -> String {
    let days = (due_on - today).num_days();
    match days {
        ..0 => t!("due-late", n = -days),
        0 => t!("due-today"),
        _ => t!("due-in", n = days),
    }
}

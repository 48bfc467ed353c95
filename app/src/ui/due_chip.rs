//! How far a day is: late, today, or in so many days.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{StatusChip, Tone};

/// How far the day of something to do is from today.
#[component]
pub fn DueChip(
    /// The day.
    due_on: NaiveDate,
    /// Today.
    today: NaiveDate,
) -> impl IntoView {
    let days = (due_on - today).num_days();
    let (tone, icon) = match days {
        ..0 => (Tone::Danger, "alert"),
        0 => (Tone::Warn, "clock"),
        _ => (Tone::Quiet, "calendar"),
    };
    view! { <StatusChip tone=tone icon=icon text=due_text(due_on, today)/> }
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

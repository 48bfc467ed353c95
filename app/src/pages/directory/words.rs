//! Whether an entry of the directory can be relied on.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::fmt;
use crate::ui::{StatusChip, Tone};

/// "Checked 12 Nov", or that it has to be checked again.
#[component]
pub(super) fn Freshness(
    /// When it was checked.
    verified_on: NaiveDate,
    /// From when on nobody relies on it.
    expires_on: NaiveDate,
    /// Today.
    today: NaiveDate,
) -> impl IntoView {
    let day = fmt::day_short(verified_on, today);
    if expires_on < today {
        view! { <StatusChip tone=Tone::Warn icon="clock" text=t!("directory-stale", day = day)/> }
    } else {
        view! { <StatusChip tone=Tone::Ok icon="check" text=t!("directory-checked", day = day)/> }
    }
}

/// Places left, in words; nothing where they are not counted.
pub(super) fn places(free: Option<i64>) -> String {
    match free {
        Some(0) => t!("directory-full"),
        Some(n) => t!("fit-free-places", n = n),
        None => t!("directory-places-unknown"),
    }
}

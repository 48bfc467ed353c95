//! Whether an entry of the directory can be relied on.

use chrono::NaiveDate;
use domain::directory::still_full;
use leptos::prelude::*;
use service::directory::ServiceLine;

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

/// Places left, in words; what the provider says of being full counts more than what was counted.
pub(super) fn places(line: &ServiceLine, today: NaiveDate) -> String {
    if let Some(day) = still_full(line.full_until, today) {
        return t!("directory-full-until", day = fmt::day(day));
    }
    match line.free_places {
        Some(0) => t!("directory-full"),
        Some(n) => t!("fit-free-places", n = n),
        None => t!("directory-places-unknown"),
    }
}

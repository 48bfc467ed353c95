//! Whether an entry of the directory can be relied on.

use chrono::NaiveDate;
use domain::directory::{Agreement, still_full};
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

/// How the agreement on sharing data stands.
#[component]
pub(super) fn AgreementChip(
    /// The agreement.
    agreement: Agreement,
) -> impl IntoView {
    let (tone, icon, text) = match agreement {
        Agreement::None => (Tone::Warn, "alert", t!("agreement-none")),
        Agreement::Ended(day) => (Tone::Danger, "ban", t!("agreement-ended", day = fmt::day(day))),
        Agreement::EndsSoon(day) => (Tone::Warn, "clock", t!("agreement-ends", day = fmt::day(day))),
        Agreement::Holds(Some(day)) => (Tone::Ok, "check", t!("agreement-until", day = fmt::day(day))),
        Agreement::Holds(None) => (Tone::Ok, "check", t!("agreement-holds")),
    };
    view! { <StatusChip tone=tone icon=icon text=text/> }
}

/// Places left, in words; what the provider says of being full counts more than what was counted.
pub(super) fn places(free: Option<i64>, full_until: Option<NaiveDate>, today: NaiveDate) -> String {
    if let Some(day) = still_full(full_until, today) {
        return t!("directory-full-until", day = fmt::day(day));
    }
    match free {
        Some(0) => t!("directory-full"),
        Some(n) => t!("fit-free-places", n = n),
        None => t!("directory-places-unknown"),
    }
}

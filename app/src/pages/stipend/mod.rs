//! Stipends: what a month would be, the lists of the office, one of them, and a sheet to sign.

mod list;
mod propose;
mod sheet;
mod show;

pub use list::{StipendsPage, StipendsWait};
pub use propose::StipendProposalPage;
pub use sheet::StipendSheetPage;
pub use show::StipendPage;

use domain::training::StipendState;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::training::StipendList;

use crate::fmt;
use crate::ui::{StatusChip, Tone};

/// A part of this page's address.
fn param(name: &str) -> String {
    use_params_map().read_untracked().get(name).unwrap_or_default()
}

/// "November 2026".
pub fn month_name(month: &str) -> String {
    month.parse().map_or_else(|_| month.to_owned(), fmt::partial)
}

/// What all of it costs.
fn total(list: &StipendList) -> i64 {
    list.amount.saturating_mul(list.people)
}

/// Where a list stands.
#[component]
pub fn StipendChip(
    /// The state.
    state: StipendState,
) -> impl IntoView {
    let (tone, icon) = match state {
        StipendState::Requested => (Tone::Warn, "clock"),
        StipendState::Approved => (Tone::Info, "check"),
        StipendState::Refused => (Tone::Quiet, "ban"),
        StipendState::Paid => (Tone::Ok, "wallet"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

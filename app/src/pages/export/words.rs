//! Signs of an export.

use domain::export::ExportState;
use leptos::prelude::*;

use crate::ui::{StatusChip, Tone};

/// Where it stands.
#[component]
pub fn ExportChip(state: ExportState) -> impl IntoView {
    let (tone, icon) = match state {
        ExportState::Waiting => (Tone::Quiet, "clock"),
        ExportState::Running => (Tone::Info, "sync"),
        ExportState::Done => (Tone::Ok, "check"),
        ExportState::Failed => (Tone::Danger, "alert"),
        ExportState::Expired => (Tone::Quiet, "dash"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

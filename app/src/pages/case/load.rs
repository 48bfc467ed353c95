//! What a caseworker has in hand, in words and as a sign.

use domain::caseload::LoadLevel;
use leptos::prelude::*;
use service::caseload::Load;

use crate::ui::{StatusChip, Tone};

/// "31 cases, load 38 of 50".
pub fn load_text(load: &Load) -> String {
    t!("load-words", cases = load.open, work = load.work.cases(), target = load.target)
}

/// Whether that can be carried.
#[component]
pub fn LoadChip(
    /// How heavy it is.
    level: LoadLevel,
) -> impl IntoView {
    let (tone, icon) = match level {
        LoadLevel::Fine => (Tone::Ok, "circle-ok"),
        LoadLevel::Heavy => (Tone::Warn, "half"),
        LoadLevel::TooHeavy => (Tone::Danger, "alert"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(level.label_key())/> }
}

//! Words and signs of a check.

use domain::list_check::CheckState;
use leptos::prelude::*;

use crate::caller::locale;
use crate::i18n;
use crate::ui::{StatusChip, Tone};

/// Where a check stands.
#[component]
pub fn CheckChip(state: CheckState) -> impl IntoView {
    let (tone, icon) = match state {
        CheckState::Waiting => (Tone::Quiet, "clock"),
        CheckState::Running => (Tone::Info, "sync"),
        CheckState::Done => (Tone::Ok, "check"),
        CheckState::TooMany => (Tone::Warn, "alert"),
        CheckState::Failed => (Tone::Danger, "alert"),
        CheckState::Cancelled => (Tone::Quiet, "ban"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

/// What speaks for or against, by its code in the file of pairs; the code itself where there are no words yet.
pub fn sign_text(code: &str) -> String {
    let sign = code.replace('_', "-");
    if i18n::has(locale(), &format!("sign-{sign}")) { t!(format!("sign-{sign}")) } else { code.to_owned() }
}

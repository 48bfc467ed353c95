//! Wellbeing: questionnaires and what they came to, the safety protocol, cut-offs.

mod check;
mod cutoffs;
mod list;
mod result;
mod safety;
mod start;

pub use check::CheckPage;
pub use cutoffs::CutoffsPage;
pub use list::WellbeingPage;
pub use safety::SafetyPage;
pub use start::WellbeingNewPage;

use domain::wellbeing::Pack;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::ui::Icon;

/// The number of the questionnaire in this page's address.
fn number() -> String {
    use_params_map().read_untracked().get("number").unwrap_or_default()
}

/// Beside every result and every question: what this is not.
#[component]
fn NotADiagnosis() -> impl IntoView {
    view! { <p class="note small"><Icon name="info"/><span>{t!("wellbeing-not-a-diagnosis")}</span></p> }
}

/// That the words are there in English alone, on a page in another language; and whose they are.
#[component]
fn PackNote(pack: &'static Pack) -> impl IntoView {
    let english = pack.language == "en" && crate::caller::locale().as_str() != "en";
    let language = english
        .then(|| view! { <p class="note small"><Icon name="globe"/><span>{t!("wellbeing-language-note")}</span></p> });
    view! {
        {language}
        <p class="xs muted" lang="en" dir="ltr">{pack.licence.clone()}</p>
    }
}

//! The situation of a person, asked in steps: the overview, one step on a page, and earlier versions to read.

mod education;
mod health;
mod household;
mod income;
mod lines;
mod occupation;
mod overview;
mod profile;
mod step;
mod terms;
mod version;
mod wishes;

pub use occupation::{LookUp, OccupationList, WorkField};
pub use overview::IntakePage;
pub use profile::SituationCards;
pub use step::StepPage;
pub use version::VersionPage;

use domain::intake::{Answer, Occasion, Step};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::choices;
use crate::ui::RadioGroup;

/// The address of the steps of a case, or of one of them. `saved` is the word for what was just done, or empty.
pub fn href(code: &str, step: Option<Step>, occasion: Occasion, saved: &str) -> String {
    let page = step.map(|s| format!("/{s}")).unwrap_or_default();
    let occasion = (occasion != Occasion::Intake).then(|| format!("occasion={occasion}"));
    let saved = (!saved.is_empty()).then(|| format!("saved={saved}"));
    let query = [occasion, saved].into_iter().flatten().collect::<Vec<_>>().join("&");
    let mark = if query.is_empty() { "" } else { "?" };
    format!("/cases/{code}/intake{page}{mark}{query}")
}

/// The address of one version to read.
fn version_href(code: &str, step: Step, occasion: Occasion, version: i64) -> String {
    let occasion = if occasion == Occasion::Intake { String::new() } else { format!("?occasion={occasion}") };
    format!("/cases/{code}/intake/{step}/{version}{occasion}")
}

/// The occasion in this page's address; the intake when it says nothing.
fn asked_occasion() -> Option<Occasion> {
    match use_query_map().read_untracked().get("occasion") {
        None => Some(Occasion::Intake),
        Some(text) => text.parse().ok(),
    }
}

/// Occasion and step in this page's address; nothing when there are no such.
fn asked() -> Option<(Occasion, Step)> {
    let step = use_params_map().read_untracked().get("step").unwrap_or_default();
    asked_occasion().zip(step.parse().ok())
}

/// What a step is called.
fn step_title(step: Step) -> String {
    t!(step.label_key())
}

/// A yes-or-no question that may stay open.
#[component]
fn Question(
    /// Path in the form.
    name: &'static str,
    /// The question.
    #[prop(into)]
    label: String,
    /// How to ask.
    #[prop(into, optional)]
    hint: String,
    /// The answer so far.
    value: String,
) -> impl IntoView {
    view! { <RadioGroup name=name label=label hint=hint choices=choices!(Answer) value=value row=true optional=true/> }
}

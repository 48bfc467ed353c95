//! The questions about wishes, and what stands in their way.

use domain::intake::{Acceptance, Area, Barrier, TRACKS, WishesForm};
use domain::plan::PlanTrack;
use leptos::prelude::*;

use super::Question;
use crate::choices;
use crate::ui::{CheckGroup, Icon, RadioGroup, SelectField, TextArea};

/// The fields.
#[component]
pub fn WishesFields(
    /// The answers so far.
    saved: WishesForm,
    /// Whether to ask what could show how the person was associated.
    protected: bool,
) -> impl IntoView {
    let safety = protected.then(|| view! { <Safety saved=saved.clone()/> });
    view! {
        <TextArea name="wishes[words]" label=t!("wishes-words") hint=t!("wishes-words-hint") value=saved.words.clone() optional=true/>
        <Tracks saved=saved.tracks.clone()/>
        <Question name="wishes[relocate]" label=t!("wishes-relocate") value=saved.relocate.clone()/>
        <RadioGroup name="wishes[area]" label=t!("wishes-area") choices=choices!(Area) value=saved.area.clone() optional=true row=true/>
        <CheckGroup name="wishes[barriers]" label=t!("wishes-barriers") choices=choices!(Barrier) values=saved.barriers.clone()
            optional=true row=true/>
        <h3 class="t-lg">{t!("wishes-return")}</h3>
        <SelectField name="wishes[family]" label=t!("wishes-family") choices=choices!(Acceptance) value=saved.family.clone() optional=true/>
        <SelectField name="wishes[community]" label=t!("wishes-community") choices=choices!(Acceptance) value=saved.community optional=true/>
        {safety}
    }
}

/// Roads, the dearest first.
#[component]
fn Tracks(saved: Vec<String>) -> impl IntoView {
    let rank: Vec<_> = (0..TRACKS)
        .map(|i| {
            let label = t!("wishes-track", n = i as i64 + 1);
            let value = saved.get(i).cloned().unwrap_or_default();
            view! { <SelectField name=format!("wishes[tracks][{i}]") label=label choices=choices!(PlanTrack) value=value optional=true/> }
        })
        .collect();
    rank
}

/// What only the caseworker and the supervisor read.
#[component]
fn Safety(saved: WishesForm) -> impl IntoView {
    view! {
        <div class="card card--sunken form">
            <p class="note small"><Icon name="lock"/><span>{t!("wishes-safety")}</span></p>
            <Question name="wishes[fear]" label=t!("wishes-fear") hint=t!("wishes-fear-hint") value=saved.fear/>
            <Question name="wishes[commander]" label=t!("wishes-commander") value=saved.commander/>
        </div>
    }
}

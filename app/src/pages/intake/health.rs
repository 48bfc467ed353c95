//! The questions about health. The six of the Washington Group stand as they were published; the word "disability" is
//! never used in asking.

use domain::intake::{Difficulty, HealthForm, Pregnancy};
use leptos::prelude::*;

use super::Question;
use crate::choices;
use crate::ui::{Banner, Icon, RadioGroup, SelectField, TextField, Width};

/// The fields.
#[component]
pub fn HealthFields(
    /// The answers so far.
    saved: HealthForm,
    /// Whether the questions for adults may be asked.
    adult: bool,
) -> impl IntoView {
    let six = if adult {
        view! { <Functioning saved=saved.clone()/> }.into_any()
    } else {
        view! { <Banner icon="child" text=t!("health-child")/> }.into_any()
    };
    view! {
        <p class="note small"><Icon name="lock"/><span>{t!("health-who-reads")}</span></p>
        {six}
        <h3 class="t-lg">{t!("health-other")}</h3>
        <Question name="health[injury]" label=t!("health-injury") value=saved.injury/>
        <TextField name="health[injury_year]" label=t!("health-injury-year") value=saved.injury_year optional=true inputmode="numeric" width=Width::W4/>
        <Question name="health[aid]" label=t!("health-aid") value=saved.aid/>
        <TextField name="health[impairment]" label=t!("health-impairment") hint=t!("health-impairment-hint") value=saved.impairment optional=true/>
        <TextField name="health[chronic]" label=t!("health-chronic") hint=t!("health-chronic-hint") value=saved.chronic optional=true/>
        <Question name="health[medication]" label=t!("health-medication") value=saved.medication/>
        <SelectField name="health[pregnancy]" label=t!("health-pregnancy") choices=choices!(Pregnancy) value=saved.pregnancy optional=true/>
    }
}

/// The six questions, with the sentence that goes before them.
#[component]
fn Functioning(saved: HealthForm) -> impl IntoView {
    let questions: Vec<_> = saved
        .functioning()
        .map(|(field, value)| {
            let label = t!(format!("health-{}", field.replace('_', "-")));
            let name = format!("health[{field}]");
            view! { <RadioGroup name=name label=label choices=choices!(Difficulty) value=value optional=true/> }
        })
        .into_iter()
        .collect();
    view! { <p>{t!("health-intro")}</p>{questions} }
}

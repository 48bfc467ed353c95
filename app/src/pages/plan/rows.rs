//! The rows of the form: a goal with its steps.

use domain::plan::{ACTIONS_MAX, ActionForm, GoalDomain, GoalForm, GoalStatus, Responsible};
use leptos::prelude::*;

use crate::choices;
use crate::forms::form;
use crate::ui::{AddRow, Card, CheckBox, DateField, HiddenField, SelectField, TextField, Width};

/// Steps that a new goal starts with.
const NEW_STEPS: usize = 2;

/// One goal.
#[component]
pub fn GoalRow(
    /// Position in the form.
    at: usize,
    /// What is saved.
    saved: GoalForm,
    /// Whether it stands in the plan already: then where it stands can be said.
    known: bool,
) -> impl IntoView {
    let path = move |field: &str| format!("goals[{at}][{field}]");
    let add = format!("action-{at}");
    let start = if known { saved.actions.len() } else { NEW_STEPS };
    let count = form().rows(&path("actions"), start, &add);
    let steps: Vec<_> = (0..count)
        .map(|j| {
            let step = saved.actions.get(j).cloned().unwrap_or_default();
            let known = j < saved.actions.len();
            view! { <StepRow path=format!("goals[{at}][actions][{j}]") number=j + 1 saved=step known=known/> }
        })
        .collect();
    let more = (count < ACTIONS_MAX).then(|| {
        let to = format!("goals[{at}][actions][{count}][what]");
        view! { <div><AddRow label=t!("plan-add-step") value=add to=to/></div> }
    });
    let status = known.then(|| view! { <Standing at=at saved=saved.clone()/> });
    view! {
        <Card title=t!("plan-goal-title", n = at as i64 + 1) id=format!("goal-{at}")>
            <div class="form">
                <TextField name=path("statement") label=t!("plan-statement") hint=t!("plan-statement-hint") value=saved.statement.clone()/>
                <SelectField name=path("domain") label=t!("plan-domain") choices=choices!(GoalDomain) value=saved.domain.clone()/>
                <TextField name=path("indicator") label=t!("plan-indicator") hint=t!("plan-indicator-hint")
                    value=saved.indicator.clone() optional=true/>
                <DateField name=path("target_on") label=t!("plan-target") value=saved.target_on.clone() optional=true/>
                {status}
                {steps}
                {more}
            </div>
        </Card>
    }
}

/// Where a goal stands.
#[component]
fn Standing(at: usize, saved: GoalForm) -> impl IntoView {
    let path = move |field: &str| format!("goals[{at}][{field}]");
    view! {
        <SelectField name=path("status") label=t!("plan-goal-status") choices=choices!(GoalStatus) value=saved.status filled=true/>
        <TextField name=path("progress") label=t!("plan-progress") value=saved.progress inputmode="numeric" width=Width::W4 suffix="%"/>
    }
}

/// One step: what, who, until when.
#[component]
fn StepRow(path: String, number: usize, saved: ActionForm, known: bool) -> impl IntoView {
    let at = |field: &str| format!("{path}[{field}]");
    let who = if saved.responsible.is_empty() { Responsible::Person.to_string() } else { saved.responsible.clone() };
    let title = t!("plan-step-title", n = number as i64);
    let label = title.clone();
    let done = known.then(|| {
        view! {
            <HiddenField name=at("done_on") value=saved.done_on.clone()/>
            <CheckBox name=at("done") label=t!("plan-step-is-done") checked=saved.done plain=true/>
        }
    });
    view! {
        <div class="reveals stack" role="group" aria-label=label>
            <p class="strong" aria-hidden="true">{title}</p>
            <TextField name=at("what") label=t!("plan-what") value=saved.what.clone()/>
            <div class="cols cols--s">
                <SelectField name=at("responsible") label=t!("plan-responsible") choices=choices!(Responsible) value=who filled=true/>
                <DateField name=at("due_on") label=t!("plan-due") value=saved.due_on.clone() optional=true/>
            </div>
            {done}
        </div>
    }
}

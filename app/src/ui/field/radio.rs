//! One answer of a few, all to be seen.

use leptos::prelude::*;

use super::super::some;
use super::Choice;
use super::choice::shown;
use super::part::{Part, group};
use crate::forms::form;

/// Radios, one below the other.
#[component]
pub fn RadioGroup(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// Answers.
    choices: Vec<Choice>,
    /// How to answer.
    #[prop(into, optional)]
    hint: String,
    /// Value before anything was chosen.
    #[prop(into, optional)]
    value: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Beside each other, for short answers.
    #[prop(optional)]
    row: bool,
    /// A question as large as a section's heading.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let part = Part::new(&name, hint).with_labels(&choices);
    let (choices, kept) = shown(choices, &[&value]);
    let value = part.form.typed(&name).unwrap_or(value);
    let radios: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(i, c)| {
            let checked = c.value == value;
            radio(nth_id(&part.id, i), part.name.clone(), c, checked)
        })
        .collect();
    let class = if row { "choices choices--row" } else { "choices" };
    group(&part, label, large, optional, view! { <div class=class>{kept}{radios}</div> }.into_any())
}

/// A question whose answers are not all plain radios: `Radio` with follow-up questions, `ServiceOption`.
#[component]
pub fn ChoiceGroup(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(into, optional)]
    hint: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// A question as large as a section's heading.
    #[prop(optional)]
    large: bool,
    /// `Radio`s or `ServiceOption`s. The first has `first=true`, so that the error summary leads there.
    children: Children,
) -> impl IntoView {
    let part = Part::new(&name, hint);
    group(&part, label, large, optional, view! { <div class="choices">{children()}</div> }.into_any())
}

/// One radio of a [`ChoiceGroup`], with follow-up questions as children.
#[component]
pub fn Radio(
    /// Path of the group.
    #[prop(into)]
    name: String,
    /// Code that is posted.
    #[prop(into)]
    value: String,
    /// What it says.
    #[prop(into)]
    label: String,
    /// A second, smaller line.
    #[prop(into, optional)]
    hint: String,
    /// Whether it is chosen before anybody chose.
    #[prop(optional)]
    checked: bool,
    /// Whether it is the first of its group.
    #[prop(optional)]
    first: bool,
    /// Follow-up questions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (id, name, checked) = radio_state(&name, &value, checked, first);
    let radio = radio(id, name, Choice::new(value, label).hint(hint), checked);
    let follow_up = children.map(|c| view! { <div class="reveals stack">{c()}</div> });
    view! { {radio}{follow_up} }
}

/// Id, name and state of one radio of a group.
pub(in crate::ui) fn radio_state(name: &str, value: &str, checked: bool, first: bool) -> (String, String, bool) {
    let form = form();
    let id = form.id(name);
    let id = if first { id } else { super::super::text_id(&id, value) };
    let checked = form.typed(name).map_or(checked, |typed| typed == value);
    (id, form.name(name), checked)
}

/// The id of the nth control of a field: the first has the field's own, where error links lead.
pub(super) fn nth_id(id: &str, n: usize) -> String {
    if n == 0 { id.to_owned() } else { format!("{id}-{n}") }
}

fn radio(id: String, name: String, choice: Choice, checked: bool) -> impl IntoView {
    let hint = some(choice.hint).map(|h| view! { <small>{h}</small> });
    view! {
        <label class="choice">
            <input type="radio" id=id name=name value=choice.value checked=checked disabled=choice.disabled autocomplete="off"/>
            <span>{choice.label}{hint}</span>
        </label>
    }
}

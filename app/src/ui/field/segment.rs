//! Two to five short answers on a line.

use leptos::prelude::*;

use super::Choice;
use super::choice::shown;
use super::part::{Part, group};
use super::radio::nth_id;

/// Two to five short answers on a line.
#[component]
pub fn Segment(
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
    /// As wide as the form, in equal parts.
    #[prop(optional)]
    fill: bool,
) -> impl IntoView {
    let part = Part::new(&name, hint).with_labels(&choices);
    let (choices, kept) = shown(choices, &[&value]);
    let value = part.form.typed(&name).unwrap_or(value);
    let radios: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(i, c)| {
            let checked = c.value == value;
            view! {
                <label>
                    <input type="radio" id=nth_id(&part.id, i) name=part.name.clone() value=c.value checked=checked disabled=c.disabled autocomplete="off"/>
                    <span>{c.label}</span>
                </label>
            }
        })
        .collect();
    let class = if fill { "segment segment--fill" } else { "segment" };
    group(&part, label, false, optional, view! { <div class=class>{kept}{radios}</div> }.into_any())
}

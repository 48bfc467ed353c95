//! One answer of a long list.

use leptos::prelude::*;

use super::choice::shown;
use super::part::{Part, optional_mark};
use super::{Choice, Width};

/// One answer of a list that is too long for radios.
#[component]
pub fn SelectField(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
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
    /// Text of the empty answer; in filters "Any status". By default "Choose" or "Not answered".
    #[prop(into, optional)]
    empty: String,
    /// Leaves the empty answer out, when there always is one.
    #[prop(optional)]
    filled: bool,
    /// As wide as the answer.
    #[prop(default = Width::W20)]
    width: Width,
) -> impl IntoView {
    let part = Part::new(&name, hint).with_labels(&choices);
    let (choices, kept) = shown(choices, &[&value]);
    let value = part.form.typed(&name).unwrap_or(value);
    let empty = (!filled).then(|| {
        let text = if !empty.is_empty() {
            empty
        } else if optional {
            t!("select-none")
        } else {
            t!("select-choose")
        };
        view! { <option value="">{text}</option> }
    });
    let options: Vec<_> = choices
        .into_iter()
        .map(|c| {
            let selected = c.value == value;
            view! { <option value=c.value selected=selected disabled=c.disabled>{c.label}</option> }
        })
        .collect();
    view! {
        <div class=part.class()>
            <label for=part.id.clone()>{label}{optional_mark(optional)}</label>
            {part.notes()}
            {kept}
            <select class=width.class() id=part.id.clone() name=part.name.clone() autocomplete="off"
                aria-describedby=part.described_by() aria-invalid=part.invalid()>
                {empty}
                {options}
            </select>
        </div>
    }
}

//! One answer of a very long list, in groups.

use leptos::prelude::*;

use super::Choice;
use super::choice::shown;
use super::part::{Part, optional_mark};

/// One answer of a list so long that it needs headings.
#[component]
pub fn GroupedSelect(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// Headings with their answers.
    groups: Vec<(String, Vec<Choice>)>,
    /// How to answer.
    #[prop(into, optional)]
    hint: String,
    /// Value before anything was chosen.
    #[prop(into, optional)]
    value: String,
    /// Text of the empty answer: "Choose", or in filters "Any need".
    #[prop(into, optional)]
    empty: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// A label as large as a section's.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let part = Part::new(&name, hint);
    let saved = value.clone();
    let value = part.form.typed(&name).unwrap_or(value);
    let empty = if empty.is_empty() { t!("select-choose") } else { empty };
    let (groups, kept): (Vec<_>, Vec<_>) = groups
        .into_iter()
        .filter_map(|(heading, choices)| {
            let (choices, kept) = shown(choices, &[&saved]);
            let options: Vec<_> = choices
                .into_iter()
                .map(|c| {
                    let selected = c.value == value;
                    view! { <option value=c.value selected=selected disabled=c.disabled>{c.label}</option> }
                })
                .collect();
            (!options.is_empty()).then(|| (view! { <optgroup label=heading>{options}</optgroup> }, kept))
        })
        .unzip();
    view! {
        <div class=part.class()>
            <label for=part.id.clone() class=large.then_some("legend--lg")>{label}{optional_mark(optional)}</label>
            {part.notes()}
            {kept}
            <select class="input" id=part.id.clone() name=part.name.clone() autocomplete="off"
                aria-describedby=part.described_by() aria-invalid=part.invalid()>
                <option value="">{empty}</option>
                {groups}
            </select>
        </div>
    }
}

//! Check boxes: one yes, or several answers.

use leptos::prelude::*;

use super::super::{classes, some};
use super::Choice;
use super::choice::shown;
use super::part::{Part, group};
use super::radio::nth_id;

/// One yes. Posts `true`, or nothing.
#[component]
pub fn CheckBox(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// What is said with it.
    #[prop(into)]
    label: String,
    /// A second, smaller line.
    #[prop(into, optional)]
    hint: String,
    /// Whether it is checked before anybody checked it.
    #[prop(optional)]
    checked: bool,
    /// Without the box around it.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let part = Part::new(&name, String::new());
    let checked = part.form.typed(&name).map_or(checked, |typed| typed == "true");
    let class = classes(&["choice", if plain { "choice--plain" } else { "" }]);
    let hint = some(hint).map(|h| view! { <small>{h}</small> });
    view! {
        <div class=part.class()>
            {part.notes()}
            <label class=class>
                <input type="checkbox" id=part.id.clone() name=part.name.clone() value="true" checked=checked autocomplete="off"
                    aria-describedby=part.described_by() aria-invalid=part.invalid()/>
                <span>{label}{hint}</span>
            </label>
        </div>
    }
}

/// Several answers. Posts `form[name][]`, once for each.
#[component]
pub fn CheckGroup(
    /// Path in the form, without brackets: `topics`.
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
    /// Values before anybody chose.
    #[prop(optional)]
    values: Vec<String>,
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
    let (choices, kept) = shown(choices, &values.iter().map(String::as_str).collect::<Vec<_>>());
    let values = part.form.typed_all(&name).unwrap_or(values);
    let name = format!("{}[]", part.name);
    let boxes: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(i, c)| {
            let checked = values.contains(&c.value);
            let hint = some(c.hint).map(|h| view! { <small>{h}</small> });
            view! {
                <label class="choice">
                    <input type="checkbox" id=nth_id(&part.id, i) name=name.clone() value=c.value checked=checked disabled=c.disabled autocomplete="off"/>
                    <span>{c.label}{hint}</span>
                </label>
            }
        })
        .collect();
    let class = if row { "choices choices--row" } else { "choices" };
    group(&part, label, large, optional, view! { <div class=class>{kept}{boxes}</div> }.into_any())
}

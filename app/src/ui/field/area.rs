//! Answers of several lines.

use leptos::prelude::*;

use super::part::{Part, optional_mark};

/// Free text of several lines.
#[component]
pub fn TextArea(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// How to answer, and what does not belong here.
    #[prop(into, optional)]
    hint: String,
    /// Value before anything was typed.
    #[prop(into, optional)]
    value: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// A label as large as a section's.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let part = Part::new(&name, hint);
    let value = part.form.typed(&name).unwrap_or(value);
    view! {
        <div class=part.class()>
            <label for=part.id.clone() class=large.then_some("legend--lg")>{label}{optional_mark(optional)}</label>
            {part.notes()}
            <textarea class="input" id=part.id.clone() name=part.name.clone() autocomplete="off" dir="auto"
                aria-describedby=part.described_by() aria-invalid=part.invalid() inner_html=escape(&value)></textarea>
        </div>
    }
}

/// Text for the inside of a `textarea`: leptos writes children there unescaped. The first line break of the
/// element is swallowed by the parser, so one more goes before it.
fn escape(text: &str) -> String {
    let escaped = super::super::escaped(text);
    if escaped.starts_with('\n') { format!("\n{escaped}") } else { escaped }
}

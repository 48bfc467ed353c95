//! Dates: of a calendar, or from memory.

use leptos::prelude::*;

use super::Width;
use super::part::{Part, group, optional_mark};

/// A day of a calendar, as `2026-11-24`.
#[component]
pub fn DateField(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(into, optional)]
    hint: String,
    /// Value before anything was typed: `2026-11-24`.
    #[prop(into, optional)]
    value: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Earliest day offered.
    #[prop(into, optional)]
    min: String,
    /// Latest day offered.
    #[prop(into, optional)]
    max: String,
) -> impl IntoView {
    dated("date", name, label, hint, value, optional, min, max)
}

/// A day and a time, as `2026-11-24T09:00`.
#[component]
pub fn DateTimeField(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(into, optional)]
    hint: String,
    /// Value before anything was typed: `2026-11-24T09:00`.
    #[prop(into, optional)]
    value: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    dated("datetime-local", name, label, hint, value, optional, String::new(), String::new())
}

/// A time of day, as `14:30`.
#[component]
pub fn TimeField(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(into, optional)]
    hint: String,
    /// Value before anything was typed: `14:30`.
    #[prop(into, optional)]
    value: String,
) -> impl IntoView {
    dated("time", name, label, hint, value, true, String::new(), String::new())
}

#[expect(clippy::too_many_arguments, reason = "the properties of three components, named there")]
fn dated(
    kind: &'static str,
    name: String,
    label: String,
    hint: String,
    value: String,
    optional: bool,
    min: String,
    max: String,
) -> impl IntoView {
    let part = Part::new(&name, hint);
    let value = part.form.typed(&name).unwrap_or(value);
    view! {
        <div class=part.class()>
            <label for=part.id.clone()>{label}{optional_mark(optional)}</label>
            {part.notes()}
            <input class=Width::W10.class() id=part.id.clone() name=part.name.clone() type=kind value=value
                min=super::super::some(min) max=super::super::some(max) autocomplete="off"
                aria-describedby=part.described_by() aria-invalid=part.invalid()/>
        </div>
    }
}

/// A date from memory: a year, a month or a day. Posts `name[day]`, `name[month]`, `name[year]`.
#[component]
pub fn DateParts(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// How to answer. By default: that a year is enough.
    #[prop(into, optional)]
    hint: String,
    /// What is known before anything was typed.
    #[prop(optional)]
    value: domain::date::DateParts,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let hint = if hint.is_empty() { t!("date-parts-hint") } else { hint };
    let [day, month, year] = ["day", "month", "year"].map(|p| format!("{name}[{p}]"));
    let part = Part::new(&name, hint).or_error_of(&year).or_error_of(&month).or_error_of(&day);
    let invalid = part.invalid();
    let boxes: Vec<_> = [
        (day, value.day, Width::W2, t!("date-day")),
        (month, value.month, Width::W2, t!("date-month")),
        (year, value.year, Width::W4, t!("date-year")),
    ]
    .into_iter()
    .map(|(name, value, width, label)| {
        let value = part.form.typed(&name).unwrap_or(value);
        let (id, name) = (part.form.id(&name), part.form.name(&name));
        view! {
            <label>
                {label}
                <input class=width.class() id=id name=name value=value inputmode="numeric" autocomplete="off" aria-invalid=invalid/>
            </label>
        }
    })
    .collect();
    group(&part, label, false, optional, view! { <div class="date3">{boxes}</div> }.into_any())
}

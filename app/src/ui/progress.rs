//! A share of a known total, always with the number.

use leptos::prelude::*;

/// A bar with its number: "18 of 23".
#[component]
pub fn Progress(
    /// What is counted.
    #[prop(into)]
    label: String,
    /// How many.
    value: i64,
    /// Of how many.
    max: i64,
    /// Instead of "18 of 23".
    #[prop(into, optional)]
    text: String,
) -> impl IntoView {
    let text = super::some(text).unwrap_or_else(|| t!("progress-of", value = value, max = max));
    // `max` of the element must be above zero.
    let bound = max.max(1).to_string();
    view! {
        <div class="meterline">
            <div>
                <span>{label.clone()}</span>
                <strong>{text}</strong>
            </div>
            <progress class="progress" max=bound value=value.to_string() aria-label=label></progress>
        </div>
    }
}

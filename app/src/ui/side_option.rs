//! One of several values between which somebody chooses: a large radio with whose it is, when, and what it says.

use leptos::prelude::*;

use super::field::radio_state;
use super::some;

/// One value of a `ChoiceGroup`.
#[component]
pub fn SideOption(
    /// Path of the group.
    #[prop(into)]
    name: String,
    /// Code that is posted.
    #[prop(into)]
    value: String,
    /// Whose it is.
    #[prop(into)]
    title: String,
    /// Since when.
    #[prop(into, optional)]
    sub: String,
    /// What it says.
    lines: Vec<String>,
    /// Whether it is the first of its group.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let (id, name, checked) = radio_state(&name, &value, false, first);
    let sub = some(sub).map(|s| view! { <span class="xs muted">{s}</span> });
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <span class="small"><bdi>{line}</bdi></span> }).collect();
    view! {
        <label class="option">
            <input type="radio" id=id name=name value=value checked=checked autocomplete="off"/>
            <span>
                <span class="option__top"><bdi>{title}</bdi></span>
                {sub}
                {lines}
            </span>
        </label>
    }
}

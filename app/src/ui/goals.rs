//! What a person is working on.

use leptos::prelude::*;

use super::Icon;

/// Where a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GoalState {
    /// Nothing yet.
    #[default]
    Open,
    /// Being worked on.
    Now,
    /// Reached.
    Reached,
    /// Given up or replaced.
    Dropped,
}

/// Goals, one below the other.
#[component]
pub fn GoalList(
    /// `Goal`s.
    children: Children,
) -> impl IntoView {
    view! { <ul class="stack gap-0">{children()}</ul> }
}

/// One goal.
#[component]
pub fn Goal(
    /// The goal.
    #[prop(into)]
    text: String,
    /// Its page.
    #[prop(into, optional)]
    href: String,
    /// Where it stands, in words: "Reached", "70 %".
    #[prop(into)]
    note: String,
    /// Where it stands.
    #[prop(optional)]
    state: GoalState,
) -> impl IntoView {
    let (icon, class) = match state {
        GoalState::Open => ("circle", ""),
        GoalState::Now => ("half", "is-now"),
        GoalState::Reached => ("circle-ok", "is-ok"),
        GoalState::Dropped => ("dash", ""),
    };
    let text = if href.is_empty() { text.into_any() } else { view! { <a href=href>{text}</a> }.into_any() };
    view! {
        <li class="goal">
            <Icon name=icon class=class/>
            <span>{text}</span>
            <span class="muted">{note}</span>
        </li>
    }
}

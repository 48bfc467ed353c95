//! Nothing here: what is true, then what to do.

use leptos::prelude::*;

use super::some;

/// An empty list.
#[component]
pub fn EmptyState(
    /// What is true: "No follow-ups due".
    #[prop(into)]
    title: String,
    /// One sentence more.
    #[prop(into, optional)]
    text: String,
    /// What to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let text = some(text).map(|t| view! { <p>{t}</p> });
    view! {
        <div class="empty">
            <svg viewBox="0 0 160 70" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
                <path d="M4 48h152"></path>
                <path d="M24 66C34 20 54 10 80 10s46 10 56 56" stroke-dasharray="4 6"></path>
                <path d="M50 22v26M80 10v38M110 22v26" stroke-dasharray="4 6"></path>
            </svg>
            <h3>{title}</h3>
            {text}
            {children.map(|c| c())}
        </div>
    }
}

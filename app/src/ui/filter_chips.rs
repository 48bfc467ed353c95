//! Filters that are one tap: links, so that each state of the list has an address.

use leptos::prelude::*;

use super::{Icon, classes};

/// One filter, and where a tap leads: to the list with it, or without it when it is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterChip {
    /// What is filtered by.
    pub label: String,
    /// The list after a tap.
    pub href: String,
    /// Whether it is on.
    pub on: bool,
}

/// Filters beside one another.
#[component]
pub fn FilterChips(
    /// What they have in common, before them: "Without".
    #[prop(into)]
    label: String,
    /// The filters.
    chips: Vec<FilterChip>,
) -> impl IntoView {
    let chips: Vec<_> = chips
        .into_iter()
        .map(|chip| {
            let (icon, tone, does) = match chip.on {
                true => ("x", "is-info", t!("chip-off")),
                false => ("plus", "", t!("chip-on")),
            };
            let class = classes(&["chip chip--link", tone]);
            view! {
                <li>
                    <a class=class href=chip.href>
                        <Icon name=icon/>
                        <span class="vh">{does}" "</span>
                        {chip.label}
                    </a>
                </li>
            }
        })
        .collect();
    let name = label.clone();
    view! {
        <nav class="row gap-2 items-center" aria-label=name>
            <span class="small muted" aria-hidden="true">{label}</span>
            <ul class="row gap-2">{chips}</ul>
        </nav>
    }
}

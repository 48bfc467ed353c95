//! Tabs are links: every tab is a page.

use leptos::prelude::*;

use crate::caller::here;

/// A tab or a saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    label: String,
    href: String,
    count: Option<i64>,
    at_least: bool,
    current: Option<bool>,
}

impl Tab {
    /// A tab to `href`. It is current when the reader is there.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), count: None, at_least: false, current: None }
    }

    /// With a number after the label.
    #[must_use]
    pub fn count(self, count: i64) -> Self {
        Self { count: Some(count), ..self }
    }

    /// With a number after the label that stops at `max`: more are "99+".
    #[must_use]
    pub fn count_to(self, count: i64, max: i64) -> Self {
        Self { count: Some(count.min(max - 1)), at_least: count >= max, ..self }
    }

    /// Says whether it is current, where the address does not.
    #[must_use]
    pub fn current(self, current: bool) -> Self {
        Self { current: Some(current), ..self }
    }
}

/// Tabs of a case or another object: the one whose path is the page's is current.
#[component]
pub fn Tabs(
    /// Name of the list, for screen readers.
    #[prop(into)]
    label: String,
    /// Links.
    tabs: Vec<Tab>,
) -> impl IntoView {
    let path = here().path;
    let links = links(tabs, |href| href.split('?').next() == Some(path.as_str()));
    view! { <nav class="tabs" aria-label=label>{links}</nav> }
}

/// Views of a list: the one whose path and query are the page's is current.
#[component]
pub fn SavedViews(
    /// Links.
    views: Vec<Tab>,
    /// After them: a link that saves one more.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let href = here().href();
    let links = links(views, |h| h == href);
    view! { <nav class="tabs viewtabs" aria-label=t!("saved-views")>{links}{children.map(|c| c())}</nav> }
}

fn links(tabs: Vec<Tab>, is_here: impl Fn(&str) -> bool) -> Vec<impl IntoView> {
    tabs.into_iter()
        .map(|tab| {
            let current = tab.current.unwrap_or_else(|| is_here(&tab.href)).then_some("page");
            let plus = if tab.at_least { "+" } else { "" };
            let count = tab.count.map(|n| view! { " "<span class="num">{crate::fmt::number(n)}{plus}</span> });
            view! { <a href=tab.href aria-current=current>{tab.label}{count}</a> }
        })
        .collect()
}

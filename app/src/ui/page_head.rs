//! Title, one sentence, one primary action. And the way back.

use leptos::prelude::*;

use super::{DocumentTitle, Icon, IconSize};

/// The head of a page. Sets the document's title too.
#[component]
pub fn PageHead(
    /// Title.
    #[prop(into)]
    title: String,
    /// One sentence.
    #[prop(into, optional)]
    lead: String,
    /// A short line above the title: a date, an organisation, a step.
    #[prop(into, optional)]
    eyebrow: String,
    /// The primary action, at most one more.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let eyebrow = super::some(eyebrow).map(|t| view! { <p class="eyebrow">{t}</p> });
    let lead = super::some(lead).map(|t| view! { <p>{t}</p> });
    view! {
        <DocumentTitle text=title.clone()/>
        <div class="pagehead">
            <div>{eyebrow}<h1>{title}</h1>{lead}</div>
            {children.map(|c| c())}
        </div>
    }
}

/// The head of one page of a case, below the case's own head.
#[component]
pub fn TabHead(
    /// What this page is: "Consent and sharing".
    #[prop(into)]
    title: String,
    /// One sentence.
    #[prop(into, optional)]
    lead: String,
    /// The primary action, at most one more.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lead = super::some(lead).map(|t| view! { <p>{t}</p> });
    let actions = children.map(|c| view! { <div class="row">{c()}</div> });
    view! {
        <div class="pagehead">
            <div><h2 class="t-xl">{title}</h2>{lead}</div>
            {actions}
        </div>
    }
}

/// The way back: label and address of each page above this one, then this page.
#[component]
pub fn Crumb(
    /// Label and address, from the top.
    trail: Vec<(String, String)>,
    /// This page.
    #[prop(into)]
    current: String,
) -> impl IntoView {
    let links: Vec<_> = trail
        .into_iter()
        .map(|(label, href)| view! { <a href=href>{label}</a><Icon name="right" size=IconSize::Small/> })
        .collect();
    view! {
        <nav class="crumb" aria-label=t!("breadcrumb")>
            {links}
            <span aria-current="page">{current}</span>
        </nav>
    }
}

//! What happened, newest first.

use leptos::prelude::*;

use super::{Icon, Tone, classes, some};

/// What happened.
#[component]
pub fn Timeline(
    /// `TimelineItem`s, newest first.
    children: Children,
) -> impl IntoView {
    view! { <ol class="timeline">{children()}</ol> }
}

/// One thing that happened.
#[component]
pub fn TimelineItem(
    /// Icon of its kind.
    #[prop(into)]
    icon: String,
    /// What.
    #[prop(into)]
    title: String,
    /// Where it can be read in full.
    #[prop(into, optional)]
    href: String,
    /// One sentence more.
    #[prop(into, optional)]
    text: String,
    /// When and who.
    #[prop(into, optional)]
    meta: String,
    /// Colour of the icon.
    #[prop(optional)]
    tone: Tone,
    /// More than a sentence.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let dot = classes(&["timeline__dot", if tone == Tone::Quiet { "" } else { tone.class() }]);
    let title = if href.is_empty() { title.into_any() } else { view! { <a href=href>{title}</a> }.into_any() };
    let text = some(text).map(|t| view! { <p>{t}</p> });
    let meta = some(meta).map(|m| view! { <span class="meta">{m}</span> });
    view! {
        <li>
            <span class=dot>
                <Icon name=icon/>
            </span>
            <h3>{title}</h3>
            {text}
            {children.map(|c| c())}
            {meta}
        </li>
    }
}

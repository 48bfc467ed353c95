//! News of the page. At most two at once.

use leptos::prelude::*;

use super::{Icon, Tone, classes};

/// A message across the page.
#[component]
pub fn Banner(
    /// Colour.
    #[prop(optional)]
    tone: Tone,
    /// Icon; by default the one of the tone.
    #[prop(into, optional)]
    icon: String,
    /// A heading, if one sentence is not enough.
    #[prop(into, optional)]
    title: String,
    /// The sentence.
    #[prop(into, optional)]
    text: String,
    /// Whether screen readers announce it at once: the result of what somebody just did.
    #[prop(optional)]
    live: bool,
    /// More: links, buttons in a `.row`.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let icon = if icon.is_empty() { default_icon(tone).to_owned() } else { icon };
    let class = classes(&["banner", tone.class()]);
    let title = super::some(title).map(|t| view! { <strong>{t}</strong> });
    let text = super::some(text).map(|t| view! { <p>{t}</p> });
    view! {
        <div class=class role=live.then_some("status")>
            <Icon name=icon/>
            <div>{title}{text}{children.map(|c| c())}</div>
        </div>
    }
}

fn default_icon(tone: Tone) -> &'static str {
    match tone {
        Tone::Ok => "circle-ok",
        Tone::Warn => "clock",
        Tone::Danger => "alert",
        Tone::Quiet | Tone::Info | Tone::Plum => "info",
    }
}

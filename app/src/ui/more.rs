//! What a list does not show.

use leptos::prelude::*;

use super::Icon;

/// Says that a list is cut, and how to find what is not in it.
#[component]
pub fn ThereIsMore(
    /// Whether there is more than what is shown.
    more: bool,
    /// How to find it.
    #[prop(into)]
    how: String,
    /// A link that leads there.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let link = children.map(|c| view! { <p>{c()}</p> });
    more.then(|| {
        view! {
            <div class="note small pad" role="note">
                <Icon name="info"/>
                <div><p>{t!("list-more")} " " {how}</p>{link}</div>
            </div>
        }
    })
}

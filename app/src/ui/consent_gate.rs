//! Stops sharing that consent does not cover, and offers what can be done.

use leptos::prelude::*;

use super::{Icon, IconSize, ids::id_or, some};

/// The gate: closed, or open with what is covered.
#[component]
pub fn ConsentGate(
    /// Whether consent covers it.
    open: bool,
    /// "Consent does not cover this".
    #[prop(into)]
    title: String,
    /// Why, or until when.
    #[prop(into, optional)]
    text: String,
    /// Id of the title, for a button that it describes.
    #[prop(into, optional)]
    id: String,
    /// What can be done, or what is covered.
    children: Children,
) -> impl IntoView {
    let id = id_or(id, "gate", &title);
    let (class, icon) = if open { ("gate gate--open", "circle-ok") } else { ("gate", "lock") };
    let text = some(text).map(|t| view! { <p>{t}</p> });
    let labelled = id.clone();
    view! {
        <section class=class aria-labelledby=labelled>
            <div class="gate__head">
                <Icon name=icon size=IconSize::Large/>
                <div>
                    <h2 id=id>{title}</h2>
                    {text}
                </div>
            </div>
            <div class="gate__body">{children()}</div>
        </section>
    }
}

//! What a form carries along.

use leptos::prelude::*;

use crate::forms::form;

/// A value nobody types. Always the one of the page, never the one of the refused post.
#[component]
pub fn HiddenField(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Value.
    #[prop(into)]
    value: String,
) -> impl IntoView {
    view! { <input type="hidden" name=form().name(&name) value=value/> }
}

/// What a form began with, sealed (`base`): it goes with what was typed, also when the form comes back.
#[component]
pub fn BeganField(
    /// What is saved now.
    value: String,
) -> impl IntoView {
    let base = form().typed("base").filter(|b| !b.is_empty()).unwrap_or(value);
    view! { <HiddenField name="base" value=base/> }
}

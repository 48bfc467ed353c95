//! The title of the window.

use leptos::prelude::*;
use leptos_meta::Title;

use super::escaped;
use crate::error::AppError;
use crate::forms::FormState;

/// `<text> · Passerelle`, after "Error:" when a form of the page was refused.
#[component]
pub fn DocumentTitle(
    /// What the page is.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let refused = use_context::<FormState>().is_some_and(|s| s.error.is_some_and(|e| e != AppError::Unfinished));
    let text = if refused { t!("document-title-error", title = text) } else { t!("document-title", title = text) };
    // What stands in a title may be a name that somebody typed, and leptos_meta writes it as it is.
    view! { <Title text=escaped(&text)/> }
}

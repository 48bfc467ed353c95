//! What was just done, said once above the page: the address carries a word for it, `?saved=role`.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{Banner, Tone};
use crate::forms::FormState;

/// The sentence for the address's word; nothing for unknown words, or when a form of this page was just refused.
#[component]
pub fn SavedBanner(
    /// Words and their sentences.
    texts: Vec<(&'static str, String)>,
) -> impl IntoView {
    let refused = use_context::<FormState>().is_some();
    let word = use_query_map().read_untracked().get("saved").filter(|_| !refused)?;
    let text = texts.into_iter().find(|(w, _)| *w == word).map(|(_, text)| text)?;
    Some(view! { <Banner tone=Tone::Ok text=text live=true/> })
}

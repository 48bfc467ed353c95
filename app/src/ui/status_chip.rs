//! A state: icon and word, never one without the other.

use leptos::prelude::*;

use super::{Icon, Tone, classes};

/// A state in an icon and a word.
#[component]
pub fn StatusChip(
    /// Colour.
    #[prop(optional)]
    tone: Tone,
    /// Name of the icon.
    #[prop(into)]
    icon: String,
    /// The word.
    #[prop(into)]
    text: String,
    /// Without border and fill, for several in a table cell.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let class = classes(&["chip", tone.class(), if plain { "chip--plain" } else { "" }]);
    view! {
        <span class=class>
            <Icon name=icon/>
            {text}
        </span>
    }
}

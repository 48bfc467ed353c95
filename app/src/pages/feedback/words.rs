//! Words and signs of what people say.

use domain::feedback::{Category, State};
use leptos::prelude::*;

use crate::ui::{StatusChip, Tone};

/// A category as the open page asks for it: so that nobody is frightened, and nothing is given away.
pub fn said_category(category: Category) -> String {
    t!(format!("feedback-say-{category}"))
}

/// A category for staff, with its place on the scale.
pub fn category(category: Category) -> String {
    t!("feedback-category-numbered", n = category.number(), what = t!(category.label_key()))
}

/// What a line is called: what it is about, where that may stand in a list.
pub fn title(shown: Option<Category>) -> String {
    shown.map_or_else(|| t!("feedback-protected"), category)
}

/// Where it stands.
#[component]
pub fn StateChip(state: State) -> impl IntoView {
    let (tone, icon) = match state {
        State::New => (Tone::Warn, "circle"),
        State::Acknowledged => (Tone::Info, "half"),
        State::Resolved => (Tone::Ok, "check"),
        State::Closed => (Tone::Quiet, "dash"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

//! What to say and offer before a session.

use leptos::prelude::*;

use crate::ui::{Card, CardKind, Tick, Ticks};

/// Three reminders beside the form and the list.
#[component]
pub fn BeforeYouStart() -> impl IntoView {
    let items = vec![
        Tick::yes(t!("session-before-readers")),
        Tick::yes(t!("session-before-offer")),
        Tick::partly(t!("session-before-danger")),
    ];
    view! { <Card title=t!("session-before") kind=CardKind::Accent><Ticks items=items/></Card> }
}

//! Around a long form: leaving it by accident asks first, and a second tap on a slow link sends nothing.
//!
//! What is typed is kept nowhere. The server makes one record of a form that is sent twice in any case.

use std::time::Duration;

use leptos::ev::{self, SubmitEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{BeforeUnloadEvent, Element, PageTransitionEvent};

/// After this long without another page the form can be sent again: somebody stopped it, or the link broke.
const TRY_AGAIN: Duration = Duration::from_secs(20);

/// Guards the form inside.
#[island]
pub fn FormGuard(
    /// What the button says once it was pressed.
    sending: String,
    /// Whether the form holds already what is saved nowhere: it was refused, or asked for one more row.
    unsaved: bool,
    /// The form.
    children: Children,
) -> impl IntoView {
    let changed = StoredValue::new(unsaved);
    let sent = RwSignal::new(false);
    // What the pressed button said. Not the button itself: an element belongs to its thread, and on the server a page
    // is made on one and dropped on another.
    let said_before = StoredValue::new(None::<String>);

    let reset = move || {
        sent.set(false);
        let words = said_before.try_update_value(Option::take).flatten();
        let button = document().query_selector("button[aria-busy=true]").ok().flatten();
        if let Some((button, words)) = button.zip(words) {
            button.set_inner_html(&words);
            busy(&button, false);
        }
    };
    let words = sending.clone();
    let submit = move |event: SubmitEvent| {
        if sent.get_untracked() {
            event.prevent_default();
            return;
        }
        sent.set(true);
        if let Some(button) = event.submitter().and_then(|b| b.dyn_into::<Element>().ok()) {
            said_before.set_value(Some(button.inner_html()));
            button.set_text_content(Some(&words));
            busy(&button, true);
        }
        set_timeout(reset, TRY_AGAIN);
    };
    Effect::new(move |_| {
        let leave = move |event: BeforeUnloadEvent| {
            if changed.get_value() && !sent.get_untracked() {
                event.prevent_default();
                // Older browsers ask only when this is not empty; none shows it.
                event.set_return_value("unsaved");
            }
        };
        drop(window_event_listener(ev::beforeunload, leave));
        // Back from the next page, out of the browser's memory.
        drop(window_event_listener(ev::pageshow, move |_: PageTransitionEvent| reset()));
    });
    let said = move || if sent.get() { sending.clone() } else { String::new() };
    view! {
        <div class="contents" on:input=move |_| changed.set_value(true) on:change=move |_| changed.set_value(true) on:submit=submit>
            {children()}
        </div>
        <p class="vh" role="status">{said}</p>
    }
}

/// Not `disabled`: what the pressed button is called belongs to the form that is just being sent.
fn busy(button: &Element, yes: bool) {
    for name in ["aria-disabled", "aria-busy"] {
        if yes { drop(button.set_attribute(name, "true")) } else { drop(button.remove_attribute(name)) }
    }
}

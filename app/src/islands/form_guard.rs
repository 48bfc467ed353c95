//! Around a long form: leaving it by accident asks first, and a second tap on a slow link sends nothing.
//!
//! What is typed is kept nowhere in the browser. Where the form asks for it, the server keeps it meanwhile, as a draft of
//! the one who types; of other forms it hears now and then that somebody is still there. The server makes one record of a form that is sent twice in any case.

use std::time::Duration;

use leptos::ev::{self, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{
    BeforeUnloadEvent, Element, Event, FormData, HtmlFormElement, PageTransitionEvent, UrlSearchParams,
};

use super::lookup::Lookup;
use crate::api::intake::keep_draft;
use crate::api::session::stay;

/// After this long without another page the form can be sent again: somebody stopped it, or the link broke.
const TRY_AGAIN: Duration = Duration::from_secs(20);
/// From the first letter typed to the draft that holds it: what is lost when the battery dies is no more than this.
const KEEP_AFTER: Duration = Duration::from_secs(3);
/// Somebody who types for long has not gone away: so often the server is told.
const STAY_EVERY: Duration = Duration::from_secs(5 * 60);

/// Guards the form inside.
#[island]
pub fn FormGuard(
    /// What the button says once it was pressed.
    sending: String,
    /// Whether the form holds already what is saved nowhere: it was refused, or asked for one more row.
    unsaved: bool,
    /// What is said when what was typed could not be kept; empty where the form is not kept meanwhile.
    unkept: String,
    /// The form.
    children: Children,
) -> impl IntoView {
    let changed = StoredValue::new(unsaved);
    let sent = RwSignal::new(false);
    // What the pressed button said. Not the button itself: an element belongs to its thread, and on the server a page
    // is made on one and dropped on another.
    let said_before = StoredValue::new(None::<String>);
    let keeps = !unkept.is_empty();
    let draft = Lookup::new(keep_draft);
    let waiting = StoredValue::new(false);
    let kept = RwSignal::new(String::new());
    let told = StoredValue::new(false);

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
        draft.give_up();
        if let Some(button) = event.submitter().and_then(|b| b.dyn_into::<Element>().ok()) {
            said_before.set_value(Some(button.inner_html()));
            button.set_text_content(Some(&words));
            busy(&button, true);
        }
        set_timeout(reset, TRY_AGAIN);
    };
    let typed = move |event: Event| {
        changed.set_value(true);
        // Where the form is kept meanwhile, each keeping says it.
        if !keeps && !told.get_value() {
            told.set_value(true);
            set_timeout(move || told.set_value(false), STAY_EVERY);
            spawn_local(async { drop(stay().await) });
        }
        if !keeps || waiting.get_value() {
            return;
        }
        let Some(form) = form_around(&event) else { return };
        waiting.set_value(true);
        let keep = move || {
            waiting.set_value(false);
            if let Some(text) = written(&form).filter(|_| !sent.get_untracked()) {
                draft.ask_after(Duration::ZERO, text);
            }
        };
        set_timeout(keep, KEEP_AFTER);
    };
    Effect::new(move |_| match draft.answer() {
        None => {}
        Some(Ok(said)) => {
            // Whatever was typed since waits for the next time.
            changed.set_value(said.is_empty() || waiting.get_value());
            kept.set(said);
        }
        Some(Err(_)) => kept.set(unkept.clone()),
    });
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
        <div class="contents" on:input=typed on:change=typed on:submit=submit>
            {children()}
        </div>
        <p class="vh" role="status">{said}</p>
        <p class="small muted" hidden=move || kept.with(String::is_empty)>{kept}</p>
    }
}

/// The form in which something was typed.
fn form_around(event: &Event) -> Option<HtmlFormElement> {
    let field: Element = event.target()?.dyn_into().ok()?;
    field.closest("form").ok()??.dyn_into().ok()
}

/// The form as it would be posted.
fn written(form: &HtmlFormElement) -> Option<String> {
    let data = FormData::new_with_form(form).ok()?;
    let pairs = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some(String::from(pairs.to_string()))
}

/// Not `disabled`: what the pressed button is called belongs to the form that is just being sent.
fn busy(button: &Element, yes: bool) {
    for name in ["aria-disabled", "aria-busy"] {
        if yes { drop(button.set_attribute(name, "true")) } else { drop(button.remove_attribute(name)) }
    }
}

//! While an identity is shown: how long still, and then it is hidden at once, wherever the page has it.
//!
//! Without a script the next page hides it. Marks in the page: `data-countdown` gets the time left; what stands in
//! `data-revealed` goes away for good, or is covered (`data-revealed="covered"`) where somebody is typing;
//! `data-after` appears; `data-show-again` asks for the identity once more, so that a covered form can be finished.

use std::time::Duration;

use domain::case::{REVEAL_MINUTES, RevealForm};
use leptos::ev::{self, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use crate::api::case::reveal_identity;

const TICK: Duration = Duration::from_secs(1);
/// Seconds before the end at which it is said aloud.
const SOON: i64 = 60;

/// Counts the time of the identity inside.
#[island]
pub fn RevealCountdown(
    /// Seconds left when the page was made. The device's own clock may be wrong, so no time of day.
    seconds: i64,
    /// The ten digits of the page's language.
    digits: String,
    /// Said aloud a minute before the end.
    soon: String,
    /// Said aloud at the end, and put where the identity was.
    hidden: String,
    /// Code of the case, to ask again.
    code: String,
    /// For which reason it is shown.
    reason: String,
    /// The identity.
    children: Children,
) -> impl IntoView {
    let around = NodeRef::<Div>::new();
    let said = RwSignal::new(String::new());
    let end = StoredValue::new(0.0);
    let over = StoredValue::new(false);

    let begin = move |seconds: i64| {
        end.set_value(now() + seconds as f64 * 1000.0);
        over.set_value(false);
    };
    let tick = {
        let hidden = hidden.clone();
        move || {
            if over.get_value() {
                return;
            }
            let left = ((end.get_value() - now()) / 1000.0).ceil() as i64;
            if left <= 0 {
                over.set_value(true);
                hide(&hidden);
                said.set(hidden.clone());
                return;
            }
            if left <= SOON && said.with_untracked(String::is_empty) {
                said.set(soon.clone());
            }
            if let Some(place) = around.get_untracked().and_then(|a| first(&a, "[data-countdown]")) {
                place.set_text_content(Some(&clock(left, &digits)));
            }
        }
    };
    let again = move |event: MouseEvent| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        if target.and_then(|t| t.closest("[data-show-again]").ok().flatten()).is_none() {
            return;
        }
        let form = RevealForm { command: new_command(), code: code.clone(), reason: reason.clone() };
        spawn_local(async move {
            // Refused or offline: the form stays covered, and the button can be pressed again.
            if reveal_identity(form).await.is_ok() {
                uncover();
                said.set(String::new());
                begin(REVEAL_MINUTES * 60);
            }
        });
    };
    Effect::new(move |_| {
        begin(seconds);
        tick();
        drop(set_interval_with_handle(tick.clone(), TICK));
        drop(window_event_listener(ev::click, again.clone()));
    });
    view! {
        <div class="contents" node_ref=around>{children()}</div>
        <p class="vh" role="status">{said}</p>
    }
}

/// Milliseconds of the device's clock, which goes on while the device sleeps.
fn now() -> f64 {
    js_sys::Date::now()
}

/// `4:09`, in the page's digits.
fn clock(seconds: i64, digits: &str) -> String {
    let plain = format!("{}:{:02}", seconds / 60, seconds % 60);
    plain.chars().map(|c| c.to_digit(10).and_then(|d| digits.chars().nth(d as usize)).unwrap_or(c)).collect()
}

/// A version 4 id. It has to be new, not secret.
fn new_command() -> String {
    let mut bytes = [0; 16];
    bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    uuid_text(bytes)
}

fn uuid_text(mut bytes: [u8; 16]) -> String {
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

fn hide(words: &str) {
    let focused = document().active_element();
    let held = |place: &Element| focused.as_ref().is_some_and(|f| place.contains(Some(f)));
    let mut lost = false;
    for place in all("[data-revealed]") {
        lost |= held(&place);
        if is_covered(&place) {
            show(&place, false);
        } else {
            place.set_text_content(Some(words));
        }
    }
    for after in all("[data-after]") {
        show(&after, true);
        // Who was in what is gone goes on where it can be shown again.
        if lost
            && let Some(way) =
                first(&after, "a, button").and_then(|w| w.dyn_into::<leptos::web_sys::HtmlElement>().ok())
        {
            drop(way.focus());
        }
    }
}

fn uncover() {
    for place in all("[data-revealed]").into_iter().filter(is_covered) {
        show(&place, true);
    }
    for after in all("[data-after]") {
        show(&after, false);
    }
}

fn is_covered(place: &Element) -> bool {
    place.get_attribute("data-revealed").as_deref() == Some("covered")
}

fn show(place: &Element, yes: bool) {
    drop(if yes { place.remove_attribute("hidden") } else { place.set_attribute("hidden", "") });
}

fn first(inside: &Element, selector: &str) -> Option<Element> {
    inside.query_selector(selector).ok().flatten()
}

fn all(selector: &str) -> Vec<Element> {
    let Ok(list) = document().query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_in_the_digits_of_the_page() {
        assert_eq!(clock(300, "0123456789"), "5:00");
        assert_eq!(clock(69, "٠١٢٣٤٥٦٧٨٩"), "١:٠٩");
    }

    #[test]
    fn a_new_command_is_one_the_server_takes() {
        let text = uuid_text([0xff; 16]);
        assert_eq!(text, "ffffffff-ffff-4fff-bfff-ffffffffffff");
        let form = RevealForm { command: text, code: String::new(), reason: "contact".into() };
        assert!(form.parse().is_ok());
    }
}

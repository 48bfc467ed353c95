//! Places that begin as somebody types, below a place field: the combobox of the ARIA patterns.
//!
//! What is chosen is written into the field as the server's own label, which it resolves without a script as well.

use std::time::Duration;

use domain::place::Place;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, EventInit, HtmlInputElement, Node};

use super::lookup::Lookup;
use crate::api::place::{PlacesFound, find_places};

/// Letters from which on a look-up is worth asking for.
const LEAST: usize = 2;
const PAUSE: Duration = Duration::from_millis(250);

/// A place field with suggestions.
#[island]
pub fn PlacePicker(
    /// Id of the field.
    id: String,
    /// What the list of suggestions is called.
    label: String,
    /// The field, with the plain list that it offers without a script.
    children: Children,
) -> impl IntoView {
    let around = NodeRef::<Div>::new();
    let lookup = Lookup::new(find_places);
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let found = RwSignal::new(PlacesFound::default());
    let list = format!("{id}-places");

    let input = move || -> Option<HtmlInputElement> {
        around.get_untracked()?.query_selector("input").ok().flatten()?.dyn_into().ok()
    };
    let close = move || {
        lookup.give_up();
        open.set(false);
        active.set(None);
    };
    let choose = move |n: usize| {
        let Some((input, place)) = input().zip(found.with_untracked(|f| f.places.get(n).cloned())) else { return };
        input.set_value(&place.label());
        close();
        say_changed(&input);
    };
    let typed = move |_: Event| {
        let text = input().map(|i| i.value()).unwrap_or_default();
        if text.trim().chars().count() < LEAST {
            close();
        } else {
            lookup.ask_after(PAUSE, text);
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let count = found.with_untracked(|f| f.places.len());
        let shown = open.get_untracked();
        match event.key().as_str() {
            key @ ("ArrowDown" | "ArrowUp") if shown && count > 0 => {
                active.update(|a| *a = Some(step(*a, count, key == "ArrowDown")));
            }
            "ArrowDown" if !shown => {
                let text = input().map(|i| i.value()).unwrap_or_default();
                if !text.trim().is_empty() {
                    lookup.ask_after(Duration::ZERO, text);
                }
            }
            "Enter" => match active.get_untracked() {
                Some(n) if shown => choose(n),
                _ => return,
            },
            "Escape" if shown => close(),
            "Tab" => return close(),
            _ => return,
        }
        event.prevent_default();
    };
    let left = move |event: FocusEvent| {
        let to: Option<Node> = event.related_target().and_then(|t| t.dyn_into().ok());
        if !around.get_untracked().is_some_and(|a| a.contains(to.as_ref())) {
            close();
        }
    };

    Effect::new({
        let list = list.clone();
        move |_| {
            if let Some(input) = input() {
                become_combobox(&input, &list);
            }
        }
    });
    Effect::new(move |_| match lookup.answer() {
        None => {}
        Some(Ok(answer)) => {
            active.set(None);
            found.set(answer);
            open.set(true);
        }
        // The plain field takes what is typed, and the server says what is unclear.
        Some(Err(_)) => close(),
    });
    Effect::new({
        let list = list.clone();
        move |_| {
            let (open, active) = (open.get(), active.get());
            if let Some(input) = input() {
                show_state(&input, open, active.map(|n| option_id(&list, n)));
            }
        }
    });

    let options = {
        let list = list.clone();
        move || {
            let option = |(n, place): (usize, &Place)| {
                let chosen = move || (active.get() == Some(n)).to_string();
                let (name, area, pcode) =
                    (place.name.clone(), place.area().unwrap_or_default().to_owned(), place.pcode.clone());
                view! {
                    <li role="option" id=option_id(&list, n) aria-selected=chosen on:click=move |_| choose(n)>
                        <span class="strong">{name}</span>
                        " "
                        <span class="muted">{area}</span>
                        " "
                        <span class="mono ltr muted">{pcode}</span>
                    </li>
                }
            };
            found.with(|f| f.places.iter().enumerate().map(option).collect::<Vec<_>>())
        }
    };
    let none = move || found.with(|f| f.places.is_empty());
    let said = move || if open.get() { found.with(|f| f.said.clone()) } else { String::new() };
    view! {
        <div class="combo" node_ref=around on:input=typed on:keydown=pressed on:focusout=left>
            {children()}
            // A press must not take the focus from the field.
            <div class="combo__list" hidden=move || !open.get() on:pointerdown=|e| e.prevent_default()>
                <ul role="listbox" id=list aria-label=label hidden=none>{options}</ul>
                <p class="small muted pad" aria-hidden="true" hidden=move || !none()>{said}</p>
            </div>
            <p class="vh" role="status">{said}</p>
        </div>
    }
}

fn option_id(list: &str, n: usize) -> String {
    format!("{list}-{n}")
}

/// The next of `count` suggestions in a round.
fn step(at: Option<usize>, count: usize, forward: bool) -> usize {
    match at {
        None if forward => 0,
        None => count - 1,
        Some(n) if forward => (n + 1) % count,
        Some(n) => (n + count - 1) % count,
    }
}

/// From here on the field says that it has suggestions of ours; the browser's own would lie over them.
fn become_combobox(input: &HtmlInputElement, list: &str) {
    drop(input.remove_attribute("list"));
    for (name, value) in [("role", "combobox"), ("aria-autocomplete", "list"), ("aria-controls", list)] {
        set(input, name, value);
    }
}

fn show_state(input: &HtmlInputElement, open: bool, active: Option<String>) {
    set(input, "aria-expanded", &open.to_string());
    match active {
        Some(id) => set(input, "aria-activedescendant", &id),
        None => drop(input.remove_attribute("aria-activedescendant")),
    }
}

/// An attribute whose name is always well formed.
fn set(element: &Element, name: &str, value: &str) {
    drop(element.set_attribute(name, value));
}

/// Tells the form around the field, as a person's own change would.
fn say_changed(input: &HtmlInputElement) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("change", &init) {
        drop(input.dispatch_event(&event));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_go_round() {
        assert_eq!(step(None, 3, true), 0);
        assert_eq!(step(None, 3, false), 2);
        assert_eq!(step(Some(2), 3, true), 0);
        assert_eq!(step(Some(0), 3, false), 2);
        assert_eq!(step(Some(0), 1, true), 0);
    }
}

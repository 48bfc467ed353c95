//! Possible duplicates beside the registration, while it is typed.
//!
//! The server compares and makes the panel; this only says when, and puts it in its place.

use std::time::Duration;

use domain::person::{PersonForm, document_key};
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, FormData, HtmlFormElement};

use super::lookup::Lookup;
use crate::api::person::{Compared, compare_typed};

const PAUSE: Duration = Duration::from_millis(400);
/// Letters of one name, or digits of a phone or a document, from which on comparing can find somebody.
const LETTERS: usize = 3;
const DIGITS: usize = 6;
/// Parts with rows, each with a number that is compared.
const NUMBERED: [&str; 2] = ["phones", "documents"];

/// The panel, and below it on narrow screens a way to it.
#[island]
pub fn LiveDuplicates(
    /// Heading of the panel.
    title: String,
    /// What stands in the panel when it cannot be kept up to date.
    unavailable: String,
    /// Words of the way to the panel.
    jump: String,
    /// The panel as the page was loaded.
    children: Children,
) -> impl IntoView {
    let panel = NodeRef::<Div>::new();
    let lookup = Lookup::new(compare_typed);
    let last = StoredValue::new(Vec::new());
    let said = RwSignal::new(String::new());
    let some = RwSignal::new(false);
    let failed = RwSignal::new(false);

    let changed = move |event: Event| {
        let Some(typed) = typed(&event) else { return };
        if last.with_value(|before| *before == typed) {
            return;
        }
        last.set_value(typed.clone());
        let rows = |part: &str| typed.iter().filter(|(path, _)| path.starts_with(part)).count();
        let rows = (rows("phones["), rows("documents["));
        let value = |path: &str| typed.iter().find(|(p, _)| p == path).map(|(_, v)| v.clone()).unwrap_or_default();
        let form = PersonForm::compared(value, rows);
        if is_worth_comparing(&form) { lookup.ask_after(PAUSE, form) } else { lookup.give_up() }
    };
    Effect::new(move |_| {
        drop(window_event_listener(ev::input, changed));
        drop(window_event_listener(ev::change, changed));
    });
    Effect::new(move |_| match lookup.answer() {
        None => {}
        Some(Ok(Compared { html, said: sentence, count })) => {
            // Whoever is reading in the panel keeps it until something else is typed.
            let Some(panel) = panel.get_untracked().filter(|p| !holds_focus(p)) else { return };
            panel.set_inner_html(&html);
            failed.set(false);
            some.set(count > 0);
            said.set(sentence);
        }
        // What stands there is about something else by now.
        Some(Err(_)) => {
            failed.set(true);
            some.set(false);
            said.set(String::new());
        }
    });
    view! {
        <div node_ref=panel hidden=move || failed.get()>{children()}</div>
        <div class="card card--sunken" hidden=move || !failed.get()>
            <h2>{title}</h2>
            <p class="small">{unavailable}</p>
        </div>
        <p class="vh" role="status">{said}</p>
        <a class="btn jump" href="#duplicates" hidden=move || !some.get()>
            <span>{said}</span>
            <span class="strong">{jump}</span>
        </a>
    }
}

fn holds_focus(panel: &Element) -> bool {
    document().active_element().is_some_and(|focused| panel.contains(Some(&focused)))
}

/// Paths and texts of the compared fields, if the event is about one of them.
fn typed(event: &Event) -> Option<Vec<(String, String)>> {
    let field: Element = event.target()?.dyn_into().ok()?;
    is_compared(&field.get_attribute("name")?).then_some(())?;
    let form: HtmlFormElement = field.closest("form").ok()??.dyn_into().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    let value = |name: &str| data.get(name).as_string();
    let mut out: Vec<(String, String)> =
        FIELDS.iter().map(|path| ((*path).to_owned(), value(&input_name(path)).unwrap_or_default())).collect();
    for part in NUMBERED {
        let numbers = (0..).map(|i| format!("{part}[{i}][number]"));
        out.extend(numbers.map_while(|path| value(&input_name(&path)).map(|number| (path, number))));
    }
    Some(out)
}

/// Paths of what is compared, besides numbers of phones and documents.
const FIELDS: [&str; 14] = [
    "command",
    "given",
    "father",
    "grandfather",
    "family",
    "nickname",
    "mother",
    "sex",
    "birth[day]",
    "birth[month]",
    "birth[year]",
    "age",
    "age_evidence",
    "origin",
];

/// `form[given]` for `given`, `form[birth][year]` for `birth[year]`.
fn input_name(path: &str) -> String {
    match path.split_once('[') {
        Some((head, rest)) => format!("form[{head}][{rest}"),
        None => format!("form[{path}]"),
    }
}

fn is_compared(name: &str) -> bool {
    let number = NUMBERED.iter().any(|part| name.starts_with(&format!("form[{part}]["))) && name.ends_with("][number]");
    number || FIELDS.iter().any(|path| input_name(path) == name)
}

fn is_worth_comparing(form: &PersonForm) -> bool {
    let letters = |name: &str| name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = |number: &str| number.chars().filter(char::is_ascii_digit).count();
    let names = [&form.given, &form.father, &form.grandfather, &form.family];
    let document = |number: &str| document_key(number).is_some_and(|key| key.chars().count() >= DIGITS);
    names.iter().any(|n| letters(n) >= LETTERS)
        || form.phones.iter().any(|p| digits(&p.number) >= DIGITS)
        || form.documents.iter().any(|d| document(&d.number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_compared_asks() {
        for name in
            ["form[given]", "form[birth][year]", "form[phones][2][number]", "form[documents][0][number]", "form[sex]"]
        {
            assert!(is_compared(name), "{name}");
        }
        for name in [
            "form[category]",
            "form[phones][0][owner]",
            "form[documents][0][kind]",
            "form[episodes][0][group]",
            "given",
        ] {
            assert!(!is_compared(name), "{name}");
        }
    }

    #[test]
    fn what_the_page_sends_is_what_is_compared() {
        let form = PersonForm::compared(|path| path.to_owned(), (1, 1));
        assert_eq!(form.phones[0].number, "phones[0][number]");
        assert_eq!(form.documents[0].number, "documents[0][number]");
        let asked = std::cell::RefCell::new(Vec::new());
        PersonForm::compared(
            |path| {
                asked.borrow_mut().push(path.to_owned());
                String::new()
            },
            (0, 0),
        );
        let mut asked = asked.into_inner();
        let mut fields = FIELDS.to_vec();
        asked.sort();
        fields.sort_unstable();
        assert_eq!(asked, fields);
    }

    #[test]
    fn two_letters_find_half_the_country() {
        let named = |given: &str| PersonForm { given: given.into(), ..PersonForm::default() };
        assert!(!is_worth_comparing(&named("Bo")));
        assert!(is_worth_comparing(&named("Bou")));
        assert!(is_worth_comparing(&named("محمد")));
        let phone = |number: &str| {
            PersonForm::compared(|p| if p.starts_with("phones") { number.into() } else { String::new() }, (1, 0))
        };
        assert!(!is_worth_comparing(&phone("70 11")));
        assert!(is_worth_comparing(&phone("70 11 48")));
    }
}

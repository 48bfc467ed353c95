//! An occupation: typed, looked up, chosen. The list offers what begins as typed; without it, "Look up" does.

use domain::intake::{WorkForm, find, occupations};
use leptos::prelude::*;

use crate::caller::locale;
use crate::forms::form;
use crate::ui::{AskButton, Choice, RadioGroup, TextField, Width};

/// Id of the list that every occupation field of a page shares.
const LIST: &str = "occupations";

/// What the button asks that looks up what was typed.
const FIND: &str = "find";

/// An occupation, and for how many years. The page has an [`OccupationList`].
#[component]
pub fn WorkField(
    /// Path in the form, such as `education[now]`.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// The answer so far.
    saved: WorkForm,
    /// What is said below the label.
    #[prop(into, optional)]
    hint: String,
    /// Whether to ask for how many years.
    #[prop(optional)]
    years: bool,
) -> impl IntoView {
    let at = |field: &str| format!("{name}[{field}]");
    let typed = form().typed(&at("what")).unwrap_or_else(|| saved.what.clone());
    let found = find(&typed);
    // One is clear, and none is kept in words; several are for the person to choose from.
    let several = (found.len() > 1).then(|| {
        let mut choices: Vec<_> = found.iter().map(|o| Choice::new(o.code, o.title(locale()))).collect();
        choices.push(Choice::new("words", t!("occupation-words", words = typed)));
        view! { <RadioGroup name=at("pick") label=t!("occupation-which") choices=choices value=saved.pick.clone()/> }
    });
    let years = years.then(|| {
        view! {
            <TextField name=at("years") label=t!("occupation-years") value=saved.years.clone() optional=true inputmode="numeric"
                width=Width::W4/>
        }
    });
    view! {
        <TextField name=at("what") label=label hint=hint value=saved.what.clone() list=LIST optional=true width=Width::W20/>
        {several}
        {years}
    }
}

/// Looks up what was typed, and saves nothing.
#[component]
pub fn LookUp(
    /// Id of the field at which the page comes back.
    #[prop(into)]
    at: String,
) -> impl IntoView {
    view! { <div class="row"><AskButton label=t!("occupation-find") value=FIND at=at icon="search"/></div> }
}

/// The occupations to choose from, once on a page.
#[component]
pub fn OccupationList() -> impl IntoView {
    let options: Vec<_> = occupations().map(|o| view! { <option value=o.label(locale())></option> }).collect();
    view! { <datalist id=LIST>{options}</datalist> }
}

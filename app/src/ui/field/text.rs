//! One-line answers.

use leptos::prelude::*;

use super::super::{Icon, classes, some};
use super::Width;
use super::part::{Part, optional_mark};

/// A one-line answer.
#[component]
pub fn TextField(
    /// Path in the form: `phones[0][number]`.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(into, optional)]
    hint: String,
    /// Value before anything was typed.
    #[prop(into, optional)]
    value: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// As wide as the answer.
    #[prop(optional)]
    width: Width,
    /// `text`, `email`, `search`, `url`.
    #[prop(into, default = "text".into())]
    input_type: String,
    /// Keyboard of phones: `numeric`, `decimal`, `email`.
    #[prop(into, optional)]
    inputmode: String,
    /// Off unless said: devices are shared, and answers are about other people.
    #[prop(into, default = "off".into())]
    autocomplete: String,
    /// Unit or country code before the input.
    #[prop(into, optional)]
    prefix: String,
    /// Unit after the input: `FCFA`.
    #[prop(into, optional)]
    suffix: String,
    /// Whether it reads from left to right in Arabic too: codes, addresses.
    #[prop(optional)]
    ltr: bool,
    /// Shown, posted, not to be changed.
    #[prop(optional)]
    readonly: bool,
    /// Id of a `datalist` that offers answers.
    #[prop(into, optional)]
    list: String,
    /// Class of the whole field, e.g. `field--grow` in a filter bar.
    #[prop(into, optional)]
    class: String,
) -> impl IntoView {
    let part = Part::new(&name, hint);
    let value = part.form.typed(&name).unwrap_or(value);
    let input_class = classes(&[width.class(), if ltr { "ltr" } else { "" }]);
    // Names of one script stay readable in a page of another.
    let dir = if ltr { "ltr" } else { "auto" };
    // A search word or a user name is not a sentence: no capitals, no red line below it.
    let spell = (input_type != "text" || ltr).then_some("false");
    let capitals = (input_type != "text" || ltr).then_some("none");
    let input = view! {
        <input class=input_class id=part.id.clone() name=part.name.clone() type=input_type value=value dir=dir
            inputmode=some(inputmode) autocomplete=autocomplete autocapitalize=capitals spellcheck=spell readonly=readonly list=some(list)
            aria-describedby=part.described_by() aria-invalid=part.invalid()/>
    };
    let control = if prefix.is_empty() && suffix.is_empty() {
        input.into_any()
    } else {
        let before = some(prefix).map(|t| view! { <span>{t}</span> });
        let after = some(suffix).map(|t| view! { <span>{t}</span> });
        view! { <div class="affix">{before}{input}{after}</div> }.into_any()
    };
    let class = classes(&[part.class(), &class]);
    view! {
        <div class=class>
            <label for=part.id.clone()>{label}{optional_mark(optional)}</label>
            {part.notes()}
            {control}
        </div>
    }
}

/// A phone number: numbers read from left to right in every language.
#[component]
pub fn PhoneField(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(into, optional)]
    hint: String,
    /// Value before anything was typed.
    #[prop(into, optional)]
    value: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    view! {
        <TextField name=name label=label hint=hint value=value optional=optional input_type="tel" inputmode="tel" ltr=true width=Width::W10/>
    }
}

/// A search word, with the magnifier. Grows in a filter bar.
#[component]
pub fn SearchField(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// What was searched.
    #[prop(into, optional)]
    value: String,
    /// What can be searched for, and from how many letters on.
    #[prop(into, optional)]
    hint: String,
) -> impl IntoView {
    let part = Part::new(&name, hint);
    let value = part.form.typed(&name).unwrap_or(value);
    view! {
        <div class="field field--grow">
            <label for=part.id.clone()>{label}</label>
            {part.notes()}
            <div class="searchbox">
                <Icon name="search"/>
                <input class="input" id=part.id.clone() name=part.name.clone() type="search" value=value autocomplete="off" spellcheck="false"
                    aria-describedby=part.described_by()/>
            </div>
        </div>
    }
}

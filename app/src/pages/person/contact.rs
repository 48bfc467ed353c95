//! How to speak with the person, how to reach them, and where they live. Shared with the page that edits a profile.

use domain::person::{
    Asked, CounsellorPreference, Language, Literacy, PhoneForm, PhoneOwner, ProfileForm, Residence, YesNo,
};
use leptos::prelude::*;

use super::places::PlaceField;
use super::typed::ask;
use crate::choices;
use crate::forms::form;
use crate::ui::*;

/// Languages, reading, and with whom they would rather speak.
#[component]
pub fn Languages(
    /// What is saved.
    #[prop(optional)]
    saved: ProfileForm,
) -> impl IntoView {
    let spoken = saved.languages.len() > 1 || form().typed_all("languages").is_some_and(|l| !l.is_empty());
    let nobody_said = CounsellorPreference::Anybody.as_str();
    let counsellor = if saved.counsellor.is_empty() { nobody_said.to_owned() } else { saved.counsellor };
    view! {
        <div class="cols cols--s">
            <SelectField name="contact_language" label=t!("contact-language") choices=choices!(Language) value=saved.contact_language/>
            <SelectField name="literacy" label=t!("literacy") choices=without_not_asked(choices!(Literacy)) value=saved.literacy
                optional=true empty=t!("not-asked")/>
        </div>
        <SelectField name="counsellor" label=t!("counsellor-preference") hint=t!("counsellor-preference-hint")
            choices=choices!(CounsellorPreference) value=counsellor filled=true/>
        <Disclosure label=t!("other-languages") open=spoken>
            <CheckGroup name="languages" label=t!("languages") choices=choices!(Language) values=saved.languages optional=true row=true/>
        </Disclosure>
    }
}

/// How to type a number. The digits keep their order in Arabic too.
pub fn phone_hint(calling_code: &str) -> String {
    if calling_code.is_empty() {
        return String::new();
    }
    t!("phone-hint", code = format!("\u{2066}+{calling_code}\u{2069}"))
}

/// Phones, one below the other.
#[component]
pub fn Phones(
    /// How many rows.
    rows: usize,
    /// How to type a number.
    #[prop(into)]
    hint: String,
    /// What is saved.
    #[prop(optional)]
    saved: Vec<PhoneForm>,
) -> impl IntoView {
    let cards: Vec<_> = (0..rows)
        .map(|i| {
            let phone = saved.get(i).cloned().unwrap_or_default();
            view! { <PhoneRow i=i hint=hint.clone() phone=phone/> }
        })
        .collect();
    view! {
        {cards}
        <div class="row"><AskButton label=t!("phone-add") value=ask::PHONE at="contact" icon="plus"/></div>
    }
}

#[component]
fn PhoneRow(i: usize, hint: String, phone: PhoneForm) -> impl IntoView {
    let at = |field: &str| format!("phones[{i}][{field}]");
    let title = t!("phone-n", n = i as i64 + 1);
    let name = title.clone();
    let first = i == 0;
    view! {
        <div class="card form" role="group" aria-label=name>
            <div class="stack gap-1">
                <p class="strong" aria-hidden="true">{title}</p>
                {first.then(|| view! { <p class="small muted">{t!("phone-row-hint")}</p> })}
            </div>
            <div class="cols cols--s">
                <PhoneField name=at("number") label=t!("phone-number") hint=hint value=phone.number/>
                <SelectField name=at("owner") label=t!("phone-owner") choices=choices!(PhoneOwner) value=phone.owner/>
            </div>
            <div class="cols cols--s">
                <Segment name=at("safe_to_call") label=t!("safe-to-call") choices=choices!(YesNo) value=phone.safe_to_call/>
                <Segment name=at("safe_to_text") label=t!("safe-to-text") hint=t!("safe-to-text-hint") choices=choices!(YesNo)
                    value=phone.safe_to_text/>
            </div>
            <TextField name=at("safe_times") label=t!("safe-times") hint=t!("safe-times-hint") value=phone.safe_times width=Width::W20 optional=true/>
        </div>
    }
}

/// Where the person lives and comes from.
#[component]
pub fn Place(
    /// What is saved.
    #[prop(optional)]
    saved: ProfileForm,
) -> impl IntoView {
    view! {
        <PlaceField name="current" label=t!("place-current") value=saved.current/>
        <div class="cols cols--s">
            <TextField name="locality" label=t!("locality") hint=t!("locality-hint") value=saved.locality optional=true/>
            <SelectField name="residence" label=t!("residence") choices=without_not_asked(choices!(Residence)) value=saved.residence
                optional=true empty=t!("not-asked")/>
        </div>
        <div class="cols cols--s">
            <PlaceField name="origin" label=t!("place-origin") value=saved.origin optional=true/>
            <SelectField name="origin_answer" label=t!("origin-answer") choices=choices!(Asked::Unknown, Asked::Declined)
                value=saved.origin_answer optional=true empty=t!("origin-answer-none")/>
        </div>
    }
}

/// Not asked is the empty answer of a list.
fn without_not_asked(choices: Vec<Choice>) -> Vec<Choice> {
    choices.into_iter().filter(|c| c.value != "not_asked").collect()
}

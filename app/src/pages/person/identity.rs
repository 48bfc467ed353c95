//! Who the person is: names in their order, the mother's name, birth as far as it is known, sex, documents.

use domain::person::{AgeEvidence, Country, MaritalStatus, NameOrder, ProfileForm, Sex};
use leptos::prelude::*;

use super::documents::Documents;
use crate::choices;
use crate::forms::form;
use crate::ui::*;

/// Names, birth, sex, documents.
#[component]
pub fn IdentityPart(
    /// How many rows of documents.
    documents: usize,
) -> impl IntoView {
    let named =
        ["father", "mother", "grandfather", "nickname"].iter().any(|f| form().typed(f).is_some_and(|t| !t.is_empty()));
    let ordered = form().typed("name_order").is_some_and(|t| t == NameOrder::FamilyFirst.as_str());
    view! {
        <div class="cols cols--s">
            <TextField name="given" label=t!("given-names")/>
            <TextField name="family" label=t!("family-name")/>
        </div>
        <Disclosure label=t!("register-more-names") open=named || ordered>
            <div class="cols cols--s">
                <TextField name="father" label=t!("father-name") optional=true/>
                <TextField name="mother" label=t!("mother-name") optional=true/>
                <TextField name="grandfather" label=t!("grandfather-name") optional=true/>
                <TextField name="nickname" label=t!("nickname") optional=true/>
            </div>
            <RadioGroup name="name_order" label=t!("name-order") choices=choices!(NameOrder)
                value=NameOrder::GivenFirst.as_str() row=true/>
        </Disclosure>
        <BirthPart/>
        <RadioGroup name="sex" label=t!("sex") choices=choices!(Sex) row=true/>
        <CivilPart/>
        <Documents rows=documents/>
    }
}

/// Whose citizen the person is, and whether they are married. Shared with the page that edits a profile.
#[component]
pub fn CivilPart(
    /// What is saved.
    #[prop(optional)]
    saved: ProfileForm,
) -> impl IntoView {
    let [first, second] = [0, 1].map(|i| saved.nationalities.get(i).cloned().unwrap_or_default());
    let another = !second.is_empty() || form().typed("nationalities[1]").is_some_and(|t| !t.is_empty());
    view! {
        <div class="cols cols--s">
            <SelectField name="nationalities[0]" label=t!("nationality") choices=choices!(Country) value=first
                optional=true empty=t!("not-asked")/>
            <SelectField name="marital" label=t!("marital-status") choices=choices!(MaritalStatus) value=saved.marital
                optional=true empty=t!("not-asked")/>
        </div>
        <Disclosure label=t!("nationality-second") open=another>
            <SelectField name="nationalities[1]" label=t!("nationality-second") choices=choices!(Country) value=second
                optional=true empty=t!("nationality-none")/>
        </Disclosure>
    }
}

/// A birth date as far as it is known, or an age, and how it is known.
#[component]
pub fn BirthPart() -> impl IntoView {
    view! {
        <DateParts name="birth" label=t!("birth-date") hint=t!("birth-date-hint")/>
        <div class="cols cols--s">
            <TextField name="age" label=t!("age-estimated") hint=t!("age-estimated-hint") width=Width::W4 inputmode="numeric" optional=true/>
            <SelectField name="age_evidence" label=t!("age-evidence") choices=evidence() optional=true empty=t!("not-asked")/>
        </div>
    }
}

/// Not asked is the empty answer.
fn evidence() -> Vec<Choice> {
    choices!(AgeEvidence).into_iter().filter(|c| c.value != AgeEvidence::NotAsked.as_str()).collect()
}

//! The first conversation about consent: keeping a case file, sharing by sector, statistics.

use domain::consent::{ConsentMethod, Decision, Purpose, Recipient, Validity};
use domain::directory::Sector;
use domain::person::Language;
use domain::programme::Rule;
use leptos::prelude::*;

use crate::caller::rule;
use crate::choices;
use crate::pages::consent::{Told, WordsToRead};
use crate::ui::*;

/// The answers, and how they were given.
#[component]
pub fn ConsentPart() -> impl IntoView {
    let sharing: Vec<_> = Sector::ALL
        .iter()
        .enumerate()
        .map(|(i, sector)| {
            let title = t!("first-consent-share", sector = t!(sector.label_key()));
            view! { <Question i=i + 1 purpose=Purpose::Referral recipient=Recipient::Sector(*sector) title=title text=shared(*sector)/> }
        })
        .collect();
    let statistics = Sector::ALL.len() + 1;
    view! {
        <Disclosure label=t!("consent-words") open=true>
            <WordsToRead/>
        </Disclosure>
        <Question i=0 purpose=Purpose::CaseManagement recipient=Recipient::Programme title=t!("first-consent-file") text=t!("first-consent-file-text") must=true/>
        {sharing}
        <Question i=statistics purpose=Purpose::Statistics recipient=Recipient::Programme title=t!("first-consent-statistics") text=t!("first-consent-statistics-text")/>
        <SelectField name="consent[language]" label=t!("first-consent-language") choices=choices!(Language)/>
        <RadioGroup name="consent[method]" label=t!("first-consent-how") choices=methods()/>
        <TextField name="consent[witness]" label=t!("first-consent-witness") hint=t!("first-consent-witness-hint") width=Width::W20 optional=true/>
        <CheckBox name="assent" label=t!("first-consent-assent") hint=t!("first-consent-assent-hint")/>
        <CheckBox name="consent[interpreter]" label=t!("first-consent-interpreter")/>
        <Told part="consent"/>
    }
}

/// One thing that is asked. Not asked is the answer from the start, except for the case file.
#[component]
fn Question(
    i: usize,
    purpose: Purpose,
    recipient: Recipient,
    title: String,
    text: String,
    #[prop(optional)] must: bool,
) -> impl IntoView {
    let at = |field: &str| format!("consent[answers][{i}][{field}]");
    let validity = Validity::proposed(purpose, rule(Rule::ConsentMonths));
    let mut answers = vec![
        Choice::new(Decision::Given.as_str(), t!("first-consent-agrees")),
        Choice::new(Decision::Refused.as_str(), t!("first-consent-does-not-agree")),
    ];
    if !must {
        answers.push(Choice::new("", t!("not-asked")));
    }
    view! {
        <div class="card">
            <HiddenField name=at("purpose") value=purpose.as_str()/>
            <HiddenField name=at("recipient") value=recipient.form_code()/>
            <HiddenField name=at("validity") value=validity.as_str()/>
            <RadioGroup name=at("decision") label=title hint=text choices=answers row=true/>
        </div>
    }
}

/// What is shared with the providers of a sector.
fn shared(sector: Sector) -> String {
    let months = rule(Rule::ConsentMonths);
    match sector {
        Sector::Education | Sector::TrainingLivelihood => t!("first-consent-share-skills", months = months),
        Sector::BasicNeeds => t!("first-consent-share-household", months = months),
        _ => t!("first-consent-share-usual", months = months),
    }
}

fn methods() -> Vec<Choice> {
    ConsentMethod::ALL
        .iter()
        .map(|m| {
            let key = format!("first-consent-by-{}", m.as_str().replace('_', "-"));
            Choice::new(m.as_str(), t!(key)).hint(t!(format!("{key}-hint")))
        })
        .collect()
}

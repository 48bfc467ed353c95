//! The questions of a conversation about consent, and how they were answered.

use domain::consent::{ConsentMethod, DataCategory, Decision, Purpose, Validity};
use domain::person::Language;
use leptos::prelude::*;
use service::consent::Question;

use super::read_aloud::WordsToRead;
use super::words::{explanation, subject};
use crate::caller::today;
use crate::choices;
use crate::fmt;
use crate::forms::was_refused;
use crate::ui::{
    CheckBox, CheckGroup, Choice, ChoiceGroup, Disclosure, HiddenField, Radio, RadioGroup, SelectField, TextField,
    Width,
};

/// Data that most providers need.
const USUAL: [DataCategory; 5] =
    [DataCategory::Name, DataCategory::Contact, DataCategory::AgeSex, DataCategory::Language, DataCategory::Need];

/// Words to read aloud, questions, and how the answers were given: the fields of a `ConsentForm`.
#[component]
pub fn ConsentFields(
    /// What is asked.
    questions: Vec<Question>,
    /// Whether the person may be under 18.
    minor: bool,
    /// Language in which the person is spoken to.
    #[prop(into)]
    language: String,
    /// `PATH` of the server function: after a refusal everything is open.
    action: &'static str,
) -> impl IntoView {
    let one = questions.len() == 1;
    let open = one || was_refused(action);
    let questions: Vec<_> =
        questions.into_iter().enumerate().map(|(i, q)| view! { <Ask at=i question=q open=open/> }).collect();
    view! {
        <Disclosure label=t!("consent-words") open=true><WordsToRead/></Disclosure>
        {questions}
        <SelectField name="language" label=t!("consent-language") choices=choices!(Language) value=language/>
        <CheckBox name="interpreter" label=t!("consent-interpreter") plain=true/>
        <Method minor=minor/>
        <CheckBox name="told_how_to_withdraw" label=t!("consent-told") hint=t!("consent-told-hint")/>
    }
}

#[component]
fn Ask(at: usize, question: Question, open: bool) -> impl IntoView {
    let field = move |name: &str| format!("answers[{at}][{name}]");
    let answers = [Decision::Given, Decision::Refused].map(|d| Choice::new(d.as_str(), t!(d.label_key()))).to_vec();
    let label = subject(question.purpose, question.recipient, question.organisation.as_deref());
    let limits = view! {
        <Limits at=at purpose=question.purpose open=open/>
    };
    view! {
        <div class="card">
            <HiddenField name=field("purpose") value=question.purpose.as_str()/>
            <HiddenField name=field("recipient") value=question.recipient.form_code()/>
            <RadioGroup name=field("decision") label=label hint=explanation(question.purpose) choices=answers row=true/>
            {limits}
        </div>
    }
}

/// Which data, and how long. Sharing always has both; the rest has the usual time.
#[component]
fn Limits(at: usize, purpose: Purpose, open: bool) -> impl IntoView {
    let field = move |name: &str| format!("answers[{at}][{name}]");
    let today = today();
    let times: Vec<_> = Validity::offered(purpose)
        .iter()
        .map(|v| {
            let label = t!(v.label_key());
            let label = match v.last_day(today) {
                Some(day) => t!("consent-until-day", period = label, day = fmt::day(day)),
                None => label,
            };
            Choice::new(v.as_str(), label)
        })
        .collect();
    let usual = Validity::offered(purpose).first().map(|v| v.to_string()).unwrap_or_default();
    let until = view! {
        <SelectField name=field("validity") label=t!("consent-until") choices=times value=usual filled=true width=Width::W20/>
    };
    if purpose != Purpose::Referral {
        return until.into_any();
    }
    let usual_data: Vec<_> = USUAL.iter().map(|d| d.to_string()).collect();
    view! {
        <Disclosure label=t!("consent-data-and-time") open=open>
            <CheckGroup name=field("categories") label=t!("consent-data") hint=t!("consent-data-hint")
                choices=choices!(DataCategory) values=usual_data row=true/>
            {until}
        </Disclosure>
    }
    .into_any()
}

/// How the answers were given. A child's only through a parent or guardian.
#[component]
fn Method(minor: bool) -> impl IntoView {
    let name = "method";
    let witness = "witness";
    if minor {
        return view! {
            <RadioGroup name=name label=t!("consent-method") hint=t!("consent-method-child")
                choices=vec![method(ConsentMethod::Guardian)] value=ConsentMethod::Guardian.as_str()/>
            <TextField name=witness label=t!("consent-guardian") hint=t!("consent-guardian-hint") width=Width::W20/>
        }
        .into_any();
    }
    let adults = [ConsentMethod::Signed, ConsentMethod::Thumbprint, ConsentMethod::SpokenWithWitness];
    let radios: Vec<_> = adults
        .into_iter()
        .enumerate()
        .map(|(i, m)| {
            let choice = method(m);
            view! { <Radio name=name value=choice.value label=choice.label hint=choice.hint first=i == 0/> }
        })
        .collect();
    view! {
        <ChoiceGroup name=name label=t!("consent-method")>{radios}</ChoiceGroup>
        <TextField name=witness label=t!("consent-witness") hint=t!("consent-witness-hint") optional=true width=Width::W20/>
    }
    .into_any()
}

fn method(m: ConsentMethod) -> Choice {
    Choice::new(m.as_str(), t!(m.label_key())).hint(t!(format!("{}-hint", m.label_key())))
}

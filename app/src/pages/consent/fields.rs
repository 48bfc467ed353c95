//! The questions of a conversation about consent, and how they were answered.

use domain::consent::{ConsentMethod, DataCategory, Decision, Explained, Purpose, Recipient, Standing, Validity};
use domain::person::{Language, usually_shared};
use domain::programme::Rule;
use domain::referral::{Stop, data_of};
use leptos::prelude::*;
use service::consent::{Question, SharedReferral};

use super::read_aloud::WordsToRead;
use super::stops::{link_items, stop_items};
use super::words::{data_line, explanation, subject};
use crate::caller::{rule, today};
use crate::choices;
use crate::fmt;
use crate::ui::{
    Card, CheckBox, CheckGroup, Choice, ChoiceGroup, Disclosure, HiddenField, Radio, RadioGroup, SelectField,
    TextField, TickList, Width,
};

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
) -> impl IntoView {
    view! {
        <Disclosure label=t!("consent-words") open=true><WordsToRead/></Disclosure>
        <Questions questions=questions/>
        <SelectField name="language" label=t!("consent-language") choices=choices!(Language) value=language/>
        <CheckBox name="interpreter" label=t!("consent-interpreter") plain=true/>
        <Method minor=minor/>
        <Told/>
    }
}

/// How it was explained, that the person can change their mind, and whether a copy was given.
#[component]
pub fn Told(
    /// What the conversation is called in a larger form; nothing where it is the form.
    #[prop(into, optional)]
    part: String,
) -> impl IntoView {
    let name = |field: &str| if part.is_empty() { field.to_owned() } else { format!("{part}[{field}]") };
    view! {
        <RadioGroup name=name("explained") label=t!("consent-explained") choices=choices!(Explained) optional=true row=true/>
        <CheckBox name=name("told_how_to_withdraw") label=t!("consent-told") hint=t!("consent-told-hint")/>
        <CheckBox name=name("copy_given") label=t!("consent-copy-tick") hint=t!("consent-copy-hint")/>
    }
}

/// A card for each question; those about sharing stand together, below what is true of all of them.
#[component]
fn Questions(questions: Vec<Question>) -> impl IntoView {
    let (mut before, mut sharing, mut after) = (Vec::new(), Vec::new(), Vec::new());
    for (at, question) in questions.into_iter().enumerate() {
        let shares = question.purpose == Purpose::Referral;
        let label = subject(question.purpose, question.recipient, question.organisation.as_deref());
        let ask = view! { <Ask at=at question=question/> };
        match (shares, sharing.is_empty()) {
            (true, _) => sharing.push(ask),
            (false, true) => before.push(view! { <Card label=label>{ask}</Card> }),
            (false, false) => after.push(view! { <Card label=label>{ask}</Card> }),
        }
    }
    let sharing = (!sharing.is_empty()).then(|| {
        view! {
            <Card title=t!("purpose-referral")>
                <p class="small muted">{t!("consent-about-referral")}</p>
                <div class="form">{sharing}</div>
            </Card>
        }
    });
    view! { {before}{sharing}{after} }
}

#[component]
fn Ask(at: usize, question: Question) -> impl IntoView {
    let field = move |name: &str| format!("answers[{at}][{name}]");
    let label = subject(question.purpose, question.recipient, question.organisation.as_deref());
    let about = match (question.purpose, question.recipient) {
        (Purpose::Referral, Recipient::Sector(sector)) => {
            t!("consent-usually", data = data_line(usually_shared(sector)))
        }
        (Purpose::Referral, _) => String::new(),
        (purpose, _) => explanation(purpose),
    };
    let now = (question.standing != Standing::NotAsked)
        .then(|| t!("consent-now", standing = t!(question.standing.label_key())));
    let hint = [Some(about).filter(|a| !a.is_empty()), now].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let (yes, no) = (Decision::Given, Decision::Refused);
    let purpose = question.purpose;
    let (stops, links) = (question.stops, question.links);
    let under_way = stops.clone();
    let refuse = if stops.is_empty() && links.is_empty() {
        view! { <Radio name=field("decision") value=no.as_str() label=t!(no.label_key())/> }.into_any()
    } else {
        view! {
            <Radio name=field("decision") value=no.as_str() label=t!(no.label_key())>
                <p class="small strong">{t!("withdraw-effects")}</p>
                <TickList>{stop_items(stops)}{link_items(links)}</TickList>
            </Radio>
        }
        .into_any()
    };
    view! {
        <div class="stack gap-2">
            <HiddenField name=field("purpose") value=purpose.as_str()/>
            <HiddenField name=field("recipient") value=question.recipient.form_code()/>
            <ChoiceGroup name=field("decision") label=label hint=hint>
                <Radio name=field("decision") value=yes.as_str() label=t!(yes.label_key()) first=true>
                    <Limits at=at purpose=purpose/>
                    <GoesOn purpose=purpose under_way=under_way/>
                </Radio>
                {refuse}
            </ChoiceGroup>
        </div>
    }
}

/// What a yes covers: which data, and how long. No kind of data is chosen before the person named it; the rest than
/// sharing has a time only.
#[component]
fn Limits(at: usize, purpose: Purpose) -> impl IntoView {
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
    let usual = Validity::proposed(purpose, rule(Rule::ConsentMonths));
    let data = (purpose == Purpose::Referral).then(|| {
        view! {
            <CheckGroup name=field("categories") label=t!("consent-data") hint=t!("consent-data-hint")
                choices=choices!(DataCategory) row=true/>
        }
    });
    view! {
        {data}
        <SelectField name=field("validity") label=t!("consent-until") choices=times value=usual.as_str() filled=true width=Width::W20/>
    }
}

/// What a yes has to cover so that what is under way goes on.
#[component]
fn GoesOn(purpose: Purpose, under_way: Vec<(SharedReferral, Stop)>) -> impl IntoView {
    let lines: Vec<_> = under_way
        .into_iter()
        .filter(|_| purpose == Purpose::Referral)
        .map(|(r, _)| {
            let data = data_line(&data_of(&r.fields));
            view! { <li>{t!("consent-goes-on-line", number = r.number, to = r.organisation_name, data = data)}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <p class="small strong">{t!("consent-goes-on")}</p>
            <ul class="small">{lines}</ul>
        }
    })
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
            <CheckBox name="assent" label=t!("consent-assent") hint=t!("consent-assent-hint")/>
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

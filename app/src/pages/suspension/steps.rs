//! What can be done next about a suspension, each in a form of its own.

use chrono::NaiveDate;
use domain::locale::Locale;
use domain::person::Language;
use domain::suspension::{SuspensionState, ToldHow};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::suspension::{Said, SuspensionPage as Data};

use crate::api::suspension::{AppealSuspension, EndSuspension, NoteHeard, NoteTold, RefuseSuspension, SuspendCase};
use crate::caller::locale;
use crate::choices;
use crate::forms::PostForm;
use crate::i18n::{self, FluentArgs};
use crate::ui::{
    Actions, Banner, Button, ButtonKind, Card, CardKind, DateField, Disclosure, HiddenField, LinkButton, RadioGroup,
    SelectField, TextArea, Tone,
};

/// The next steps for the reader.
#[component]
pub fn Steps(
    /// The page's data.
    data: Data,
    /// The suspension that is proposed or runs.
    said: Said,
) -> impl IntoView {
    let (code, version, today) = (data.code.clone(), data.version, data.today);
    if said.state == SuspensionState::Proposed {
        let decides = data.may_decide && !said.own;
        let suspend = decides.then(|| view! { <Suspend code=code.clone() version=version/> });
        let waits = (!decides).then(|| view! { <Banner tone=Tone::Info text=t!("suspension-waits")/> });
        let refuse = (decides || said.own).then(|| view! { <Refuse code=code version=version own=said.own/> });
        return view! { {waits}{suspend}{refuse} }.into_any();
    }
    let tell = said.told.is_none().then(|| {
        view! { <Tell code=code.clone() today=today language=data.language said=said.clone()/> }
    });
    let hear = said.heard_on.is_none().then(|| view! { <Hear code=code.clone() today=today/> });
    let appeal = said.appeal.is_none().then(|| view! { <Appeal code=code.clone() today=today/> });
    let waits = said.appeal.is_some() && said.outcome.is_none();
    let decide = (waits && data.may_decide_appeal).then(|| {
        view! { <LinkButton href=format!("/appeals/{}", said.id) label=t!("appeal-decide") kind=ButtonKind::Primary arrow=true/> }
    });
    let third = (waits && !data.may_decide_appeal).then(|| view! { <Banner tone=Tone::Info text=t!("appeal-waits")/> });
    let end = data.may_decide.then(|| view! { <End code=code version=version/> });
    view! { {tell}{hear}{third}{decide}{appeal}{end} }.into_any()
}

#[component]
fn Suspend(code: String, version: i64) -> impl IntoView {
    view! {
        <Card title=t!("closure-decide")>
            <PostForm action=SuspendCase::PATH version=version id="suspend">
                <HiddenField name="code" value=code/>
                <TextArea name="words" label=t!("suspension-decision-words") optional=true/>
                <Actions><Button label=t!("suspension-suspend") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Refuse(code: String, version: i64, own: bool) -> impl IntoView {
    let label = if own { t!("closure-take-back") } else { t!("suspension-refuse") };
    view! {
        <Card title=label.clone()>
            <PostForm action=RefuseSuspension::PATH version=version id="refuse">
                <HiddenField name="code" value=code/>
                <TextArea name="words" label=t!("suspension-why-not") optional=own/>
                <Actions><Button label=label/></Actions>
            </PostForm>
        </Card>
    }
}

/// The words to read out, in the page's language and the others, and how the person was told.
#[component]
fn Tell(code: String, today: NaiveDate, language: Language, said: Said) -> impl IntoView {
    let languages = choices!(Language);
    view! {
        <Card title=t!("suspension-tell") kind=CardKind::Accent>
            <WordsToRead said=said language=language/>
            <PostForm action=NoteTold::PATH id="told">
                <HiddenField name="code" value=code/>
                <DateField name="told_on" label=t!("suspension-told-on") value=today.to_string() max=today.to_string()/>
                <RadioGroup name="how" label=t!("suspension-how") choices=choices!(ToldHow)/>
                <SelectField name="language" label=t!("suspension-language") choices=languages value=language.as_str()/>
                <Actions><Button label=t!("suspension-told-save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

/// The product's languages: the person's first, where it is one of them.
#[component]
fn WordsToRead(said: Said, language: Language) -> impl IntoView {
    let theirs = match language {
        Language::Ara | Language::Apd => Locale::Ar,
        Language::Eng => Locale::En,
        Language::Fra => Locale::Fr,
        _ => locale(),
    };
    let words = move |l: Locale| {
        let mut args = FluentArgs::new();
        args.set("reason", i18n::text(l, &said.reason.label_key(), None));
        args.set("day", said.ends_on.to_string());
        let text = i18n::text(l, "suspension-read-out", Some(&args));
        view! { <p class="lines" lang=l.as_str() dir=l.direction()>{text}</p> }
    };
    let others: Vec<_> = Locale::ALL
        .iter()
        .filter(|l| **l != theirs)
        .map(|l| view! { <Disclosure label=l.own_name()>{words(*l)}</Disclosure> })
        .collect();
    view! {
        <div class="card card--sunken">
            {words(theirs)}
            <div>{others}</div>
        </div>
    }
}

#[component]
fn Hear(code: String, today: NaiveDate) -> impl IntoView {
    view! {
        <Card title=t!("suspension-hear")>
            <PostForm action=NoteHeard::PATH id="heard">
                <HiddenField name="code" value=code/>
                <DateField name="heard_on" label=t!("suspension-heard-on") max=today.to_string()/>
                <Actions><Button label=t!("suspension-heard-save")/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Appeal(code: String, today: NaiveDate) -> impl IntoView {
    view! {
        <Card title=t!("appeal-record")>
            <PostForm action=AppealSuspension::PATH id="appeal">
                <HiddenField name="code" value=code/>
                <DateField name="appealed_on" label=t!("suspension-appealed") max=today.to_string()/>
                <TextArea name="words" label=t!("appeal-words")/>
                <Actions><Button label=t!("appeal-save")/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn End(code: String, version: i64) -> impl IntoView {
    view! {
        <PostForm action=EndSuspension::PATH version=version class="row" id="end">
            <HiddenField name="code" value=code/>
            <Button label=t!("suspension-end") kind=ButtonKind::Danger/>
        </PostForm>
    }
}

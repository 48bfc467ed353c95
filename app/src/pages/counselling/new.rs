//! `/cases/{code}/counselling/new`: recording a session.

use domain::counselling::{Attended, ERROR_NUMBER, Present, SessionKind, SessionPlace, Topic};
use domain::person::Language;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::counselling::Start;

use super::before::BeforeYouStart;
use crate::api::counselling::{RecordSession, session_start};
use crate::choices;
use crate::fmt;
use crate::forms::{PostForm, form};
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    Actions, Button, ButtonKind, ButtonSize, CheckBox, CheckGroup, Choice, DateField, HiddenField, Icon, LinkButton,
    RadioGroup, Segment, SelectField, TabHead, TextArea, TextField, TimeField, Width,
};

/// The page.
#[component]
pub fn SessionNewPage() -> impl IntoView {
    let code = case_code();
    let data = session_start(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Counselling>
            {load(data, |start| view! { <Content start=start/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(start: Start) -> impl IntoView {
    let back = CaseTab::Counselling.href(&start.code);
    let code = start.code.clone();
    view! {
        <TabHead title=t!("session-new-title") lead=t!("session-new-lead")/>
        <div class="split">
            <PostForm action=RecordSession::PATH class="form form--narrow" guard=true>
                <HiddenField name="code" value=code/>
                <Meeting start=start/>
                <Talk/>
                <Next/>
                <Actions bar=true>
                    <Button label=t!("session-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                    <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
                </Actions>
                <p class="note small muted"><Icon name="lock"/><span>{t!("session-never-rewritten")}</span></p>
            </PostForm>
            <BeforeYouStart/>
        </div>
    }
}

/// When, where, with whom.
#[component]
fn Meeting(start: Start) -> impl IntoView {
    let today = start.today.to_string();
    let mut kinds = choices!(SessionKind);
    kinds.retain(|k| k.value.parse().is_ok_and(|kind| start.kinds.allow(kind)));
    let language = start.language.map(|l| l.to_string()).unwrap_or_default();
    view! {
        <RadioGroup name="attended" label=t!("session-attended") choices=choices!(Attended) value=Attended::Yes.as_str() row=true/>
        <DateField name="held_on" label=t!("session-date") value=today.clone() max=today/>
        <SelectField name="kind" label=t!("session-kind") choices=kinds/>
        <RadioGroup name="place" label=t!("session-place") choices=choices!(SessionPlace) row=true/>
        <TextField name="minutes" label=t!("session-minutes") optional=true inputmode="numeric" width=Width::W4
            suffix=t!("session-minutes-unit")/>
        <SelectField name="language" label=t!("session-language") choices=choices!(Language) value=language/>
        <CheckBox name="interpreter" label=t!("session-interpreter") plain=true/>
        <CheckGroup name="present" label=t!("session-present") choices=choices!(Present)
            values=vec![Present::Person.as_str().to_owned()] row=true/>
    }
}

/// What was said and agreed.
#[component]
fn Talk() -> impl IntoView {
    let grades = (1..=5).map(|n: i64| Choice::new(n.to_string(), fmt::number(n))).collect();
    view! {
        <CheckGroup name="topics" label=t!("session-topics") choices=choices!(Topic) optional=true row=true/>
        <TextArea name="summary" label=t!("session-summary") hint=t!("session-summary-hint")/>
        <TextArea name="agreements" label=t!("session-agreements") hint=t!("session-agreements-hint") optional=true/>
        <NumbersChecked/>
        <Segment name="feedback" label=t!("session-feedback") hint=t!("session-feedback-hint") choices=grades optional=true/>
        <TextArea name="private_note" label=t!("session-private") hint=t!("session-private-hint") optional=true/>
    }
}

/// When and where they meet again.
#[component]
fn Next() -> impl IntoView {
    view! {
        <DateField name="next_on" label=t!("session-next-on") hint=t!("session-next-hint") optional=true/>
        <TimeField name="next_time" label=t!("session-next-time")/>
        <TextField name="next_place" label=t!("session-next-place") optional=true width=Width::W20/>
    }
}

/// Offered once the form was refused because of a number in the text.
#[component]
pub fn NumbersChecked(
    /// Where such numbers belong.
    #[prop(into, optional)]
    hint: String,
) -> impl IntoView {
    let form = form();
    let asked = form.errors().iter().any(|e| e.key == ERROR_NUMBER);
    let answered = form.typed("numbers_checked").as_deref() == Some("true");
    (asked || answered).then(|| {
        let hint = if hint.is_empty() { t!("session-number-checked-hint") } else { hint };
        view! { <CheckBox name="numbers_checked" label=t!("session-number-checked") hint=hint/> }
    })
}

//! `/cases/{code}/wellbeing/{number}/safety`: what is to be done now, who to call, what was done, and the second look.
//! Nothing of the answers stands here.

use domain::wellbeing::{PROTOCOL_HOURS, SafetyDanger, SafetyRecord, SafetyReview, SafetyStep};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::wellbeing::{Protocol, SafetyPage as Data};

use super::number;
use crate::api::wellbeing::{RecordWellbeingSafety, ReviewWellbeingSafety, wellbeing_safety};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, ButtonSize, Card, CardKind, CheckGroup, HiddenField, Icon, KeyValue,
    LinkButton, Pair, RadioGroup, SavedBanner, TabHead, TextArea, TextField, Tick, TickKind, Ticks, Tone,
};

/// The page.
#[component]
pub fn SafetyPage() -> impl IntoView {
    let code = case_code();
    let data = wellbeing_safety(code.clone(), number());
    view! {
        <CaseFrame code=code tab=CaseTab::Wellbeing>
            {load(data, |data| view! { <Content data=data/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let saved = vec![("recorded", t!("safety-saved-recorded")), ("reviewed", t!("safety-saved-reviewed"))];
    let since = data.rounds.first().map(|p| t!("safety-since", when = fmt::instant(p.opened_at))).unwrap_or_default();
    let waits = data.rounds.iter().any(|p| p.record.is_none());
    let urgent = waits.then(|| {
        view! { <Banner tone=Tone::Danger title=t!("safety-now") text=t!("safety-now-text", n = PROTOCOL_HOURS)/> }
    });
    let rounds: Vec<_> = data.rounds.into_iter().map(|p| view! { <Round protocol=p/> }).collect();
    let (code, number) = (data.code.clone(), data.number.to_string());
    let form = data.record.map(|n| view! { <RecordForm code=code.clone() number=number.clone() round=n/> });
    let second = data.review.map(|n| view! { <ReviewForm code=code.clone() number=number.clone() round=n/> });
    let other = data.other_reviews.then(|| view! { <p class="note small">{t!("safety-other-reviews")}</p> });
    let back = (data.may_ask && !waits).then(|| {
        let href = format!("/cases/{code}/wellbeing/{number}");
        view! { <p><LinkButton href=href label=t!("safety-back") arrow=true/></p> }
    });
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=t!("safety-title") lead=since/>
        <div class="split split--wide">
            <div class="stack gap-5">{urgent}<Steps/>{form}{rounds}{second}{other}{back}</div>
            <Calls supervisors=data.supervisors phone=data.phone/>
        </div>
    }
}

/// The steps, in the order in which they are done.
#[component]
fn Steps() -> impl IntoView {
    let items: Vec<Tick> = SafetyStep::ALL
        .iter()
        .map(|step| Tick { kind: TickKind::Open, text: t!(format!("safety-do-{}", step.as_str().replace('_', "-"))) })
        .collect();
    view! { <Card title=t!("safety-steps-title") kind=CardKind::Accent><Ticks items=items/></Card> }
}

/// Who to call.
#[component]
fn Calls(supervisors: Vec<String>, phone: Option<String>) -> impl IntoView {
    let names = if supervisors.is_empty() { t!("safety-no-supervisor") } else { fmt::list(supervisors) };
    let phone = phone.map(|number| {
        let href = format!("tel:{}", number.replace(' ', ""));
        view! { <Pair label=t!("safety-office-phone")><a class="ltr" href=href>{number}</a></Pair> }
    });
    view! {
        <div class="stack sticky gap-4">
            <Card title=t!("safety-call-title")>
                <KeyValue>
                    <Pair label=t!("safety-supervisor") value=names/>
                    {phone}
                    <Pair label=t!("safety-on-call") value=t!("safety-on-call-text")/>
                </KeyValue>
            </Card>
            <p class="note small"><Icon name="lock"/><span>{t!("safety-who-reads")}</span></p>
        </div>
    }
}

/// One round: what was done, and what was made of it.
#[component]
fn Round(protocol: Protocol) -> impl IntoView {
    let record = protocol.record.map(|r| view! { <Recorded record=r/> });
    let review = protocol.review.map(|r| view! { <Reviewed review=r/> });
    view! { {record}{review} }
}

#[component]
fn RecordForm(code: String, number: String, round: i64) -> impl IntoView {
    view! {
        <Card title=t!("safety-record-title")>
            <PostForm action=RecordWellbeingSafety::PATH id="record" guard=true>
                <HiddenField name="code" value=code/>
                <HiddenField name="number" value=number/>
                <HiddenField name="round" value=round.to_string()/>
                <CheckGroup name="steps" label=t!("safety-steps") choices=choices!(SafetyStep)/>
                <RadioGroup name="danger" label=t!("safety-danger") choices=choices!(SafetyDanger)/>
                <TextField name="called" label=t!("safety-called") hint=t!("safety-called-hint")/>
                <TextArea name="words" label=t!("safety-words") hint=t!("safety-words-hint")/>
                <Actions><Button label=t!("safety-save") kind=ButtonKind::Primary size=ButtonSize::Large/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Recorded(record: (SafetyRecord, String, chrono::DateTime<chrono::Utc>)) -> impl IntoView {
    let (record, who, at) = record;
    let steps = record.steps.iter().map(|s| Tick::yes(t!(s.label_key()))).collect();
    view! {
        <Card title=t!("safety-recorded-title")>
            <Ticks items=steps/>
            <KeyValue>
                <Pair label=t!("safety-danger") value=t!(record.danger.label_key())/>
                <Pair label=t!("safety-called") value=record.called/>
                <Pair label=t!("safety-written") value=t!("safety-by", who = who, when = fmt::instant(at))/>
            </KeyValue>
            <p class="lines" dir="auto">{record.words}</p>
        </Card>
    }
}

#[component]
fn ReviewForm(code: String, number: String, round: i64) -> impl IntoView {
    view! {
        <Card title=t!("safety-review-title") kind=CardKind::Accent>
            <PostForm action=ReviewWellbeingSafety::PATH id="review">
                <HiddenField name="code" value=code/>
                <HiddenField name="number" value=number/>
                <HiddenField name="round" value=round.to_string()/>
                <TextArea name="words" label=t!("safety-review-words")/>
                <Actions><Button label=t!("safety-review-save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Reviewed(review: (SafetyReview, String, chrono::DateTime<chrono::Utc>)) -> impl IntoView {
    let (review, who, at) = review;
    view! {
        <Card title=t!("safety-reviewed-title")>
            <p class="lines" dir="auto">{review.words}</p>
            <p class="small muted">{t!("safety-by", who = who, when = fmt::instant(at))}</p>
        </Card>
    }
}

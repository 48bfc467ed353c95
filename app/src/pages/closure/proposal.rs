//! A proposal, and the decision on it.

use chrono::NaiveDate;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::closure::{ClosurePage as Data, Proposal};

use super::page::{CheckTicks, no};
use crate::api::closure::{CloseCase, ReturnClosure};
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, Card, HiddenField, Icon, IconSize, KeyValue, Pair, TextArea, Tone,
};

/// Who proposed what, with the checklist of its reason.
#[component]
pub fn Said(
    /// The proposal.
    proposal: Proposal,
) -> impl IntoView {
    let statement = proposal.statement.clone();
    let reason = statement.as_ref().map_or(proposal.reason, |s| s.reason);
    let sealed = reason.is_sealed().then(|| {
        view! { <p class="note xs muted"><Icon name="lock" size=IconSize::Small/><span>{t!("closure-sealed-read")}</span></p> }
    });
    let source = statement.as_ref().and_then(|s| s.source).map(|grade| t!(grade.label_key()));
    let words = statement.and_then(|s| s.words);
    let missing = proposal.missing.iter().map(|check| no(*check)).collect::<Vec<_>>();
    let missing = (!missing.is_empty()).then(|| missing.join(" · "));
    let lines = proposal.lines;
    let checklist = (!lines.is_empty()).then(|| view! { <CheckTicks lines=lines/> });
    let closed = proposal.closed.map(|(who, at)| t!("closure-by", who = who, when = fmt::instant(at)));
    view! {
        <Card title=t!("closure-proposal")>
            <KeyValue>
                <Pair label=t!("closure-why") value=t!(reason.label_key())/>
                <Pair label=t!("closure-proposed") value=t!("closure-by", who = proposal.by, when = fmt::instant(proposal.at))/>
                {proposal.died_on.map(|day| view! { <Pair label=t!("closure-died-on") value=fmt::day(day)/> })}
                {source.map(|text| view! { <Pair label=t!("closure-source") value=text/> })}
                {closed.map(|text| view! { <Pair label=t!("closure-closed") value=text/> })}
                {missing.map(|text| view! { <Pair label=t!("closure-missing") value=text/> })}
                {proposal.keep_until.map(|day| view! { <Pair label=t!("closure-kept") value=fmt::day(day)/> })}
            </KeyValue>
            {words.map(|text| view! { <p class="lines" dir="auto">{text}</p> })}
            {proposal.words.map(|text| view! { <p class="lines" dir="auto">{text}</p> })}
            {sealed}
            {checklist}
        </Card>
    }
}

/// Closing, not closing, or taking the proposal back; nothing once the case is closed.
#[component]
pub fn Decide(
    /// The page's data.
    data: Data,
) -> impl IntoView {
    let proposal = data.proposal.filter(|p| p.closed.is_none())?;
    let missing = proposal.lines.iter().any(|l| !l.holds);
    let (code, version) = (data.code, data.version);
    let view = match (data.may_close, proposal.own) {
        (true, _) => view! {
            <Close code=code.clone() version=version missing=missing keep_until=data.keep_until/>
            <GoOn code=code version=version own=false/>
        }
        .into_any(),
        (false, true) => view! {
            <Banner tone=Tone::Info text=t!("closing-waits-for-supervisor")/>
            <GoOn code=code version=version own=true/>
        }
        .into_any(),
        (false, false) => view! { <Banner tone=Tone::Info text=t!("closing-waits-for-supervisor")/> }.into_any(),
    };
    Some(view)
}

#[component]
fn Close(code: String, version: i64, missing: bool, keep_until: NaiveDate) -> impl IntoView {
    let hint = if missing { t!("closure-missing-hint") } else { String::new() };
    view! {
        <Card title=t!("closure-decide")>
            <PostForm action=CloseCase::PATH version=version id="close">
                <HiddenField name="code" value=code/>
                <TextArea name="words" label=t!("closure-decision-words") hint=hint optional=!missing/>
                <p class="small muted">{t!("closure-keep-until", day = fmt::day(keep_until))}</p>
                <Actions><Button label=t!("closure-close") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn GoOn(code: String, version: i64, own: bool) -> impl IntoView {
    let (title, button) = match own {
        true => (t!("closure-take-back"), t!("closure-take-back")),
        false => (t!("closure-return"), t!("closure-return-save")),
    };
    view! {
        <Card title=title>
            <PostForm action=ReturnClosure::PATH version=version id="return">
                <HiddenField name="code" value=code/>
                <TextArea name="words" label=t!("closure-return-words") optional=own/>
                <Actions><Button label=button/></Actions>
            </PostForm>
        </Card>
    }
}

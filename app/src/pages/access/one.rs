//! `/access/{id}`: one request, or one case opened at once: what was said, the answer, the end, the review.

use domain::access::{AccessAnswer, AccessDays, AccessKind, Verdict};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::access::AccessPage as Data;

use crate::api::access::{AnswerAccess, EndAccess, LeaveCase, ReviewAccess, access};
use crate::caller::{may, today};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, Card, CardKind, ChoiceGroup, Crumb, DueChip, HiddenField, Icon, IconSize,
    KeyValue, LinkButton, PageHead, Pair, Radio, RadioGroup, TextArea,
};

/// The page.
#[component]
pub fn AccessPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell form=true>{load(access(id), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let title = data.name.clone().unwrap_or_else(|| data.who.clone());
    let state = match (data.open, data.kind) {
        (true, _) => data.until.map(|at| t!("access-until", when = fmt::instant(at))).unwrap_or_default(),
        (false, AccessKind::AtOnce) => t!("access-over"),
        (false, AccessKind::Request) if data.until.is_some() => t!("access-over"),
        (false, AccessKind::Request) => t!(data.state.label_key()),
    };
    let due = data.answer_by.filter(|_| data.may_answer).map(|day| view! { <DueChip due_on=day today=today()/> });
    let id = data.id.to_string();
    let case = data.code.clone().filter(|_| data.may_open);
    let case =
        case.map(|code| view! { <LinkButton href=format!("/cases/{code}") label=t!("access-open-case") arrow=true/> });
    let log = may(domain::authz::Permission::AuditRead)
        .then(|| view! { <LinkButton href="/audit?family=access" label=t!("access-log") icon="shield"/> });
    let answer = data.may_answer.then(|| view! { <Answer id=id.clone() days=data.days/> });
    let review = data.may_review.then(|| view! { <Review id=id.clone()/> });
    let end = (data.may_end || data.may_leave).then(|| view! { <End id=id.clone() own=data.may_leave/> });
    view! {
        <Crumb trail=vec![(t!("access-title"), "/access".into())] current=t!(data.kind.label_key())/>
        <PageHead title=title lead=state eyebrow=t!(data.kind.label_key())>{due}</PageHead>
        <div class="stack gap-5 form--narrow">
            <Said data=data/>
            {answer}
            {review}
            <div class="row gap-3">{case}{log}{end}</div>
        </div>
    }
}

/// Who, why, and what became of it.
#[component]
fn Said(data: Data) -> impl IntoView {
    let who = [Some(data.who), Some(t!(data.role.label_key())), data.from].into_iter().flatten();
    let who = who.collect::<Vec<_>>().join(" · ");
    let reason = data.reason.map_or_else(|| t!(data.purpose.label_key()), |r| t!(r.label_key()));
    let case = data.code.unwrap_or(data.office);
    view! {
        <Card title=t!("access-said")>
            <KeyValue>
                <Pair label=t!("access-who") value=who/>
                <Pair label=t!("access-case") value=case/>
                <Pair label=t!("access-when") value=fmt::instant(data.at)/>
                <Pair label=t!("access-reason") value=reason/>
                {data.days.map(|d| view! { <Pair label=t!("access-how-long") value=t!(d.label_key())/> })}
                {data.answered_by.map(|by| view! { <Pair label=t!("access-answered-by") value=by/> })}
            </KeyValue>
            <p class="lines" dir="auto">{data.words}</p>
            {data.answer.map(|text| view! { <p class="lines note" dir="auto"><Icon name="ban" size=IconSize::Small/>" "{text}</p> })}
        </Card>
        {data.review.map(|(verdict, by, at, words)| view! {
            <Card title=t!(verdict.label_key()) kind=CardKind::Sunken>
                <p class="small muted">{t!("closure-by", who = by, when = fmt::instant(at))}</p>
                <p class="lines" dir="auto">{words}</p>
            </Card>
        })}
    }
}

#[component]
fn Answer(id: String, days: Option<AccessDays>) -> impl IntoView {
    let asked = days.map(|d| d.as_str()).unwrap_or_default();
    view! {
        <PostForm action=AnswerAccess::PATH class="card form">
            <HiddenField name="access" value=id/>
            <ChoiceGroup name="answer" label=t!("access-answer")>
                <Radio name="answer" value=AccessAnswer::Allow.as_str() label=t!(AccessAnswer::Allow.label_key()) first=true>
                    <RadioGroup name="days" label=t!("access-how-long") choices=choices!(AccessDays) value=asked/>
                </Radio>
                <Radio name="answer" value=AccessAnswer::Refuse.as_str() label=t!(AccessAnswer::Refuse.label_key())>
                    <TextArea name="words" label=t!("access-why-not")/>
                </Radio>
            </ChoiceGroup>
            <Actions bar=true><Button label=t!("transfer-send-answer") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

#[component]
fn Review(id: String) -> impl IntoView {
    view! {
        <PostForm action=ReviewAccess::PATH class="card form">
            <HiddenField name="access" value=id/>
            <RadioGroup name="verdict" label=t!("access-review") choices=choices!(Verdict)/>
            <TextArea name="words" label=t!("access-review-words")/>
            <Actions bar=true><Button label=t!("access-review-save") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

/// Ending it before its time: the reader's own, or that of somebody who looks at a case of the reader's office.
#[component]
fn End(id: String, own: bool) -> impl IntoView {
    let action = if own { LeaveCase::PATH } else { EndAccess::PATH };
    view! {
        <PostForm action=action prefix="" class="row">
            <HiddenField name="access" value=id/>
            <Button label=t!("visit-end") kind=ButtonKind::Danger/>
        </PostForm>
    }
}

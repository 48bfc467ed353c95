//! `/support/{id}`: what was done, who was counted, and what has to follow.

use chrono::NaiveDate;
use domain::support::{Ask, CommitmentState};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::{Commitment, RecordPage as Page};

use super::commitment::CommitmentFields;
use super::community::followable;
use super::fields::{AnswerList, Counted};
use super::param;
use super::words::{LateChip, RecordChip, on};
use crate::api::support::{AddCommitment, EndCommitment, record};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, Card, Choice, Crumb, DateField, Disclosure, HiddenField, LinkButton, PageHead,
    RadioGroup, SavedBanner, StatusChip, Tone,
};

/// The page.
#[component]
pub fn SupportRecordPage() -> impl IntoView {
    view! { <AppShell form=true>{load(record(param("id")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let r = page.record.record.clone();
    let id = page.record.id;
    let late = r.is_late(page.today);
    let questions = r.kind.questions();
    let split = questions.iter().find_map(|q| match q.ask {
        Ask::Count(split) => Some(split),
        _ => None,
    });
    let counted = split.filter(|_| r.answers.count.total() > 0).map(|split| {
        let count = r.answers.count.clone();
        view! { <Card title=t!("count-caption")><Counted count=count split=split/></Card> }
    });
    let edit =
        page.may_write.then(|| view! { <LinkButton href=format!("/support/{id}/edit") label=t!("edit") icon="pen"/> });
    let saved = vec![
        ("record", t!("support-record-saved")),
        ("commitment", t!("commitment-saved")),
        ("changed", t!("commitment-was-changed")),
        ("ended", t!("commitment-was-ended")),
        ("reopened", t!("commitment-was-reopened")),
    ];
    let follow = r.kind.has_commitments().then(|| view! { <Follow page=page.clone()/> });
    view! {
        <Crumb trail=vec![page.of.clone()] current=r.title.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=r.title.clone() lead=[t!(r.kind.label_key()), on(r.held_on)].join(" · ")>
            <LateChip late=late/>
            <RecordChip state=r.state/>
            {edit}
        </PageHead>
        <div class="split">
            <div class="stack gap-5">
                <Card title=t!("support-about")>
                    <AnswerList questions=questions answers=r.answers/>
                </Card>
                {counted}
            </div>
            <div class="stack gap-5">{follow}</div>
        </div>
    }
}

#[component]
fn Follow(page: Page) -> impl IntoView {
    let lines: Vec<_> = page
        .commitments
        .iter()
        .map(|c| view! { <One commitment=c.clone() may_write=page.may_write today=page.today/> })
        .collect();
    let none = lines.is_empty().then(|| view! { <p class="muted small">{t!("commitments-none")}</p> });
    // What was agreed at a meeting was agreed on its day, whenever it is typed.
    let raised_on = page.record.record.held_on.min(page.today);
    let add =
        page.may_write.then(|| view! { <Add record=page.record.id.to_string() raised_on=raised_on today=page.today/> });
    view! {
        <Card title=t!("commitments-title")>
            {none}
            <div class="stack gap-4">{lines}</div>
            {add}
        </Card>
    }
}

#[component]
fn One(commitment: Commitment, may_write: bool, today: NaiveDate) -> impl IntoView {
    let c = commitment;
    let open = c.state == CommitmentState::Open;
    let (tone, icon, text) = match c.state {
        CommitmentState::Open if c.due_on < today => (Tone::Warn, "clock", t!("commitment-late")),
        CommitmentState::Open => (Tone::Info, "clock", t!(c.state.label_key())),
        CommitmentState::Done => (Tone::Ok, "check", t!(c.state.label_key())),
        CommitmentState::Dropped => (Tone::Quiet, "ban", t!(c.state.label_key())),
    };
    let since = t!("commitment-since", day = on(c.raised_on));
    let until = t!("commitment-until", day = on(c.due_on));
    let ended = c.ended_on.map(|day| t!("commitment-ended", day = on(day)));
    let about = [Some(t!(c.kind.label_key())), Some(c.owner.clone()), Some(since), Some(until), ended];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let change = may_write.then(|| {
        view! {
            <a class="small" href=format!("/commitments/{}/edit", c.id)>
                {t!("commitment-change")}<span class="vh">" "{c.what.clone()}</span>
            </a>
        }
    });
    let what = c.what.clone();
    let end = (open && may_write).then(|| view! { <End commitment=c today=today/> });
    view! {
        <div class="stack gap-2">
            <p class="row"><span class="strong" dir="auto">{what}</span><StatusChip tone=tone icon=icon text=text/></p>
            <p class="small muted">{about}" "{change}</p>
            {end}
        </div>
    }
}

/// It ended, on which day.
#[component]
fn End(commitment: Commitment, today: NaiveDate) -> impl IntoView {
    let c = commitment;
    let today = today.to_string();
    view! {
        <PostForm action=EndCommitment::PATH id=format!("commitment-{}", c.id) version=c.version class="stack gap-2">
            <HiddenField name="id" value=c.id.to_string()/>
            <DateField name="ended_on" label=t!("commitment-ended-on") value=today.clone() min=c.raised_on.to_string()
                max=today/>
            <div class="row">
                <Button label=t!("commitment-done") name="state" value="done" about=c.what.clone()/>
                <Button label=t!("commitment-drop") name="state" value="dropped" about=c.what/>
            </div>
        </PostForm>
    }
}

#[component]
fn Add(record: String, raised_on: NaiveDate, today: NaiveDate) -> impl IntoView {
    let kinds = followable().into_iter().map(|k| Choice::of(&k, t!(k.label_key()))).collect();
    view! {
        <Disclosure label=t!("commitment-add") opens_for=AddCommitment::PATH>
            <PostForm action=AddCommitment::PATH class="stack gap-4">
                <HiddenField name="record" value=record/>
                <RadioGroup name="kind" label=t!("commitment-kind") choices=kinds value="agreed" row=true/>
                <CommitmentFields raised_on=raised_on.to_string() today=today/>
                <Actions><Button label=t!("commitment-save")/></Actions>
            </PostForm>
        </Disclosure>
    }
}

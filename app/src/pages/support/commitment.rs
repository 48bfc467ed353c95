//! `/commitments/{id}/edit`: something that has to follow is put right, or opened again.

use chrono::NaiveDate;
use domain::support::{CommitmentKind, CommitmentState};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::CommitmentPage as Page;

use super::community::followable;
use super::param;
use crate::api::support::{ChangeCommitment, EndCommitment, commitment};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Card, Choice, Crumb, DateField, HiddenField, LinkButton,
    PageHead, RadioGroup, TextField,
};

/// The page.
#[component]
pub fn CommitmentEditPage() -> impl IntoView {
    view! { <AppShell form=true>{load(commitment(param("id")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let c = page.commitment;
    let back = format!("/support/{}", c.record);
    let reopen = (c.state != CommitmentState::Open).then(|| {
        view! {
            <Card title=t!("commitment-reopen")>
                <p class="small">{t!("commitment-reopen-text")}</p>
                <PostForm action=EndCommitment::PATH id="reopen" version=c.version class="stack gap-4">
                    <HiddenField name="id" value=c.id.to_string()/>
                    <Actions><Button label=t!("commitment-reopen") name="state" value=CommitmentState::Open.as_str()/></Actions>
                </PostForm>
            </Card>
        }
    });
    view! {
        <Crumb trail=vec![(c.title.clone(), back.clone())] current=t!("commitment-edit")/>
        <PageHead title=t!("commitment-edit") lead=t!("commitment-edit-lead")/>
        <div class="stack gap-5">
            <PostForm action=ChangeCommitment::PATH version=c.version class="form form--narrow" guard=true>
                <HiddenField name="id" value=c.id.to_string()/>
                <Kind kind=c.kind/>
                <CommitmentFields what=c.what owner=c.owner raised_on=c.raised_on.to_string() due_on=c.due_on.to_string()
                    today=page.today/>
                <Ended on=c.ended_on raised_on=c.raised_on today=page.today/>
                <Actions bar=true>
                    <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                    <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
                </Actions>
            </PostForm>
            {reopen}
        </div>
    }
}

/// The day on which it ended, of what did.
#[component]
fn Ended(on: Option<NaiveDate>, raised_on: NaiveDate, today: NaiveDate) -> impl IntoView {
    on.map(|day| {
        view! {
            <DateField name="ended_on" label=t!("commitment-ended-on") value=day.to_string() min=raised_on.to_string()
                max=today.to_string()/>
        }
    })
}

/// A renewal stays one; of the others it can be said anew which it is.
#[component]
fn Kind(kind: CommitmentKind) -> impl IntoView {
    if kind == CommitmentKind::Renewal {
        return view! { <HiddenField name="kind" value=kind.as_str()/> }.into_any();
    }
    let kinds = followable().into_iter().map(|k| Choice::of(&k, t!(k.label_key()))).collect();
    view! { <RadioGroup name="kind" label=t!("commitment-kind") choices=kinds value=kind.as_str() row=true/> }
        .into_any()
}

/// What is to be done, by whom, since when and until when: the same for a new one and for one that is put right.
#[component]
pub(super) fn CommitmentFields(
    /// What is to be done.
    #[prop(into, optional)]
    what: String,
    /// Who sees to it.
    #[prop(into, optional)]
    owner: String,
    /// Since when.
    #[prop(into)]
    raised_on: String,
    /// Until when.
    #[prop(into, optional)]
    due_on: String,
    /// Today in the office.
    today: NaiveDate,
) -> impl IntoView {
    view! {
        <TextField name="what" label=t!("commitment-what") value=what/>
        <TextField name="owner" label=t!("commitment-owner") hint=t!("commitment-owner-hint") value=owner/>
        <DateField name="raised_on" label=t!("commitment-raised") value=raised_on max=today.to_string()/>
        <DateField name="due_on" label=t!("commitment-due") value=due_on/>
    }
}

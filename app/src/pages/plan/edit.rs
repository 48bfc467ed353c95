//! `/cases/{code}/plan/edit`: writing the next version.

use chrono::NaiveDate;
use domain::plan::{GOALS_MAX, PlanForm, PlanTrack};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::plan::PlanEdit;

use super::rows::GoalRow;
use crate::api::plan::{WritePlan, plan_edit};
use crate::caller::today;
use crate::choices;
use crate::forms::{PostForm, form};
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::pages::support::SentToBanners;
use crate::ui::{
    Actions, AddRow, Button, ButtonKind, ButtonSize, DateField, EnterButton, HiddenField, LinkButton, SelectField,
    TabHead, TextArea,
};

/// The page.
#[component]
pub fn PlanEditPage() -> impl IntoView {
    let code = case_code();
    let data = plan_edit(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Plan>
            {load(data, |edit| view! { <Content edit=edit/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(edit: PlanEdit) -> impl IntoView {
    let back = CaseTab::Plan.href(&edit.code);
    let title = if edit.number == 0 { t!("plan-new-title") } else { t!("plan-edit-title", n = edit.number + 1) };
    let saved = edit.form;
    let (words, track) = (saved.own_words.clone(), saved.track.clone());
    view! {
        <TabHead title=title lead=t!("plan-edit-lead")/>
        <SentToBanners warned=edit.warned.into_iter().collect()/>
        <PostForm action=WritePlan::PATH class="form form--narrow" version=edit.version guard=true>
            <EnterButton/>
            <HiddenField name="code" value=edit.code/>
            <TextArea name="own_words" label=t!("plan-own-words") hint=t!("plan-own-words-hint") value=words optional=true/>
            <SelectField name="track" label=t!("plan-track") hint=t!("plan-track-hint") choices=choices!(PlanTrack) value=track/>
            <Goals saved=saved.clone()/>
            <Agreement saved=saved latest_review=edit.latest_review/>
            <Actions bar=true>
                <Button label=t!("plan-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

/// A row for each goal; the first plan starts with one.
#[component]
fn Goals(saved: PlanForm) -> impl IntoView {
    let count = form().rows("goals", saved.goals.len(), "goal").max(1);
    let goals: Vec<_> = (0..count)
        .map(|i| view! { <GoalRow at=i saved=saved.goals.get(i).cloned().unwrap_or_default() known=i < saved.goals.len()/> })
        .collect();
    let add = (count < GOALS_MAX).then(|| {
        view! { <div><AddRow label=t!("plan-add-goal") value="goal" to=format!("goals[{count}][statement]")/></div> }
    });
    view! { {goals}{add} }
}

/// When the person signed, and when they look at it again.
#[component]
fn Agreement(saved: PlanForm, latest_review: NaiveDate) -> impl IntoView {
    let today = today();
    view! {
        <DateField name="signed_on" label=t!("plan-signed-on") hint=t!("plan-signed-hint") value=saved.signed_on
            max=today.to_string() optional=true/>
        <DateField name="review_due" label=t!("plan-review-due") hint=t!("plan-review-hint") value=saved.review_due
            min=today.to_string() max=latest_review.to_string()/>
    }
}

//! The budget of a project: planned in parts, what was paid of each, what was taken back, and payments put right.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::{ProjectPage as Page, ProjectTranche};

use super::words::on;
use crate::api::support::{CorrectProjectTranche, PayProjectTranche, PlanProjectTranche, TakeBackProjectTranche};
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{
    Actions, Button, Card, DateField, Disclosure, HiddenField, Progress, StatusChip, TextArea, TextField, Tone, Width,
};

const CODE: &str = domain::money::PROGRAMME.code;

/// The card.
#[component]
pub(super) fn Money(
    /// The page.
    page: Page,
) -> impl IntoView {
    let budget = page.project.answers.number("budget").unwrap_or_default();
    let paid: i64 = page.tranches.iter().filter_map(|t| t.paid).sum();
    let held: i64 = page.tranches.iter().map(ProjectTranche::holds).sum();
    let text = t!("project-paid-of", paid = fmt::money_short(paid, CODE), budget = fmt::money(budget, CODE));
    let code = page.project.code.clone();
    let may_write = page.may_write && page.project.state.has_money();
    let today = page.today.to_string();
    let lines: Vec<_> = page
        .tranches
        .into_iter()
        .map(|t| {
            let may_correct = page.correctable.contains(&t.id);
            view! { <Part tranche=t code=code.clone() may_write=may_write may_correct=may_correct today=today.clone()/> }
        })
        .collect();
    let plan = (may_write && held < budget).then(|| {
        view! {
            <Disclosure label=t!("project-plan-tranche") opens_for=PlanProjectTranche::PATH>
                <p class="small">{t!("tranche-free", amount = fmt::money(budget - held, CODE))}</p>
                <PostForm action=PlanProjectTranche::PATH id="plan" class="stack gap-4">
                    <HiddenField name="project" value=page.project.code/>
                    <Amount label=t!("project-amount")/>
                    <DateField name="on" label=t!("project-due")/>
                    <Actions><Button label=t!("project-plan-save")/></Actions>
                </PostForm>
            </Disclosure>
        }
    });
    view! {
        <Card title=t!("project-money")>
            <Progress label=t!("project-paid") value=paid max=budget text=text/>
            <div class="stack gap-4">{lines}</div>
            {plan}
        </Card>
    }
}

#[component]
fn Amount(
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    #[prop(into, optional)] value: String,
) -> impl IntoView {
    view! {
        <TextField name="amount" label=label hint=hint value=value inputmode="numeric" width=Width::W10
            suffix=fmt::currency_name(CODE)/>
    }
}

#[component]
fn Part(tranche: ProjectTranche, code: String, may_write: bool, may_correct: bool, today: String) -> impl IntoView {
    let t = tranche;
    let title = t!("project-part", n = t.position, amount = fmt::money(t.planned, CODE));
    let (tone, icon, text) = match (t.paid.zip(t.paid_on), t.taken_back_on) {
        (Some((paid, day)), _) => {
            (Tone::Ok, "check", t!("project-part-paid", amount = fmt::money(paid, CODE), day = on(day)))
        }
        (None, Some(day)) => (Tone::Quiet, "ban", t!("tranche-back-on", day = on(day))),
        (None, None) => {
            let tone = if t.due_on < crate::caller::today() { Tone::Warn } else { Tone::Info };
            (tone, "clock", t!("project-part-due", day = on(t.due_on)))
        }
    };
    let open = may_write && t.paid.is_none() && t.taken_back_on.is_none();
    let pay = open.then(|| view! { <Pay tranche=t.clone() code=code.clone() today=today.clone()/> });
    let back = open.then(|| view! { <TakeBack tranche=t.clone() code=code.clone()/> });
    let correct = may_correct.then(|| view! { <Correct tranche=t code=code today=today/> });
    view! {
        <div class="stack gap-2">
            <p class="row"><span class="strong">{title}</span><StatusChip tone=tone icon=icon text=text/></p>
            {pay}
            {back}
            {correct}
        </div>
    }
}

#[component]
fn Pay(tranche: ProjectTranche, code: String, today: String) -> impl IntoView {
    let id = format!("pay-{}", tranche.position);
    let opens = format!("{}#{id}", PayProjectTranche::PATH);
    view! {
        <Disclosure label=t!("project-pay", n = tranche.position) opens_for=opens>
            <PostForm action=PayProjectTranche::PATH id=id class="stack gap-4">
                <HiddenField name="project" value=code/>
                <HiddenField name="tranche" value=tranche.id.to_string()/>
                <Amount label=t!("project-amount-paid") value=tranche.planned.to_string()/>
                <DateField name="on" label=t!("project-paid-on") value=today.clone() max=today/>
                <Actions><Button label=t!("project-pay-save")/></Actions>
            </PostForm>
        </Disclosure>
    }
}

#[component]
fn TakeBack(tranche: ProjectTranche, code: String) -> impl IntoView {
    let id = format!("back-{}", tranche.position);
    let opens = format!("{}#{id}", TakeBackProjectTranche::PATH);
    view! {
        <Disclosure label=t!("tranche-back", n = tranche.position) opens_for=opens>
            <p class="small">{t!("tranche-back-text")}</p>
            <PostForm action=TakeBackProjectTranche::PATH id=id class="stack gap-4">
                <HiddenField name="project" value=code/>
                <HiddenField name="tranche" value=tranche.id.to_string()/>
                <Actions><Button label=t!("tranche-back", n = tranche.position)/></Actions>
            </PostForm>
        </Disclosure>
    }
}

#[component]
fn Correct(tranche: ProjectTranche, code: String, today: String) -> impl IntoView {
    let id = format!("correct-{}", tranche.position);
    let opens = format!("{}#{id}", CorrectProjectTranche::PATH);
    let paid = tranche.paid.map(|n| n.to_string()).unwrap_or_default();
    let day = tranche.paid_on.map(|d| d.to_string()).unwrap_or_default();
    view! {
        <Disclosure label=t!("tranche-correct", n = tranche.position) opens_for=opens>
            <PostForm action=CorrectProjectTranche::PATH id=id class="stack gap-4">
                <HiddenField name="project" value=code/>
                <HiddenField name="tranche" value=tranche.id.to_string()/>
                <Amount label=t!("tranche-correct-amount") hint=t!("tranche-correct-hint") value=paid/>
                <DateField name="on" label=t!("project-paid-on") value=day max=today/>
                <TextArea name="reason" label=t!("tranche-correct-reason") hint=t!("project-reason-hint")/>
                <Actions><Button label=t!("tranche-correct-save")/></Actions>
            </PostForm>
        </Disclosure>
    }
}

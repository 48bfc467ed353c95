//! The budget of a project: planned in parts, and what was paid of each.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::{ProjectPage as Page, ProjectTranche};

use super::words::on;
use crate::api::support::{PayProjectTranche, PlanProjectTranche};
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{
    Actions, Button, Card, DateField, Disclosure, HiddenField, Progress, StatusChip, TextField, Tone, Width,
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
    let planned: i64 = page.tranches.iter().map(|t| t.planned).sum();
    let text = t!("project-paid-of", paid = fmt::money_short(paid, CODE), budget = fmt::money(budget, CODE));
    let code = page.project.code.clone();
    let may_write = page.may_write;
    let lines: Vec<_> = page
        .tranches
        .into_iter()
        .map(|t| view! { <Part tranche=t code=code.clone() may_write=may_write today=page.today.to_string()/> })
        .collect();
    let plan = (may_write && planned < budget).then(|| {
        view! {
            <Disclosure label=t!("project-plan-tranche") opens_for=PlanProjectTranche::PATH>
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
fn Amount(#[prop(into)] label: String, #[prop(into, optional)] value: String) -> impl IntoView {
    view! { <TextField name="amount" label=label value=value inputmode="numeric" width=Width::W10 suffix=fmt::currency_name(CODE)/> }
}

#[component]
fn Part(tranche: ProjectTranche, code: String, may_write: bool, today: String) -> impl IntoView {
    let t = tranche;
    let title = t!("project-part", n = t.position, amount = fmt::money(t.planned, CODE));
    let chip = match t.paid.zip(t.paid_on) {
        Some((paid, day)) => {
            let text = t!("project-part-paid", amount = fmt::money(paid, CODE), day = on(day));
            view! { <StatusChip tone=Tone::Ok icon="check" text=text/> }.into_any()
        }
        None => {
            let tone = if t.due_on < crate::caller::today() { Tone::Warn } else { Tone::Info };
            view! { <StatusChip tone=tone icon="clock" text=t!("project-part-due", day = on(t.due_on))/> }.into_any()
        }
    };
    let pay = (may_write && t.paid.is_none()).then(|| {
        let id = format!("pay-{}", t.position);
        let opens = format!("{}#{id}", PayProjectTranche::PATH);
        view! {
            <Disclosure label=t!("project-pay", n = t.position) opens_for=opens>
                <PostForm action=PayProjectTranche::PATH id=id class="stack gap-4">
                    <HiddenField name="project" value=code/>
                    <HiddenField name="tranche" value=t.id.to_string()/>
                    <Amount label=t!("project-amount-paid") value=t.planned.to_string()/>
                    <DateField name="on" label=t!("project-paid-on") value=today/>
                    <Actions><Button label=t!("project-pay-save")/></Actions>
                </PostForm>
            </Disclosure>
        }
    });
    view! {
        <div class="stack gap-2">
            <p class="row"><span class="strong">{title}</span>{chip}</p>
            {pay}
        </div>
    }
}

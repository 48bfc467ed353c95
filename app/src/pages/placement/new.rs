//! `/placements/new`: an apprenticeship or a job begins.

use domain::person::YesNo;
use domain::placement::{JobContract, PlacementForm, PlacementKind};
use domain::training::Shift;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::placement::PlacementStart;

use crate::api::placement::{StartPlacement, placement_start};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::intake::{LookUp, OccupationList, WorkField};
use crate::pages::load;
use crate::pages::plan::StepField;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Crumb, DateField, HiddenField, LinkButton, PageHead, RadioGroup,
    TextField, Width,
};

/// The page.
#[component]
pub fn PlacementNewPage() -> impl IntoView {
    let code = use_query_map().read_untracked().get("case").unwrap_or_default();
    view! { <AppShell form=true>{load(placement_start(code), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: PlacementStart) -> impl IntoView {
    view! {
        <Crumb trail=vec![(t!("placements-title"), "/placements".to_owned())] current=t!("placement-new")/>
        <PageHead title=t!("placement-new") lead=t!("placement-new-lead")/>
        <PostForm action=StartPlacement::PATH class="form form--narrow" guard=true>
            <Whose name=start.code_name code=start.form.code/>
            <RadioGroup name="kind" label=t!("placement-kind") choices=choices!(PlacementKind)/>
            <Agreement form=PlacementForm::default()/>
            <StepField steps=start.steps/>
            <Actions bar=true>
                <Button label=t!("placement-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href="/placements" label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
        <OccupationList/>
    }
}

/// Whose work it is: asked once.
#[component]
fn Whose(name: Option<String>, code: String) -> impl IntoView {
    match name {
        Some(name) => view! {
            <p class="small muted">{t!("placement-for", who = name)}</p>
            <HiddenField name="code" value=code/>
        }
        .into_any(),
        None => view! {
            <TextField name="code" label=t!("placement-case") hint=t!("placement-case-hint") value=code width=Width::W20/>
        }
        .into_any(),
    }
}

/// What is agreed: where, when and for how much, and that it is safe.
#[component]
pub fn Agreement(
    /// What it says so far.
    form: PlacementForm,
) -> impl IntoView {
    view! {
        <Where form=form.clone()/>
        <When form=form.clone()/>
        <Safety form=form/>
    }
}

#[component]
fn Where(form: PlacementForm) -> impl IntoView {
    view! {
        <section class="form" aria-labelledby="where-title">
            <h2 class="t-lg" id="where-title">{t!("placement-where")}</h2>
            <TextField name="employer" label=t!("placement-employer") hint=t!("placement-employer-hint") value=form.employer width=Width::W20/>
            <TextField name="master" label=t!("placement-master") hint=t!("placement-master-hint") value=form.master width=Width::W20 optional=true/>
            <TextField name="place" label=t!("placement-place") value=form.place width=Width::W20/>
            <WorkField name="work" label=t!("placement-occupation") hint=t!("placement-occupation-hint") saved=form.work/>
            <LookUp at="work-what"/>
            <RadioGroup name="contract" label=t!("placement-contract") hint=t!("placement-contract-hint") choices=choices!(JobContract) value=form.contract optional=true/>
        </section>
    }
}

#[component]
fn When(form: PlacementForm) -> impl IntoView {
    let unit = fmt::currency_name(domain::money::PROGRAMME.code);
    view! {
        <section class="form" aria-labelledby="when-title">
            <h2 class="t-lg" id="when-title">{t!("placement-when")}</h2>
            <DateField name="starts_on" label=t!("placement-starts") value=form.starts_on/>
            <DateField name="ends_on" label=t!("placement-ends") hint=t!("placement-ends-hint") value=form.ends_on optional=true/>
            <RadioGroup name="shift" label=t!("placement-shift") choices=choices!(Shift) value=form.shift row=true/>
            <TextField name="pay" label=t!("placement-pay") hint=t!("placement-pay-hint") value=form.pay inputmode="numeric" width=Width::W10 suffix=unit.clone() optional=true/>
            <TextField name="subsidy" label=t!("placement-subsidy") hint=t!("placement-subsidy-hint") value=form.subsidy inputmode="numeric" width=Width::W10 suffix=unit optional=true/>
        </section>
    }
}

#[component]
fn Safety(form: PlacementForm) -> impl IntoView {
    let today = crate::caller::today().to_string();
    view! {
        <section class="form" aria-labelledby="safety-title">
            <h2 class="t-lg" id="safety-title">{t!("placement-safety")}</h2>
            <RadioGroup name="hazardous" label=t!("course-is-hazardous") hint=t!("course-hazardous-hint") choices=choices!(YesNo) value=form.hazardous row=true/>
            <DateField name="safe_on" label=t!("placement-safe-on") hint=t!("placement-safe-hint") value=form.safe_on max=today optional=true/>
        </section>
    }
}

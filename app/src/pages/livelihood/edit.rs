//! `/livelihoods/new` and `/livelihoods/{number}/edit`: writing a business plan.

use domain::livelihood::{BusinessForm, BusinessKind, BusinessSector, MONTHS, Modality};
use domain::money::CURRENCIES;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::livelihood::WriteStart;

use super::members::MemberFields;
use super::plan_project::ProjectField;
use super::review::Saturated;
use super::words::{href, number};
use crate::api::livelihood::{WriteBusiness, business_start};
use crate::choices;
use crate::fmt;
use crate::forms::{PostForm, form};
use crate::pages::intake::{LookUp, OccupationList, WorkField};
use crate::pages::load;
use crate::pages::person::{PlaceField, PlaceList};
use crate::pages::plan::StepField;
use crate::ui::{
    Actions, AddRow, AppShell, Button, ButtonKind, ButtonSize, Choice, Crumb, EnterButton, HiddenField, LinkButton,
    PageHead, RadioGroup, SelectField, TextArea, TextField, Width,
};

/// Lines for things to buy that a new plan starts with.
const COSTS: usize = 3;

/// A new plan.
#[component]
pub fn BusinessNewPage() -> impl IntoView {
    let code = use_query_map().read_untracked().get("case").unwrap_or_default();
    view! { <AppShell form=true>{load(business_start(None, code), |start| view! { <Content start=start/> })}</AppShell> }
}

/// A plan that is with its writer.
#[component]
pub fn BusinessEditPage() -> impl IntoView {
    let start = business_start(Some(number()), String::new());
    view! { <AppShell form=true>{load(start, |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: WriteStart) -> impl IntoView {
    let saved = start.form;
    let fresh = saved.business.is_empty();
    let title = if fresh { t!("business-new") } else { t!("business-edit") };
    let back = if fresh { "/livelihoods".to_owned() } else { href(&saved.business) };
    let (whose, code) = (start.code_name, saved.code.clone());
    let business = saved.business.clone();
    view! {
        <Crumb trail=vec![(t!("businesses-title"), "/livelihoods".to_owned())] current=title.clone()/>
        <PageHead title=title lead=t!("business-edit-lead")/>
        <Saturated same=start.same.0 waiting=start.same.1/>
        <PostForm action=WriteBusiness::PATH class="form form--narrow" version=start.version guard=true>
            <EnterButton/>
            <HiddenField name="business" value=business/>
            <Whose name=whose code=code/>
            <What saved=saved.clone()/>
            <MemberFields saved=saved.clone() members=start.members coops=start.coops/>
            <ProjectField projects=start.projects value=saved.project.clone()/>
            <Market saved=saved.clone()/>
            <Money saved=saved.clone()/>
            <Risks saved=saved/>
            <StepField steps=start.steps/>
            <Actions bar=true>
                <Button label=t!("business-submit") kind=ButtonKind::Primary size=ButtonSize::Large name="intent" value="submit"/>
                <Button label=t!("business-keep") size=ButtonSize::Large name="intent" value="draft"/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
        <PlaceList places=start.places/>
    }
}

/// Whose business it is: asked once.
#[component]
fn Whose(name: Option<String>, code: String) -> impl IntoView {
    match name {
        Some(name) => view! { <p class="strong">{name}</p> }.into_any(),
        None => view! {
            <TextField name="code" label=t!("business-case") hint=t!("business-case-hint") value=code width=Width::W20/>
        }
        .into_any(),
    }
}

#[component]
fn What(saved: BusinessForm) -> impl IntoView {
    view! {
        <section class="form" aria-labelledby="what-title">
            <h2 class="t-lg" id="what-title">{t!("business-what")}</h2>
            <RadioGroup name="kind" label=t!("business-kind") choices=choices!(BusinessKind) value=saved.kind row=true/>
            <TextField name="title" label=t!("business-title") hint=t!("business-title-hint") value=saved.title/>
            <SelectField name="sector" label=t!("business-sector") choices=choices!(BusinessSector) value=saved.sector/>
            <WorkField name="activity" label=t!("business-activity") hint=t!("occupation-hint") saved=saved.activity/>
            <LookUp at="activity-what"/>
            <OccupationList/>
            <TextArea name="description" label=t!("business-description") hint=t!("business-description-hint") value=saved.description/>
            <PlaceField name="place" label=t!("business-place") value=saved.place/>
            <TextField name="locality" label=t!("business-locality") value=saved.locality optional=true width=Width::W20/>
            <div class="cols cols--s">
                <TextField name="women" label=t!("business-women") value=saved.women inputmode="numeric" width=Width::W4 optional=true/>
                <TextField name="men" label=t!("business-men") value=saved.men inputmode="numeric" width=Width::W4 optional=true/>
            </div>
        </section>
    }
}

#[component]
fn Market(saved: BusinessForm) -> impl IntoView {
    view! {
        <section class="form" aria-labelledby="market-title">
            <h2 class="t-lg" id="market-title">{t!("business-market")}</h2>
            <TextArea name="customers" label=t!("business-customers") hint=t!("business-customers-hint") value=saved.customers/>
            <TextField name="competitors" label=t!("business-competitors") value=saved.competitors inputmode="numeric" width=Width::W4/>
            <TextField name="price" label=t!("business-price") value=saved.price optional=true width=Width::W20/>
        </section>
    }
}

#[component]
fn Money(saved: BusinessForm) -> impl IntoView {
    let count = form().rows("costs", saved.costs.len().max(COSTS), "cost");
    let costs: Vec<_> = (0..count)
        .map(|i| {
            let cost = saved.costs.get(i).cloned().unwrap_or_default();
            let at = |field: &str| format!("costs[{i}][{field}]");
            let more = i > 0;
            let (what, amount) = (t!("business-cost-n", n = i as i64 + 1), t!("business-cost-amount", n = i as i64 + 1));
            view! {
                <div class="cols cols--s">
                    <TextField name=at("what") label=what value=cost.what optional=more/>
                    <TextField name=at("amount") label=amount value=cost.amount inputmode="decimal" width=Width::W10 optional=more/>
                </div>
            }
        })
        .collect();
    let currencies = CURRENCIES.iter().map(|c| Choice::new(c.code, fmt::currency_name(c.code))).collect();
    let months: Vec<_> = MONTHS
        .iter()
        .enumerate()
        .map(|(i, n)| {
            let month = saved.months.get(i).cloned().unwrap_or_default();
            let at = |field: &str| format!("months[{i}][{field}]");
            let n = i64::from(*n);
            view! {
                <div class="cols cols--s">
                    <TextField name=at("revenue") label=t!("business-revenue-n", n = n) value=month.revenue inputmode="decimal" width=Width::W10/>
                    <TextField name=at("costs") label=t!("business-costs-n", n = n) value=month.costs inputmode="decimal" width=Width::W10/>
                </div>
            }
        })
        .collect();
    view! {
        <section class="form" aria-labelledby="money-title">
            <h2 class="t-lg" id="money-title">{t!("business-money")}</h2>
            <SelectField name="currency" label=t!("business-currency") choices=currencies value=saved.currency filled=true width=Width::W10/>
            {costs}
            <div><AddRow label=t!("business-cost-add") value="cost" to=format!("costs[{count}][what]")/></div>
            <TextField name="own" label=t!("business-own") hint=t!("business-own-hint") value=saved.own inputmode="decimal" width=Width::W10 optional=true/>
            <TextField name="asked" label=t!("business-asked") hint=t!("business-asked-hint") value=saved.asked inputmode="decimal" width=Width::W10/>
            <RadioGroup name="modality" label=t!("business-modality") hint=t!("business-modality-hint") choices=choices!(Modality) value=saved.modality/>
            <TextField name="shares" label=t!("business-shares") hint=t!("business-shares-hint") value=saved.shares width=Width::W10 ltr=true/>
            <h3 class="t-lg">{t!("business-months")}</h3>
            <p class="small muted">{t!("business-months-hint")}</p>
            {months}
        </section>
    }
}

#[component]
fn Risks(saved: BusinessForm) -> impl IntoView {
    view! {
        <section class="form" aria-labelledby="risks-title">
            <h2 class="t-lg" id="risks-title">{t!("business-risks-title")}</h2>
            <TextArea name="risks" label=t!("business-risks") hint=t!("business-risks-hint") value=saved.risks/>
            <p class="small muted">{t!("business-harm-hint")}</p>
            <RadioGroup name="rivals" label=t!("business-rivals") choices=yes_no() value=saved.rivals row=true/>
            <RadioGroup name="disputed" label=t!("business-disputed") choices=yes_no() value=saved.disputed row=true/>
            <RadioGroup name="envy" label=t!("business-envy") choices=yes_no() value=saved.envy row=true/>
            <TextArea name="answer" label=t!("business-answer") hint=t!("business-answer-hint") value=saved.answer optional=true/>
        </section>
    }
}

fn yes_no() -> Vec<Choice> {
    vec![Choice::new("yes", t!("yes")), Choice::new("no", t!("no"))]
}

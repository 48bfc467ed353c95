//! `/directory/organisations/{id}/services/new` and `/directory/services/{id}/edit`: what is offered, where, for whom.

use domain::directory::{ServiceForm, ServiceKind};
use domain::person::Sex;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::directory::ServiceStart;

use crate::api::directory::{SaveService, edit_service, new_service};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::load;
use crate::pages::person::{PlaceField, PlaceList};
use crate::pages::referral::words::needs;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, CheckBox, Choice, Crumb, DateField, GroupedSelect, HiddenField,
    LinkButton, PageHead, RadioGroup, SelectField, TextArea, TextField, Width,
};

/// A new service of an organisation.
#[component]
pub fn ServiceNewPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell form=true>{load(new_service(id), |start| view! { <Content start=start/> })}</AppShell> }
}

/// One that exists.
#[component]
pub fn ServiceEditPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell form=true>{load(edit_service(id), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: ServiceStart) -> impl IntoView {
    let form = start.form;
    let organisation = format!("/directory/organisations/{}", form.organisation);
    let new = form.id.is_empty();
    let back = if new { organisation.clone() } else { format!("/directory/services/{}", form.id) };
    let title = if new { t!("service-new") } else { t!("service-edit") };
    let trail = vec![(t!("nav-directory"), "/directory".to_owned()), (start.organisation, organisation)];
    let version = form.version.parse::<i64>().unwrap_or_default();
    let (id, owner) = (form.id.clone(), form.organisation.clone());
    view! {
        <Crumb trail=trail current=title.clone()/>
        <PageHead title=title lead=t!("service-edit-lead")/>
        <PostForm action=SaveService::PATH version=version class="form form--narrow" guard=true>
            <HiddenField name="id" value=id/>
            <HiddenField name="organisation" value=owner/>
            <What form=form.clone()/>
            <Whom form=form.clone()/>
            <When form=form/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
        <PlaceList places=start.places/>
    }
}

#[component]
fn What(form: ServiceForm) -> impl IntoView {
    view! {
        <section class="form" aria-labelledby="what-title">
            <h2 class="t-lg" id="what-title">{t!("service-what")}</h2>
            <GroupedSelect name="category" label=t!("service-category") groups=needs(true) value=form.category/>
            <TextField name="title" label=t!("service-title") hint=t!("service-title-hint") value=form.title/>
            <RadioGroup name="kind" label=t!("service-kind") choices=choices!(ServiceKind) value=form.kind/>
            <PlaceField name="place" label=t!("service-place") value=form.place/>
            <TextArea name="areas" label=t!("service-areas") hint=t!("service-areas-hint") value=form.areas optional=true/>
        </section>
    }
}

#[component]
fn Whom(form: ServiceForm) -> impl IntoView {
    let sexes = vec![
        Choice::new(Sex::Female.as_str(), t!("fit-women-only")),
        Choice::new(Sex::Male.as_str(), t!("fit-men-only")),
    ];
    view! {
        <section class="form" aria-labelledby="whom-title">
            <h2 class="t-lg" id="whom-title">{t!("service-whom")}</h2>
            <SelectField name="for_sex" label=t!("service-for-sex") choices=sexes value=form.for_sex empty=t!("service-everybody") optional=true width=Width::W20/>
            <TextField name="age_min" label=t!("service-age-min") value=form.age_min inputmode="numeric" width=Width::W4 optional=true/>
            <TextField name="age_max" label=t!("service-age-max") value=form.age_max inputmode="numeric" width=Width::W4 optional=true/>
            <CheckBox name="needs_reading" label=t!("service-needs-reading") checked=form.needs_reading/>
            <CheckBox name="hazardous" label=t!("service-hazardous") hint=t!("service-hazardous-hint") checked=form.hazardous/>
            <CheckBox name="step_free" label=t!("service-step-free") checked=form.step_free/>
        </section>
    }
}

#[component]
fn When(form: ServiceForm) -> impl IntoView {
    view! {
        <section class="form" aria-labelledby="when-title">
            <h2 class="t-lg" id="when-title">{t!("service-when")}</h2>
            <TextField name="free_places" label=t!("service-free-places") hint=t!("service-free-places-hint") value=form.free_places
                inputmode="numeric" width=Width::W4 optional=true/>
            <TextField name="cost" label=t!("service-cost") hint=t!("service-cost-hint") value=form.cost optional=true/>
            <TextField name="pays" label=t!("service-pays") hint=t!("service-pays-hint") value=form.pays optional=true/>
            <TextField name="hours" label=t!("service-hours") value=form.hours optional=true/>
            <DateField name="apply_by" label=t!("service-apply-by") value=form.apply_by optional=true/>
            <DateField name="starts_on" label=t!("service-starts-on") value=form.starts_on optional=true/>
            <DateField name="ends_on" label=t!("service-ends-on") hint=t!("service-ends-on-hint") value=form.ends_on optional=true/>
            <CheckBox name="active" label=t!("service-active") hint=t!("service-active-hint") checked=form.active/>
        </section>
    }
}

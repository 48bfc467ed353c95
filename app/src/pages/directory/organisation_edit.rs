//! `/directory/organisations/new` and `/directory/organisations/{id}/edit`: an organisation, and on what terms data may be
//! shared with it.

use domain::directory::{OrganisationForm, OrganisationKind};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::directory::OrganisationStart;

use crate::api::directory::{SaveOrganisation, organisation_form};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::load;
use crate::pages::person::{PlaceField, PlaceList};
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, CheckBox, Crumb, DateField, HiddenField, LinkButton, PageHead,
    PhoneField, SelectField, TextField, Width,
};

/// A new organisation.
#[component]
pub fn OrganisationNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(organisation_form(None), |start| view! { <Content start=start/> })}</AppShell> }
}

/// One that exists.
#[component]
pub fn OrganisationEditPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id");
    view! { <AppShell form=true>{load(organisation_form(id), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: OrganisationStart) -> impl IntoView {
    let form = start.form;
    let new = form.id.is_empty();
    let mut trail = vec![(t!("directory-organisations"), "/directory/organisations".to_owned())];
    let back = if new {
        "/directory/organisations".to_owned()
    } else {
        let back = format!("/directory/organisations/{}", form.id);
        trail.push((form.name.clone(), back.clone()));
        back
    };
    let title = if new { t!("organisation-new") } else { t!("organisation-edit") };
    let version = form.version.parse::<i64>().unwrap_or_default();
    let id = form.id.clone();
    view! {
        <Crumb trail=trail current=title.clone()/>
        <PageHead title=title lead=t!("organisation-edit-lead")/>
        <PostForm action=SaveOrganisation::PATH version=version class="form form--narrow" guard=true>
            <HiddenField name="id" value=id/>
            <Fields form=form/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
        <PlaceList places=start.places/>
    }
}

#[component]
fn Fields(form: OrganisationForm) -> impl IntoView {
    view! {
        <section class="form" aria-labelledby="about-title">
            <h2 class="t-lg" id="about-title">{t!("organisation-about")}</h2>
            <TextField name="name" label=t!("organisation-name") value=form.name/>
            <SelectField name="kind" label=t!("organisation-kind") choices=choices!(OrganisationKind) value=form.kind/>
            <PlaceField name="place" label=t!("organisation-place") value=form.place optional=true/>
            <TextField name="locality" label=t!("organisation-locality") value=form.locality optional=true/>
            <PhoneField name="phone" label=t!("referral-phone") hint=t!("organisation-phone-hint") value=form.phone optional=true/>
        </section>
        <section class="form" aria-labelledby="terms-title">
            <h2 class="t-lg" id="terms-title">{t!("organisation-terms")}</h2>
            <TextField name="agreement_ref" label=t!("organisation-agreement") hint=t!("organisation-agreement-hint")
                value=form.agreement_ref optional=true width=Width::W20/>
            <DateField name="agreement_to" label=t!("organisation-agreement-to") hint=t!("organisation-agreement-to-hint") value=form.agreement_to optional=true/>
            <DateField name="psea_on" label=t!("organisation-psea") hint=t!("organisation-psea-hint") value=form.psea_on optional=true/>
            <DateField name="screened_on" label=t!("organisation-screened") hint=t!("organisation-screened-hint") value=form.screened_on optional=true/>
            <CheckBox name="active" label=t!("organisation-active") hint=t!("organisation-active-hint") checked=form.active/>
        </section>
    }
}

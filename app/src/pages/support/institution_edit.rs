//! `/institutions/new` and `/institutions/{id}/edit`.

use domain::support::institution_questions;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::InstitutionStart;

use super::fields::QuestionFields;
use super::param;
use crate::api::support::{SaveInstitution, institution_form};
use crate::forms::PostForm;
use crate::pages::load;
use crate::pages::person::{PlaceField, PlaceList};
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, CheckBox, Choice, Crumb, HiddenField, LinkButton, PageHead,
    SelectField, TextField,
};

/// A new institution.
#[component]
pub fn InstitutionNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(institution_form(None), |start| view! { <Content start=start/> })}</AppShell> }
}

/// One that exists.
#[component]
pub fn InstitutionEditPage() -> impl IntoView {
    let data = institution_form(Some(param("id")));
    view! { <AppShell form=true>{load(data, |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: InstitutionStart) -> impl IntoView {
    let form = start.form;
    let new = form.id.is_empty();
    let title = if new { t!("institution-new") } else { t!("institution-edit") };
    let back = if new { "/institutions".to_owned() } else { format!("/institutions/{}", form.id) };
    let listed = !form.organisation.is_empty();
    let version = form.version.parse::<i64>().unwrap_or_default();
    let organisations = start.organisations.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    view! {
        <Crumb trail=vec![(t!("institutions-title"), "/institutions".to_owned())] current=title.clone()/>
        <PageHead title=title lead=t!("institution-edit-lead")/>
        <PostForm action=SaveInstitution::PATH version=version class="form form--narrow" guard=true>
            <HiddenField name="id" value=form.id/>
            <TextField name="name" label=t!("institution-name") value=form.name/>
            <SelectField name="organisation" label=t!("institution-organisation") hint=t!("institution-organisation-hint")
                choices=organisations value=form.organisation optional=true/>
            {listed.then(|| view! {
                <CheckBox name="ends_links" label=t!("institution-ends-links") hint=t!("institution-ends-links-hint")/>
            })}
            <PlaceField name="place" label=t!("institution-place") value=form.place optional=true/>
            <QuestionFields questions=institution_questions() saved=form.answers/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
        <PlaceList places=start.places/>
    }
}

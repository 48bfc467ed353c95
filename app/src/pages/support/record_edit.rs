//! `/communities/{code}/records/new`, `/institutions/{id}/records/new` and `/support/{id}/edit`: what was done.

use domain::support::{RecordKind, RecordState};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::RecordStart;

use super::fields::QuestionFields;
use super::{param, query};
use crate::api::support::{SaveRecord, community_record, edit_record, institution_record};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, ButtonSize, Crumb, DateField, HiddenField, LinkButton, PageHead,
    SelectField, TextField, Tone,
};

/// A new record of a community.
#[component]
pub fn CommunityRecordPage() -> impl IntoView {
    let data = community_record(param("code"), query("kind"));
    view! { <AppShell form=true>{load(data, |start| view! { <Content start=start/> })}</AppShell> }
}

/// A new record of an institution.
#[component]
pub fn InstitutionRecordPage() -> impl IntoView {
    let data = institution_record(param("id"), query("kind"));
    view! { <AppShell form=true>{load(data, |start| view! { <Content start=start/> })}</AppShell> }
}

/// One that exists.
#[component]
pub fn RecordEditPage() -> impl IntoView {
    view! { <AppShell form=true>{load(edit_record(param("id")), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: RecordStart) -> impl IntoView {
    let form = start.form;
    let title = t!(start.kind.label_key());
    let back = if form.id.is_empty() { start.of.1.clone() } else { format!("/support/{}", form.id) };
    let version = form.version.parse::<i64>().unwrap_or_default();
    let nameless = (start.kind == RecordKind::Incident).then(|| {
        view! { <Banner tone=Tone::Warn title=t!("incident-nameless") text=t!("incident-nameless-text")/> }
    });
    view! {
        <Crumb trail=vec![start.of] current=title.clone()/>
        <PageHead title=title lead=t!("support-record-lead")/>
        {nameless}
        <PostForm action=SaveRecord::PATH version=version class="form form--narrow" guard=true>
            <HiddenField name="id" value=form.id/>
            <HiddenField name="community" value=form.community/>
            <HiddenField name="institution" value=form.institution/>
            <HiddenField name="kind" value=form.kind/>
            <TextField name="title" label=t!("support-title") value=form.title/>
            <DateField name="held_on" label=t!("support-day") value=form.held_on/>
            <SelectField name="state" label=t!("support-state") choices=choices!(RecordState) value=form.state/>
            <QuestionFields questions=start.kind.questions() saved=form.answers/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

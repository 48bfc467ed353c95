//! `/communities/{code}/projects/new` and `/projects/{code}/edit`.

use domain::support::{Implementer, project_questions};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::ProjectStart;

use super::fields::QuestionFields;
use super::param;
use crate::api::support::{SaveProject, edit_project, new_project};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Choice, Crumb, HiddenField, LinkButton, PageHead, SelectField,
    TextField,
};

/// A new project of a community.
#[component]
pub fn ProjectNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(new_project(param("code")), |start| view! { <Content start=start/> })}</AppShell> }
}

/// One that exists.
#[component]
pub fn ProjectEditPage() -> impl IntoView {
    view! { <AppShell form=true>{load(edit_project(param("code")), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: ProjectStart) -> impl IntoView {
    let form = start.form;
    let (name, pcode) = start.of;
    let community = format!("/communities/{pcode}");
    let new = form.project.is_empty();
    let title = if new { t!("project-new") } else { t!("project-edit") };
    let back = if new { community.clone() } else { format!("/projects/{}", form.project) };
    let version = form.version.parse::<i64>().unwrap_or_default();
    let own = Choice::new(Implementer::PROGRAMME, t!("project-by-programme"));
    let organisations = start.organisations.into_iter().map(|(id, name)| Choice::new(id.to_string(), name));
    let carriers = [own].into_iter().chain(organisations).collect();
    view! {
        <Crumb trail=vec![(t!("communities-title"), "/communities".to_owned()), (name, community)] current=title.clone()/>
        <PageHead title=title lead=t!("project-edit-lead")/>
        <PostForm action=SaveProject::PATH version=version class="form form--narrow" guard=true>
            <HiddenField name="project" value=form.project/>
            <HiddenField name="community" value=form.community/>
            <TextField name="title" label=t!("support-title") value=form.title/>
            <SelectField name="carried_by" label=t!("project-carried-by") hint=t!("project-carried-by-hint")
                choices=carriers value=form.carried_by optional=true/>
            <QuestionFields questions=project_questions() saved=form.answers/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

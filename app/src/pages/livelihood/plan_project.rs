//! To which project a business belongs: chosen with the plan, and changed until somebody decides.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::livelihood::{Page, ProjectName};

use crate::api::livelihood::SetProject;
use crate::forms::PostForm;
use crate::ui::{Actions, Button, Choice, Disclosure, HiddenField, SelectField};

/// Asks for the project; nothing where there is none to choose.
#[component]
pub(super) fn ProjectField(
    /// Projects to choose from.
    projects: Vec<ProjectName>,
    /// Code of the one that it has.
    value: String,
) -> impl IntoView {
    let choices: Vec<_> =
        projects.into_iter().map(|p| Choice::new(p.code.clone(), format!("{} · {}", p.title, p.code))).collect();
    (!choices.is_empty()).then(|| {
        view! {
            <SelectField name="project" label=t!("business-project") hint=t!("business-project-hint") choices=choices
                value=value empty=t!("ledger-no-project") optional=true/>
        }
    })
}

/// While the plan waits for the committee: another project, or none.
#[component]
pub(super) fn ChangeProject(
    /// The page's data.
    page: Page,
) -> impl IntoView {
    let projects = page.projects.filter(|all| !all.is_empty())?;
    let value = page.project.map(|p| p.code).unwrap_or_default();
    Some(view! {
        <Disclosure label=t!("business-project-change") opens_for=SetProject::PATH>
            <PostForm action=SetProject::PATH version=page.startup.version id="project" class="stack gap-4">
                <HiddenField name="business" value=page.startup.code/>
                <ProjectField projects=projects value=value/>
                <Actions><Button label=t!("business-project-save")/></Actions>
            </PostForm>
        </Disclosure>
    })
}

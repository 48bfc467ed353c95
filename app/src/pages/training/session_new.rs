//! `/training/cohorts/{code}/sessions/new`: one more session.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::training::StoredCohort;

use super::words::cohort_title;
use super::{cohort_href, param};
use crate::api::training::{AddTrainingSession, session_start};
use crate::caller::today;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Crumb, DateField, HiddenField, LinkButton, PageHead, TextField,
    Width,
};

/// The page.
#[component]
pub fn TrainingSessionNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(session_start(param("code")), |cohort| view! { <Content cohort=cohort/> })}</AppShell> }
}

#[component]
fn Content(cohort: StoredCohort) -> impl IntoView {
    let base = cohort_href(&cohort.code);
    let (first, last) = (cohort.cohort.starts_on, cohort.cohort.ends_on);
    let day = today().clamp(first, last).to_string();
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned()), (cohort_title(&cohort), base.clone())]
            current=t!("training-session-new")/>
        <PageHead title=t!("training-session-new") lead=cohort_title(&cohort)/>
        <PostForm action=AddTrainingSession::PATH class="form form--narrow" guard=true>
            <HiddenField name="cohort" value=cohort.code.clone()/>
            <DateField name="held_on" label=t!("training-session-day") value=day min=first.to_string() max=last.to_string()/>
            <TextField name="hours" label=t!("cohort-hours") value="4" inputmode="numeric" width=Width::W4/>
            <TextField name="topic" label=t!("training-topic") optional=true width=Width::W20/>
            <Actions bar=true>
                <Button label=t!("training-session-add") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=base label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

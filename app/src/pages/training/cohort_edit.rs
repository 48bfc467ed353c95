//! `/training/courses/{id}/cohorts/new` and `/training/cohorts/{code}/edit`: where, when, by whom, for how many.

use domain::training::{CohortForm, Shift};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::training::CohortStart;

use super::{cohort_href, param};
use crate::api::training::{SaveCohort, edit_cohort, new_cohort};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, CheckBox, CheckGroup, Choice, Crumb, DateField, HiddenField,
    LinkButton, PageHead, RadioGroup, SelectField, TextField, Width,
};

/// A new cohort of a course.
#[component]
pub fn CohortNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(new_cohort(param("id")), |start| view! { <Content start=start/> })}</AppShell> }
}

/// One that exists.
#[component]
pub fn CohortEditPage() -> impl IntoView {
    view! { <AppShell form=true>{load(edit_cohort(param("code")), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: CohortStart) -> impl IntoView {
    let form = start.form;
    let new = form.code.is_empty();
    let title = if new { t!("cohort-new") } else { t!("cohort-edit") };
    let back = if new { format!("/training/courses/{}", form.course) } else { cohort_href(&form.code) };
    let trainers: Vec<Choice> =
        start.trainers.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let version = form.version.parse::<i64>().unwrap_or_default();
    let (code, course) = (form.code.clone(), form.course.clone());
    let first = form.clone();
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned()), (start.course.clone(), back.clone())] current=title.clone()/>
        <PageHead title=title lead=start.course/>
        <PostForm action=SaveCohort::PATH version=version class="form form--narrow" guard=true>
            <HiddenField name="code" value=code/>
            <HiddenField name="course" value=course/>
            <When form=form.clone()/>
            {new.then(|| view! { <Sessions form=first/> })}
            <Who form=form trainers=trainers/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

#[component]
fn When(form: CohortForm) -> impl IntoView {
    view! {
        <TextField name="place" label=t!("cohort-place") hint=t!("cohort-place-hint") value=form.place width=Width::W20/>
        <DateField name="starts_on" label=t!("cohort-starts-on") value=form.starts_on/>
        <DateField name="ends_on" label=t!("cohort-ends-on") value=form.ends_on/>
        <RadioGroup name="shift" label=t!("cohort-shift") choices=choices!(Shift) value=form.shift row=true/>
    }
}

#[component]
fn Sessions(form: CohortForm) -> impl IntoView {
    let days = (1..=7).map(|d| Choice::new(d.to_string(), t!(format!("weekday-{d}")))).collect();
    view! {
        <CheckGroup name="weekdays" label=t!("cohort-weekdays") hint=t!("cohort-weekdays-hint") choices=days values=form.weekdays row=true/>
        <TextField name="hours" label=t!("cohort-hours") value=form.hours inputmode="numeric" width=Width::W4/>
    }
}

#[component]
fn Who(form: CohortForm, trainers: Vec<Choice>) -> impl IntoView {
    view! {
        <CheckGroup name="trainers" label=t!("cohort-trainers") choices=trainers.clone() values=form.trainers/>
        <SelectField name="assessor" label=t!("cohort-assessor") hint=t!("cohort-assessor-hint") choices=trainers value=form.assessor
            empty=t!("cohort-assessor-none") optional=true/>
        <TextField name="seats" label=t!("cohort-seats") value=form.seats inputmode="numeric" width=Width::W4/>
        <TextField name="mix_target" label=t!("cohort-mix-target") hint=t!("cohort-mix-hint") value=form.mix_target
            inputmode="numeric" width=Width::W4 suffix="%" optional=true/>
        <TextField name="women_target" label=t!("cohort-women-target") value=form.women_target inputmode="numeric"
            width=Width::W4 suffix="%" optional=true/>
        <CheckBox name="childcare" label=t!("cohort-childcare") checked=form.childcare/>
        <CheckBox name="transport" label=t!("cohort-transport") checked=form.transport/>
        <CheckBox name="meal" label=t!("cohort-meal") checked=form.meal/>
    }
}

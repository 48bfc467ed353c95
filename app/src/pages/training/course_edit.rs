//! `/training/courses/new` and `/training/courses/{id}/edit`: what is taught, to whom, and what is assessed.

use domain::person::YesNo;
use domain::training::{CertificateKind, CourseForm, LiteracyTrack, TrainingSector};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::training::CourseStart;

use super::param;
use crate::api::training::{SaveCourse, course_form};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::intake::{LookUp, OccupationList, WorkField};
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Choice, Crumb, HiddenField, LinkButton, PageHead, RadioGroup,
    SelectField, TextArea, TextField, Width,
};

/// A new course.
#[component]
pub fn CourseNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(course_form(None), |start| view! { <Content start=start/> })}</AppShell> }
}

/// One that exists.
#[component]
pub fn CourseEditPage() -> impl IntoView {
    view! { <AppShell form=true>{load(course_form(Some(param("id"))), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: CourseStart) -> impl IntoView {
    let form = start.form;
    let new = form.id.is_empty();
    let title = if new { t!("course-new") } else { t!("course-edit") };
    let back = if new { "/training/courses".to_owned() } else { format!("/training/courses/{}", form.id) };
    let organisations = start.organisations.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let version = form.version.parse::<i64>().unwrap_or_default();
    let id = form.id.clone();
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned()), (t!("courses-title"), "/training/courses".to_owned())]
            current=title.clone()/>
        <PageHead title=title lead=t!("course-edit-lead")/>
        <PostForm action=SaveCourse::PATH version=version class="form form--narrow" guard=true>
            <HiddenField name="id" value=id/>
            <What form=form.clone() organisations=organisations/>
            <Whom form=form/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
        <OccupationList/>
    }
}

#[component]
fn What(form: CourseForm, organisations: Vec<Choice>) -> impl IntoView {
    view! {
        <section class="form" aria-labelledby="what-title">
            <h2 class="t-lg" id="what-title">{t!("course-what")}</h2>
            <TextField name="title" label=t!("course-title") value=form.title width=Width::W20/>
            <SelectField name="sector" label=t!("course-sector") choices=choices!(TrainingSector) value=form.sector/>
            <WorkField name="work" label=t!("course-occupation") hint=t!("course-occupation-hint") saved=form.work/>
            <LookUp at="work-what"/>
            <SelectField name="organisation" label=t!("course-organisation") choices=organisations value=form.organisation
                empty=t!("course-by-programme") optional=true/>
            <TextField name="hours_theory" label=t!("course-hours-theory") value=form.hours_theory inputmode="numeric" width=Width::W4/>
            <TextField name="hours_practice" label=t!("course-hours-practice") value=form.hours_practice inputmode="numeric" width=Width::W4/>
            <RadioGroup name="certificate" label=t!("course-certificate") choices=choices!(CertificateKind) value=form.certificate/>
            <TextArea name="criteria" label=t!("course-criteria") hint=t!("course-criteria-hint") value=form.criteria optional=true/>
        </section>
    }
}

#[component]
fn Whom(form: CourseForm) -> impl IntoView {
    view! {
        <section class="form" aria-labelledby="whom-title">
            <h2 class="t-lg" id="whom-title">{t!("course-whom")}</h2>
            <RadioGroup name="hazardous" label=t!("course-is-hazardous") hint=t!("course-hazardous-hint") choices=choices!(YesNo)
                value=form.hazardous row=true/>
            <TextField name="min_age" label=t!("course-min-age") value=form.min_age inputmode="numeric" width=Width::W4/>
            <RadioGroup name="literacy" label=t!("course-literacy") choices=choices!(LiteracyTrack) value=form.literacy/>
            <TextField name="prerequisites" label=t!("course-prerequisites") hint=t!("course-prerequisites-hint")
                value=form.prerequisites optional=true/>
        </section>
    }
}

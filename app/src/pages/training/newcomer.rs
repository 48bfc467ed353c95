//! `/training/cohorts/{code}/people/new`: somebody joins without a case.

use domain::person::Sex;
use domain::training::Joining;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::training::NewcomerStart;

use super::words::cohort_title;
use super::{cohort_href, param};
use crate::api::training::{AddNewcomer, newcomer};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, ButtonSize, CheckBox, Crumb, HiddenField, LinkButton, PageHead,
    RadioGroup, TextField, Tone, Width,
};

/// The page.
#[component]
pub fn NewcomerPage() -> impl IntoView {
    view! { <AppShell form=true>{load(newcomer(param("code")), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: NewcomerStart) -> impl IntoView {
    let base = cohort_href(&start.cohort.code);
    let full = start.is_full.then(|| view! { <Banner tone=Tone::Warn text=t!("eligibility-full")/> });
    let joining = if start.is_full { Joining::Waitlist } else { Joining::Enrol };
    let prerequisites = start.course.course.prerequisites.clone();
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned()), (cohort_title(&start.cohort), base.clone())]
            current=t!("newcomer-new")/>
        <PageHead title=t!("newcomer-new") lead=t!("newcomer-lead")/>
        {full}
        <PostForm action=AddNewcomer::PATH class="form form--narrow" guard=true>
            <HiddenField name="cohort" value=start.cohort.code.clone()/>
            <TextField name="given" label=t!("newcomer-given") width=Width::W20/>
            <TextField name="family" label=t!("newcomer-family") width=Width::W20/>
            <RadioGroup name="sex" label=t!("newcomer-sex") choices=choices!(Sex) row=true/>
            <TextField name="age" label=t!("newcomer-age") hint=t!("newcomer-age-hint") inputmode="numeric" width=Width::W4/>
            <RadioGroup name="joining" label=t!("enrol-joining") choices=choices!(Joining) value=joining.as_str()/>
            <CheckBox name="childcare" label=t!("enrol-childcare")/>
            <TextField name="needs" label=t!("enrol-needs") hint=t!("enrol-needs-hint") optional=true/>
            {prerequisites.map(|what| {
                view! { <CheckBox name="prerequisites_met" label=t!("enrol-prerequisites", what = what)/> }
            })}
            <CheckBox name="agreed" label=t!("newcomer-agreed") hint=t!("newcomer-agreed-hint")/>
            <Actions bar=true>
                <Button label=t!("newcomer-add") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=base label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

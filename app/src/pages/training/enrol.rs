//! `/cases/{code}/training/new?cohort=W-03`: enrolling somebody, with what stands in the way in words.

use domain::training::{Finding, Joining};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::training::EnrolStart;

use super::words::{cohort_facts, cohort_title};
use crate::api::training::{EnrolPerson, enrolling};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::pages::plan::StepField;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, ButtonSize, Card, CardKind, CheckBox, HiddenField, KeyValue, LinkButton, Pair,
    RadioGroup, TabHead, TextField, Tick, Ticks, Tone,
};

/// The page.
#[component]
pub fn EnrolPage() -> impl IntoView {
    let code = case_code();
    let query = use_query_map();
    let of = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let (cohort, referral) = (of("cohort"), of("referral"));
    let data = enrolling(code.clone(), cohort);
    view! {
        <CaseFrame code=code tab=CaseTab::Training>
            {load(data, move |start| view! { <Content start=start referral=referral/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(start: EnrolStart, referral: String) -> impl IntoView {
    let back = CaseTab::Training.href(&start.code);
    let forbidden = start.findings.iter().any(|f| f.forbids());
    let found = view! { <Findings findings=start.findings.clone()/> };
    let title = t!("enrol-title", cohort = cohort_title(&start.cohort));
    let form = if forbidden {
        view! {
            <Banner tone=Tone::Warn icon="ban" text=t!("enrol-not-possible")/>
            <div><LinkButton href=back label=t!("enrol-other")/></div>
        }
        .into_any()
    } else {
        view! { <EnrolQuestions start=start.clone() referral=referral back=back/> }.into_any()
    };
    view! {
        <TabHead title=title lead=cohort_facts(&start.cohort)/>
        <div class="split">
            <div class="stack gap-5">{form}</div>
            <div class="stack gap-5">
                {found}
                <Asked start=start/>
            </div>
        </div>
    }
}

#[component]
fn Findings(findings: Vec<Finding>) -> impl IntoView {
    view! { <Card title=t!("enrol-findings")><Found findings=findings/></Card> }
}

/// What stands in the way, or is to be thought of, as a list.
#[component]
pub fn Found(findings: Vec<Finding>) -> impl IntoView {
    if findings.is_empty() {
        return view! { <Ticks items=vec![Tick::yes(t!("enrol-nothing"))]/> };
    }
    let items = findings
        .into_iter()
        .map(|f| if f.forbids() { Tick::no(t!(f.label_key())) } else { Tick::partly(t!(f.label_key())) })
        .collect();
    view! { <Ticks items=items/> }
}

/// The same in the form of somebody who could come, or come back.
#[component]
pub fn Coming(may_come: bool, findings: Vec<Finding>) -> impl IntoView {
    may_come.then(|| {
        view! {
            <div class="stack gap-2">
                <p class="small muted">{t!("enrolment-coming")}</p>
                <Found findings=findings/>
            </div>
        }
    })
}

/// What the cohort offers and asks for.
#[component]
fn Asked(start: EnrolStart) -> impl IntoView {
    let course = start.course.course;
    let seats = t!("cohort-seats-taken", taken = start.cohort.taken, n = start.cohort.cohort.seats);
    let hazard = if course.hazardous { t!("course-hazardous-long") } else { t!("course-not-hazardous") };
    view! {
        <Card title=t!("cohort-about") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("cohort-seats") value=seats/>
                <Pair label=t!("course-min-age") value=t!("course-age-from", n = course.min_age)/>
                <Pair label=t!("course-literacy") value=t!(course.literacy.label_key())/>
                <Pair label=t!("course-is-hazardous") value=hazard/>
                <Pair label=t!("course-prerequisites") value=course.prerequisites.unwrap_or_else(|| t!("course-no-prerequisites"))/>
            </KeyValue>
        </Card>
    }
}

#[component]
fn EnrolQuestions(start: EnrolStart, referral: String, back: String) -> impl IntoView {
    let full = start.findings.contains(&Finding::Full);
    let joining = if full { Joining::Waitlist } else { Joining::Enrol };
    let prerequisites = start.course.course.prerequisites.clone();
    let from = (!referral.is_empty()).then(|| {
        view! { <p class="small muted">{t!("enrol-from-referral", number = referral.clone())}</p> }
    });
    view! {
        <PostForm action=EnrolPerson::PATH class="form form--narrow" guard=true>
            <HiddenField name="code" value=start.code.clone()/>
            <HiddenField name="cohort" value=start.cohort.code.clone()/>
            <HiddenField name="referral" value=referral/>
            {from}
            <RadioGroup name="joining" label=t!("enrol-joining") choices=choices!(Joining) value=joining.as_str()/>
            <CheckBox name="childcare" label=t!("enrol-childcare")/>
            <TextField name="needs" label=t!("enrol-needs") hint=t!("enrol-needs-hint") optional=true/>
            {prerequisites.map(|what| {
                view! { <CheckBox name="prerequisites_met" label=t!("enrol-prerequisites", what = what)/> }
            })}
            <p class="small muted">{t!("enrol-seen-by-trainer")}</p>
            <StepField steps=start.steps/>
            <Actions bar=true>
                <Button label=t!("enrol-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

//! `/training/cohorts/{code}/people/{id}`: what one person has learned, and the certificate.

use chrono::NaiveDate;
use domain::training::{CompetencyResult, DropoutReason};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::training::{LearnedResult, StoredCriterion, TraineePage as Page};

use super::case_tab::tests;
use super::enrol::Coming;
use super::kit::{Deliver, KitCard, LookAt};
use super::words::{EnrolmentChip, cohort_title, hours, needs, percent, sex_and_age};
use super::{cohort_href, param};
use crate::api::training::{AssessTrainee, GiveCertificate, LookAtKit, MoveTrainee, trainee};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Card, CardKind, Choice, Crumb, HiddenField, KeyValue,
    LinkButton, PageHead, Pair, RadioGroup, Row, RowList, SavedBanner, Segment, SelectField, Sparkline, StatusChip,
    TextField, Tick, Ticks, Tone, Width,
};

/// The page.
#[component]
pub fn TraineePage() -> impl IntoView {
    view! { <AppShell>{load(trainee(param("code"), param("id")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let base = cohort_href(&page.cohort.code);
    let name = page.line.name();
    let status = page.line.status;
    // Whoever trains is not told where somebody stands who is in class or left it.
    let chip = (!page.next.is_empty() || page.line.serial.is_some()).then(|| view! { <EnrolmentChip status=status/> });
    let criteria = if page.may_assess && status.is_on_roll() {
        view! { <Assess page=page.clone()/> }.into_any()
    } else {
        view! { <Learned page=page.clone()/> }.into_any()
    };
    let saved = vec![
        ("assessed", t!("assess-saved")),
        ("kit", t!("toolkit-delivered-saved")),
        ("kit-look", t!("toolkit-looked-saved")),
    ];
    let moves = (!page.next.is_empty()).then(|| view! { <Move page=page.clone()/> });
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned()), (cohort_title(&page.cohort), base)] current=name.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=name lead=sex_and_age(&page.line) eyebrow=cohort_title(&page.cohort)>{chip}</PageHead>
        <div class="split">
            <div class="stack gap-5">{criteria}</div>
            <div class="stack gap-5">
                <About page=page.clone()/>
                <Certificate page=page.clone()/>
                <TraineeKit page=page/>
                {moves}
            </div>
        </div>
    }
}

#[component]
fn About(page: Page) -> impl IntoView {
    let line = page.line;
    let needs = needs(&line).join(" · ");
    let needs = if needs.is_empty() { t!("trainee-no-needs") } else { needs };
    let attended = t!(
        "attendance-hours-of",
        attended = hours(line.hours.attended),
        held = hours(line.hours.held),
        percent = percent(line.hours)
    );
    let tests = tests(line.tests.0, line.tests.1).unwrap_or_else(|| t!("tests-none"));
    view! {
        <Card title=t!("trainee-about") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("trainee-needs") value=needs/>
                <Pair label=t!("attendance-label")>{attended} " "<Sparkline marks=line.recent/></Pair>
                <Pair label=t!("tests-label") value=tests/>
            </KeyValue>
        </Card>
    }
}

/// What was assessed, to read.
#[component]
fn Learned(page: Page) -> impl IntoView {
    let own = page.trains.then(|| view! { <p class="small muted">{t!("assess-own-note")}</p> });
    if page.criteria.is_empty() {
        return view! { <Card title=t!("course-criteria")><p class="muted small">{t!("course-criteria-none")}</p></Card> }
            .into_any();
    }
    let today = page.today;
    let rows: Vec<_> = page
        .criteria
        .into_iter()
        .map(|(c, result)| {
            let note = result.as_ref().map(|r| t!("assess-attempt", n = r.attempt, day = fmt::day_short(r.on, today)));
            let chip = match result.map(|r| r.result) {
                Some(CompetencyResult::Competent) => {
                    view! { <StatusChip tone=Tone::Ok icon="check" text=t!("competency-competent")/> }.into_any()
                }
                Some(CompetencyResult::NotYet) => {
                    view! { <StatusChip tone=Tone::Warn icon="half" text=t!("competency-not-yet")/> }.into_any()
                }
                None => view! { <span class="muted small">{t!("assess-open")}</span> }.into_any(),
            };
            view! { <Row title=c.criterion sub=c.unit note=note.unwrap_or_default()>{chip}</Row> }
        })
        .collect();
    view! {
        <Card title=t!("course-criteria") kind=CardKind::Flush><RowList>{rows}</RowList></Card>
        {own}
    }
    .into_any()
}

#[component]
fn Assess(page: Page) -> impl IntoView {
    let (cohort, id, version) = (page.cohort.code.clone(), page.line.id.to_string(), page.line.version);
    let score = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let (entry, exit) = (score(page.line.tests.0), score(page.line.tests.1));
    let (criteria, today) = (page.criteria, page.today);
    view! {
        <PostForm action=AssessTrainee::PATH version=version class="card form" guard=true>
            <h2 class="t-lg">{t!("assess-title")}</h2>
            <HiddenField name="cohort" value=cohort/>
            <HiddenField name="id" value=id/>
            <CriterionFields criteria=criteria today=today/>
            <TextField name="entry_test" label=t!("tests-entry-label") hint=t!("tests-hint") value=entry inputmode="numeric" width=Width::W4 optional=true/>
            <TextField name="exit_test" label=t!("tests-exit-label") value=exit inputmode="numeric" width=Width::W4 optional=true/>
            <Actions><Button label=t!("assess-save") kind=ButtonKind::Primary size=ButtonSize::Large/></Actions>
        </PostForm>
    }
}

/// One question for each criterion, with its newest answer.
#[component]
fn CriterionFields(criteria: Vec<(StoredCriterion, Option<LearnedResult>)>, today: NaiveDate) -> impl IntoView {
    criteria
        .into_iter()
        .enumerate()
        .map(|(i, (c, result))| {
            let hint = result.as_ref().map(|r| t!("assess-attempt", n = r.attempt, day = fmt::day_short(r.on, today)));
            let value = result.map(|r| r.result.as_str().to_owned()).unwrap_or_default();
            view! {
                <HiddenField name=format!("criteria[{i}][id]") value=c.id.to_string()/>
                <Segment name=format!("criteria[{i}][result]") label=format!("{}: {}", c.unit, c.criterion) hint=hint.unwrap_or_default()
                    choices=choices!(CompetencyResult) value=value optional=true/>
            }
        })
        .collect::<Vec<_>>()
}

#[component]
fn Certificate(page: Page) -> impl IntoView {
    let line = page.line;
    if let Some(serial) = line.serial {
        let href = format!("/training/certificates/{serial}");
        return view! {
            <Card title=t!("certificate-title")>
                <p class="mono ltr">{serial}</p>
                <div><LinkButton href=href label=t!("certificate-print") icon="print"/></div>
            </Card>
        }
        .into_any();
    }
    if !line.missing.is_empty() {
        let items = line.missing.iter().map(|m| Tick::partly(t!(m.label_key()))).collect();
        return view! {
            <Card title=t!("certificate-title")><p class="small">{t!("certificate-missing-title")}</p><Ticks items=items/></Card>
        }
        .into_any();
    }
    let give = page.may_certify.then(|| {
        let (cohort, id) = (page.cohort.code.clone(), line.id.to_string());
        view! {
            <PostForm action=GiveCertificate::PATH class="stack gap-4">
                <HiddenField name="cohort" value=cohort/>
                <HiddenField name="id" value=id/>
                <Actions><Button label=t!("certificate-give") kind=ButtonKind::Primary icon="award"/></Actions>
            </PostForm>
        }
    });
    view! {
        <Card title=t!("certificate-title") kind=CardKind::Accent>
            <p class="small">{t!("certificate-ready-text")}</p>
            {give}
            <p class="xs muted">{t!("certificate-note")}</p>
        </Card>
    }
    .into_any()
}

/// The toolkit: handed over, or to hand over; for whoever plans.
#[component]
fn TraineeKit(page: Page) -> impl IntoView {
    let (cohort, id) = (page.cohort.code, page.line.id.to_string());
    if let Some(kit) = page.kit {
        let look = Some(LookAt { path: LookAtKit::PATH, by: ("cohort", cohort), id });
        return Some(view! { <KitCard kit=kit look=look/> }.into_any());
    }
    let items = page.to_deliver;
    (!items.is_empty()).then(|| view! { <Deliver cohort=cohort id=id items=items/> }.into_any())
}

/// Going on, pausing, leaving; for whoever plans.
#[component]
fn Move(page: Page) -> impl IntoView {
    let choices = page.next.iter().map(|s| Choice::new(s.as_str(), t!(s.label_key()))).collect();
    let (cohort, id, version) = (page.cohort.code, page.line.id.to_string(), page.line.version);
    view! {
        <Card title=t!("enrolment-move")>
            <Coming may_come=page.may_come findings=page.findings/>
            <PostForm action=MoveTrainee::PATH version=version class="stack gap-4">
                <input type="hidden" name="cohort" value=cohort/>
                <HiddenField name="id" value=id/>
                <RadioGroup name="to" label=t!("enrolment-to") choices=choices/>
                <SelectField name="reason" label=t!("dropout-why") hint=t!("dropout-hint") choices=choices!(DropoutReason) optional=true/>
                <Actions><Button label=t!("save")/></Actions>
            </PostForm>
        </Card>
    }
}

//! `/cases/{code}/training`: where the person stands, hours, skills, certificate; and what could be joined.

use domain::training::DropoutReason;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::placement::StoredPlacement;
use service::training::{CaseStipend, CaseTrainingLine, CaseTrainings, StoredCohort};

use super::enrol::Coming;
use super::kit::{KitCard, LookAt};
use super::trace::{Ask, said};
use super::words::{EnrolmentChip, cohort_facts, hours, percent};
use crate::api::training::{LookAtCaseKit, MoveEnrolment, case_trainings};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::intake::OccupationList;
use crate::pages::load;
use crate::pages::placement::placement_row;
use crate::pages::stipend::{StipendChip, month_name};
use crate::ui::{
    Actions, Banner, Button, Card, CardKind, Choice, Disclosure, EmptyState, HiddenField, KeyValue, LinkButton, Pair,
    RadioGroup, Row, RowList, SavedBanner, SelectField, TabHead, Tone, encode,
};

/// The page.
#[component]
pub fn CaseTrainingPage() -> impl IntoView {
    let code = case_code();
    let data = case_trainings(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Training>
            {load(data, |page| view! { <Content page=page/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(page: CaseTrainings) -> impl IntoView {
    let saved = vec![
        ("enrolled", t!("enrol-saved")),
        ("moved", t!("enrolment-moved")),
        ("kit-look", t!("toolkit-looked-saved")),
        ("traced", t!("trace-saved")),
    ];
    let code = page.code.clone();
    let asks = page.lines.iter().any(|l| l.may_trace);
    let lines = if page.lines.is_empty() {
        view! { <Card label=t!("case-training-title")><EmptyState title=t!("case-training-none") text=t!("case-training-none-text")/></Card> }
            .into_any()
    } else {
        page.lines
            .into_iter()
            .map(|line| view! { <One code=code.clone() line=line may_look=page.may_enrol/> })
            .collect_view()
            .into_any()
    };
    let occupations = asks.then(|| view! { <OccupationList/> });
    let stipends = view! { <Stipends list=page.stipends/> };
    let work = view! { <Work code=code.clone() placements=page.placements may_place=page.may_place/> };
    let open = page.may_enrol.then(|| view! { <Open code=page.code cohorts=page.open referral=page.referral/> });
    view! {
        <SavedBanner texts=saved/>
        {occupations}
        <TabHead title=t!("case-training-title") lead=t!("case-training-lead")/>
        <div class="split">
            <div class="stack gap-5">{lines}</div>
            <div class="stack gap-5">{work}{stipends}{open}</div>
        </div>
    }
}

#[component]
fn One(code: String, line: CaseTrainingLine, may_look: bool) -> impl IntoView {
    let t = line.training.clone();
    let status = t.status;
    let risk = line.at_risk.then(|| {
        let href = format!("/cases/{code}/follow-up/new");
        view! {
            <Banner tone=Tone::Warn icon="alert" title=t!("case-training-risk") text=t!("case-training-risk-text")>
                <a href=href>{t!("case-training-talk")}</a>
            </Banner>
        }
    });
    let stopped = line.stopped.then(|| {
        view! { <Banner tone=Tone::Danger icon="child" title=t!("case-training-stopped") text=t!("case-training-stopped-text")/> }
    });
    let left = t.reason.map(|reason| view! { <Pair label=t!("dropout-label") value=t!(reason.label_key())/> });
    let attended =
        t!("attendance-hours-of", attended = hours(t.attended), held = hours(t.held), percent = percent(line.hours));
    let (met, all) = line.competent;
    let learned = (all > 0).then(|| {
        view! { <Pair label=t!("trainee-learned") value=t!("competency-of", n = met as i64, all = all as i64)/> }
    });
    let tests = tests(t.entry_test, t.exit_test).map(|text| view! { <Pair label=t!("tests-label") value=text/> });
    let certificate = t
        .serial
        .clone()
        .map(|serial| view! { <Pair label=t!("certificate-serial")><span class="mono ltr">{serial}</span></Pair> });
    let days = t!("cohort-days", first = fmt::day(t.starts_on), last = fmt::day(t.ends_on));
    let kit = line.kit.clone().map(|kit| {
        let look =
            may_look.then(|| LookAt { path: LookAtCaseKit::PATH, by: ("code", code.clone()), id: t.id.to_string() });
        view! { <KitCard kit=kit look=look/> }
    });
    let traced = line.traced.as_ref().map(|trace| view! { <Pair label=t!("trace-label") value=said(trace)/> });
    let ask = line.may_trace.then(|| view! { <Ask code=code.clone() id=t.id.to_string()/> });
    let moves = (!line.next.is_empty()).then(|| view! { <Move code=code line=line/> });
    view! {
        <Card title=t.title.clone() id=format!("training-{}", t.code) aside=move || view! { <EnrolmentChip status=status/> }>
            {stopped}
            {risk}
            <KeyValue>
                <Pair label=t!("cohort-label")><span class="mono ltr">{t.code}</span>" · " {t.place}</Pair>
                <Pair label=t!("cohort-when") value=days/>
                <Pair label=t!("attendance-label") value=attended/>
                {learned}
                {tests}
                {certificate}
                {left}
                {traced}
            </KeyValue>
            {ask}
            {moves}
        </Card>
        {kit}
    }
}

/// "Beginning 40, end 75".
pub fn tests(entry: Option<i64>, exit: Option<i64>) -> Option<String> {
    match (entry, exit) {
        (None, None) => None,
        (Some(a), None) => Some(t!("tests-entry", n = a)),
        (None, Some(b)) => Some(t!("tests-exit", n = b)),
        (Some(a), Some(b)) => Some([t!("tests-entry", n = a), t!("tests-exit", n = b)].join(" · ")),
    }
}

/// Going on, pausing, leaving.
#[component]
fn Move(code: String, line: CaseTrainingLine) -> impl IntoView {
    let id = line.training.id.to_string();
    let opens = format!("{}#{id}", MoveEnrolment::PATH);
    let choices = line.next.iter().map(|s| Choice::new(s.as_str(), t!(s.label_key()))).collect();
    let (form, version) = (id.clone(), line.training.version);
    view! {
        <Disclosure label=t!("enrolment-move") opens_for=opens>
            <Coming may_come=line.may_come findings=line.findings/>
            <PostForm action=MoveEnrolment::PATH id=form version=version class="stack gap-4">
                <input type="hidden" name="code" value=code/>
                <HiddenField name="id" value=id/>
                <RadioGroup name="to" label=t!("enrolment-to") choices=choices/>
                <SelectField name="reason" label=t!("dropout-why") hint=t!("dropout-hint") choices=choices!(DropoutReason) optional=true/>
                <Actions><Button label=t!("save")/></Actions>
            </PostForm>
        </Disclosure>
    }
}

/// What was asked for and paid for coming.
#[component]
fn Stipends(list: Vec<CaseStipend>) -> impl IntoView {
    let rows: Vec<_> = list
        .into_iter()
        .map(|s| {
            let amount = fmt::money(s.amount, &s.currency);
            view! { <Row title=month_name(&s.month) sub=s.title note=amount><StipendChip state=s.state/></Row> }
        })
        .collect();
    (!rows.is_empty())
        .then(|| view! { <Card title=t!("stipends-title") kind=CardKind::Flush><RowList>{rows}</RowList></Card> })
}

/// Where the person learns or works.
#[component]
fn Work(code: String, placements: Vec<StoredPlacement>, may_place: bool) -> impl IntoView {
    let new = may_place.then(|| {
        let href = format!("/placements/new?case={code}");
        view! { <LinkButton href=href label=t!("case-training-work-new") icon="plus"/> }
    });
    if placements.is_empty() {
        return view! {
            <Card title=t!("case-training-work")><p class="small muted">{t!("case-training-work-none")}</p><div>{new}</div></Card>
        }
        .into_any();
    }
    let rows: Vec<_> = placements.into_iter().map(placement_row).collect();
    view! {
        <Card title=t!("case-training-work") kind=CardKind::Flush>
            <RowList>{rows}</RowList>
            <div class="card__foot">{new}</div>
        </Card>
    }
    .into_any()
}

/// What could be joined.
#[component]
fn Open(code: String, cohorts: Vec<StoredCohort>, referral: Option<String>) -> impl IntoView {
    if cohorts.is_empty() {
        return view! { <Card title=t!("case-training-open")><p class="small muted">{t!("case-training-open-none")}</p></Card> }
            .into_any();
    }
    let from = referral.as_ref().map(|r| format!("&referral={}", encode(r))).unwrap_or_default();
    let rows: Vec<_> = cohorts
        .into_iter()
        .map(|c| {
            let href = format!("/cases/{code}/training/new?cohort={}{from}", c.code);
            let seats = t!("cohort-seats-taken", taken = c.taken, n = c.cohort.seats);
            view! { <Row href=href title=c.title.clone() code=c.code.clone() sub=cohort_facts(&c) note=seats/> }
        })
        .collect();
    let note = referral.map(|r| {
        view! { <div class="card__foot"><LinkButton href=format!("/referrals/{r}") label=t!("case-training-referral", number = r.clone())/></div> }
    });
    view! {
        <Card title=t!("case-training-open") kind=CardKind::Flush>
            <RowList>{rows}</RowList>
            {note}
        </Card>
    }
    .into_any()
}

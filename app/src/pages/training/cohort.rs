//! `/training/cohorts/{code}`: the class, its sessions, and what comes next.

use chrono::NaiveDate;
use domain::training::CohortState;
use leptos::prelude::*;
use service::training::{CohortPage as Page, Session};

use super::planner::{Planner, Waiting};
use super::roll::{Class, Left};
use super::words::{CohortChip, cohort_facts, cohort_title};
use super::{cohort_href, param};
use crate::api::training::cohort;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Crumb, EmptyState, KeyValue, LinkButton, Menu, MenuLink, PageHead, Pair, Row,
    RowList, SavedBanner, StatusChip, Tone, When,
};

/// Sessions in the list: the rest is behind the newest ones.
const SESSIONS: usize = 60;

/// The page.
#[component]
pub fn CohortPage() -> impl IntoView {
    view! { <AppShell>{load(cohort(param("code")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let base = cohort_href(&page.cohort.code);
    let title = cohort_title(&page.cohort);
    let state = page.cohort.cohort.state(page.today);
    let saved = vec![
        ("cohort", t!("cohort-saved")),
        ("attendance", t!("attendance-saved")),
        ("newcomer", t!("newcomer-saved")),
        ("moved", t!("enrolment-moved")),
    ];
    let waiting = (page.may_plan && !page.waiting.is_empty())
        .then(|| view! { <Waiting base=base.clone() lines=page.waiting.clone()/> });
    let left = (!page.left.is_empty()).then(|| view! { <Left lines=page.left.clone()/> });
    let planner = page.may_plan.then(|| view! { <Planner page=page.clone()/> });
    let (sessions, today, attends) = (page.sessions.clone(), page.today, page.may_attend);
    let (about, actions) = (page.clone(), page.clone());
    let (code, lead) = (page.cohort.code.clone(), cohort_facts(&page.cohort));
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned())] current=code/>
        <SavedBanner texts=saved/>
        <PageHead title=title lead=lead>
            <div class="row"><Actions page=actions state=state/></div>
        </PageHead>
        <div class="split split--wide">
            <div class="stack gap-5">
                <Class page=page/>
                {waiting}
                {left}
            </div>
            <div class="stack gap-5">
                <Sessions base=base sessions=sessions today=today attends=attends/>
                {planner}
                <About page=about/>
            </div>
        </div>
    }
}

/// Attendance of today, and sheets to print.
#[component]
fn Actions(page: Page, state: CohortState) -> impl IntoView {
    let base = cohort_href(&page.cohort.code);
    let open = |s: &&Session| s.held_on <= page.today && s.taken_at.is_none();
    let next = page.sessions.iter().find(|s| s.held_on == page.today).or_else(|| page.sessions.iter().find(open));
    let take = next.filter(|_| page.may_attend).map(|s| {
        let href = format!("{base}/sessions/{}", s.number);
        view! { <LinkButton href=href label=t!("attendance-take") kind=ButtonKind::Primary icon="check"/> }
    });
    let add = (page.may_attend || page.may_plan).then(
        || view! { <MenuLink href=format!("{base}/sessions/new") label=t!("training-session-new") icon="plus"/> },
    );
    let newcomer = page.may_plan.then(|| {
        view! { <MenuLink href=format!("{base}/people/new") label=t!("newcomer-new") icon="person"/> }
    });
    let stipends = page.may_plan.then(|| {
        view! { <MenuLink href=format!("{base}/stipends") label=t!("stipend-link") icon="wallet"/> }
    });
    let edit = page.may_plan.then(|| {
        view! { <MenuLink href=format!("{base}/edit") label=t!("cohort-edit") icon="pen"/> }
    });
    view! {
        <CohortChip state=state/>
        {take}
        <Menu label=t!("case-more")>
            {newcomer}
            {add}
            {stipends}
            {edit}
            <MenuLink href=format!("{base}/sheet") label=t!("training-sheet") icon="print"/>
            <MenuLink href=format!("{base}/roll") label=t!("training-roll") icon="print"/>
        </Menu>
    }
}

#[component]
fn Sessions(base: String, sessions: Vec<Session>, today: NaiveDate, attends: bool) -> impl IntoView {
    if sessions.is_empty() {
        return view! {
            <Card title=t!("training-sessions")><EmptyState title=t!("training-sessions-none") text=t!("training-sessions-none-text")/></Card>
        }
        .into_any();
    }
    let coming = sessions.iter().filter(|s| s.held_on > today).count();
    // Those that were held, and the next one.
    let shown = sessions.into_iter().skip(coming.saturating_sub(1)).take(SESSIONS);
    let rows: Vec<_> = shown.map(|s| session_row(&base, s, today, attends)).collect();
    let foot = if coming > 1 { t!("training-sessions-coming", n = coming as i64) } else { String::new() };
    view! {
        <Card title=t!("training-sessions") kind=CardKind::Flush foot=foot><RowList lead=true>{rows}</RowList></Card>
    }
    .into_any()
}

fn session_row(base: &str, s: Session, today: NaiveDate, attends: bool) -> impl IntoView + use<> {
    let (top, bottom) = fmt::day_box(s.held_on);
    let open = s.held_on <= today && s.taken_at.is_none();
    let (tone, icon, text) = match s.taken_at {
        Some(_) => (Tone::Ok, "check", t!("attendance-there", there = s.there, n = s.marked)),
        None if open && attends => (Tone::Warn, "pen", t!("attendance-open")),
        None if open => (Tone::Quiet, "clock", t!("attendance-open")),
        None => (Tone::Quiet, "calendar", t!("attendance-coming")),
    };
    let href = format!("{base}/sessions/{}", s.number);
    view! {
        <Row href=href title=t!("training-session-n", n = s.number) sub=s.topic.unwrap_or_default()
            lead=move || view! { <When top=top bottom=bottom late=open/> }>
            <StatusChip tone=tone icon=icon text=text plain=true/>
        </Row>
    }
}

#[component]
fn About(page: Page) -> impl IntoView {
    let c = &page.cohort.cohort;
    let offered =
        [(c.childcare, t!("cohort-childcare")), (c.transport, t!("cohort-transport")), (c.meal, t!("cohort-meal"))];
    let offered = fmt::list(offered.into_iter().filter(|(there, _)| *there).map(|(_, word)| word));
    let course = page.course.course.clone();
    let hours = t!("course-hours-both", theory = course.hours_theory, practice = course.hours_practice);
    let by = page.course.organisation.clone().unwrap_or_else(|| t!("course-by-programme"));
    view! {
        <Card title=t!("cohort-about") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("cohort-trainers") value=page.cohort.trainer_names.join(&t!("list-separator"))/>
                <Pair label=t!("cohort-assessor") value=page.assessor.unwrap_or_else(|| t!("cohort-assessor-none"))/>
                <Pair label=t!("course-organisation") value=by/>
                <Pair label=t!("course-hours") value=hours/>
                <Pair label=t!("course-certificate") value=t!(course.certificate.label_key())/>
                <Pair label=t!("cohort-offered") value=offered/>
            </KeyValue>
        </Card>
    }
}

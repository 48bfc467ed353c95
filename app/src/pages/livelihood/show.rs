//! `/livelihoods/{number}`: a business, its money in tranches, its plan, whether it runs.

use domain::livelihood::{After, Operating};
use leptos::prelude::*;
use service::livelihood::Page;

use super::members::MembersCard;
use super::payee::PayeeCard;
use super::plan::PlanCard;
use super::review::Review;
use super::tranche::Tranches;
use super::visits::{RevenueCard, VisitsCard};
use super::words::{BusinessChip, href, number};
use crate::api::livelihood::business;
use crate::fmt;
use crate::pages::case::CaseTab;
use crate::pages::load;
use crate::ui::{
    AppShell, Banner, ButtonKind, Card, Crossing, Crumb, LinkButton, PageHead, SavedBanner, Stage, StatusChip, Tone,
};

/// The page.
#[component]
pub fn BusinessPage() -> impl IntoView {
    view! { <AppShell form=true>{load(business(number()), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let saved = [
        ("draft", "business-saved-draft"),
        ("submitted", "business-saved-submitted"),
        ("scored", "business-saved-scored"),
        ("decided", "business-saved-decided"),
        ("project", "business-saved-project"),
        ("joined", "business-saved-joined"),
        ("left", "business-saved-left"),
        ("payee", "business-saved-payee"),
        ("tranche", "business-saved-tranche"),
        ("visited", "business-saved-visited"),
        ("recovery", "business-saved-recovery"),
    ];
    let saved = saved.map(|(word, key)| (word, t!(key))).to_vec();
    let trail = match &page.case_code {
        Some(code) => vec![(page.code_name.clone(), CaseTab::Livelihood.href(code))],
        None => vec![(t!("businesses-title"), "/livelihoods".to_owned())],
    };
    let hold = page.hold.filter(|_| page.grant.is_some()).map(|hold| {
        view! { <Banner tone=Tone::Warn icon="stop" title=t!("hold-title") text=t!(hold.label_key())/> }
    });
    let number = page.startup.code.clone();
    let lead = [page.code_name.clone(), page.place.clone(), number.clone()].join(" · ");
    let money = page.grant.is_some().then(|| view! { <Tranches page=page.clone()/> });
    let visits = page.startup.started_on.is_some().then(|| {
        view! { <RevenueCard page=page.clone()/> <VisitsCard page=page.clone()/> }
    });
    let runs = page.startup.started_on.is_some().then(|| view! { <Running page=page.clone()/> });
    let payee = page.grant.is_some().then(|| view! { <PayeeCard page=page.clone()/> });
    let title = page.startup.title.clone();
    let (state, action) = (page.clone(), page.clone());
    let review = page.clone();
    view! {
        <Crumb trail=trail current=t!("business-crumb")/>
        <SavedBanner texts=saved/>
        <PageHead title=title lead=lead>
            <BusinessState page=state/>
            <HeadAction page=action/>
        </PageHead>
        {hold}
        {money}
        <div class="split split--wide">
            <div class="stack gap-5">
                <Review page=review/>
                {visits}
            </div>
            <div class="stack gap-5">
                <PlanCard page=page.clone()/>
                <MembersCard page=page/>
                {runs}
                {payee}
            </div>
        </div>
    }
}

/// Since when it trades, or where its plan stands.
#[component]
fn BusinessState(page: Page) -> impl IntoView {
    let (today, s) = (crate::caller::today(), &page.startup);
    match (s.started_on, s.closed_on) {
        (_, Some(day)) => {
            let text = t!("business-closed-on", day = fmt::day_short(day, today));
            view! { <StatusChip icon="x" text=text/> }.into_any()
        }
        (Some(day), None) => {
            let text = t!("business-since", day = fmt::day_short(day, today));
            view! { <StatusChip tone=Tone::Ok icon="sprout" text=text/> }.into_any()
        }
        (None, None) => view! { <BusinessChip state=s.state/> }.into_any(),
    }
}

/// The one next step of the page.
#[component]
fn HeadAction(page: Page) -> impl IntoView {
    let number = page.startup.code.clone();
    let visit = (page.may_work && page.startup.started_on.is_some()).then(|| {
        let href = format!("{}/visit", href(&number));
        view! { <LinkButton href=href label=t!("visit-record") kind=ButtonKind::Primary icon="plus"/> }
    });
    let edit = page.may_write.then(|| {
        let href = format!("{}/edit", href(&number));
        view! { <LinkButton href=href label=t!("business-edit") kind=ButtonKind::Primary icon="pen"/> }
    });
    let print = page.grant.is_some().then(|| {
        let href = format!("{}/print", href(&number));
        view! { <LinkButton href=href label=t!("business-print") icon="print"/> }
    });
    view! { <div class="row">{visit}{edit}{print}</div> }
}

/// Whether it runs after six and twelve months.
#[component]
fn Running(page: Page) -> impl IntoView {
    let s = &page.startup;
    let today = crate::caller::today();
    let begun = s.started_on.unwrap_or(today);
    let stage = |label: String, seen: Option<Operating>, after: After| {
        let due = begun + chrono::Duration::days(after.days());
        match seen {
            Some(seen) => Stage::done(label).note(t!(seen.label_key())),
            None if due <= today => Stage::now(label).note(t!("survival-not-known")),
            None => Stage::ahead(label).note(fmt::day_short(due, today)),
        }
    };
    let stages = vec![
        Stage::done(t!("survival-begin")).note(fmt::day_short(begun, today)),
        stage(t!("survival-month", n = 6), s.at_6, After::Six),
        stage(t!("survival-month", n = 12), s.at_12, After::Twelve),
    ];
    view! { <Card title=t!("business-running")><Crossing label=t!("business-running") stages=stages summary=t!("business-running")/></Card> }
}

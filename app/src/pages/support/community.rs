//! `/communities/{code}`: what is known of a community, what is done there, and how it receives people.

use domain::support::{CommitmentKind, ProjectState, RecordKind, WOMEN_AT_LEAST, community_questions};
use leptos::prelude::*;
use service::support::{CommunityPage as Page, Project, Round};

use super::chart::AcceptanceChart;
use super::community_go_on::Replaced;
use super::fields::AnswerList;
use super::institutions::InstitutionsHere;
use super::param;
use super::records::records;
use super::words::{LoadBanners, ProjectChip, cases_words, lead, on, received_words, record_icon};
use crate::api::support::{community, community_older};
use crate::fmt;
use crate::pages::load;
use crate::pages::place::place_href;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Crumb, Fact, FactLine, KeyValue, LinkButton, Menu, MenuLink, PageHead, Pair,
    Row, RowList, SavedBanner, StatusChip, ThereIsMore, Tone,
};

/// The page.
#[component]
pub fn CommunityPage() -> impl IntoView {
    view! { <AppShell form=true>{load(community(param("code")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let c = page.community.clone();
    let base = format!("/communities/{}", c.pcode);
    let lead = match c.answers.number("population") {
        Some(n) => t!("community-lead", n = n),
        None => t!("community-lead-short"),
    };
    let replaced = (!page.successors.is_empty()).then(|| view! { <Replaced page=page.clone()/> });
    let trail = vec![(t!("communities-title"), "/communities".to_owned())];
    let records = records(&base, page.records.clone(), page.older.clone(), Vec::new(), |after| {
        community_older(param("code"), after)
    });
    let answers = c.answers.clone();
    let actions = page.may_write.then(|| view! { <NewMenu base=base/> });
    view! {
        <Crumb trail=trail current=c.name.clone()/>
        <SavedBanner texts=vec![("community", t!("community-saved")), ("continued", t!("community-continued"))]/>
        <PageHead title=c.name lead=lead>{actions}</PageHead>
        {replaced}
        <LoadBanners warnings=page.warnings.clone()/>
        <Facts page=page.clone()/>
        <div class="split split--wide">
            <div class="stack gap-5">
                {records}
                <Projects projects=page.projects.clone() more=page.more_projects/>
                <Acceptance page=page.clone()/>
            </div>
            <div class="stack gap-5">
                <Card title=t!("community-about")>
                    <AnswerList questions=community_questions() answers=answers/>
                </Card>
                <Where page=page.clone()/>
                <InstitutionsHere institutions=page.institutions.clone()/>
                <Services page=page/>
            </div>
        </div>
    }
}

/// Where it lies, and its code.
#[component]
fn Where(page: Page) -> impl IntoView {
    let above: Vec<_> =
        page.above.into_iter().map(|p| view! { <li><a href=place_href(&p.pcode)>{p.name}</a></li> }).collect();
    let pcode = page.community.pcode;
    let href = place_href(&pcode);
    view! {
        <Card title=t!("place-where") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("place-code")><a class="mono ltr" href=href>{pcode}</a></Pair>
                <Pair label=t!("place-above")><ul class="stack gap-2">{above}</ul></Pair>
            </KeyValue>
        </Card>
    }
}

#[component]
fn NewMenu(base: String) -> impl IntoView {
    let kinds: Vec<_> = RecordKind::COMMUNITY
        .into_iter()
        .map(|kind| {
            let href = format!("{base}/records/new?kind={kind}");
            view! { <MenuLink href=href label=t!(kind.label_key()) icon=record_icon(kind)/> }
        })
        .collect();
    view! {
        <div class="row">
            <LinkButton href=format!("{base}/records/new?kind=event") label=t!("support-record-activity")
                kind=ButtonKind::Primary icon="plus"/>
            <Menu label=t!("support-more")>
                {kinds}
                <MenuLink href=format!("{base}/projects/new") label=t!("project-new") icon="half"/>
                <MenuLink href=format!("{base}/rounds/new") label=t!("survey-new") icon="chart"/>
                <MenuLink href=format!("{base}/edit") label=t!("community-edit") icon="pen"/>
            </Menu>
        </div>
    }
}

#[component]
fn Facts(page: Page) -> impl IntoView {
    let answers = page.community.answers;
    let displaced = answers.number("displaced").map(fmt::number).unwrap_or_default();
    let committee = match page.committee_women {
        Some(n) if n < WOMEN_AT_LEAST => t!("committee-few-women", n = n, least = WOMEN_AT_LEAST),
        Some(n) => t!("committee-women", n = n),
        None => String::new(),
    };
    let tension = answers.number("tension").map(|n| t!("support-score", n = n)).unwrap_or_default();
    let review = answers.day("harm_review").map(on).unwrap_or_default();
    let days = page.days_to_resolve.map(|n| t!("days-to-resolve-n", n = n));
    let counted = page.community.counted;
    view! {
        <FactLine>
            <Fact label=t!("received-title") value=cases_words(counted)/>
            {counted.map(|c| view! { <Fact label=t!("linked-title") value=received_words(c.linked)/> })}
            <Fact label=t!("support-ask-displaced") value=displaced/>
            <Fact label=t!("support-ask-tension") value=tension/>
            <Fact label=t!("committee-title") value=committee/>
            <Fact label=t!("support-ask-harm-review") value=review/>
            {page.returned.map(|n| view! { <Fact label=t!("community-returned") value=t!("percent", n = n)/> })}
            {days.map(|d| view! { <Fact label=t!("days-to-resolve") value=d/> })}
        </FactLine>
        <p class="small muted">{t!("received-foot")}" "{counted.map(|c| t!("received-on", day = fmt::day(c.on)))}</p>
    }
}

#[component]
fn Projects(projects: Vec<Project>, more: bool) -> impl IntoView {
    if projects.is_empty() {
        return None;
    }
    let rows: Vec<_> = projects
        .into_iter()
        .map(|p| {
            let kind = p.answers.text("project").map(|k| t!(format!("support-project-{}", k.replace('_', "-"))));
            let built = p.answers.number("built").filter(|_| p.state == ProjectState::Ongoing);
            let sub = [kind, built.map(|n| t!("project-built", n = n))].into_iter().flatten().collect::<Vec<_>>();
            view! {
                <Row href=format!("/projects/{}", p.code) title=p.title code=p.code sub=sub.join(" · ")
                    lead=|| lead("half")>
                    <ProjectChip state=p.state/>
                </Row>
            }
        })
        .collect();
    Some(view! {
        <Card title=t!("projects-title") kind=CardKind::Flush>
            <RowList lead=true>{rows}</RowList>
            <ThereIsMore more=more how=t!("projects-more")/>
        </Card>
    })
}

#[component]
fn Acceptance(page: Page) -> impl IntoView {
    let chart = (!page.acceptance.is_empty()).then(|| view! { <AcceptanceChart points=page.acceptance/> });
    let rows: Vec<_> = page.rounds.into_iter().rev().map(round_row).collect();
    let none = rows.is_empty().then(|| view! { <p class="muted small">{t!("rounds-none")}</p> });
    view! {
        <Card title=t!("acceptance")>
            <p class="small muted">{t!("acceptance-lead")}</p>
            {chart}
            {none}
            <RowList>{rows}</RowList>
        </Card>
    }
}

fn round_row(r: Round) -> impl IntoView {
    let (tone, icon, text) = match r.closed_on {
        Some(_) => (Tone::Quiet, "check", t!("survey-closed")),
        None => (Tone::Info, "sync", t!("survey-open")),
    };
    let sub = on(r.closed_on.unwrap_or(r.opened_on));
    view! { <Row href=format!("/rounds/{}", r.id) title=r.name sub=sub><StatusChip tone=tone icon=icon text=text/></Row> }
}

#[component]
fn Services(page: Page) -> impl IntoView {
    let body = if page.services.is_empty() {
        view! { <p class="muted small">{t!("community-services-none")}</p> }.into_any()
    } else {
        let names = fmt::list(page.services.iter().map(|c| t!(c.label_key())));
        view! { <p>{names}</p> }.into_any()
    };
    view! { <Card title=t!("community-services") kind=CardKind::Sunken>{body}</Card> }
}

/// The kinds of what can follow from a record.
pub(super) fn followable() -> [CommitmentKind; 2] {
    [CommitmentKind::Agreed, CommitmentKind::Issue]
}

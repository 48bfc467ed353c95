//! `/institutions/{id}`: what is done with an institution, how well it can do its work, how fast it answers.

use domain::support::{DIMENSIONS, RecordKind, Responsiveness, institution_questions};
use leptos::prelude::*;
use service::support::{InstitutionPage as Page, StoredRecord};

use super::fields::AnswerList;
use super::institutions::institution_words;
use super::param;
use super::records::records;
use super::words::{LinkedCases, on, record_icon};
use crate::api::support::{institution, institution_older};
use crate::pages::load;
use crate::pages::place::place_href;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Crumb, KeyValue, LinkButton, Menu, MenuLink, PageHead, Pair, Progress,
    SavedBanner,
};

/// The page.
#[component]
pub fn InstitutionPage() -> impl IntoView {
    view! { <AppShell>{load(institution(param("id")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let stored = page.institution.clone();
    let base = format!("/institutions/{}", stored.id);
    let records = records(&base, page.records.clone(), page.older.clone(), page.offices.clone(), |after| {
        institution_older(param("id"), after)
    });
    let actions = page.may_record.then(|| view! { <NewMenu base=base edit=page.may_write/> });
    let works_for = stored.place.clone().zip(stored.institution.pcode.clone());
    let works_for = works_for.map(|(name, pcode)| {
        view! {
            <KeyValue><Pair label=t!("institution-works-for")><a href=place_href(&pcode)>{name}</a></Pair></KeyValue>
        }
    });
    let capacity = page.capacity.clone().map(|(latest, before)| view! { <Capacity latest=latest before=before/> });
    view! {
        <Crumb trail=vec![(t!("institutions-title"), "/institutions".to_owned())] current=stored.institution.name.clone()/>
        <SavedBanner texts=vec![("institution", t!("institution-saved"))]/>
        <PageHead title=stored.institution.name.clone() lead=institution_words(&stored)>{actions}</PageHead>
        <div class="split split--wide">
            <div class="stack gap-5">
                {records}
            </div>
            <div class="stack gap-5">
                {capacity}
                <Card title=t!("institution-about")>
                    {works_for}
                    <AnswerList questions=institution_questions() answers=stored.institution.answers/>
                    <LinkedCases linked=page.linked/>
                </Card>
                <Answering page=page/>
            </div>
        </div>
    }
}

#[component]
fn NewMenu(
    base: String,
    /// Whether the institution itself can be changed: by its own office.
    edit: bool,
) -> impl IntoView {
    let kinds: Vec<_> = RecordKind::INSTITUTION
        .into_iter()
        .map(|kind| {
            let href = format!("{base}/records/new?kind={kind}");
            view! { <MenuLink href=href label=t!(kind.label_key()) icon=record_icon(kind)/> }
        })
        .collect();
    view! {
        <div class="row">
            <LinkButton href=format!("{base}/records/new?kind=activity") label=t!("support-record-support")
                kind=ButtonKind::Primary icon="plus"/>
            <Menu label=t!("support-more")>
                {kinds}
                {edit.then(|| view! { <MenuLink href=format!("{base}/edit") label=t!("institution-edit") icon="pen"/> })}
            </Menu>
        </div>
    }
}

#[component]
fn Capacity(latest: StoredRecord, before: Option<i64>) -> impl IntoView {
    let record = latest.record;
    let bars: Vec<_> = DIMENSIONS
        .into_iter()
        .filter_map(|d| {
            let n = record.answers.number(d)?;
            let label = t!(format!("support-ask-{d}"));
            Some(view! { <Progress label=label value=n max=4 text=t!("support-score", n = n)/> })
        })
        .collect();
    let score = record.capacity_score().unwrap_or_default();
    let words = match before {
        Some(before) => t!("capacity-from", n = score, before = before),
        None => t!("capacity-score", n = score),
    };
    view! {
        <Card title=t!("capacity-title") aside=move || view! { <span class="small muted">{on(record.held_on)}</span> }>
            <p class="strong">{words}</p>
            {bars}
        </Card>
    }
}

#[component]
fn Answering(page: Page) -> impl IntoView {
    let body = match page.organisation {
        None => view! { <p class="muted small">{t!("responsiveness-unlisted")}</p> }.into_any(),
        Some(name) => view! {
            <KeyValue>
                <Pair label=t!("institution-organisation") value=name/>
                {answering("responsiveness-referrals", page.responsiveness)}
            </KeyValue>
            <KeyValue>{answering("responsiveness-complaints", page.complaints)}</KeyValue>
        }
        .into_any(),
    };
    view! { <Card title=t!("responsiveness-title") kind=CardKind::Sunken>{body}</Card> }
}

/// How many came, how many were answered, and within which time.
fn answering(label: &str, told: Option<Responsiveness>) -> impl IntoView {
    let came = told.map_or_else(|| t!("responsiveness-few"), |r| t!("responsiveness-sent", n = r.came));
    let answered =
        told.map(|r| view! { <Pair label=t!("responsiveness-answered") value=t!("percent", n = r.answered)/> });
    let days = told.and_then(|r| r.median_days);
    let days = days.map(|n| view! { <Pair label=t!("responsiveness-median") value=t!("responsiveness-days", n = n)/> });
    view! {
        <Pair label=t!(label) value=came/>
        {answered}
        {days}
    }
}

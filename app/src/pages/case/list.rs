//! `/cases`: the caseload. Code names only; a name that somebody searched for is shown nowhere but in its own box.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::{CaseRisk, CaseStatus};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::case::{COUNT_MAX, CaseList, CaseQuery, CaseRow, CaseView, ConsentState, Match};

use super::tasks::task_title;
use super::words::{CaseStatusChip, consent_words};
use crate::api::case::caseload;
use crate::caller::may;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Cell, Choice, Column, EmptyState, FilterBar, Icon, IconSize, LinkButton,
    PageHead, Pagination, RowHead, SavedViews, SearchField, SelectField, StackTable, StatusChip, Tab, encode,
};
use crate::{fmt, ui};

/// The caseload.
#[component]
pub fn CaseListPage() -> impl IntoView {
    let query = asked();
    view! {
        <AppShell>
            {load(caseload(query.clone()), move |list| view! { <Content query=query list=list/> })}
        </AppShell>
    }
}

/// What the address asks for. Unknown values mean nothing.
fn asked() -> CaseQuery {
    let params = use_query_map().read_untracked().clone();
    let get = |name: &str| params.get(name).unwrap_or_default();
    let view = match get("view").as_str() {
        "due" => CaseView::Due,
        "attention" => CaseView::Attention,
        "closed" => CaseView::Closed,
        _ => CaseView::Open,
    };
    CaseQuery { view, status: get("status").parse().ok(), search: get("q"), after: get("after").parse().ok() }
}

fn view_name(view: CaseView) -> &'static str {
    match view {
        CaseView::Open => "",
        CaseView::Due => "due",
        CaseView::Attention => "attention",
        CaseView::Closed => "closed",
    }
}

fn view_href(view: CaseView) -> String {
    match view_name(view) {
        "" => "/cases".to_owned(),
        name => format!("/cases?view={name}"),
    }
}

#[component]
fn Content(query: CaseQuery, list: CaseList) -> impl IntoView {
    let today = crate::caller::ctx().map(|c| c.today()).unwrap_or_default();
    let title = if list.office { t!("cases-title-office") } else { t!("cases-title-own") };
    let lead = t!("cases-lead", n = list.counts.open);
    let register = may(Permission::CaseRegister).then(|| {
        view! { <LinkButton href="/people/register" label=t!("cases-register") icon="plus" kind=ButtonKind::Primary/> }
    });
    let reassign = (list.office && may(Permission::CaseAssign)).then(|| {
        view! { <LinkButton href="/reassign" label=t!("reassign-title") icon="swap"/> }
    });
    let searched = !query.search.trim().is_empty();
    let views = (!searched).then(|| view! { <SavedViews views=views(&query, &list)/> });
    let near = list.rows.iter().any(|r| r.found == Some(Match::NearCodeName));
    let near = (near && list.rows.iter().all(|r| !matches!(r.found, Some(Match::Code | Match::CodeName)))).then(|| {
        view! { <ui::Banner icon="search" tone=ui::Tone::Info text=t!("cases-near")/> }
    });
    let elsewhere = may(Permission::AccessSearch).then(|| {
        view! { <p class="small"><a class="tap" href="/access/search">{t!("access-search-link")}</a></p> }
    });
    view! {
        <PageHead title=title lead=lead>{register}{reassign}</PageHead>
        {views}
        <Filters query=query.clone()/>
        {elsewhere}
        {near}
        <Rows query=query list=list today=today/>
    }
}

/// The saved views, with how many cases each holds.
fn views(query: &CaseQuery, list: &CaseList) -> Vec<Tab> {
    let here = |view| query.status.is_none() && query.view == view;
    let open = if list.office { t!("cases-view-open-office") } else { t!("cases-view-open") };
    vec![
        Tab::new(open, view_href(CaseView::Open)).count(list.counts.open).current(here(CaseView::Open)),
        Tab::new(t!("cases-view-due"), view_href(CaseView::Due))
            .count_to(list.counts.due, COUNT_MAX)
            .current(here(CaseView::Due)),
        Tab::new(t!("cases-view-attention"), view_href(CaseView::Attention))
            .count_to(list.counts.attention, COUNT_MAX)
            .current(here(CaseView::Attention)),
        Tab::new(t!("cases-view-closed"), view_href(CaseView::Closed))
            .count(list.counts.closed)
            .current(here(CaseView::Closed)),
    ]
}

#[component]
fn Filters(query: CaseQuery) -> impl IntoView {
    let statuses = CaseStatus::ALL.iter().map(|s| Choice::new(s.as_str(), t!(s.label_key()))).collect();
    let status = query.status.map(|s| s.as_str()).unwrap_or_default();
    view! {
        <FilterBar label=t!("cases-filter")>
            <SearchField name="q" label=t!("cases-search") value=query.search/>
            <SelectField name="status" label=t!("cases-status") choices=statuses value=status empty=t!("cases-any-status")/>
        </FilterBar>
    }
}

#[component]
fn Rows(query: CaseQuery, list: CaseList, today: NaiveDate) -> impl IntoView {
    if list.rows.is_empty() {
        return view! { <Nothing query=query/> }.into_any();
    }
    let searched = !query.search.trim().is_empty();
    let total = match (searched, query.status, query.view) {
        (true, ..) => None,
        (false, Some(_), _) => list.counts.status,
        (false, None, CaseView::Open) => Some(list.counts.open),
        (false, None, CaseView::Closed) => Some(list.counts.closed),
        (false, None, CaseView::Due) => Some(list.counts.due).filter(|n| *n < COUNT_MAX),
        (false, None, CaseView::Attention) => Some(list.counts.attention).filter(|n| *n < COUNT_MAX),
    };
    let next = list.next.map(|cursor| next_href(&query, &cursor.to_string())).unwrap_or_default();
    let previous = query.after.map(|_| first_href(&query)).unwrap_or_default();
    let office = list.office;
    let shown = list.rows.len();
    let rows: Vec<_> = list.rows.into_iter().map(|row| row_of(row, office, today)).collect();
    let foot = match total {
        Some(total) => view! { <Pagination shown=shown total=total previous=previous next=next/> }.into_any(),
        None => view! { <Pagination shown=shown previous=previous next=next/> }.into_any(),
    };
    view! {
        <Card label=t!("nav-cases") kind=CardKind::Flush>
            <StackTable caption=t!("cases-caption") columns=columns()>{rows}</StackTable>
            {foot}
        </Card>
    }
    .into_any()
}

/// The address of the first page. A search has one page only, so no name is ever carried along in a link.
fn first_href(query: &CaseQuery) -> String {
    match query.status {
        Some(status) => format!("/cases?status={}", encode(status.as_str())),
        None => view_href(query.view),
    }
}

fn next_href(query: &CaseQuery, cursor: &str) -> String {
    let first = first_href(query);
    let sign = if first.contains('?') { '&' } else { '?' };
    format!("{first}{sign}after={cursor}")
}

fn columns() -> Vec<Column> {
    vec![
        Column::new(t!("cases-case")),
        Column::new(t!("cases-status")),
        Column::new(t!("cases-next")),
        Column::new(t!("cases-referrals")).wide_only(),
        Column::new(t!("case-consent-label")),
        Column::new(t!("case-community")).wide_only(),
        Column::new(t!("cases-attention")),
    ]
}

fn row_of(row: CaseRow, office: bool, today: NaiveDate) -> impl IntoView {
    let (line, consent) = (row.line, row.consent);
    let (icon, words) = consent_in_short(&consent, today);
    let next = match line.next {
        Some((kind, due_on)) => {
            view! { <Cell label=t!("cases-next") value=task_title(kind) sub=ui::due_text(due_on, today)/> }.into_any()
        }
        None => view! { <Cell label=t!("cases-next")><span class="muted">{t!("none")}</span></Cell> }.into_any(),
    };
    // In the list of an office it matters whose case it is.
    let caseworker = office.then(|| line.caseworker.clone().unwrap_or_else(|| t!("case-unassigned")));
    let found = row.found.filter(|f| *f != Match::Code).map(found_by);
    let sub = [caseworker, found].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let href = format!("/cases/{}", line.code);
    view! {
        <tr>
            <RowHead title=line.code_name href=href code=line.code sub=sub/>
            <Cell label=t!("cases-status")><CaseStatusChip status=line.status/></Cell>
            {next}
            <Cell label=t!("cases-referrals") value=fmt::number(line.open_referrals) wide_only=true/>
            <Cell label=t!("case-consent-label")>
                <span class="row gap-1 row--line"><Icon name=icon size=IconSize::Small/>{words}</span>
            </Cell>
            <Cell label=t!("case-community") value=line.place wide_only=true/>
            <Cell label=t!("cases-attention")>
                <Attention risk=line.risk quiet=is_quiet(line.status, line.last_contact_on.unwrap_or(line.opened_on), today)/>
            </Cell>
        </tr>
    }
}

/// What the person agreed to, in a word or two.
fn consent_in_short(consent: &ConsentState, today: NaiveDate) -> (&'static str, String) {
    let (icon, words) = consent_words(consent);
    match (consent.ends_on, icon) {
        (Some(day), _) => ("clock", t!("cases-consent-ends", n = (day - today).num_days())),
        (None, "check") => (icon, t!("cases-consent-valid")),
        (None, "half") => (icon, t!("cases-consent-part")),
        (None, _) => (icon, words),
    }
}

fn is_quiet(status: CaseStatus, last: NaiveDate, today: NaiveDate) -> bool {
    status.is_open() && (today - last).num_days() > service::case::QUIET_DAYS.cast_signed()
}

#[component]
fn Attention(risk: Option<CaseRisk>, quiet: bool) -> impl IntoView {
    let risk = (risk == Some(CaseRisk::High))
        .then(|| view! { <StatusChip plain=true icon="shield" text=t!("case-flag-protection")/> });
    let silent = quiet.then(|| view! { <StatusChip plain=true icon="clock" text=t!("cases-no-contact")/> });
    if risk.is_none() && silent.is_none() {
        return view! { <span class="muted">{t!("none")}</span> }.into_any();
    }
    view! { <span class="row gap-1">{risk}{silent}</span> }.into_any()
}

fn found_by(found: Match) -> String {
    match found {
        Match::Code => t!("cases-found-code"),
        Match::CodeName => t!("cases-found-code-name"),
        Match::NearCodeName => t!("cases-found-near"),
        Match::Phone => t!("cases-found-phone"),
        Match::Name => t!("cases-found-name"),
    }
}

/// An empty list says what is true, then what to do.
#[component]
fn Nothing(query: CaseQuery) -> impl IntoView {
    let searched = !query.search.trim().is_empty();
    let (title, text) = match (searched, query.status.is_some(), query.view) {
        (true, ..) => (t!("cases-none-found"), t!("cases-none-found-text")),
        (_, true, _) => (t!("cases-none-status"), t!("cases-none-status-text")),
        (.., CaseView::Open) => (t!("cases-none-open"), t!("cases-none-open-text")),
        (.., CaseView::Due) => (t!("cases-none-due"), t!("cases-none-due-text")),
        (.., CaseView::Attention) => (t!("cases-none-attention"), t!("cases-none-attention-text")),
        (.., CaseView::Closed) => (t!("cases-none-closed"), t!("cases-none-closed-text")),
    };
    let action = if searched && may(Permission::PersonSearch) {
        Some(("/people/register", t!("cases-register")))
    } else {
        (query.view != CaseView::Open || query.status.is_some()).then(|| ("/cases", t!("cases-show-open")))
    };
    let action = action.map(|(href, label)| view! { <LinkButton href=href label=label/> });
    view! {
        <Card label=t!("nav-cases")>
            <EmptyState title=title text=text>{action}</EmptyState>
        </Card>
    }
}

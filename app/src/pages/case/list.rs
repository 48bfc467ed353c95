//! `/cases`: the caseload. Code names only; a name that somebody searched for is shown nowhere but in its own box.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::{CaseGap, CaseRisk, CaseStatus};
use domain::name::SEARCH_MIN;
use domain::view::ViewList;
use leptos::prelude::*;
use service::case::{COUNT_MAX, CaseList, CaseQuery, CaseRow, CaseView, ConsentState, Match};
use service::view::Views;

use super::tasks::task_title;
use super::words::{CaseStatusChip, consent_words};
use crate::api::case::caseload;
use crate::caller::{here, may};
use crate::pages::load;
use crate::pages::view::{Begun, ViewTabs};
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Cell, Choice, Column, EmptyState, FilterBar, FilterChip, FilterChips, Icon,
    IconSize, LinkButton, PageHead, Pagination, RowHead, SearchField, SelectField, StackTable, StatusChip, Tab, encode,
};
use crate::{fmt, ui};

/// The caseload.
#[component]
pub fn CaseListPage() -> impl IntoView {
    let address = here().query;
    view! {
        <AppShell>
            {load(caseload(address, asked), |(views, address, list)| {
                let query = asked(&address);
                view! { <Begun query=address><Content query=query list=list views=views/></Begun> }
            })}
        </AppShell>
    }
}

/// What an address asks for. Unknown values mean nothing.
fn asked(address: &str) -> CaseQuery {
    let params: Vec<(String, String)> = form_urlencoded::parse(address.as_bytes()).into_owned().collect();
    let get = |name: &str| params.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default();
    let mut without: Vec<CaseGap> =
        params.iter().filter(|(n, _)| n == "without").filter_map(|(_, v)| v.parse().ok()).collect();
    without.sort_unstable();
    without.dedup();
    let view = match get("view").as_str() {
        "due" => CaseView::Due,
        "attention" => CaseView::Attention,
        "closed" => CaseView::Closed,
        _ => CaseView::Open,
    };
    // Something missing is looked for among all open cases.
    let view = if without.is_empty() { view } else { CaseView::Open };
    CaseQuery { view, status: get("status").parse().ok(), without, search: get("q"), after: get("after").parse().ok() }
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

/// All open cases, whatever the list begins with.
fn open_href(views: &Views) -> &'static str {
    if views.begins_with().is_some() { "/cases?view=open" } else { "/cases" }
}

#[component]
fn Content(query: CaseQuery, list: CaseList, views: Views) -> impl IntoView {
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
    let begins = views.begins_with().is_some();
    let unkept = searched.then(|| view! { <p class="small muted">{t!("views-search")}</p> });
    let chips = (!searched).then(|| view! { <Gaps query=query.clone() office=list.office/> });
    let tabs = (!searched).then(|| {
        let always = tabs(&query, &list, open_href(&views));
        view! { <ViewTabs views=views always=always/> }
    });
    let near = list.rows.iter().any(|r| r.found == Some(Match::NearCodeName));
    let near = (near && list.rows.iter().all(|r| !matches!(r.found, Some(Match::Code | Match::CodeName)))).then(|| {
        view! { <ui::Banner icon="search" tone=ui::Tone::Info text=t!("cases-near")/> }
    });
    let elsewhere = may(Permission::AccessSearch).then(|| {
        view! { <p class="small"><a class="tap" href="/access/search">{t!("access-search-link")}</a></p> }
    });
    view! {
        <PageHead title=title lead=lead>{register}{reassign}</PageHead>
        {tabs}
        <Filters query=query.clone() begins=begins/>
        {chips}
        {unkept}
        {elsewhere}
        {near}
        <Rows query=query list=list today=today/>
    }
}

/// The views that are always there, with how many cases each holds.
fn tabs(query: &CaseQuery, list: &CaseList, open_href: &str) -> Vec<Tab> {
    let here = |view| query.status.is_none() && query.without.is_empty() && query.view == view;
    let open = if list.office { t!("cases-view-open-office") } else { t!("cases-view-open") };
    vec![
        Tab::new(open, open_href).count(list.counts.open).current(here(CaseView::Open)),
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
fn Filters(query: CaseQuery, begins: bool) -> impl IntoView {
    let statuses = CaseStatus::ALL.iter().map(|s| Choice::new(s.as_str(), t!(s.label_key()))).collect();
    let status = query.status.map(|s| s.as_str()).unwrap_or_default();
    // A list that begins with something else says that all open cases are meant.
    let open = begins.then(|| ("view".to_owned(), "open".to_owned()));
    let gaps = query.without.iter().map(|gap| ("without".to_owned(), gap.to_string()));
    let keep: Vec<_> = open.into_iter().chain(gaps).collect();
    let hint = t!("cases-search-hint", n = SEARCH_MIN as i64);
    view! {
        <FilterBar label=t!("cases-filter") keep=keep>
            <SearchField name="q" label=t!("cases-search") hint=hint value=query.search/>
            <SelectField name="status" label=t!("cases-status") choices=statuses value=status empty=t!("cases-any-status")/>
        </FilterBar>
    }
}

/// What is filtered by beside the status: something that is missing. One tap each.
#[component]
fn Gaps(query: CaseQuery, office: bool) -> impl IntoView {
    let offered = CaseGap::ALL.iter().filter(|gap| office || **gap != CaseGap::Caseworker);
    let chips = offered
        .map(|gap| {
            let on = query.without.contains(gap);
            let mut without = query.without.clone();
            if on {
                without.retain(|g| g != gap)
            } else {
                without.push(*gap)
            }
            let href = first_href(&CaseQuery { view: CaseView::Open, without, ..query.clone() });
            // With nothing left the address says nothing, which may be something else.
            let href = if href == "/cases" { "/cases?view=open".to_owned() } else { href };
            FilterChip { label: t!(gap.label_key()), href, on }
        })
        .collect();
    view! { <FilterChips label=t!("cases-without") chips=chips/> }
}

#[component]
fn Rows(query: CaseQuery, list: CaseList, today: NaiveDate) -> impl IntoView {
    if list.rows.is_empty() {
        return view! { <Nothing query=query/> }.into_any();
    }
    let searched = !query.search.trim().is_empty();
    let total = match (searched, query.status, query.view) {
        (true, ..) => None,
        _ if !query.without.is_empty() => list.counts.without.filter(|n| *n < COUNT_MAX),
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
    let status = query.status.map(|status| format!("status={}", encode(status.as_str())));
    let without = query.without.iter().map(|gap| format!("without={gap}"));
    let filter = status.into_iter().chain(without).collect::<Vec<_>>().join("&");
    if !filter.is_empty() {
        return ViewList::Cases.href(&ViewList::Cases.filter(&filter));
    }
    match query.view {
        // Further pages say which view they are of: without that the list may begin with another one.
        CaseView::Open if query.after.is_some() => "/cases?view=open".to_owned(),
        view => view_href(view),
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
    let short = query.search.trim().chars().count() < SEARCH_MIN;
    let (title, text) = match (searched, query.status.is_some(), query.view) {
        (true, ..) if short => (t!("cases-none-found"), t!("cases-search-hint", n = SEARCH_MIN as i64)),
        (true, ..) => (t!("cases-none-found"), t!("cases-none-found-text")),
        _ if !query.without.is_empty() => (t!("cases-none-without"), t!("cases-none-without-text")),
        (_, true, _) => (t!("cases-none-status"), t!("cases-none-status-text")),
        (.., CaseView::Open) => (t!("cases-none-open"), t!("cases-none-open-text")),
        (.., CaseView::Due) => (t!("cases-none-due"), t!("cases-none-due-text")),
        (.., CaseView::Attention) => (t!("cases-none-attention"), t!("cases-none-attention-text")),
        (.., CaseView::Closed) => (t!("cases-none-closed"), t!("cases-none-closed-text")),
    };
    let action = if searched && may(Permission::PersonSearch) {
        Some(("/people/register", t!("cases-register")))
    } else {
        let narrowed = query.view != CaseView::Open || query.status.is_some() || !query.without.is_empty();
        narrowed.then(|| ("/cases?view=open", t!("cases-show-open")))
    };
    let action = action.map(|(href, label)| view! { <LinkButton href=href label=label/> });
    view! {
        <Card label=t!("nav-cases")>
            <EmptyState title=title text=text>{action}</EmptyState>
        </Card>
    }
}

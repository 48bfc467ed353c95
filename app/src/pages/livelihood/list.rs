//! `/livelihoods`: businesses, the newest first.

use domain::authz::Permission;
use domain::livelihood::BusinessState;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::livelihood::{Listed, StartupLine, StartupQuery};

use super::words::{BusinessChip, href};
use crate::api::livelihood::startups;
use crate::caller::may;
use crate::choices;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Cell, Column, EmptyState, FilterBar, LinkButton, PageHead, Pagination,
    RowHead, SelectField, StackTable, Width,
};

/// The page.
#[component]
pub fn BusinessesPage() -> impl IntoView {
    let params = use_query_map().read_untracked().clone();
    let get = |name: &str| params.get(name).unwrap_or_default();
    let query = StartupQuery { state: get("state"), after: get("after") };
    view! { <AppShell>{load(startups(query.clone()), move |list| view! { <Content list=list query=query/> })}</AppShell> }
}

#[component]
fn Content(list: Listed, query: StartupQuery) -> impl IntoView {
    let new = list.may_write.then(|| {
        view! { <LinkButton href="/livelihoods/new" label=t!("business-new") kind=ButtonKind::Primary icon="plus"/> }
    });
    let links = [
        (may(Permission::LivelihoodScore), "/approvals", "approvals-title"),
        (list.may_group, "/livelihoods/cooperatives", "coops-title"),
        (list.may_count, "/livelihoods/survival", "survival-title"),
        (may(Permission::MoneyLedger), "/livelihoods/ledger", "ledger-title"),
    ];
    let links: Vec<_> = links
        .into_iter()
        .filter(|(allowed, ..)| *allowed)
        .map(|(_, href, key)| view! { <a class="tap" href=href>{t!(key)}</a> })
        .collect();
    let shown = list.lines.len();
    let next = list.next.map(|after| match query.state.is_empty() {
        true => format!("/livelihoods?after={after}"),
        false => format!("/livelihoods?state={}&after={after}", query.state),
    });
    let body = if list.lines.is_empty() {
        view! { <EmptyState title=t!("businesses-none") text=t!("businesses-none-text")/> }.into_any()
    } else {
        view! { <Table lines=list.lines/> <Pagination shown=shown next=next.unwrap_or_default()/> }.into_any()
    };
    view! {
        <PageHead title=t!("businesses-title") lead=t!("businesses-lead")>{new}</PageHead>
        <nav class="row gap-4" aria-label=t!("businesses-more")>{links}</nav>
        <FilterBar label=t!("businesses-filter")>
            <SelectField name="state" label=t!("business-state") choices=choices!(BusinessState) value=query.state
                empty=t!("business-state-any") optional=true width=Width::W20/>
        </FilterBar>
        <Card label=t!("businesses-title") kind=CardKind::Flush>{body}</Card>
    }
}

#[component]
fn Table(lines: Vec<StartupLine>) -> impl IntoView {
    let today = crate::caller::today();
    let columns = ["business-title", "business-sector", "business-person", "business-state", "business-begun"];
    let columns = columns.map(|key| Column::new(t!(key))).to_vec();
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let begun = match (line.started_on, line.closed_on) {
                (Some(_), Some(day)) => t!("business-closed-on", day = fmt::day_short(day, today)),
                (Some(day), None) => fmt::day_short(day, today),
                (None, _) => t!("business-not-begun"),
            };
            view! {
                <tr>
                    <RowHead title=line.title href=href(&line.code) code=line.code.clone()/>
                    <Cell label=t!("business-sector") value=t!(line.sector.label_key())/>
                    <Cell label=t!("business-person") value=line.code_name/>
                    <Cell label=t!("business-state")><BusinessChip state=line.state/></Cell>
                    <Cell label=t!("business-begun") value=begun/>
                </tr>
            }
        })
        .collect();
    view! { <StackTable caption=t!("businesses-title") columns=columns>{rows}</StackTable> }
}

//! `/directory/organisations`: all of them by name, or those whose agreement on sharing data wants attention.

use domain::directory::Agreement;
use domain::programme::Rule;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::directory::{OrganisationLine, OrganisationList, OrganisationQuery};

use super::words::AgreementChip;
use crate::api::directory::organisations;
use crate::caller::rule;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Cell, Column, Crumb, EmptyState, FilterBar, LinkButton, PageHead, Pagination,
    RowHead, SavedViews, SearchField, StackTable, Tab, encode,
};

/// Organisations with a search.
#[component]
pub fn OrganisationsPage() -> impl IntoView {
    let query = asked();
    view! {
        <AppShell>
            {load(organisations(query.clone()), move |list| view! { <Content query=query list=list/> })}
        </AppShell>
    }
}

fn asked() -> OrganisationQuery {
    let params = use_query_map().read_untracked().clone();
    let get = |name: &str| params.get(name).unwrap_or_default();
    let after = get("after_id").parse().ok().map(|id| (get("after"), id));
    OrganisationQuery { search: get("q"), ending: get("view") == "ending", after }
}

fn href(ending: bool, search: &str, after: Option<&(String, uuid::Uuid)>) -> String {
    let mut parts = Vec::new();
    if ending {
        parts.push("view=ending".to_owned());
    }
    if !search.is_empty() {
        parts.push(format!("q={}", encode(search)));
    }
    if let Some((name, id)) = after {
        parts.push(format!("after={}&after_id={id}", encode(name)));
    }
    if parts.is_empty() {
        "/directory/organisations".to_owned()
    } else {
        format!("/directory/organisations?{}", parts.join("&"))
    }
}

#[component]
fn Content(query: OrganisationQuery, list: OrganisationList) -> impl IntoView {
    let today = crate::caller::ctx().map(|c| c.today()).unwrap_or_default();
    let tabs = vec![
        Tab::new(t!("organisations-all"), href(false, &query.search, None)).current(!query.ending),
        Tab::new(t!("organisations-ending"), href(true, &query.search, None)).count(list.ending).current(query.ending),
    ];
    let keep = if query.ending { vec![("view".to_owned(), "ending".to_owned())] } else { Vec::new() };
    let next = list.next.as_ref().map(|key| href(query.ending, &query.search, Some(key))).unwrap_or_default();
    let previous = query.after.as_ref().map(|_| href(query.ending, &query.search, None)).unwrap_or_default();
    let add = list.may_write.then(|| {
        view! { <LinkButton href="/directory/organisations/new" label=t!("organisation-new") kind=ButtonKind::Primary icon="plus"/> }
    });
    let shown = list.lines.len();
    let body = if shown == 0 {
        let title = if query.ending {
            t!("organisations-none-ending", n = rule(Rule::AgreementDays))
        } else {
            t!("organisations-none")
        };
        view! { <EmptyState title=title/> }.into_any()
    } else {
        let columns =
            ["directory-organisation", "organisation-agreement", "organisation-psea", "organisation-services"]
                .map(|key| Column::new(t!(key)))
                .to_vec();
        let rows: Vec<_> = list.lines.into_iter().map(|line| row(line, today)).collect();
        view! {
            <StackTable caption=t!("directory-organisations") columns=columns>{rows}</StackTable>
            <Pagination shown=shown previous=previous next=next/>
        }
        .into_any()
    };
    view! {
        <Crumb trail=vec![(t!("nav-directory"), "/directory".to_owned())] current=t!("directory-organisations")/>
        <PageHead title=t!("directory-organisations") lead=t!("organisations-lead")>{add}</PageHead>
        <SavedViews views=tabs/>
        <FilterBar label=t!("organisations-filter") keep=keep>
            <SearchField name="q" label=t!("organisation-name") value=query.search.clone()/>
        </FilterBar>
        <Card label=t!("directory-organisations") kind=CardKind::Flush>{body}</Card>
    }
}

fn row(line: OrganisationLine, today: chrono::NaiveDate) -> impl IntoView {
    let href = format!("/directory/organisations/{}", line.id);
    let agreement = Agreement::of(line.agreement_ref.as_deref(), line.agreement_to, today, rule(Rule::AgreementDays));
    let psea = line.psea_on.map_or_else(|| t!("organisation-psea-never"), fmt::day);
    let sub = if line.active {
        t!(line.kind.label_key())
    } else {
        format!("{} · {}", t!(line.kind.label_key()), t!("organisation-inactive"))
    };
    view! {
        <tr>
            <RowHead title=line.name href=href sub=sub/>
            <Cell label=t!("organisation-agreement")><AgreementChip agreement=agreement/></Cell>
            <Cell label=t!("organisation-psea") value=psea/>
            <Cell label=t!("organisation-services") value=fmt::number(line.services)/>
        </tr>
    }
}

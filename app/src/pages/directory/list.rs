//! `/directory`: services by their provider. What nobody has checked for long is marked and not offered.

use domain::directory::Category;
use domain::programme::Rule;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::directory::{Query, ServiceLine, ServiceList};

use super::words::{Freshness, places};
use crate::api::directory::directory;
use crate::caller::rule;
use crate::pages::load;
use crate::pages::referral::words::needs;
use crate::ui::{
    AppShell, Card, CardKind, Cell, Column, EmptyState, FilterBar, GroupedSelect, LinkButton, PageHead, Pagination,
    RowHead, SavedViews, SearchField, StackTable, Tab, encode,
};

/// Services with filters.
#[component]
pub fn DirectoryPage() -> impl IntoView {
    let query = asked();
    view! {
        <AppShell>
            {load(directory(query.clone()), move |list| view! { <Content query=query list=list/> })}
        </AppShell>
    }
}

fn asked() -> Query {
    let params = use_query_map().read_untracked().clone();
    let get = |name: &str| params.get(name).unwrap_or_default();
    let after = get("after_id").parse().ok().map(|id| (get("after"), id));
    Query { search: get("q"), category: get("need").parse::<Category>().ok(), stale: get("view") == "stale", after }
}

fn href(query: &Query, after: Option<&(String, uuid::Uuid)>) -> String {
    let mut parts = Vec::new();
    if query.stale {
        parts.push("view=stale".to_owned());
    }
    if !query.search.is_empty() {
        parts.push(format!("q={}", encode(&query.search)));
    }
    if let Some(category) = query.category {
        parts.push(format!("need={category}"));
    }
    if let Some((name, id)) = after {
        parts.push(format!("after={}&after_id={id}", encode(name)));
    }
    if parts.is_empty() { "/directory".to_owned() } else { format!("/directory?{}", parts.join("&")) }
}

#[component]
fn Content(query: Query, list: ServiceList) -> impl IntoView {
    let today = crate::caller::ctx().map(|c| c.today()).unwrap_or_default();
    let filtered = !query.search.is_empty() || query.category.is_some();
    let view = |stale: bool| Query { stale, after: None, ..query.clone() };
    let tabs = vec![
        Tab::new(t!("directory-all"), href(&view(false), None)).count(list.total).current(!query.stale),
        Tab::new(t!("directory-to-check"), href(&view(true), None)).count(list.stale).current(query.stale),
    ];
    let keep = if query.stale { vec![("view".to_owned(), "stale".to_owned())] } else { Vec::new() };
    let category = query.category.map(|c| c.to_string()).unwrap_or_default();
    let next = list.next.as_ref().map(|key| href(&query, Some(key))).unwrap_or_default();
    let previous = query.after.as_ref().map(|_| href(&view(query.stale), None)).unwrap_or_default();
    let shown = list.lines.len();
    let body = if shown == 0 {
        let title = if filtered {
            t!("directory-none-filtered")
        } else if query.stale {
            t!("directory-none-stale", days = rule(Rule::DirectoryDays))
        } else {
            t!("directory-none")
        };
        view! { <EmptyState title=title/> }.into_any()
    } else {
        let columns =
            ["directory-organisation", "directory-service", "directory-place", "directory-places", "directory-state"]
                .map(|key| Column::new(t!(key)))
                .to_vec();
        let rows: Vec<_> = list.lines.into_iter().map(|line| row(line, today)).collect();
        let total = if query.stale { list.stale } else { list.total };
        let foot = if filtered {
            view! { <Pagination shown=shown previous=previous next=next/> }.into_any()
        } else {
            view! { <Pagination shown=shown total=total previous=previous next=next/> }.into_any()
        };
        view! { <StackTable caption=t!("directory-caption") columns=columns>{rows}</StackTable>{foot} }.into_any()
    };
    view! {
        <PageHead title=t!("nav-directory") lead=t!("directory-lead", days = rule(Rule::DirectoryDays))>
            <span class="row gap-3">
                <LinkButton href="/directory/organisations" label=t!("directory-organisations")/>
                <LinkButton href="/directory/gaps" label=t!("gaps-title")/>
            </span>
        </PageHead>
        <SavedViews views=tabs/>
        <FilterBar label=t!("directory-filter") keep=keep>
            <SearchField name="q" label=t!("directory-search") value=query.search.clone()/>
            <GroupedSelect name="need" label=t!("referral-need") groups=needs(true) value=category empty=t!("referral-any-need")/>
        </FilterBar>
        <Card label=t!("nav-directory") kind=CardKind::Flush>{body}</Card>
    }
}

fn row(line: ServiceLine, today: chrono::NaiveDate) -> impl IntoView {
    let href = format!("/directory/organisations/{}", line.organisation);
    let places = places(line.free_places, line.full_until, today);
    let service = format!("/directory/services/{}", line.id);
    view! {
        <tr>
            <RowHead title=line.organisation_name href=href/>
            <Cell label=t!("directory-service") sub=t!(line.category.label_key())><a href=service>{line.title}</a></Cell>
            <Cell label=t!("directory-place") value=line.place/>
            <Cell label=t!("directory-places") value=places/>
            <Cell label=t!("directory-state")><Freshness verified_on=line.verified_on expires_on=line.expires_on today=today/></Cell>
        </tr>
    }
}

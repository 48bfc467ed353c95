//! `/groups`: group sessions, the latest day first.

use domain::group::GroupState;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::group::{GroupLine, Groups};

use crate::api::group::groups;
use crate::caller::today;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Crumb, EmptyState, LinkButton, PageHead, Pagination, Row, RowList,
    StatusChip, Tone, When,
};

/// The page.
#[component]
pub fn GroupsPage() -> impl IntoView {
    let from = use_query_map().read_untracked().get("from").and_then(|from| from.parse().ok());
    view! { <AppShell>{load(groups(from), |list| view! { <Content list=list/> })}</AppShell> }
}

#[component]
fn Content(list: Groups) -> impl IntoView {
    let new = list.may_plan.then(|| {
        view! { <LinkButton href="/groups/new" label=t!("group-new") kind=ButtonKind::Primary icon="plus"/> }
    });
    let body = if list.lines.is_empty() {
        view! { <EmptyState title=t!("groups-none") text=t!("groups-none-text")/> }.into_any()
    } else {
        let shown = list.lines.len();
        let next = list.next.map(|cursor| format!("/groups?from={cursor}")).unwrap_or_default();
        let rows: Vec<_> = list.lines.into_iter().map(row).collect();
        view! { <RowList lead=true>{rows}</RowList><Pagination shown=shown next=next/> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("week-title"), "/week".to_owned())] current=t!("groups-title")/>
        <PageHead title=t!("groups-title") lead=t!("groups-lead")>{new}</PageHead>
        <Card label=t!("groups-title") kind=CardKind::Flush>{body}</Card>
    }
}

fn row(line: GroupLine) -> impl IntoView {
    let g = line.group;
    let (top, bottom) = fmt::day_box(g.held_on);
    let late = g.state == GroupState::Planned && g.held_on < today();
    let people = match g.state {
        GroupState::Held => t!("group-came", came = line.came, n = line.members),
        GroupState::Planned | GroupState::Cancelled => t!("group-asked", n = line.members),
    };
    let title = t!("group-heading", kind = t!(g.kind.label_key()));
    let place = g.place_name.unwrap_or_else(|| t!(g.place.label_key()));
    view! {
        <Row href=format!("/groups/{}", g.id) title=title sub=[place, people, line.leader].join(" · ")
            lead=move || view! { <When top=top bottom=bottom late=late/> }>
            <StateChip state=g.state/>
        </Row>
    }
}

/// Where a group session stands.
#[component]
pub(super) fn StateChip(
    /// The state.
    state: GroupState,
) -> impl IntoView {
    let (tone, icon) = match state {
        GroupState::Planned => (Tone::Info, "calendar"),
        GroupState::Held => (Tone::Ok, "check"),
        GroupState::Cancelled => (Tone::Quiet, "ban"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

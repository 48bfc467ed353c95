//! `/duplicates`: the pairs that wait for a decision, and those that were decided. The likest first.

use domain::authz::Permission;
use domain::pair::PairState;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::pair::{PairList, PairRow};

use super::words::{LikenessChip, reason_text, side_name};
use crate::api::pair::pairs;
use crate::caller::may;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, Card, CardKind, EmptyState, LinkButton, PageHead, Pagination, Row, RowList, SavedViews, Tab,
};

/// The list.
#[component]
pub fn PairsPage() -> impl IntoView {
    let asked = use_query_map().read_untracked().clone();
    let state = asked.get("view").and_then(|v| v.parse().ok()).unwrap_or(PairState::Open);
    let after = asked.get("after").unwrap_or_default();
    view! {
        <AppShell>
            {load(pairs(state, after), move |list| view! { <Content state=state list=list/> })}
        </AppShell>
    }
}

fn href(state: PairState, after: &str) -> String {
    let view = if state == PairState::Open { String::new() } else { format!("view={state}") };
    let after = if after.is_empty() { String::new() } else { format!("after={after}") };
    let query = [view, after].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&");
    if query.is_empty() { "/duplicates".to_owned() } else { format!("/duplicates?{query}") }
}

#[component]
fn Content(state: PairState, list: PairList) -> impl IntoView {
    let views = PairState::ALL.iter().map(|s| Tab::new(t!(s.label_key()), href(*s, "")).current(*s == state)).collect();
    let shown = list.rows.len();
    let next = list.next.map(|after| href(state, &after)).unwrap_or_default();
    let body = if list.rows.is_empty() {
        let (title, text) = match state {
            PairState::Open => (t!("pairs-none"), t!("pairs-none-text")),
            PairState::Distinct | PairState::Merged => (t!("pairs-none-decided"), t!("pairs-none-decided-text")),
        };
        view! { <EmptyState title=title text=text/> }.into_any()
    } else {
        let rows: Vec<_> = list.rows.into_iter().map(|row| view! { <One row=row/> }).collect();
        view! { <RowList>{rows}</RowList><Pagination shown=shown next=next/> }.into_any()
    };
    let check = may(Permission::ListCheck).then(|| {
        view! { <LinkButton href="/duplicates/check" label=t!("check-title") icon="list"/> }
    });
    view! {
        <PageHead title=t!("nav-duplicates") lead=t!("pairs-lead")>{check}</PageHead>
        <SavedViews views=views/>
        <Card label=t!(state.label_key()) kind=CardKind::Flush>{body}</Card>
    }
}

#[component]
fn One(row: PairRow) -> impl IntoView {
    let [a, b] = row.sides.each_ref().map(|side| side_name(side, |s| s.code_name.clone()));
    let title = t!("pair-title", a = a, b = b);
    let sub = fmt::list(row.reasons.iter().map(|r| reason_text(*r)));
    let strong = row.strong;
    view! {
        <Row href=format!("/duplicates/{}", row.id) title=title sub=sub note=t!(row.source.label_key())>
            <LikenessChip strong=strong/>
        </Row>
    }
}

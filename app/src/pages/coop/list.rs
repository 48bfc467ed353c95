//! `/livelihoods/cooperatives`: associations and cooperatives of the office.

use leptos::prelude::*;
use service::coop::{Coop, CoopList};

use super::coop_href;
use crate::api::coop::coops;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Cell, Column, Crumb, EmptyState, LinkButton, PageHead, RowHead, StackTable,
    StatusChip, Tone,
};

/// The page.
#[component]
pub fn CoopsPage() -> impl IntoView {
    view! { <AppShell>{load(coops(), |list| view! { <Content list=list/> })}</AppShell> }
}

#[component]
fn Content(list: CoopList) -> impl IntoView {
    let new = list.may_write.then(|| {
        view! { <LinkButton href="/livelihoods/cooperatives/new" label=t!("coop-new") kind=ButtonKind::Primary icon="plus"/> }
    });
    let body = if list.coops.is_empty() {
        view! { <EmptyState title=t!("coops-none") text=t!("coops-none-text")/> }.into_any()
    } else {
        let columns = ["coop-name", "coop-kind", "coop-savings", "coop-check"].map(|k| Column::new(t!(k))).to_vec();
        let rows: Vec<_> = list.coops.into_iter().map(|(coop, needed)| row(coop, needed)).collect();
        view! { <StackTable caption=t!("coops-title") columns=columns>{rows}</StackTable> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("businesses-title"), "/livelihoods".to_owned())] current=t!("coops-title")/>
        <PageHead title=t!("coops-title") lead=t!("coops-lead")>{new}</PageHead>
        <Card label=t!("coops-title") kind=CardKind::Flush>{body}</Card>
    }
}

fn row(coop: Coop, needed: bool) -> impl IntoView {
    let check = needed.then(|| view! { <StatusChip tone=Tone::Warn icon="search" text=t!("coop-check-needed")/> });
    view! {
        <tr>
            <RowHead title=coop.name href=coop_href(&coop.code) code=coop.code.clone()/>
            <Cell label=t!("coop-kind") value=t!(coop.kind.label_key())/>
            <Cell label=t!("coop-savings") value=fmt::money(coop.savings, &coop.currency)/>
            <Cell label=t!("coop-check")>{check}</Cell>
        </tr>
    }
}

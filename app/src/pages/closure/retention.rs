//! `/retention`: records of closed cases whose day has come. Codes and days only.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::closure::Retention;

use crate::api::closure::retention;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, Card, CardKind, EmptyState, PageHead, Pagination, Row, RowList};

/// The page.
#[component]
pub fn RetentionPage() -> impl IntoView {
    let from = use_query_map().read_untracked().get("from").and_then(|from| from.parse().ok());
    view! {
        <AppShell>
            <PageHead title=t!("retention-title") lead=t!("retention-lead")/>
            {load(retention(from), |list| view! { <Content list=list/> })}
        </AppShell>
    }
}

#[component]
fn Content(list: Retention) -> impl IntoView {
    if list.lines.is_empty() {
        return view! { <EmptyState title=t!("retention-none") text=t!("retention-none-text")/> }.into_any();
    }
    let shown = list.lines.len();
    let next = list.next.map(|cursor| format!("/retention?from={cursor}")).unwrap_or_default();
    let rows: Vec<_> = list
        .lines
        .into_iter()
        .map(|line| {
            let sub = t!("retention-day", day = fmt::day(line.keep_until));
            view! { <Row href=format!("/audit?case={}", line.code) title=line.code sub=sub/> }
        })
        .collect();
    view! {
        <Card label=t!("retention-title") kind=CardKind::Flush>
            <RowList>{rows}</RowList>
            <Pagination shown=shown next=next/>
        </Card>
    }
    .into_any()
}

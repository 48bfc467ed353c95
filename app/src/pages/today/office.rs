//! What a supervisor sees besides: closures that wait for a second person, and who has how much.

use leptos::prelude::*;
use service::today::{CaseLine, Load};

use crate::ui::{Card, CardKind, Row, RowList};

/// Closures that wait for a second person.
#[component]
pub fn Closing(cases: Vec<CaseLine>) -> impl IntoView {
    let rows: Vec<_> = cases
        .into_iter()
        .map(|case| {
            let who = case.caseworker.unwrap_or_else(|| t!("case-unassigned"));
            view! { <Row href=format!("/cases/{}/status", case.code) title=case.code_name code=case.code sub=who/> }
        })
        .collect();
    view! {
        <Card title=t!("today-closing") kind=CardKind::Flush
            aside=|| view! { <a href="/cases?status=closure_pending">{t!("today-closing-all")}</a> }>
            <RowList>{rows}</RowList>
        </Card>
    }
}

/// Who has how many open cases.
#[component]
pub fn Loads(loads: Vec<Load>) -> impl IntoView {
    let rows: Vec<_> = loads
        .into_iter()
        .map(|load| {
            let open = t!("assign-load", n = load.open);
            view! { <Row title=load.name><span class="muted">{open}</span></Row> }
        })
        .collect();
    view! { <Card title=t!("today-loads") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}

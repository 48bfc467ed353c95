//! `/screening`: whose case waits for the authority, and who was screened. Code names only.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::screening::{ScreeningLine, ScreeningList, ScreeningQuery};

use crate::api::screening::screenings;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, Card, CardKind, EmptyState, PageHead, Pagination, Row, RowList, SavedViews, Tab};

const DONE: &str = "/screening?view=screened";

/// The page.
#[component]
pub fn ScreeningsPage() -> impl IntoView {
    let asked = use_query_map().read_untracked();
    let query = ScreeningQuery {
        screened: asked.get("view").is_some_and(|v| v == "screened"),
        from: asked.get("from").and_then(|from| from.parse().ok()),
    };
    view! { <AppShell>{load(screenings(query), |list| view! { <Content list=list/> })}</AppShell> }
}

#[component]
fn Content(list: ScreeningList) -> impl IntoView {
    let views = vec![
        Tab::new(t!("screenings-waiting"), "/screening").current(!list.screened),
        Tab::new(t!("screenings-done"), DONE).current(list.screened),
    ];
    let shown = list.lines.len();
    let next = list.next.map(|cursor| match list.screened {
        true => format!("{DONE}&from={cursor}"),
        false => format!("/screening?from={cursor}"),
    });
    let body = match (list.lines.is_empty(), list.screened) {
        (true, false) => view! { <EmptyState title=t!("screenings-none") text=t!("screenings-none-text")/> }.into_any(),
        (true, true) => view! { <EmptyState title=t!("screenings-none-done")/> }.into_any(),
        (false, _) => {
            let rows: Vec<_> = list.lines.into_iter().map(row).collect();
            view! { <RowList>{rows}</RowList><Pagination shown=shown next=next.unwrap_or_default()/> }.into_any()
        }
    };
    view! {
        <PageHead title=t!("screenings-title") lead=t!("screenings-lead")/>
        <SavedViews views=views/>
        <Card label=t!("screenings-title") kind=CardKind::Flush>{body}</Card>
    }
}

fn row(line: ScreeningLine) -> impl IntoView {
    let href = format!("/cases/{}/screening", line.code);
    let since = t!("screenings-since", day = fmt::day(fmt::local_date(line.opened_at)));
    let times = if line.versions == 0 { t!("screenings-never") } else { t!("screenings-times", n = line.versions) };
    view! { <Row href=href title=line.code_name code=line.code sub=[since, times].join(" · ")/> }
}

//! `/stipends`: the lists of the office, those that wait first.

use leptos::prelude::*;
use service::training::StipendList;

use super::{StipendChip, month_name, total};
use crate::api::stipend::stipend_lists;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, Card, CardKind, EmptyState, PageHead, Row, RowList};

/// The page.
#[component]
pub fn StipendsPage() -> impl IntoView {
    view! { <AppShell>{load(stipend_lists(), |lists| view! { <Content lists=lists/> })}</AppShell> }
}

#[component]
fn Content(lists: Vec<StipendList>) -> impl IntoView {
    let body = if lists.is_empty() {
        view! { <EmptyState title=t!("stipends-none") text=t!("stipends-none-text")/> }.into_any()
    } else {
        view! { <Lists lists=lists/> }.into_any()
    };
    view! {
        <PageHead title=t!("stipends-title") lead=t!("stipends-lead")/>
        <Card label=t!("stipends-title") kind=CardKind::Flush>{body}</Card>
    }
}

/// Lists, one row for each.
#[component]
pub fn Lists(lists: Vec<StipendList>) -> impl IntoView {
    let rows: Vec<_> = lists
        .into_iter()
        .map(|l| {
            let title = t!("stipend-heading", course = l.title.clone(), month = month_name(&l.month));
            let sub = t!("stipend-sum", n = l.people, amount = fmt::money(total(&l), &l.currency));
            let state = l.steps.state;
            view! { <Row href=format!("/stipends/{}", l.id) title=title code=l.cohort sub=sub><StipendChip state=state/></Row> }
        })
        .collect();
    view! { <RowList>{rows}</RowList> }
}

/// That lists wait for the reader. Nothing when none does.
#[component]
pub fn StipendsWait(
    /// How many.
    waiting: usize,
) -> impl IntoView {
    (waiting > 0).then(|| {
        view! {
            <Card title=t!("stipends-title") kind=CardKind::FlushAccent>
                <RowList><Row href="/stipends" title=t!("stipends-wait", n = waiting as i64)/></RowList>
            </Card>
        }
    })
}

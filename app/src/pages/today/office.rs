//! What a supervisor sees besides: cases that nobody has, plans and closures that wait for a second person, who has how
//! much.

use leptos::prelude::*;
use service::today::{CaseLine, Loaded, OpenTask};

use crate::caller::today;
use crate::pages::case::{CaseStatusChip, LoadChip, load_text, task_href};
use crate::ui::{Card, CardKind, DueChip, Row, RowList};

/// Cases that nobody has. Nothing when there is none.
#[component]
pub fn Unassigned(cases: Vec<CaseLine>) -> impl IntoView {
    if cases.is_empty() {
        return None;
    }
    let rows: Vec<_> = cases
        .into_iter()
        .map(|case| {
            let status = case.status;
            view! {
                <Row href=format!("/cases/{}/assign", case.code) title=case.code_name code=case.code sub=case.place>
                    <CaseStatusChip status=status/>
                </Row>
            }
        })
        .collect();
    Some(view! { <Card title=t!("today-unassigned") kind=CardKind::Flush><RowList>{rows}</RowList></Card> })
}

/// Plans that wait for a decision. Nothing when there is none.
#[component]
pub fn Plans(tasks: Vec<OpenTask>) -> impl IntoView {
    if tasks.is_empty() {
        return None;
    }
    let rows: Vec<_> = tasks
        .into_iter()
        .map(|task| {
            let who = task.assignee.unwrap_or_else(|| t!("case-unassigned"));
            let due = view! { <DueChip due_on=task.due_on today=today()/> };
            view! { <Row href=task_href(task.kind, &task.case_code) title=task.code_name code=task.case_code sub=who>{due}</Row> }
        })
        .collect();
    Some(view! { <Card title=t!("today-plans") kind=CardKind::Flush><RowList>{rows}</RowList></Card> })
}

/// Providers that do not answer. Nothing when there is none.
#[component]
pub fn Silent(tasks: Vec<OpenTask>) -> impl IntoView {
    if tasks.is_empty() {
        return None;
    }
    let rows: Vec<_> = tasks
        .into_iter()
        .map(|task| {
            let number = task.note.unwrap_or_default();
            let who = task.assignee.unwrap_or_else(|| t!("case-unassigned"));
            let due = view! { <DueChip due_on=task.due_on today=today()/> };
            view! { <Row href=format!("/referrals/{number}") title=task.code_name code=number sub=who>{due}</Row> }
        })
        .collect();
    Some(view! { <Card title=t!("today-silent") kind=CardKind::Flush><RowList>{rows}</RowList></Card> })
}

/// Closures that wait for a second person. Nothing when there is none.
#[component]
pub fn Closing(cases: Vec<CaseLine>) -> impl IntoView {
    if cases.is_empty() {
        return None;
    }
    let rows: Vec<_> = cases
        .into_iter()
        .map(|case| {
            let who = case.caseworker.unwrap_or_else(|| t!("case-unassigned"));
            view! { <Row href=format!("/cases/{}/close", case.code) title=case.code_name code=case.code sub=who/> }
        })
        .collect();
    Some(view! {
        <Card title=t!("today-closing") kind=CardKind::Flush
            aside=|| view! { <a href="/cases?status=closure_pending">{t!("today-closing-all")}</a> }>
            <RowList>{rows}</RowList>
        </Card>
    })
}

/// Who has how much in hand.
#[component]
pub fn Loads(loads: Vec<Loaded>, others: i64) -> impl IntoView {
    let foot = if others > 0 { t!("today-loads-others", n = others) } else { String::new() };
    let rows: Vec<_> = loads
        .into_iter()
        .map(|load| {
            let (sub, level) = (load_text(&load.load), load.load.level);
            view! { <Row title=load.name sub=sub><LoadChip level=level/></Row> }
        })
        .collect();
    view! {
        <Card title=t!("today-loads") kind=CardKind::Flush foot=foot
            aside=|| view! { <a href="/reassign">{t!("today-reassign")}</a> }>
            <RowList>{rows}</RowList>
        </Card>
    }
}

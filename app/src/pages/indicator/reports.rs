//! `/reports`: numbers that were told once, the newest first.

use domain::indicator::Class;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::indicator::{Offered, Report, Reports};

use super::words::{class_label, staff};
use crate::api::indicator::{MakeReport, reports};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, Card, CardKind, Choice, Crumb, EmptyState, PageHead, Pagination, Row,
    RowList, SelectField, Width,
};

/// The page.
#[component]
pub fn ReportsPage() -> impl IntoView {
    let before = use_query_map().read_untracked().get("before").and_then(|n| n.parse().ok());
    view! { <AppShell form=true>{load(reports(before), |data| view! { <Content data=data/> })}</AppShell> }
}

/// A time needs no name of an office.
fn time_label(class: Class) -> String {
    class_label(class, &Offered::default())
}

#[component]
fn Content(data: Reports) -> impl IntoView {
    let choices: Vec<_> =
        data.times.iter().map(|(class, code)| Choice::new(code.clone(), time_label(*class))).collect();
    let form = (!choices.is_empty()).then(|| view! { <Make choices=choices/> });
    let next = data.next.map(|n| format!("/reports?before={n}")).unwrap_or_default();
    let shown = data.reports.len();
    let body = if shown == 0 {
        view! { <EmptyState title=t!("reports-none") text=t!("reports-none-text")/> }.into_any()
    } else {
        let rows: Vec<_> = data.reports.into_iter().map(|(class, report)| row(class, report)).collect();
        view! { <RowList>{rows}</RowList> <Pagination shown=shown next=next/> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("dashboard-title"), "/dashboard".to_owned())] current=t!("reports-title")/>
        <PageHead title=t!("reports-title") lead=t!("reports-lead")/>
        {form}
        <Card label=t!("reports-title") kind=CardKind::Flush>{body}</Card>
    }
}

#[component]
fn Make(choices: Vec<Choice>) -> impl IntoView {
    view! {
        <PostForm action=MakeReport::PATH class="card form form--narrow" guard=true>
            <SelectField name="period" label=t!("report-period") hint=t!("report-period-hint") choices=choices width=Width::W20/>
            <Actions><Button label=t!("report-make") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

fn row(class: Class, report: Report) -> impl IntoView {
    let made = t!("report-made", at = fmt::instant(report.made_at), by = staff(report.made_by));
    let standing = match report.restated_by {
        Some(number) => t!("report-restated-by", number = number),
        None => String::new(),
    };
    view! {
        <Row href=format!("/reports/{}", report.number) title=t!("report-of", number = report.number, time = time_label(class))
            sub=[made, standing].join(" ").trim().to_owned()/>
    }
}

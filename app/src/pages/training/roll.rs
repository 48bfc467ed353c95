//! The class: everybody shown in the same way. Attendance in words, numbers and small bars.

use leptos::prelude::*;
use service::training::{CohortPage as Page, Line};

use super::cohort_href;
use super::words::{needs, percent, sex_and_age};
use crate::ui::{
    Card, CardKind, Cell, Column, EmptyState, Row, RowHead, RowList, Sparkline, StackTable, StatusChip, Tone,
};

/// Those in class.
#[component]
pub fn Class(page: Page) -> impl IntoView {
    if page.class.is_empty() {
        return view! { <Card title=t!("training-class")><EmptyState title=t!("training-class-none") text=t!("training-class-none-text")/></Card> }
            .into_any();
    }
    let base = cohort_href(&page.cohort.code);
    let criteria = page.criteria.len();
    let columns = vec![
        Column::new(t!("trainee-name")),
        Column::new(t!("trainee-needs")),
        Column::new(t!("attendance-label")).number(),
        Column::new(t!("trainee-learned")),
    ];
    let people = t!("training-people", n = page.class.len() as i64);
    let rows: Vec<_> = page.class.into_iter().map(|line| row(&base, criteria, line)).collect();
    view! {
        <Card title=t!("training-class") kind=CardKind::Flush aside=move || view! { <span class="muted small">{people}</span> }>
            <StackTable caption=t!("training-class") columns=columns>{rows}</StackTable>
        </Card>
    }
    .into_any()
}

fn row(base: &str, criteria: usize, line: Line) -> impl IntoView + use<> {
    let href = format!("{base}/people/{}", line.id);
    let needs = needs(&line).join(" · ");
    let learned = learned(&line, criteria);
    view! {
        <tr>
            <RowHead title=line.name() href=href sub=sex_and_age(&line)/>
            <Cell label=t!("trainee-needs") value=if needs.is_empty() { t!("trainee-no-needs") } else { needs }/>
            <Cell label=t!("attendance-label") number=true>
                <span class="spark-line"><Sparkline marks=line.recent.clone()/> {percent(line.hours)}</span>
            </Cell>
            <Cell label=t!("trainee-learned")>{learned}</Cell>
        </tr>
    }
}

/// Criteria that are met, or the certificate.
fn learned(line: &Line, criteria: usize) -> AnyView {
    if line.serial.is_some() {
        return view! { <StatusChip tone=Tone::Ok icon="award" text=t!("certificate-given")/> }.into_any();
    }
    if line.missing.is_empty() {
        return view! { <StatusChip tone=Tone::Info icon="award" text=t!("certificate-ready")/> }.into_any();
    }
    if criteria == 0 {
        return view! { <span class="muted">{t!("certificate-not-yet")}</span> }.into_any();
    }
    t!("competency-of", n = line.competent as i64, all = criteria as i64).into_any()
}

/// Those who were in class. Nothing says why they left.
#[component]
pub fn Left(lines: Vec<Line>) -> impl IntoView {
    let rows: Vec<_> = lines
        .into_iter()
        .map(|l| {
            view! { <Row title=l.name() sub=percent(l.hours)><StatusChip tone=Tone::Quiet icon="out" text=t!("trainee-left")/></Row> }
        })
        .collect();
    view! { <Card title=t!("training-left") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}

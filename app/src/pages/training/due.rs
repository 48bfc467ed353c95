//! Sessions of today, and earlier ones whose attendance is missing.

use leptos::prelude::*;
use service::training::{DueSession, ToAssess};

use super::cohort_href;
use crate::caller::today;
use crate::fmt;
use crate::ui::{Card, CardKind, Row, RowList, StatusChip, Tone, When};

/// What whoever trains does next. Nothing when there is nothing.
#[component]
pub fn Due(sessions: Vec<DueSession>) -> impl IntoView {
    if sessions.is_empty() {
        return None;
    }
    let rows: Vec<_> = sessions.into_iter().map(row).collect();
    Some(view! { <Card title=t!("training-due") kind=CardKind::FlushAccent><RowList lead=true>{rows}</RowList></Card> })
}

fn row(session: DueSession) -> impl IntoView {
    let late = session.held_on < today();
    let (top, bottom) = fmt::day_box(session.held_on);
    let href = format!("{}/sessions/{}", cohort_href(&session.code), session.number);
    let title = t!("training-session-of", course = session.title, n = session.number);
    let (tone, icon, text) = match (session.taken, late) {
        (true, _) => (Tone::Ok, "check", t!("attendance-taken")),
        (false, true) => (Tone::Warn, "clock", t!("attendance-open")),
        (false, false) => (Tone::Info, "pen", t!("attendance-today")),
    };
    view! {
        <Row href=href title=title code=session.code sub=session.place
            lead=move || view! { <When top=top bottom=bottom late=late/> }>
            <StatusChip tone=tone icon=icon text=text/>
        </Row>
    }
}

/// Cohorts in which the reader is to assess. Nothing when there is none.
#[component]
pub fn Assessments(cohorts: Vec<ToAssess>) -> impl IntoView {
    if cohorts.is_empty() {
        return None;
    }
    let rows: Vec<_> = cohorts
        .into_iter()
        .map(|c| {
            let (top, bottom) = fmt::day_box(c.ends_on);
            let late = c.ends_on < today();
            let sub = [c.place, t!("assess-due-people", n = c.open)].join(" · ");
            view! {
                <Row href=cohort_href(&c.code) title=c.title code=c.code.clone() sub=sub
                    lead=move || view! { <When top=top bottom=bottom late=late/> }/>
            }
        })
        .collect();
    Some(view! { <Card title=t!("assess-due") kind=CardKind::FlushAccent><RowList lead=true>{rows}</RowList></Card> })
}

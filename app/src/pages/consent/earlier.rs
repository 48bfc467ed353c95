//! Answers that do not count any more.

use chrono::NaiveDate;
use domain::consent::Standing;
use leptos::prelude::*;
use service::consent::ConsentRow;

use super::words::{StandingChip, given, subject};
use crate::fmt;
use crate::ui::{Card, CardKind, Disclosure, Row, RowList};

/// Earlier answers, newest first, behind a disclosure; nothing when there are none.
#[component]
pub fn EarlierAnswers(
    /// Answers.
    rows: Vec<ConsentRow>,
    /// Today.
    today: NaiveDate,
) -> impl IntoView {
    if rows.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = rows.into_iter().map(|row| earlier(row, today)).collect();
    view! {
        <Disclosure label=t!("consent-earlier")>
            <Card label=t!("consent-earlier") kind=CardKind::Flush><RowList>{rows}</RowList></Card>
        </Disclosure>
    }
    .into_any()
}

fn earlier(row: ConsentRow, today: NaiveDate) -> impl IntoView {
    let title = subject(row.purpose, row.recipient, row.organisation.as_deref());
    let sub = withdrawal(&row).unwrap_or_else(|| t!("consent-recorded-by", who = row.recorded_by.clone()));
    let note = given(&row, today);
    // It counted until something else was said: what it meant then, not what it would mean today.
    let standing = match row.answer().standing(row.valid_from, 0) {
        Standing::EndsSoon => Standing::Agrees,
        standing => standing,
    };
    view! { <Row title=title sub=sub note=note><StandingChip standing=standing/></Row> }
}

/// When and by whom it was taken back, and what the person said about it.
fn withdrawal(row: &ConsentRow) -> Option<String> {
    let when = fmt::instant(row.withdrawn_at?);
    let who = row.withdrawn_by.clone().unwrap_or_default();
    Some(match row.withdrawn_reason.clone() {
        Some(reason) => t!("consent-taken-back-because", when = when, who = who, reason = reason),
        None => t!("consent-taken-back", when = when, who = who),
    })
}

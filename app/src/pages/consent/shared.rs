//! What went to providers.

use chrono::NaiveDate;
use leptos::prelude::*;
use service::consent::SharedReferral;

use crate::fmt;
use crate::ui::{Card, CardKind, Cell, Column, EmptyState, RowHead, StackTable};

/// Referrals that left, newest first.
#[component]
pub fn SharedCard(
    /// Referrals.
    shared: Vec<SharedReferral>,
    /// Today.
    today: NaiveDate,
) -> impl IntoView {
    if shared.is_empty() {
        return view! {
            <Card title=t!("consent-shared")><EmptyState title=t!("consent-shared-nothing") text=t!("consent-shared-nothing-text")/></Card>
        }
        .into_any();
    }
    let columns = ["with", "when", "fields", "ends"].map(|c| Column::new(t!(format!("consent-shared-{c}")))).to_vec();
    let rows: Vec<_> = shared.into_iter().map(|r| row(r, today)).collect();
    view! {
        <Card title=t!("consent-shared") kind=CardKind::Flush>
            <StackTable caption=t!("consent-shared-caption") columns=columns>{rows}</StackTable>
        </Card>
    }
    .into_any()
}

fn row(r: SharedReferral, today: NaiveDate) -> impl IntoView {
    let sent = r.sent_at.map_or_else(String::new, |at| fmt::day_short(fmt::local_date(at), today));
    let names = fmt::list(r.fields.iter().map(|f| t!(f.label_key())));
    let fields = t!("consent-shared-count", n = r.fields.len() as i64, fields = names);
    let ends = match r.access_until.map(fmt::local_date) {
        Some(day) if day < today => t!("consent-access-ended", day = fmt::day_short(day, today)),
        Some(day) => fmt::day_short(day, today),
        None if r.status.is_open() => t!("consent-access-open"),
        None => t!("consent-access-closed"),
    };
    view! {
        <tr>
            <RowHead title=r.organisation_name href=format!("/referrals/{}", r.number) code=r.number.clone()/>
            <Cell label=t!("consent-shared-when") value=sent/>
            <Cell label=t!("consent-shared-fields") value=fields/>
            <Cell label=t!("consent-shared-ends") value=ends/>
        </tr>
    }
}

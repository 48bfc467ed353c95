//! What was done with a community or an institution, the latest day first, page by page: the same on both kinds of pages.

use std::future::Future;

use domain::id::OfficeId;
use leptos::prelude::*;
use service::support::{Records, StoredRecord};

use super::query;
use super::words::{LateChip, RecordChip, lead, on, record_icon};
use crate::caller::today;
use crate::error::AppError;
use crate::pages::load;
use crate::ui::{Card, CardKind, EmptyState, Pagination, Row, RowList};

/// The card: the latest ones, or the older ones for which the address asks (`?older=`, with the id after which they begin).
pub(super) fn records<F>(
    base: &str,
    latest: Vec<StoredRecord>,
    next: Option<String>,
    offices: Vec<(OfficeId, String)>,
    older: impl FnOnce(String) -> F,
) -> AnyView
where
    F: Future<Output = Result<Records, AppError>> + Send + 'static,
{
    let base = base.to_owned();
    match query("older") {
        after if after.is_empty() => {
            view! { <List page=Records { lines: latest, next } offices=offices base=base/> }.into_any()
        }
        after => {
            load(older(after), move |page| view! { <List page=page offices=offices base=base older=true/> }).into_any()
        }
    }
}

#[component]
fn List(
    page: Records,
    /// Names of offices, where several write.
    offices: Vec<(OfficeId, String)>,
    base: String,
    #[prop(optional)] older: bool,
) -> impl IntoView {
    let body = if page.lines.is_empty() {
        view! { <EmptyState title=t!("support-records-none") text=t!("support-records-none-text")/> }.into_any()
    } else {
        let shown = page.lines.len();
        let rows: Vec<_> = page.lines.into_iter().map(|r| row(r, &offices)).collect();
        let next = page.next.map(|id| format!("{base}?older={id}")).unwrap_or_default();
        let first = if older { base } else { String::new() };
        let pages = (older || !next.is_empty()).then(|| view! { <Pagination shown=shown previous=first next=next/> });
        view! { <RowList lead=true>{rows}</RowList>{pages} }.into_any()
    };
    view! { <Card title=t!("support-records") kind=CardKind::Flush>{body}</Card> }
}

fn row(r: StoredRecord, offices: &[(OfficeId, String)]) -> impl IntoView + use<> {
    let kind = r.record.kind;
    let office = offices.iter().find(|(id, _)| *id == r.office).map(|(_, name)| name.clone());
    let sub = [t!(kind.label_key()), on(r.record.held_on)].into_iter().chain(office).collect::<Vec<_>>().join(" · ");
    let late = r.record.is_late(today());
    view! {
        <Row href=format!("/support/{}", r.id) title=r.record.title sub=sub lead=move || lead(record_icon(kind))>
            <LateChip late=late/>
            <RecordChip state=r.record.state/>
        </Row>
    }
}

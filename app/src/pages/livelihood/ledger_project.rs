//! The book by project: on the ledger for every project, on a project's page for that one.

use leptos::prelude::*;
use service::livelihood::{Book, NO_PROJECT};

use crate::fmt;
use crate::ui::{Card, CardKind, Cell, Column, EmptyState, KeyValue, Pair, RowHead, StackTable};

/// What a project has in the book: head, and which sum.
type Sum = (&'static str, fn(&Book) -> i64);

/// The sums that are asked about for each project.
const SUMS: [Sum; 6] = [
    ("ledger-granted", |b| b.granted),
    ("ledger-owed", |b| b.owed),
    ("ledger-approved", |b| b.approved),
    ("ledger-paid", |b| b.paid),
    ("ledger-received", |b| b.received),
    ("ledger-late", |b| b.late),
];

/// The ledger, as far as it is about a project, or about none.
fn part(project: Option<&str>) -> String {
    format!("/livelihoods/ledger?project={}", project.unwrap_or(NO_PROJECT))
}

/// A row for each project and currency, the last for what belongs to none.
#[component]
pub(super) fn ByProject(
    /// The book.
    books: Vec<Book>,
) -> impl IntoView {
    let mut columns = vec![Column::new(t!("ledger-project")), Column::new(t!("ledger-grants")).number()];
    columns.extend(SUMS.map(|(key, _)| Column::new(t!(key)).number()));
    let rows: Vec<_> = books.into_iter().map(row).collect();
    view! {
        <Card title=t!("ledger-by-project") kind=CardKind::Flush>
            <StackTable caption=t!("ledger-by-project") columns=columns>{rows}</StackTable>
        </Card>
    }
}

fn row(b: Book) -> impl IntoView {
    let cells: Vec<_> = SUMS
        .iter()
        .map(|(key, sum)| view! { <Cell label=t!(*key) value=fmt::money(sum(&b), &b.currency) number=true/> })
        .collect();
    let href = part(b.project.as_deref());
    view! {
        <tr>
            <RowHead title=b.title.unwrap_or_else(|| t!("ledger-no-project")) href=href code=b.project.unwrap_or_default()/>
            <Cell label=t!("ledger-grants") value=fmt::number(b.grants) number=true/>
            {cells}
        </tr>
    }
}

/// On a project's page: the sums of its start-ups, and the way to the ledger. No name, and no number of a business.
#[component]
pub fn StartupSums(
    /// Code of the project.
    code: String,
    /// Its book, by currency.
    books: Vec<Book>,
) -> impl IntoView {
    if books.is_empty() {
        return view! {
            <Card title=t!("project-startups")>
                <EmptyState title=t!("project-startups-none") text=t!("project-startups-none-text")/>
            </Card>
        }
        .into_any();
    }
    let sums: Vec<_> = books
        .into_iter()
        .map(|b| {
            let pairs: Vec<_> = SUMS
                .iter()
                .map(|(key, sum)| view! { <Pair label=t!(*key) value=fmt::money(sum(&b), &b.currency)/> })
                .collect();
            view! { <KeyValue><Pair label=t!("ledger-grants") value=fmt::number(b.grants)/>{pairs}</KeyValue> }
        })
        .collect();
    view! {
        <Card title=t!("project-startups")>
            <p class="small muted">{t!("project-startups-lead")}</p>
            {sums}
            <p><a class="tap" href=part(Some(&code))>{t!("project-startups-ledger")}</a></p>
        </Card>
    }
    .into_any()
}

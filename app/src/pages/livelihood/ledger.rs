//! `/livelihoods/ledger`: for every amount who asked, who approved, who paid.

use domain::livelihood::TrancheState;
use leptos::prelude::*;
use service::livelihood::{Book, BookLine, Ledger};

use super::words::{TrancheChip, href};
use crate::api::livelihood::ledger;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, Banner, Card, CardKind, Cell, Column, Crumb, DataTable, EmptyState, PageHead, RowHead, StackTable, Tone,
};

/// The page.
#[component]
pub fn LedgerPage() -> impl IntoView {
    view! { <AppShell>{load(ledger(), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Ledger) -> impl IntoView {
    let lead = if data.everywhere { t!("ledger-everywhere") } else { t!("ledger-office") };
    let (paid, twice) = data.twice;
    let tone = if twice > 0 { Tone::Danger } else { Tone::Ok };
    let rate = view! { <Banner tone=tone text=t!("ledger-twice", twice = twice, paid = paid)/> };
    let body = if data.books.is_empty() {
        view! { <Card label=t!("ledger-title")><EmptyState title=t!("ledger-none") text=t!("ledger-none-text")/></Card> }.into_any()
    } else {
        view! { {rate} <Books books=data.books/> <Lines lines=data.lines/> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("businesses-title"), "/livelihoods".to_owned())] current=t!("ledger-title")/>
        <PageHead title=t!("ledger-title") lead=lead/>
        <div class="stack gap-5">{body}</div>
    }
}

#[component]
fn Books(books: Vec<Book>) -> impl IntoView {
    let keys = [
        "ledger-grants",
        "ledger-granted",
        "ledger-owed",
        "ledger-approved",
        "ledger-paid",
        "ledger-received",
        "ledger-reconciled",
        "ledger-late",
    ];
    let mut columns = vec![Column::new(t!("business-currency"))];
    columns.extend(keys.map(|key| Column::new(t!(key)).number()));
    let rows: Vec<_> = books
        .into_iter()
        .map(|b| {
            let sums = [b.granted, b.owed, b.approved, b.paid, b.received, b.reconciled, b.late];
            let cells: Vec<_> = keys[1..]
                .iter()
                .zip(sums)
                .map(|(key, sum)| view! { <Cell label=t!(key) value=fmt::money(sum, &b.currency) number=true/> })
                .collect();
            view! {
                <tr>
                    <RowHead title=fmt::currency_name(&b.currency)/>
                    <Cell label=t!("ledger-grants") value=fmt::number(b.grants) number=true/>
                    {cells}
                </tr>
            }
        })
        .collect();
    view! {
        <Card title=t!("ledger-sums") kind=CardKind::Flush>
            <DataTable caption=t!("ledger-sums") columns=columns>{rows}</DataTable>
        </Card>
    }
}

/// What a line is called and where it leads: the business for who may open it, else the payment.
fn named(l: &BookLine) -> (String, String) {
    match (&l.code, &l.reference) {
        (Some(code), _) => (t!("ledger-tranche-n", code = code.clone(), n = l.number), href(code)),
        (None, Some(reference)) => (reference.clone(), format!("/livelihoods/payments/{reference}")),
        (None, None) => (t!("ledger-tranche-unnamed"), String::new()),
    }
}

#[component]
fn Lines(lines: Vec<BookLine>) -> impl IntoView {
    let keys = [
        "ledger-tranche",
        "payment-amount",
        "business-state",
        "ledger-requester",
        "ledger-approver",
        "ledger-payer",
        "ledger-paid-on",
    ];
    let columns = keys.map(|key| Column::new(t!(key))).to_vec();
    let rows: Vec<_> = lines
        .into_iter()
        .map(|l| {
            let (title, to) = named(&l);
            let state = l.state.parse::<TrancheState>().ok().map(|state| view! { <TrancheChip state=state/> });
            let over = (l.over_paid > 0).then(|| t!("overpaid-title", amount = fmt::money(l.over_paid, &l.currency)));
            let cell = |key: &str, text: Option<String>| view! { <Cell label=t!(key) value=text.unwrap_or_default()/> };
            view! {
                <tr>
                    <RowHead title=title href=to sub=over.unwrap_or_default()/>
                    <Cell label=t!("payment-amount") value=fmt::money(l.amount, &l.currency)/>
                    <Cell label=t!("business-state")>{state}</Cell>
                    {cell("ledger-requester", l.requester)}
                    {cell("ledger-approver", l.approver)}
                    {cell("ledger-payer", l.payer)}
                    {cell("ledger-paid-on", l.paid_on.map(fmt::day))}
                </tr>
            }
        })
        .collect();
    view! {
        <Card title=t!("ledger-lines") kind=CardKind::Flush>
            <StackTable caption=t!("ledger-lines") columns=columns>{rows}</StackTable>
        </Card>
    }
}

//! `/livelihoods/ledger`: for every amount who asked, who approved, who paid; all of it, or of one project.

use domain::livelihood::TrancheState;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::livelihood::{Book, BookLine, Ledger, NO_PROJECT};

use super::ledger_project::ByProject;
use super::words::{TrancheChip, href};
use crate::api::livelihood::ledger;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, Banner, Card, CardKind, Cell, Choice, Column, Crumb, DataTable, EmptyState, FilterBar, PageHead, RowHead,
    SelectField, StackTable, Tone,
};

/// The page.
#[component]
pub fn LedgerPage() -> impl IntoView {
    let project = use_query_map().read_untracked().get("project").unwrap_or_default();
    view! {
        <AppShell>
            {load(ledger(project.clone()), move |data| view! { <Content data=data project=project/> })}
        </AppShell>
    }
}

#[component]
fn Content(data: Ledger, project: String) -> impl IntoView {
    let lead = if data.everywhere { t!("ledger-everywhere") } else { t!("ledger-office") };
    let (paid, twice) = data.twice;
    let tone = if twice > 0 { Tone::Danger } else { Tone::Ok };
    let filter = data.projects.iter().any(|b| b.project.is_some()).then(|| {
        let (choices, value) = (choices(&data.projects), project.clone());
        view! {
            <FilterBar label=t!("ledger-filter")>
                <SelectField name="project" label=t!("ledger-project") choices=choices value=value
                    empty=t!("ledger-project-any") optional=true/>
            </FilterBar>
        }
    });
    let project_page = data.projects.iter().find(|b| data.opens_projects && b.project.as_deref() == Some(&project));
    let project_page = project_page.and_then(|b| b.title.clone()).map(|title| {
        view! { <p><a class="tap" href=format!("/projects/{project}")>{t!("ledger-open-project", title = title)}</a></p> }
    });
    let by_project = (project.is_empty() && filter.is_some()).then(|| view! { <ByProject books=data.projects/> });
    let body = if data.books.is_empty() {
        view! { <Card label=t!("ledger-title")><EmptyState title=t!("ledger-none") text=t!("ledger-none-text")/></Card> }.into_any()
    } else {
        view! {
            <Banner tone=tone text=t!("ledger-twice", twice = twice, paid = paid)/>
            <Books books=data.books/>
            {by_project}
            <Lines lines=data.lines/>
        }
        .into_any()
    };
    view! {
        <Crumb trail=vec![(t!("businesses-title"), "/livelihoods".to_owned())] current=t!("ledger-title")/>
        <PageHead title=t!("ledger-title") lead=lead/>
        <div class="stack gap-5">{filter}{project_page}{body}</div>
    }
}

/// Every project of the book once, and none.
fn choices(books: &[Book]) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vec::new();
    for b in books {
        let choice = match (&b.project, &b.title) {
            (Some(code), Some(title)) => Choice::new(code.clone(), format!("{title} · {code}")),
            _ => Choice::new(NO_PROJECT, t!("ledger-no-project")),
        };
        if all.iter().all(|c| c.value != choice.value) {
            all.push(choice);
        }
    }
    all
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
        "ledger-project",
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
                    {cell("ledger-project", l.project)}
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

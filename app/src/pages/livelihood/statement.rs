//! `/livelihoods/statements/{id}`: what a statement of the provider says, held against what we paid.

use domain::livelihood::LineOutcome;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::livelihood::{Line, PayLine, Reconciled};

use super::words::{OutcomeChip, PaymentChip};
use crate::api::livelihood::statement;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, Banner, Card, CardKind, Cell, Column, Crumb, PageHead, RowHead, SavedBanner, StackTable, Tone,
};

/// The page.
#[component]
pub fn StatementPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell>{load(statement(id), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Reconciled) -> impl IntoView {
    let s = data.statement;
    let twice = data.lines.iter().filter(|l| l.outcome == LineOutcome::Duplicate).count() as i64;
    let twice = (twice > 0).then(|| {
        view! { <Banner tone=Tone::Danger title=t!("statement-twice", n = twice) text=t!("statement-twice-text")/> }
    });
    let missing = (!data.missing.is_empty()).then(|| view! { <Missing lines=data.missing/> });
    let days = s.first_on.zip(s.last_on).map(|(first, last)| {
        view! { <p class="muted">{t!("statement-days", first = fmt::day(first), last = fmt::day(last))}</p> }
    });
    let columns =
        ["payment-reference", "payment-amount", "visit-day", "statement-meaning"].map(|k| Column::new(t!(k))).to_vec();
    let rows: Vec<_> = data.lines.into_iter().map(row).collect();
    view! {
        <Crumb trail=vec![(t!("payments-title"), "/livelihoods/payments".to_owned())] current=t!("statement-title")/>
        <SavedBanner texts=vec![("read", t!("statement-saved"))]/>
        <PageHead title=t!("statement-title") lead=t!("statement-counts", lines = s.lines, known = s.known) eyebrow=fmt::instant(s.at)/>
        {days}
        {twice}
        {missing}
        <Card label=t!("statement-title") kind=CardKind::Flush>
            <StackTable caption=t!("statement-title") columns=columns>{rows}</StackTable>
        </Card>
    }
}

fn row(l: Line) -> impl IntoView {
    view! {
        <tr>
            <RowHead title=l.reference/>
            <Cell label=t!("payment-amount") value=fmt::money(l.amount, &l.currency)/>
            <Cell label=t!("visit-day") value=fmt::day(l.paid_on)/>
            <Cell label=t!("statement-meaning")><OutcomeChip outcome=l.outcome/></Cell>
        </tr>
    }
}

/// What was sent in these days, or in the same file, and stands on no statement.
#[component]
fn Missing(lines: Vec<PayLine>) -> impl IntoView {
    let columns = ["payment-reference", "payment-amount", "payment-sent", "business-state"];
    let columns = columns.map(|k| Column::new(t!(k))).to_vec();
    let title = t!("statement-missing", n = lines.len() as i64);
    let rows: Vec<_> = lines
        .into_iter()
        .map(|l| {
            view! {
                <tr>
                    <RowHead title=l.reference.clone() href=format!("/livelihoods/payments/{}", l.reference)/>
                    <Cell label=t!("payment-amount") value=fmt::money(l.amount, &l.currency)/>
                    <Cell label=t!("payment-sent") value=fmt::instant_day(l.at)/>
                    <Cell label=t!("business-state")>{l.state.map(|state| view! { <PaymentChip state=state/> })}</Cell>
                </tr>
            }
        })
        .collect();
    view! {
        <Banner tone=Tone::Warn title=title text=t!("statement-missing-text")/>
        <Card title=t!("statement-missing-title") kind=CardKind::Flush>
            <StackTable caption=t!("statement-missing-title") columns=columns>{rows}</StackTable>
        </Card>
    }
}

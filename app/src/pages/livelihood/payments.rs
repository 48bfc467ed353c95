//! `/livelihoods/payments`: what finance pays. No case, no name of a business.

use chrono::{DateTime, Utc};
use domain::livelihood::{Hold, PayMethod};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::livelihood::{Batch, PayLine, Payments, Statement};

use super::words::PaymentChip;
use crate::api::livelihood::{MakeBatch, ReadStatement, payments};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, Card, CardKind, CheckGroup, Choice, EmptyState, FileField, LinkButton,
    PageHead, Row, RowList, SavedBanner, StatusChip, Tone,
};

/// The page.
#[component]
pub fn PaymentsPage() -> impl IntoView {
    view! { <AppShell form=true>{load(payments(), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Payments) -> impl IntoView {
    let nothing =
        page.ready.is_empty().then(|| view! { <EmptyState title=t!("payments-none") text=t!("payments-none-text")/> });
    let mobile: Vec<PayLine> =
        page.ready.iter().filter(|l| l.method == Some(PayMethod::MobileMoney)).cloned().collect();
    let ready: Vec<_> = page.ready.into_iter().map(|l| line(l, None)).collect();
    let ready = (!ready.is_empty()).then(|| view! { <RowList>{ready}</RowList> });
    let held = (!page.held.is_empty()).then(|| view! { <Held lines=page.held/> });
    let before = page.missing_before;
    let underway = (!page.underway.is_empty()).then(|| {
        let rows: Vec<_> = page.underway.into_iter().map(|l| line(l, Some(before))).collect();
        view! { <Card title=t!("payments-underway") kind=CardKind::Flush foot=t!("payments-underway-foot")><RowList>{rows}</RowList></Card> }
    });
    let batch = (!mobile.is_empty()).then(|| view! { <NewBatch lines=mobile/> });
    view! {
        <SavedBanner texts=vec![("batch", t!("payments-saved-batch"))]/>
        <PageHead title=t!("payments-title") lead=t!("payments-lead")>
            <LinkButton href="/livelihoods/ledger" label=t!("ledger-title")/>
        </PageHead>
        <div class="split">
            <div class="stack gap-5">
                <Card title=t!("payments-ready") kind=CardKind::Flush>{ready}{nothing}</Card>
                {underway}
                {held}
            </div>
            <div class="stack gap-5">
                {batch}
                <Files batches=page.batches/>
                <Statements statements=page.statements/>
            </div>
        </div>
    }
}

fn line(l: PayLine, missing_before: Option<DateTime<Utc>>) -> impl IntoView {
    let amount = fmt::money(l.amount, &l.currency);
    let way = l.method.map_or_else(|| t!("payee-none"), |m| t!(m.label_key()));
    let missing = missing_before.is_some_and(|before| l.at < before);
    let chip = l.state.map(|state| view! { <PaymentChip state=state/> });
    let missing = missing.then(|| view! { <StatusChip tone=Tone::Warn icon="clock" text=t!("payments-missing")/> });
    let sub = [way, fmt::instant_day(l.at)].join(" · ");
    view! {
        <Row href=format!("/livelihoods/payments/{}", l.reference) title=l.reference.clone() sub=sub>
            <span class="strong nowrap">{amount}</span>
            {chip}
            {missing}
        </Row>
    }
}

#[component]
fn Held(lines: Vec<(PayLine, Hold)>) -> impl IntoView {
    let rows: Vec<_> = lines
        .into_iter()
        .map(|(l, hold)| {
            // What lies behind it is nobody's business here.
            let why = if hold.is_of_money() { t!(hold.label_key()) } else { t!("payments-held-why") };
            let amount = fmt::money(l.amount, &l.currency);
            view! {
                <Row href=format!("/livelihoods/payments/{}", l.reference) title=l.reference.clone() sub=why>
                    <span class="strong nowrap">{amount}</span>
                </Row>
            }
        })
        .collect();
    view! { <Card title=t!("payments-held") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}

#[component]
fn NewBatch(lines: Vec<PayLine>) -> impl IntoView {
    let all: Vec<String> = lines.iter().map(|l| l.reference.clone()).collect();
    let choices = lines
        .into_iter()
        .map(|l| Choice::new(l.reference.clone(), l.reference).hint(fmt::money(l.amount, &l.currency)))
        .collect();
    view! {
        <Card title=t!("batch-title") kind=CardKind::Sunken>
            <p class="small">{t!("batch-lead")}</p>
            <PostForm action=MakeBatch::PATH class="stack gap-3" id="batch">
                <CheckGroup name="references" label=t!("batch-which") choices=choices values=all/>
                <Actions><Button label=t!("batch-make") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Files(batches: Vec<Batch>) -> impl IntoView {
    if batches.is_empty() {
        return None;
    }
    let rows: Vec<_> = batches
        .into_iter()
        .map(|b| {
            let href = format!("/livelihoods/files/{}", b.number);
            let sub = [t!("batch-count", n = b.payments), fmt::instant(b.at)].join(" · ");
            view! { <Row href=href title=t!("batch-n", n = b.number) sub=sub/> }
        })
        .collect();
    Some(
        view! { <Card title=t!("batches-title") kind=CardKind::Flush foot=t!("batches-foot")><RowList>{rows}</RowList></Card> },
    )
}

#[component]
fn Statements(statements: Vec<Statement>) -> impl IntoView {
    let rows: Vec<_> = statements
        .into_iter()
        .map(|s| {
            let sub = t!("statement-counts", lines = s.lines, known = s.known);
            view! { <Row href=format!("/livelihoods/statements/{}", s.id) title=fmt::instant(s.at) sub=sub/> }
        })
        .collect();
    let list = (!rows.is_empty()).then(|| view! { <RowList>{rows}</RowList> });
    view! {
        <Card title=t!("statements-title")>
            <p class="small">{t!("statements-lead")}</p>
            <PostForm action=ReadStatement::PATH class="stack gap-3" id="statement" upload=true>
                <FileField name="file" label=t!("statement-file") hint=t!("statement-file-hint") accept=".csv,text/csv"/>
                <Actions><Button label=t!("statement-read")/></Actions>
            </PostForm>
            {list}
        </Card>
    }
}

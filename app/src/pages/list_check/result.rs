//! What a check found: counts, the pairs by their ids in the list, and the rows to put right. No name is shown: whoever
//! has the list looks it up there.

use domain::list_check::Surety;
use leptos::prelude::*;
use service::list_check::{CheckPage, Fault, Found};

use super::words::sign_text;
use crate::fmt;
use crate::ui::{
    ButtonKind, Card, CardKind, Cell, Column, DataTable, EmptyState, Fact, FactLine, LinkButton, Pagination, RowHead,
    StackTable, StatusChip, Tone,
};

/// Counts and pairs.
#[component]
pub fn Result(page: CheckPage) -> impl IntoView {
    let check = &page.check;
    let others = check.pairs - check.nearly - check.likely;
    let counts = [
        ("check-count-rows", check.rows),
        ("check-count-pairs", check.pairs),
        ("check-count-nearly", check.nearly),
        ("check-count-likely", check.likely),
        ("check-count-others", others),
        ("check-count-faults", check.faults),
    ];
    let facts: Vec<_> =
        counts.into_iter().map(|(key, n)| view! { <Fact label=t!(key) value=fmt::number(n)/> }).collect();
    let file = format!("/duplicates/check/{}/pairs.csv", check.id);
    let download = (check.pairs > 0).then(|| {
        view! {
            <div class="row gap-3 items-center">
                <LinkButton href=file label=t!("check-download") icon="download" kind=ButtonKind::Primary/>
                <p class="small muted">{t!("check-download-hint")}</p>
            </div>
        }
    });
    view! {
        <Card title=t!("check-result")>
            <div class="stack gap-4">
                <FactLine>{facts}</FactLine>
                <p class="small">{t!("check-decides")}</p>
                {download}
            </div>
        </Card>
        <Registered page=page.clone()/>
        <Pairs page=page/>
    }
}

/// Rows that are like somebody registered: how much, and a part of the code. Nothing else of the record is told here.
#[component]
fn Registered(page: CheckPage) -> impl IntoView {
    page.check.beside?;
    let rows: Vec<_> = page
        .known
        .into_iter()
        .map(|known| {
            let code = view! { <span class="ltr">{known.code}</span> };
            view! {
                <tr>
                    <RowHead title=known.id/>
                    <Cell label=t!("check-surety")><Sure score=known.score/></Cell>
                    <Cell label=t!("check-score") value=two_digits(known.score) number=true/>
                    <Cell label=t!("check-record")>{code}</Cell>
                </tr>
            }
        })
        .collect();
    let body = if rows.is_empty() {
        view! { <EmptyState title=t!("check-no-known") text=t!("check-no-known-text")/> }.into_any()
    } else {
        let columns = vec![
            Column::new(t!("check-row")),
            Column::new(t!("check-surety")),
            Column::new(t!("check-score")).number(),
            Column::new(t!("check-record")),
        ];
        view! {
            <p class="small pad">{t!("check-known-lead")}</p>
            <StackTable caption=t!("check-known") columns=columns>{rows}</StackTable>
        }
        .into_any()
    };
    Some(view! { <Card title=t!("check-known") kind=CardKind::Flush>{body}</Card> })
}

/// How sure it is, in a word.
#[component]
fn Sure(score: f64) -> impl IntoView {
    let surety = Surety::of(score);
    let (tone, icon) = match surety {
        Surety::Nearly => (Tone::Warn, "alert"),
        Surety::Likely => (Tone::Info, "half"),
        Surety::Possible | Surety::Doubtful => (Tone::Quiet, "circle"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(surety.label_key())/> }
}

fn two_digits(score: f64) -> String {
    fmt::digits(&format!("{score:.2}"), crate::caller::locale())
}

#[component]
fn Pairs(page: CheckPage) -> impl IntoView {
    let href = |n: i64| format!("/duplicates/check/{}?page={n}", page.check.id);
    let previous = if page.page > 1 { href(page.page - 1) } else { String::new() };
    let next = if page.page < page.pages { href(page.page + 1) } else { String::new() };
    let (shown, total) = (page.pairs.len(), page.check.pairs);
    let body = if page.pairs.is_empty() {
        view! { <EmptyState title=t!("check-no-pair") text=t!("check-no-pair-text")/> }.into_any()
    } else {
        let rows: Vec<_> = page.pairs.into_iter().map(pair).collect();
        let columns = vec![
            Column::new(t!("check-ids")),
            Column::new(t!("check-surety")),
            Column::new(t!("check-score")).number(),
            Column::new(t!("check-reasons")),
        ];
        view! {
            <StackTable caption=t!("check-pairs") columns=columns>{rows}</StackTable>
            <Pagination shown=shown total=total previous=previous next=next/>
        }
        .into_any()
    };
    view! { <Card title=t!("check-pairs") kind=CardKind::Flush>{body}</Card> }
}

fn pair(found: Found) -> impl IntoView {
    let reasons = fmt::list(found.reasons.iter().map(|code| sign_text(code)));
    view! {
        <tr>
            <RowHead title=t!("check-pair", a = found.id_a, b = found.id_b)/>
            <Cell label=t!("check-surety")><Sure score=found.score/></Cell>
            <Cell label=t!("check-score") value=two_digits(found.score) number=true/>
            <Cell label=t!("check-reasons") value=reasons/>
        </tr>
    }
}

/// The rows that are not understood, by their line in the file.
#[component]
pub fn Faults(page: CheckPage) -> impl IntoView {
    let href = |n: i64| format!("/duplicates/check/{}?faults={n}", page.check.id);
    let at = page.faults_page;
    let previous = if at > 1 { href(at - 1) } else { String::new() };
    let next = if at < page.faults_pages { href(at + 1) } else { String::new() };
    let (shown, total) = (page.faults.len(), page.check.faults);
    let rows: Vec<_> = page.faults.into_iter().map(fault).collect();
    let columns = vec![Column::new(t!("check-line")).number(), Column::new(t!("check-fault"))];
    view! {
        <Card title=t!("check-faults") kind=CardKind::Flush>
            <DataTable caption=t!("check-faults") columns=columns>{rows}</DataTable>
            <Pagination shown=shown total=total previous=previous next=next/>
        </Card>
    }
}

fn fault(fault: Fault) -> impl IntoView {
    let line = i64::try_from(fault.line).unwrap_or(i64::MAX);
    view! {
        <tr>
            <th scope="row" class="n">{fmt::number(line)}</th>
            <Cell label=t!("check-fault") value=t!(fault.fault.label_key())/>
        </tr>
    }
}

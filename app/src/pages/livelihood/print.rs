//! `/livelihoods/{number}/print`: the person's own money on one sheet, to be shown and taken along. No name, no case.

use leptos::prelude::*;
use service::livelihood::Page;

use super::words::{href, number};
use crate::api::livelihood::business;
use crate::fmt;
use crate::pages::load_whole;
use crate::ui::{Column, KeyValue, Pair, PrintDoc, Say};

/// The sheet.
#[component]
pub fn BusinessPrintPage() -> impl IntoView {
    load_whole(business(number()), |page| view! { <Sheet page=page/> })
}

#[component]
fn Sheet(page: Page) -> impl IntoView {
    let ctx = crate::caller::ctx().ok()?;
    let printed = t!("print-printed", when = fmt::day(ctx.today()), time = fmt::time(ctx.now), who = ctx.name.clone());
    let office = ctx.office.as_ref().map(|o| o.name.clone()).unwrap_or_default();
    let grant = page.grant?;
    let code = grant.currency.clone();
    let money = |n: i64| fmt::money(n, &code);
    let heads: Vec<_> = ["ledger-tranche", "payment-amount", "business-state", "ledger-paid-on"]
        .map(|k| Column::new(t!(k)).head())
        .into_iter()
        .collect();
    let paid: i64 = page.tranches.iter().filter(|t| t.row.money.state.is_paid()).map(|t| t.row.money.amount).sum();
    let rows: Vec<_> = page
        .tranches
        .iter()
        .map(|t| {
            let t = &t.row;
            view! {
                <tr>
                    <th scope="row">{t!("tranche-n", n = t.number)}</th>
                    <td>{money(t.money.amount)}</td>
                    <td>{t!(t.money.state.label_key())}</td>
                    <td>{t.paid_on.map(fmt::day).unwrap_or_default()}</td>
                </tr>
            }
        })
        .collect();
    let (granted, sum, rest) = (money(grant.amount), money(paid), money(grant.amount - paid));
    Some(view! {
        <PrintDoc title=t!("business-print-title") code=page.startup.code.clone() printed=printed office=office
            back=href(&page.startup.code) back_label=t!("business-print-back") say=Say::Whole>
            <h1>{page.startup.title.clone()}</h1>
            <KeyValue>
                <Pair label=t!("ledger-granted") value=granted/>
                <Pair label=t!("ledger-paid") value=sum/>
                <Pair label=t!("ledger-owed") value=rest/>
            </KeyValue>
            <table class="table">
                <caption class="vh">{t!("business-print-title")}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="small">{t!("business-print-rights")}</p>
        </PrintDoc>
    })
}

//! `/livelihoods/{number}/purchases/{tranche}/note`: a delivery note as every supplier has one, in the language of the
//! person. It names nobody and no purpose: the name is written in by hand, or not at all.

use leptos::context::Provider;
use leptos::prelude::*;
use service::livelihood::DeliverySheet;

use super::purchase::{purchase_href, tranche};
use super::words::number;
use crate::api::purchase::delivery_sheet;
use crate::fmt;
use crate::pages::load_whole;
use crate::ui::{Column, KeyValue, Pair, PrintDoc, Say};

/// A line to write on.
const LINE: &str = "________________________________";

/// The sheet.
#[component]
pub fn DeliverySheetPage() -> impl IntoView {
    load_whole(delivery_sheet(number(), tranche()), |sheet| {
        let language = sheet.language;
        view! {
            <Provider value=language>
                <div lang=language.as_str() dir=language.direction()><Sheet sheet=sheet/></div>
            </Provider>
        }
    })
}

#[component]
fn Sheet(sheet: DeliverySheet) -> impl IntoView {
    let heads: Vec<_> = ["item-what", "item-quantity", "item-delivered"].map(|k| Column::new(t!(k)).head()).into();
    let rows: Vec<_> = sheet
        .items
        .iter()
        .map(|(what, quantity)| {
            view! { <tr><th scope="row">{what.clone()}</th><td>{fmt::number(*quantity)}</td><td>"________"</td></tr> }
        })
        .collect();
    let back = purchase_href(&sheet.code, sheet.tranche);
    view! {
        <PrintDoc title=t!("delivery-note") code=sheet.number.clone() printed="" back=back back_label=t!("delivery-note-back") plain=true say=Say::Phone>
            <h1>{t!("delivery-note")}</h1>
            <KeyValue>
                <Pair label=t!("order-number")><span class="mono ltr">{sheet.number.clone()}</span></Pair>
                <Pair label=t!("quote-supplier") value=sheet.supplier/>
                <Pair label=t!("delivery-day")>{LINE}</Pair>
            </KeyValue>
            <table class="table">
                <caption class="vh">{t!("delivery-note")}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p>{t!("delivery-note-statement")}</p>
            <div class="sign">
                <div>{t!("delivery-note-received")}</div>
                <div>{t!("delivery-note-delivered")}</div>
            </div>
        </PrintDoc>
    }
}

//! `/livelihoods/{number}/purchases/{tranche}`: what is bought in kind, from whom, what arrived and who signed for it.

use domain::livelihood::{Item, PurchaseState};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::livelihood::PurchasePage as Data;

use super::purchase_forms::{Cancel, Deliver, Order, QuoteForm, Request};
use super::words::{PurchaseChip, href, number};
use crate::api::purchase::purchase;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, Banner, Card, CardKind, Cell, Column, Crumb, KeyValue, LinkButton, PageHead, Pair, Row, RowHead, RowList,
    SavedBanner, StackTable, Tone,
};

/// Which tranche this page is about.
pub fn tranche() -> String {
    use_params_map().read_untracked().get("number").unwrap_or_default()
}

/// Address of the page.
pub fn purchase_href(business: &str, tranche: i64) -> String {
    format!("{}/purchases/{tranche}", href(business))
}

/// The page.
#[component]
pub fn PurchasePage() -> impl IntoView {
    let data = purchase(number(), tranche());
    view! { <AppShell form=true>{load(data, |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let saved = ["requested", "quoted", "ordered", "received", "cancelled"];
    let saved = saved.map(|word| (word, t!(format!("purchase-saved-{word}")))).to_vec();
    let trail = vec![(t!("businesses-title"), "/livelihoods".to_owned()), (data.title.clone(), href(&data.code))];
    let amount = fmt::money(data.amount, data.currency.code);
    let lead = t!("purchase-lead", n = data.number, amount = amount);
    let chip = data.row.as_ref().map(|r| view! { <PurchaseChip state=r.purchase.state/> });
    let ask = data.may_request.then(|| view! { <Request data=data.clone()/> });
    let none = (data.row.is_none() && !data.may_request).then(|| view! { <p class="muted">{t!("purchase-none")}</p> });
    let known = data.row.is_some().then(|| {
        view! {
            <div class="split split--wide">
                <div class="stack gap-5">
                    <Goods data=data.clone()/>
                    {data.may_receive.then(|| view! { <Deliver data=data.clone()/> })}
                </div>
                <div class="stack gap-5">
                    <Quotes data=data.clone()/>
                    <Who data=data.clone()/>
                    <Notes data=data.clone()/>
                    {data.may_cancel.then(|| view! { <Cancel data=data.clone()/> })}
                </div>
            </div>
        }
    });
    view! {
        <Crumb trail=trail current=t!("purchase-title")/>
        <SavedBanner texts=saved/>
        <PageHead title=t!("purchase-title") lead=lead>{chip}<Sheet data=data.clone()/></PageHead>
        {ask}
        {none}
        {known}
    }
}

/// The sheet to be signed, once something is ordered.
#[component]
fn Sheet(data: Data) -> impl IntoView {
    data.may_receive.then(|| {
        let to = format!("{}/note", purchase_href(&data.code, data.number));
        view! { <LinkButton href=to label=t!("delivery-sheet") icon="print"/> }
    })
}

/// What is bought, and what arrived of it.
#[component]
fn Goods(data: Data) -> impl IntoView {
    let row = data.row.clone()?;
    let code = data.currency.code;
    let arrived = !row.delivered.is_empty();
    let mut columns = vec![
        Column::new(t!("item-what")),
        Column::new(t!("item-quantity")).number(),
        Column::new(t!("item-price")).number(),
    ];
    // What was expected stays beside what was ordered: a price far from it is seen.
    let ordered = data.chosen.as_ref().map(|q| q.items(&row.items));
    if ordered.is_some() {
        columns.push(Column::new(t!("item-price-ordered")).number());
    }
    if arrived {
        columns.extend([Column::new(t!("item-delivered")).number(), Column::new(t!("item-missing")).number()]);
    }
    let line = |(n, item): (usize, &Item)| {
        let there = row.delivered.get(n).copied();
        let lacking = data.missing.get(n).copied();
        let price = ordered.as_ref().and_then(|items| items.get(n)).map(|i| fmt::money(i.price, code));
        let price = price.map(|price| view! { <Cell label=t!("item-price-ordered") value=price number=true/> });
        let counts = there.zip(lacking).map(|(there, lacking)| {
            view! {
                <Cell label=t!("item-delivered") value=fmt::number(there) number=true/>
                <Cell label=t!("item-missing") value=fmt::number(lacking) number=true/>
            }
        });
        view! {
            <tr>
                <RowHead title=item.what.clone()/>
                <Cell label=t!("item-quantity") value=fmt::number(item.quantity) number=true/>
                <Cell label=t!("item-price") value=fmt::money(item.price, code) number=true/>
                {price}
                {counts}
            </tr>
        }
    };
    let rows: Vec<_> = row.items.iter().enumerate().map(line).collect();
    let short = data.missing.iter().any(|n| *n > 0);
    let differs = short.then(|| {
        let due = fmt::money(data.due.unwrap_or_default(), code);
        view! { <Banner tone=Tone::Warn title=t!("delivery-short") text=t!("delivery-short-text", due = due)/> }
    });
    let open = (row.purchase.state == PurchaseState::Received)
        .then(|| view! { <Banner tone=Tone::Warn text=t!("delivery-not-confirmed")/> });
    let words = row.words.clone().map(|words| view! { <p>{words}</p> });
    Some(view! {
        {differs}
        {open}
        <Card title=t!("purchase-items") kind=CardKind::Flush>
            <StackTable caption=t!("purchase-items") columns=columns>{rows}</StackTable>
        </Card>
        {words}
    })
}

/// What suppliers ask for; the one that was chosen, and why.
#[component]
fn Quotes(data: Data) -> impl IntoView {
    let code = data.currency.code;
    let names: Vec<String> = data.row.iter().flat_map(|r| r.items.iter().map(|i| i.what.clone())).collect();
    let rows: Vec<_> = data
        .quotes
        .clone()
        .into_iter()
        .map(|q| {
            let chosen = data.chosen.as_ref().is_some_and(|c| c.id == q.id);
            let day = fmt::day(q.quoted_on);
            let sub = if chosen { [day, t!("quote-chosen")].join(" · ") } else { day };
            let note = fmt::list(names.iter().zip(q.prices()).map(|(what, price)| {
                t!("quote-price-of", what = what.clone(), price = fmt::money(*price, code))
            }));
            view! { <Row title=q.supplier sub=sub note=note><span class="strong">{fmt::money(q.amount, code)}</span></Row> }
        })
        .collect();
    let lead = t!("quotes-needed", n = data.needed as i64, have = data.quotes.len() as i64);
    let reason = data.row.as_ref().and_then(|r| r.reason.clone()).map(|why| view! { <p class="small">{why}</p> });
    let list = (!rows.is_empty()).then(|| view! { <RowList>{rows}</RowList> });
    let add = data.may_quote.then(|| view! { <QuoteForm data=data.clone()/> });
    let choose = (data.may_order && !data.quotes.is_empty()).then(|| view! { <Order data=data.clone()/> });
    view! {
        <Card title=t!("quotes-title")>
            <p class="small muted">{lead}</p>
            {list}
            {reason}
            {add}
            {choose}
        </Card>
    }
}

/// Who did what: three people.
#[component]
fn Who(data: Data) -> impl IntoView {
    let row = data.row?;
    let [asked, ordered, counted] = data.names;
    let pair = |label: String, who: Option<String>, when: Option<String>| {
        let value = who.zip(when).map(|(who, when)| t!("closure-by", who = who, when = when));
        value.map(|value| view! { <Pair label=label value=value/> })
    };
    let number = row.number.clone().map(|number| {
        view! { <Pair label=t!("order-number")><span class="mono ltr">{number}</span></Pair> }
    });
    Some(view! {
        <Card title=t!("purchase-who") kind=CardKind::Sunken>
            <KeyValue>
                {number}
                {pair(t!("purchase-asked"), asked, Some(fmt::instant(row.requested_at)))}
                {pair(t!("purchase-ordered"), ordered, row.ordered_at.map(fmt::instant))}
                {pair(t!("purchase-counted"), counted, row.received_at.map(fmt::instant))}
            </KeyValue>
        </Card>
    })
}

/// Scans of what was signed.
#[component]
fn Notes(data: Data) -> impl IntoView {
    let base = purchase_href(&data.code, data.number);
    let rows: Vec<_> = data
        .notes
        .iter()
        .map(|n| {
            let title = t!("delivery-note-n", n = n.number);
            view! { <Row href=format!("{base}/scans/{}", n.number) title=title sub=fmt::instant(n.at)/> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <Card title=t!("delivery-notes") kind=CardKind::Flush foot=t!("delivery-notes-foot")><RowList>{rows}</RowList></Card> }
    })
}

//! Forms about a purchase: asking for it, quotes, the order, what arrived.

use domain::livelihood::{Item, ItemForm, ReceiptMark};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::livelihood::PurchasePage as Data;

use crate::api::purchase::{AddQuote, CancelPurchase, OrderPurchase, ReceiveGoods, RequestPurchase};
use crate::caller::today;
use crate::choices;
use crate::fmt;
use crate::forms::{PostForm, form};
use crate::ui::{
    Actions, AddRow, Button, ButtonKind, Card, CardKind, Choice, DateField, Disclosure, EnterButton, FileField,
    HiddenField, RadioGroup, SelectField, TextArea, TextField, Width,
};

/// Lines that a new request starts with.
const ROWS: usize = 3;

/// What every form here is about.
#[component]
fn About(data: Data) -> impl IntoView {
    view! {
        <HiddenField name="business" value=data.code/>
        <HiddenField name="tranche" value=data.number.to_string()/>
    }
}

/// Asking for something to be bought.
#[component]
pub fn Request(data: Data) -> impl IntoView {
    view! {
        <Card title=t!("purchase-request") kind=CardKind::Accent>
            <p class="small">{t!("purchase-request-lead")}</p>
            <PostForm action=RequestPurchase::PATH class="stack gap-3" id="request" guard=true>
                <EnterButton/>
                <About data=data/>
                <Items/>
                <Actions><Button label=t!("purchase-request-save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Items() -> impl IntoView {
    let count = form().rows("items", ROWS, "item");
    let rows: Vec<_> = (0..count)
        .map(|i| {
            let item = ItemForm::default();
            let at = |field: &str| format!("items[{i}][{field}]");
            let (more, n) = (i > 0, i as i64 + 1);
            view! {
                <div class="cols cols--s">
                    <TextField name=at("what") label=t!("item-what-n", n = n) value=item.what optional=more/>
                    <TextField name=at("quantity") label=t!("item-quantity-n", n = n) value=item.quantity inputmode="numeric" width=Width::W4 optional=more/>
                    <TextField name=at("price") label=t!("item-price-n", n = n) value=item.price inputmode="decimal" width=Width::W10 optional=more/>
                </div>
            }
        })
        .collect();
    view! {
        {rows}
        <div><AddRow label=t!("item-add") value="item" to=format!("items[{count}][what]")/></div>
    }
}

/// What a supplier asks for.
#[component]
pub fn QuoteForm(data: Data) -> impl IntoView {
    let suppliers = data.suppliers.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let day = today().to_string();
    let row = data.row.clone()?;
    Some(view! {
        <Disclosure label=t!("quote-add") opens_for=AddQuote::PATH>
            <p class="small muted">{t!("quote-suppliers")}</p>
            <PostForm action=AddQuote::PATH class="stack gap-3" id="quote">
                <About data=data/>
                <HiddenField name="purchase" value=row.id.to_string()/>
                <SelectField name="supplier" label=t!("quote-supplier") choices=suppliers/>
                <Prices items=row.items/>
                <p class="small muted">{t!("quote-sum")}</p>
                <DateField name="day" label=t!("quote-day") value=day.clone() max=day/>
                <Actions><Button label=t!("quote-save")/></Actions>
            </PostForm>
        </Disclosure>
    })
}

/// What one of each costs. Fields are made inside the form: it names them.
#[component]
fn Prices(items: Vec<Item>) -> impl IntoView {
    items
        .into_iter()
        .enumerate()
        .map(|(i, item)| {
            let label = t!("quote-price", what = item.what, n = item.quantity);
            view! { <TextField name=format!("prices[{i}]") label=label inputmode="decimal" width=Width::W10/> }
        })
        .collect::<Vec<_>>()
}

/// Choosing a supplier.
#[component]
pub fn Order(data: Data) -> impl IntoView {
    let version = data.row.as_ref().map_or(0, |r| r.version);
    let code = data.currency.code;
    let label = |q: &service::livelihood::Quote| [q.supplier.clone(), fmt::money(q.amount, code)].join(" · ");
    let quotes = data.quotes.iter().map(|q| Choice::new(q.id.to_string(), label(q))).collect();
    view! {
        <PostForm action=OrderPurchase::PATH version=version class="stack gap-3" id="order">
            <About data=data/>
            <RadioGroup name="quote" label=t!("order-quote") choices=quotes/>
            <TextArea name="reason" label=t!("order-reason") hint=t!("order-reason-hint")/>
            <Actions><Button label=t!("order-save") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

/// What arrived, and that the person has it.
#[component]
pub fn Deliver(data: Data) -> impl IntoView {
    let row = data.row.clone()?;
    let day = today().to_string();
    let confirmed =
        vec![Choice::new("yes", t!("delivery-confirmed-yes")), Choice::new("no", t!("delivery-confirmed-no"))];
    Some(view! {
        <Card title=t!("delivery-record") kind=CardKind::Accent>
            <p class="small">{t!("delivery-record-lead")}</p>
            <PostForm action=ReceiveGoods::PATH version=row.version class="stack gap-3" id="delivery" upload=true>
                <About data=data/>
                <DateField name="day" label=t!("delivery-day") value=day.clone() max=day/>
                <Counts items=row.items/>
                <RadioGroup name="mark" label=t!("receipt-mark") choices=choices!(ReceiptMark) row=true/>
                <RadioGroup name="confirmed" label=t!("delivery-confirmed") choices=confirmed/>
                <TextArea name="words" label=t!("delivery-words") hint=t!("delivery-words-hint") optional=true/>
                <FileField name="file" label=t!("delivery-file") hint=t!("delivery-file-hint") accept=".pdf,.png,.jpg,.jpeg"/>
                <Actions><Button label=t!("delivery-save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    })
}

/// How many of each arrived. Fields are made inside the form: it names them.
#[component]
fn Counts(items: Vec<Item>) -> impl IntoView {
    items
        .into_iter()
        .enumerate()
        .map(|(i, item)| {
            let label = t!("delivery-count", what = item.what, n = item.quantity);
            view! { <TextField name=format!("delivered[{i}]") label=label inputmode="numeric" width=Width::W4/> }
        })
        .collect::<Vec<_>>()
}

/// Nothing is bought.
#[component]
pub fn Cancel(data: Data) -> impl IntoView {
    let version = data.row.as_ref().map_or(0, |r| r.version);
    view! {
        <Disclosure label=t!("purchase-cancel") opens_for=CancelPurchase::PATH>
            <PostForm action=CancelPurchase::PATH version=version class="stack gap-3" id="cancel">
                <About data=data/>
                <TextArea name="words" label=t!("tranche-why")/>
                <Actions><Button label=t!("purchase-cancel") kind=ButtonKind::Danger/></Actions>
            </PostForm>
        </Disclosure>
    }
}

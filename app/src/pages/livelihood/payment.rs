//! `/livelihoods/payments/{reference}`: paying one, and what became of it.

use domain::livelihood::PaymentState;
use domain::money::CURRENCIES;
use domain::small_cells::Shown;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::livelihood::PaymentPage as Data;

use super::words::PaymentChip;
use crate::api::livelihood::{AnswerPayment, PayTranche, payment};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, Card, CardKind, Choice, Crumb, HiddenField, KeyValue, PageHead,
    Pair, RadioGroup, SavedBanner, SelectField, TextArea, TextField, Tone, Width,
};

/// The page.
#[component]
pub fn PaymentPage() -> impl IntoView {
    let reference = use_params_map().read_untracked().get("reference").unwrap_or_default();
    view! { <AppShell form=true>{load(payment(reference), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let saved = vec![("paid", t!("payment-saved-paid")), ("answered", t!("payment-saved-answered"))];
    let chip = data.payment.as_ref().map(|p| view! { <PaymentChip state=p.state/> });
    let hold = data.hold.map(|hold| {
        let why = if hold.is_of_money() { t!(hold.label_key()) } else { t!("payments-held-why") };
        view! { <Banner tone=Tone::Warn icon="stop" title=t!("hold-title") text=why/> }
    });
    let unknown = data.payment.as_ref().is_some_and(|p| p.state == PaymentState::Unknown);
    let unknown = unknown.then(
        || view! { <Banner tone=Tone::Danger title=t!("payment-unknown-title") text=t!("payment-unknown-text")/> },
    );
    let shared = (data.shared != Shown::Nobody).then(|| view! { <Banner tone=Tone::Danger text=t!("payee-shared")/> });
    let took_part = data.took_part.filter(|_| data.payment.is_none());
    let took_part = took_part.map(|why| view! { <Banner tone=Tone::Info text=t!(why)/> });
    let may_pay = data.payment.is_none() && data.hold.is_none() && data.took_part.is_none();
    let pay = may_pay.then(|| view! { <Pay data=data.clone()/> });
    let answer = (!data.next.is_empty()).then(|| view! { <Answer data=data.clone()/> });
    view! {
        <Crumb trail=vec![(t!("payments-title"), "/livelihoods/payments".to_owned())] current=data.reference.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=fmt::money(data.amount, data.currency.code) lead=data.reference.clone()>{chip}</PageHead>
        <div class="stack gap-5 form--narrow">
            {hold}
            {unknown}
            {shared}
            {took_part}
            <About data=data/>
            {pay}
            {answer}
        </div>
    }
}

#[component]
fn About(data: Data) -> impl IntoView {
    let made = data
        .payment
        .as_ref()
        .map(|p| t!("closure-by", who = data.payer.clone().unwrap_or_default(), when = fmt::instant(p.at)));
    let words = data.payment.as_ref().and_then(|p| p.words.clone());
    let matched = data.payment.as_ref().and_then(|p| p.matched_at).map(fmt::instant);
    view! {
        <Card title=t!("payee-title") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("payee-name") value=data.payee.unwrap_or_default()/>
                {data.kind.map(|k| view! { <Pair label=t!("payee-kind") value=t!(k.label_key())/> })}
                {data.order.map(|n| view! { <Pair label=t!("order-number")><span class="mono ltr">{n}</span></Pair> })}
                <Pair label=t!("payee-method") value=data.method.map(|m| t!(m.label_key())).unwrap_or_default()/>
                {data.account.map(|a| view! { <Pair label=t!("payee-account")><span class="ltr">{a}</span></Pair> })}
                <Pair label=t!("payment-reference")><span class="ltr">{data.reference}</span></Pair>
                {made.map(|text| view! { <Pair label=t!("payment-made") value=text/> })}
                {words.map(|text| view! { <Pair label=t!("payment-heard") value=text/> })}
                {matched.map(|text| view! { <Pair label=t!("payment-matched") value=text/> })}
            </KeyValue>
        </Card>
    }
}

#[component]
fn Pay(data: Data) -> impl IntoView {
    let currencies = CURRENCIES.iter().map(|c| Choice::new(c.code, fmt::currency_name(c.code))).collect();
    view! {
        <Card title=t!("payment-pay") kind=CardKind::Accent>
            <p class="small">{t!("payment-pay-lead")}</p>
            <PostForm action=PayTranche::PATH class="stack gap-3" id="pay">
                <HiddenField name="reference" value=data.reference/>
                <TextField name="amount" label=t!("payment-amount") hint=t!("payment-amount-hint") inputmode="decimal" width=Width::W10/>
                <SelectField name="currency" label=t!("business-currency") choices=currencies width=Width::W10/>
                <Actions><Button label=t!("payment-pay-now") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Answer(data: Data) -> impl IntoView {
    let version = data.payment.as_ref().map_or(0, |p| p.version);
    let choices = data
        .next
        .iter()
        .map(|s| Choice::new(s.as_str(), t!(s.label_key())).hint(t!(format!("payment-hint-{}", s.as_str()))))
        .collect();
    view! {
        <Card title=t!("payment-answer")>
            <PostForm action=AnswerPayment::PATH version=version class="stack gap-3" id="answer">
                <HiddenField name="reference" value=data.reference/>
                <RadioGroup name="state" label=t!("payment-answer-what") choices=choices/>
                <TextArea name="words" label=t!("payment-words") hint=t!("payment-words-hint") optional=true/>
                <Actions><Button label=t!("save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

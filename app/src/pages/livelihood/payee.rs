//! To whom the money goes, and naming somebody.

use domain::livelihood::{PayMethod, PayeeKind};
use domain::small_cells::Shown;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::livelihood::Page;

use crate::api::livelihood::{ApprovePayee, SetPayee};
use crate::forms::PostForm;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, Card, CardKind, Choice, ChoiceGroup, Disclosure, HiddenField, KeyValue, Pair,
    Radio, SelectField, TextArea, TextField, Tone, Width,
};

/// The card.
#[component]
pub fn PayeeCard(
    /// The page's data.
    page: Page,
) -> impl IntoView {
    let known = page.payee.clone().map(|p| {
        let (name, account) = p.who.clone().unzip();
        let approve = p.may_approve.then(|| view! { <Approve page=page.clone()/> });
        let waits = p.waits.then(|| view! { <Banner tone=Tone::Warn text=t!("payee-waits")/> });
        let shared = (p.shared != Shown::Nobody).then(|| view! { <Banner tone=Tone::Danger text=t!("payee-shared")/> });
        view! {
            <KeyValue>
                <Pair label=t!("payee-kind") value=t!(p.kind.label_key())/>
                {name.map(|name| view! { <Pair label=t!("payee-name") value=name/> })}
                <Pair label=t!("payee-method") value=t!(p.method.label_key())/>
                {account.flatten().map(|a| view! { <Pair label=t!("payee-account")><span class="ltr">{a}</span></Pair> })}
                {p.reason.map(|why| view! { <Pair label=t!("payee-reason") value=why/> })}
            </KeyValue>
            {shared}
            {waits}
            {approve}
        }
    });
    let none = page.payee.is_none().then(|| view! { <p class="small">{t!("payee-none")}</p> });
    let change = page.may_work.then(|| view! { <Change page=page/> });
    view! {
        <Card title=t!("payee-title") kind=CardKind::Sunken>
            {known}
            {none}
            {change}
        </Card>
    }
}

#[component]
fn Approve(page: Page) -> impl IntoView {
    view! {
        <PostForm action=ApprovePayee::PATH version=page.startup.version id="payee-approve" class="stack gap-3">
            <HiddenField name="business" value=page.startup.code/>
            <Actions><Button label=t!("payee-approve") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

#[component]
fn Change(page: Page) -> impl IntoView {
    let modality = page.grant.as_ref().map(|g| g.modality);
    let methods: Vec<Choice> = modality
        .map(PayMethod::of)
        .unwrap_or_default()
        .iter()
        .map(|m| Choice::new(m.as_str(), t!(m.label_key())))
        .collect();
    let only = if methods.len() == 1 { methods[0].value.clone() } else { String::new() };
    let label = if page.payee.is_some() { t!("payee-change") } else { t!("payee-set") };
    let (person, proxy) = (PayeeKind::Person, PayeeKind::Proxy);
    let needs_account = modality.is_some_and(|m| PayMethod::of(m).iter().any(|m| m.needs_account()));
    view! {
        <Disclosure label=label open=page.payee.is_none() opens_for=SetPayee::PATH>
            <p class="small muted">{t!("payee-hint")}</p>
            <PostForm action=SetPayee::PATH version=page.startup.version id="payee" class="stack gap-3">
                <HiddenField name="business" value=page.startup.code/>
                <ChoiceGroup name="kind" label=t!("payee-kind")>
                    <Radio name="kind" value=person.as_str() label=t!(person.label_key()) hint=t!("payee-person-hint") first=true/>
                    <Radio name="kind" value=proxy.as_str() label=t!(proxy.label_key())>
                        <TextField name="name" label=t!("payee-name") width=Width::W20/>
                        <TextArea name="reason" label=t!("payee-reason")/>
                    </Radio>
                </ChoiceGroup>
                <SelectField name="method" label=t!("payee-method") choices=methods value=only/>
                {needs_account.then(|| view! {
                    <TextField name="account" label=t!("payee-account") hint=t!("payee-account-hint") width=Width::W20 ltr=true inputmode="tel"/>
                })}
                <Actions><Button label=t!("payee-save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Disclosure>
    }
}

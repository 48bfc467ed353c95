//! `/cases/{code}/consent/{id}/withdraw`: what follows, then taking back.

use domain::programme::Rule;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::consent::Effects;

use super::stops::{link_items, stop_items};
use super::words::{data_line, given, subject};
use crate::api::consent::{WithdrawConsent, consent_effects};
use crate::caller::{rule, today};
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, ButtonSize, Card, HiddenField, LinkButton, TabHead, TextField, Tick, TickItem,
    TickList, Tone,
};

/// The page.
#[component]
pub fn WithdrawPage() -> impl IntoView {
    let code = case_code();
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let data = consent_effects(code.clone(), id);
    view! {
        <CaseFrame code=code tab=CaseTab::Consent>
            {load(data, |effects| view! { <Content effects=effects/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(effects: Effects) -> impl IntoView {
    let consent = &effects.consent;
    let title = subject(consent.purpose, consent.recipient, consent.organisation.as_deref());
    let back = CaseTab::Consent.href(&effects.code);
    let (id, code) = (consent.id.to_string(), effects.code.clone());
    let data = (!consent.categories.is_empty()).then(|| view! { <p>{data_line(&consent.categories)}</p> });
    let line = given(consent, today());
    let closes = effects.closes_case.then(|| {
        view! { <Banner tone=Tone::Warn title=t!("withdraw-file-title") text=t!("withdraw-file-text", n = rule(Rule::FileDays))/> }
    });
    view! {
        <TabHead title=t!("withdraw-title") lead=t!("withdraw-lead")/>
        {closes}
        <PostForm action=WithdrawConsent::PATH class="form form--narrow">
            <HiddenField name="code" value=code/>
            <HiddenField name="consent" value=id/>
            <Card title=title>
                {data}
                <p class="xs muted">{line}</p>
            </Card>
            <Card title=t!("withdraw-effects")><EffectList effects=effects/></Card>
            <TextField name="reason" label=t!("withdraw-reason") hint=t!("withdraw-reason-hint") optional=true/>
            <Actions bar=true>
                <Button label=t!("withdraw-confirm") kind=ButtonKind::Danger size=ButtonSize::Large/>
                <LinkButton href=back label=t!("withdraw-keep") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

/// What stops at once, and what goes on.
#[component]
fn EffectList(effects: Effects) -> impl IntoView {
    let stops = if effects.closes_case { t!("withdraw-stops-file") } else { t!("withdraw-stops") };
    let referrals = stop_items(effects.referrals);
    let none = referrals.is_empty().then(|| view! { <TickItem tick=Tick::yes(t!("withdraw-no-referral"))/> });
    view! {
        <TickList>
            <TickItem tick=Tick::no(stops)/>
            {referrals}
            {none}
            {link_items(effects.links)}
            <TickItem tick=Tick::yes(t!("withdraw-others-stay"))/>
            <TickItem tick=Tick::yes(t!("withdraw-help-stays"))/>
            <TickItem tick=Tick::yes(t!("withdraw-ask-again"))/>
        </TickList>
    }
}

//! `/cases/{code}/consent/new`: a conversation about consent. `?purpose=referral&recipient=health` asks one thing.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::consent::Ask;

use super::fields::ConsentFields;
use crate::api::consent::{RecordConsent, consent_ask};
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{Actions, Button, ButtonKind, ButtonSize, HiddenField, LinkButton, TabHead};

/// The page.
#[component]
pub fn ConsentAskPage() -> impl IntoView {
    let code = case_code();
    let query = use_query_map().read_untracked().clone();
    let (purpose, recipient) = (query.get("purpose").unwrap_or_default(), query.get("recipient").unwrap_or_default());
    let data = consent_ask(code.clone(), purpose, recipient);
    view! {
        <CaseFrame code=code tab=CaseTab::Consent>
            {load(data, |ask| view! { <Content ask=ask/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(ask: Ask) -> impl IntoView {
    let back = CaseTab::Consent.href(&ask.code);
    let language = ask.language.map(|l| l.to_string()).unwrap_or_default();
    view! {
        <TabHead title=t!("consent-ask-title") lead=t!("consent-ask-lead")/>
        <PostForm action=RecordConsent::PATH class="form form--narrow" guard=true>
            <HiddenField name="code" value=ask.code/>
            <ConsentFields questions=ask.questions minor=ask.minor language=language/>
            <Actions bar=true>
                <Button label=t!("consent-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

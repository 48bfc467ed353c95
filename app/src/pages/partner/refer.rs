//! `/partner/refer`: a provider's focal point refers a person to the programme. A small page, no script.

use domain::person::YesNo;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::incoming::Office;

use crate::api::incoming::{SendIncoming, offices};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::incoming::{PersonQuestions, RequestQuestions};
use crate::pages::load;
use crate::ui::*;

/// The form.
#[component]
pub fn PartnerReferPage() -> impl IntoView {
    view! { <AppShell form=true>{load(offices(), |offices| view! { <Content offices=offices/> })}</AppShell> }
}

#[component]
fn Content(offices: Vec<Office>) -> impl IntoView {
    let choices: Vec<_> = offices
        .into_iter()
        .map(|o| {
            let call = o.phone.map(|phone| t!("partner-refer-call", phone = phone)).unwrap_or_default();
            Choice::new(o.id.to_string(), o.name).hint(call)
        })
        .collect();
    view! {
        <Crumb trail=vec![(t!("nav-partner"), "/partner".into())] current=t!("partner-refer")/>
        <PageHead title=t!("partner-refer") lead=t!("partner-refer-lead")/>
        <PostForm action=SendIncoming::PATH class="form form--narrow">
            <RadioGroup name="office" label=t!("partner-refer-office") choices=choices/>
            <RequestQuestions/>
            <hr/>
            <h2 class="t-xl">{t!("incoming-part-person")}</h2>
            <PersonQuestions/>
            <hr/>
            <TextField name="sender" label=t!("partner-refer-contact") hint=t!("partner-refer-contact-hint") optional=true/>
            <RadioGroup name="agreed" label=t!("incoming-agreed") hint=t!("partner-refer-agreed-hint")
                choices=choices!(YesNo) row=true/>
            <Actions bar=true>
                <Button label=t!("partner-refer-send") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href="/partner" label=t!("cancel") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}

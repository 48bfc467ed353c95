//! `/access/at-once?hit=…`: opening a case before anybody was asked.

use domain::access::AtOnceReason;
use domain::programme::Rule;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::access::Asking;

use super::{HitHead, hit};
use crate::api::access::{OpenAtOnce, asking};
use crate::caller::rule;
use crate::choices;
use crate::error::AppError;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{Actions, AppShell, Banner, Button, ButtonKind, HiddenField, LinkButton, RadioGroup, TextArea, Tone};

/// Who it is about, what follows, and the form.
#[component]
pub fn AtOncePage() -> impl IntoView {
    let hit = hit();
    let data = asking(hit.clone());
    let data = async move { data.await.and_then(|a| if a.at_once { Ok(a) } else { Err(AppError::Forbidden) }) };
    view! {
        <AppShell form=true>
            {load(data, |asking| view! { <Content hit=hit asking=asking/> })}
        </AppShell>
    }
}

#[component]
fn Content(hit: String, asking: Asking) -> impl IntoView {
    let instead = format!("/access/new?hit={hit}");
    view! {
        <HitHead asking=asking title=t!("access-at-once")/>
        <Banner tone=Tone::Warn icon="alert" title=t!("at-once-title") text=t!("at-once-text", hours = rule(Rule::AtOnceHours))/>
        <PostForm action=OpenAtOnce::PATH class="card form form--narrow">
            <HiddenField name="hit" value=hit/>
            <RadioGroup name="reason" label=t!("at-once-why") choices=choices!(AtOnceReason)/>
            <TextArea name="words" label=t!("at-once-words") hint=t!("access-no-names")/>
            <Actions bar=true>
                <Button label=t!("at-once-open", hours = rule(Rule::AtOnceHours)) kind=ButtonKind::Danger icon="key"/>
                <LinkButton href=instead label=t!("at-once-ask-instead") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}

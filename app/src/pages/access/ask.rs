//! `/access/new?hit=…`: asking the office that has the case.

use domain::access::AccessDays;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::access::Asking;

use super::{HitHead, hit};
use crate::api::access::{AskAccess, asking};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{Actions, AppShell, Banner, Button, ButtonKind, HiddenField, LinkButton, RadioGroup, TextArea, Tone};

/// Who is asked for, and the form.
#[component]
pub fn AskPage() -> impl IntoView {
    let hit = hit();
    view! {
        <AppShell form=true>
            {load(asking(hit.clone()), |asking| view! { <Content hit=hit asking=asking/> })}
        </AppShell>
    }
}

#[component]
fn Content(hit: String, asking: Asking) -> impl IntoView {
    let waiting = asking.waiting;
    let body = if waiting {
        view! { <Banner tone=Tone::Info text=t!("error-access-asked")/> }.into_any()
    } else {
        view! {
            <PostForm action=AskAccess::PATH class="card form form--narrow">
                <HiddenField name="hit" value=hit/>
                <TextArea name="words" label=t!("access-why") hint=t!("access-no-names")/>
                <RadioGroup name="days" label=t!("access-how-long") choices=choices!(AccessDays)/>
                <p class="small muted">{t!("access-what-happens")}</p>
                <Actions bar=true>
                    <Button label=t!("access-send") kind=ButtonKind::Primary/>
                    <LinkButton href="/access/search" label=t!("cancel") kind=ButtonKind::Quiet/>
                </Actions>
            </PostForm>
        }
        .into_any()
    };
    view! { <HitHead asking=asking title=t!("access-ask")/> {body} }
}

//! `/partner/open/{token}`: where the mail's link leads. A code by mail, then the referral.
//!
//! The page is the same whether the link leads anywhere or not, and looking at it changes nothing.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use server_fn::ServerFn;

use crate::api::partner::{EnterCode, RequestCode};
use crate::forms::{PostForm, was_refused};
use crate::ui::{Banner, Button, ButtonKind, ButtonSize, CheckBox, CodeInput, HiddenField, Icon, SoloPage, Tone};

/// Asking for a code, and typing it.
#[component]
pub fn OpenPage() -> impl IntoView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let sent = use_query_map().read_untracked().get("sent").is_some() || was_refused(EnterCode::PATH);
    let body = if sent { view! { <Code token=token/> }.into_any() } else { view! { <Ask token=token/> }.into_any() };
    view! {
        <SoloPage title=t!("partner-open-title") lead=t!("partner-open-lead") secure=t!("partner-secure-link")>
            {body}
            <p class="small muted note"><Icon name="shield"/><span>{t!("partner-open-note")}</span></p>
        </SoloPage>
    }
}

#[component]
fn Ask(token: String) -> impl IntoView {
    view! {
        <PostForm action=RequestCode::PATH class="card form">
            <HiddenField name="token" value=token/>
            <p>{t!("partner-ask-text")}</p>
            <Button label=t!("partner-ask") icon="send" kind=ButtonKind::Primary size=ButtonSize::Block/>
        </PostForm>
    }
}

#[component]
fn Code(token: String) -> impl IntoView {
    let again = token.clone();
    view! {
        <Banner tone=Tone::Ok icon="check" text=t!("partner-code-sent") live=true/>
        <PostForm action=EnterCode::PATH class="card form" id="enter">
            <HiddenField name="token" value=token/>
            <CodeInput name="code" label=t!("partner-code") hint=t!("partner-code-hint")/>
            <CheckBox name="shared" label=t!("sign-in-shared") hint=t!("sign-in-shared-detail")/>
            <Button label=t!("partner-enter") kind=ButtonKind::Primary size=ButtonSize::Block arrow=true/>
        </PostForm>
        <PostForm action=RequestCode::PATH class="row" id="again">
            <HiddenField name="token" value=again/>
            <Button label=t!("partner-ask-again") kind=ButtonKind::Quiet/>
        </PostForm>
    }
}

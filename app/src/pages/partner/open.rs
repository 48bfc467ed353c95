//! `/partner/open/{token}`: where the mail's link leads. A code by mail, then the referral. `/partner/open` is the same by the
//! address of the focal point, for whoever has no link, or one that is too old.
//!
//! The page is the same whether the link leads anywhere or not, and looking at it changes nothing.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use server_fn::ServerFn;

use crate::api::partner::{EnterCode, RequestCode};
use crate::forms::{PostForm, was_refused};
use crate::pages::account::{CarriesWritten, waits};
use crate::ui::{
    Banner, Button, ButtonKind, ButtonSize, CheckBox, CodeInput, HiddenField, Icon, SoloPage, TextField, Tone,
};

/// Asking for a code, and typing it.
#[component]
pub fn OpenPage() -> impl IntoView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let sent = use_query_map().read_untracked().get("sent").is_some() || was_refused(EnterCode::PATH);
    let by_link = !token.is_empty();
    let body = if sent { view! { <Code token=token/> }.into_any() } else { view! { <Ask token=token/> }.into_any() };
    let (title, lead, note) = if by_link {
        (t!("partner-open-title"), t!("partner-open-lead"), t!("partner-open-note"))
    } else {
        (t!("partner-way-title"), t!("partner-way-lead"), t!("partner-way-note"))
    };
    let other = by_link.then(|| view! { <p class="small"><a href="/partner/open">{t!("partner-no-link")}</a></p> });
    view! {
        <SoloPage title=title lead=lead secure=t!("partner-secure-link")>
            {waits().then(|| view! { <Banner tone=Tone::Info icon="clock" text=t!("written-waits") live=true/> })}
            {body}
            {other}
            <p class="small muted note"><Icon name="shield"/><span>{note}</span></p>
        </SoloPage>
    }
}

/// The address, where there is no link.
#[component]
fn Address(token: String) -> impl IntoView {
    token.is_empty().then(|| {
        view! {
            <TextField name="email" label=t!("partner-way-email") hint=t!("partner-way-email-hint") autocomplete="username" input_type="email"/>
        }
    })
}

#[component]
fn Ask(token: String) -> impl IntoView {
    view! {
        <PostForm action=RequestCode::PATH class="card form">
            <HiddenField name="token" value=token.clone()/>
            <CarriesWritten/>
            {(!token.is_empty()).then(|| view! { <p>{t!("partner-ask-text")}</p> })}
            <Address token=token/>
            <Button label=t!("partner-ask") icon="send" kind=ButtonKind::Primary size=ButtonSize::Block/>
        </PostForm>
    }
}

#[component]
fn Code(token: String) -> impl IntoView {
    let again = token.clone();
    let by_link = !token.is_empty();
    let (said, enter) =
        if by_link { (t!("partner-code-sent"), t!("partner-enter")) } else { (t!("partner-way-sent"), t!("continue")) };
    view! {
        <Banner tone=Tone::Ok icon="check" text=said live=true/>
        <PostForm action=EnterCode::PATH class="card form" id="enter">
            <HiddenField name="token" value=token.clone()/>
            <CarriesWritten/>
            <Address token=token/>
            <CodeInput name="code" label=t!("partner-code") hint=t!("partner-code-hint")/>
            <CheckBox name="shared" label=t!("sign-in-shared") hint=t!("sign-in-shared-detail")/>
            <Button label=enter kind=ButtonKind::Primary size=ButtonSize::Block arrow=true/>
        </PostForm>
        {by_link.then(|| view! {
            <PostForm action=RequestCode::PATH class="row" id="again">
                <HiddenField name="token" value=again/>
                <CarriesWritten/>
                <Button label=t!("partner-ask-again") kind=ButtonKind::Quiet/>
            </PostForm>
        })}
        {(!by_link).then(|| view! { <p class="small"><a href="/partner/open">{t!("partner-ask-again")}</a></p> })}
    }
}

//! `/sign-in/code`: the second step.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::written::OtherWay;
use super::{AsSomeoneElse, CarriesWritten, next, step};
use crate::api::session::EnterCode;
use crate::forms::PostForm;
use crate::ui::{Button, ButtonKind, ButtonSize, CodeInput, Disclosure, SoloPage, TextField, Width, encode};

/// Six digits of the app, or a recovery code.
#[component]
pub fn CodePage() -> impl IntoView {
    let recovery = use_query_map().read_untracked().get("with").as_deref() == Some("recovery");
    step(move |pending| {
        // Nothing to ask for: the last step is elsewhere.
        if !pending.session.second_factor_due {
            leptos_axum::redirect("/sign-in/password");
        }
        if recovery { view! { <Recovery/> }.into_any() } else { view! { <App/> }.into_any() }
    })
}

#[component]
fn App() -> impl IntoView {
    let next = next();
    let other = format!("/sign-in/code?with=recovery&next={}", encode(&next));
    view! {
        <SoloPage title=t!("code-title") eyebrow=t!("code-eyebrow") lead=t!("code-lead")>
            <PostForm action=EnterCode::PATH prefix="" class="card form">
                <input type="hidden" name="next" value=next/>
                <CarriesWritten/>
                <CodeInput name="code" label=t!("code-label")/>
                <Button label=t!("sign-in") kind=ButtonKind::Primary size=ButtonSize::Block/>
                <Disclosure label=t!("code-no-phone")>
                    <p class="small">{t!("code-no-phone-text")}</p>
                    <OtherWay href=other label=t!("code-use-recovery")/>
                </Disclosure>
            </PostForm>
            <AsSomeoneElse/>
        </SoloPage>
    }
}

#[component]
fn Recovery() -> impl IntoView {
    let next = next();
    let other = format!("/sign-in/code?next={}", encode(&next));
    view! {
        <SoloPage title=t!("recovery-title") eyebrow=t!("code-eyebrow") lead=t!("recovery-lead")>
            <PostForm action=EnterCode::PATH prefix="" class="card form">
                <input type="hidden" name="next" value=next/>
                <CarriesWritten/>
                <TextField name="code" label=t!("recovery-label") hint=t!("recovery-hint") ltr=true width=Width::W20/>
                <Button label=t!("sign-in") kind=ButtonKind::Primary size=ButtonSize::Block/>
            </PostForm>
            <p class="small"><a class="tap" href=other>{t!("recovery-use-app")}</a></p>
            <AsSomeoneElse/>
        </SoloPage>
    }
}

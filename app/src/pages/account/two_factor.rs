//! `/account/two-factor`: setting up the second step, and its recovery codes.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::account::{Enrolment, TwoFactor};

use crate::api::account::{
    ConfirmTwoFactor, NewRecoveryCodes, StartTwoFactor, TurnOffTwoFactor, fresh_codes, two_factor,
};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// Off, waiting for a first code, or on.
#[component]
pub fn TwoFactorPage() -> impl IntoView {
    let codes = fresh_codes();
    view! {
        <AppShell form=true>
            <Crumb trail=vec![(t!("account-title"), "/account".into())] current=t!("two-factor-title")/>
            <PageHead title=t!("two-factor-title") lead=t!("two-factor-lead")/>
            <SavedBanner texts=vec![("off", t!("two-factor-turned-off"))]/>
            {codes.map(|codes| view! { <Codes codes=codes/> })}
            {load(two_factor(), |known| view! { <Content known=known/> })}
        </AppShell>
    }
}

#[component]
fn Content(known: TwoFactor) -> impl IntoView {
    if known.demo {
        return view! { <Banner tone=Tone::Info text=t!("two-factor-demo")/> }.into_any();
    }
    if let Some(enrolment) = known.pending {
        return view! { <Enrol enrolment=enrolment/> }.into_any();
    }
    match known.since {
        None => view! {
            <Card title=t!("two-factor-set-up")>
                <p>{t!("two-factor-off-text")}</p>
                <ol class="stack gap-2 small">
                    <li>{t!("two-factor-step-app")}</li>
                    <li>{t!("two-factor-step-scan")}</li>
                    <li>{t!("two-factor-step-codes")}</li>
                </ol>
                <WithPassword action=StartTwoFactor::PATH label=t!("two-factor-start") kind=ButtonKind::Primary/>
            </Card>
        }
        .into_any(),
        Some(since) => view! { <On since=fmt::day(fmt::local_date(since)) codes_left=known.codes_left/> }.into_any(),
    }
}

/// A step that weakens or replaces something: the password once more.
#[component]
fn WithPassword(action: &'static str, label: String, #[prop(optional)] kind: ButtonKind) -> impl IntoView {
    let id = action.rsplit('/').next().unwrap_or_default().replace('_', "-");
    view! {
        <PostForm action=action prefix="" id=id class="form form--narrow">
            <PasswordField name="password" label=t!("password-confirm") autocomplete="current-password"/>
            <Actions><Button label=label kind=kind/></Actions>
        </PostForm>
    }
}

#[component]
fn Enrol(enrolment: Enrolment) -> impl IntoView {
    view! {
        <Card title=t!("two-factor-scan")>
            <p>{t!("two-factor-scan-text")}</p>
            <QrCode text=enrolment.url label=t!("two-factor-scan-label")/>
            <Disclosure label=t!("two-factor-key-open")>
                <p class="small">{t!("two-factor-key-text")}</p>
                <p class="mono ltr strong">{enrolment.key}</p>
            </Disclosure>
            <PostForm action=ConfirmTwoFactor::PATH prefix="" class="form form--narrow">
                <CodeInput name="code" label=t!("code-label") hint=t!("two-factor-first-code")/>
                <Actions>
                    <Button label=t!("two-factor-confirm") kind=ButtonKind::Primary/>
                    <LinkButton href="/account" label=t!("two-factor-later") kind=ButtonKind::Quiet/>
                </Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn On(since: String, codes_left: i64) -> impl IntoView {
    let few = codes_left < 3;
    let (tone, icon) = if few { (Tone::Warn, "alert") } else { (Tone::Ok, "key") };
    view! {
        <Card title=t!("two-factor-own")>
            <div class="row">
                <StatusChip tone=Tone::Ok icon="shield-ok" text=t!("two-factor-on")/>
                <StatusChip tone=tone icon=icon text=t!("recovery-left", n = codes_left)/>
            </div>
            <p class="small">{t!("two-factor-on-since", day = since)}</p>
        </Card>
        <Card title=t!("two-factor-changes")>
            <Disclosure label=t!("recovery-new") opens_for=NewRecoveryCodes::PATH open=few>
                <p class="small">{t!("recovery-new-text")}</p>
                <WithPassword action=NewRecoveryCodes::PATH label=t!("recovery-new")/>
            </Disclosure>
            <Disclosure label=t!("two-factor-move") opens_for=StartTwoFactor::PATH>
                <p class="small">{t!("two-factor-move-text")}</p>
                <WithPassword action=StartTwoFactor::PATH label=t!("two-factor-move")/>
            </Disclosure>
            <Disclosure label=t!("two-factor-turn-off") opens_for=TurnOffTwoFactor::PATH>
                <p class="small">{t!("two-factor-turn-off-text")}</p>
                <WithPassword action=TurnOffTwoFactor::PATH label=t!("two-factor-turn-off") kind=ButtonKind::Danger/>
            </Disclosure>
        </Card>
    }
}

/// The codes, this once.
#[component]
fn Codes(codes: Vec<String>) -> impl IntoView {
    let items: Vec<_> = codes.into_iter().map(|c| view! { <li class="mono ltr">{c}</li> }).collect();
    view! {
        <Card title=t!("recovery-shown-title") kind=CardKind::Accent>
            <p>{t!("recovery-shown-text")}</p>
            <ol class="codes">{items}</ol>
            <p class="small note"><Icon name="lock"/><span>{t!("recovery-shown-once")}</span></p>
        </Card>
    }
}

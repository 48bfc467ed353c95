//! `/account`: name, language, password, second step, sessions.

use domain::authz::Permission;
use domain::locale::Locale;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::account::Overview;

use super::sessions::Sessions;
use crate::api::account::{ChangePassword, SaveProfile, SetDigest, overview};
use crate::caller::may;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::admin::role_text;
use crate::pages::load;
use crate::ui::*;

/// The account of whoever is signed in.
#[component]
pub fn AccountPage() -> impl IntoView {
    view! {
        <AppShell>
            <PageHead title=t!("account-title") lead=t!("account-lead")/>
            {load(overview(), |account| view! { <Content account=account/> })}
        </AppShell>
    }
}

#[component]
fn Content(account: Overview) -> impl IntoView {
    let saved = vec![
        ("profile", t!("account-saved-profile")),
        ("password", t!("account-saved-password")),
        ("session", t!("account-saved-session")),
        ("sessions", t!("account-saved-sessions")),
        ("digest", t!("digest-saved")),
    ];
    let second_step = view! { <SecondStep account=account.clone()/> };
    let access = view! { <Access account=account.clone()/> };
    let digest = view! { <DigestCard wanted=account.digest/> };
    let email = account.email.clone();
    view! {
        <SavedBanner texts=saved/>
        <div class="split">
            <div class="stack">
                <Card title=t!("account-details")>
                    <PostForm action=SaveProfile::PATH version=account.version class="form form--narrow">
                        <TextField name="name" label=t!("user-name") hint=t!("account-name-hint") value=account.name autocomplete="name"/>
                        <RadioGroup name="language" label=t!("user-language") hint=t!("user-language-hint") choices=languages()
                            value=account.language.as_str() row=true/>
                        <Actions><Button label=t!("save")/></Actions>
                    </PostForm>
                </Card>
                {digest}
                <Card title=t!("account-sessions") kind=CardKind::Flush>
                    <Sessions sessions=account.sessions/>
                </Card>
            </div>
            <div class="stack">
                {second_step}
                <Card title=t!("account-password")>
                    <Disclosure label=t!("account-password-change") opens_for=ChangePassword::PATH>
                        <PasswordChange email=email/>
                    </Disclosure>
                </Card>
                {access}
            </div>
        </div>
    }
}

/// The mail of the morning, for whoever works with cases.
#[component]
fn DigestCard(wanted: bool) -> impl IntoView {
    may(Permission::CaseList).then(move || {
        view! {
            <Card title=t!("digest-title")>
                <PostForm action=SetDigest::PATH class="form form--narrow" id="digest">
                    <CheckBox name="wanted" label=t!("digest-wanted") hint=t!("digest-hint") checked=wanted/>
                    <Actions><Button label=t!("save")/></Actions>
                </PostForm>
            </Card>
        }
    })
}

/// What the account is for: only an administrator changes it.
#[component]
fn Access(account: Overview) -> impl IntoView {
    let roles: Vec<_> = account.roles.iter().map(|r| view! { <li>{role_text(r)}</li> }).collect();
    let spoken =
        account.speaker.languages.iter().map(|l| t!(l.label_key())).collect::<Vec<_>>().join(&t!("list-separator"));
    view! {
        <Card title=t!("account-access")>
            <KeyValue>
                <Pair label=t!("account-email")><span class="ltr">{account.email}</span></Pair>
                <Pair label=t!("user-spoken") value=spoken/>
                <Pair label=t!("user-roles")><ul class="stack gap-1">{roles}</ul></Pair>
            </KeyValue>
            <p class="xs muted">{t!("account-access-note")}</p>
        </Card>
    }
}

/// Languages, each in its own name.
pub fn languages() -> Vec<Choice> {
    Locale::ALL.iter().map(|l| Choice::new(l.as_str(), l.own_name())).collect()
}

#[component]
fn SecondStep(account: Overview) -> impl IntoView {
    let (chip, text, action) = match account.two_factor_since {
        Some(since) => (
            view! { <StatusChip tone=Tone::Ok icon="shield-ok" text=t!("two-factor-on")/> }.into_any(),
            t!("two-factor-on-since", day = fmt::day(fmt::local_date(since))),
            t!("two-factor-manage"),
        ),
        None => (
            view! { <StatusChip tone=Tone::Warn icon="shield" text=t!("two-factor-off")/> }.into_any(),
            t!("two-factor-off-text"),
            t!("two-factor-set-up"),
        ),
    };
    let text = if account.demo { t!("two-factor-demo") } else { text };
    let action = (!account.demo).then(|| view! { <LinkButton href="/account/two-factor" label=action icon="key"/> });
    view! {
        <Card title=t!("two-factor-title") aside=move || chip>
            <p class="small">{text}</p>
            <div class="row">{action}</div>
        </Card>
    }
}

#[component]
fn PasswordChange(email: String) -> impl IntoView {
    view! {
        <PostForm action=ChangePassword::PATH class="form">
            // Password managers file the new password under this name.
            <input class="vh" type="email" name="username" value=email autocomplete="username" tabindex="-1" aria-hidden="true" readonly/>
            <PasswordField name="current" label=t!("password-current") autocomplete="current-password"/>
            <PasswordField name="password" label=t!("password-new") hint=t!("password-rule") autocomplete="new-password"/>
            <PasswordField name="repeat" label=t!("password-repeat") autocomplete="new-password"/>
            <p class="small muted">{t!("password-ends-sessions")}</p>
            <Actions><Button label=t!("account-password-save")/></Actions>
        </PostForm>
    }
}

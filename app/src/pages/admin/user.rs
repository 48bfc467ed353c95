//! `/admin/users/{id}`: an account, its roles, and taking access away.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::admin::{Account, Role};

use super::role::RoleFields;
use super::speaker::SpeakerFields;
use super::users::UserState;
use super::{choices_of, role_text};
use crate::api::admin::{
    EditUser, EndRole, GrantRole, ResetPassword, ResetSecondFactor, SetUserActive, office_choices, user,
};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::account::languages;
use crate::pages::load;
use crate::ui::*;

/// One account.
#[component]
pub fn UserPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let data = async move { Ok((user(id).await?, office_choices().await?)) };
    view! {
        <AppShell>
            {load(data, |((account, password), offices)| view! {
                <Content account=account password=password offices=choices_of(offices)/>
            })}
        </AppShell>
    }
}

#[component]
fn Content(account: Account, password: Option<String>, offices: Vec<Choice>) -> impl IntoView {
    let trail = vec![(t!("nav-admin"), "/admin".into()), (t!("admin-users"), "/admin/users".into())];
    let saved = vec![
        ("user", t!("user-saved")),
        ("role", t!("role-saved")),
        ("role-ended", t!("role-ended-saved")),
        ("access", t!("user-access-saved")),
        ("two-factor", t!("user-two-factor-saved")),
    ];
    let waiting = account.password_until.filter(|_| password.is_none()).map(|until| {
        view! { <Banner tone=Tone::Info icon="key" text=t!("user-password-waiting", when = fmt::instant(until))/> }
    });
    let details = view! { <Details account=account.clone()/> };
    let roles = view! { <Roles account=account.clone()/> };
    let give = view! { <Give account=account.clone() offices=offices/> };
    view! {
        <Crumb trail=trail current=account.name.clone()/>
        <PageHead title=account.name.clone()><UserState active=account.active/></PageHead>
        <SavedBanner texts=saved/>
        {password.map(|p| view! { <HandedOut password=p/> })}
        {waiting}
        <div class="split">
            <div class="stack">
                {details}
                <Card title=t!("user-roles") kind=CardKind::Flush>{roles}</Card>
                <Card title=t!("role-add")>{give}</Card>
            </div>
            <Access account=account/>
        </div>
    }
}

#[component]
fn Give(account: Account, offices: Vec<Choice>) -> impl IntoView {
    let own = account.own;
    let note = own.then(|| view! { <Banner tone=Tone::Warn icon="alert" text=t!("role-own-note")/> });
    view! {
        <Disclosure label=t!("role-add-open") opens_for=GrantRole::PATH open=account.roles.is_empty()>
            <PostForm action=GrantRole::PATH id="role" class="form form--narrow">
                <input type="hidden" name="user" value=account.id.to_string()/>
                {note}
                <RoleFields offices=offices reason_optional=!own/>
                <Actions><Button label=t!("role-give")/></Actions>
            </PostForm>
        </Disclosure>
    }
}

#[component]
fn HandedOut(password: String) -> impl IntoView {
    view! {
        <Card title=t!("handed-out-title") kind=CardKind::Accent>
            <p class="t-xl mono ltr">{password}</p>
            <p>{t!("handed-out-text")}</p>
            <p class="small note"><Icon name="lock"/><span>{t!("handed-out-once")}</span></p>
        </Card>
    }
}

#[component]
fn Details(account: Account) -> impl IntoView {
    let language = account.language.map(|l| l.as_str()).unwrap_or_default();
    view! {
        <Card title=t!("user-details")>
            <PostForm action=EditUser::PATH version=account.version id="user" class="form form--narrow">
                <HiddenField name="user" value=account.id.to_string()/>
                <TextField name="name" label=t!("user-name") hint=t!("user-name-hint") value=account.name/>
                <TextField name="email" label=t!("user-email") input_type="email" value=account.email ltr=true/>
                <RadioGroup name="language" label=t!("user-language") choices=languages() value=language row=true/>
                <SpeakerFields saved=account.speaker/>
                <Actions><Button label=t!("save")/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Roles(account: Account) -> impl IntoView {
    if account.roles.is_empty() {
        return view! { <EmptyState title=t!("user-no-role") text=t!("user-no-role-text")/> }.into_any();
    }
    let user = account.id.to_string();
    let rows: Vec<_> = account.roles.into_iter().map(|role| view! { <RoleRow user=user.clone() role=role/> }).collect();
    view! { <RowList>{rows}</RowList> }.into_any()
}

#[component]
fn RoleRow(user: String, role: Role) -> impl IntoView {
    let id = role.line.id.to_string();
    let since = t!("role-since", day = fmt::day(fmt::local_date(role.line.granted_at)));
    let ended = role.ended.then(|| view! { <StatusChip icon="clock" text=t!("role-ended")/> });
    view! {
        <Row title=role_text(&role.line) sub=since>
            {ended}
            <PostForm action=EndRole::PATH prefix="" id=id.clone() class="row">
                <HiddenField name="user" value=user/>
                <HiddenField name="role" value=id/>
                <Button label=t!("role-take") kind=ButtonKind::Quiet/>
            </PostForm>
        </Row>
    }
}

/// What takes access away or gives it back. Each step says what will happen before it does.
#[component]
fn Access(account: Account) -> impl IntoView {
    let id = account.id.to_string();
    let two_factor = match account.two_factor_since {
        Some(since) => t!("two-factor-on-since", day = fmt::day(fmt::local_date(since))),
        None => t!("two-factor-off"),
    };
    let lost_phone = account.two_factor_since.is_some().then(|| {
        let user = id.clone();
        view! {
            <Dialog label=t!("user-two-factor-reset") title=t!("user-two-factor-reset-title") text=t!("user-two-factor-reset-text")
                opens_for=ResetSecondFactor::PATH>
                <Act action=ResetSecondFactor::PATH user=user label=t!("user-two-factor-reset") kind=ButtonKind::Danger/>
            </Dialog>
        }
    });
    let active = account.active;
    let user = id.clone();
    let switch = if account.own {
        view! { <p class="xs muted">{t!("error-own-account")}</p> }.into_any()
    } else if active {
        view! {
            <Dialog label=t!("user-deactivate") title=t!("user-deactivate-title") text=t!("user-deactivate-text")
                kind=ButtonKind::Danger opens_for=SetUserActive::PATH>
                <Act action=SetUserActive::PATH user=user label=t!("user-deactivate") kind=ButtonKind::Danger active="false"/>
            </Dialog>
        }
        .into_any()
    } else {
        view! { <Act action=SetUserActive::PATH user=user label=t!("user-activate") active="true"/> }.into_any()
    };
    view! {
        <Card title=t!("user-access")>
            <KeyValue><Pair label=t!("two-factor-title") value=two_factor/></KeyValue>
            <Dialog label=t!("user-password-reset") title=t!("user-password-reset-title") text=t!("user-password-reset-text")
                icon="key" opens_for=ResetPassword::PATH>
                <Act action=ResetPassword::PATH user=id label=t!("user-password-reset") kind=ButtonKind::Danger/>
            </Dialog>
            {lost_phone}
            {switch}
            <p class="xs muted">{t!("user-access-logged")}</p>
        </Card>
    }
}

/// One button that acts on the account.
#[component]
fn Act(
    action: &'static str,
    user: String,
    label: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(into, optional)] active: String,
) -> impl IntoView {
    let id = action.rsplit('/').next().unwrap_or_default().replace('_', "-");
    view! {
        <PostForm action=action prefix="" id=id class="stack gap-2">
            <HiddenField name="user" value=user/>
            {some(active).map(|value| view! { <HiddenField name="active" value=value/> })}
            <Actions><Button label=label kind=kind/></Actions>
        </PostForm>
    }
}

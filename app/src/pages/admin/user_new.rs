//! `/admin/users/new`

use leptos::prelude::*;
use server_fn::ServerFn;

use super::choices_of;
use super::role::RoleFields;
use super::speaker::SpeakerFields;
use crate::api::admin::{CreateUser, office_choices};
use crate::caller::locale;
use crate::forms::PostForm;
use crate::pages::account::languages;
use crate::pages::load;
use crate::ui::*;

/// Who it is, and the first role.
#[component]
pub fn NewUserPage() -> impl IntoView {
    let trail = vec![(t!("nav-admin"), "/admin".into()), (t!("admin-users"), "/admin/users".into())];
    view! {
        <AppShell form=true>
            <Crumb trail=trail current=t!("user-add")/>
            <PageHead title=t!("user-add") lead=t!("user-add-lead")/>
            {load(office_choices(), |offices| view! {
                <PostForm action=CreateUser::PATH class="card form form--narrow">
                    <TextField name="name" label=t!("user-name") hint=t!("user-name-hint")/>
                    <TextField name="email" label=t!("user-email") input_type="email" ltr=true/>
                    <RadioGroup name="language" label=t!("user-language") choices=languages() value=locale().as_str() row=true/>
                    <SpeakerFields/>
                    <RoleFields prefix="role" offices=choices_of(offices)/>
                    <Actions bar=true>
                        <Button label=t!("user-create") kind=ButtonKind::Primary size=ButtonSize::Large/>
                        <LinkButton href="/admin/users" label=t!("cancel") kind=ButtonKind::Quiet/>
                    </Actions>
                </PostForm>
            })}
        </AppShell>
    }
}

//! `/sign-in/password`: a password of one's own, after one that was handed out.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::{AsSomeoneElse, CarriesWritten, next, step};
use crate::api::session::ChoosePassword;
use crate::forms::PostForm;
use crate::ui::{Button, ButtonKind, ButtonSize, PasswordField, SoloPage};

/// The new password, twice.
#[component]
pub fn FirstPasswordPage() -> impl IntoView {
    step(|pending| {
        if pending.session.second_factor_due {
            leptos_axum::redirect("/sign-in/code");
        }
        view! {
            <SoloPage title=t!("first-password-title") lead=t!("first-password-lead")>
                <PostForm action=ChoosePassword::PATH class="card form">
                    <input type="hidden" name="next" value=next()/>
                    <CarriesWritten/>
                    <PasswordField name="password" label=t!("password-new") hint=t!("password-rule") autocomplete="new-password"/>
                    <PasswordField name="repeat" label=t!("password-repeat") autocomplete="new-password"/>
                    <Button label=t!("first-password-save") kind=ButtonKind::Primary size=ButtonSize::Block/>
                </PostForm>
                <AsSomeoneElse/>
            </SoloPage>
        }
    })
}

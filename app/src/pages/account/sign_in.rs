//! `/sign-in`

use leptos::prelude::*;
use server_fn::ServerFn;

use super::{CarriesWritten, next, waits};
use crate::api::session::SignIn;
use crate::forms::PostForm;
use crate::ui::{Banner, CheckBox, Icon, PasswordField, SoloPage, TextField, Tone};

/// E-mail and password.
#[component]
pub fn SignInPage() -> impl IntoView {
    view! {
        <SoloPage title=t!("sign-in-title") lead=t!("sign-in-lead")>
            {waits().then(|| view! { <Banner tone=Tone::Info icon="clock" text=t!("written-waits") live=true/> })}
            <PostForm action=SignIn::PATH prefix="" class="card form">
                <input type="hidden" name="next" value=next()/>
                <CarriesWritten/>
                <TextField name="email" label=t!("sign-in-email") autocomplete="username" input_type="email"/>
                <PasswordField name="password" label=t!("sign-in-password") hint=t!("sign-in-password-hint") autocomplete="current-password"/>
                <CheckBox name="shared" label=t!("sign-in-shared") hint=t!("sign-in-shared-detail")/>
                <button class="btn btn--primary btn--lg btn--block">{t!("continue")} <Icon name="arrow"/></button>
            </PostForm>
            <p class="small"><a href="/partner/open">{t!("partner-way-in")}</a></p>
            <p class="small muted note"><Icon name="lock"/><span>{t!("sign-in-logged")}</span></p>
        </SoloPage>
    }
}

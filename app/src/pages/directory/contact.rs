//! `/directory/organisations/{id}/contacts/new`: somebody who answers for an organisation.

use domain::person::Sex;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;

use crate::api::directory::{AddContact, contact_start};
use crate::caller::locale;
use crate::choices;
use crate::forms::PostForm;
use crate::pages::account::languages;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Crumb, HiddenField, LinkButton, PageHead, PhoneField,
    RadioGroup, TextField,
};

/// A new focal point.
#[component]
pub fn ContactNewPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let data = contact_start(id.clone());
    view! {
        <AppShell form=true>
            {load(data, move |organisation| view! { <Content id=id organisation=organisation/> })}
        </AppShell>
    }
}

#[component]
fn Content(id: String, organisation: String) -> impl IntoView {
    let back = format!("/directory/organisations/{id}");
    let trail = vec![(t!("nav-directory"), "/directory".to_owned()), (organisation, back.clone())];
    let sexes = choices![Sex::Female, Sex::Male];
    view! {
        <Crumb trail=trail current=t!("contact-new")/>
        <PageHead title=t!("contact-new") lead=t!("contact-new-lead")/>
        <PostForm action=AddContact::PATH class="form form--narrow">
            <HiddenField name="organisation" value=id/>
            <TextField name="name" label=t!("user-name") hint=t!("contact-name-hint")/>
            <TextField name="email" label=t!("user-email") hint=t!("contact-email-hint") input_type="email" ltr=true/>
            <PhoneField name="phone" label=t!("referral-phone") optional=true/>
            <RadioGroup name="sex" label=t!("contact-sex") hint=t!("contact-sex-hint") choices=sexes row=true/>
            <RadioGroup name="language" label=t!("focal-language") choices=languages() value=locale().as_str() row=true/>
            <Actions bar=true>
                <Button label=t!("contact-add") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

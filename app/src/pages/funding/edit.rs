//! `/admin/funding/new` and one funded project, to change.

use domain::funding::Funding;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;

use crate::api::funding::{AddFunding, EditFunding, funding, fundings};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// A new one.
#[component]
pub fn NewFundingPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            {load(async { fundings().await.map(drop) }, |()| view! {
                <Crumb trail=trail() current=t!("funding-add")/>
                <PageHead title=t!("funding-add") lead=t!("funding-add-lead")/>
                <PostForm action=AddFunding::PATH class="card form form--narrow">
                    <TextField name="code" label=t!("funding-code") hint=t!("funding-code-hint") width=Width::W10 ltr=true/>
                    <Fields funding=None/>
                    <Actions bar=true>
                        <Button label=t!("funding-create") kind=ButtonKind::Primary size=ButtonSize::Large/>
                        <LinkButton href="/admin/funding" label=t!("cancel") kind=ButtonKind::Quiet/>
                    </Actions>
                </PostForm>
            })}
        </AppShell>
    }
}

/// One, to change.
#[component]
pub fn FundingPage() -> impl IntoView {
    let code = use_params_map().read_untracked().get("code").unwrap_or_default();
    view! { <AppShell form=true>{load(funding(code), |funding| view! { <Edit funding=funding/> })}</AppShell> }
}

#[component]
fn Edit(funding: Funding) -> impl IntoView {
    let code = funding.code.clone();
    view! {
        <Crumb trail=trail() current=funding.name.clone()/>
        <PageHead title=funding.name.clone()/>
        <PostForm action=EditFunding::PATH version=funding.version class="card form form--narrow">
            <TextField name="code" label=t!("funding-code") hint=t!("funding-code-fixed") value=code width=Width::W10 ltr=true readonly=true/>
            <Fields funding=Some(funding)/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href="/admin/funding" label=t!("cancel") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}

fn trail() -> Vec<(String, String)> {
    vec![(t!("nav-admin"), "/admin".into()), (t!("admin-funding"), "/admin/funding".into())]
}

#[component]
fn Fields(funding: Option<Funding>) -> impl IntoView {
    let values = funding.map(|f| (f.name, f.donor, f.starts_on.to_string(), f.ends_on.to_string()));
    let (name, donor, starts_on, ends_on) = values.unwrap_or_default();
    view! {
        <TextField name="name" label=t!("funding-name") value=name/>
        <TextField name="donor" label=t!("funding-donor") value=donor/>
        <DateField name="starts_on" label=t!("funding-starts-on") value=starts_on/>
        <DateField name="ends_on" label=t!("funding-ends-on") hint=t!("funding-ends-on-hint") value=ends_on/>
    }
}

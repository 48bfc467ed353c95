//! `/livelihoods/cooperatives/new` and `…/{code}/edit`: writing down an association.

use domain::coop::CoopKind;
use domain::money::CURRENCIES;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::coop::CoopStart;

use super::{LIST, coop_href};
use crate::api::coop::{WriteCoop, coop_start};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Choice, Crumb, DateField, HiddenField, LinkButton, PageHead,
    RadioGroup, SelectField, TextField, Width,
};

/// A new one.
#[component]
pub fn CoopNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(coop_start(None), |start| view! { <Content start=start/> })}</AppShell> }
}

/// One that is known.
#[component]
pub fn CoopEditPage() -> impl IntoView {
    let code = use_params_map().read_untracked().get("code").unwrap_or_default();
    view! { <AppShell form=true>{load(coop_start(Some(code)), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: CoopStart) -> impl IntoView {
    let saved = start.form;
    let fresh = saved.coop.is_empty();
    let title = if fresh { t!("coop-new") } else { t!("coop-edit") };
    let back = if fresh { LIST.to_owned() } else { coop_href(&saved.coop) };
    let today = crate::caller::today().to_string();
    let currencies = CURRENCIES.iter().map(|c| Choice::new(c.code, fmt::currency_name(c.code))).collect();
    view! {
        <Crumb trail=vec![(t!("coops-title"), LIST.to_owned())] current=title.clone()/>
        <PageHead title=title lead=t!("coop-edit-lead")/>
        <PostForm action=WriteCoop::PATH class="form form--narrow" version=start.version guard=true>
            <HiddenField name="coop" value=saved.coop/>
            <TextField name="name" label=t!("coop-name") value=saved.name/>
            <RadioGroup name="kind" label=t!("coop-kind") choices=choices!(CoopKind) value=saved.kind/>
            <TextField name="registered" label=t!("coop-registered") value=saved.registered width=Width::W20 optional=true/>
            <fieldset class="stack gap-3">
                <legend>{t!("coop-from-community")}</legend>
                <div class="cols cols--s">
                    <TextField name="community_women" label=t!("business-women") value=saved.community_women inputmode="numeric" width=Width::W4 optional=true/>
                    <TextField name="community_men" label=t!("business-men") value=saved.community_men inputmode="numeric" width=Width::W4 optional=true/>
                </div>
            </fieldset>
            <DateField name="elected_on" label=t!("coop-elected") hint=t!("coop-elected-hint") value=saved.elected_on max=today.clone() optional=true/>
            <SelectField name="currency" label=t!("business-currency") choices=currencies value=saved.currency filled=true width=Width::W10/>
            <TextField name="savings" label=t!("coop-savings") value=saved.savings inputmode="decimal" width=Width::W10 optional=true/>
            <DateField name="share_out_on" label=t!("coop-share-out") value=saved.share_out_on max=today optional=true/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}

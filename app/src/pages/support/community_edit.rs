//! `/communities/new` and `/communities/{code}/edit`: what is known of a community.

use domain::support::community_questions;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::CommunityStart;

use super::fields::QuestionFields;
use super::param;
use crate::api::support::{SaveCommunity, community_form};
use crate::forms::PostForm;
use crate::pages::load;
use crate::pages::person::{PlaceField, PlaceList};
use crate::ui::{Actions, AppShell, Button, ButtonKind, ButtonSize, Crumb, HiddenField, LinkButton, PageHead};

/// A new community.
#[component]
pub fn CommunityNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(community_form(None), |start| view! { <Content start=start/> })}</AppShell> }
}

/// One that exists.
#[component]
pub fn CommunityEditPage() -> impl IntoView {
    let data = community_form(Some(param("code")));
    view! { <AppShell form=true>{load(data, |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: CommunityStart) -> impl IntoView {
    let form = start.form;
    let new = form.community.is_empty();
    let title = if new { t!("community-new") } else { t!("community-edit-of", name = start.name) };
    let back = if new { "/communities".to_owned() } else { format!("/communities/{}", form.community) };
    let version = form.version.parse::<i64>().unwrap_or_default();
    view! {
        <Crumb trail=vec![(t!("communities-title"), "/communities".to_owned())] current=title.clone()/>
        <PageHead title=title lead=t!("community-edit-lead")/>
        <PostForm action=SaveCommunity::PATH version=version class="form form--narrow" guard=true>
            <HiddenField name="community" value=form.community/>
            {new.then(|| view! { <PlaceField name="place" label=t!("community-place")/> })}
            <QuestionFields questions=community_questions() saved=form.answers/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
        <PlaceList places=start.places/>
    }
}

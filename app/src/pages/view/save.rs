//! `/views/{list}/new`: the list as it is shown gets a name.

use domain::view::{ViewList, is_search};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::view::Views;

use super::{asked_list, list_name};
use crate::api::view::{SaveView, views};
use crate::caller::here;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, ButtonSize, CheckBox, Crumb, EmptyState, HiddenField, LinkButton,
    NotFoundPage, PageHead, TextField, Tone, Width,
};

/// The page.
#[component]
pub fn SaveViewPage() -> impl IntoView {
    let Some(list) = asked_list() else { return view! { <NotFoundPage/> }.into_any() };
    view! { <AppShell form=true>{load(views(list), |views| view! { <Content views=views/> })}</AppShell> }.into_any()
}

#[component]
fn Content(views: Views) -> impl IntoView {
    let list = views.list;
    let query = here().query;
    let filter = list.filter(&query);
    let searched = is_search(&query).then(|| view! { <Banner tone=Tone::Info text=t!("views-search")/> });
    let body = if filter.is_empty() {
        let back = list.path();
        view! {
            <EmptyState title=t!("view-nothing") text=t!("view-nothing-text")>
                <LinkButton href=back label=list_name(list)/>
            </EmptyState>
        }
        .into_any()
    } else {
        view! { <Questions list=list filter=filter may_share=views.may_share/> }.into_any()
    };
    view! {
        <Crumb trail=vec![(list_name(list), list.path().to_owned())] current=t!("views-save")/>
        <PageHead title=t!("views-save") lead=t!("view-save-lead")/>
        {searched}
        {body}
    }
}

#[component]
fn Questions(list: ViewList, filter: String, may_share: bool) -> impl IntoView {
    let back = list.href(&filter);
    view! {
        <PostForm action=SaveView::PATH class="form form--narrow">
            <HiddenField name="list" value=list.as_str()/>
            <HiddenField name="query" value=filter/>
            <TextField name="name" label=t!("view-name") hint=t!("view-name-hint") width=Width::W20/>
            <CheckBox name="first" label=t!("view-first") hint=t!("view-first-hint")/>
            {may_share.then(|| view! { <CheckBox name="shared" label=t!("view-share") hint=t!("view-share-hint")/> })}
            <Actions bar=true>
                <Button label=t!("views-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

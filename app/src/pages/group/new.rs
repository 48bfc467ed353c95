//! `/groups/new`: planning a group session.

use domain::counselling::{SessionKind, SessionPlace, Topic};
use domain::person::Language;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::group::Planning;

use crate::api::group::{PlanGroup, group_planning};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, CheckGroup, Choice, Crumb, DateField, EmptyState, FilterBar,
    LinkButton, PageHead, RadioGroup, SearchField, SelectField, TextField, ThereIsMore, TimeField, Width,
};

/// The page.
#[component]
pub fn GroupNewPage() -> impl IntoView {
    let search = use_query_map().read_untracked().get("q").unwrap_or_default();
    let people = group_planning(search.clone());
    view! {
        <AppShell form=true>{load(people, move |start| view! { <Content start=start search=search.clone()/> })}</AppShell>
    }
}

#[component]
fn Content(start: Planning, search: String) -> impl IntoView {
    let narrowed = !search.is_empty();
    let more = start.more;
    let find = (more || narrowed).then(|| {
        view! {
            <FilterBar label=t!("group-find")>
                <SearchField name="q" label=t!("group-find") hint=t!("group-find-hint") value=search/>
            </FilterBar>
        }
    });
    let body = if start.people.len() < 2 && narrowed {
        view! { <EmptyState title=t!("group-nobody-found") text=t!("group-find-hint")/> }.into_any()
    } else if start.people.len() < 2 {
        view! { <EmptyState title=t!("group-nobody") text=t!("group-nobody-text")/> }.into_any()
    } else {
        view! {
            <PostForm action=PlanGroup::PATH class="form form--narrow" guard=true>
                <Questions start=start/>
                <Actions bar=true>
                    <Button label=t!("group-plan") kind=ButtonKind::Primary size=ButtonSize::Large/>
                    <LinkButton href="/groups" label=t!("cancel") size=ButtonSize::Large/>
                </Actions>
            </PostForm>
        }
        .into_any()
    };
    view! {
        <Crumb trail=vec![(t!("groups-title"), "/groups".to_owned())] current=t!("group-new")/>
        <PageHead title=t!("group-new") lead=t!("group-new-lead")/>
        {find}
        <ThereIsMore more=more how=t!("group-more")/>
        {body}
    }
}

#[component]
fn Questions(start: Planning) -> impl IntoView {
    let people = start
        .people
        .into_iter()
        .map(|p| Choice::new(p.code.clone(), p.code_name).hint(format!("{} · {}", p.place, p.code)))
        .collect();
    view! {
        <SelectField name="kind" label=t!("session-kind") choices=choices!(SessionKind) value=SessionKind::Orientation.as_str()/>
        <DateField name="held_on" label=t!("group-day") hint=t!("group-day-hint") value=start.today.to_string()/>
        <TimeField name="held_time" label=t!("group-time")/>
        <RadioGroup name="place" label=t!("session-place") choices=choices!(SessionPlace) row=true/>
        <TextField name="place_name" label=t!("group-place-name") optional=true width=Width::W20/>
        <SelectField name="language" label=t!("session-language") choices=choices!(Language)/>
        <CheckGroup name="topics" label=t!("session-topics") choices=choices!(Topic) optional=true row=true/>
        <CheckGroup name="members" label=t!("group-members") hint=t!("group-members-hint") choices=people/>
    }
}

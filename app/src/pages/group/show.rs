//! `/groups/{id}`: who is asked to come; afterwards attendance: everybody is ticked, and only who did not come is unticked.

use domain::group::GroupState;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::group::{GroupPage as Page, Member};

use super::list::StateChip;
use crate::api::group::{ChangeGroup, TakeAttendance, group};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::CaseTab;
use crate::pages::counselling::NumbersChecked;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Card, CardKind, CheckGroup, Choice, Crumb, DateField,
    Disclosure, HiddenField, KeyValue, PageHead, Pair, Row, RowList, SavedBanner, StatusChip, TextArea, TextField,
    TimeField, Tone, Width,
};

/// The page.
#[component]
pub fn GroupPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell form=true>{load(group(id), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let title = t!("group-heading", kind = t!(page.group.kind.label_key()));
    let lead = fmt::day_at(fmt::day_long(page.group.held_on), page.group.held_time);
    let state = page.group.state;
    let open = page.may_record && state == GroupState::Planned;
    let due = page.group.held_on <= page.today;
    let attendance = (open && due).then(|| view! { <Attendance page=page.clone()/> });
    let members = (!open || !due).then(|| view! { <Members members=page.members.clone()/> });
    let change = open.then(|| view! { <Change page=page.clone()/> });
    let others =
        (page.others > 0).then(|| view! { <p class="small muted">{t!("group-others", n = page.others as i64)}</p> });
    let summary = page.group.summary.clone().map(|text| {
        view! { <Card title=t!("session-summary")><p class="lines" dir="auto">{text}</p></Card> }
    });
    let saved = vec![("planned", t!("group-planned")), ("changed", t!("group-changed")), ("held", t!("group-held"))];
    view! {
        <Crumb trail=vec![(t!("groups-title"), "/groups".to_owned())] current=title.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=title lead=lead><StateChip state=state/></PageHead>
        <div class="split">
            <div class="stack gap-5">
                {attendance}
                {members}
                {others}
                {summary}
            </div>
            <div class="stack gap-5">
                <About page=page/>
                {change}
            </div>
        </div>
    }
}

#[component]
fn About(page: Page) -> impl IntoView {
    let g = page.group;
    let topics = fmt::list(g.topics.iter().map(|t| t!(t.label_key())));
    view! {
        <Card title=t!("session-about") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("session-place") value=t!(g.place.label_key())/>
                <Pair label=t!("group-place-name") value=g.place_name.unwrap_or_default()/>
                <Pair label=t!("session-language") value=t!(g.language.label_key())/>
                <Pair label=t!("session-topics") value=topics/>
            </KeyValue>
        </Card>
    }
}

#[component]
fn Attendance(page: Page) -> impl IntoView {
    let codes: Vec<String> = page.members.iter().map(|m| m.code.clone()).collect();
    let choices = page.members.into_iter().map(|m| Choice::new(m.code.clone(), m.code_name).hint(m.code)).collect();
    let id = page.group.id.to_string();
    view! {
        <PostForm action=TakeAttendance::PATH version=page.group.version class="form" guard=true>
            <HiddenField name="id" value=id/>
            <CheckGroup name="came" label=t!("group-who-came") hint=t!("group-who-came-hint") choices=choices values=codes optional=true/>
            <TextField name="minutes" label=t!("session-minutes") optional=true inputmode="numeric" width=Width::W4
                suffix=t!("session-minutes-unit")/>
            <TextArea name="summary" label=t!("session-summary") hint=t!("group-summary-hint")/>
            <NumbersChecked/>
            <Actions bar=true>
                <Button label=t!("group-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

#[component]
fn Members(members: Vec<Member>) -> impl IntoView {
    let rows: Vec<_> = members
        .into_iter()
        .map(|m| {
            let chip = m.came.map(|came| {
                let (tone, icon, text) = match came {
                    true => (Tone::Ok, "check", t!("attended-yes")),
                    false => (Tone::Warn, "x", t!("attended-no-show")),
                };
                view! { <StatusChip tone=tone icon=icon text=text/> }
            });
            view! { <Row href=CaseTab::Counselling.href(&m.code) title=m.code_name code=m.code>{chip}</Row> }
        })
        .collect();
    view! { <Card title=t!("group-members") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}

/// Another day, or not at all.
#[component]
fn Change(page: Page) -> impl IntoView {
    let (id, version) = (page.group.id.to_string(), page.group.version);
    let today = page.today.to_string();
    let time = page.group.held_time.map(|t| t.format("%H:%M").to_string()).unwrap_or_default();
    view! {
        <Disclosure label=t!("group-change") opens_for=ChangeGroup::PATH>
            <PostForm action=ChangeGroup::PATH version=version class="stack gap-4">
                <HiddenField name="id" value=id/>
                <DateField name="held_on" label=t!("group-new-day") min=today optional=true/>
                <TimeField name="held_time" label=t!("group-time") value=time/>
                <Actions>
                    <Button label=t!("group-move") name="intent" value="move"/>
                    <Button label=t!("group-cancel") kind=ButtonKind::Danger name="intent" value="cancel"/>
                </Actions>
            </PostForm>
        </Disclosure>
    }
}

//! `/placements`: what is due first, then who is where, and how many stayed.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::placement::{PlacementLine, PlacementList, Stayed};

use super::due::DueCard;
use super::placement_href;
use super::words::{PlacementChip, occupation};
use crate::api::placement::placements;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Cell, Column, EmptyState, KeyValue, LinkButton, PageHead, Pair, Progress,
    RowHead, StackTable,
};

/// The page.
#[component]
pub fn PlacementsPage() -> impl IntoView {
    let query = use_query_map().read_untracked();
    let ended = query.get("view").as_deref() == Some("ended");
    let before = query.get("before");
    view! { <AppShell>{load(placements(ended, before), |list| view! { <Content list=list/> })}</AppShell> }
}

#[component]
fn Content(list: PlacementList) -> impl IntoView {
    let new = list.may_write.then(|| {
        view! { <LinkButton href="/placements/new" label=t!("placement-new") kind=ButtonKind::Primary icon="plus"/> }
    });
    let due = (!list.due.is_empty()).then(|| view! { <DueCard looks=list.due/> });
    let (title, other, href) = match list.ended {
        true => (t!("placements-ended"), t!("placements-running"), "/placements"),
        false => (t!("placements-running"), t!("placements-ended"), "/placements?view=ended"),
    };
    let body = if list.lines.is_empty() {
        view! { <EmptyState title=t!("placements-none") text=t!("placements-none-text")/> }.into_any()
    } else {
        view! { <Table lines=list.lines caption=title.clone()/> }.into_any()
    };
    let view = if list.ended { "view=ended&" } else { "" };
    let older = list.older.map(|cursor| {
        let href = format!("/placements?{view}before={cursor}");
        view! { <LinkButton href=href label=t!("placements-older") kind=ButtonKind::Quiet/> }
    });
    view! {
        <PageHead title=t!("placements-title") lead=t!("placements-lead")>{new}</PageHead>
        <div class="split split--wide">
            <div class="stack gap-5">
                {due}
                <Card title=title kind=CardKind::Flush aside=move || view! { <a href=href>{other}</a> }>{body}</Card>
                {older}
            </div>
            <div class="stack gap-5"><StayedCard stayed=list.stayed/></div>
        </div>
    }
}

#[component]
fn Table(lines: Vec<PlacementLine>, caption: String) -> impl IntoView {
    let today = crate::caller::today();
    let columns =
        ["placement-employer", "placement-occupation", "placement-person", "placement-begun", "placement-state"];
    let columns = columns.map(|key| Column::new(t!(key))).to_vec();
    let rows: Vec<_> = lines
        .into_iter()
        .map(|l| {
            let what = [t!(l.kind.label_key()), occupation(&l.isco)].join(" · ");
            view! {
                <tr>
                    <RowHead title=l.employer href=placement_href(&l.id.to_string())/>
                    <Cell label=t!("placement-occupation") value=what/>
                    <Cell label=t!("placement-person") value=l.code_name/>
                    <Cell label=t!("placement-begun") value=fmt::day_short(l.starts_on, today)/>
                    <Cell label=t!("placement-state")><PlacementChip starts_on=l.starts_on ended_on=l.ended_on reason=None/></Cell>
                </tr>
            }
        })
        .collect();
    view! { <StackTable caption=caption columns=columns>{rows}</StackTable> }
}

/// How many are still there, with those of whom nobody knows in plain sight.
#[component]
fn StayedCard(stayed: Vec<Stayed>) -> impl IntoView {
    let rows: Vec<_> = stayed
        .into_iter()
        .map(|(days, counted)| {
            let label = t!("stayed-after", n = days);
            let Some(c) = counted else {
                return view! { <KeyValue><Pair label=label value=t!("stayed-few")/></KeyValue> }.into_any();
            };
            let share = c.percent().map_or_else(
                || t!("stayed-nobody-knows"),
                |p| t!("stayed-share", n = p, least = c.at_least().unwrap_or_default()),
            );
            let counts = t!("stayed-counts", there = c.there, left = c.left, unknown = c.unknown);
            view! {
                <div class="stack gap-2">
                    <Progress label=label value=c.there max=c.due/>
                    <p class="small">{share}</p>
                    <p class="xs muted">{counts}</p>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <Card title=t!("stayed-title")>
            <div class="stack gap-4">{rows}</div>
            <p class="xs muted">{t!("stayed-note")}</p>
        </Card>
    }
}

//! `/cases/{code}/counselling`: sessions, newest first, and when the next one is.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::counselling::{PrivateNote, SessionView, Sessions};

use super::before::BeforeYouStart;
use super::words::{AbsentChip, meta, title};
use crate::api::counselling::sessions;
use crate::caller::today;
use crate::fmt;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    ButtonKind, Card, EmptyState, Icon, IconSize, LinkButton, SavedBanner, TabHead, Timeline, TimelineItem, Tone,
};

/// The page.
#[component]
pub fn CounsellingPage() -> impl IntoView {
    let code = case_code();
    let before = use_query_map().read_untracked().get("before").unwrap_or_default();
    let data = sessions(code.clone(), before);
    view! {
        <CaseFrame code=code tab=CaseTab::Counselling>
            {load(data, |list| view! { <Content list=list/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(list: Sessions) -> impl IntoView {
    let base = CaseTab::Counselling.href(&list.code);
    let today = today();
    let record = list.may_record.then(|| {
        view! { <LinkButton href=format!("{base}/new") label=t!("session-record") kind=ButtonKind::Primary icon="plus"/> }
    });
    let lead = lead(&list);
    view! {
        <SavedBanner texts=vec![("session", t!("session-saved"))]/>
        <TabHead title=t!("counselling-title") lead=lead>{record}</TabHead>
        <div class="split split--wide">
            <SessionsCard base=base list=list today=today/>
            <BeforeYouStart/>
        </div>
    }
}

/// "3 sessions. Next on 1 December, office room 2."
fn lead(list: &Sessions) -> String {
    let mut count = t!("counselling-count", n = list.total);
    if list.total > list.held {
        count = format!("{count} {}", t!("counselling-missed", n = list.total - list.held));
    }
    let day_at = |day| fmt::day_at(fmt::day(day), list.next_time);
    let next = match (list.next_on, list.next_place.clone()) {
        (None, _) => t!("counselling-no-next"),
        (Some(day), Some(place)) => t!("counselling-next-at", day = day_at(day), place = place),
        (Some(day), None) => t!("counselling-next", day = day_at(day)),
    };
    format!("{count} {next}")
}

#[component]
fn SessionsCard(base: String, list: Sessions, today: NaiveDate) -> impl IntoView {
    if list.sessions.is_empty() {
        return view! {
            <Card title=t!("counselling-sessions")>
                <EmptyState title=t!("counselling-empty") text=t!("counselling-empty-text")/>
            </Card>
        }
        .into_any();
    }
    let older = list.more.map(|before| {
        view! { <LinkButton href=format!("{base}?before={before}") label=t!("counselling-older") kind=ButtonKind::Quiet/> }
    });
    let items: Vec<_> =
        list.sessions.into_iter().map(|s| view! { <Item base=base.clone() session=s today=today/> }).collect();
    view! {
        <Card title=t!("counselling-sessions")>
            <Timeline>{items}</Timeline>
            {older}
        </Card>
    }
    .into_any()
}

#[component]
fn Item(base: String, session: SessionView, today: NaiveDate) -> impl IntoView {
    let SessionView { number, session: s, note, counsellor, .. } = session;
    let agreed = agreements(&s.agreements);
    let group = s.group.map(|id| view! { <a class="small" href=format!("/groups/{id}")>{t!("session-in-group")}</a> });
    let private = (note != PrivateNote::None).then(|| {
        view! { <p class="note xs muted"><Icon name="lock" size=IconSize::Small/><span>{t!("session-private-exists")}</span></p> }
    });
    view! {
        <TimelineItem icon="message" title=title(number, &s) href=format!("{base}/{number}") text=agreed
            meta=meta(&s, &counsellor, today) tone=Tone::Info>
            <AbsentChip attended=s.attended/>
            {group}
            {private}
        </TimelineItem>
    }
}

/// "Agreed: bring the papers; meet the uncle"; nothing when nothing was agreed.
fn agreements(agreements: &[String]) -> String {
    if agreements.is_empty() {
        return String::new();
    }
    t!("session-agreed-line", list = agreements.join(&t!("session-agreed-separator")))
}

//! `/cases/{code}/follow-up`: visits, calls and messages, newest first, and when somebody looks again.

use chrono::NaiveDate;
use domain::follow_up::{Attempts, Contact, FollowUp};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::case::OpenTask;
use service::follow_up::{FollowUpRow, FollowUps};
use service::person::Contact as SafeWay;

use crate::api::follow_up::follow_ups;
use crate::caller::lost_rule;
use crate::fmt;
use crate::pages::case::{CaseFrame, CaseTab, case_code, safe_way, task_title};
use crate::pages::load;
use crate::ui::{
    ButtonKind, Card, CardKind, DueChip, EmptyState, KeyValue, LinkButton, Pair, Row, RowList, SavedBanner, StatusChip,
    TabHead, Tick, Ticks, Timeline, TimelineItem, Tone,
};

/// The page.
#[component]
pub fn FollowUpPage() -> impl IntoView {
    let code = case_code();
    let before = use_query_map().read_untracked().get("before").unwrap_or_default();
    let data = follow_ups(code.clone(), before);
    view! {
        <CaseFrame code=code tab=CaseTab::FollowUp>
            {load(data, |list| view! { <Content list=list/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(list: FollowUps) -> impl IntoView {
    let base = CaseTab::FollowUp.href(&list.code);
    let record = list.may_record.then(|| {
        view! { <LinkButton href=format!("{base}/new") label=t!("follow-up-record") kind=ButtonKind::Primary icon="plus"/> }
    });
    let lead = match (list.next_on, list.session_on) {
        (Some(day), _) if day < list.today => t!("follow-up-was-due", day = fmt::day(day)),
        (Some(day), _) => t!("follow-up-next", day = fmt::day(day)),
        (None, Some(day)) => t!("follow-up-session", day = fmt::day(day)),
        (None, None) => t!("follow-up-no-next"),
    };
    let attempts = list.attempts.clone();
    let also = (!list.also.is_empty()).then(|| {
        view! { <Also code=list.code.clone() tasks=list.also.clone() contact=list.contact.clone() today=list.today/> }
    });
    view! {
        <SavedBanner texts=vec![("follow-up", t!("follow-up-saved"))]/>
        <TabHead title=t!("follow-up-title") lead=lead>{record}</TabHead>
        <div class="split split--wide">
            <Made base=base list=list/>
            <div class="stack gap-5">
                {also}
                <Lost attempts=attempts/>
            </div>
        </div>
    }
}

/// What is to be asked or told when somebody meets the person, and how to reach them safely.
#[component]
fn Also(code: String, tasks: Vec<OpenTask>, contact: SafeWay, today: NaiveDate) -> impl IntoView {
    let rows: Vec<_> = tasks
        .into_iter()
        .map(|task| {
            let sub = task.note.unwrap_or_default();
            let title = task_title(task.kind);
            view! { <Row title=title sub=sub><DueChip due_on=task.due_on today=today/></Row> }
        })
        .collect();
    let times =
        (!contact.times.is_empty()).then(|| view! { <Pair label=t!("safe-times") value=contact.times.join(" · ")/> });
    view! {
        <Card title=t!("follow-up-also") kind=CardKind::Flush>
            <RowList>{rows}</RowList>
        </Card>
        <Card title=t!("profile-safe-contact") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("profile-safe-contact") value=safe_way(&contact)/>
                {times}
            </KeyValue>
            <p class="small"><a href=CaseTab::Profile.href(&code)>{t!("follow-up-also-number")}</a></p>
        </Card>
    }
}

#[component]
fn Made(base: String, list: FollowUps) -> impl IntoView {
    if list.rows.is_empty() {
        return view! {
            <Card title=t!("follow-up-made")>
                <EmptyState title=t!("follow-up-empty") text=t!("follow-up-empty-text")/>
            </Card>
        }
        .into_any();
    }
    let today = list.today;
    let older = list.more.map(|before| {
        view! { <LinkButton href=format!("{base}?before={before}") label=t!("follow-up-older") kind=ButtonKind::Quiet/> }
    });
    let items: Vec<_> = list.rows.into_iter().map(|row| view! { <Item row=row today=today/> }).collect();
    view! {
        <Card title=t!("follow-up-made")>
            <Timeline>{items}</Timeline>
            {older}
        </Card>
    }
    .into_any()
}

#[component]
fn Item(row: FollowUpRow, today: NaiveDate) -> impl IntoView {
    let f = row.follow_up;
    let (icon, tone) = match f.contact {
        Contact::Seen | Contact::Spoken => ("check", Tone::Ok),
        Contact::HeardOf => ("message", Tone::Quiet),
        Contact::NotReached => ("x", Tone::Warn),
    };
    let channel = fmt::lower(&t!(f.channel.label_key()));
    let title = t!("follow-up-item", n = row.number, channel = channel, contact = t!(f.contact.label_key()));
    let meta = t!("follow-up-meta", day = fmt::day_short(f.made_on, today), who = row.made_by);
    let facts = facts(&f);
    let summary = (!f.summary.is_empty()).then(|| view! { <p class="lines" dir="auto">{f.summary}</p> });
    view! {
        <TimelineItem icon=icon title=title text=facts meta=meta tone=tone>{summary}</TimelineItem>
    }
}

/// "Better than last time · Runs an own business"; why nobody was met.
fn facts(f: &FollowUp) -> String {
    let absence = f.absence.map(|a| t!(a.label_key()));
    let situation = f.situation.map(|s| t!(s.label_key()));
    let activity = f.activity.map(|a| t!(a.label_key()));
    [absence, situation, activity].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// When contact counts as lost, in words.
pub fn lost_words() -> String {
    let rule = lost_rule();
    t!("lost-rule", attempts = rule.attempts, channels = rule.channels, months = rule.months)
}

/// What is missing before contact counts as lost; nothing while the person can be reached.
#[component]
fn Lost(attempts: Attempts) -> impl IntoView {
    let (first, last) = attempts.between?;
    let tick = |holds: bool, text: String| if holds { Tick::yes(text) } else { Tick::partly(text) };
    let rule = lost_rule();
    let enough = attempts.are_enough(rule);
    let items = vec![
        tick(attempts.number_holds(rule), t!("lost-attempts", n = attempts.number as i64)),
        tick(attempts.channels_hold(rule), t!("lost-channels", n = attempts.channels as i64)),
        tick(enough, t!("lost-between", first = fmt::day(first), last = fmt::day(last))),
    ];
    let chip = enough.then(|| view! { <div><StatusChip tone=Tone::Warn icon="flag" text=t!("lost-enough")/></div> });
    Some(view! {
        <Card title=t!("lost-title") kind=CardKind::Sunken>
            <p class="muted small">{lost_words()}</p>
            <Ticks items=items/>
            {chip}
        </Card>
    })
}

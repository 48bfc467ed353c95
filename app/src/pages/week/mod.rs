//! `/week`: what is due on which day, and appointments at providers. `?day=2026-11-24` shows the week with that day.

use domain::referral::Stage;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::week::{Appointment, Day, OpenTask, Reminder, Week};

use crate::api::week::week;
use crate::fmt;
use crate::pages::case::{task_href, task_title};
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, LinkButton, PageHead, Row, RowList, StatusChip, ThereIsMore, Tone, When,
};

/// The page.
#[component]
pub fn WeekPage() -> impl IntoView {
    let day = use_query_map().read_untracked().get("day").unwrap_or_default();
    view! { <AppShell>{load(week(day), |week| view! { <Content week=week/> })}</AppShell> }
}

#[component]
fn Content(week: Week) -> impl IntoView {
    let (before, after) = week.around();
    let last = week.days.last().map_or(week.monday, |d| d.date);
    let lead = t!("week-lead", from = fmt::day(week.monday), until = fmt::day(last));
    let file = format!("/week.ics?day={}", week.monday);
    let (office, today) = (week.office, week.today);
    let days: Vec<_> = week
        .days
        .into_iter()
        .map(|day| {
            let now = day.date == today;
            view! { <DayCard day=day office=office now=now/> }
        })
        .collect();
    view! {
        <PageHead title=t!("week-title") lead=lead>
            <LinkButton href=format!("/week?day={before}") label=t!("week-before") icon="left" kind=ButtonKind::Quiet/>
            <LinkButton href=format!("/week?day={after}") label=t!("week-after") icon="right" kind=ButtonKind::Quiet/>
            <LinkButton href="/groups" label=t!("groups-title") icon="people"/>
            <LinkButton href=file label=t!("week-file") icon="calendar"/>
        </PageHead>
        <div class="stack gap-5">{days}</div>
        <p class="note small muted">{t!("week-file-hint")}</p>
    }
}

#[component]
fn DayCard(day: Day, office: bool, now: bool) -> impl IntoView {
    let more = day.more;
    let empty = day.to_do() == 0 && day.appointments.is_empty() && day.timed.is_empty() && !more;
    let off = match (day.holiday, day.works) {
        (Some(name), _) => Some(name),
        (None, false) => Some(t!("week-weekend")),
        (None, true) => None,
    };
    // A free day without work needs no card.
    if empty && off.is_some() && !now {
        return view! { <p class="muted">{fmt::day_long(day.date)} " · " {off}</p> }.into_any();
    }
    let chip = off.map(|text| view! { <StatusChip tone=Tone::Quiet icon="calendar" text=text/> });
    let kind = if now { CardKind::FlushAccent } else { CardKind::Flush };
    let meetings = day
        .timed
        .into_iter()
        .map(|(at, t)| (at, view! { <TaskRow task=t office=office time=fmt::time(at)/> }.into_any()));
    let appointments = day.appointments.into_iter().map(|a| (a.at, view! { <AppointmentRow at=a/> }.into_any()));
    let mut timed: Vec<_> = appointments.chain(meetings).collect();
    timed.sort_by_key(|(at, _)| *at);
    let timed: Vec<_> = timed.into_iter().map(|(_, row)| row).collect();
    let incoming: Vec<_> = day.incoming.into_iter().map(|r| view! { <ReminderRow reminder=r/> }).collect();
    let tasks: Vec<_> = day.tasks.into_iter().map(|t| view! { <TaskRow task=t office=office/> }).collect();
    let body = match empty {
        true => view! { <p class="pad muted">{t!("week-nothing")}</p> }.into_any(),
        false => view! {
            <RowList lead=true>{timed}{incoming}{tasks}</RowList>
            <ThereIsMore more=more how=t!("week-more")><a href="/cases?view=due">{t!("week-more-cases")}</a></ThereIsMore>
        }
        .into_any(),
    };
    view! { <Card title=fmt::day_long(day.date) kind=kind aside=move || view! { {chip} }>{body}</Card> }.into_any()
}

#[component]
fn AppointmentRow(at: Appointment) -> impl IntoView {
    let time = fmt::time(at.at);
    let goes = at.accompanied.then(|| t!("week-accompanied"));
    let sub = [Some(t!("week-appointment", number = at.number.clone())), goes];
    let sub = sub.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <Row href=format!("/referrals/{}", at.number) title=at.code_name code=at.code sub=sub
            lead=move || view! { <When top=time bottom=String::new()/> }/>
    }
}

/// A referral to the programme that nobody answered. Its number only: names are one page further.
#[component]
fn ReminderRow(reminder: Reminder) -> impl IntoView {
    let sub = match reminder.stage {
        Stage::Supervisor | Stage::Expired => t!("week-incoming-supervisor"),
        Stage::Waiting | Stage::Reminded | Stage::RemindedAgain => t!("week-incoming"),
    };
    let number = reminder.line.number;
    view! {
        <Row href=format!("/referrals/incoming/{number}") title=number sub=sub
            lead=|| view! { <When top=String::new() bottom=t!("week-all-day")/> }/>
    }
}

#[component]
fn TaskRow(task: OpenTask, office: bool, #[prop(into, optional)] time: String) -> impl IntoView {
    let who = task.assignee.filter(|_| office);
    let all_day = if time.is_empty() { t!("week-all-day") } else { String::new() };
    let sub = [Some(task_title(task.kind)), task.note, who].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <Row href=task_href(task.kind, &task.case_code) title=task.code_name code=task.case_code sub=sub
            lead=move || view! { <When top=time bottom=all_day/> }/>
    }
}

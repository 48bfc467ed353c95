//! The day of somebody who works with cases.

use chrono::NaiveDate;
use domain::authz::Permission;
use leptos::prelude::*;
use service::access::Mine;
use service::incoming::Inbox;
use service::internal::InternalLine;
use service::today::{COUNT_MAX, CaseLine, HandedOver, OpenTask, ReferralLine, Today};
use service::transfer::{Masked, Outgoing};

use super::Head;
use super::office::{Closing, Loads, Plans, Silent, Unassigned};
use super::upkeep::DirectoryUpkeep;
use crate::api::livelihood::livelihood_day;
use crate::api::outcome::surveys;
use crate::api::stipend::stipends_waiting;
use crate::caller::may;
use crate::fmt;
use crate::pages::access::mine_row;
use crate::pages::case::{CaseStatusChip, task_href, task_title};
use crate::pages::feedback::WaitingFeedback;
use crate::pages::incoming::referred_row;
use crate::pages::internal::internal_row;
use crate::pages::livelihood::LivelihoodCards;
use crate::pages::load;
use crate::pages::outcome::SurveysCard;
use crate::pages::person::BegunCard;
use crate::pages::referral::words::Unread;
use crate::pages::stipend::StipendsWait;
use crate::pages::support::SupportDay;
use crate::pages::transfer::{incoming_row, outgoing_row};
use crate::ui::{Card, CardKind, DueChip, EmptyState, Row, RowList, When};

/// What is due, what comes, what was looked at.
#[component]
pub fn Work(today: Today) -> impl IntoView {
    let day = crate::caller::ctx().map(|c| c.today()).unwrap_or_default();
    // Referrals to the programme are nobody's task before they belong to a case; what their clock reminds of is due.
    let due = today.counted + today.referred.reminded;
    let lead = match (due, today.late + today.referred.late) {
        (0, _) => t!("today-lead-none"),
        (due, _) if due >= COUNT_MAX => t!("today-lead-many", n = COUNT_MAX - 1),
        (due, 0) => t!("today-lead-due", n = due),
        (due, late) if late == due => t!("today-lead-all-late", n = due),
        (due, late) => t!("today-lead-late", n = due, late = late),
    };
    let office = today.office.is_some();
    let (decisions, loads) = match today.office {
        Some(day) => {
            let (loads, others) = (day.loads, day.others);
            let decisions = view! { <Unassigned cases=day.unassigned/> <Silent tasks=day.silent/> <Plans tasks=day.plans/> <Closing cases=day.closing/> };
            (Some(decisions), Some(view! { <Loads loads=loads others=others/> }))
        }
        None => (None, None),
    };
    let waiting = (!today.waiting.is_empty()).then(|| view! { <Waiting referrals=today.waiting today=day/> });
    let messages = (!today.messages.0.is_empty()).then(|| view! { <Messages messages=today.messages/> });
    let handed_over = (today.handed_over.counted > 0).then(|| view! { <CameOver handed_over=today.handed_over/> });
    let visits = (!today.visits.is_empty()).then(|| view! { <Visits visits=today.visits/> });
    let referred = (!today.referred.lines.is_empty()).then(|| view! { <Referred inbox=today.referred/> });
    let internal = (!today.internal.is_empty()).then(|| view! { <Internal lines=today.internal/> });
    let transfers = view! { <Transfers incoming=today.incoming unanswered=today.unanswered/> };
    let soon = (!today.soon.is_empty()).then(|| view! { <Soon tasks=today.soon office=office today=day/> });
    let consents = (!today.consents.is_empty()).then(|| view! { <Consents tasks=today.consents today=day/> });
    let support = (office && may(Permission::ProjectSelect)).then(|| view! { <SupportDay/> });
    view! {
        <Head lead=lead/>
        <div class="split">
            <div class="stack gap-5">
                <DueCard tasks=today.due counted=today.counted office=office today=day/>
                {may(Permission::CaseRegister).then(|| view! { <BegunCard/> })}
                {load(livelihood_day(), |day| view! { <LivelihoodCards day=day/> })}
                {load(stipends_waiting(), |waiting| view! { <StipendsWait waiting=waiting/> })}
                <WaitingFeedback/>
                {may(Permission::OutcomeAsk).then(|| load(surveys(), |asked| view! { <SurveysCard asked=asked/> }))}
                {support}
                {may(Permission::DirectoryWrite).then(|| view! { <DirectoryUpkeep/> })}
                {messages}
                {referred}
                {internal}
                {handed_over}
                {visits}
                {transfers}
                {decisions}
                {waiting}
                {soon}
                <Recent cases=today.recent/>
            </div>
            <div class="stack sticky gap-5">
                {consents}
                {loads}
            </div>
        </div>
    }
}

/// A row about one task: the case, what is to be done, how late it is.
fn task_row(task: OpenTask, office: bool, today: NaiveDate) -> impl IntoView {
    let (top, bottom) = fmt::day_box(task.due_on);
    let bottom = if task.due_on == today { t!("today") } else { bottom };
    let (late, latest_on) = (task.latest() < today, task.latest_on);
    let who = task.assignee.filter(|_| office);
    let sub = [Some(task_title(task.kind)), task.note, who].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <Row href=task_href(task.kind, &task.case_code) title=task.code_name code=task.case_code sub=sub
            lead=move || view! { <When top=top bottom=bottom late=late/> }>
            <DueChip due_on=task.due_on today=today latest_on=latest_on/>
        </Row>
    }
}

#[component]
fn DueCard(tasks: Vec<OpenTask>, counted: i64, office: bool, today: NaiveDate) -> impl IntoView {
    if tasks.is_empty() {
        return view! {
            <Card title=t!("today-due")>
                <EmptyState title=t!("today-due-empty") text=t!("today-due-empty-text")/>
            </Card>
        }
        .into_any();
    }
    let shown = tasks.len() as i64;
    let foot = if counted > shown { t!("today-due-more", n = shown) } else { String::new() };
    let rows: Vec<_> = tasks.into_iter().map(|task| task_row(task, office, today)).collect();
    view! {
        <Card title=t!("today-due") kind=CardKind::FlushAccent foot=foot
            aside=|| view! { <a href="/cases?view=due">{t!("today-due-all")}</a> }>
            <RowList lead=true>{rows}</RowList>
        </Card>
    }
    .into_any()
}

#[component]
fn Soon(tasks: Vec<OpenTask>, office: bool, today: NaiveDate) -> impl IntoView {
    let rows: Vec<_> = tasks.into_iter().map(|task| task_row(task, office, today)).collect();
    view! {
        <Card title=t!("today-soon") kind=CardKind::Flush aside=|| view! { <a href="/week">{t!("today-week")}</a> }>
            <RowList lead=true>{rows}</RowList>
        </Card>
    }
}

#[component]
fn Consents(tasks: Vec<OpenTask>, today: NaiveDate) -> impl IntoView {
    let rows: Vec<_> = tasks
        .into_iter()
        .map(|task| {
            let day = fmt::day_short(task.due_on, today);
            let begun = task.due_on <= today;
            let sub = if begun { t!("today-consent-since", day = day) } else { t!("today-consent-from", day = day) };
            view! { <Row href=task_href(task.kind, &task.case_code) title=task.code_name sub=sub/> }
        })
        .collect();
    view! {
        <Card title=t!("today-consents") kind=CardKind::Flush foot=t!("today-consents-foot")>
            <RowList>{rows}</RowList>
        </Card>
    }
}

/// Cases that other offices ask this one to take, and requests that another one did not answer in time.
#[component]
fn Transfers(incoming: Vec<Masked>, unanswered: Vec<Outgoing>) -> impl IntoView {
    let asked = (!incoming.is_empty()).then(|| {
        let rows: Vec<_> = incoming.into_iter().map(incoming_row).collect();
        view! {
            <Card title=t!("transfers-incoming") kind=CardKind::Flush aside=|| view! { <a href="/transfers">{t!("transfers-all")}</a> }>
                <RowList>{rows}</RowList>
            </Card>
        }
    });
    let silent = (!unanswered.is_empty()).then(|| {
        let rows: Vec<_> = unanswered.into_iter().map(outgoing_row).collect();
        view! {
            <Card title=t!("transfers-unanswered") kind=CardKind::Flush foot=t!("transfers-unanswered-foot")>
                <RowList>{rows}</RowList>
            </Card>
        }
    });
    view! { {asked}{silent} }
}

/// Referrals to the programme that wait for an answer, the most overdue first.
#[component]
fn Referred(inbox: Inbox) -> impl IntoView {
    let rows: Vec<_> = inbox.lines.into_iter().map(referred_row).collect();
    let foot = if inbox.late > 0 { t!("incoming-late", n = inbox.late) } else { String::new() };
    view! {
        <Card title=t!("today-incoming", n = inbox.waiting) kind=CardKind::Flush foot=foot
            aside=|| view! { <a href="/referrals/incoming">{t!("today-incoming-all")}</a> }>
            <RowList>{rows}</RowList>
        </Card>
    }
}

/// What colleagues ask the reader to do.
#[component]
pub(super) fn Internal(lines: Vec<InternalLine>) -> impl IntoView {
    let rows: Vec<_> = lines.into_iter().map(internal_row).collect();
    view! {
        <Card title=t!("today-internal") kind=CardKind::Flush
            aside=|| view! { <a href="/referrals/internal">{t!("today-incoming-all")}</a> }>
            <RowList>{rows}</RowList>
        </Card>
    }
}

/// What the reader may look at outside the caseload, and what became of requests.
#[component]
fn Visits(visits: Vec<Mine>) -> impl IntoView {
    let rows: Vec<_> = visits.into_iter().map(mine_row).collect();
    view! {
        <Card title=t!("access-mine") kind=CardKind::Flush aside=|| view! { <a href="/access">{t!("access-all")}</a> }>
            <RowList>{rows}</RowList>
        </Card>
    }
}

/// Cases that others handed over. The note of each is on its timeline.
#[component]
fn CameOver(handed_over: HandedOver) -> impl IntoView {
    let title = t!("today-handed-over", n = handed_over.counted as i64);
    let more = handed_over.counted > handed_over.cases.len();
    let rows: Vec<_> = handed_over.cases.into_iter().map(case_row).collect();
    let all = move || more.then(|| view! { <a href="/cases">{t!("nav-cases")}</a> });
    view! {
        <Card title=title kind=CardKind::Flush foot=t!("today-handed-over-foot") aside=all>
            <RowList>{rows}</RowList>
        </Card>
    }
}

/// Referrals that a provider has not answered yet. What is protected shows its number only.
#[component]
fn Waiting(referrals: Vec<ReferralLine>, today: NaiveDate) -> impl IntoView {
    let rows: Vec<_> = referrals
        .into_iter()
        .map(|r| {
            let title = match &r.target {
                Some(target) => t!("today-referral-to", who = r.code_name.clone(), to = target.organisation.clone()),
                None => r.code_name.clone(),
            };
            let service = r.target.map(|target| target.service);
            let sent = r.sent_at.map(|at| t!("today-referral-sent", day = fmt::day_short(fmt::local_date(at), today)));
            let sub = [service, sent].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let due = r.answer_due.map(|at| view! { <DueChip due_on=fmt::local_date(at) today=today/> });
            view! { <Row href=format!("/referrals/{}", r.number) title=title code=r.number sub=sub>{due}</Row> }
        })
        .collect();
    view! {
        <Card title=t!("today-waiting") kind=CardKind::Flush
            aside=|| view! { <a href="/referrals">{t!("today-waiting-all")}</a> }>
            <RowList>{rows}</RowList>
        </Card>
    }
}

/// Referrals whose provider wrote something that nobody has read. What is protected shows its number only.
#[component]
fn Messages(messages: (Vec<ReferralLine>, i64)) -> impl IntoView {
    let (referrals, n) = messages;
    let rows: Vec<_> = referrals
        .into_iter()
        .map(|r| {
            let who = r.target.map(|target| target.organisation).unwrap_or_default();
            let unread = r.unread;
            view! { <Row href=format!("/referrals/{}", r.number) title=r.code_name code=r.number sub=who><Unread n=unread/></Row> }
        })
        .collect();
    view! { <Card title=t!("today-messages", n = n) kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}

#[component]
fn Recent(cases: Vec<CaseLine>) -> impl IntoView {
    let body = if cases.is_empty() {
        view! { <EmptyState title=t!("today-recent-empty") text=t!("today-recent-empty-text")/> }.into_any()
    } else {
        let rows: Vec<_> = cases.into_iter().map(case_row).collect();
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    view! {
        <Card title=t!("today-recent") kind=CardKind::Flush aside=|| view! { <a href="/cases">{t!("nav-cases")}</a> }>
            {body}
        </Card>
    }
}

/// A row about one case.
pub(super) fn case_row(case: CaseLine) -> impl IntoView {
    let next = case.next.map(|(kind, _)| task_title(kind)).unwrap_or_default();
    view! {
        <Row href=format!("/cases/{}", case.code) title=case.code_name code=case.code sub=next>
            <CaseStatusChip status=case.status/>
        </Row>
    }
}

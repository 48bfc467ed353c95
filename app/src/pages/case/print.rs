//! `/cases/{code}/print`: the case on one sheet. Name, contact details and association are left out on purpose.

use chrono::NaiveDate;
use domain::person::Language;
use leptos::prelude::*;
use service::case::{CaseHeader, OpenTask, ReferralLine, Summary};
use service::plan::PlanSummary;

use super::consents::consent_lines;
use super::overview::{goal_state, next_actions, stages};
use super::tasks::task_title;
use super::words::age_and_sex;
use super::{CaseTab, case_code};
use crate::api::case::case_summary;
use crate::fmt;
use crate::pages::load_whole;
use crate::ui::{Column, Crossing, Goal, GoalList, KeyValue, Pair, PrintDoc, Say, Ticks};

/// Next actions that fit on the sheet.
const TASKS: usize = 6;

/// The summary of a case, for a meeting.
#[component]
pub fn PrintPage() -> impl IntoView {
    load_whole(case_summary(case_code()), |summary| view! { <Sheet summary=summary/> })
}

#[component]
fn Sheet(summary: Summary) -> impl IntoView {
    let ctx = crate::caller::ctx().ok()?;
    let (today, head) = (ctx.today(), summary.head);
    let printed = t!("print-printed", when = fmt::day(today), time = fmt::time(ctx.now), who = ctx.name.clone());
    let consents = consent_lines(&summary.consents, today);
    let steps = stages(head.status, &summary.reached, today);
    let back = CaseTab::Overview.href(&head.code);
    Some(view! {
        <PrintDoc title=t!("print-title") code=head.code.clone() printed=printed office=head.office_name.clone()
            back=back back_label=t!("print-back") say=Say::Whole>
            <div>
                <h1>{head.code_name.clone()}</h1>
                <p>{first_line(&head, today)}</p>
            </div>
            <section><Crossing label=t!("case-journey") stages=steps/></section>
            <div class="doc__two">
                <Plan plan=summary.plan/>
                <Part language=summary.language household=summary.household/>
            </div>
            <Referrals referrals=summary.referrals today=today/>
            <div class="doc__two">
                <Next tasks=summary.tasks today=today/>
                <section>
                    <h2>{t!("case-tab-consent")}</h2>
                    {if consents.is_empty() {
                        view! { <p class="small">{t!("case-consent-not-asked")}</p> }.into_any()
                    } else {
                        view! { <Ticks items=consents/> }.into_any()
                    }}
                </section>
            </div>
            <div class="doc__foot">
                <span>{t!("print-left-out")}</span>
                <span class="mono ltr">{head.code}</span>
            </div>
        </PrintDoc>
    })
}

/// Who, where, since when, with whom: without a name.
fn first_line(head: &CaseHeader, today: NaiveDate) -> String {
    let caseworker = head.caseworker.clone().unwrap_or_else(|| t!("case-unassigned"));
    [
        t!("print-person", who = age_and_sex(head.age, head.sex), place = head.place.clone()),
        t!("print-status", status = t!(head.status.label_key()), day = fmt::day_short(head.opened_on, today)),
        t!("print-caseworker", name = caseworker),
    ]
    .join(" ")
}

#[component]
fn Plan(plan: Option<PlanSummary>) -> impl IntoView {
    let body = match plan {
        None => view! { <p class="small">{t!("print-no-plan")}</p> }.into_any(),
        Some(plan) => {
            let goals: Vec<_> = plan
                .goals
                .into_iter()
                .map(|goal| {
                    let (state, note) = goal_state(&goal);
                    view! { <Goal text=goal.statement note=note state=state/> }
                })
                .collect();
            view! { <GoalList>{goals}</GoalList> }.into_any()
        }
    };
    view! { <section><h2>{t!("case-tab-plan")}</h2>{body}</section> }
}

/// What somebody needs to take part.
#[component]
fn Part(language: String, household: usize) -> impl IntoView {
    let language = language.parse::<Language>().map(|l| t!(l.label_key())).unwrap_or(language);
    view! {
        <section class="cq">
            <h2>{t!("print-part")}</h2>
            <KeyValue>
                <Pair label=t!("print-language") value=language/>
                <Pair label=t!("print-household") value=t!("print-household-size", n = household as i64)/>
            </KeyValue>
        </section>
    }
}

#[component]
fn Referrals(referrals: Vec<ReferralLine>, today: NaiveDate) -> impl IntoView {
    if referrals.is_empty() {
        return view! {
            <section><h2>{t!("case-tab-referrals")}</h2><p class="small">{t!("print-no-referrals")}</p></section>
        }
        .into_any();
    }
    let heads = [t!("print-date"), t!("print-what"), t!("print-with"), t!("cases-status")].map(Column::new);
    let heads: Vec<_> = heads.into_iter().map(Column::head).collect();
    let rows: Vec<_> = referrals
        .into_iter()
        .map(|r| {
            let day = fmt::day_short(fmt::local_date(r.sent_at.unwrap_or(r.status_since)), today);
            let (what, with) = match r.target {
                Some(t) => (t.service, t.organisation),
                None => (r.number, t!("print-protected")),
            };
            view! { <tr><td>{day}</td><td>{what}</td><td>{with}</td><td>{t!(r.status.label_key())}</td></tr> }
        })
        .collect();
    view! {
        <section>
            <h2>{t!("case-tab-referrals")}</h2>
            <table class="table">
                <caption class="vh">{t!("case-tab-referrals")}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

#[component]
fn Next(tasks: Vec<OpenTask>, today: NaiveDate) -> impl IntoView {
    let body = if tasks.is_empty() {
        view! { <p class="small">{t!("case-tasks-empty")}</p> }.into_any()
    } else {
        let items: Vec<_> = next_actions(tasks)
            .into_iter()
            .take(TASKS)
            .map(|task| {
                let day = t!("task-due-on", day = fmt::day_short(task.due_on, today));
                view! { <li>{format!("{}, {day}", task_title(task.kind))}</li> }
            })
            .collect();
        view! { <ol>{items}</ol> }.into_any()
    };
    view! { <section><h2>{t!("case-tasks")}</h2>{body}</section> }
}

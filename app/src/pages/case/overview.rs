//! `/cases/{code}`: where the case stands, what happened, and what comes next.

use chrono::NaiveDate;
use domain::case::{CaseStatus, TaskKind};
use domain::plan::GoalStatus;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::case::{Happened, OpenTask, Overview};
use service::intake::Progress as Intake;
use service::plan::{GoalLine, PlanSummary};

use super::consents::consent_lines;
use super::event::EventItem;
use super::tasks::{task_href, task_title};
use super::{CaseFrame, CaseTab, case_code, case_head};
use crate::api::case::{AddNote, AddTask, TaskDone, case_overview};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, Button, ButtonKind, Card, CardKind, Crossing, DateField, Disclosure, DueChip, EmptyState, Goal, GoalList,
    GoalState, HiddenField, LinkButton, Progress, Row, RowList, Stage, TextArea, TextField, Tick, Ticks, Timeline,
};

/// The first page of a case.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let code = case_code();
    let before = use_query_map().read_untracked().get("before").unwrap_or_default();
    let turned = !before.is_empty();
    let data = case_overview(code.clone(), before);
    view! {
        <CaseFrame code=code.clone() tab=CaseTab::Overview>
            {load(data, move |overview| view! { <Content code=code overview=overview turned=turned/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(code: String, overview: Overview, turned: bool) -> impl IntoView {
    let today = crate::caller::ctx().map(|c| c.today()).unwrap_or_default();
    let journey = (!turned).then(|| {
        view! {
            <Card label=t!("case-journey")>
                <Crossing label=t!("case-journey") stages=stages(overview.status, &overview.reached, today)/>
            </Card>
        }
    });
    let plan = overview.plan.clone().map(|plan| view! { <PlanCard code=code.clone() plan=plan/> });
    let (tasks, consents) = (overview.tasks.clone(), overview.consents.clone());
    let merged = (!overview.merged.is_empty()).then(|| view! { <MergedCard codes=overview.merged.clone()/> });
    view! {
        {journey}
        <div class="split split--wide split--next">
            <div class="stack sticky gap-5">
                <TasksCard code=code.clone() tasks=tasks intake=overview.intake today=today/>
                {plan}
                {merged}
                <ConsentCard code=code.clone() consents=consent_lines(&consents, today)/>
            </div>
            <div class="stack gap-5">
                <TimelineCard code=code.clone() events=overview.timeline older=overview.older.map(|c| c.to_string()) turned=turned/>
                {(!turned).then(|| view! { <NoteCard code=code/> })}
            </div>
        </div>
    }
}

/// The six stages of the way, with the day on which each was reached.
pub fn stages(status: CaseStatus, reached: &[Option<NaiveDate>; 6], today: NaiveDate) -> Vec<Stage> {
    let keys = ["registered", "profiled", "planned", "supported", "followed-up", "closed"];
    let now = status.step();
    keys.iter()
        .enumerate()
        .map(|(i, key)| {
            let label = t!(format!("case-stage-{key}"));
            let day = reached.get(i).copied().flatten().map(|d| fmt::day_short(d, today));
            let stage = match i.cmp(&now) {
                std::cmp::Ordering::Less => Stage::done(label),
                std::cmp::Ordering::Equal => Stage::now(label),
                std::cmp::Ordering::Greater => Stage::ahead(label),
            };
            match day {
                Some(day) if i == now => stage.note(t!("case-stage-since", day = day)),
                Some(day) => stage.note(day),
                None => stage,
            }
        })
        .collect()
}

#[component]
fn NoteCard(code: String) -> impl IntoView {
    // Nothing is added to a case that was merged into another one, or that is only looked at.
    if case_head().is_some_and(|head| head.leads_to.is_some() || head.visit.is_some()) {
        return None;
    }
    Some(view! {
        <Card title=t!("case-add-note") id="note">
            <PostForm action=AddNote::PATH class="stack gap-3">
                <HiddenField name="code" value=code/>
                <TextArea name="text" label=t!("case-note") hint=t!("case-note-hint")/>
                <Actions><Button label=t!("case-note-save") icon="plus"/></Actions>
            </PostForm>
        </Card>
    })
}

#[component]
fn TimelineCard(code: String, events: Vec<Happened>, older: Option<String>, turned: bool) -> impl IntoView {
    let base = CaseTab::Overview.href(&code);
    let newest = turned.then(|| view! { <a href=base.clone()>{t!("case-timeline-newest")}</a> });
    let older = older.map(|cursor| {
        view! { <LinkButton href=format!("{base}?before={cursor}") label=t!("case-timeline-older") kind=ButtonKind::Quiet/> }
    });
    let body = if events.is_empty() {
        view! { <p class="muted">{t!("case-timeline-empty")}</p> }.into_any()
    } else {
        let items: Vec<_> =
            events.into_iter().map(|event| view! { <EventItem code=code.clone() event=event/> }).collect();
        view! { <Timeline>{items}</Timeline> }.into_any()
    };
    view! {
        <Card title=t!("case-timeline") aside=move || newest>
            {body}
            {older}
        </Card>
    }
}

/// Next actions on the page.
const TASKS: usize = 6;

#[component]
fn TasksCard(code: String, tasks: Vec<OpenTask>, intake: Option<Intake>, today: NaiveDate) -> impl IntoView {
    // Whoever only looks at the case is offered nothing to do in it.
    let visiting = case_head().is_some_and(|head| head.visit.is_some());
    let intake = intake.filter(|_| !visiting);
    let tasks = next_actions(tasks);
    let later = tasks.len().saturating_sub(TASKS) as i64;
    let foot = if later > 0 { t!("case-tasks-later", n = later) } else { String::new() };
    let body = if tasks.is_empty() && intake.is_none() {
        view! { <EmptyState title=t!("case-tasks-empty") text=t!("case-tasks-empty-text")/> }.into_any()
    } else {
        let rows: Vec<_> = tasks
            .into_iter()
            .take(TASKS)
            .map(|task| {
                let own = task.kind == TaskKind::Own && !visiting;
                let done = own.then(|| view! { <DoneButton code=code.clone() task=task.id.to_string()/> });
                let day = t!("task-due-on", day = fmt::day_short(task.due_on, today));
                let sub = [task.note, Some(day)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
                view! {
                    <Row href=task_href(task.kind, &code) title=task_title(task.kind) sub=sub>
                        <DueChip due_on=task.due_on today=today latest_on=task.latest_on/>
                        {done}
                    </Row>
                }
            })
            .collect();
        let intake = intake.map(|intake| view! { <IntakeRow code=code.clone() intake=intake/> });
        view! { <RowList>{intake}{rows}</RowList> }.into_any()
    };
    view! {
        <Card title=t!("case-tasks") kind=CardKind::FlushAccent foot=foot>{body}</Card>
        <AddTaskForm code=code/>
    }
}

/// Ticks off a task that somebody wrote.
#[component]
fn DoneButton(code: String, task: String) -> impl IntoView {
    view! {
        <PostForm action=TaskDone::PATH id=format!("done-{task}")>
            <HiddenField name="code" value=code/>
            <HiddenField name="task" value=task/>
            <Button label=t!("task-done-button") icon="check"/>
        </PostForm>
    }
}

#[component]
fn AddTaskForm(code: String) -> impl IntoView {
    // Nothing is added to a case that was merged into another one, or of somebody who died.
    if case_head().is_some_and(|head| head.leads_to.is_some() || head.visit.is_some() || head.ended_by_death) {
        return None;
    }
    Some(view! {
        <Disclosure label=t!("task-add") opens_for=AddTask::PATH>
            <PostForm action=AddTask::PATH class="stack gap-3">
                <HiddenField name="code" value=code/>
                <TextField name="text" label=t!("task-text") hint=t!("task-text-hint")/>
                <DateField name="due_on" label=t!("task-due")/>
                <Actions><Button label=t!("task-save") icon="plus"/></Actions>
            </PostForm>
        </Disclosure>
    })
}

/// The intake to go on with, or, once every step is saved, the status to move on to.
#[component]
fn IntakeRow(code: String, intake: Intake) -> impl IntoView {
    if intake.done == intake.of {
        let href = format!("/cases/{code}/status");
        return view! { <Row href=href title=t!("intake-to-assessment") sub=t!("intake-all-saved")/> };
    }
    let sub = t!("intake-steps-of", done = intake.done as i64, of = intake.of as i64);
    view! { <Row href=format!("/cases/{code}/intake") title=t!("intake-go-on-all") sub=sub/> }
}

/// Several consents that end on one day are one conversation.
pub fn next_actions(tasks: Vec<OpenTask>) -> Vec<OpenTask> {
    let mut kept: Vec<OpenTask> = Vec::new();
    for task in tasks {
        let same = |k: &OpenTask| k.kind == task.kind && k.due_on == task.due_on;
        if task.kind != TaskKind::ConsentEnds || !kept.iter().any(same) {
            kept.push(task);
        }
    }
    kept
}

#[component]
fn PlanCard(code: String, plan: PlanSummary) -> impl IntoView {
    let reached = plan.goals.iter().filter(|g| g.status == GoalStatus::Achieved).count() as i64;
    let all = plan.goals.iter().filter(|g| g.status != GoalStatus::Dropped).count() as i64;
    let goals: Vec<_> = plan
        .goals
        .into_iter()
        .map(|g| {
            let (state, note) = goal_state(&g);
            view! { <Goal text=g.statement note=note state=state/> }
        })
        .collect();
    let href = CaseTab::Plan.href(&code);
    view! {
        <Card title=t!("case-tab-plan") aside=move || view! { <a href=href>{t!("case-plan-open")}</a> }>
            <Progress label=t!("case-plan-goals") value=reached max=all/>
            <GoalList>{goals}</GoalList>
        </Card>
    }
}

/// Where a goal stands, as a sign and in words.
pub fn goal_state(goal: &GoalLine) -> (GoalState, String) {
    match goal.status {
        GoalStatus::InProgress if goal.progress > 0 => (GoalState::Now, t!("case-percent", n = goal.progress)),
        GoalStatus::InProgress | GoalStatus::Partly => (GoalState::Now, t!(goal.status.label_key())),
        GoalStatus::Achieved => (GoalState::Reached, t!(goal.status.label_key())),
        GoalStatus::Dropped => (GoalState::Dropped, t!(goal.status.label_key())),
        GoalStatus::NotStarted => (GoalState::Open, t!(goal.status.label_key())),
    }
}

#[component]
fn ConsentCard(code: String, consents: Vec<Tick>) -> impl IntoView {
    let body = if consents.is_empty() {
        view! { <p class="muted">{t!("case-consent-not-asked")}</p> }.into_any()
    } else {
        view! { <Ticks items=consents/> }.into_any()
    };
    view! {
        <Card title=t!("case-tab-consent") kind=CardKind::Sunken>
            {body}
            <a class="small tap" href=CaseTab::Consent.href(&code)>{t!("case-consent-review")}</a>
        </Card>
    }
}

/// Cases of the same person that were merged into this one: what happened there is read there.
#[component]
fn MergedCard(codes: Vec<String>) -> impl IntoView {
    let rows: Vec<_> = codes
        .into_iter()
        .map(|code| {
            let href = format!("{}?stay=1", CaseTab::Overview.href(&code));
            let plan = CaseTab::Plan.href(&code);
            view! { <Row href=href title=code><a class="small" href=plan>{t!("case-tab-plan")}</a></Row> }
        })
        .collect();
    view! {
        <Card title=t!("case-merged") kind=CardKind::Flush foot=t!("case-merged-text")><RowList>{rows}</RowList></Card>
    }
}

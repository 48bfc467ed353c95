//! One goal: where it stands, and its steps.

use chrono::NaiveDate;
use domain::id::ActionId;
use domain::plan::{Action, Goal, GoalStatus};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::plan::Linkable;

use super::link::{link_href, link_state, link_title};

use crate::api::plan::CompleteAction;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::CaseTab;
use crate::ui::{
    Button, ButtonKind, Card, HiddenField, Progress, StatusChip, Tick, TickItem, TickKind, TickList, Tone,
};

/// A goal with its steps.
#[component]
pub fn GoalCard(
    /// Code of the case.
    #[prop(into)]
    code: String,
    /// The goal.
    goal: Goal,
    /// Ids of its steps.
    ids: Vec<ActionId>,
    /// What steps became.
    links: Vec<(ActionId, Linkable)>,
    /// Whether steps can be done here: the newest version, by somebody who may.
    may_do: bool,
    /// Today.
    today: NaiveDate,
) -> impl IntoView {
    let (tone, icon) = match goal.status {
        GoalStatus::NotStarted => (Tone::Quiet, "circle"),
        GoalStatus::InProgress => (Tone::Info, "sync"),
        GoalStatus::Achieved => (Tone::Ok, "circle-ok"),
        GoalStatus::Partly => (Tone::Warn, "half"),
        GoalStatus::Dropped => (Tone::Quiet, "dash"),
    };
    let about = match goal.target_on {
        Some(day) => t!("plan-goal-about", domain = t!(goal.domain.label_key()), day = fmt::day_short(day, today)),
        None => t!(goal.domain.label_key()),
    };
    let indicator =
        goal.indicator.clone().map(|i| view! { <p class="small">{t!("plan-goal-seen-by", indicator = i)}</p> });
    let open = goal.status.is_open();
    let steps: Vec<_> = goal
        .actions
        .into_iter()
        .zip(ids)
        .map(|(action, id)| {
            let link = links.iter().find(|(a, _)| *a == id).map(|(_, link)| link.clone());
            view! { <Step code=code.clone() action=action id=id link=link may_do=may_do && open today=today/> }
        })
        .collect();
    let steps = (!steps.is_empty()).then(|| view! { <TickList>{steps}</TickList> });
    let percent = t!("plan-percent", n = goal.progress);
    view! {
        <Card title=goal.statement>
            <div class="row">
                <StatusChip tone=tone icon=icon text=t!(goal.status.label_key())/>
                <span class="small muted">{about}</span>
            </div>
            <Progress label=t!("plan-progress") value=goal.progress max=100 text=percent/>
            {indicator}
            {steps}
        </Card>
    }
}

#[component]
fn Step(
    code: String,
    action: Action,
    id: ActionId,
    link: Option<Linkable>,
    may_do: bool,
    today: NaiveDate,
) -> impl IntoView {
    // What it became goes on: it takes as long as it takes, and nobody is late.
    let runs = link.as_ref().is_some_and(|l| l.state.runs());
    let late = action.due_on.is_some_and(|due| due < today) && !runs;
    let kind = match (action.done_on, late) {
        (Some(_), _) => TickKind::Yes,
        (None, true) => TickKind::Late,
        (None, false) => TickKind::Open,
    };
    let who = t!(action.responsible.label_key());
    let note = match (action.done_on, action.due_on) {
        (Some(day), _) => t!("plan-step-done-on", who = who, day = fmt::day_short(day, today)),
        (None, Some(day)) if late => t!("plan-step-late", who = who, day = fmt::day_short(day, today)),
        (None, Some(day)) => t!("plan-step-due", who = who, day = fmt::day_short(day, today)),
        (None, None) => who,
    };
    let what = action.what.clone();
    let became = link.map(|l| {
        view! { <p class="small"><a href=link_href(&l, &code)>{link_title(&l)}</a>" · " {link_state(l.state)}</p> }
    });
    let ask = may_do.then(|| {
        let href = format!("{}/link?action={id}", CaseTab::Plan.href(&code));
        view! { <a class="small" href=href aria-label=t!("plan-link-open-of", what = what.clone())>{t!("plan-link-open")}</a> }
    });
    let done = (may_do && action.done_on.is_none()).then(|| {
        view! {
            <PostForm action=CompleteAction::PATH class="push" id=format!("step-{id}")>
                <HiddenField name="code" value=code/>
                <HiddenField name="action" value=id.to_string()/>
                <Button label=t!("plan-step-done") about=what.clone() kind=ButtonKind::Quiet icon="check"/>
            </PostForm>
        }
    });
    view! { <TickItem tick=Tick { kind, text: action.what } note=note>{became}{ask}{done}</TickItem> }
}

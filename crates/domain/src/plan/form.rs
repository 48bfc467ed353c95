//! The form of a plan: rows of goals, each with rows of steps. Rows that nobody filled in are left out.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Action, Goal, GoalStatus, Plan};
use crate::date::parse_day;
use crate::form::{Check, FieldError};

/// Most goals of a plan.
pub const GOALS_MAX: usize = 12;
/// Most steps of a goal.
pub const ACTIONS_MAX: usize = 12;

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct PlanForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the plan that was shown; `0` when there was none.
    pub version: String,
    /// What the person wants, in the person's own words.
    pub own_words: String,
    /// [`PlanTrack`](super::PlanTrack).
    pub track: String,
    /// When the person signed, `2026-11-24`.
    pub signed_on: String,
    /// When it is looked at again.
    pub review_due: String,
    /// Goals.
    pub goals: Vec<GoalForm>,
    /// Instead of saving: one more row, `goal` or `action-0` (a step of the first goal).
    pub add: String,
}

/// One goal.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct GoalForm {
    /// [`GoalDomain`](super::GoalDomain).
    pub domain: String,
    /// What, in a sentence.
    pub statement: String,
    /// How one sees that it is reached.
    pub indicator: String,
    /// Until when.
    pub target_on: String,
    /// [`GoalStatus`].
    pub status: String,
    /// Percent.
    pub progress: String,
    /// Steps.
    pub actions: Vec<ActionForm>,
}

/// One step.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct ActionForm {
    /// What is done.
    pub what: String,
    /// [`Responsible`](super::Responsible).
    pub responsible: String,
    /// Until when.
    pub due_on: String,
    /// Whether it is done.
    pub done: bool,
    /// Since when, if it was done before.
    pub done_on: String,
}

/// A form that can be written.
#[derive(Debug, Clone)]
pub struct PlanCommand {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the plan that was shown; 0 when there was none.
    pub based_on: i64,
    /// What it says.
    pub plan: Plan,
}

impl PlanForm {
    /// Checks the form. It is looked at again `review_days` after `today` at the latest.
    pub fn parse(&self, today: NaiveDate, review_days: u32) -> Result<PlanCommand, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let based_on = self.version.trim().parse().unwrap_or(0);
        let own_words = check.text("own_words", &self.own_words);
        let track = check.required_code("track", &self.track, "error-plan-track");
        let goals = self.goals(&mut check, today);
        let signed_on = parse_day(&mut check, "signed_on", &self.signed_on);
        if signed_on.is_some_and(|d| d > today) {
            check.error("signed_on", "error-date-future");
        }
        let review_due = self.review_due(&mut check, today, review_days);
        let plan = (|| Some(Plan { own_words, track: track?, signed_on, review_due: review_due?, goals }))();
        check.finish(command.zip(plan).map(|(command, plan)| PlanCommand { command, based_on, plan }))
    }

    fn goals(&self, check: &mut Check, today: NaiveDate) -> Vec<Goal> {
        let filled: Vec<_> = self.goals.iter().enumerate().filter(|(_, g)| !g.is_empty()).collect();
        if filled.is_empty() {
            check.error("goals[0][statement]", "error-plan-no-goal");
        }
        if let Some((i, _)) = filled.get(GOALS_MAX) {
            let max = vec![("max", GOALS_MAX.to_string())];
            check.error_with(format!("goals[{i}][statement]"), "error-plan-too-many-goals", max);
        }
        filled.into_iter().filter_map(|(i, g)| g.parse(check, &format!("goals[{i}]"), today)).collect()
    }

    fn review_due(&self, check: &mut Check, today: NaiveDate, days: u32) -> Option<NaiveDate> {
        let latest = latest_review(today, days);
        if self.review_due.trim().is_empty() {
            check.error("review_due", "error-plan-review-missing");
            return None;
        }
        let due = parse_day(check, "review_due", &self.review_due)?;
        if due <= today || due > latest {
            check.error_with("review_due", "error-plan-review", vec![("days", days.to_string())]);
        }
        Some(due)
    }

    /// What differs from `saved`, by path, with the saved value.
    pub fn differences(&self, saved: &PlanForm) -> Vec<(String, String)> {
        let typed: std::collections::HashMap<String, String> = self.flat().into_iter().collect();
        let nothing = String::new();
        saved.flat().into_iter().filter(|(path, value)| typed.get(path).unwrap_or(&nothing) != value).collect()
    }

    /// Every answer with its path, in the order of the form.
    fn flat(&self) -> Vec<(String, String)> {
        let mut out = Vec::new();
        let mut put = |path: String, value: &str| out.push((path, value.trim().replace("\r\n", "\n")));
        put("own_words".into(), &self.own_words);
        put("track".into(), &self.track);
        for (i, goal) in self.goals.iter().enumerate() {
            let at = |field: &str| format!("goals[{i}][{field}]");
            put(at("domain"), &goal.domain);
            put(at("statement"), &goal.statement);
            put(at("indicator"), &goal.indicator);
            put(at("target_on"), &goal.target_on);
            put(at("status"), &goal.status);
            put(at("progress"), &goal.progress);
            for (j, action) in goal.actions.iter().enumerate() {
                let at = |field: &str| format!("goals[{i}][actions][{j}][{field}]");
                put(at("what"), &action.what);
                put(at("responsible"), &action.responsible);
                put(at("due_on"), &action.due_on);
                put(at("done"), if action.done { "true" } else { "" });
            }
        }
        put("signed_on".into(), &self.signed_on);
        put("review_due".into(), &self.review_due);
        out
    }
}

/// The last day on which a plan written `today` must be looked at again: `days` later.
pub fn latest_review(today: NaiveDate, days: u32) -> NaiveDate {
    today.checked_add_days(Days::new(days.into())).unwrap_or(today)
}

impl GoalForm {
    fn is_empty(&self) -> bool {
        let texts = [&self.domain, &self.statement, &self.indicator, &self.target_on];
        texts.iter().all(|t| t.trim().is_empty()) && self.actions.iter().all(ActionForm::is_empty)
    }

    fn parse(&self, check: &mut Check, path: &str, today: NaiveDate) -> Option<Goal> {
        let at = |field: &str| format!("{path}[{field}]");
        let statement = check.required_line(&at("statement"), &self.statement, "error-plan-statement");
        let domain = check.required_code(&at("domain"), &self.domain, "error-plan-domain");
        let indicator = check.line(&at("indicator"), &self.indicator);
        let target_on = parse_day(check, &at("target_on"), &self.target_on);
        let status = match self.status.trim() {
            "" => GoalStatus::NotStarted,
            code => check.code(&at("status"), code)?,
        };
        let typed = check.number(&at("progress"), &self.progress, 0..=100).unwrap_or(0);
        let progress = if status == GoalStatus::Achieved { 100 } else { typed };
        let filled: Vec<_> = self.actions.iter().enumerate().filter(|(_, a)| !a.is_empty()).collect();
        if let Some((j, _)) = filled.get(ACTIONS_MAX) {
            let max = vec![("max", ACTIONS_MAX.to_string())];
            check.error_with(format!("{path}[actions][{j}][what]"), "error-plan-too-many-actions", max);
        }
        let actions =
            filled.into_iter().filter_map(|(j, a)| a.parse(check, &format!("{path}[actions][{j}]"), today)).collect();
        Some(Goal { domain: domain?, statement, indicator, target_on, status, progress, actions })
    }
}

impl ActionForm {
    fn is_empty(&self) -> bool {
        self.what.trim().is_empty() && self.due_on.trim().is_empty()
    }

    fn parse(&self, check: &mut Check, path: &str, today: NaiveDate) -> Option<Action> {
        let at = |field: &str| format!("{path}[{field}]");
        let what = check.required_line(&at("what"), &self.what, "error-plan-what");
        let responsible = check.required_code(&at("responsible"), &self.responsible, "error-plan-responsible");
        let due_on = parse_day(check, &at("due_on"), &self.due_on);
        let since = self.done_on.trim().parse().ok().filter(|d| *d <= today);
        let done_on = self.done.then(|| since.unwrap_or(today));
        Some(Action { what, responsible: responsible?, due_on, done_on })
    }
}

impl From<&Plan> for PlanForm {
    /// The form filled in with what is saved.
    fn from(plan: &Plan) -> Self {
        PlanForm {
            own_words: plan.own_words.clone().unwrap_or_default(),
            track: plan.track.to_string(),
            signed_on: day(plan.signed_on),
            review_due: plan.review_due.to_string(),
            goals: plan.goals.iter().map(GoalForm::from).collect(),
            ..PlanForm::default()
        }
    }
}

impl From<&Goal> for GoalForm {
    fn from(goal: &Goal) -> Self {
        GoalForm {
            domain: goal.domain.to_string(),
            statement: goal.statement.clone(),
            indicator: goal.indicator.clone().unwrap_or_default(),
            target_on: day(goal.target_on),
            status: goal.status.to_string(),
            progress: goal.progress.to_string(),
            actions: goal.actions.iter().map(ActionForm::from).collect(),
        }
    }
}

impl From<&Action> for ActionForm {
    fn from(action: &Action) -> Self {
        ActionForm {
            what: action.what.clone(),
            responsible: action.responsible.to_string(),
            due_on: day(action.due_on),
            done: action.done_on.is_some(),
            done_on: day(action.done_on),
        }
    }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|d| d.to_string()).unwrap_or_default()
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;

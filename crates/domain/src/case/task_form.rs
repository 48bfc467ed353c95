//! Tasks that somebody writes, besides those that follow from records.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_day;
use crate::form::{Check, FieldError};

/// What the form "Add a task" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct OwnTaskForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// What is to be done.
    pub text: String,
    /// By when.
    pub due_on: String,
}

impl OwnTaskForm {
    /// Checks the form: which sending, what, by when.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, String, NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let text = check.required_line("text", &self.text, "error-task-text");
        let due_on = parse_day(&mut check, "due_on", &self.due_on);
        if self.due_on.trim().is_empty() {
            check.error("due_on", "error-task-day");
        }
        let last = today.checked_add_months(Months::new(24)).unwrap_or(today);
        if due_on.is_some_and(|day| !(today..=last).contains(&day)) {
            check.error("due_on", "error-task-range");
        }
        check.finish(command.zip(due_on).map(|(command, due_on)| (command, text, due_on)))
    }
}

/// What the button "Done" of a task sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct TaskDoneForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Id of the task.
    pub task: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_says_what_and_by_when() {
        let today: NaiveDate = "2026-11-24".parse().unwrap();
        let form = |text: &str, due_on: &str| OwnTaskForm {
            command: Uuid::nil().to_string(),
            text: text.into(),
            due_on: due_on.into(),
            ..OwnTaskForm::default()
        };
        let keys = |form: OwnTaskForm| form.parse(today).unwrap_err().into_iter().map(|e| e.key).collect::<Vec<_>>();
        assert!(form("Call the school", "2026-11-24").parse(today).is_ok());
        assert_eq!(keys(form("", "")), ["error-task-text", "error-task-day"]);
        assert_eq!(keys(form("x", "2026-11-23")), ["error-task-range"]);
        assert_eq!(keys(form("x", "2029-01-01")), ["error-task-range"]);
    }
}

//! What somebody promised, decided or has to put right: with an owner, a due day and an end.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_day;
use crate::form::{Check, FieldError};

text_enum! {
    /// What it is.
    pub enum CommitmentKind ("commitment-kind") {
        /// What people agreed on, or a committee decided.
        Agreed = "agreed",
        /// What somebody complained about, or found unsafe.
        Issue = "issue",
        /// An agreement ends soon.
        Renewal = "renewal",
    }
}

text_enum! {
    /// How it stands.
    pub enum CommitmentState ("commitment-state") {
        Open = "open",
        Done = "done",
        Dropped = "dropped",
    }
}

/// What the form of a new one sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CommitmentForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the record from which it follows.
    pub record: String,
    /// [`CommitmentKind`].
    pub kind: String,
    /// What is to be done.
    pub what: String,
    /// Who sees to it, as a role.
    pub owner: String,
    /// Until when.
    pub due_on: String,
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCommitment {
    /// What it is.
    pub kind: CommitmentKind,
    /// What is to be done.
    pub what: String,
    /// Who sees to it, as a role.
    pub owner: String,
    /// Until when.
    pub due_on: NaiveDate,
}

impl CommitmentForm {
    /// Checks the form.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, NewCommitment), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let kind = check.required_code("kind", &self.kind, "error-commitment-kind");
        let what = check.required_line("what", &self.what, "error-commitment-what");
        let owner = check.required_line("owner", &self.owner, "error-commitment-owner");
        let due_on = match self.due_on.trim() {
            "" => {
                check.error("due_on", "error-commitment-due");
                None
            }
            typed => parse_day(&mut check, "due_on", typed),
        };
        if due_on.is_some_and(|day| day < today) {
            check.error("due_on", "error-commitment-past");
        }
        for (field, text) in [("what", &what), ("owner", &owner)] {
            if crate::counselling::holds_a_number(text) {
                check.error(field, "error-commitment-number");
            }
        }
        let new = kind.zip(due_on).map(|(kind, due_on)| NewCommitment { kind, what, owner, due_on });
        check.finish(command.zip(new))
    }
}

/// What the buttons of one send.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CommitmentEndForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Its id.
    pub id: String,
    /// Version that was seen.
    pub version: String,
    /// [`CommitmentState`]: how it ended.
    pub state: String,
}

impl CommitmentEndForm {
    /// Checks the form: which sending, which version, how it ended.
    pub fn parse(&self) -> Result<(Uuid, i64, CommitmentState), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let state = check.required_code("state", &self.state, "error-unknown-choice");
        let state = state.filter(|s| *s != CommitmentState::Open);
        check.finish(command.zip(version).zip(state).map(|((command, version), state)| (command, version, state)))
    }
}

/// Mean days from the day on which an issue was raised to the day on which it was resolved.
pub fn days_to_resolve(resolved: &[(NaiveDate, NaiveDate)]) -> Option<i64> {
    let days: i64 = resolved.iter().map(|(raised, ended)| (*ended - *raised).num_days().max(0)).sum();
    days.checked_div(i64::try_from(resolved.len()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> CommitmentForm {
        CommitmentForm {
            command: Uuid::nil().to_string(),
            record: String::new(),
            kind: "agreed".into(),
            what: "The pump is shared by hours".into(),
            owner: "Water committee".into(),
            due_on: "2026-12-01".into(),
        }
    }

    fn refused(form: &CommitmentForm) -> String {
        form.parse("2026-11-24".parse().unwrap()).unwrap_err()[0].key.clone()
    }

    #[test]
    fn a_promise_has_an_owner_who_is_a_role_and_a_day_that_is_not_over() {
        assert!(form().parse("2026-11-24".parse().unwrap()).is_ok());
        assert_eq!(refused(&CommitmentForm { owner: " ".into(), ..form() }), "error-commitment-owner");
        assert_eq!(refused(&CommitmentForm { due_on: "2026-11-23".into(), ..form() }), "error-commitment-past");
        let phone = CommitmentForm { owner: "Chief, 70 12 34 56".into(), ..form() };
        assert_eq!(refused(&phone), "error-commitment-number");
    }

    #[test]
    fn days_to_resolve_are_a_mean_and_nothing_where_nothing_was_resolved() {
        let day = |d: &str| d.parse::<NaiveDate>().unwrap();
        assert_eq!(days_to_resolve(&[]), None);
        let pairs = [(day("2026-11-01"), day("2026-11-05")), (day("2026-11-01"), day("2026-11-09"))];
        assert_eq!(days_to_resolve(&pairs), Some(6));
    }
}

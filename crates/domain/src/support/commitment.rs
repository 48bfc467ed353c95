//! What somebody promised, decided or has to put right: with an owner, a due day and an end.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::changes::{Changes, note_pair, note_words};
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

/// What the form of a new one, or of one that is changed, sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CommitmentForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the record from which a new one follows.
    pub record: String,
    /// Id of one that exists.
    pub id: String,
    /// Version that was seen of one that exists.
    pub version: String,
    /// [`CommitmentKind`].
    pub kind: String,
    /// What is to be done.
    pub what: String,
    /// Who sees to it, as a role.
    pub owner: String,
    /// On which day it was agreed or raised.
    pub raised_on: String,
    /// Until when.
    pub due_on: String,
    /// On which day it ended, of one that did.
    pub ended_on: String,
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

/// What is kept of something to be done: it, since when, and when it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentSaid {
    /// What is to be done.
    pub new: NewCommitment,
    /// On which day it was agreed or raised.
    pub raised_on: NaiveDate,
    /// On which day it ended, if it did.
    pub ended_on: Option<NaiveDate>,
}

impl CommitmentSaid {
    /// What `now` says otherwise, for the log: days and the kind as they were and as they are, words only as changed.
    pub fn changes(&self, now: &CommitmentSaid) -> Changes {
        let mut changes = Changes::new();
        note_pair(&mut changes, "kind", &self.new.kind.as_str(), &now.new.kind.as_str());
        note_words(&mut changes, "what", &self.new.what, &now.new.what);
        note_words(&mut changes, "owner", &self.new.owner, &now.new.owner);
        note_pair(&mut changes, "raised_on", &self.raised_on, &now.raised_on);
        note_pair(&mut changes, "due_on", &self.new.due_on, &now.new.due_on);
        note_pair(&mut changes, "ended_on", &self.ended_on, &now.ended_on);
        changes
    }
}

impl CommitmentForm {
    /// Checks the form of a new one: which sending, and what is to be done since when.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, CommitmentSaid), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let said = self.read(&mut check, today);
        check.finish(command.zip(said))
    }

    /// Checks the form of one that exists: which sending, which version, what is to be done since when, and when it
    /// `ended`, if it did.
    pub fn parse_change(&self, today: NaiveDate, ended: bool) -> Result<(Uuid, i64, CommitmentSaid), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let said = self.read(&mut check, today);
        let ended_on = if ended { past_day(&mut check, "ended_on", &self.ended_on, today) } else { None };
        if said.as_ref().zip(ended_on).is_some_and(|(said, end)| end < said.raised_on) {
            check.error("ended_on", "error-commitment-past");
        }
        let said = said.map(|said| CommitmentSaid { ended_on, ..said });
        check.finish(command.zip(version).zip(said).map(|((command, version), said)| (command, version, said)))
    }

    fn read(&self, check: &mut Check, today: NaiveDate) -> Option<CommitmentSaid> {
        let kind = check.required_code("kind", &self.kind, "error-commitment-kind");
        let what = check.required_line("what", &self.what, "error-commitment-what");
        let owner = check.required_line("owner", &self.owner, "error-commitment-owner");
        let raised_on = past_day(check, "raised_on", &self.raised_on, today);
        let due_on = match self.due_on.trim() {
            "" => {
                check.error("due_on", "error-commitment-due");
                None
            }
            typed => parse_day(check, "due_on", typed),
        };
        // A renewal follows from the end of its agreement: its day may have been past when the agreement was written down.
        let renewal = kind == Some(CommitmentKind::Renewal);
        if !renewal && due_on.zip(raised_on).is_some_and(|(due, raised)| due < raised) {
            check.error("due_on", "error-commitment-past");
        }
        for (field, text) in [("what", &what), ("owner", &owner)] {
            if crate::counselling::holds_a_number(text) {
                check.error(field, "error-commitment-number");
            }
        }
        let new = kind.zip(due_on).map(|(kind, due_on)| NewCommitment { kind, what, owner, due_on });
        new.zip(raised_on).map(|(new, raised_on)| CommitmentSaid { new, raised_on, ended_on: None })
    }
}

/// A day that has been.
fn past_day(check: &mut Check, field: &str, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        check.error(field, "error-support-day");
        return None;
    }
    let day = parse_day(check, field, typed.trim())?;
    if day > today {
        check.error(field, "error-commitment-ahead");
        return None;
    }
    Some(day)
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
    /// [`CommitmentState`]: how it ended; open again.
    pub state: String,
    /// On which day it ended.
    pub ended_on: String,
}

/// How something that had to follow stands from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommitmentEnded {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// How it ended, or that it is open again.
    pub state: CommitmentState,
    /// On which day it ended; nothing when it is open again.
    pub on: Option<NaiveDate>,
}

impl CommitmentEndForm {
    /// Checks the form for something that was raised on a day.
    pub fn parse(&self, raised_on: NaiveDate, today: NaiveDate) -> Result<CommitmentEnded, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let state = check.required_code("state", &self.state, "error-unknown-choice");
        let ends = state.filter(|s| *s != CommitmentState::Open);
        let on = ends.and_then(|_| past_day(&mut check, "ended_on", &self.ended_on, today));
        if on.is_some_and(|day| day < raised_on) {
            check.error("ended_on", "error-commitment-past");
        }
        let ended = |((command, version), state)| CommitmentEnded { command, version, state, on };
        check.finish(command.zip(version).zip(state).map(ended))
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

    fn day(d: &str) -> NaiveDate {
        d.parse().unwrap()
    }

    fn form() -> CommitmentForm {
        CommitmentForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            kind: "agreed".into(),
            what: "The pump is shared by hours".into(),
            owner: "Water committee".into(),
            raised_on: "2026-11-03".into(),
            due_on: "2026-12-01".into(),
            ..CommitmentForm::default()
        }
    }

    fn refused(form: &CommitmentForm) -> (String, String) {
        let error = form.parse(day("2026-11-24")).unwrap_err().remove(0);
        (error.field, error.key)
    }

    #[test]
    fn a_promise_has_an_owner_who_is_a_role_and_days_in_their_order() {
        let (_, said) = form().parse(day("2026-11-24")).unwrap();
        assert_eq!(said.raised_on, day("2026-11-03"), "the day on which people agreed, not that of typing");
        let of = |form: CommitmentForm| refused(&form).1;
        assert_eq!(of(CommitmentForm { owner: " ".into(), ..form() }), "error-commitment-owner");
        assert_eq!(of(CommitmentForm { due_on: "2026-11-02".into(), ..form() }), "error-commitment-past");
        assert!(
            CommitmentForm { due_on: "2026-11-10".into(), ..form() }.parse(day("2026-11-24")).is_ok(),
            "late already"
        );
        let ahead = CommitmentForm { raised_on: "2026-11-25".into(), ..form() };
        assert_eq!(refused(&ahead), ("raised_on".into(), "error-commitment-ahead".into()));
        assert_eq!(refused(&CommitmentForm { raised_on: String::new(), ..form() }).0, "raised_on");
        assert_eq!(of(CommitmentForm { owner: "Chief, 70 12 34 56".into(), ..form() }), "error-commitment-number");
    }

    #[test]
    fn it_ends_on_a_day_that_has_been_and_not_before_it_was_raised() {
        let end = |state: &str, on: &str| {
            let form = CommitmentEndForm {
                command: Uuid::nil().to_string(),
                version: "1".into(),
                state: state.into(),
                ended_on: on.into(),
                ..CommitmentEndForm::default()
            };
            form.parse(day("2026-11-03"), day("2026-11-24")).map_err(|mut e| e.remove(0).key)
        };
        assert_eq!(end("done", "2026-11-20").unwrap().on, Some(day("2026-11-20")));
        assert_eq!(end("open", "2026-11-20").unwrap().on, None, "open again, it has no end");
        assert_eq!(end("done", "").unwrap_err(), "error-support-day");
        assert_eq!(end("done", "2026-11-25").unwrap_err(), "error-commitment-ahead");
        assert_eq!(end("dropped", "2026-11-02").unwrap_err(), "error-commitment-past");
        let change = |on: &str| {
            let form = CommitmentForm { ended_on: on.into(), ..form() };
            form.parse_change(day("2026-11-24"), true).map(|(.., said)| said.ended_on).map_err(|mut e| e.remove(0).key)
        };
        assert_eq!(change("2026-11-20"), Ok(Some(day("2026-11-20"))));
        assert_eq!(change("2026-11-02"), Err("error-commitment-past".into()));
    }

    #[test]
    fn days_to_resolve_are_a_mean_and_nothing_where_nothing_was_resolved() {
        assert_eq!(days_to_resolve(&[]), None);
        let pairs = [(day("2026-11-01"), day("2026-11-05")), (day("2026-11-01"), day("2026-11-09"))];
        assert_eq!(days_to_resolve(&pairs), Some(6));
    }
}

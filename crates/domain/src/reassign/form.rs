//! What the pages of a reassignment send: first which cases and to whom, then what is to become of each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};
use crate::id::UserId;

/// The most cases that change hands in one step.
pub const MOVE_MAX: usize = 200;

/// What is to become of one case.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct ReassignRow {
    /// Version of the case that was seen.
    pub version: String,
    /// Id of who takes it; empty: it stays where it is.
    pub to: String,
    /// A few words about this case.
    pub note: String,
}

/// Both steps in one form. The first has `cases` and `to`, the second `rows`.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ReassignForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the caseworker whose cases these are.
    pub from: String,
    /// Id of the one receiver; empty: by the rule.
    pub to: String,
    /// Codes of the cases that were ticked.
    pub cases: Vec<String>,
    /// What is to become of each, by its code: a list may be shorter when the page comes back.
    pub rows: BTreeMap<String, ReassignRow>,
    /// A few words for all of them.
    pub note: String,
}

/// Where a case of the preview goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowTo {
    /// Code of the case, as sent.
    pub code: String,
    /// Version of the case that was seen.
    pub version: i64,
    /// Who takes it.
    pub to: UserId,
    /// A few words, about this case or about all.
    pub note: Option<String>,
}

/// A reassignment that somebody confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reassignment {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Whose cases these are.
    pub from: UserId,
    /// The cases that move.
    pub rows: Vec<RowTo>,
}

impl ReassignForm {
    /// Checks the second step. Whether the receivers work there, and have each case to give, is for the office to say.
    pub fn parse(&self) -> Result<Reassignment, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let from: Option<UserId> = check.required_code("from", &self.from, "error-malformed");
        let note = check.text("note", &self.note);
        if self.rows.len() > MOVE_MAX {
            check.error("", "error-malformed");
        }
        let mut rows = Vec::new();
        for (code, sent) in self.rows.iter().take(MOVE_MAX) {
            let to: Option<UserId> = check.code(&path(code, "to"), &sent.to);
            let own = check.text(&path(code, "note"), &sent.note);
            let Some(to) = to else { continue };
            let Some(version) = check.version(&sent.version) else { continue };
            rows.push(RowTo { code: code.clone(), version, to, note: joined(own, note.as_deref()) });
        }
        if rows.is_empty() && !check.failed() {
            let first = self.rows.keys().next().map(|code| path(code, "to"));
            check.error(first.unwrap_or_default(), "error-reassign-nothing");
        }
        check.finish(command.zip(from).map(|(command, from)| Reassignment { command, from, rows }))
    }
}

/// Path of a field of the row of a case.
pub fn path(code: &str, field: &str) -> String {
    format!("rows[{code}][{field}]")
}

/// What is said about one case comes before what is said about all.
fn joined(own: Option<String>, all: Option<&str>) -> Option<String> {
    match (own, all) {
        (Some(own), Some(all)) => Some(format!("{own}\n\n{all}")),
        (own, all) => own.or_else(|| all.map(str::to_owned)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMAND: &str = "3f0e0000-0000-4000-8000-000000000001";
    const FROM: &str = "018f0000-0000-7000-8000-000000000001";
    const TO: &str = "018f0000-0000-7000-8000-000000000002";

    fn row(to: &str, note: &str) -> ReassignRow {
        ReassignRow { version: "2".into(), to: to.into(), note: note.into() }
    }

    fn form(rows: &[(&str, ReassignRow)]) -> ReassignForm {
        ReassignForm {
            command: COMMAND.into(),
            from: FROM.into(),
            note: "Calls on Tuesdays".into(),
            rows: rows.iter().map(|(code, row)| ((*code).to_owned(), row.clone())).collect(),
            ..ReassignForm::default()
        }
    }

    #[test]
    fn a_case_without_receiver_stays_and_its_own_note_comes_first() {
        let parsed = form(&[("A", row("", "")), ("B", row(TO, "Go slowly")), ("C", row(TO, ""))]).parse().unwrap();
        let rows: Vec<_> = parsed.rows.iter().map(|r| (r.code.as_str(), r.note.as_deref())).collect();
        assert_eq!(rows, [("B", Some("Go slowly\n\nCalls on Tuesdays")), ("C", Some("Calls on Tuesdays"))]);
    }

    #[test]
    fn something_has_to_move_and_errors_name_their_row() {
        let error = |form: ReassignForm| {
            let error = form.parse().unwrap_err().remove(0);
            (error.field, error.key)
        };
        assert_eq!(error(form(&[("A", row("", ""))])), ("rows[A][to]".into(), "error-reassign-nothing".into()));
        let unknown = form(&[("A", row(TO, "")), ("B", row("x", ""))]);
        assert_eq!(error(unknown), ("rows[B][to]".into(), "error-unknown-choice".into()));
        assert_eq!(error(ReassignForm { from: String::new(), ..form(&[("A", row(TO, ""))]) }).0, "from");
        let many = (0..=MOVE_MAX).map(|n| (n.to_string(), row(TO, ""))).collect();
        assert_eq!(error(ReassignForm { rows: many, ..form(&[]) }).1, "error-malformed");
    }
}

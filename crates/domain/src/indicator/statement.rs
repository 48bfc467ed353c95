//! A result that the programme is to bring about, as its logframe says it: targets belong to results.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ResultLevel;
use crate::authz::Role;
use crate::form::{Check, FieldError};

/// A result. It is never changed: another one takes its place, and reports that are locked keep what it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its id.
    pub id: Uuid,
    /// What it is called by.
    pub number: i64,
    /// Its step.
    pub level: ResultLevel,
    /// What the logframe calls it.
    pub mark: String,
    /// What is to be.
    pub sentence: String,
    /// Number of the result of a step above that it serves.
    pub parent: Option<i64>,
    /// By what it is verified.
    pub source: String,
    /// Who answers for it.
    pub role: Role,
    /// Number of the one whose place it took.
    pub replaces: Option<i64>,
    /// When it was written down.
    pub made_at: DateTime<Utc>,
}

/// A result to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStatement {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Its step.
    pub level: ResultLevel,
    /// What the logframe calls it.
    pub mark: String,
    /// What is to be.
    pub sentence: String,
    /// Number of the result that it serves.
    pub parent: Option<i64>,
    /// By what it is verified.
    pub source: String,
    /// Who answers for it.
    pub role: Role,
    /// Number of the one whose place it takes, and why.
    pub replaces: Option<(i64, String)>,
}

/// The form that writes a result down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StatementForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the step.
    pub level: String,
    /// What the logframe calls it.
    pub mark: String,
    /// What is to be.
    pub sentence: String,
    /// Number of the result that it serves; empty for none.
    pub parent: String,
    /// By what it is verified.
    pub source: String,
    /// Code of the role that answers for it.
    pub role: String,
    /// Number of the result whose place it takes; empty for a new one.
    pub replaces: String,
    /// Why it takes that place.
    pub reason: String,
}

impl StatementForm {
    /// Checks it; whether there are such results depends on the programme.
    pub fn parse(&self) -> Result<NewStatement, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let level = check.required_code("level", &self.level, "error-target-level");
        let mark = check.required_line("mark", &self.mark, "error-result-mark");
        let sentence = check.required_line("sentence", &self.sentence, "error-result-sentence");
        let numbers = 1..=i64::from(i32::MAX);
        let parent = check.number("parent", &self.parent, numbers.clone());
        if parent.is_some() && level == Some(ResultLevel::Impact) {
            check.error("parent", "error-result-parent");
        }
        let source = check.required_line("source", &self.source, "error-result-source");
        let role = check.required_code("role", &self.role, "error-result-role");
        let replaces = check.number("replaces", &self.replaces, numbers);
        let reason = match replaces {
            Some(_) => check.required_line("reason", &self.reason, "error-result-reason"),
            None => String::new(),
        };
        let replaces = replaces.map(|number| (number, reason));
        check.finish((|| {
            Some(NewStatement {
                command: command?,
                level: level?,
                mark,
                sentence,
                parent,
                source,
                role: role?,
                replaces,
            })
        })())
    }
}

/// The result that stands where this number stood.
pub fn newest(all: &[Statement], number: i64) -> Option<&Statement> {
    let mut at = all.iter().find(|s| s.number == number)?;
    while let Some(next) = all.iter().find(|s| s.replaces == Some(at.number) && s.number > at.number) {
        at = next;
    }
    Some(at)
}

/// Those that stand: each followed by those that serve it, in the order of what the logframe calls them.
pub fn tree(all: &[Statement]) -> Vec<&Statement> {
    let stands = |s: &&Statement| !all.iter().any(|n| n.replaces == Some(s.number));
    let mut standing: Vec<&Statement> = all.iter().filter(stands).collect();
    standing.sort_by(|a, b| (b.level, &b.mark, b.number).cmp(&(a.level, &a.mark, a.number)));
    let above = |s: &Statement| s.parent.and_then(|parent| newest(all, parent)).map(|parent| parent.number);
    let below = |number: Option<i64>| standing.iter().copied().filter(move |s| above(s) == number);
    let mut ordered = Vec::new();
    let mut waiting: Vec<&Statement> = below(None).collect();
    while let Some(next) = waiting.pop() {
        ordered.push(next);
        waiting.extend(below(Some(next.number)));
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(number: i64, level: ResultLevel, mark: &str, parent: Option<i64>, replaces: Option<i64>) -> Statement {
        let (id, sentence, source) = (Uuid::from_u128(number as u128), "People live".to_owned(), "Visits".to_owned());
        let (role, made_at) = (Role::MeOfficer, DateTime::UNIX_EPOCH);
        Statement { id, number, level, mark: mark.into(), sentence, parent, source, role, replaces, made_at }
    }

    #[test]
    fn results_stand_below_what_they_serve_and_one_takes_the_place_of_another() {
        use ResultLevel::{Impact, Outcome, Output};
        let all = [
            statement(1, Outcome, "2", Some(4), None),
            statement(2, Output, "2.1", Some(1), None),
            statement(3, Outcome, "1", Some(4), None),
            statement(4, Impact, "I", None, None),
            statement(5, Outcome, "2 new", Some(4), Some(1)),
            statement(6, Outcome, "3", None, None),
            statement(7, Outcome, "2 newer", Some(4), Some(5)),
        ];
        let marks: Vec<&str> = tree(&all).iter().map(|s| s.mark.as_str()).collect();
        assert_eq!(marks, ["I", "1", "2 newer", "2.1", "3"]);
        assert_eq!(newest(&all, 1).map(|s| s.number), Some(7));
        assert_eq!(newest(&all, 9), None);
    }

    #[test]
    fn a_result_says_what_is_to_be_by_what_it_is_seen_and_who_answers_for_it() {
        let form = StatementForm { command: "3f0e0000-0000-4000-8000-000000000001".into(), ..StatementForm::default() };
        let fields = |form: &StatementForm| form.parse().unwrap_err().into_iter().map(|e| e.field).collect::<Vec<_>>();
        assert_eq!(fields(&form), ["level", "mark", "sentence", "source", "role"]);
        let whole = StatementForm {
            level: "outcome".into(),
            mark: "Outcome 2".into(),
            sentence: "People live of their work".into(),
            parent: "1".into(),
            source: "Monitoring visits".into(),
            role: "me_officer".into(),
            ..form
        };
        assert_eq!(whole.parse().unwrap().parent, Some(1));
        let impact = StatementForm { level: "impact".into(), ..whole.clone() };
        assert_eq!(impact.parse().unwrap_err()[0].key, "error-result-parent");
        let instead = StatementForm { replaces: "3".into(), reason: " ".into(), ..whole };
        assert_eq!(instead.parse().unwrap_err()[0].key, "error-result-reason");
    }
}

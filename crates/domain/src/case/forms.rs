//! What the forms of a case send, and what they mean.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{CaseRisk, CaseStatus, RevealReason};
use crate::date::parse_day;
use crate::form::{Check, FieldError};
use crate::id::UserId;

/// What the form that asks for an identity sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct RevealForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Why, a code of [`RevealReason`].
    pub reason: String,
}

/// A request to see an identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RevealRequest {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Why.
    pub reason: RevealReason,
}

impl RevealForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<RevealRequest, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let reason = check.required_code("reason", &self.reason, "error-reveal-reason");
        check.finish(command.zip(reason).map(|(command, reason)| RevealRequest { command, reason }))
    }
}

/// What the form "Add a note" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct NoteForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// The note.
    pub text: String,
}

/// A note for the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// The note.
    pub text: String,
}

impl NoteForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<Note, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let text = check.required_text("text", &self.text, "error-note-empty");
        check.finish(command.map(|command| Note { command, text }))
    }
}

/// What the form "Change status" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct StatusForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the case that was seen.
    pub version: String,
    /// The new status.
    pub status: String,
    /// When to look again, for [`CaseStatus::OnHold`].
    pub review_on: String,
    /// A few words.
    pub note: String,
}

/// A move of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusChange {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the case that was seen.
    pub version: i64,
    /// The new status.
    pub status: CaseStatus,
    /// When to look again.
    pub review_on: Option<NaiveDate>,
    /// A few words.
    pub note: Option<String>,
}

impl StatusForm {
    /// Checks the form. Whether the case may go there is for its status to say.
    pub fn parse(&self, today: NaiveDate) -> Result<StatusChange, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let status = check.required_code("status", &self.status, "error-status-missing");
        // Answers below another status than the chosen one were left behind: they mean nothing.
        let review_on = (status == Some(CaseStatus::OnHold)).then(|| self.review_day(&mut check, today)).flatten();
        let note = check.text("note", &self.note);
        let change = command.zip(version).zip(status).map(|((command, version), status)| StatusChange {
            command,
            version,
            status,
            review_on,
            note,
        });
        check.finish(change)
    }

    fn review_day(&self, check: &mut Check, today: NaiveDate) -> Option<NaiveDate> {
        if self.review_on.trim().is_empty() {
            check.error("review_on", "error-review-missing");
            return None;
        }
        let day = parse_day(check, "review_on", &self.review_on)?;
        let latest = today.checked_add_months(Months::new(12)).unwrap_or(today);
        if day <= today || day > latest {
            check.error("review_on", "error-review-range");
            return None;
        }
        Some(day)
    }
}

/// What the form "Risk" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct RiskForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the case that was seen.
    pub version: String,
    /// What was saved then, sealed by the server; nothing when it is not known.
    pub base: String,
    /// The risk, a code of [`CaseRisk`].
    pub risk: String,
}

/// The risk as the caseworker sees it now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RiskChange {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the case that was seen.
    pub version: i64,
    /// The risk.
    pub risk: CaseRisk,
}

impl RiskForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<RiskChange, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let risk = check.required_code("risk", &self.risk, "error-risk-missing");
        let change = command.zip(version).zip(risk);
        check.finish(change.map(|((command, version), risk)| RiskChange { command, version, risk }))
    }
}

/// Whoever supervises has looked at what waits for a second look.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SeenForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
}

impl SeenForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<Uuid, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        check.finish(command)
    }
}

/// What the form "Assign to somebody" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AssignForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the case that was seen.
    pub version: String,
    /// Id of the new caseworker.
    pub caseworker: String,
    /// A few words for the handover.
    pub note: String,
}

/// A case changes hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the case that was seen.
    pub version: i64,
    /// The new caseworker.
    pub caseworker: UserId,
    /// A few words for the handover.
    pub note: Option<String>,
}

impl AssignForm {
    /// Checks the form. Whether the caseworker works there is for the office to say.
    pub fn parse(&self) -> Result<Assignment, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let caseworker = check.required_code("caseworker", &self.caseworker, "error-assign-missing");
        let note = check.text("note", &self.note);
        let assignment = command.zip(version).zip(caseworker).map(|((command, version), caseworker)| Assignment {
            command,
            version,
            caseworker,
            note,
        });
        check.finish(assignment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn form(status: &str) -> StatusForm {
        StatusForm {
            command: Uuid::nil().to_string(),
            version: "3".into(),
            status: status.into(),
            review_on: "2026-12-24".into(),
            ..StatusForm::default()
        }
    }

    fn fields(form: &StatusForm) -> Vec<String> {
        form.parse(today()).unwrap_err().into_iter().map(|e| e.field).collect()
    }

    #[test]
    fn answers_below_another_status_are_left_behind() {
        let change = form("in_support").parse(today()).unwrap();
        assert_eq!(change.review_on, None);
        assert!(form("on_hold").parse(today()).unwrap().review_on.is_some());
    }

    #[test]
    fn a_pause_needs_a_day_to_look_again_within_a_year() {
        for day in ["", "2026-11-24", "2027-11-25", "soon"] {
            assert_eq!(fields(&StatusForm { review_on: day.into(), ..form("on_hold") }), ["review_on"], "{day}");
        }
    }

    #[test]
    fn a_status_must_be_on_the_list() {
        assert_eq!(fields(&form("gone")), ["status"]);
        assert_eq!(fields(&form("")), ["status"]);
    }
}

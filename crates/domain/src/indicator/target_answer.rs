//! The answer to a proposed target: approved, or returned with a reason.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::TargetState;
use crate::form::{Check, FieldError};

/// The form that answers a proposed target.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetAnswerForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the target.
    pub number: String,
    /// Code of [`TargetState`]: approved or returned.
    pub answer: String,
    /// Why it is returned.
    pub why: String,
}

/// An answer to a proposed target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetAnswer {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Number of the target.
    pub number: i64,
    /// Approved or returned.
    pub state: TargetState,
    /// Why it is returned.
    pub why: Option<String>,
}

impl TargetAnswerForm {
    /// Checks it.
    pub fn parse(&self) -> Result<TargetAnswer, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let number = check.version(&self.number);
        let state = check.required_code("answer", &self.answer, "error-target-answer");
        if state == Some(TargetState::Proposed) {
            check.error("answer", "error-unknown-choice");
        }
        let why = match state {
            Some(TargetState::Returned) => Some(check.required_line("why", &self.why, "error-target-why")),
            _ => None,
        };
        check.finish((|| Some(TargetAnswer { command: command?, number: number?, state: state?, why }))())
    }
}

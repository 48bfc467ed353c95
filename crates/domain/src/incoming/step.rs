//! What the office does with an incoming referral, and the sender who takes it back.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{IncomingMove, NotTaken};
use crate::form::{Check, FieldError};

/// What the office does with it, or the sender who takes it back.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct IncomingStepForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that the reader saw.
    pub version: String,
    /// Which.
    pub number: String,
    /// [`IncomingMove`].
    pub step: String,
    /// Code of the case to link it to.
    pub case: String,
    /// [`NotTaken`].
    pub reason: String,
    /// What the sender may try instead.
    pub advice: String,
    /// How somebody tried to reach the person.
    pub note: String,
}

/// A step to take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingStep {
    /// Recognises a form sent twice.
    pub command: Uuid,
    /// Version that the reader saw.
    pub version: i64,
    /// Which step.
    pub step: IncomingMove,
    /// Why the person is not taken up.
    pub reason: Option<NotTaken>,
    /// What the sender may try instead.
    pub advice: Option<String>,
    /// In words, for the office.
    pub note: Option<String>,
}

impl IncomingStepForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<IncomingStep, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let step: Option<IncomingMove> = check.required_code("step", &self.step, "error-incoming-step");
        let declines = step == Some(IncomingMove::Decline);
        let reason =
            if declines { check.required_code("reason", &self.reason, "error-incoming-why-not") } else { None };
        let advice = if declines { check.line("advice", &self.advice) } else { None };
        let note = check.line("note", &self.note);
        if step == Some(IncomingMove::Attempt) && self.note.trim().is_empty() {
            check.error("note", "error-incoming-attempt");
        }
        check.finish((|| {
            Some(IncomingStep { command: command?, version: version?, step: step?, reason, advice, note })
        })())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_says_what_it_needs_to_say() {
        let form = |step: &str| IncomingStepForm {
            command: "018f0000-0000-7000-8000-000000000001".into(),
            version: "1".into(),
            step: step.into(),
            ..IncomingStepForm::default()
        };
        let field = |step: &str| form(step).parse().unwrap_err().remove(0).field;
        assert_eq!((field(""), field("decline"), field("attempt")), ("step".into(), "reason".into(), "note".into()));
        assert!(form("accept").parse().is_ok());
    }
}

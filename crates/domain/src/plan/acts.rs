//! What the buttons beside a plan send.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};
use crate::id::ActionId;

/// What "Approve the plan" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ApproveForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the plan that was read.
    pub version: String,
}

impl ApproveForm {
    /// Checks the form: which sending of it this is, and which version was read.
    pub fn parse(&self) -> Result<(Uuid, i64), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        check.finish(command.zip(version))
    }
}

/// What "Return the plan" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ReturnForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the plan that was read.
    pub version: String,
    /// What to change.
    pub reason: String,
}

impl ReturnForm {
    /// Checks the form: which sending of it this is, which version was read, and what to change.
    pub fn parse(&self) -> Result<(Uuid, i64, String), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let reason = check.required_text("reason", &self.reason, "error-plan-return-reason");
        check.finish(command.zip(version).map(|(command, version)| (command, version, reason)))
    }
}

/// What "Done" beside a step sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CompleteForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Id of the step.
    pub action: String,
}

impl CompleteForm {
    /// Checks the form: which sending of it this is, and which step.
    pub fn parse(&self) -> Result<(Uuid, ActionId), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let action = self.action.trim().parse().ok();
        if action.is_none() {
            check.error("", "error-malformed");
        }
        check.finish(command.zip(action))
    }
}

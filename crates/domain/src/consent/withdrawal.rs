//! Taking a yes back.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};
use crate::id::ConsentId;

/// What the form sends. A reason is never needed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct WithdrawForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Id of the answer that is taken back.
    pub consent: String,
    /// What the person said about it, if anything.
    pub reason: String,
}

/// A yes is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Which answer.
    pub consent: ConsentId,
    /// What the person said about it.
    pub reason: Option<String>,
}

impl WithdrawForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<Withdrawal, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let consent = self.consent.trim().parse().ok();
        if consent.is_none() {
            check.error("", "error-malformed");
        }
        let reason = check.line("reason", &self.reason);
        check.finish(command.zip(consent).map(|(command, consent)| Withdrawal { command, consent, reason }))
    }
}

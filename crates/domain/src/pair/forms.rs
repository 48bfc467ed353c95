//! What the forms about a pair send, and what they mean.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};

/// What the form "Two different people" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct DistinctForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the pair.
    pub pair: String,
    /// Version of the pair that was seen.
    pub version: String,
    /// Why they are two.
    pub reason: String,
}

/// Somebody is sure that they are two people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distinct {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the pair that was seen.
    pub version: i64,
    /// Why.
    pub reason: String,
}

impl DistinctForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<Distinct, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let reason = check.required_line("reason", &self.reason, "error-pair-reason");
        check.finish(command.zip(version).map(|(command, version)| Distinct { command, version, reason }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_says_that_they_are_two_says_why() {
        let form = DistinctForm { command: Uuid::nil().to_string(), version: "1".into(), ..DistinctForm::default() };
        assert_eq!(form.parse().unwrap_err()[0].field, "reason");
        let form = DistinctForm { reason: " Brothers, seen together ".into(), ..form };
        assert_eq!(form.parse().unwrap().reason, "Brothers, seen together");
    }
}

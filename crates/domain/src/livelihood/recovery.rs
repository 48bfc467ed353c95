//! Getting back what was paid too much: the person is told first, and nobody is punished for an error of the programme.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::RecoveryOutcome;
use crate::date::parse_past_day;
use crate::form::{Check, FieldError};
use crate::suspension::ToldHow;

/// What both forms send.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct RecoveryForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Id of what was paid too much.
    pub recovery: String,
    /// Version that was seen.
    pub version: String,
    /// The day on which the person was told.
    pub told_on: String,
    /// [`ToldHow`].
    pub how: String,
    /// [`RecoveryOutcome`].
    pub outcome: String,
    /// What was agreed.
    pub words: String,
}

/// Which recovery, as it was seen.
#[derive(Debug, Clone, Copy)]
pub struct SentRecovery {
    /// Which sending.
    pub command: Uuid,
    /// Which.
    pub id: Uuid,
    /// Version that was seen.
    pub version: i64,
}

impl RecoveryForm {
    fn sent(&self, check: &mut Check) -> Option<SentRecovery> {
        let (command, id) = (check.command(&self.command), check.command(&self.recovery));
        let version = check.version(&self.version);
        Some(SentRecovery { command: command?, id: id?, version: version? })
    }

    /// Checks that the person was told: when and how.
    pub fn parse_told(&self, today: NaiveDate) -> Result<(SentRecovery, NaiveDate, ToldHow), Vec<FieldError>> {
        let mut check = Check::new();
        let sent = self.sent(&mut check);
        let on = parse_past_day(&mut check, "told_on", &self.told_on, today);
        let how = check.required_code("how", &self.how, "error-recovery-how");
        check.finish((|| Some((sent?, on?, how?)))())
    }

    /// Checks how it ended, and what was agreed.
    pub fn parse_settled(&self) -> Result<(SentRecovery, RecoveryOutcome, String), Vec<FieldError>> {
        let mut check = Check::new();
        let sent = self.sent(&mut check);
        let outcome = check.required_code("outcome", &self.outcome, "error-recovery-outcome");
        let words = check.required_text("words", &self.words, "error-recovery-words");
        check.finish((|| Some((sent?, outcome?, words)))())
    }
}

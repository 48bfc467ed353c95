//! What is typed about an appeal, and to decide on it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::forms::{end_day, past_day};
use super::{AppealOutcome, LONGEST, later};
use crate::form::{Check, FieldError};

/// The person appeals.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AppealForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// When.
    pub appealed_on: String,
    /// What the person says.
    pub words: String,
}

/// An appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// When.
    pub on: NaiveDate,
    /// What the person says.
    pub words: String,
}

impl AppealForm {
    /// Checks the form. Whether it came in time is for the service to say.
    pub fn parse(&self, today: NaiveDate) -> Result<Appeal, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let on = past_day(&mut check, "appealed_on", &self.appealed_on, today);
        let words = check.required_text("words", &self.words, "error-appeal-words");
        check.finish(command.zip(on).map(|(command, on)| Appeal { command, on, words }))
    }
}

/// The decision on an appeal.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AppealDecisionForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the suspension.
    pub suspension: String,
    /// [`AppealOutcome`].
    pub outcome: String,
    /// The new end, where it is shortened.
    pub ends_on: String,
    /// Why.
    pub words: String,
}

/// A decision on an appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealDecision {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// What is decided.
    pub outcome: AppealOutcome,
    /// The new end, where it is shortened.
    pub ends_on: Option<NaiveDate>,
    /// Why.
    pub words: String,
}

impl AppealDecisionForm {
    /// Checks the form. `ends_on` is when the suspension ends as it stands: shorter is earlier.
    pub fn parse(&self, today: NaiveDate, ends_on: NaiveDate) -> Result<AppealDecision, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let outcome = check.required_code("outcome", &self.outcome, "error-appeal-outcome");
        let shorter = match outcome {
            Some(AppealOutcome::Shortened) => {
                let day = end_day(&mut check, &self.ends_on, today, later(today, LONGEST));
                if day.is_some_and(|d| d >= ends_on) {
                    check.error("ends_on", "error-appeal-shorter");
                }
                day
            }
            _ => None,
        };
        let words = check.required_text("words", &self.words, "error-appeal-decision");
        let decision =
            command.zip(outcome).map(|(command, outcome)| AppealDecision { command, outcome, ends_on: shorter, words });
        check.finish(decision)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shorter_suspension_ends_earlier() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let ends = NaiveDate::from_ymd_opt(2027, 1, 15).unwrap();
        let decision = |outcome: &str, day: &str| AppealDecisionForm {
            command: Uuid::nil().to_string(),
            outcome: outcome.into(),
            ends_on: day.into(),
            words: "Heard both".into(),
            ..AppealDecisionForm::default()
        };
        let refused = |day| decision("shortened", day).parse(today, ends).unwrap_err().remove(0).field;
        assert_eq!((refused("2027-01-15"), refused("")), ("ends_on".into(), "ends_on".into()));
        assert!(decision("shortened", "2027-01-14").parse(today, ends).is_ok());
        assert_eq!(decision("lifted", "2027-01-14").parse(today, ends).unwrap().ends_on, None);
    }
}

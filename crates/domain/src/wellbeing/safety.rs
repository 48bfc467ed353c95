//! The safety protocol: what is done at once when somebody thinks of ending their life, and what whoever supervises
//! makes of it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};

/// Hours within which whoever supervises has looked at it.
pub const PROTOCOL_HOURS: i64 = 24;

text_enum! {
    /// A step of the protocol.
    pub enum SafetyStep ("safety-step") {
        /// Somebody stays with the person.
        Stayed = "stayed",
        /// Asked directly whether there is a plan, and by what means.
        AskedPlan = "asked_plan",
        /// Means were put out of reach.
        MeansAway = "means_away",
        /// The counsellor on call was reached.
        CounsellorCalled = "counsellor_called",
        /// Somebody the person trusts was called, as the person wished.
        TrustedCalled = "trusted_called",
        /// Brought to a health facility.
        HealthFacility = "health_facility",
        /// Told where help is at any hour.
        NumbersGiven = "numbers_given",
        /// A next contact was agreed.
        NextAgreed = "next_agreed",
    }
}

text_enum! {
    /// How it looks at the end of the talk.
    pub enum SafetyDanger ("safety-danger") {
        /// In danger now: not left alone.
        Now = "now",
        /// Not now, but it may come back.
        Later = "later",
        /// Could not be found out.
        Unclear = "unclear",
    }
}

/// What was done. Sealed as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyRecord {
    /// How it looks.
    pub danger: SafetyDanger,
    /// What was done.
    pub steps: Vec<SafetyStep>,
    /// Who was called, or why nobody.
    pub called: String,
    /// What is agreed.
    pub words: String,
}

/// What whoever supervises makes of it. Sealed as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyReview {
    /// What is done besides, or why it is enough.
    pub words: String,
}

/// A record as it is typed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SafetyForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Number of the questionnaire in the case.
    pub number: String,
    /// Which round of the protocol was seen.
    pub round: String,
    /// [`SafetyDanger`].
    pub danger: String,
    /// Codes of [`SafetyStep`].
    pub steps: Vec<String>,
    /// Who was called.
    pub called: String,
    /// What is agreed.
    pub words: String,
}

impl SafetyForm {
    /// Which round was seen.
    pub fn round(&self) -> Option<i64> {
        self.round.trim().parse().ok()
    }

    /// Checks it. A protocol on which nothing was done is none.
    pub fn parse(&self) -> Result<(Uuid, SafetyRecord), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let steps = check.codes("steps", &self.steps);
        if steps.is_empty() && !check.failed_at(&["steps"]) {
            check.error("steps", "error-safety-steps");
        }
        let danger = check.required_code("danger", &self.danger, "error-safety-danger");
        let called = check.required_line("called", &self.called, "error-safety-called");
        let words = check.required_text("words", &self.words, "error-safety-words");
        let record = danger.map(|danger| SafetyRecord { danger, steps, called, words });
        check.finish(command.zip(record))
    }
}

/// A review as it is typed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SafetyReviewForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Number of the questionnaire in the case.
    pub number: String,
    /// Which round of the protocol was seen.
    pub round: String,
    /// What is done besides, or why it is enough.
    pub words: String,
}

impl SafetyReviewForm {
    /// Which round was seen.
    pub fn round(&self) -> Option<i64> {
        self.round.trim().parse().ok()
    }

    /// Checks it.
    pub fn parse(&self) -> Result<(Uuid, SafetyReview), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let words = check.required_text("words", &self.words, "error-safety-review");
        check.finish(command.map(|command| (command, SafetyReview { words })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_protocol_says_what_was_done_and_who_was_called() {
        let empty = SafetyForm { command: Uuid::nil().to_string(), ..SafetyForm::default() };
        let fields: Vec<_> = empty.parse().unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["steps", "danger", "called", "words"]);
        let whole = SafetyForm {
            steps: vec!["stayed".into(), "stayed".into(), "next_agreed".into()],
            danger: "later".into(),
            called: "Counsellor on call".into(),
            words: "Comes back tomorrow".into(),
            ..empty
        };
        assert_eq!(whole.parse().unwrap().1.steps, [SafetyStep::Stayed, SafetyStep::NextAgreed]);
    }

    #[test]
    fn a_review_says_something() {
        let empty = SafetyReviewForm { command: Uuid::nil().to_string(), ..SafetyReviewForm::default() };
        assert_eq!(empty.parse().unwrap_err()[0].key, "error-safety-review");
    }
}

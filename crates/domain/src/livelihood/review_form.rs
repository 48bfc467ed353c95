//! The forms of a score and of the decision on a plan.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{BusinessState, SCORE_MAX};
use crate::form::{Check, FieldError};

/// What a score sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ScoreForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Number of the version of the plan that was read.
    pub version: String,
    /// 0 to [`SCORE_MAX`].
    pub score: String,
    /// Why.
    pub words: String,
}

impl ScoreForm {
    /// Checks the form: which sending, which version, the score, why.
    pub fn parse(&self) -> Result<(Uuid, i64, i64, String), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        if self.score.trim().is_empty() {
            check.error_with("score", "error-business-score", vec![("max", SCORE_MAX.to_string())]);
        }
        let score = check.number("score", &self.score, 0..=SCORE_MAX);
        let words = check.required_text("words", &self.words, "error-business-score-words");
        check.finish((|| Some((command?, version?, score?, words)))())
    }
}

/// What a decision sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct BusinessDecisionForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Version that was seen.
    pub version: String,
    /// [`BusinessState`]: approved, conditional, revised or rejected.
    pub decision: String,
    /// Conditions, or why.
    pub words: String,
}

impl BusinessDecisionForm {
    /// Checks the form. Everything but a plain yes needs words.
    pub fn parse(&self) -> Result<(Uuid, i64, BusinessState, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let decision = check.required_code("decision", &self.decision, "error-business-decision");
        let decision = decision.filter(|d| BusinessState::CommitteeReview.can_become(*d));
        if decision.is_none() && !check.failed_at(&["decision"]) {
            check.error("decision", "error-unknown-choice");
        }
        let words = check.text("words", &self.words);
        let needs = decision.is_some_and(|d| d != BusinessState::Approved);
        if needs && words.is_none() && !check.failed_at(&["words"]) {
            check.error("words", "error-business-decision-words");
        }
        check.finish((|| Some((command?, version?, decision?, words)))())
    }
}

/// What the form sends that says to which project a business belongs.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct BusinessProjectForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Version that was seen.
    pub version: String,
    /// Code of the project; empty for none.
    pub project: String,
}

impl BusinessProjectForm {
    /// Checks the form: which sending, which version, and the code of a project, if there is one.
    pub fn parse(&self) -> Result<(Uuid, i64, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let project = check.line("project", &self.project);
        check.finish(command.zip(version).map(|(command, version)| (command, version, project)))
    }
}

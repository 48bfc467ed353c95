//! What the forms of a project send: what is known of it, and a move.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::implementer::Implementer;
use super::project::{ProjectMove, project_questions};
use super::question::{Answers, AnswersForm};
use crate::counselling::holds_a_number;
use crate::form::{Check, FieldError};

/// What the form of a project sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ProjectForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of a project that exists.
    pub project: String,
    /// Version that was seen.
    pub version: String,
    /// P-code of the community, for a new one.
    pub community: String,
    /// What it is called.
    pub title: String,
    /// [`Implementer`]; empty where words alone say who carries it out.
    pub carried_by: String,
    /// What was asked about it.
    pub answers: AnswersForm,
}

/// What the form of a project says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectSaid {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// What it is called.
    pub title: String,
    /// Who carries it out, where that is more than words.
    pub implementer: Option<Implementer>,
    /// What is known of it.
    pub answers: Answers,
}

impl ProjectForm {
    /// Checks the form: which sending, which version of an existing one, its title and what it says.
    pub fn parse(&self) -> Result<ProjectSaid, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = if self.project.is_empty() { Some(0) } else { check.version(&self.version) };
        let title = check.required_line("title", &self.title, "error-support-title");
        let implementer = check.code("carried_by", &self.carried_by);
        let answers = check.within("answers", |check| Answers::parse(check, &project_questions(), &self.answers));
        if let (Some(start), Some(end)) = (answers.day("starts_on"), answers.day("ends_on"))
            && end < start
        {
            check.error("answers[one][ends_on]", "error-support-ends");
        }
        if let Some(all) = answers.number("indirect") {
            let by_sex = ["indirect_women", "indirect_men"].iter().filter_map(|key| answers.number(key)).sum::<i64>();
            if by_sex > all {
                check.error("answers[one][indirect]", "error-project-indirect");
            }
        }
        let said = |(command, version)| ProjectSaid { command, version, title, implementer, answers };
        check.finish(command.zip(version).map(said))
    }
}

/// What the buttons of a project send.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ProjectMoveForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the project.
    pub project: String,
    /// Version that was seen.
    pub version: String,
    /// [`ProjectMove`].
    pub step: String,
    /// Why, where that has to be said.
    pub reason: String,
}

/// What the buttons of a project say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectMoved {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// The move.
    pub step: ProjectMove,
    /// Why, where that has to be said; nothing else is kept of other moves.
    pub reason: Option<String>,
}

impl ProjectMoveForm {
    /// Checks the form: which sending, which version, which move, and why.
    pub fn parse(&self) -> Result<ProjectMoved, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let step: Option<ProjectMove> = check.required_code("step", &self.step, "error-unknown-choice");
        let reason = step.filter(|s| s.needs_a_reason()).map(|_| reason_of(&mut check, &self.reason));
        let moved = |((command, version), step)| ProjectMoved { command, version, step, reason };
        check.finish(command.zip(version).zip(step).map(moved))
    }
}

/// Why, in words about the matter and about nobody.
pub(super) fn reason_of(check: &mut Check, typed: &str) -> String {
    let reason = check.required_text("reason", typed, "error-project-reason");
    if holds_a_number(&reason) {
        check.error("reason", "error-commitment-number");
    }
    reason
}

//! What is typed: whom somebody asks to run a survey, and the answers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Round, SurveyAnswers, survey};
use crate::form::{Check, FieldError};
use crate::id::UserId;

/// Who runs a survey.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AskForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// [`Round`].
    pub round: String,
    /// Id of who runs it.
    pub interviewer: String,
}

impl AskForm {
    /// Checks it.
    pub fn parse(&self) -> Result<(Uuid, Round, UserId), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let round = check.required_code("round", &self.round, "error-outcome-round");
        let interviewer = self.interviewer.trim().parse().ok().map(UserId);
        if interviewer.is_none() {
            check.error("interviewer", "error-outcome-interviewer");
        }
        check.finish(command.zip(round).zip(interviewer).map(|((command, round), user)| (command, round, user)))
    }
}

text_enum! {
    /// What the button says.
    pub enum SurveyGo ("outcome-go") {
        /// Keep what was answered and go on.
        On = "on",
        /// Keep what was answered; go on another day.
        Leave = "leave",
        /// Every question was seen to, or the person does not want to go on: score it.
        Done = "done",
    }
}

/// Answers as they are posted.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SurveyForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the survey.
    pub survey: String,
    /// Version that was seen.
    pub version: String,
    /// Codes by the key of the question.
    pub answers: BTreeMap<String, String>,
    /// Whether the person agrees to be asked: `yes` or `no`. Asked once.
    pub agreed: String,
    /// Why answers are put right afterwards.
    pub reason: String,
    /// [`SurveyGo`]; empty: go on.
    pub go: String,
}

impl SurveyForm {
    /// The path of a question's field.
    pub fn field(key: &str) -> String {
        format!("answers[{key}]")
    }

    /// What is to happen next.
    pub fn go(&self) -> SurveyGo {
        self.go.trim().parse().unwrap_or(SurveyGo::On)
    }

    /// What was posted, over what was answered before.
    pub fn over(&self, before: &SurveyAnswers) -> Result<SurveyAnswers, Vec<FieldError>> {
        let mut check = Check::new();
        let mut answers = before.clone();
        for item in &survey().items {
            for key in item.keys() {
                let typed = self.answers.get(&key).map(|t| t.trim()).unwrap_or_default();
                if typed.is_empty() {
                    continue;
                }
                if SurveyAnswers::allows(item, typed) {
                    answers.set(&key, typed);
                } else {
                    check.error(SurveyForm::field(&key), "error-unknown-choice");
                }
            }
        }
        check.finish(Some(answers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(answers: &[(&str, &str)]) -> SurveyForm {
        let answers = answers.iter().map(|(q, a)| ((*q).to_owned(), (*a).to_owned())).collect();
        SurveyForm { answers, ..SurveyForm::default() }
    }

    #[test]
    fn answers_add_up_and_unknown_ones_are_refused_at_their_question() {
        let first = posted(&[("e1", "ok"), ("p7_sad", "declined")]).over(&SurveyAnswers::default()).unwrap();
        assert_eq!((first.get("e1"), first.get("p7_sad")), (Some("ok"), Some("declined")));
        assert_eq!(first.next().unwrap().id, "E2");
        let errors = posted(&[("e1", "yes"), ("s4", "no_children")]).over(&first).unwrap_err();
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["answers[e1]"]);
    }

    #[test]
    fn whoever_runs_a_survey_is_named() {
        let form = AskForm { command: Uuid::nil().to_string(), round: "baseline".into(), ..AskForm::default() };
        assert_eq!(form.parse().unwrap_err()[0].field, "interviewer");
    }
}

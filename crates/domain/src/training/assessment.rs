//! What somebody can do, criterion by criterion, and what the tests at the beginning and at the end said.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};

/// Highest result of a test.
pub const SCORE_MAX: i64 = 100;

text_enum! {
    /// Whether somebody can do it.
    pub enum CompetencyResult ("competency") {
        Competent = "competent",
        NotYet = "not_yet",
    }
}

/// What the form sends of one criterion.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CriterionMark {
    /// Id of the criterion.
    pub id: String,
    /// [`CompetencyResult`]; empty when it was not looked at.
    pub result: String,
}

/// What the form of an assessment sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AssessmentForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the cohort.
    pub cohort: String,
    /// Id of the enrolment.
    pub id: String,
    /// Version of the enrolment that was seen.
    pub version: String,
    /// Result of the test at the beginning, of a hundred.
    pub entry_test: String,
    /// Result of the test at the end.
    pub exit_test: String,
    /// What was looked at.
    pub criteria: Vec<CriterionMark>,
}

/// What was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// Which sending.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// Result of the test at the beginning.
    pub entry_test: Option<i64>,
    /// Result of the test at the end.
    pub exit_test: Option<i64>,
    /// Results, each criterion once.
    pub results: Vec<(Uuid, CompetencyResult)>,
}

impl AssessmentForm {
    /// Checks the form against the criteria of the course.
    pub fn parse(&self, criteria: &[Uuid]) -> Result<Assessed, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let entry_test = check.number("entry_test", &self.entry_test, 0..=SCORE_MAX);
        let exit_test = check.number("exit_test", &self.exit_test, 0..=SCORE_MAX);
        let mut results: Vec<(Uuid, CompetencyResult)> = Vec::new();
        for (i, one) in self.criteria.iter().enumerate() {
            let result = check.within(&format!("criteria[{i}]"), |check| check.code("result", &one.result));
            let Some(result) = result else { continue };
            match one.id.parse::<Uuid>().ok().filter(|id| criteria.contains(id)) {
                Some(id) if results.iter().all(|(known, _)| *known != id) => results.push((id, result)),
                Some(_) => {}
                None => check.error(format!("criteria[{i}][result]"), "error-unknown-choice"),
            }
        }
        check.finish(command.zip(version).map(|(command, version)| Assessed {
            command,
            version,
            entry_test,
            exit_test,
            results,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_criteria_of_the_course_are_assessed_and_a_test_has_a_hundred_points() {
        let mark =
            |id: u128, result: &str| CriterionMark { id: Uuid::from_u128(id).to_string(), result: result.into() };
        let form = AssessmentForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            criteria: vec![mark(1, "competent"), mark(2, ""), mark(1, "not_yet")],
            ..AssessmentForm::default()
        };
        let known = [Uuid::from_u128(1), Uuid::from_u128(2)];
        let assessed = form.parse(&known).unwrap();
        assert_eq!(assessed.results, [(Uuid::from_u128(1), CompetencyResult::Competent)]);
        let key = |form: AssessmentForm| form.parse(&known).unwrap_err()[0].key.clone();
        assert_eq!(
            key(AssessmentForm { criteria: vec![mark(3, "competent")], ..form.clone() }),
            "error-unknown-choice"
        );
        assert_eq!(key(AssessmentForm { exit_test: "101".into(), ..form }), "error-number-range");
    }
}

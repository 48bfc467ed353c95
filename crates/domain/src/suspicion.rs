//! The suspicion that somebody went back to a group: written down under seal, reviewed by whoever supervises. A rumour
//! changes nothing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::SourceGrade;
use crate::date::parse_day;
use crate::form::{Check, FieldError};

/// Longest accepted report, in characters: what was heard, not a story about others.
pub const REPORT_MAX: usize = 400;

/// Days within which whoever supervises reviews a suspicion.
pub const REVIEW_WITHIN: u64 = 2;

/// What was heard. Sealed as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspicion {
    /// When.
    pub heard_on: NaiveDate,
    /// How reliable the source is.
    pub source: SourceGrade,
    /// What.
    pub words: String,
}

text_enum! {
    /// What whoever supervises makes of it.
    pub enum SuspicionVerdict ("suspicion-verdict") {
        Nothing = "nothing",
        Measures = "measures",
        Confirmed = "confirmed",
    }
}

/// A review. Sealed as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspicionReview {
    /// What is made of it.
    pub verdict: SuspicionVerdict,
    /// Why, or what is done for safety.
    pub words: Option<String>,
}

/// A suspicion as it is typed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SuspicionForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// When it was heard.
    pub heard_on: String,
    /// [`SourceGrade`].
    pub source: String,
    /// What.
    pub words: String,
}

impl SuspicionForm {
    /// Checks the form. Every grade is written down: what follows is another question.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, Suspicion), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        if self.heard_on.trim().is_empty() {
            check.error("heard_on", "error-suspicion-day");
        }
        let heard_on = parse_day(&mut check, "heard_on", &self.heard_on);
        if heard_on.is_some_and(|day| day > today) {
            check.error_with("heard_on", "error-date-future", vec![("what", "heard".to_owned())]);
        }
        let source = check.required_code("source", &self.source, "error-suspicion-source");
        let words = check.required_text("words", &self.words, "error-suspicion-words");
        if words.chars().count() > REPORT_MAX {
            check.error_with("words", "error-too-long", vec![("max", REPORT_MAX.to_string())]);
        }
        let suspicion = heard_on.zip(source).map(|(heard_on, source)| Suspicion { heard_on, source, words });
        check.finish(command.zip(suspicion))
    }
}

/// A review as it is typed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SuspicionReviewForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Id of the suspicion.
    pub suspicion: String,
    /// [`SuspicionVerdict`].
    pub verdict: String,
    /// Why, or what is done for safety.
    pub words: String,
}

impl SuspicionReviewForm {
    /// Checks the form against the source of what is reviewed: a rumour is confirmed by nobody.
    pub fn parse(&self, source: SourceGrade) -> Result<(Uuid, SuspicionReview), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let verdict = check.required_code("verdict", &self.verdict, "error-suspicion-verdict");
        if verdict == Some(SuspicionVerdict::Confirmed) && !source.is_enough() {
            check.error("verdict", "error-closure-rumour");
        }
        let words = match verdict {
            Some(SuspicionVerdict::Measures) => {
                Some(check.required_text("words", &self.words, "error-suspicion-measures"))
            }
            _ => check.text("words", &self.words),
        };
        check.finish(command.zip(verdict.map(|verdict| SuspicionReview { verdict, words })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn form(source: &str, words: &str) -> SuspicionForm {
        SuspicionForm {
            command: Uuid::nil().to_string(),
            heard_on: "2026-11-20".into(),
            source: source.into(),
            words: words.into(),
            ..SuspicionForm::default()
        }
    }

    #[test]
    fn every_grade_is_written_down_and_only_a_reliable_one_is_confirmed() {
        for grade in SourceGrade::ALL {
            let (_, suspicion) = form(grade.as_str(), "Seen at the edge of the forest").parse(today()).unwrap();
            assert_eq!(suspicion.source, *grade);
            for verdict in SuspicionVerdict::ALL {
                let review = SuspicionReviewForm {
                    command: Uuid::nil().to_string(),
                    verdict: verdict.as_str().into(),
                    words: "Spoke with the family".into(),
                    ..SuspicionReviewForm::default()
                };
                let refused = *verdict == SuspicionVerdict::Confirmed && !grade.is_enough();
                assert_eq!(review.parse(*grade).is_err(), refused, "{grade} {verdict}");
            }
        }
    }

    #[test]
    fn a_report_has_a_day_a_grade_and_few_words() {
        let empty = SuspicionForm { command: Uuid::nil().to_string(), ..SuspicionForm::default() };
        let fields: Vec<_> = empty.parse(today()).unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["heard_on", "source", "words"]);
        assert!(form("c", &"x".repeat(REPORT_MAX + 1)).parse(today()).is_err());
        let tomorrow = SuspicionForm { heard_on: "2026-11-25".into(), ..form("c", "x") };
        assert_eq!(tomorrow.parse(today()).unwrap_err()[0].key, "error-date-future");
    }

    #[test]
    fn measures_are_named() {
        let review = SuspicionReviewForm {
            command: Uuid::nil().to_string(),
            verdict: "measures".into(),
            ..SuspicionReviewForm::default()
        };
        assert_eq!(review.parse(SourceGrade::C).unwrap_err()[0].field, "words");
    }
}

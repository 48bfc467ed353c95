//! What is typed to look for somebody, to ask, to answer, to open at once, to review.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{AT_ONCE_WORDS, AccessAnswer, AccessDays, AtOnceReason, LookupPurpose, Verdict, letters};
use crate::form::{Check, FieldError};
use crate::name::{SEARCH_MIN, search_words};
use crate::person::{Query, number_key};

/// A search outside the caseload; never in an address.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct LookupForm {
    /// A name, or a part of it.
    pub name: String,
    /// A phone number.
    pub phone: String,
    /// [`LookupPurpose`].
    pub purpose: String,
    /// The purpose in words, where it is another one.
    pub words: String,
}

/// What to look for, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    /// What to look for.
    pub query: Query,
    /// Why.
    pub purpose: LookupPurpose,
    /// Why, in words, where it is another purpose.
    pub words: Option<String>,
}

impl LookupForm {
    /// Checks the form. `country` is that of the searcher's office.
    pub fn parse(&self, country: &str) -> Result<Lookup, Vec<FieldError>> {
        let mut check = Check::new();
        let name = check.line("name", &self.name);
        let phone = check.line("phone", &self.phone);
        let key = phone.as_deref().and_then(|p| number_key(p, country));
        if phone.is_some() && key.is_none() {
            check.error("phone", "error-phone");
        }
        let short = name.as_deref().is_some_and(|n| letters(n) < SEARCH_MIN);
        if short || (name.is_none() && phone.is_none()) {
            check.error_with("name", "error-search-short", vec![("min", SEARCH_MIN.to_string())]);
        }
        let purpose = check.required_code("purpose", &self.purpose, "error-lookup-purpose");
        let words = match purpose {
            Some(LookupPurpose::Other) => Some(check.required_line("words", &self.words, "error-lookup-words")),
            _ => None,
        };
        let name = name.unwrap_or_default();
        let query = Query { words: search_words(&name), name, phone: key };
        check.finish(purpose.map(|purpose| Lookup { query, purpose, words }))
    }
}

/// A request to see a case.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AskForm {
    /// Which sending of the form this is.
    pub command: String,
    /// What the search gave.
    pub hit: String,
    /// Why.
    pub words: String,
    /// [`AccessDays`].
    pub days: String,
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Why.
    pub words: String,
    /// For how long.
    pub days: AccessDays,
}

impl AskForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<Asked, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let words = check.required_text("words", &self.words, "error-access-words");
        let days = check.required_code("days", &self.days, "error-access-days");
        check.finish(command.zip(days).map(|(command, days)| Asked { command, words, days }))
    }
}

/// The answer to a request.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AnswerForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the request.
    pub access: String,
    /// [`AccessAnswer`].
    pub answer: String,
    /// [`AccessDays`], where it is yes.
    pub days: String,
    /// Why not, where it is no.
    pub words: String,
}

impl AnswerForm {
    /// Checks the form: for how long, or why not. What stands below the other answer was left behind.
    pub fn parse(&self) -> Result<(Uuid, Result<AccessDays, String>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let answer = match check.required_code("answer", &self.answer, "error-access-answer") {
            Some(AccessAnswer::Allow) => check.required_code("days", &self.days, "error-access-days").map(Ok),
            Some(AccessAnswer::Refuse) => Some(Err(check.required_text("words", &self.words, "error-access-why-not"))),
            None => None,
        };
        check.finish(command.zip(answer))
    }
}

/// Opening a case at once.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AtOnceForm {
    /// Which sending of the form this is.
    pub command: String,
    /// What the search gave.
    pub hit: String,
    /// [`AtOnceReason`].
    pub reason: String,
    /// What happened.
    pub words: String,
}

/// A case is to be opened at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtOnce {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Why.
    pub reason: AtOnceReason,
    /// What happened.
    pub words: String,
}

impl AtOnceForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<AtOnce, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let reason = check.required_code("reason", &self.reason, "error-at-once-reason");
        let words = check.text("words", &self.words).unwrap_or_default();
        if words.chars().count() < AT_ONCE_WORDS {
            check.error_with("words", "error-at-once-words", vec![("min", AT_ONCE_WORDS.to_string())]);
        }
        check.finish(command.zip(reason).map(|(command, reason)| AtOnce { command, reason, words }))
    }
}

/// The review of a case that was opened at once.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ReviewForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the access.
    pub access: String,
    /// [`Verdict`].
    pub verdict: String,
    /// Why.
    pub words: String,
}

/// A review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Whether it was right.
    pub verdict: Verdict,
    /// Why.
    pub words: String,
}

impl ReviewForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<Review, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let verdict = check.required_code("verdict", &self.verdict, "error-access-verdict");
        let words = check.required_text("words", &self.words, "error-access-review-words");
        check.finish(command.zip(verdict).map(|(command, verdict)| Review { command, verdict, words }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "018f0000-0000-7000-8000-000000000001";

    fn fields<T: std::fmt::Debug>(result: Result<T, Vec<FieldError>>) -> Vec<String> {
        result.unwrap_err().into_iter().map(|e| e.field).collect()
    }

    #[test]
    fn a_search_takes_three_letters_and_a_purpose() {
        let form = |name: &str, purpose: &str| LookupForm {
            name: name.into(),
            purpose: purpose.into(),
            ..LookupForm::default()
        };
        assert_eq!(fields(form("", "").parse("BFA")), ["name", "purpose"]);
        assert_eq!(fields(form("Aw", "came_in").parse("BFA")), ["name"]);
        // A phone does not make two letters a search.
        let with_phone = LookupForm { phone: "70 11 48 02".into(), ..form("Aw", "came_in") };
        assert_eq!(fields(with_phone.parse("BFA")), ["name"]);
        assert_eq!(fields(form("Awa", "other").parse("BFA")), ["words"]);
        assert!(form("Awa", "tracing").parse("BFA").is_ok());
        let phone = LookupForm { phone: "70 11 48 02".into(), ..form("", "duplicate") };
        assert!(phone.parse("BFA").unwrap().query.phone.is_some());
    }

    #[test]
    fn a_yes_says_for_how_long_and_a_no_why() {
        let form = |answer: &str| AnswerForm { command: ID.into(), answer: answer.into(), ..AnswerForm::default() };
        assert_eq!(fields(form("").parse()), ["answer"]);
        assert_eq!(fields(form("allow").parse()), ["days"]);
        assert_eq!(fields(AnswerForm { days: "7".into(), ..form("refuse") }.parse()), ["words"]);
        assert_eq!(fields(AnswerForm { days: "8".into(), ..form("allow") }.parse()), ["days"]);
        assert!(AnswerForm { days: "7".into(), ..form("allow") }.parse().is_ok());
    }

    #[test]
    fn nobody_opens_at_once_with_a_word() {
        let form = |words: &str| AtOnceForm {
            command: ID.into(),
            reason: "danger".into(),
            words: words.into(),
            ..AtOnceForm::default()
        };
        assert_eq!(fields(form("Life in danger, 19 c").parse().map(drop).and(form("urgent").parse())), ["words"]);
        assert_eq!(fields(form("   nineteen letters.    ").parse()), ["words"]);
        assert!(form("She was threatened here").parse().is_ok());
    }
}

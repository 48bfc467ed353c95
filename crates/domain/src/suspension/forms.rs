//! What is typed to propose a suspension, to decide, and to note that the person was heard and told.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Hearing, LONGEST, SuspensionReason, ToldHow, later};
use crate::date::{parse_day, parse_past_day};
use crate::form::{Check, FieldError};
use crate::person::Language;

/// A proposal.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SuspendForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the case that was seen.
    pub version: String,
    /// [`SuspensionReason`].
    pub reason: String,
    /// What happened.
    pub words: String,
    /// [`Hearing`].
    pub hearing: String,
    /// When the person was heard.
    pub heard_on: String,
    /// When it ends, at the latest.
    pub ends_on: String,
}

/// What is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the case that was seen.
    pub version: i64,
    /// Why.
    pub reason: SuspensionReason,
    /// What happened.
    pub words: String,
    /// Whether the person was heard.
    pub hearing: Hearing,
    /// When.
    pub heard_on: Option<NaiveDate>,
    /// When it ends, at the latest.
    pub ends_on: NaiveDate,
}

impl SuspendForm {
    /// Checks the form. Nobody is suspended unheard but for danger.
    pub fn parse(&self, today: NaiveDate) -> Result<Proposal, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let reason = check.required_code("reason", &self.reason, "error-suspension-reason");
        let words = check.required_text("words", &self.words, "error-suspension-words");
        let hearing = check.required_code("hearing", &self.hearing, "error-suspension-hearing");
        let heard_on = match hearing {
            Some(Hearing::Heard) => past_day(&mut check, "heard_on", &self.heard_on, today),
            _ => None,
        };
        let ends_on = end_day(&mut check, &self.ends_on, today, later(today, LONGEST));
        let proposal = (|| {
            Some(Proposal {
                command: command?,
                version: version?,
                reason: reason?,
                words,
                hearing: hearing?,
                heard_on,
                ends_on: ends_on?,
            })
        })();
        check.finish(proposal)
    }
}

/// A day that is there and not in the future.
pub(super) fn past_day(check: &mut Check, field: &str, value: &str, today: NaiveDate) -> Option<NaiveDate> {
    if value.trim().is_empty() {
        check.error(field, "error-suspension-day");
        return None;
    }
    parse_past_day(check, field, value, today)
}

/// A day after today, up to the latest.
pub(super) fn end_day(check: &mut Check, value: &str, today: NaiveDate, latest: NaiveDate) -> Option<NaiveDate> {
    let day = if value.trim().is_empty() { None } else { parse_day(check, "ends_on", value) };
    if check.failed_at(&["ends_on"]) {
        return None;
    }
    let fits = day.filter(|d| *d > today && *d <= latest);
    if fits.is_none() {
        check.error_with("ends_on", "error-suspension-end", vec![("days", LONGEST.to_string())]);
    }
    fits
}

/// The decision on a proposal, or ending a suspension that runs.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SuspensionDecisionForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the case that was seen.
    pub version: String,
    /// Why.
    pub words: String,
}

impl SuspensionDecisionForm {
    /// Checks the form: which sending, which version, and the words.
    pub fn parse(&self) -> Result<(Uuid, i64, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let words = check.text("words", &self.words);
        check.finish(command.zip(version).map(|(command, version)| (command, version, words)))
    }
}

/// The person was heard after all.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct HeardForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// When.
    pub heard_on: String,
}

impl HeardForm {
    /// Checks the form.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let day = past_day(&mut check, "heard_on", &self.heard_on, today);
        check.finish(command.zip(day))
    }
}

/// The person was told.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ToldForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// When.
    pub told_on: String,
    /// [`ToldHow`].
    pub how: String,
    /// [`Language`].
    pub language: String,
}

/// How the person was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub on: NaiveDate,
    /// How.
    pub how: ToldHow,
    /// In which language.
    pub language: Language,
}

impl ToldForm {
    /// Checks the form.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, Told), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let on = past_day(&mut check, "told_on", &self.told_on, today);
        let how = check.required_code("how", &self.how, "error-suspension-how");
        let language = check.required_code("language", &self.language, "error-suspension-language");
        let told = on.zip(how).zip(language).map(|((on, how), language)| Told { on, how, language });
        check.finish(command.zip(told))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "018f0000-0000-7000-8000-000000000001";

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn fields<T: std::fmt::Debug>(result: Result<T, Vec<FieldError>>) -> Vec<String> {
        result.unwrap_err().into_iter().map(|e| e.field).collect()
    }

    fn form() -> SuspendForm {
        SuspendForm {
            command: ID.into(),
            version: "1".into(),
            reason: "breach".into(),
            words: "Did not bring back the tools".into(),
            hearing: "heard".into(),
            heard_on: "2026-11-20".into(),
            ends_on: "2027-01-15".into(),
            ..SuspendForm::default()
        }
    }

    #[test]
    fn nobody_is_suspended_unheard_but_for_danger() {
        assert!(form().parse(today()).is_ok());
        let unheard = SuspendForm { heard_on: "".into(), ..form() };
        assert_eq!(fields(unheard.parse(today())), ["heard_on"]);
        let danger = SuspendForm { hearing: "danger".into(), ..unheard };
        assert_eq!(danger.parse(today()).unwrap().heard_on, None);
        assert_eq!(fields(SuspendForm { hearing: "".into(), ..form() }.parse(today())), ["hearing"]);
    }

    #[test]
    fn it_ends_within_ninety_days() {
        for (day, fits) in [("2026-11-24", false), ("2026-11-25", true), ("2027-02-22", true), ("2027-02-23", false)] {
            let form = SuspendForm { ends_on: day.into(), ..form() };
            assert_eq!(form.parse(today()).is_ok(), fits, "{day}");
        }
        assert_eq!(fields(SuspendForm { ends_on: "".into(), ..form() }.parse(today())), ["ends_on"]);
    }
}

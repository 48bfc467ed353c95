//! The form of a conversation about consent: how it was held, and an answer for each thing that was asked.
//!
//! Asked and not answered is not a no: such answers are left out. A no has no end and no data. Whoever is under 18
//! agrees through a parent or guardian, never alone.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{ConsentMethod, DEFAULT_MONTHS, DataCategory, Decision, Explained, Purpose, Recipient};
use crate::form::{Check, FieldError};
use crate::id::OrganisationId;
use crate::person::Language;

/// Version of the words that are read aloud (`consent-words-*` in the catalogues). New words, new version: what
/// somebody agreed to stays known.
pub const TEXT_VERSION: &str = "2026-11";

text_enum! {
    /// How long a yes holds.
    pub enum Validity ("validity") {
        Months6 = "months_6",
        Months12 = "months_12",
        Months24 = "months_24",
        UntilWithdrawn = "until_withdrawn",
    }
}

impl Validity {
    /// The last day of an answer given on `day`; `None` is until withdrawn.
    pub fn last_day(self, day: NaiveDate) -> Option<NaiveDate> {
        let months = match self {
            Validity::Months6 => 6,
            Validity::Months12 => 12,
            Validity::Months24 => DEFAULT_MONTHS,
            Validity::UntilWithdrawn => return None,
        };
        Some(day.checked_add_months(Months::new(months)).unwrap_or(day))
    }

    /// What can be chosen, the usual first: sharing always ends, keeping the case file need not.
    pub fn offered(purpose: Purpose) -> &'static [Validity] {
        match purpose {
            Purpose::CaseManagement => &[Validity::UntilWithdrawn, Validity::Months24, Validity::Months12],
            _ => &[Validity::Months24, Validity::Months12, Validity::Months6],
        }
    }

    /// What a page proposes where the programme's yes to sharing holds for so many months.
    pub fn proposed(purpose: Purpose, months: u32) -> Validity {
        let usual = match (purpose, months) {
            (Purpose::CaseManagement, _) => Validity::UntilWithdrawn,
            (_, 6) => Validity::Months6,
            (_, 12) => Validity::Months12,
            _ => Validity::Months24,
        };
        debug_assert!(Validity::offered(purpose).contains(&usual));
        usual
    }
}

impl Recipient {
    /// As forms send it: `programme`, a sector's code, or the id of an organisation.
    pub fn form_code(self) -> String {
        match self {
            Recipient::Organisation(id) => id.to_string(),
            other => other.code().to_owned(),
        }
    }
}

impl crate::programme::Listed for Recipient {}

impl std::str::FromStr for Recipient {
    type Err = crate::UnknownCode;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let organisation = s.parse::<OrganisationId>().ok();
        let code = if organisation.is_some() { "organisation" } else { s };
        Recipient::from_code(code, organisation).ok_or(crate::UnknownCode { list: "recipient" })
    }
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ConsentForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case; none where the form is part of a registration.
    pub code: String,
    /// [`Language`] of the conversation.
    pub language: String,
    /// [`ConsentMethod`].
    pub method: String,
    /// Who was there, or which parent or guardian agreed.
    pub witness: String,
    /// Whether somebody interpreted.
    pub interpreter: bool,
    /// Whether the person was told how to change their mind.
    pub told_how_to_withdraw: bool,
    /// [`Explained`]; nothing where nobody said.
    pub explained: String,
    /// Whether the person was given a copy.
    pub copy_given: bool,
    /// Whether the child agreed too, where a parent or guardian answers.
    pub assent: bool,
    /// What was asked.
    pub answers: Vec<AnswerForm>,
}

/// One thing that was asked.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AnswerForm {
    /// [`Purpose`].
    pub purpose: String,
    /// As in [`Recipient::form_code`].
    pub recipient: String,
    /// [`Decision`], or nothing: not asked.
    pub decision: String,
    /// [`DataCategory`]s that may be shared.
    pub categories: Vec<String>,
    /// [`Validity`]; nothing is the usual one.
    pub validity: String,
}

/// How the answers were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manner {
    /// Language of the conversation.
    pub language: Language,
    /// Signed, spoken, by a guardian.
    pub method: ConsentMethod,
    /// Who was there, or which parent or guardian agreed.
    pub witness: Option<String>,
    /// Whether somebody interpreted.
    pub interpreter: bool,
    /// Whether the person was told how to change their mind.
    pub told_how_to_withdraw: bool,
    /// How it was explained, where somebody said so.
    pub explained: Option<Explained>,
    /// Whether the person was given a copy.
    pub copy_given: bool,
    /// Whether the child agreed too, where a parent or guardian answers.
    pub assent: bool,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// To what.
    pub purpose: Purpose,
    /// For whom.
    pub recipient: Recipient,
    /// Yes or no.
    pub decision: Decision,
    /// Which data; none for a no, and none where nothing is shared.
    pub categories: Vec<DataCategory>,
    /// Last day; `None` is until withdrawn.
    pub valid_to: Option<NaiveDate>,
}

/// A conversation in which at least one thing was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// How.
    pub manner: Manner,
    /// What, in the order of the form.
    pub answers: Vec<Answer>,
}

impl ConsentForm {
    /// Checks a form of its own; also says which sending of it this is. `minor`: under 18, or perhaps.
    pub fn parse(&self, today: NaiveDate, minor: bool) -> Result<(Uuid, Conversation), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let conversation = self.parse_in(&mut check, "", today, minor);
        check.finish(command.zip(conversation))
    }

    /// Checks the form as part of a larger one, where it is called `part` (empty: the form itself).
    pub fn parse_in(&self, check: &mut Check, part: &str, today: NaiveDate, minor: bool) -> Option<Conversation> {
        let path = |field: &str| match (part.is_empty(), field.split_once('[')) {
            (true, _) => field.to_owned(),
            (false, Some((head, rest))) => format!("{part}[{head}][{rest}"),
            (false, None) => format!("{part}[{field}]"),
        };
        let mut answers = Vec::new();
        for (i, form) in self.answers.iter().enumerate().filter(|(_, a)| !a.decision.trim().is_empty()) {
            answers.extend(form.parse(check, &|field| path(&format!("answers[{i}][{field}]")), today));
        }
        if self.answers.iter().all(|a| a.decision.trim().is_empty()) {
            check.error(path("answers[0][decision]"), "error-consent-nothing-answered");
        }
        let manner = self.manner(check, &path, minor);
        Some(Conversation { manner: manner?, answers })
    }

    fn manner(&self, check: &mut Check, path: &dyn Fn(&str) -> String, minor: bool) -> Option<Manner> {
        let language = check.required_code(&path("language"), &self.language, "error-consent-language-missing");
        let method: Option<ConsentMethod> =
            check.required_code(&path("method"), &self.method, "error-consent-method-missing");
        let witness = check.line(&path("witness"), &self.witness);
        match method {
            Some(ConsentMethod::Guardian) if !minor => check.error(path("method"), "error-consent-adult-alone"),
            Some(m) if minor && m != ConsentMethod::Guardian => {
                check.error(path("method"), "error-consent-guardian-needed");
            }
            Some(ConsentMethod::Guardian) if witness.is_none() => {
                check.error(path("witness"), "error-consent-guardian-missing");
            }
            Some(ConsentMethod::SpokenWithWitness | ConsentMethod::Thumbprint) if witness.is_none() => {
                check.error(path("witness"), "error-consent-witness-missing");
            }
            _ => {}
        }
        if !self.told_how_to_withdraw {
            check.error(path("told_how_to_withdraw"), "error-consent-not-told");
        }
        let explained = check.code(&path("explained"), &self.explained);
        Some(Manner {
            language: language?,
            method: method?,
            witness,
            interpreter: self.interpreter,
            told_how_to_withdraw: self.told_how_to_withdraw,
            explained,
            copy_given: self.copy_given,
            assent: minor && self.assent,
        })
    }
}

impl AnswerForm {
    fn parse(&self, check: &mut Check, path: &dyn Fn(&str) -> String, today: NaiveDate) -> Option<Answer> {
        let decision: Option<Decision> = check.code(&path("decision"), &self.decision);
        let purpose: Option<Purpose> =
            check.required_code(&path("purpose"), &self.purpose, "error-consent-purpose-missing");
        let recipient: Option<Recipient> =
            check.required_code(&path("recipient"), &self.recipient, "error-consent-recipient-missing");
        let (decision, purpose, recipient) = (decision?, purpose?, recipient?);
        // Only a referral leaves the programme.
        if (purpose == Purpose::Referral) == (recipient == Recipient::Programme) {
            check.error(path("recipient"), "error-unknown-choice");
            return None;
        }
        if decision == Decision::Refused {
            return Some(Answer { purpose, recipient, decision, categories: Vec::new(), valid_to: None });
        }
        let mut categories: Vec<DataCategory> = check.codes(&path("categories"), &self.categories);
        if purpose != Purpose::Referral {
            categories.clear();
        } else if categories.is_empty() {
            check.error(path("categories"), "error-consent-categories-missing");
        }
        let valid_to = validity(check, &path("validity"), &self.validity, purpose)?.last_day(today);
        Some(Answer { purpose, recipient, decision, categories, valid_to })
    }
}

fn validity(check: &mut Check, field: &str, value: &str, purpose: Purpose) -> Option<Validity> {
    let offered = Validity::offered(purpose);
    if value.trim().is_empty() {
        return offered.first().copied();
    }
    let chosen: Validity = check.code(field, value)?;
    if !offered.contains(&chosen) {
        check.error(field, "error-unknown-choice");
    }
    Some(chosen)
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;

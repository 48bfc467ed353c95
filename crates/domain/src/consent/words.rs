//! The words that are read aloud before anybody answers, in versions: what somebody agreed to stays known.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::TEXT_VERSION;
use crate::date::parse_day;
use crate::form::{Check, FieldError};
use crate::locale::Locale;
use crate::programme::has_markup;

/// The words of one version in each language; an empty line begins a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentWords {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
    /// In Arabic.
    pub ar: String,
}

impl ConsentWords {
    /// Paragraphs in a language.
    pub fn paragraphs(&self, locale: Locale) -> impl Iterator<Item = &str> {
        let words = match locale {
            Locale::En => &self.en,
            Locale::Fr => &self.fr,
            Locale::Ar => &self.ar,
        };
        words.split("\n\n").map(str::trim).filter(|p| !p.is_empty())
    }
}

/// One version of the programme's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentVersion {
    /// Its name, which each consent keeps: the first day.
    pub version: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// The words.
    pub words: ConsentWords,
}

/// The version in force on a day; nothing: the product's own, [`TEXT_VERSION`].
pub fn in_force(versions: &[ConsentVersion], day: NaiveDate) -> Option<&ConsentVersion> {
    versions.iter().filter(|v| v.valid_from <= day).max_by_key(|v| v.valid_from)
}

/// The name of the version in force on a day.
pub fn version_on(versions: &[ConsentVersion], day: NaiveDate) -> &str {
    in_force(versions, day).map_or(TEXT_VERSION, |v| &v.version)
}

/// What the page of a new version sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ConsentWordsForm {
    /// Which sending of the form this is.
    pub command: String,
    /// First day.
    pub valid_from: String,
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
    /// In Arabic.
    pub ar: String,
}

impl ConsentWordsForm {
    /// Checks it. A version begins tomorrow at the earliest: what is read aloud today stays what it was this morning.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, ConsentVersion), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let valid_from = parse_day(&mut check, "valid_from", &self.valid_from);
        match valid_from {
            None if !check.failed_at(&["valid_from"]) => check.error("valid_from", "error-day-missing"),
            Some(day) if day <= today => check.error("valid_from", "error-consent-words-day"),
            _ => {}
        }
        let mut words = |field: &str, typed: &str| {
            if has_markup(typed) {
                check.error(field, "error-text-markup");
            }
            check.required_text(field, typed, "error-consent-words-missing")
        };
        let words = ConsentWords { en: words("en", &self.en), fr: words("fr", &self.fr), ar: words("ar", &self.ar) };
        let version = valid_from.map(|day| ConsentVersion { version: day.to_string(), valid_from: day, words });
        check.finish(command.zip(version))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn form(from: &str, en: &str) -> ConsentWordsForm {
        ConsentWordsForm {
            command: Uuid::nil().to_string(),
            valid_from: from.into(),
            en: en.into(),
            fr: "Un\r\n\r\nDeux".into(),
            ar: "نعم".into(),
        }
    }

    #[test]
    fn each_day_has_the_version_that_began_last() {
        let version = |from: &str| form(from, "Words").parse(day("2026-11-24")).unwrap().1;
        let versions = [version("2027-03-01"), version("2026-12-01")];
        assert_eq!(version_on(&versions, day("2026-11-30")), TEXT_VERSION);
        assert_eq!(version_on(&versions, day("2026-12-01")), "2026-12-01");
        assert_eq!(version_on(&versions, day("2028-01-01")), "2027-03-01");
        assert_eq!(versions[0].words.paragraphs(Locale::Fr).collect::<Vec<_>>(), ["Un", "Deux"]);
    }

    #[test]
    fn a_version_begins_tomorrow_at_the_earliest_and_speaks_every_language() {
        let errors = |form: ConsentWordsForm| -> Vec<(String, String)> {
            form.parse(day("2026-11-24")).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
        };
        assert_eq!(errors(form("2026-11-24", "Words")), [("valid_from".into(), "error-consent-words-day".into())]);
        assert_eq!(errors(form("2026-11-25", " ")), [("en".into(), "error-consent-words-missing".into())]);
        assert_eq!(errors(form("2026-11-25", "<b>Yes")), [("en".into(), "error-text-markup".into())]);
        assert_eq!(errors(form("", "Words")), [("valid_from".into(), "error-day-missing".into())]);
    }
}

//! When somebody was born, as far as anybody knows, and what that means for being a child.

use chrono::{Datelike, NaiveDate};

use crate::date::{DateParts, PartialDate, years_between};
use crate::form::Check;

text_enum! {
    /// How the date or the age is known.
    pub enum AgeEvidence ("age-evidence") {
        BirthCertificate = "birth_certificate",
        IdCard = "id_card",
        School = "school",
        Family = "family",
        Own = "self",
        Estimated = "estimated",
        AgeAssessment = "age_assessment",
        NotAsked = "not_asked",
    }
}

impl AgeEvidence {
    /// Whether a paper or an assessment stands behind it.
    fn is_document(self) -> bool {
        use AgeEvidence::*;
        matches!(self, BirthCertificate | IdCard | School | AgeAssessment)
    }
}

/// A birth date, or an age that somebody estimated on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birth {
    /// The date: a year, a month or a day.
    pub date: Option<PartialDate>,
    /// An estimated age in years, and when it was estimated.
    pub estimated: Option<(i64, NaiveDate)>,
    /// How it is known.
    pub evidence: AgeEvidence,
}

/// An age in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Years.
    pub years: i32,
    /// Whether the day of birth is not known.
    pub about: bool,
    /// Whether the person is under 18 or may be: doubt counts as a child.
    pub maybe_child: bool,
}

/// Oldest age that is believed.
const AGE_MAX: i64 = 110;
/// From this age on somebody is no child (Convention on the Rights of the Child, article 1).
pub const ADULT: i32 = 18;
/// Estimates below this many years leave a doubt about 18, unless a document says otherwise.
const DOUBT_BELOW: i32 = 20;

impl Birth {
    /// The age on `today`; nothing when neither a date nor an estimate is known.
    pub fn age_on(&self, today: NaiveDate) -> Option<Age> {
        if let Some(born) = self.date {
            let youngest = years_between(born.latest(), today);
            let about = born.day().is_none();
            let years = if about { today.year() - born.year() } else { youngest };
            return Some(Age { years, about, maybe_child: youngest < ADULT });
        }
        let (years, on) = self.estimated?;
        let years = i32::try_from(years).ok()?.saturating_add(years_between(on, today).max(0));
        let doubt = years < DOUBT_BELOW && !self.evidence.is_document();
        Some(Age { years, about: true, maybe_child: years < ADULT || doubt })
    }

    /// The year of birth: known, or reckoned from the estimate.
    pub fn year(&self) -> Option<i32> {
        let reckoned = || {
            let (years, on) = self.estimated?;
            Some(on.year() - i32::try_from(years).ok()?)
        };
        self.date.map(PartialDate::year).or_else(reckoned)
    }

    /// From the form's boxes: a date or an age, one of the two.
    pub(super) fn parse(
        check: &mut Check,
        date: &DateParts,
        age: &str,
        evidence: &str,
        today: NaiveDate,
    ) -> Option<Birth> {
        let typed = !(date.day.trim().is_empty() && date.month.trim().is_empty() && date.year.trim().is_empty());
        let date = date.parse(check, "birth", today);
        let years = check.number("age", age, 0..=AGE_MAX);
        let evidence = check.code::<AgeEvidence>("age_evidence", evidence);
        match (typed, years) {
            (false, None) if age.trim().is_empty() => {
                check.error("birth[year]", "error-birth-missing");
                return None;
            }
            (true, Some(_)) => {
                check.error("age", "error-birth-twice");
                return None;
            }
            _ => {}
        }
        let usual = if years.is_some() { AgeEvidence::Estimated } else { AgeEvidence::NotAsked };
        let birth = Birth { date, estimated: years.map(|y| (y, today)), evidence: evidence.unwrap_or(usual) };
        (birth.date.is_some() || birth.estimated.is_some()).then_some(birth)
    }
}

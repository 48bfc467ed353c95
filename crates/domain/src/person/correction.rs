//! Correcting a birth date: a person may turn out to be a child, or not to be one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Birth;
use crate::authz::Compartment;
use crate::date::DateParts;
use crate::form::{Check, FieldError};

/// Hours within which a case of somebody found to be a child is looked at.
pub const CHILD_HOURS: i64 = 48;
/// Hours after which whoever supervises behind the wall is told for the first time.
pub const CHILD_FIRST_HOURS: i64 = 24;

/// A birth date or an age, anew.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct BirthForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version of the person that was seen.
    pub version: String,
    /// Code of the case.
    pub code: String,
    /// The date, as far as it is known.
    pub birth: DateParts,
    /// Or an estimated age.
    pub age: String,
    /// How it is known.
    pub age_evidence: String,
    /// Whether what follows was read.
    pub confirmed: bool,
}

/// A parsed [`BirthForm`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Recognises a form sent twice.
    pub command: Uuid,
    /// Version of the person that was seen.
    pub version: i64,
    /// The birth.
    pub birth: Birth,
    /// Whether what follows was read.
    pub confirmed: bool,
}

impl BirthForm {
    /// Checks it.
    pub fn parse(&self, today: NaiveDate) -> Result<Correction, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let birth = Birth::parse(&mut check, &self.birth, &self.age, &self.age_evidence, today);
        let correction =
            (|| Some(Correction { command: command?, version: version?, birth: birth?, confirmed: self.confirmed }))();
        check.finish(correction)
    }
}

/// What a corrected birth means for the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    /// Nothing.
    None,
    /// It belongs behind the wall around children now. Doubt counts as a child.
    ToChild,
    /// It belongs there no more.
    ToAdult,
}

impl Birth {
    /// What this birth means for a case that is behind `wall`.
    pub fn switch(&self, wall: Compartment, today: NaiveDate) -> Switch {
        match (self.age_on(today).is_some_and(|age| age.maybe_child), wall) {
            (true, Compartment::Child) => Switch::None,
            (true, _) => Switch::ToChild,
            (false, Compartment::Child) => Switch::ToAdult,
            (false, _) => Switch::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::AgeEvidence;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn switch(year: &str, age: &str, evidence: &str, wall: Compartment) -> Switch {
        let form = BirthForm {
            command: "3f0e0000-0000-4000-8000-000000000001".into(),
            version: "1".into(),
            birth: DateParts { year: year.into(), ..DateParts::default() },
            age: age.into(),
            age_evidence: evidence.into(),
            ..BirthForm::default()
        };
        form.parse(today()).unwrap().birth.switch(wall, today())
    }

    #[test]
    fn doubt_leads_behind_the_wall_and_only_a_document_leads_out() {
        use Compartment::*;
        assert_eq!(switch("2010", "", "birth_certificate", General), Switch::ToChild);
        assert_eq!(switch("", "19", "estimated", General), Switch::ToChild);
        assert_eq!(switch("", "19", "estimated", Child), Switch::None);
        assert_eq!(switch("", "19", AgeEvidence::AgeAssessment.as_str(), Child), Switch::ToAdult);
        assert_eq!(switch("1990", "", "id_card", General), Switch::None);
        assert_eq!(switch("2010", "", "id_card", Gbv), Switch::ToChild);
        assert_eq!(switch("1990", "", "id_card", Gbv), Switch::None);
    }
}

//! Funded projects: what a donor pays for. A case belongs to one at most, and numbers are told for each of them.
//!
//! The projects that communities build are something else: `support`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_day;
use crate::form::{Check, FieldError};
use crate::id::FundingId;

/// Letters of a code.
const CODE: std::ops::RangeInclusive<usize> = 2..=16;

/// A funded project. It is never removed: it ends by its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// Its id.
    pub id: FundingId,
    /// What it is called in numbers, addresses and files; fixed.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Who pays.
    pub donor: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// For optimistic edits.
    pub version: i64,
}

impl Funding {
    /// Whether it runs on that day.
    pub fn runs_on(&self, day: NaiveDate) -> bool {
        (self.starts_on..=self.ends_on).contains(&day)
    }
}

/// What the form of a funded project sends, new or changed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct FundingForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Version that was seen; empty for a new one.
    pub version: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Who pays.
    pub donor: String,
    /// First day, `2026-11-24`.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
}

/// What may change of a funded project, and its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundingEdit {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Who pays.
    pub donor: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

impl FundingForm {
    /// Checks it.
    pub fn parse(&self) -> Result<(Uuid, FundingEdit), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let code = self.code(&mut check);
        let name = check.required_line("name", &self.name, "error-funding-name");
        let donor = check.required_line("donor", &self.donor, "error-funding-donor");
        let starts_on = day(&mut check, "starts_on", &self.starts_on);
        let ends_on = day(&mut check, "ends_on", &self.ends_on);
        if starts_on.zip(ends_on).is_some_and(|(first, last)| last < first) {
            check.error("ends_on", "error-funding-order");
        }
        let days = starts_on.zip(ends_on);
        let edit = days.map(|(starts_on, ends_on)| FundingEdit { code, name, donor, starts_on, ends_on });
        check.finish(command.zip(edit))
    }

    /// Capital letters, digits and hyphens; small letters are taken as capital ones.
    fn code(&self, check: &mut Check) -> String {
        let code = self.code.trim().to_ascii_uppercase();
        let fits = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-';
        let sound = CODE.contains(&code.len()) && code.bytes().all(fits) && !code.starts_with('-');
        if !sound {
            check.error("code", "error-funding-code");
        }
        code
    }
}

fn day(check: &mut Check, field: &str, value: &str) -> Option<NaiveDate> {
    if value.trim().is_empty() {
        check.error(field, "error-funding-day");
    }
    parse_day(check, field, value)
}

/// What the form sends that says which project pays for a case.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CaseFundingForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the case that was seen.
    pub version: String,
    /// Code of the project; empty for none.
    pub funding: String,
}

/// Which project pays for a case from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFundingChange {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the case that was seen.
    pub version: i64,
    /// Code of the project.
    pub funding: Option<String>,
}

impl CaseFundingForm {
    /// Checks the form. Whether there is such a project is for the list to say.
    pub fn parse(&self) -> Result<CaseFundingChange, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let funding = check.line("funding", &self.funding);
        let both = command.zip(version);
        check.finish(both.map(|(command, version)| CaseFundingChange { command, version, funding }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(code: &str, starts_on: &str, ends_on: &str) -> FundingForm {
        FundingForm {
            command: "018f0000-0000-7000-8000-000000000000".into(),
            code: code.into(),
            name: "Return in peace".into(),
            donor: "Fund".into(),
            starts_on: starts_on.into(),
            ends_on: ends_on.into(),
            ..FundingForm::default()
        }
    }

    fn wrong(form: &FundingForm) -> Vec<(String, String)> {
        form.parse().unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn a_code_is_short_and_of_capital_letters_digits_and_hyphens() {
        for (typed, code) in
            [("SAHEL-2", "SAHEL-2"), (" pbf ", "PBF"), ("A1", "A1"), ("ABCDEFGH-1234567", "ABCDEFGH-1234567")]
        {
            assert_eq!(form(typed, "2026-01-01", "2026-12-31").parse().unwrap().1.code, code);
        }
        for typed in ["", "A", "ABCDEFGH-12345678", "A B", "A/B", "ÉTÉ", "-A", "A_B"] {
            let field = ("code".to_owned(), "error-funding-code".to_owned());
            assert_eq!(wrong(&form(typed, "2026-01-01", "2026-12-31")), [field], "{typed:?}");
        }
    }

    #[test]
    fn a_project_ends_on_the_day_it_begins_or_later_and_both_days_are_known() {
        assert!(form("AB", "2026-01-01", "2026-01-01").parse().is_ok());
        let order = ("ends_on".to_owned(), "error-funding-order".to_owned());
        assert_eq!(wrong(&form("AB", "2026-01-02", "2026-01-01")), [order]);
        let missing = |field: &str| (field.to_owned(), "error-funding-day".to_owned());
        assert_eq!(wrong(&form("AB", "", " ")), [missing("starts_on"), missing("ends_on")]);
    }

    #[test]
    fn a_project_runs_from_its_first_day_to_its_last() {
        let (_, edit) = form("AB", "2026-02-01", "2026-03-31").parse().unwrap();
        let FundingEdit { code, name, donor, starts_on, ends_on } = edit;
        let funding = Funding { id: FundingId(Uuid::nil()), code, name, donor, starts_on, ends_on, version: 1 };
        let runs = |day: &str| funding.runs_on(day.parse().unwrap());
        assert!(runs("2026-02-01") && runs("2026-03-31"));
        assert!(!runs("2026-01-31") && !runs("2026-04-01"));
    }
}

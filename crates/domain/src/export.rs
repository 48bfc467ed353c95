//! What leaves the program as a file: a list that may leave, or a pack for an auditor. Each with a purpose and a
//! recipient, in a register, and gone after three days.

mod counts;

pub use counts::{Counted, told_counts};

use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::authz::Permission;
use crate::form::{Check, FieldError};

/// A file is there for so long.
pub const KEEP: Duration = Duration::hours(72);
/// Most files of one user at a time.
pub const EXPORTS_MAX: i64 = 10;
/// Most records of a sample.
pub const SAMPLE_MAX: i64 = 200;

text_enum! {
    /// What can leave. None of them names a person or a case; the log names what its reader reads in it.
    pub enum Source ("export-source") {
        /// Services of the directory, a row each.
        Services = "services",
        /// Counts of cases by office and status.
        Caseload = "caseload",
        /// Counts of referrals by two of office, kind of help and status.
        Referrals = "referrals",
        /// The book by project and currency.
        Payments = "payments",
        /// Every indicator, by each family of its page.
        Indicators = "indicators",
        /// Who does what where, with how many were reached.
        ThreeW = "threew",
        /// The log, as its reader sees it.
        Log = "log",
        /// The records of a sample, without names.
        Pack = "pack",
    }
}

impl Source {
    /// Those that are asked for on the page of exports. A pack is made of a sample.
    pub const LISTS: [Source; 7] = [
        Source::Services,
        Source::Caseload,
        Source::Referrals,
        Source::Payments,
        Source::Indicators,
        Source::ThreeW,
        Source::Log,
    ];

    /// What somebody has to be allowed to do, to make a file of it.
    pub fn made_by(self) -> Permission {
        match self {
            Source::Log => Permission::AuditExport,
            _ => Permission::ExportMake,
        }
    }

    /// What somebody has to be allowed to see on a page, to take it away as a file.
    pub fn seen_by(self) -> Option<Permission> {
        match self {
            Source::Payments => Some(Permission::MoneyLedger),
            Source::Indicators | Source::ThreeW => Some(Permission::IndicatorRead),
            Source::Services | Source::Caseload | Source::Referrals => Some(Permission::ExportCounts),
            Source::Log => Some(Permission::AuditRead),
            Source::Pack => None,
        }
    }
}

text_enum! {
    /// As what kind of file.
    pub enum Format ("export-format") {
        Csv = "csv",
        /// CSV with a row of tags below the head: <https://hxlstandard.org>.
        Hxl = "hxl",
        Xlsx = "xlsx",
        Json = "json",
    }
}

impl Format {
    /// Those of lists.
    pub const LISTS: [Format; 3] = [Format::Csv, Format::Hxl, Format::Xlsx];

    /// How its name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Csv | Format::Hxl => "csv",
            Format::Xlsx => "xlsx",
            Format::Json => "json",
        }
    }

    /// What it is to a browser.
    pub fn mime(self) -> &'static str {
        match self {
            Format::Csv | Format::Hxl => "text/csv; charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Json => "application/json",
        }
    }
}

text_enum! {
    /// Where an export stands.
    pub enum ExportState ("export-state") {
        Waiting = "waiting",
        Running = "running",
        Done = "done",
        Failed = "failed",
        Expired = "expired",
    }
}

impl ExportState {
    /// Whether it is still to be worked on.
    pub fn is_open(self) -> bool {
        matches!(self, ExportState::Waiting | ExportState::Running)
    }
}

/// For whom, why and on which ground something leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// For whom.
    pub recipient: String,
    /// Why.
    pub purpose: String,
    /// The agreement on sharing, where there is one.
    pub agreement: Option<String>,
}

fn ground(check: &mut Check, recipient: &str, purpose: &str, agreement: &str) -> Ground {
    Ground {
        recipient: check.required_line("recipient", recipient, "error-export-recipient"),
        purpose: check.required_line("purpose", purpose, "error-export-purpose"),
        agreement: check.line("agreement", agreement),
    }
}

/// A list is asked for.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ExportForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// [`Source`].
    pub source: String,
    /// [`Format`].
    pub format: String,
    /// For whom.
    pub recipient: String,
    /// Why.
    pub purpose: String,
    /// Number of the agreement on sharing.
    pub agreement: String,
}

impl ExportForm {
    /// Checks it.
    pub fn parse(&self) -> Result<(Uuid, Source, Format, Ground), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let source = check.required_code("source", &self.source, "error-export-source");
        let format = check.required_code("format", &self.format, "error-export-format");
        if source.is_some_and(|s| !Source::LISTS.contains(&s)) {
            check.error("source", "error-unknown-choice");
        }
        if format.is_some_and(|f| !Format::LISTS.contains(&f)) {
            check.error("format", "error-unknown-choice");
        }
        // It has more rows than a workbook holds.
        if source == Some(Source::Log) && format == Some(Format::Xlsx) {
            check.error("format", "error-export-log-workbook");
        }
        let ground = ground(&mut check, &self.recipient, &self.purpose, &self.agreement);
        check.finish((|| Some((command?, source?, format?, ground)))())
    }
}

/// A pack of a sample is asked for.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PackForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Id of the sample.
    pub sample: String,
    /// For whom.
    pub recipient: String,
    /// Why.
    pub purpose: String,
    /// Number of the agreement on sharing.
    pub agreement: String,
}

impl PackForm {
    /// Checks it.
    pub fn parse(&self) -> Result<(Uuid, Ground), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let ground = ground(&mut check, &self.recipient, &self.purpose, &self.agreement);
        check.finish(command.map(|command| (command, ground)))
    }
}

text_enum! {
    /// From what a sample is drawn. Records behind a wall are in none.
    pub enum Population ("sample-population") {
        Grants = "grants",
        Payments = "payments",
    }
}

/// A sample is asked for.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SampleForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// [`Population`].
    pub population: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// What decides the draw: a word or a number of the auditor's.
    pub seed: String,
    /// How many.
    pub size: String,
}

/// What a sample is drawn by: the same draws the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// From what.
    pub population: Population,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What decides.
    pub seed: String,
    /// How many.
    pub size: i64,
}

impl SampleForm {
    /// Checks it.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, Draw), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let population = check.required_code("population", &self.population, "error-sample-population");
        let mut day = |field: &str, value: &str| {
            if value.trim().is_empty() {
                check.error(field, "error-sample-day");
            }
            crate::date::parse_day(&mut check, field, value)
        };
        let from = day("from", &self.from);
        let to = day("to", &self.to);
        if from > to && to.is_some() {
            check.error("to", "error-sample-order");
        }
        // What is not over can change: the same question would draw something else tomorrow.
        if to.is_some_and(|to| to >= today) {
            check.error("to", "error-sample-open");
        }
        let seed = check.required_line("seed", &self.seed, "error-sample-seed");
        if self.size.trim().is_empty() {
            check.error("size", "error-sample-size");
        }
        let size = check.number("size", &self.size, 1..=SAMPLE_MAX);
        let draw = (|| Some(Draw { population: population?, from: from?, to: to?, seed, size: size? }))();
        check.finish(command.zip(draw))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> SampleForm {
        SampleForm {
            command: "3f0e0000-0000-4000-8000-000000000001".into(),
            population: "grants".into(),
            from: "2026-01-01".into(),
            to: "2026-06-30".into(),
            seed: "oslo 7".into(),
            size: "25".into(),
        }
    }

    #[test]
    fn only_a_time_that_is_over_is_sampled() {
        let today = "2026-07-01".parse().unwrap();
        assert_eq!(sample().parse(today).unwrap().1.size, 25);
        let error = |form: SampleForm| form.parse(today).unwrap_err().remove(0).key;
        assert_eq!(error(SampleForm { to: "2026-07-01".into(), ..sample() }), "error-sample-open");
        assert_eq!(error(SampleForm { to: "2025-07-01".into(), ..sample() }), "error-sample-order");
        assert_eq!(error(SampleForm { seed: " ".into(), ..sample() }), "error-sample-seed");
        assert_eq!(error(SampleForm { size: "201".into(), ..sample() }), "error-number-range");
    }

    #[test]
    fn nothing_leaves_without_a_purpose_and_a_recipient() {
        let form = ExportForm {
            command: "3f0e0000-0000-4000-8000-000000000001".into(),
            source: "services".into(),
            format: "csv".into(),
            ..ExportForm::default()
        };
        let fields: Vec<_> = form.parse().unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["recipient", "purpose"]);
        let pack = ExportForm { source: "pack".into(), ..form };
        assert_eq!(pack.parse().unwrap_err()[0].field, "source");
    }
}

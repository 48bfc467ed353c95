//! What leaves the program as a file: a list that may leave, or a pack for an auditor. Each with a purpose and a
//! recipient, in a register, and gone after three days.

mod counts;
mod sample;

pub use counts::{Counted, told_counts};
pub use sample::{Draw, Population, SampleForm};

use chrono::Duration;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::authz::Permission;
use crate::form::{Check, FieldError};

/// A file is there for so long.
pub const KEEP: Duration = Duration::hours(72);
/// Most files of one user at a time.
pub const EXPORTS_MAX: i64 = 10;

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
        /// The numbers of a locked report.
        Report = "report",
        /// The log, as its reader sees it.
        Log = "log",
        /// The records of a sample, without names.
        Pack = "pack",
    }
}

impl Source {
    /// Those that are asked for on the page of exports. A pack is made of a sample, and a report is taken away on its page.
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
            Source::Indicators | Source::ThreeW | Source::Report => Some(Permission::IndicatorRead),
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

/// The kind of file of a list.
fn list_format(check: &mut Check, code: &str) -> Option<Format> {
    let format = check.required_code("format", code, "error-export-format");
    if format.is_some_and(|f| !Format::LISTS.contains(&f)) {
        check.error("format", "error-unknown-choice");
    }
    format
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
        let format = list_format(&mut check, &self.format);
        if source.is_some_and(|s| !Source::LISTS.contains(&s)) {
            check.error("source", "error-unknown-choice");
        }
        // It has more rows than a workbook holds.
        if source == Some(Source::Log) && format == Some(Format::Xlsx) {
            check.error("format", "error-export-log-workbook");
        }
        let ground = ground(&mut check, &self.recipient, &self.purpose, &self.agreement);
        check.finish((|| Some((command?, source?, format?, ground)))())
    }
}

/// A locked report is asked for as a file.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ReportFileForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Number of the report.
    pub number: String,
    /// [`Format`].
    pub format: String,
    /// For whom.
    pub recipient: String,
    /// Why.
    pub purpose: String,
    /// Number of the agreement on sharing.
    pub agreement: String,
}

impl ReportFileForm {
    /// Checks it, and gives the number of the report.
    pub fn parse(&self) -> Result<(Uuid, i64, Format, Ground), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let number = check.version(&self.number);
        let format = list_format(&mut check, &self.format);
        let ground = ground(&mut check, &self.recipient, &self.purpose, &self.agreement);
        check.finish((|| Some((command?, number?, format?, ground)))())
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

#[cfg(test)]
mod tests {
    use super::*;

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
        for elsewhere in ["pack", "report"] {
            let form = ExportForm { source: elsewhere.into(), ..form.clone() };
            assert_eq!(form.parse().unwrap_err()[0].field, "source", "{elsewhere}");
        }
        let report = ReportFileForm { command: form.command, format: "json".into(), ..ReportFileForm::default() };
        let fields: Vec<_> = report.parse().unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["", "format", "recipient", "purpose"]);
    }
}

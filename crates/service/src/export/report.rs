//! A locked report as a file: its numbers as they were kept and are still told, and nothing that is reckoned now.

use domain::export::Source;
use domain::indicator::ReportRow;
use store::report::Report;
use store::target::Target;
use uuid::Uuid;

use super::indicators::{COLUMNS as OF_NUMBER, cells};
use super::lists::{Cell, Column, Extent, List, Page, Reading, column};
use crate::{App, ServiceError};

/// What is said of the report, in each row: rows of two reports can be put below each other.
const OF_REPORT: [Column; 5] = [
    column("report", "#meta+id"),
    column("period", "#date+period"),
    column("as_of", "#date+counted"),
    column("restates", "#meta+restates"),
    column("restated_by", "#meta+restated"),
];

/// Both.
const COLUMNS: [Column; OF_REPORT.len() + OF_NUMBER.len()] = {
    let mut all = [OF_REPORT[0]; OF_REPORT.len() + OF_NUMBER.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < OF_REPORT.len() { OF_REPORT[at] } else { OF_NUMBER[at - OF_REPORT.len()] };
        at += 1;
    }
    all
};

/// The list.
pub(super) struct LockedReport;

impl List for LockedReport {
    fn source(&self) -> Source {
        Source::Report
    }
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }
    /// One page: a report has a few thousand numbers.
    fn page<'a>(&'a self, app: &'a App, extent: Extent, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let id = extent.subject.ok_or(ServiceError::NotFound)?;
            let number = store::report::number_of(&app.db, id).await?.ok_or(ServiceError::NotFound)?;
            let report = store::report::by_number(&app.db, number).await?.ok_or(ServiceError::NotFound)?;
            let kept = store::target::of_report(&app.db, id).await?;
            let mut targets = store::target::all(&app.db).await?;
            targets.retain(|t| kept.contains(&t.id));
            let rows = store::report::rows(&app.db, id).await?;
            let told = rows.into_iter().map(ReportRow::told);
            Ok(Page { rows: told.map(|row| line(&report, &row, &targets)).collect(), next: None })
        })
    }
}

fn line(report: &Report, row: &ReportRow, targets: &[Target]) -> Vec<Cell> {
    let number = |n: Option<i64>| n.map_or(Cell::Empty, Cell::Number);
    let said = [
        Cell::Number(report.number),
        Cell::Text(report.period.clone()),
        Cell::Text(report.as_of.to_string()),
        number(report.restates),
        number(report.restated_by),
    ];
    let of = |t: &&Target| t.indicator == row.indicator && t.class() == (row.family, row.class.as_str());
    let target = targets.iter().find(of).map(|t| t.aim.value);
    said.into_iter().chain(cells(row, target)).collect()
}

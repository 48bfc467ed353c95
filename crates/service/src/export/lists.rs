//! What may leave, list by list. No list but the log names a person or a case, and counts of one to four are not told.

use std::future::Future;
use std::pin::Pin;

use chrono::NaiveDate;
use domain::export::Source;
use domain::id::UserId;
use store::export::LogReader;
use store::export_rows;
use store::livelihood_ledger::Part;
use uuid::Uuid;

use super::counts::{Caseload, Referrals};
use super::indicators::Indicators;
use super::log::Log;
use super::report::LockedReport;
use super::threew::ThreeW;
use crate::{App, ServiceResult};

/// Rows that are in memory at one time.
pub(super) const ROWS: i64 = 500;

/// A column: its name in the head, and its tag.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// As programs call it.
    pub name: &'static str,
    /// HXL hashtag with attributes.
    pub hxl: &'static str,
}

pub(super) const fn column(name: &'static str, hxl: &'static str) -> Column {
    Column { name, hxl }
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words or a code.
    Text(String),
    /// A number.
    Number(i64),
    /// Nothing is known, or told.
    Empty,
}

/// The last cell of a row: whether a number of it is not told. Why is not said: that alone is a hint.
pub(super) fn veil(veiled: bool) -> Cell {
    if veiled { Cell::Text("TRUE".to_owned()) } else { Cell::Empty }
}

/// Rows, and from where to go on; nothing after the last.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// A few thousand at most.
    pub rows: Vec<Vec<Cell>>,
    /// Where the next page begins.
    pub next: Option<Uuid>,
}

/// A page that is being read.
pub type Reading<'a> = Pin<Box<dyn Future<Output = ServiceResult<Page>> + Send + 'a>>;

/// How much of a list is in one file; the same from its first page to its last.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// Of one office; of all where there is none.
    pub office: Option<Uuid>,
    /// Of which report, where it is one.
    pub subject: Option<Uuid>,
    /// The day that it is for whoever asked.
    pub today: NaiveDate,
    /// Who reads the log, and how much of it, where it is the log.
    pub log: Option<(LogReader, UserId)>,
}

impl Extent {
    /// Whether what is of an office is in it.
    pub fn holds(self, office: Uuid) -> bool {
        self.office.is_none_or(|own| own == office)
    }
}

/// A list that may leave.
pub trait List: Send + Sync {
    /// Which.
    fn source(&self) -> Source;
    /// Its columns.
    fn columns(&self) -> &'static [Column];
    /// The page after `after`.
    fn page<'a>(&'a self, app: &'a App, extent: Extent, after: Option<Uuid>) -> Reading<'a>;
}

/// The list of a source; a pack is none.
pub fn list_of(source: Source) -> Option<&'static dyn List> {
    const LISTS: [&dyn List; 8] =
        [&Services, &Caseload, &Referrals, &Payments, &Indicators, &ThreeW, &LockedReport, &Log];
    LISTS.into_iter().find(|list| list.source() == source)
}

struct Services;

impl List for Services {
    fn source(&self) -> Source {
        Source::Services
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 6] = [
            column("organisation", "#org+name"),
            column("service", "#service+name"),
            column("category", "#sector+code"),
            column("pcode", "#adm3+code+v_pcode"),
            column("free_places", "#capacity+num"),
            column("verified_on", "#date+verified"),
        ];
        &COLUMNS
    }
    fn page<'a>(&'a self, app: &'a App, _: Extent, after: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let rows = export_rows::services(&app.db, after.unwrap_or(Uuid::nil()), ROWS).await?;
            let next = rows.last().filter(|_| rows.len() as i64 == ROWS).map(|r| r.id);
            let rows = rows.into_iter().map(|r| {
                vec![
                    Cell::Text(r.organisation),
                    Cell::Text(r.title),
                    Cell::Text(r.category),
                    r.pcode.map_or(Cell::Empty, Cell::Text),
                    r.free_places.map_or(Cell::Empty, Cell::Number),
                    Cell::Text(r.verified_on.to_string()),
                ]
            });
            Ok(Page { rows: rows.collect(), next })
        })
    }
}

struct Payments;

impl List for Payments {
    fn source(&self) -> Source {
        Source::Payments
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 8] = [
            column("project", "#activity+project+code"),
            column("currency", "#currency+code"),
            column("grants", "#activity+grants+num"),
            column("granted_minor", "#value+granted"),
            column("paid_minor", "#value+paid"),
            column("received_minor", "#value+received"),
            column("reconciled_minor", "#value+reconciled"),
            column("suppressed", "#meta+suppressed"),
        ];
        &COLUMNS
    }
    fn page<'a>(&'a self, app: &'a App, Extent { office, .. }: Extent, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let seen = store::livelihood_list::Seen {
                every_office: office.is_none(),
                office: office.unwrap_or(Uuid::nil()),
                every_case: true,
                user: Uuid::nil(),
            };
            let book = store::livelihood_ledger::book(&app.db, seen, Part::Whole, app.clock.now()).await?;
            let people = store::livelihood_ledger::book_people(&app.db, seen).await?;
            Ok(Page { rows: super::book::rows(&book, &people), next: None })
        })
    }
}

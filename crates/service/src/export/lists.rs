//! What may leave, list by list. No list names a person or a case, and counts of one to four are not told.

use std::future::Future;
use std::pin::Pin;

use domain::export::Source;
use domain::small_cells::Shown;
use store::export_rows::{self, CountRow};
use uuid::Uuid;

use crate::{App, ServiceResult};

/// Rows that are in memory at one time.
const ROWS: i64 = 500;

/// A column: its name in the head, and its tag.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// As programs call it.
    pub name: &'static str,
    /// HXL hashtag with attributes.
    pub hxl: &'static str,
}

const fn column(name: &'static str, hxl: &'static str) -> Column {
    Column { name, hxl }
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words or a code.
    Text(String),
    /// A number.
    Number(i64),
    /// A count of one to four.
    Few,
    /// Nothing is known.
    Empty,
}

impl Cell {
    /// A count, as it may be told.
    pub fn count(n: i64) -> Cell {
        match Shown::of(n) {
            Shown::Nobody => Cell::Number(0),
            Shown::Few => Cell::Few,
            Shown::Exact(n) => Cell::Number(n),
        }
    }
}

/// Rows, and from where to go on; nothing after the last.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// A few hundred at most.
    pub rows: Vec<Vec<Cell>>,
    /// Where the next page begins.
    pub next: Option<Uuid>,
}

/// A page that is being read.
pub type Reading<'a> = Pin<Box<dyn Future<Output = ServiceResult<Page>> + Send + 'a>>;

/// A list that may leave.
pub trait List: Send + Sync {
    /// Which.
    fn source(&self) -> Source;
    /// Its columns.
    fn columns(&self) -> &'static [Column];
    /// The page after `after`, of one office or of all.
    fn page<'a>(&'a self, app: &'a App, office: Option<Uuid>, after: Option<Uuid>) -> Reading<'a>;
}

/// The list of a source; a pack is none.
pub fn list_of(source: Source) -> Option<&'static dyn List> {
    const LISTS: [&dyn List; 4] = [&Services, &Caseload, &Referrals, &Payments];
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
            column("pcode", "#adm3+code"),
            column("free_places", "#capacity+num"),
            column("verified_on", "#date+verified"),
        ];
        &COLUMNS
    }
    fn page<'a>(&'a self, app: &'a App, _: Option<Uuid>, after: Option<Uuid>) -> Reading<'a> {
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

/// Counts fit one page: there are as many as codes.
fn counts(rows: Vec<CountRow>, two: bool) -> Page {
    let row = |r: CountRow| {
        let codes = [Some(r.office), Some(r.first), two.then_some(r.second)];
        codes.into_iter().flatten().map(Cell::Text).chain([Cell::count(r.n)]).collect()
    };
    Page { rows: rows.into_iter().map(row).collect(), next: None }
}

struct Caseload;

impl List for Caseload {
    fn source(&self) -> Source {
        Source::Caseload
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 3] =
            [column("office", "#loc+office+code"), column("status", "#status+code"), column("cases", "#affected+num")];
        &COLUMNS
    }
    fn page<'a>(&'a self, app: &'a App, office: Option<Uuid>, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move { Ok(counts(export_rows::caseload(&app.db, office).await?, false)) })
    }
}

struct Referrals;

impl List for Referrals {
    fn source(&self) -> Source {
        Source::Referrals
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 4] = [
            column("office", "#loc+office+code"),
            column("category", "#sector+code"),
            column("status", "#status+code"),
            column("referrals", "#activity+num"),
        ];
        &COLUMNS
    }
    fn page<'a>(&'a self, app: &'a App, office: Option<Uuid>, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let mut rows = export_rows::referrals(&app.db, office).await?;
            // That help of a protected kind was asked for is not told, not even as a number.
            let open = |code: &str| code.parse::<domain::directory::Category>().is_ok_and(|c| !c.is_sealed());
            rows.retain(|r| open(&r.first));
            Ok(counts(rows, true))
        })
    }
}

struct Payments;

impl List for Payments {
    fn source(&self) -> Source {
        Source::Payments
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 6] = [
            column("currency", "#currency+code"),
            column("grants", "#activity+grants+num"),
            column("granted_minor", "#value+granted"),
            column("paid_minor", "#value+paid"),
            column("received_minor", "#value+received"),
            column("reconciled_minor", "#value+reconciled"),
        ];
        &COLUMNS
    }
    fn page<'a>(&'a self, app: &'a App, office: Option<Uuid>, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let seen = store::livelihood_list::Seen {
                every_office: office.is_none(),
                office: office.unwrap_or(Uuid::nil()),
                every_case: true,
                user: Uuid::nil(),
            };
            let book = store::livelihood_ledger::book(&app.db, seen, app.clock.now()).await?;
            let row = |b: store::livelihood_ledger::Book| {
                // A sum of a few people's money is their money.
                let few = Cell::count(b.grants) == Cell::Few;
                let sum = |n: i64| if few { Cell::Few } else { Cell::Number(n) };
                let sums = [b.granted, b.paid, b.received, b.reconciled].map(sum);
                [Cell::Text(b.currency), Cell::count(b.grants)].into_iter().chain(sums).collect()
            };
            Ok(Page { rows: book.into_iter().map(row).collect(), next: None })
        })
    }
}

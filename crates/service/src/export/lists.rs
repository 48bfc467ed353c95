//! What may leave, list by list. No list names a person or a case, and counts of one to four are not told.

use std::future::Future;
use std::pin::Pin;

use chrono::NaiveDate;
use domain::export::Source;
use domain::small_cells::Shown;
use store::export_rows::{self, CountRow};
use store::livelihood_ledger::Part;
use uuid::Uuid;

use super::indicators::Indicators;
use super::threew::ThreeW;
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
    /// The day that it is for whoever asked.
    pub today: NaiveDate,
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
    const LISTS: [&dyn List; 6] = [&Services, &Caseload, &Referrals, &Payments, &Indicators, &ThreeW];
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

/// Counts fit one page: there are as many as codes. Where only one of a group is small, who knows the whole would compute
/// it: the next smallest of the group is not told either.
fn counts(rows: Vec<CountRow>, two: bool) -> Page {
    let group = |r: &CountRow| (r.office.clone(), two.then(|| r.first.clone()));
    let is_few = |r: &CountRow| Cell::count(r.n) == Cell::Few;
    let alone = |r: &CountRow| rows.iter().filter(|o| group(o) == group(r) && is_few(o)).count() == 1;
    let next = |r: &CountRow| {
        let told = rows.iter().filter(|o| group(o) == group(r) && o.n > 0 && !is_few(o));
        told.min_by_key(|o| o.n).is_some_and(|o| std::ptr::eq(o, r))
    };
    let row = |r: &CountRow| {
        let codes = [Some(&r.office), Some(&r.first), two.then_some(&r.second)];
        let n = if alone(r) && next(r) { Cell::Empty } else { Cell::count(r.n) };
        codes.into_iter().flatten().cloned().map(Cell::Text).chain([n]).collect()
    };
    Page { rows: rows.iter().map(row).collect(), next: None }
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
    fn page<'a>(&'a self, app: &'a App, Extent { office, .. }: Extent, _: Option<Uuid>) -> Reading<'a> {
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
    fn page<'a>(&'a self, app: &'a App, Extent { office, .. }: Extent, _: Option<Uuid>) -> Reading<'a> {
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
        const COLUMNS: [Column; 7] = [
            column("project", "#activity+project+code"),
            column("currency", "#currency+code"),
            column("grants", "#activity+grants+num"),
            column("granted_minor", "#value+granted"),
            column("paid_minor", "#value+paid"),
            column("received_minor", "#value+received"),
            column("reconciled_minor", "#value+reconciled"),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn row(office: &str, first: &str, n: i64) -> CountRow {
        CountRow { office: office.into(), first: first.into(), second: String::new(), n }
    }

    #[test]
    fn one_small_count_does_not_follow_from_the_others() {
        let rows = vec![row("DOR", "a", 3), row("DOR", "b", 9), row("DOR", "c", 20), row("OHG", "a", 7)];
        let told: Vec<Cell> = counts(rows, false).rows.into_iter().map(|mut r| r.remove(2)).collect();
        assert_eq!(told, [Cell::Few, Cell::Empty, Cell::Number(20), Cell::Number(7)]);
        let two = vec![row("DOR", "a", 3), row("DOR", "b", 2), row("DOR", "c", 20)];
        let told: Vec<Cell> = counts(two, false).rows.into_iter().map(|mut r| r.remove(2)).collect();
        assert_eq!(told, [Cell::Few, Cell::Few, Cell::Number(20)]);
    }
}

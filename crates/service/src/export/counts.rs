//! Lists of counts: cases by office and status, referrals by any two of office, kind of help and status. What may be told
//! is decided over the whole programme, whoever takes a part of it away: two files never hide different numbers.

use std::collections::BTreeSet;

use domain::directory::Category;
use domain::export::{Counted, Source, told_counts};
use store::export_rows::{self, CaseRow};
use store::office::OfficeRow;
use uuid::Uuid;

use super::lists::{Cell, Column, Extent, List, Page, Reading, column, veil};
use crate::indicator::reckon;
use crate::{App, ServiceResult};

/// Cases that are read at one time.
const CASES: usize = 2_000;

/// Codes in order, and where each stands.
struct Codes(Vec<String>);

impl Codes {
    fn of<'a>(codes: impl Iterator<Item = &'a str>) -> Codes {
        Codes(codes.collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect())
    }

    fn at(&self, code: &str) -> usize {
        self.0.partition_point(|c| c.as_str() < code)
    }

    fn code(&self, at: usize) -> Option<&str> {
        self.0.get(at).map(String::as_str)
    }
}

/// Offices, and where each stands.
struct Offices(Vec<OfficeRow>);

impl Offices {
    async fn read(app: &App) -> ServiceResult<Offices> {
        let mut all = store::office::all(&app.db).await?;
        all.sort_by(|a, b| a.code.cmp(&b.code));
        Ok(Offices(all))
    }

    fn at(&self, office: Uuid) -> Option<usize> {
        self.0.iter().position(|o| o.id == office)
    }

    fn code(&self, at: usize) -> Option<&str> {
        self.0.get(at).map(|o| o.code.as_str())
    }
}

/// Where a file leaves a code out because the number is of all of them.
const ALL: Option<&str> = None;

/// Rows of a table: the codes of each cell and its number, without those that are told to be none.
fn rows<'a>(
    told: &[Vec<Option<i64>>],
    codes: impl Fn(usize, usize) -> Vec<Option<&'a str>>,
    wanted: impl Fn(usize) -> bool,
) -> Vec<Vec<Cell>> {
    let cells = told.iter().enumerate().filter(|(row, _)| wanted(*row));
    let cells = cells.flat_map(|(row, numbers)| numbers.iter().enumerate().map(move |(column, n)| (row, column, *n)));
    let text = |code: Option<&str>| code.map_or(Cell::Empty, |code| Cell::Text(code.to_owned()));
    cells
        .filter(|(_, _, n)| *n != Some(0))
        .map(|(row, column, n)| {
            let number = n.map_or(Cell::Empty, Cell::Number);
            codes(row, column).into_iter().map(text).chain([number, veil(n.is_none())]).collect()
        })
        .collect()
}

/// Every case that numbers count: a few dozen bytes each.
async fn cases(app: &App) -> ServiceResult<Vec<CaseRow>> {
    let mut all: Vec<CaseRow> = Vec::new();
    loop {
        let after = all.last().map_or(Uuid::nil(), |c| c.id);
        let page = export_rows::cases(&app.db, after, CASES as i64).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

pub(super) struct Caseload;

impl List for Caseload {
    fn source(&self) -> Source {
        Source::Caseload
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 4] = [
            column("office", "#loc+office+code"),
            column("status", "#status+case"),
            column("cases", "#affected+num"),
            column("suppressed", "#meta+suppressed"),
        ];
        &COLUMNS
    }
    fn page<'a>(&'a self, app: &'a App, extent: Extent, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let (offices, cases) = (Offices::read(app).await?, cases(app).await?);
            Ok(Page { rows: reckon(move || by_status(&offices, &cases, extent)).await?, next: None })
        })
    }
}

/// Cases by office and status. How many go on is a number of the dashboard: what goes on and what ended are a table each.
fn by_status(offices: &Offices, cases: &[CaseRow], extent: Extent) -> Vec<Vec<Cell>> {
    let table = |goes_on: bool| {
        let of = || cases.iter().filter(move |c| c.goes_on == goes_on);
        let statuses = Codes::of(of().map(|c| c.status.as_str()));
        let counted = of().zip(0..).filter_map(|(case, person)| {
            Some(Counted { person, row: offices.at(case.office_id)?, column: statuses.at(&case.status) })
        });
        let told = told_counts(offices.0.len(), statuses.0.len(), counted);
        let codes = |row, column| vec![offices.code(row), statuses.code(column)];
        rows(&told, codes, |row| extent.holds(offices.0[row].id))
    };
    [true, false].into_iter().flat_map(table).collect()
}

/// A referral: whose, of which office, and its two codes.
struct Sent {
    person: u32,
    office: usize,
    category: Category,
    status: String,
}

/// Referrals that were sent. That help of a protected kind was asked for is not told, not even as a number.
async fn sent(app: &App, offices: &Offices) -> ServiceResult<Vec<Sent>> {
    let (mut all, cases) = (Vec::new(), cases(app).await?);
    for span in cases.chunks(CASES) {
        let (Some(first), Some(last)) = (span.first(), span.last()) else { continue };
        for (case, category, status) in export_rows::referrals(&app.db, first.id, last.id).await? {
            let category = category.parse::<Category>().ok().filter(|c| !c.is_sealed());
            let person = cases.binary_search_by_key(&case, |c| c.id).ok();
            let office = person.and_then(|at| offices.at(cases[at].office_id));
            if let (Some(category), Some(person), Some(office)) = (category, person, office) {
                all.push(Sent { person: person as u32, office, category, status });
            }
        }
    }
    Ok(all)
}

pub(super) struct Referrals;

impl List for Referrals {
    fn source(&self) -> Source {
        Source::Referrals
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 5] = [
            column("office", "#loc+office+code"),
            column("category", "#sector+code"),
            column("status", "#status+referral"),
            column("referrals", "#activity+num"),
            column("suppressed", "#meta+suppressed"),
        ];
        &COLUMNS
    }
    fn page<'a>(&'a self, app: &'a App, extent: Extent, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let offices = Offices::read(app).await?;
            let all = sent(app, &offices).await?;
            Ok(Page { rows: reckon(move || by_two(&offices, &all, extent)).await?, next: None })
        })
    }
}

/// Referrals in three tables of two codes each: three at once could be played against each other.
fn by_two(offices: &Offices, all: &[Sent], extent: Extent) -> Vec<Vec<Cell>> {
    let statuses = Codes::of(all.iter().map(|s| s.status.as_str()));
    let kinds = Codes::of(all.iter().map(|s| s.category.as_str()));
    let told = |rows: usize, columns: usize, place: &dyn Fn(&Sent) -> (usize, usize)| {
        let counted = all.iter().map(|s| {
            let (row, column) = place(s);
            Counted { person: s.person, row, column }
        });
        told_counts(rows, columns, counted)
    };
    let (status, kind) = (|s: &Sent| statuses.at(&s.status), |s: &Sent| kinds.at(s.category.as_str()));
    let (n_offices, n_kinds, n_statuses) = (offices.0.len(), kinds.0.len(), statuses.0.len());
    let of_office = |row: usize| extent.holds(offices.0[row].id);
    let office_status = told(n_offices, n_statuses, &|s| (s.office, status(s)));
    let office_kind = told(n_offices, n_kinds, &|s| (s.office, kind(s)));
    let kind_status = told(n_kinds, n_statuses, &|s| (kind(s), status(s)));
    let mut out = rows(&office_status, |r, c| vec![offices.code(r), ALL, statuses.code(c)], of_office);
    out.extend(rows(&office_kind, |r, c| vec![offices.code(r), kinds.code(c), ALL], of_office));
    out.extend(rows(&kind_status, |r, c| vec![ALL, kinds.code(r), statuses.code(c)], |_| extent.office.is_none()));
    out
}

//! What a page shows of an indicator for one class.

use super::library::Kind;
use super::{Axis, Class, Facts, Told, Unit};
use crate::indicator::table::Table;
use crate::livelihood::{CurveStep, curve_of};

/// A number as it may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// There is nothing to count: never a nought, never a share of nothing.
    NoData,
    /// Hidden, so that nobody can be worked out.
    Hidden,
    /// It is not told by what was chosen: meetings have no sex. What there is stands on the page without that filter.
    NotCut,
    /// So many.
    Number(i64),
    /// So many of so many.
    Share {
        /// Those that do.
        of: i64,
        /// Those that could.
        all: i64,
    },
    /// A share whose parts are hidden cannot be told, but how many there are can.
    OnlyAll(i64),
    /// So many days, for half of them.
    Days(i64),
    /// It has not happened yet to half of them.
    NotYet,
}

impl Shown {
    /// Percent of a share, rounded to the nearest.
    pub fn percent(self) -> Option<i64> {
        match self {
            Shown::Share { of, all } if all > 0 => Some((of * 200 + all) / (all * 2)),
            _ => None,
        }
    }
}

/// What may be told of one class of the rows in one class of the columns.
pub fn shown(
    facts: &Facts,
    table: &Table,
    told: &Told,
    kind: Kind,
    units: &[Unit],
    row: Class,
    column: Class,
) -> Shown {
    let (Some(r), Some(c)) = (table.rows.position(row), table.columns.position(column)) else { return Shown::NoData };
    let cell = table.at(r, c);
    if !told.all(r, c) {
        return Shown::Hidden;
    }
    if cell.all.n == 0 {
        // None of many is a number; where there is nothing at all to count there is none.
        return if kind == Kind::Count && !units.is_empty() { Shown::Number(0) } else { Shown::NoData };
    }
    match kind {
        Kind::Count => Shown::Number(cell.all.n),
        Kind::Share | Kind::Amounts(_) if !told.hit(r, c) => Shown::OnlyAll(cell.all.n),
        Kind::Share | Kind::Amounts(_) => Shown::Share { of: cell.hit.n, all: cell.all.n },
        Kind::Days => half(&steps(facts, &table.rows, &table.columns, units, r, c)),
    }
}

/// The share to which something has not happened yet, by days: who has not got there counts until today (Kaplan and
/// Meier, 1958).
fn steps(facts: &Facts, rows: &Axis, columns: &Axis, units: &[Unit], r: usize, c: usize) -> Vec<CurveStep> {
    let inside = |u: &&Unit| rows.holders(facts, u).contains(&r) && columns.holders(facts, u).contains(&c);
    curve_of(units.iter().filter(inside).map(|u| (u.days, u.hit > 0)).collect())
}

fn half(steps: &[CurveStep]) -> Shown {
    steps.iter().find(|s| s.share <= 0.5).map_or(Shown::NotYet, |s| Shown::Days(s.day))
}

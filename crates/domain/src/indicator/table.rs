//! Units tallied along two axes.

use super::layout::Layout;
use super::{Axis, Facts, Of, Unit};

/// How many things, of how many people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Things; what is added up.
    pub n: i64,
    /// People they are of.
    pub people: i64,
}

/// What was tallied for two classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    /// Everything that could count.
    pub all: Count,
    /// What does.
    pub hit: Count,
    /// What does not.
    pub rest: Count,
}

/// Cells of every class of one axis with every class of another.
#[derive(Debug, Clone)]
pub struct Table {
    /// Down.
    pub rows: Axis,
    /// Across.
    pub columns: Axis,
    cells: Vec<Cell>,
}

impl Table {
    /// Tallies units. Those of one person have to follow each other: that is how people are counted once.
    pub fn tally(facts: &Facts, rows: Axis, columns: Axis, units: &[Unit]) -> Table {
        let mut tally = Tally::new(rows.layout(), columns.layout());
        for unit in units {
            tally.count(rows.holders(facts, unit), columns.holders(facts, unit), unit);
        }
        Table { cells: tally.cells, rows, columns }
    }

    /// The cell of two classes by position.
    pub fn at(&self, row: usize, column: usize) -> Cell {
        self.cells[row * self.columns.len() + column]
    }

    /// Every cell, row after row.
    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells
    }
}

/// Cells while units are counted into them. Those of one person have to follow each other.
pub struct Tally {
    width: usize,
    /// Every cell, row after row.
    pub cells: Vec<Cell>,
    /// Whom each cell counted last: everybody, who counts, who does not.
    last: Vec<[Option<Of>; 3]>,
}

impl Tally {
    /// Nothing counted yet.
    pub fn new(rows: &Layout, columns: &Layout) -> Tally {
        let cells = vec![Cell::default(); rows.len() * columns.len()];
        Tally { width: columns.len(), last: vec![[None; 3]; cells.len()], cells }
    }

    /// Counts a unit where the rows and columns that hold it meet.
    pub fn count(&mut self, rows: &[usize], columns: &[usize], unit: &Unit) {
        for row in rows {
            for column in columns {
                let at = row * self.width + column;
                let (cell, seen) = (&mut self.cells[at], &mut self.last[at]);
                add(&mut cell.all, &mut seen[0], unit.of, unit.base);
                add(&mut cell.hit, &mut seen[1], unit.of, unit.hit);
                add(&mut cell.rest, &mut seen[2], unit.of, unit.base - unit.hit);
            }
        }
    }
}

fn add(count: &mut Count, last: &mut Option<Of>, of: Of, n: i64) {
    if n == 0 {
        return;
    }
    count.n += n;
    count.people += match of {
        Of::Person(_) => i64::from(*last != Some(of)),
        // Whoever took part in something stands in no row: as many people as are counted.
        Of::Thing(_) => n,
    };
    *last = Some(of);
}

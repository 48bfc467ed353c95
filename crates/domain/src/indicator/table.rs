//! Units tallied along two axes.

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
        let width = columns.len();
        let mut cells = vec![Cell::default(); rows.len() * width];
        // Whom each cell counted last: everybody, who counts, who does not.
        let mut last = vec![[None; 3]; cells.len()];
        for unit in units {
            for row in rows.holders(facts, unit) {
                for column in columns.holders(facts, unit) {
                    let at = row * width + column;
                    let (cell, seen) = (&mut cells[at], &mut last[at]);
                    add(&mut cell.all, &mut seen[0], unit.of, unit.base);
                    add(&mut cell.hit, &mut seen[1], unit.of, unit.hit);
                    add(&mut cell.rest, &mut seen[2], unit.of, unit.base - unit.hit);
                }
            }
        }
        Table { rows, columns, cells }
    }

    /// The cell of two classes by position.
    pub fn at(&self, row: usize, column: usize) -> Cell {
        self.cells[self.index(row, column)]
    }

    /// Where it stands among all cells.
    pub(super) fn index(&self, row: usize, column: usize) -> usize {
        row * self.columns.len() + column
    }

    /// Every cell, row after row.
    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells
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

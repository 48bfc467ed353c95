//! Which numbers of a table may be told, so that no small group can be worked out from those that are.
//!
//! A number about one to four people is hidden (rule 14 of the field's data protection rules), and so is a second one
//! wherever a sum would give the first away. That is not left to rules of thumb: what can be worked out from everything
//! that is told is computed, as a system of equations, and hiding goes on until no small group is among it.
//!
//! Tables of two families meet in their totals only. A total of one family is protected without looking at the other,
//! and where it is hidden its whole row is: so no two tables can be played against each other. Three families are never
//! crossed: see [`super::Cut`].

use super::layout::Layout;
use super::linear::determined;
use super::table::{Cell, Count, Table};
use crate::small_cells::SMALLEST;

/// Which cells of a table may be read.
#[derive(Debug, Clone)]
pub struct Told {
    /// How many could count.
    all: Vec<bool>,
    /// How many do.
    hit: Vec<bool>,
    width: usize,
}

impl Told {
    /// What may be told of a table.
    pub fn of(table: &Table) -> Told {
        Told::of_cells(table.rows.layout(), table.columns.layout(), table.cells())
    }

    /// What may be told of cells, row after row, of which the layouts say how they add up.
    pub fn of_cells(rows: &Layout, columns: &Layout, cells: &[Cell]) -> Told {
        let guard = |number: fn(&Cell) -> Number| Guard { rows, columns, numbers: cells.iter().map(number).collect() };
        let all = guard(|c| Number::alone(c.all)).hidden(None);
        let hit = guard(Number::of).hidden(Some(&all));
        let told = |hidden: Vec<bool>| hidden.into_iter().map(|h| !h).collect();
        Told { all: told(all), hit: told(hit), width: columns.len() }
    }

    /// What may be told of parts of numbers that another table tells; `hidden` is what it does not.
    pub(super) fn parts(table: &Table, hidden: &Vec<bool>) -> Told {
        let (rows, columns) = (table.rows.layout(), table.columns.layout());
        let guard = Guard { rows, columns, numbers: table.cells().iter().map(|c| Number::alone(c.all)).collect() };
        let told: Vec<bool> = guard.hidden(Some(hidden)).into_iter().map(|h| !h).collect();
        Told { all: told.clone(), hit: told, width: columns.len() }
    }

    /// What may be told of a table whose whole falls into three parts that other tables tell, too: each counts as what does
    /// in a table of `parts`, of the same people along the same axes. One number of the three is told where all three may be.
    pub(super) fn of_three(table: &Table, parts: &[Table; 3]) -> Told {
        let (rows, columns) = (table.rows.layout(), table.columns.layout());
        let guard = |numbers: Vec<Number>| Guard { rows, columns, numbers };
        let whole = guard(parts[0].cells().iter().map(|c| Number::alone(c.all)).collect()).hidden(None);
        let [one, two, three] = parts.each_ref().map(Table::cells);
        let number = |at: usize| Number { told: one[at].hit, rest: two[at].hit, apart: three[at].hit };
        let few = guard((0..whole.len()).map(number).collect()).hidden(Some(&whole));
        let all = guard(table.cells().iter().map(|c| Number::alone(c.all)).collect()).hidden(None);
        let base = few.iter().zip(&all).map(|(few, all)| *few || *all).collect();
        let hit = guard(table.cells().iter().map(Number::of).collect()).hidden(Some(&base));
        let told = |hidden: Vec<bool>| hidden.into_iter().map(|h| !h).collect();
        Told { all: told(all), hit: told(hit), width: columns.len() }
    }

    /// All of it: of what nobody can be worked out from.
    pub fn everything(table: &Table) -> Told {
        let told = vec![true; table.cells().len()];
        Told { all: told.clone(), hit: told, width: table.columns.len() }
    }

    /// Whether it may be told how many could count.
    pub fn all(&self, row: usize, column: usize) -> bool {
        self.all[row * self.width + column]
    }

    /// Whether it may be told how many do.
    pub fn hit(&self, row: usize, column: usize) -> bool {
        self.hit[row * self.width + column]
    }
}

/// A number with what is left of its whole, which who knows both can subtract.
#[derive(Debug, Clone, Copy)]
struct Number {
    told: Count,
    rest: Count,
    /// What of the rest is told apart.
    apart: Count,
}

fn small(people: i64) -> bool {
    (1..SMALLEST).contains(&people)
}

impl Number {
    /// Of a whole that nobody else tells.
    fn alone(told: Count) -> Number {
        Number { told, rest: Count::default(), apart: Count::default() }
    }

    /// What does, of what could.
    fn of(cell: &Cell) -> Number {
        Number { rest: cell.rest, ..Number::alone(cell.hit) }
    }

    fn sensitive(self) -> bool {
        small(self.told.people) || small(self.rest.people) || small(self.apart.people)
    }

    fn empty(self) -> bool {
        self.told.n == 0 && self.rest.n == 0 && self.apart.n == 0
    }
}

/// A whole and its parts, by index of the cell.
struct Line {
    whole: usize,
    parts: Vec<usize>,
    /// Whether one person can be in several parts.
    repeats: bool,
}

impl Line {
    fn cells(&self) -> impl Iterator<Item = usize> + '_ {
        self.parts.iter().copied().chain([self.whole])
    }
}

struct Guard<'a> {
    rows: &'a Layout,
    columns: &'a Layout,
    numbers: Vec<Number>,
}

impl Guard<'_> {
    fn index(&self, row: usize, column: usize) -> usize {
        row * self.columns.len() + column
    }

    /// What is hidden; `base` is hidden already.
    fn hidden(&self, base: Option<&Vec<bool>>) -> Vec<bool> {
        let (rows, columns) = (self.rows, self.columns);
        let mut hidden: Vec<bool> = self.numbers.iter().map(|n| n.sensitive()).collect();
        if let Some(base) = base {
            hidden.iter_mut().zip(base).for_each(|(h, b)| *h |= b);
        }
        // The totals of each family on their own, and never everything: other tables tell it too.
        let (last_row, last_column) = (rows.total(), columns.total());
        let everything = self.index(last_row, last_column);
        for (down, fixed) in [(true, last_column), (false, last_row)] {
            let lines = self.lines(down, Some(fixed));
            if !self.settle(&mut hidden, &lines, |cell| cell != everything) {
                lines.iter().flat_map(Line::cells).filter(|c| *c != everything).for_each(|c| hidden[c] = true);
            }
        }
        // Then what is between them, and no total any more.
        let mut totals = vec![false; hidden.len()];
        for row in 0..rows.len() {
            totals[self.index(row, last_column)] = true;
            if hidden[self.index(row, last_column)] {
                (0..columns.len())
                    .filter(|c| *c != last_column)
                    .for_each(|c| hidden[self.index(row, c)] |= row != last_row);
            }
        }
        for column in 0..columns.len() {
            totals[self.index(last_row, column)] = true;
            if hidden[self.index(last_row, column)] {
                (0..rows.len())
                    .filter(|r| *r != last_row)
                    .for_each(|r| hidden[self.index(r, column)] |= column != last_column);
            }
        }
        let lines: Vec<Line> = self.lines(true, None).into_iter().chain(self.lines(false, None)).collect();
        if !self.settle(&mut hidden, &lines, |cell| !totals[cell]) {
            hidden.iter_mut().zip(&totals).for_each(|(h, total)| *h |= !total);
        }
        hidden
    }

    /// Sums down (`true`) or across, in one column or row or in all.
    fn lines(&self, down: bool, only: Option<usize>) -> Vec<Line> {
        let (axis, other) = if down { (self.rows, self.columns) } else { (self.columns, self.rows) };
        let index = |node, fixed| if down { self.index(node, fixed) } else { self.index(fixed, node) };
        let mut lines = Vec::new();
        for fixed in (0..other.len()).filter(|f| only.is_none_or(|o| o == *f)) {
            lines.extend(axis.sums().iter().map(|sum| Line {
                whole: index(sum.whole, fixed),
                parts: sum.parts.iter().map(|part| index(*part, fixed)).collect(),
                repeats: axis.repeats_people(),
            }));
        }
        lines
    }

    /// Hides more until nothing sensitive can be worked out; `false` if nothing is left that could be hidden.
    fn settle(&self, hidden: &mut [bool], lines: &[Line], may_hide: impl Fn(usize) -> bool) -> bool {
        loop {
            let open = match lines.iter().find(|line| self.gives_away(line, hidden)) {
                Some(line) => vec![line],
                None => self.worked_out(hidden, lines),
            };
            if open.is_empty() {
                return true;
            }
            // A part before its whole, the smallest first, and what is empty last: it says least.
            let cost = |(line, cell): &(&Line, usize)| (*cell == line.whole, self.weight(*cell));
            let cells = open.into_iter().flat_map(|line| line.cells().map(move |cell| (line, cell)));
            let near = cells.filter(|(_, cell)| !hidden[*cell] && may_hide(*cell)).min_by_key(cost);
            // Where nothing is left in its own sums, something further away in these sums helps: no other table is about
            // more than they are.
            let apart = || lines.iter().flat_map(Line::cells);
            let far = || apart().filter(|c| !hidden[*c] && may_hide(*c)).min_by_key(|c| (self.weight(*c), *c));
            match near.map(|(_, cell)| cell).or_else(far) {
                Some(cell) => hidden[cell] = true,
                None => return false,
            }
        }
    }

    /// What hiding a cell costs.
    fn weight(&self, cell: usize) -> (bool, i64) {
        (self.numbers[cell].empty(), self.numbers[cell].told.n)
    }

    /// Whether a sum alone tells something about few people: one number is missing, or those that are missing are of
    /// few people together.
    fn gives_away(&self, line: &Line, hidden: &[bool]) -> bool {
        let parts: Vec<usize> = line.parts.iter().copied().filter(|p| hidden[*p]).collect();
        if hidden[line.whole] {
            return parts.is_empty() && self.numbers[line.whole].sensitive();
        }
        // How many people those are together, at least: one person can be in several times.
        let group = |of: fn(&Number) -> Count| {
            let people = |cell: &usize| of(&self.numbers[*cell]).people;
            if !line.repeats {
                return parts.iter().map(people).sum();
            }
            let told: i64 = line.parts.iter().filter(|p| !hidden[**p]).map(people).sum();
            parts.iter().map(people).max().unwrap_or(0).max(people(&line.whole) - told)
        };
        match parts.as_slice() {
            [] => false,
            [one] => self.numbers[*one].sensitive(),
            _ => small(group(|n| n.told)) || small(group(|n| n.rest)) || small(group(|n| n.apart)),
        }
    }

    /// The lines of something sensitive that all sums together give away.
    fn worked_out<'l>(&self, hidden: &[bool], lines: &'l [Line]) -> Vec<&'l Line> {
        let cells: Vec<usize> = (0..hidden.len()).filter(|i| hidden[*i]).collect();
        let mut unknown = vec![usize::MAX; hidden.len()];
        cells.iter().enumerate().for_each(|(i, cell)| unknown[*cell] = i);
        let equation = |line: &Line| -> Vec<(usize, i64)> {
            let signed = line.parts.iter().map(|p| (*p, 1)).chain([(line.whole, -1)]);
            signed.filter(|(cell, _)| hidden[*cell]).map(|(cell, c)| (unknown[cell], c)).collect()
        };
        let equations: Vec<_> = lines.iter().map(equation).filter(|e| !e.is_empty()).collect();
        let known = determined(&equations, cells.len());
        let found = cells.iter().find(|cell| known[unknown[**cell]] && self.numbers[**cell].sensitive());
        found.map_or(Vec::new(), |cell| lines.iter().filter(|line| line.cells().any(|c| c == *cell)).collect())
    }
}

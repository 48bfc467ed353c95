//! Counts by two codes, as far as a file may tell them: by the same system of equations as every table of the programme's
//! numbers, with the sums of its rows and columns taken for told, because the dashboard tells them.

use chrono::NaiveDate;

use crate::indicator::{Layout, Of, Tally, Told, Unit};

/// Something that is counted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Of whom, by position. What is of one person follows each other.
    pub person: u32,
    /// In which row.
    pub row: usize,
    /// In which column.
    pub column: usize,
}

/// How many there are in each column of each row; nothing where that is not told.
pub fn told_counts(rows: usize, columns: usize, things: impl IntoIterator<Item = Counted>) -> Vec<Vec<Option<i64>>> {
    let (down, across) = (Layout::new(rows, Vec::new(), true), Layout::new(columns, Vec::new(), true));
    let mut tally = Tally::new(&down, &across);
    for thing in things {
        let unit = Unit { of: Of::Person(thing.person), on: NaiveDate::MIN, base: 1, hit: 1, days: 0, part: 0 };
        tally.count(&down.holders()[thing.row], &across.holders()[thing.column], &unit);
    }
    let told = Told::of_cells(&down, &across, &tally.cells);
    let cell = |row, column| told.all(row, column).then(|| tally.cells[row * across.len() + column].all.n);
    (0..rows).map(|row| (0..columns).map(|column| cell(row, column)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::small_cells::SMALLEST;

    /// One thing of a person each.
    fn each(cells: &[Vec<i64>]) -> Vec<Counted> {
        let mut things = Vec::new();
        for (row, counts) in cells.iter().enumerate() {
            for (column, n) in counts.iter().enumerate() {
                (0..*n).for_each(|_| things.push(Counted { person: things.len() as u32, row, column }));
            }
        }
        things
    }

    fn told(cells: &[Vec<i64>]) -> Vec<Vec<Option<i64>>> {
        told_counts(cells.len(), cells[0].len(), each(cells))
    }

    #[test]
    fn a_few_do_not_follow_from_the_sum_and_its_other_parts() {
        assert_eq!(told(&[vec![7, 9, 20]]), [[Some(7), Some(9), Some(20)]]);
        assert_eq!(told(&[vec![3, 9, 20]]), [[None, None, Some(20)]]);
        // Two people in two rows would be one and one.
        let hidden = |cells: &[Vec<i64>]| told(cells)[0].iter().filter(|n| n.is_none()).count();
        assert_eq!(hidden(&[vec![1, 1, 20, 9]]), 3);
        assert_eq!(hidden(&[vec![4, 4, 20]]), 2, "eight are one to four twice, or five and three");
    }

    #[test]
    fn many_things_of_one_person_are_of_few() {
        let things = (0..9).map(|n| Counted { person: 0, row: 0, column: n % 2 });
        assert_eq!(told_counts(1, 2, things), [[None, None]]);
    }

    /// Every table with these numbers and these sums; `None` is not known.
    fn possible(view: &[Vec<Option<i64>>], across: &[i64], down: &[i64]) -> Vec<Vec<Vec<i64>>> {
        let [a, b] = view else { return Vec::new() };
        let mut all = Vec::new();
        let most = across.iter().max().copied().unwrap_or(0);
        let choices = |cell: Option<i64>| cell.map_or((0..=most).collect::<Vec<_>>(), |n| vec![n]);
        for w in choices(a[0]) {
            for x in choices(a[1]) {
                let (y, z) = (down[0] - w, down[1] - x);
                let fits = |cell: Option<i64>, n: i64| n >= 0 && cell.is_none_or(|c| c == n);
                if w + x == across[0] && y + z == across[1] && fits(b[0], y) && fits(b[1], z) {
                    all.push(vec![vec![w, x], vec![y, z]]);
                }
            }
        }
        all
    }

    /// Tries every small table beside its sums, where the sums themselves are of nobody or of five at least.
    #[test]
    fn nobody_who_knows_all_sums_learns_how_many_a_few_are() {
        let sum_is_told = |n: i64| n == 0 || n >= SMALLEST;
        for n in 0..11_i64.pow(4) {
            let cells = vec![vec![n % 11, n / 11 % 11], vec![n / 121 % 11, n / 1331 % 11]];
            let across: Vec<i64> = cells.iter().map(|row| row.iter().sum()).collect();
            let down: Vec<i64> = (0..2).map(|c| cells[0][c] + cells[1][c]).collect();
            if !across.iter().chain(&down).all(|n| sum_is_told(*n)) {
                continue;
            }
            let view = told(&cells);
            let all = possible(&view, &across, &down);
            for (row, column) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                let few = (1..SMALLEST).contains(&cells[row][column]);
                let one = all.iter().all(|t| t[row][column] == cells[row][column]);
                assert!(!few || (view[row][column].is_none() && !one), "{cells:?} tells {view:?}");
            }
        }
    }
}

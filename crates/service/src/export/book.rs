//! The book as rows of a file, by project and currency: the money of a few people stands in no sum, between no two, and
//! does not follow from the other projects for who knows the whole.

use domain::small_cells::SMALLEST;
use store::livelihood_ledger::{Book, BookPeople};

use super::lists::{Cell, veil};

/// Cells of a row after project and currency: grants, granted, paid, received, reconciled.
const COLUMNS: usize = 5;

/// A number with the people whose it is, and whether it is told.
#[derive(Clone, Copy)]
struct Told {
    sum: i64,
    people: i64,
    hidden: bool,
}

/// The rows, in the order of the book.
pub(super) fn rows(book: &[Book], people: &[BookPeople]) -> Vec<Vec<Cell>> {
    let of = |b: &Book| people.iter().find(|p| p.currency == b.currency && p.project == b.project);
    let mut told: Vec<[Told; COLUMNS]> = book.iter().map(|b| row(b, of(b))).collect();
    let mut currencies: Vec<&str> = book.iter().map(|b| b.currency.as_str()).collect();
    currencies.sort_unstable();
    currencies.dedup();
    for currency in currencies {
        let same: Vec<usize> = (0..book.len()).filter(|i| book[*i].currency == currency).collect();
        for column in 0..COLUMNS {
            cover(&mut told, &same, column);
        }
    }
    let cells = |(b, told): (&Book, [Told; COLUMNS])| {
        let project = b.project.clone().map_or(Cell::Empty, Cell::Text);
        let numbers = told.map(|t| if t.hidden { Cell::Empty } else { Cell::Number(t.sum) });
        let veiled = veil(told.iter().any(|t| t.hidden));
        [project, Cell::Text(b.currency.clone())].into_iter().chain(numbers).chain([veiled]).collect()
    };
    book.iter().zip(told).map(cells).collect()
}

/// A row by itself.
fn row(b: &Book, people: Option<&BookPeople>) -> [Told; COLUMNS] {
    let few = |n: i64| (1..SMALLEST).contains(&n);
    let mut out = [Told { sum: b.grants, people: b.grants, hidden: few(b.grants) }; COLUMNS];
    let Some(p) = people else {
        out.iter_mut().for_each(|t| t.hidden = true);
        return out;
    };
    let columns = [
        (b.granted, p.granted, p.unpaid),
        (b.paid, p.paid, p.unreceived),
        (b.received, p.received, p.unreconciled),
        (b.reconciled, p.reconciled, 0),
    ];
    // Once a step between two sums is a few people's, nothing after it is told: no difference leads to them.
    let mut open = true;
    for (told, (sum, people, until_next)) in out[1..].iter_mut().zip(columns) {
        open &= !few(people);
        *told = Told { sum, people, hidden: !open };
        open &= !few(until_next);
    }
    out
}

/// Where what is not told of one currency is one row alone, or few people together, the next smallest is not told either.
fn cover(told: &mut [[Told; COLUMNS]], same: &[usize], column: usize) {
    loop {
        let closed: Vec<Told> = same.iter().map(|i| told[*i][column]).filter(|t| t.hidden).collect();
        let people: i64 = closed.iter().map(|t| t.people).sum();
        if closed.is_empty() || (closed.len() > 1 && people >= SMALLEST) {
            return;
        }
        let open = same.iter().filter(|i| !told[**i][column].hidden && told[**i][column].people > 0);
        let Some(next) = open.min_by_key(|i| told[**i][column].people) else { return };
        told[*next][column].hidden = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(project: &str, n: i64) -> Book {
        let project = (!project.is_empty()).then(|| project.to_owned());
        Book { project, currency: "XOF".into(), grants: n, granted: 100 * n, paid: 50 * n, ..Book::default() }
    }

    /// So many to whom something was granted, so many of them who were paid, so many with something still to come.
    fn people(project: &str, granted: i64, paid: i64, unpaid: i64) -> BookPeople {
        let project = (!project.is_empty()).then(|| project.to_owned());
        let (received, reconciled, unreceived, unreconciled) = (0, 0, paid, 0);
        let currency = "XOF".into();
        BookPeople { project, currency, granted, paid, received, reconciled, unpaid, unreceived, unreconciled }
    }

    fn told(book: &[Book], people: &[BookPeople]) -> Vec<Vec<Cell>> {
        rows(book, people).into_iter().map(|row| row[2..7].to_vec()).collect()
    }

    #[test]
    fn the_money_of_one_person_stands_in_no_sum_and_between_no_two() {
        let told = |paid, unpaid| told(&[book("", 6)], &[people("", 6, paid, unpaid)])[0][1..].to_vec();
        assert_eq!(told(1, 5), [Cell::Number(600), Cell::Empty, Cell::Empty, Cell::Empty]);
        assert_eq!(told(5, 1), [Cell::Number(600), Cell::Empty, Cell::Empty, Cell::Empty]);
        assert_eq!(told(6, 0)[..2], [Cell::Number(600), Cell::Number(300)]);
    }

    #[test]
    fn the_money_of_few_in_one_project_does_not_follow_from_the_others() {
        let books = [book("PR-0001", 2), book("PR-0002", 9), book("", 20)];
        let all = [people("PR-0001", 2, 2, 0), people("PR-0002", 9, 9, 0), people("", 20, 20, 0)];
        let told = told(&books, &all);
        assert_eq!(told[0][..3], [Cell::Empty, Cell::Empty, Cell::Empty]);
        assert_eq!(told[1][..3], [Cell::Empty, Cell::Empty, Cell::Empty]);
        assert_eq!(told[2][..3], [Cell::Number(20), Cell::Number(2_000), Cell::Number(1_000)]);
    }

    #[test]
    fn of_two_projects_with_few_people_together_a_third_is_hidden_too() {
        let books = [book("PR-0001", 2), book("PR-0002", 2), book("PR-0003", 8), book("", 20)];
        let all =
            [people("PR-0001", 2, 2, 0), people("PR-0002", 2, 2, 0), people("PR-0003", 8, 8, 0), people("", 20, 20, 0)];
        let told = told(&books, &all);
        assert_eq!((&told[2][1], &told[3][1]), (&Cell::Empty, &Cell::Number(2_000)));
    }

    #[test]
    fn where_everybody_is_many_everything_is_told() {
        let books = [book("PR-0001", 6), book("", 7)];
        let told = told(&books, &[people("PR-0001", 6, 6, 0), people("", 7, 7, 0)]);
        assert_eq!(told[0][..3], [Cell::Number(6), Cell::Number(600), Cell::Number(300)]);
        assert_eq!(told[1][0], Cell::Number(7));
    }
}

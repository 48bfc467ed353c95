//! An enemy who reads every table there is, and reckons.

use proptest::prelude::*;

use super::example::{day, programme};
use super::linear::determined;
use super::*;
use crate::small_cells::SMALLEST;

fn small(n: i64) -> bool {
    (1..SMALLEST).contains(&n)
}

/// Every table that a page can ask for, of these families.
fn tables(facts: &Facts, units: &[Unit], families: &[Family], today: u64) -> Vec<(Table, Told)> {
    let families: Vec<Option<Family>> = [None].into_iter().chain(families.iter().copied().map(Some)).collect();
    let mut all = Vec::new();
    for (i, rows) in families.iter().enumerate() {
        for columns in &families[i..] {
            if rows != columns || rows.is_none() {
                let axis = |f: &Option<Family>| Axis::new(facts, *f, day(today));
                let table = Table::tally(facts, axis(rows), axis(columns), units);
                let told = Told::of(&table);
                all.push((table, told));
            }
        }
    }
    all
}

/// What the enemy does not know: how many there are of each sex and age, in each office, quarter and so on at once, of
/// those who count and of those who do not.
struct Unknowns {
    axes: Vec<Axis>,
}

impl Unknowns {
    fn len(&self) -> usize {
        self.axes.iter().map(|a| a.layout().holders().len()).product()
    }

    /// Those that fall into two classes: an equation of an enemy who reads the cell.
    fn inside(&self, table: &Table, row: usize, column: usize) -> Vec<(usize, i64)> {
        let holds = |axis: &Axis, node: usize, joint: usize| {
            let mut rest = joint;
            for a in &self.axes {
                let leaf = rest % a.layout().holders().len();
                rest /= a.layout().holders().len();
                if a.family() == axis.family() {
                    return axis.layout().holders()[leaf].contains(&node);
                }
            }
            true
        };
        let both = |joint: &usize| holds(&table.rows, row, *joint) && holds(&table.columns, column, *joint);
        (0..self.len()).filter(both).map(|joint| (joint, 1)).collect()
    }
}

fn moved(cells: &[(usize, i64)], by: usize) -> Vec<(usize, i64)> {
    cells.iter().map(|(i, c)| (i + by, *c)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    /// All tables together do not tell how many a hidden few are.
    #[test]
    fn all_tables_together_give_no_small_group_away(n in 20usize..200, seed in any::<u64>()) {
        nothing_small_follows(n, seed, [Family::Time, Family::Office, Family::People])?;
    }

    /// Nor where the enemy reads what donors read: each funded project by office, by sex and age.
    #[test]
    fn all_tables_of_funded_projects_together_give_no_small_group_away(n in 20usize..200, seed in any::<u64>()) {
        nothing_small_follows(n, seed, [Family::Office, Family::People, Family::Project])?;
    }
}

/// Reads every table of these families and solves for what is hidden.
fn nothing_small_follows(n: usize, seed: u64, families: [Family; 3]) -> Result<(), TestCaseError> {
    let facts = programme(n, 3, 360, seed);
    let unknowns = Unknowns { axes: families.iter().map(|f| Axis::new(&facts, Some(*f), day(360))).collect() };
    for stage in [Stage::Registered, Stage::Planned, Stage::LeftEarly] {
        let units = stage.units(&facts, day(360));
        let (mut known, mut wanted) = (Vec::new(), Vec::new());
        for (table, told) in tables(&facts, &units, &families, 360) {
            for (r, c) in (0..table.rows.len()).flat_map(|r| (0..table.columns.len()).map(move |c| (r, c))) {
                let cell = table.at(r, c);
                let hits = unknowns.inside(&table, r, c);
                let rest = moved(&hits, unknowns.len());
                let both = [hits.clone(), rest.clone()].concat();
                if told.all(r, c) {
                    prop_assert!(!small(cell.all.people));
                    known.push(both.clone());
                }
                if told.hit(r, c) {
                    prop_assert!(told.all(r, c) && !small(cell.hit.people) && !small(cell.rest.people));
                    known.push(hits.clone());
                }
                let few = [(both, cell.all), (hits, cell.hit), (rest, cell.rest)];
                wanted.extend(few.into_iter().filter(|(_, count)| small(count.people)).map(|(what, _)| what));
            }
        }
        wanted.sort();
        wanted.dedup();
        prop_assert!(!wanted.is_empty() && !known.is_empty());
        // Each hidden few is one more unknown, that is the sum of what is in it.
        let size = unknowns.len() * 2;
        let sums = wanted.iter().enumerate().map(|(i, cells)| [cells.clone(), vec![(size + i, -1)]].concat());
        let equations: Vec<_> = known.into_iter().chain(sums).collect();
        let found = determined(&equations, size + wanted.len());
        let open = (0..wanted.len()).find(|i| found[size + i]);
        prop_assert!(open.is_none(), "{stage}, {n} people, seed {seed}: {:?}", open.map(|i| &wanted[i]));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// One filter within another: what is between them is never a few.
    #[test]
    fn two_filters_differ_by_nobody_or_by_enough(n in 5usize..300, offices in 1u16..5, seed in any::<u64>()) {
        let facts = programme(n, offices, 700, seed);
        let units = Indicator::Registered.units(&facts, day(730));
        let mut told: Vec<([Option<Leaves>; 2], i64)> = Vec::new();
        for (table, mask) in tables(&facts, &units, Family::OF_PEOPLE, 730) {
            for (r, c) in (0..table.rows.len()).flat_map(|r| (0..table.columns.len()).map(move |c| (r, c))) {
                if mask.all(r, c) {
                    told.push(([leaves(&table.rows, r), leaves(&table.columns, c)], table.at(r, c).all.n));
                }
            }
        }
        for (wide, all) in &told {
            for (narrow, n) in &told {
                let inside = wide.iter().flatten().all(|w| narrow.iter().flatten().any(|n| n.is_in(w)));
                prop_assert!(!inside || *n == 0 || !small(all - n), "{all} of {wide:?}, {n} of {narrow:?}");
            }
        }
    }
}

/// What a class of a family holds.
#[derive(Debug)]
struct Leaves {
    family: Option<Family>,
    leaves: Vec<usize>,
}

impl Leaves {
    fn is_in(&self, other: &Leaves) -> bool {
        self.family == other.family && self.leaves.iter().all(|l| other.leaves.contains(l))
    }
}

/// Nothing where it holds everything: that is no filter.
fn leaves(axis: &Axis, node: usize) -> Option<Leaves> {
    let leaves = (0..axis.layout().holders().len()).filter(|l| axis.layout().holders()[*l].contains(&node)).collect();
    (node != axis.layout().total()).then_some(Leaves { family: axis.family(), leaves })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    /// Rows and columns of a table can be exchanged in an address; what is hidden stays hidden.
    #[test]
    fn a_table_is_told_the_same_whichever_way_it_is_read(n in 20usize..120, seed in any::<u64>()) {
        let facts = programme(n, 3, 300, seed);
        let question = Question::Indicator(Indicator::Registered);
        let families = [Family::Time, Family::Office, Family::Category, Family::Project];
        for (i, down) in families.iter().enumerate() {
            for across in &families[i + 1..] {
                let classes = |family| Axis::new(&facts, Some(family), day(300)).classes().collect::<Vec<_>>();
                let read = |by, only: Class| {
                    let only = (only != Class::Total).then_some(only).into_iter().collect();
                    answer(&facts, question, &Cut { only, by: Some(by) }, day(300))
                };
                for column in classes(*across).into_iter().filter(|c| *c != Class::Total) {
                    for (row, shown) in read(*down, column).into_iter().filter(|(row, _)| *row != Class::Total) {
                        let other = read(*across, row).into_iter().find(|(class, _)| *class == column);
                        prop_assert_eq!(Some(shown), other.map(|(_, shown)| shown), "{:?} {:?}", row, column);
                    }
                }
            }
        }
    }

    /// Tables stand as of today and curves as of the last quarter: between them nobody finds a hidden few.
    #[test]
    fn no_few_lie_between_a_table_and_a_curve(n in 20usize..400, seed in any::<u64>()) {
        let facts = programme(n, 3, 500, seed);
        for by in [None, Some(Family::Office), Some(Family::Category), Some(Family::People), Some(Family::Project)] {
            let Some(told) = curves(&facts, Indicator::FirstReferral, by, day(500)) else { continue };
            let table = answer(&facts, Question::Indicator(Indicator::Registered), &Cut { only: Vec::new(), by }, day(500));
            for curve in &told.curves {
                let today = table.iter().find(|(class, _)| *class == curve.class);
                if let Some((_, Shown::Number(today))) = today {
                    prop_assert!(!small(today - curve.all), "{:?}: {} today, {} in the curve", curve.class, today, curve.all);
                }
            }
        }
    }
}

/// Two tables of the same people, one read by quarter and one by office, each safe alone, once told three different pairs of
/// hidden numbers: 55 - 6 - 7 - 40 was the hidden two.
#[test]
fn what_one_reading_hides_the_other_does_not_tell() {
    let mut facts = programme(0, 3, 400, 1);
    for (quarter, row) in [[2, 20, 9], [6, 10, 30], [7, 3, 8], [40, 12, 3]].into_iter().enumerate() {
        for (office, n) in row.into_iter().enumerate() {
            let mut person = super::example::person(quarter as u64 * 91 + 5);
            person.office = office as u16;
            facts.people.extend(std::iter::repeat_n(person, n));
        }
    }
    let question = Question::Indicator(Indicator::Registered);
    let mut told = 0;
    for office in 0..3u16 {
        let cut = Cut { only: vec![Class::Office(office)], by: Some(Family::Time) };
        for (class, down) in answer(&facts, question, &cut, day(364)) {
            if matches!(class, Class::Quarter(..)) {
                let cut = Cut { only: vec![class], by: Some(Family::Office) };
                let across =
                    answer(&facts, question, &cut, day(364)).into_iter().find(|(c, _)| *c == Class::Office(office));
                assert_eq!(across.map(|(_, shown)| shown), Some(down), "{class:?} of office {office}");
                told += usize::from(matches!(down, Shown::Number(_)));
            }
        }
    }
    assert!(told > 0);
}

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
        self.axes.iter().map(|a| a.holders.len()).product()
    }

    /// Those that fall into two classes: an equation of an enemy who reads the cell.
    fn inside(&self, table: &Table, row: usize, column: usize) -> Vec<(usize, i64)> {
        let holds = |axis: &Axis, node: usize, joint: usize| {
            let mut rest = joint;
            for a in &self.axes {
                let leaf = rest % a.holders.len();
                rest /= a.holders.len();
                if a.family() == axis.family() {
                    return axis.holders[leaf].contains(&node);
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
        let facts = programme(n, 3, 360, seed);
        let families = [Family::Time, Family::Office, Family::People];
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
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// One filter within another: what is between them is never a few.
    #[test]
    fn two_filters_differ_by_nobody_or_by_enough(n in 5usize..300, offices in 1u16..5, seed in any::<u64>()) {
        let facts = programme(n, offices, 700, seed);
        let units = Indicator::Registered.units(&facts, day(730));
        let mut told: Vec<([Option<Leaves>; 2], i64)> = Vec::new();
        for (table, mask) in tables(&facts, &units, Family::ALL, 730) {
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
    let leaves = (0..axis.holders.len()).filter(|l| axis.holders[*l].contains(&node)).collect();
    (node != axis.total()).then_some(Leaves { family: axis.family(), leaves })
}

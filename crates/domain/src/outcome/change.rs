//! Change between the first survey and a later one, of many people together. Whoever died or went to another programme
//! is no failure: they are counted apart. Numbers betray nobody, alone or by subtraction.

use super::{Means, Scored};
use crate::small_cells::{SMALLEST, Shown};

/// Why somebody has no later score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Died, or went to another programme: nobody could ask.
    Censored,
    /// Nobody asked, or too little was answered.
    NotAsked,
}

/// What a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Higher by at least the least change that counts.
    Improved,
    /// In between.
    Same,
    /// Lower by as much.
    Declined,
}

impl Change {
    /// Of two scores.
    pub fn of(before: f64, after: f64, least: f64) -> Change {
        // 0.55 - 0.5 is a little less than 0.05.
        let by = after - before;
        if by >= least - 1e-9 {
            Change::Improved
        } else if by <= 1e-9 - least {
            Change::Declined
        } else {
            Change::Same
        }
    }
}

/// A portfolio, as it may be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Paired {
    /// People with two scores.
    pub paired: Shown,
    /// Of their scores.
    pub means: Option<Means>,
    /// How many improved, stayed and declined; nothing where telling it would betray somebody.
    pub changes: [Option<Shown>; 3],
    /// People who died or went elsewhere.
    pub censored: Option<Shown>,
    /// People of whom nobody knows.
    pub unknown: Option<Shown>,
}

/// Puts a portfolio together: who has two scores, and why the others have none. `least` is the least change that counts.
pub fn changes(scored: &[Scored], missing: &[Ending], least: f64) -> Paired {
    let n = scored.len() as i64;
    let count = |wanted| scored.iter().filter(|s| Change::of(s.before, s.after, least) == wanted).count() as i64;
    let of = |why: Ending| missing.iter().filter(|m| **m == why).count() as i64;
    let few = (1..SMALLEST).contains(&n);
    let changes = if few { [None; 3] } else { told([Change::Improved, Change::Same, Change::Declined].map(count)) };
    // The sum of these is nowhere on the page, but somebody may know how many came: small ones hide each other.
    let [censored, unknown] = told([of(Ending::Censored), of(Ending::NotAsked)]);
    Paired { paired: Shown::of(n), means: Means::of(scored), changes, censored, unknown }
}

/// Cells of a sum that is known. What is hidden is what is left over: more is hidden until it is two numbers at least, of
/// five people together, or until nothing is told any more.
fn told<const N: usize>(cells: [i64; N]) -> [Option<Shown>; N] {
    let small = |n: i64| (1..SMALLEST).contains(&n);
    let mut shown = cells.map(|n| (!small(n)).then(|| Shown::of(n)));
    loop {
        let hidden: Vec<i64> = (0..N).filter(|i| shown[*i].is_none()).map(|i| cells[i]).collect();
        if hidden.is_empty() || (hidden.len() > 1 && hidden.iter().sum::<i64>() >= SMALLEST) {
            return shown;
        }
        let next = (0..N).filter(|i| shown[*i].is_some()).min_by_key(|i| (cells[*i] == 0, cells[*i]));
        match next {
            Some(i) => shown[i] = None,
            None => return shown,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn moved(by: f64, n: usize) -> Vec<Scored> {
        let day = "2026-01-01".parse().unwrap();
        vec![Scored { opened_on: day, day, before: 0.5, after: 0.5 + by }; n]
    }

    #[test]
    fn a_change_counts_from_five_hundredths_on() {
        assert_eq!(Change::of(0.5, 0.55, 0.05), Change::Improved);
        assert_eq!(Change::of(0.5, 0.549, 0.05), Change::Same);
        assert_eq!(Change::of(0.5, 0.451, 0.05), Change::Same);
        assert_eq!(Change::of(0.55, 0.5, 0.05), Change::Declined);
        assert_eq!(Change::of(0.476_190, 0.670_635, 0.05), Change::Improved);
    }

    #[test]
    fn who_died_or_went_elsewhere_changes_no_mean() {
        let people = [moved(0.1, 6), moved(0.0, 6)].concat();
        let before = changes(&people, &[], 0.05);
        let missing = [vec![Ending::Censored; 7], vec![Ending::NotAsked; 9]].concat();
        let after = changes(&people, &missing, 0.05);
        assert_eq!((before.means, before.changes), (after.means, after.changes));
        assert_eq!((after.censored, after.unknown), (Some(Shown::Exact(7)), Some(Shown::Exact(9))));
    }

    #[test]
    fn few_people_are_no_numbers() {
        let all = changes(&moved(0.1, 4), &[], 0.05);
        assert_eq!((all.paired, all.means, all.changes), (Shown::Few, None, [None; 3]));
        let nobody = changes(&[], &[], 0.05);
        assert_eq!((nobody.paired, nobody.means), (Shown::Nobody, None));
    }

    #[test]
    fn a_small_number_hides_another_one_with_it() {
        let told = |people: &[Scored]| changes(people, &[], 0.05).changes;
        let people = [moved(0.1, 20), moved(0.0, 3), moved(-0.1, 9)].concat();
        assert_eq!(told(&people), [Some(Shown::Exact(20)), None, None]);
        let people = [moved(0.1, 20), moved(0.0, 3)].concat();
        assert_eq!(told(&people), [None, None, Some(Shown::Nobody)]);
        // The two that are left over would be of two people.
        let people = [moved(0.1, 9), moved(0.0, 1), moved(-0.1, 1)].concat();
        assert_eq!(told(&people), [None; 3]);
        let people = [moved(0.1, 2), moved(0.0, 3), moved(-0.1, 9)].concat();
        assert_eq!(told(&people), [None, None, Some(Shown::Exact(9))]);
    }

    proptest! {
        /// Whoever knows the sum and every number that is told finds no small one.
        #[test]
        fn nobody_is_found_by_subtraction(cells in prop::array::uniform3(0i64..12)) {
            let shown = told(cells);
            for cell in shown.iter().flatten() {
                prop_assert_ne!(*cell, Shown::Few);
            }
            let hidden: Vec<i64> = (0..3).filter(|i| shown[*i].is_none()).map(|i| cells[i]).collect();
            prop_assert_ne!(hidden.len(), 1);
            let left: i64 = hidden.iter().sum();
            prop_assert!(hidden.is_empty() || left >= SMALLEST || hidden.len() == 3, "{cells:?}: {left}");
        }
    }
}

//! How many cases a community receives, as far as that may be told; and when that is too many.

use super::headcount::RETURNED_MOST;
use crate::small_cells::SMALLEST;

/// From this level of tension on nobody more should be sent. Levels go from 0 to 4.
const TENSE: i64 = 3;
/// Steps in which numbers of cases are told: whoever looks twice learns of no single person.
const STEP: i64 = 5;

/// How many cases a community receives. Fixed once a month, in steps: neither one day after the other, nor one number
/// minus another, says that somebody came or left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Received {
    /// Fewer than five, and perhaps nobody.
    Few,
    /// From this number on, up to the next step.
    About(i64),
}

impl Received {
    /// What may be told of `n`.
    pub fn of(n: i64) -> Received {
        if n < SMALLEST { Received::Few } else { Received::About(n - n % STEP) }
    }

    /// As stored: 0 for few.
    pub fn code(self) -> i64 {
        match self {
            Received::Few => 0,
            Received::About(n) => n,
        }
    }
}

/// Why nobody more should be sent to a community.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadWarning {
    /// As many are there as it can receive.
    Full,
    /// People there are tense.
    Tense,
    /// What is done there reaches people of the programme, and too few of the community.
    OneSided,
}

/// Warnings before somebody is sent there. They look at what is told of the number and not at the number itself: a
/// warning that comes and goes would say it. `returned` is the share of the programme's people, as it is told.
pub fn load_warnings(
    received: Received,
    capacity: Option<i64>,
    tension: Option<i64>,
    returned: Option<i64>,
) -> Vec<LoadWarning> {
    let full = matches!(received, Received::About(n) if capacity.is_some_and(|c| n >= c.max(STEP)));
    let tense = tension.is_some_and(|t| t >= TENSE);
    let one_sided = returned.is_some_and(|n| n > RETURNED_MOST);
    let warnings = [(full, LoadWarning::Full), (tense, LoadWarning::Tense), (one_sided, LoadWarning::OneSided)];
    warnings.into_iter().filter_map(|(is, warning)| is.then_some(warning)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_more_person_changes_nothing_that_is_told_below_five() {
        for n in 0..5 {
            assert_eq!(Received::of(n), Received::Few);
            for capacity in 0..10 {
                assert!(load_warnings(Received::of(n), Some(capacity), None, None).is_empty());
            }
        }
        assert_eq!(Received::of(14), Received::About(10));
    }

    #[test]
    fn a_full_or_tense_place_warns() {
        assert_eq!(load_warnings(Received::of(20), Some(20), Some(1), Some(60)), [LoadWarning::Full]);
        assert_eq!(load_warnings(Received::of(2), Some(20), Some(3), None), [LoadWarning::Tense]);
        assert!(load_warnings(Received::of(20), None, None, None).is_empty());
        assert_eq!(load_warnings(Received::of(2), None, None, Some(61)), [LoadWarning::OneSided]);
    }

    proptest! {
        #[test]
        fn whoever_tries_capacities_learns_no_more_than_the_step(n in 0_i64..60, capacity in 0_i64..60) {
            let same: Vec<i64> = (0..65).filter(|m| Received::of(*m) == Received::of(n)).collect();
            prop_assert!(same.len() >= 5);
            let warned = |m: i64| load_warnings(Received::of(m), Some(capacity), None, None);
            prop_assert!(same.iter().all(|m| warned(*m) == warned(n)));
        }
    }
}

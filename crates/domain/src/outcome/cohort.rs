//! People who began together, and how their scores changed. Everybody who is told at all is told with their cohort, so that
//! no number of everybody minus those of the cohorts is about a few.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::small_cells::SMALLEST;

/// Half a year in which cases were opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cohort {
    /// The year.
    pub year: i32,
    /// 1 from January on, 2 from July on.
    pub half: u8,
}

impl Cohort {
    /// The one in which a case was opened on this day.
    pub fn of(opened_on: NaiveDate) -> Cohort {
        Cohort { year: opened_on.year(), half: if opened_on.month() <= 6 { 1 } else { 2 } }
    }
}

/// Two scores of somebody under the same weights, between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// Since when the case is open.
    pub opened_on: NaiveDate,
    /// When the later survey was done.
    pub day: NaiveDate,
    /// The first score.
    pub before: f64,
    /// The later one.
    pub after: f64,
}

/// Means of five people at least.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Means {
    /// How many people.
    pub people: i64,
    /// Mean of their first scores.
    pub before: f64,
    /// Mean of their later ones.
    pub after: f64,
}

impl Means {
    /// Of these people; nothing of fewer than five.
    pub fn of(scored: &[Scored]) -> Option<Means> {
        let n = scored.len() as i64;
        let mean = |score: fn(&Scored) -> f64| scored.iter().map(score).sum::<f64>() / n as f64;
        (n >= SMALLEST).then(|| Means { people: n, before: mean(|s| s.before), after: mean(|s| s.after) })
    }

    /// How much higher the later scores are.
    pub fn change(&self) -> f64 {
        self.after - self.before
    }
}

/// Who is told of, by cohort: surveys of months before `month`, in the order of their days, and five people more of a cohort
/// at a time. Whoever looks each day never learns the score of the one who came last.
pub fn by_cohort(scored: impl IntoIterator<Item = Scored>, month: NaiveDate) -> BTreeMap<Cohort, Vec<Scored>> {
    let mut cohorts: BTreeMap<Cohort, Vec<Scored>> = BTreeMap::new();
    for one in scored.into_iter().filter(|s| s.day < month) {
        cohorts.entry(Cohort::of(one.opened_on)).or_default().push(one);
    }
    for people in cohorts.values_mut() {
        // Those of one day stay in the order in which they came.
        people.sort_by_key(|s| s.day);
        people.truncate(people.len() - people.len() % SMALLEST as usize);
    }
    cohorts.retain(|_, people| !people.is_empty());
    cohorts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn scored(opened: &str, on: &str, after: f64) -> Scored {
        Scored { opened_on: day(opened), day: day(on), before: 0.4, after }
    }

    #[test]
    fn a_cohort_is_half_a_year_of_opening() {
        assert_eq!(Cohort::of(day("2026-06-30")), Cohort { year: 2026, half: 1 });
        assert_eq!(Cohort::of(day("2026-07-01")), Cohort { year: 2026, half: 2 });
        assert!(Cohort::of(day("2025-12-31")) < Cohort::of(day("2026-01-01")));
    }

    #[test]
    fn five_are_told_by_the_order_of_their_days_and_the_sixth_waits() {
        let mut all: Vec<Scored> = (1..=5).map(|n| scored("2026-01-10", &format!("2026-07-0{n}"), 0.6)).collect();
        all.insert(0, scored("2026-01-10", "2026-07-09", 1.0));
        let found = by_cohort(all.clone(), day("2026-08-01"));
        let means = Means::of(&found[&Cohort { year: 2026, half: 1 }]).unwrap();
        assert_eq!((means.people, means.before), (5, 0.4));
        assert!((means.change() - 0.2).abs() < 1e-9);
        assert!(by_cohort(all.clone(), day("2026-07-01")).is_empty(), "their month is not over");
        // Five of two cohorts are five of neither.
        let two = all.into_iter().take(4).chain([scored("2025-12-01", "2026-06-01", 0.5)]);
        assert!(by_cohort(two, day("2026-08-01")).is_empty());
        assert_eq!(Means::of(&[scored("2026-01-10", "2026-07-09", 1.0)]), None);
    }

    proptest! {
        /// Between any two looks a cohort gains nobody or five people at least, and loses nobody.
        #[test]
        fn from_look_to_look_nobody_comes_alone(days in prop::collection::vec((0u64..900, 100u64..500), 0..80)) {
            let start = day("2024-01-01");
            let all: Vec<Scored> = days.iter().map(|(opened, later)| {
                let opened_on = start + chrono::Days::new(*opened);
                Scored { opened_on, day: opened_on + chrono::Days::new(*later), before: 0.0, after: 1.0 }
            }).collect();
            let mut before: BTreeMap<Cohort, Vec<Scored>> = BTreeMap::new();
            for months in 0..48 {
                let now = by_cohort(all.clone(), start + chrono::Months::new(months));
                for (cohort, was) in &before {
                    prop_assert_eq!(&now[cohort][..was.len()], &was[..]);
                }
                for (cohort, people) in &now {
                    let new = people.len() - before.get(cohort).map_or(0, Vec::len);
                    prop_assert!(new == 0 || new >= SMALLEST as usize);
                    prop_assert!(people.iter().all(|s| Cohort::of(s.opened_on) == *cohort));
                }
                before = now;
            }
        }
    }
}

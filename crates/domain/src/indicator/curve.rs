//! Curves of Kaplan and Meier that betray nobody: how many still wait, or still run, after so many days.
//!
//! A step of such a curve is one event on one day, and where nobody new comes, what is missing between two steps is
//! somebody who left. So times are rounded up to the days of a grid, and days of the grid are left out until in every
//! class, between one day that is told and the next, nobody or at least five had the event, and nobody or at least five
//! went out of sight without it; after the last day nobody or at least five are left. The curve is drawn from these
//! numbers alone: who solves it for them finds none of one to four, in no class and in no sum of classes. It stands as of
//! the end of the last quarter, so that two looks on two days show the same. Tables stand as of today: what lies between
//! a table and a curve is the newest quarter, so there is no curve where that quarter is hidden.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::{Axis, Class, Facts, Family, Indicator, Of, Table, Told, Unit};
use crate::livelihood::{CurveStep, Life, curve_of};
use crate::small_cells::SMALLEST;

/// Days after the beginning that can be told.
const GRID: [i64; 10] = [7, 14, 30, 60, 90, 120, 180, 270, 365, 540];

/// The curve of one class.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Of whom.
    pub class: Class,
    /// How many there are.
    pub all: i64,
    /// What it is on the days that are told.
    pub steps: Vec<CurveStep>,
}

/// Curves of the classes of a family, or of everybody.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves {
    /// The day as of which they are reckoned.
    pub as_of: NaiveDate,
    /// The days that are told.
    pub days: Vec<i64>,
    /// The curves; none where they would betray somebody.
    pub curves: Vec<Curve>,
}

/// The last day of the last quarter that is over.
fn last_quarter(today: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(today.year(), today.month0() / 3 * 3 + 1, 1)?.pred_opt()
}

/// Whether there is a curve of this indicator: of what is known on the day on which it happens and does not change later.
/// Businesses have a page of their own.
pub fn has_curve(indicator: Indicator) -> bool {
    matches!(indicator, Indicator::FirstCounselling | Indicator::FirstReferral)
}

/// Whether a table tells, for everybody and for each of these classes, how many came after `as_of`.
fn newest_told(facts: &Facts, indicator: Indicator, by: Option<Family>, as_of: NaiveDate, today: NaiveDate) -> bool {
    let other = by.filter(|family| *family != Family::Time);
    let (time, axis) = (Axis::new(facts, Some(Family::Time), today), Axis::new(facts, other, today));
    let table = Table::tally(facts, time, axis, &indicator.units(facts, today));
    let told = Told::of(&table);
    let late =
        |class: Class| matches!(class, Class::Quarter(..)) && class.days().is_some_and(|(first, _)| first > as_of);
    let rows = table.rows.classes().enumerate().filter(|(_, class)| late(*class)).map(|(row, _)| row);
    let columns = table.columns.classes().enumerate().filter(|(_, class)| is_wide(*class) || *class == Class::Total);
    let columns: Vec<usize> = columns.map(|(column, _)| column).collect();
    rows.into_iter().all(|row| columns.iter().all(|column| told.all(row, *column)))
}

/// Quarters and ages of a sex are too small for a curve: years and sexes are not.
fn is_wide(class: Class) -> bool {
    !matches!(class, Class::Total | Class::Quarter(..) | Class::SexAge(..) | Class::Age(_))
}

/// The curves of an indicator: of everybody, or of each class of a family.
pub fn curves(facts: &Facts, indicator: Indicator, by: Option<Family>, today: NaiveDate) -> Option<Curves> {
    let as_of = last_quarter(today).filter(|_| has_curve(indicator))?;
    let axis = Axis::new(facts, by, as_of);
    let units = indicator.units(facts, as_of);
    let wide = |class: &Class| if by.is_none() { *class == Class::Total } else { is_wide(*class) };
    let groups: Vec<(Class, Vec<Unit>)> = axis
        .classes()
        .enumerate()
        .filter(|(_, class)| wide(class))
        .map(|(node, class)| {
            (class, units.iter().filter(|u| axis.holders(facts, u).contains(&node)).copied().collect())
        })
        .collect();
    let days = if newest_told(facts, indicator, by, as_of, today) { told_days(&groups) } else { Vec::new() };
    let curve = |(class, units): &(Class, Vec<Unit>)| Curve {
        class: *class,
        all: units.len() as i64,
        steps: on_days(units, &days),
    };
    let some = groups.iter().filter(|(_, units)| !units.is_empty() && !days.is_empty());
    Some(Curves { as_of, curves: some.map(curve).collect(), days })
}

/// The curve of businesses for somebody who may not look at each of them: on days between which nobody sees a few.
pub fn veiled_curve(lives: &[Life]) -> Vec<CurveStep> {
    let unit = |(person, life): (u32, &Life)| {
        let (days, closed) = life.end();
        Unit { of: Of::Person(person), on: life.started_on, base: 1, hit: i64::from(closed), days, part: 0 }
    };
    let groups = [(Class::Total, (0..).zip(lives).map(unit).collect::<Vec<_>>())];
    let days = told_days(&groups);
    if days.is_empty() { Vec::new() } else { on_days(&groups[0].1, &days) }
}

/// The curve of units whose times are rounded up to these days. After the last of them nothing is said any more.
fn on_days(units: &[Unit], days: &[i64]) -> Vec<CurveStep> {
    let beyond = days.last().map_or(0, |day| day + 1);
    let end = |unit: &Unit| days.iter().copied().find(|day| unit.days <= *day);
    curve_of(units.iter().map(|u| end(u).map_or((beyond, false), |day| (day, u.hit > 0))).collect())
}

/// People of these units who had the event (`true`) or went out of sight (`false`) after `from`, until `to`.
fn people(units: &[Unit], from: i64, to: i64, hit: bool) -> i64 {
    let inside = units.iter().filter(|u| u.days > from && u.days <= to && (u.hit > 0) == hit);
    inside.map(|u| u.of).collect::<HashSet<_>>().len() as i64
}

fn small(n: i64) -> bool {
    (1..SMALLEST).contains(&n)
}

/// Days of the grid between which no class has a few.
fn told_days(groups: &[(Class, Vec<Unit>)]) -> Vec<i64> {
    let between = |from: i64, to: i64| {
        groups.iter().all(|(_, units)| [true, false].iter().all(|hit| !small(people(units, from, to, *hit))))
    };
    let mut told: Vec<i64> = Vec::new();
    for day in GRID {
        if between(told.last().copied().unwrap_or(-1), day) {
            told.push(day);
        }
    }
    // Also not of those who are left.
    while told.last().is_some_and(|last| !between(*last, i64::MAX)) {
        told.pop();
    }
    told
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::example::{day, programme};
    use super::*;

    fn referred(n: usize, offices: u16, seed: u64) -> Facts {
        let mut facts = programme(n, offices, 300, seed);
        for (i, p) in facts.people.iter_mut().enumerate() {
            let wait = (seed.rotate_left(i as u32 % 64) % 120) * (1 + i as u64 % 3);
            p.referred_on = (i % 4 > 0).then(|| p.opened_on + chrono::Days::new(wait));
        }
        facts
    }

    /// What an enemy finds who solves a curve: between two days, how many had it and how many went out of sight.
    fn solved(curve: &Curve, days: &[i64]) -> Vec<(i64, i64)> {
        let mut at_risk = curve.all;
        let mut found = Vec::new();
        let mut steps = curve.steps.iter().peekable();
        for _ in days {
            let Some(step) = steps.next() else { break };
            found.push((step.closed, at_risk - step.at_risk));
            at_risk = step.at_risk - step.closed;
        }
        found.push((0, at_risk));
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn no_step_of_a_class_and_no_rest_of_two_is_a_few(n in 0usize..400, offices in 1u16..4, seed in any::<u64>()) {
            let facts = referred(n, offices, seed);
            for by in [None, Some(Family::Office), Some(Family::People), Some(Family::Time), Some(Family::Category)] {
                let told = curves(&facts, Indicator::FirstReferral, by, day(400)).unwrap();
                // One unit a person: numbers are people.
                let found: Vec<_> = told.curves.iter().map(|curve| solved(curve, &told.days)).collect();
                for (closed, gone) in found.iter().flatten() {
                    prop_assert!(!small(*closed) && !small(*gone), "{by:?}: {found:?}");
                }
            }
            // The rest of everybody after an office is a sum of other offices, on the same days.
            let whole = curves(&facts, Indicator::FirstReferral, None, day(400)).unwrap();
            let parts = curves(&facts, Indicator::FirstReferral, Some(Family::Office), day(400)).unwrap();
            let until = |curve: &Curve, day: i64| curve.steps.iter().filter(|s| s.day <= day).map(|s| s.closed).sum::<i64>();
            for day in parts.days.iter().filter(|day| whole.days.contains(day)) {
                for part in &parts.curves {
                    prop_assert!(!small(until(&whole.curves[0], *day) - until(part, *day)));
                }
            }
        }
    }

    #[test]
    fn one_event_moves_no_curve() {
        let mut facts = referred(0, 1, 1);
        for i in 0..30u64 {
            let mut p = super::super::example::person(0);
            p.referred_on = (i == 0).then(|| day(10));
            facts.people.push(p);
        }
        let told = curves(&facts, Indicator::FirstReferral, None, day(400)).unwrap();
        assert!(told.curves.is_empty() || told.curves[0].steps.is_empty(), "{told:?}");
        for p in facts.people.iter_mut().take(5) {
            p.referred_on = Some(day(10));
        }
        let told = curves(&facts, Indicator::FirstReferral, None, day(400)).unwrap();
        let steps: Vec<_> = told.curves[0].steps.iter().map(|s| (s.day, s.at_risk, s.closed)).collect();
        assert_eq!(steps, [(14, 30, 5)]);
    }

    #[test]
    fn a_curve_is_the_same_on_every_day_of_a_quarter() {
        let facts = referred(300, 1, 7);
        let on = |n| curves(&facts, Indicator::FirstReferral, None, day(n)).unwrap();
        assert_eq!(on(455), on(500));
        assert_eq!(on(455).as_of, day(454), "1 April 2026 is day 455");
    }

    #[test]
    fn businesses_of_which_one_closed_make_no_step() {
        let closed = |n: usize| -> Vec<Life> {
            let life = |i| Life {
                started_on: day(0),
                seen_on: Some(day(600)),
                closed_on: (i < n).then(|| day(40)),
                at_6: None,
                at_12: None,
            };
            (0..40).map(life).collect()
        };
        assert!(veiled_curve(&closed(1)).is_empty());
        let steps: Vec<_> = veiled_curve(&closed(5)).iter().map(|s| (s.day, s.at_risk, s.closed)).collect();
        assert_eq!(steps, [(60, 40, 5)]);
    }

    #[test]
    fn there_is_no_curve_of_a_count() {
        assert_eq!(curves(&referred(50, 1, 3), Indicator::Registered, None, day(400)), None);
    }
}

//! Whether businesses live: at six and twelve months with what nobody knows, and the curve of a portfolio.

use chrono::{Days, NaiveDate};

use super::Operating;
use crate::small_cells::SMALLEST;

/// A business that was started, as far as it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Life {
    /// The day on which the first tranche was paid.
    pub started_on: NaiveDate,
    /// The last day on which it was seen running.
    pub seen_on: Option<NaiveDate>,
    /// The day on which it was found closed, or not begun.
    pub closed_on: Option<NaiveDate>,
    /// What was seen about six months after the start.
    pub at_6: Option<Operating>,
    /// What was seen about twelve months after it.
    pub at_12: Option<Operating>,
}

impl Life {
    /// Days until it was found closed (`true`), or until it was last seen running.
    pub fn end(&self) -> (i64, bool) {
        let last = self.closed_on.or(self.seen_on).unwrap_or(self.started_on);
        ((last - self.started_on).num_days().max(0), self.closed_on.is_some())
    }
}

/// Days around the day of a look that still count for it.
pub const WINDOW: i64 = 30;

/// After how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Six months.
    Six,
    /// Twelve months.
    Twelve,
}

impl After {
    /// Days after the start.
    pub fn days(self) -> i64 {
        match self {
            After::Six => 180,
            After::Twelve => 365,
        }
    }
}

/// Which look a visit on this day counts for.
pub fn look(started_on: NaiveDate, visited_on: NaiveDate) -> Option<After> {
    let days = (visited_on - started_on).num_days();
    [After::Six, After::Twelve].into_iter().find(|after| (days - after.days()).abs() <= WINDOW)
}

/// How many live of how many (indicator E1). Who is unknown is never counted as living.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Survival {
    /// Running, in part or in season included.
    pub running: i64,
    /// Of which somebody knows.
    pub known: i64,
    /// Started long enough ago.
    pub started: i64,
}

impl Survival {
    /// Of whom nobody knows.
    pub fn unknown(self) -> i64 {
        self.started - self.known
    }

    /// Percent of those of whom somebody knows.
    pub fn percent(self) -> Option<i64> {
        percent(self.running, self.known)
    }

    /// Percent when everybody of whom nobody knows has closed: the lower bound.
    pub fn at_least(self) -> Option<i64> {
        percent(self.running, self.started)
    }
}

/// The same for somebody who may not look at each business: nothing where one of the groups is of a few.
pub fn veiled(s: Survival) -> Option<Survival> {
    let groups = [s.running, s.known - s.running, s.unknown()];
    Some(s).filter(|_| groups.iter().all(|n| !(1..SMALLEST).contains(n)))
}

fn percent(of: i64, all: i64) -> Option<i64> {
    (all > 0).then(|| (of * 200 + all) / (all * 2))
}

/// How many live after so long. The window has to be over or a look to have happened in it.
pub fn survival(lives: &[Life], after: After, today: NaiveDate) -> Survival {
    let mut s = Survival::default();
    for life in lives {
        let seen = match after {
            After::Six => life.at_6,
            After::Twelve => life.at_12,
        };
        if (today - life.started_on).num_days() < after.days() && seen.is_none() {
            continue;
        }
        s.started += 1;
        // What was found closed before stays closed.
        let end = life.started_on.checked_add_days(Days::new((after.days() + WINDOW).unsigned_abs()));
        let closed = life.closed_on.is_some_and(|day| end.is_none_or(|end| day <= end));
        let runs = seen.and_then(Operating::runs).or(closed.then_some(false));
        s.known += i64::from(runs.is_some());
        s.running += i64::from(runs == Some(true));
    }
    s
}

/// A step of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurveStep {
    /// Days after the start.
    pub day: i64,
    /// Businesses that were still looked at.
    pub at_risk: i64,
    /// Those that closed on that day.
    pub closed: i64,
    /// The share that lives beyond it.
    pub share: f64,
}

/// The curve of Kaplan and Meier (1958). A business counts until it was found closed, or until it was last seen running.
pub fn curve(lives: &[Life]) -> Vec<CurveStep> {
    curve_of(lives.iter().map(Life::end).collect())
}

/// The same of anything that happens once: days until it did, or until which it had not.
pub fn curve_of(mut ends: Vec<(i64, bool)>) -> Vec<CurveStep> {
    ends.sort_unstable();
    let (mut at_risk, mut share, mut steps) = (ends.len() as i64, 1.0, Vec::new());
    for group in ends.chunk_by(|a, b| a.0 == b.0) {
        let closed = group.iter().filter(|(_, closed)| *closed).count() as i64;
        if closed > 0 {
            share *= 1.0 - closed as f64 / at_risk as f64;
            steps.push(CurveStep { day: group[0].0, at_risk, closed, share });
        }
        at_risk -= group.len() as i64;
    }
    steps
}

/// The share that lives beyond a day of a curve.
pub fn share_at(steps: &[CurveStep], day: i64) -> f64 {
    steps.iter().rev().find(|s| s.day <= day).map_or(1.0, |s| s.share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn who_opens_no_business_is_told_of_no_group_of_a_few() {
        let of = |running, known, started| veiled(Survival { running, known, started });
        assert!(of(38, 40, 40).is_none(), "two closed");
        assert!(of(3, 20, 20).is_none(), "three run");
        assert!(of(20, 30, 31).is_none(), "nobody knows of one");
        assert_eq!(of(30, 40, 45), Some(Survival { running: 30, known: 40, started: 45 }));
        assert!(of(40, 40, 40).is_some(), "a group of nobody betrays nobody");
    }

    fn day(n: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + chrono::Duration::days(n)
    }

    fn life(seen: Option<i64>, closed: Option<i64>, at_6: Option<Operating>) -> Life {
        Life { started_on: day(0), seen_on: seen.map(day), closed_on: closed.map(day), at_6, at_12: None }
    }

    #[test]
    fn who_is_unknown_is_said_and_never_counted_as_living() {
        let lives = [
            life(Some(181), None, Some(Operating::Yes)),
            life(Some(170), None, Some(Operating::Partly)),
            life(None, Some(185), Some(Operating::Closed)),
            life(Some(30), Some(90), None),
            life(Some(90), None, None),
            life(None, None, Some(Operating::NotFound)),
        ];
        let s = survival(&lives, After::Six, day(400));
        assert_eq!(s, Survival { running: 2, known: 4, started: 6 });
        assert_eq!((s.unknown(), s.percent(), s.at_least()), (2, Some(50), Some(33)));
        assert_eq!(survival(&lives[4..5], After::Six, day(179)), Survival::default());
    }

    #[test]
    fn the_curve_of_a_worked_example() {
        // Six businesses: closed at 30 and 60, last seen at 45, closed twice at 90, last seen at 120.
        let lives = [
            life(None, Some(30), None),
            life(Some(45), None, None),
            life(None, Some(60), None),
            life(None, Some(90), None),
            life(None, Some(90), None),
            life(Some(120), None, None),
        ];
        let steps: Vec<(i64, i64, i64, i64)> =
            curve(&lives).iter().map(|s| (s.day, s.at_risk, s.closed, (s.share * 1e4).round() as i64)).collect();
        assert_eq!(steps, [(30, 6, 1, 8333), (60, 4, 1, 6250), (90, 3, 2, 2083)]);
        assert!((share_at(&curve(&lives), 89) - 0.625).abs() < 1e-9);
        assert!((share_at(&curve(&lives), 0) - 1.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn the_curve_only_falls_and_without_losses_of_sight_is_the_share(closed in proptest::collection::vec(0i64..400, 1..60), open in 0usize..40) {
            let mut lives: Vec<Life> = closed.iter().map(|d| life(None, Some(*d), None)).collect();
            lives.extend((0..open).map(|_| life(Some(500), None, None)));
            let steps = curve(&lives);
            prop_assert!(steps.windows(2).all(|w| w[0].share >= w[1].share && w[0].day < w[1].day));
            let left = open as f64 / lives.len() as f64;
            prop_assert!((share_at(&steps, 499) - left).abs() < 1e-9);
        }

        #[test]
        fn bounds_hold(running in 0i64..50, closed in 0i64..50, unknown in 0i64..50) {
            let s = Survival { running, known: running + closed, started: running + closed + unknown };
            if let (Some(low), Some(known)) = (s.at_least(), s.percent()) {
                prop_assert!(0 <= low && low <= known && known <= 100);
            }
        }
    }
}

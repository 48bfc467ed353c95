//! How fast an organisation answers, or what is said about it is answered. Told of five at least, in steps: one more
//! changes nothing that is seen, or something that several would change as well.

use chrono::{DateTime, Utc};

use crate::small_cells::SMALLEST;

/// What may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Responsiveness {
    /// How many came, down to the last step of five.
    pub came: i64,
    /// Those that were answered, in a hundred, to the nearest ten.
    pub answered: i64,
    /// Days within which half of the answers came, to the nearest; 0 is the same day.
    pub median_days: Option<i64>,
}

impl Responsiveness {
    /// Of when each came and when it was answered.
    pub fn of(all: &[(DateTime<Utc>, Option<DateTime<Utc>>)]) -> Option<Responsiveness> {
        let came = i64::try_from(all.len()).unwrap_or_default();
        let mut hours: Vec<i64> = all.iter().filter_map(|(c, a)| Some(((*a)? - *c).num_hours().max(0))).collect();
        hours.sort_unstable();
        let answered = i64::try_from(hours.len()).unwrap_or_default();
        // Neither those who were answered nor those who were not are told while they are few.
        let few = |n: i64| (1..SMALLEST).contains(&n);
        if came < SMALLEST || few(answered) || few(came - answered) {
            return None;
        }
        // One of them stands in the middle: told in days, so that it is nobody's answer.
        let median_days = hours.get(hours.len() / 2).map(|h| (h + 12) / 24);
        let answered = (answered * 100 / came + 5) / 10 * 10;
        Some(Responsiveness { came: came - came % SMALLEST, answered, median_days })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Some that were answered after so many hours, and some that were not.
    fn told(answered: &[i64], open: usize) -> Option<Responsiveness> {
        let came: DateTime<Utc> = "2026-03-01T08:00:00Z".parse().unwrap();
        let after = |hours: &i64| (came, Some(came + chrono::TimeDelta::hours(*hours)));
        let all: Vec<_> = answered.iter().map(after).chain(vec![(came, None); open]).collect();
        Responsiveness::of(&all)
    }

    #[test]
    fn few_are_not_told_neither_answered_nor_waiting() {
        assert_eq!(told(&[2; 4], 0), None);
        assert_eq!(told(&[2; 9], 4), None, "four wait");
        assert_eq!(told(&[2; 4], 9), None, "four were answered");
        assert_eq!(told(&[], 7), Some(Responsiveness { came: 5, answered: 0, median_days: None }));
    }

    #[test]
    fn one_more_is_not_seen() {
        let six = told(&[20, 30, 40, 50, 60, 70], 0).unwrap();
        assert_eq!((six.came, six.answered, six.median_days), (5, 100, Some(2)));
        assert_eq!(told(&[20, 30, 40, 50, 50, 60, 70], 0), Some(six));
    }
}

//! When invented things happen: on working days and hours, less in the rains, not while roads are cut.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, Utc, Weekday};

use super::Chance;

/// Days before today on which roads around Dori were cut, from and to.
const CUT: [(i64, i64); 3] = [(604, 591), (382, 371), (97, 84)];

/// Knows today.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    pub now: DateTime<Utc>,
}

impl Calendar {
    pub fn today(self) -> NaiveDate {
        self.now.date_naive()
    }

    /// So many days ago.
    pub fn ago(self, days: i64) -> NaiveDate {
        self.today() - Duration::days(days)
    }

    /// The next day on or after `day` on which people work and roads are open, at some hour.
    pub fn work(self, chance: &mut Chance, day: NaiveDate) -> DateTime<Utc> {
        let mut day = day;
        while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || self.is_cut(day) {
            day += Duration::days(1);
        }
        let minutes = chance.between(7 * 60 + 15, 16 * 60 + 30);
        let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(minutes * 60).unwrap_or(36_000), 0);
        day.and_time(time.unwrap_or_default()).and_utc()
    }

    /// A working day from `low` to `high` days after `day`.
    pub fn after(self, chance: &mut Chance, day: NaiveDate, low: i64, high: i64) -> DateTime<Utc> {
        let days = Duration::days(chance.between(low, high));
        self.work(chance, day + days)
    }

    /// A working day about `low` to `high` days before `day`.
    pub fn before(self, chance: &mut Chance, day: NaiveDate, low: i64, high: i64) -> DateTime<Utc> {
        let days = Duration::days(chance.between(low, high));
        self.work(chance, day - days)
    }

    fn is_cut(self, day: NaiveDate) -> bool {
        let ago = (self.today() - day).num_days();
        CUT.iter().any(|(from, to)| (*to..=*from).contains(&ago))
    }

    /// A day on which somebody might be registered: half as often in the rains.
    pub fn intake(self, chance: &mut Chance, low: i64, mode: i64, high: i64) -> NaiveDate {
        loop {
            let ago = chance.triangular(low as f64, mode as f64, high as f64) as i64;
            let day = self.ago(ago);
            if !matches!(day.month(), 7..=9) || chance.percent(50) {
                return day;
            }
        }
    }
}

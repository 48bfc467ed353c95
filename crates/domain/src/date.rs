//! Dates that people remember: a day, a month or only a year. A missing day is not the first.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::form::Check;

/// A date known to the year, month or day. Text form: `1998`, `1998-06`, `1998-06-02`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

/// Not a date: neither `1998`, `1998-06` nor `1998-06-02`, or a day that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date")]
pub struct NotADate;

impl PartialDate {
    /// Checks that the date exists. `day` needs `month`.
    pub fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Result<Self, NotADate> {
        if !(1900..=2100).contains(&year) || (day.is_some() && month.is_none()) {
            return Err(NotADate);
        }
        NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1)).ok_or(NotADate)?;
        Ok(Self { year, month, day })
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }
    /// The month, where known.
    pub fn month(self) -> Option<u32> {
        self.month
    }
    /// The day, where known.
    pub fn day(self) -> Option<u32> {
        self.day
    }

    /// The first day it can be.
    pub fn earliest(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(NaiveDate::MIN)
    }

    /// The last day it can be.
    pub fn latest(self) -> NaiveDate {
        if self.day.is_some() {
            return self.earliest();
        }
        let (year, month) = match self.month {
            Some(12) | None => (self.year + 1, 1),
            Some(m) => (self.year, m + 1),
        };
        NaiveDate::from_ymd_opt(year, month, 1).and_then(|d| d.pred_opt()).unwrap_or(NaiveDate::MAX)
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(m) = self.month {
            write!(f, "-{m:02}")?;
        }
        if let Some(d) = self.day {
            write!(f, "-{d:02}")?;
        }
        Ok(())
    }
}

impl std::str::FromStr for PartialDate {
    type Err = NotADate;
    fn from_str(s: &str) -> Result<Self, NotADate> {
        let mut parts = s.split('-');
        let year = parts.next().and_then(|p| p.parse().ok()).ok_or(NotADate)?;
        let mut next = || parts.next().map(|p| p.parse().map_err(|_| NotADate)).transpose();
        let (month, day) = (next()?, next()?);
        if parts.next().is_some() {
            return Err(NotADate);
        }
        Self::new(year, month, day)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// What a form with three boxes sends.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DateParts {
    /// Day of the month, or nothing.
    pub day: String,
    /// Month 1–12, or nothing.
    pub month: String,
    /// Year of four digits, or nothing.
    pub year: String,
}

impl DateParts {
    /// Nothing when all three are empty. A date after `today` is an error.
    pub fn parse(&self, check: &mut Check, field: &str, today: NaiveDate) -> Option<PartialDate> {
        let (day, month, year) = (self.day.trim(), self.month.trim(), self.year.trim());
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return None;
        }
        let number = |s: &str| if s.is_empty() { Ok(None) } else { s.parse::<u32>().map(Some).map_err(|_| NotADate) };
        let parsed = (|| {
            let year = year.parse::<i32>().map_err(|_| NotADate)?;
            PartialDate::new(year, number(month)?, number(day)?)
        })();
        match parsed {
            Ok(date) if date.earliest() > today => {
                check.error(format!("{field}[year]"), "error-date-future");
                None
            }
            Ok(date) => Some(date),
            Err(NotADate) => {
                check.error(format!("{field}[year]"), "error-date");
                None
            }
        }
    }
}

impl From<PartialDate> for DateParts {
    fn from(d: PartialDate) -> Self {
        let text = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
        Self { day: text(d.day), month: text(d.month), year: d.year.to_string() }
    }
}

/// A full day from an `<input type=date>` (`2026-11-24`), or nothing.
pub fn parse_day(check: &mut Check, field: &str, value: &str) -> Option<NaiveDate> {
    let value = value.trim();
    if value.is_empty() {
        return None;
    }
    match NaiveDate::parse_from_str(value, "%Y-%m-%d") {
        Ok(d) if (1900..=2100).contains(&d.year()) => Some(d),
        _ => {
            check.error(field, "error-date");
            None
        }
    }
}

/// A time of day from an `<input type=time>` (`14:30`), or nothing. `day` is the field of the day it belongs to, and `has_day`
/// whether one was named.
pub fn parse_time(check: &mut Check, field: &str, value: &str, (day, has_day): (&str, bool)) -> Option<NaiveTime> {
    let value = value.trim();
    if value.is_empty() {
        return None;
    }
    let time = ["%H:%M", "%H:%M:%S"].iter().find_map(|format| NaiveTime::parse_from_str(value, format).ok());
    if time.is_none() {
        check.error(field, "error-time");
    } else if !has_day {
        check.error(day, "error-time-day");
    }
    time
}

/// Days before today until which something that happened can be written down.
const LATE_MAX: i64 = 730;

/// The day of something that happened: said, not in the future, and not too long ago to be written down now.
pub fn parse_past_day(check: &mut Check, field: &str, value: &str, today: NaiveDate) -> Option<NaiveDate> {
    if value.trim().is_empty() {
        check.error(field, "error-day-missing");
        return None;
    }
    let day = parse_day(check, field, value)?;
    if day > today {
        check.error(field, "error-date-future");
    } else if (today - day).num_days() > LATE_MAX {
        check.error(field, "error-day-long-ago");
    }
    Some(day)
}

/// Whole years between a birth date and `on`.
pub fn years_between(born: NaiveDate, on: NaiveDate) -> i32 {
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    on.year() - born.year() - i32::from(!had_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_missing_day_is_not_the_first() {
        let year: PartialDate = "1998".parse().unwrap();
        assert_eq!(year.day(), None);
        assert_eq!(year.to_string(), "1998");
        assert_eq!(year.latest(), NaiveDate::from_ymd_opt(1998, 12, 31).unwrap());
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for bad in ["2026-02-30", "2026-13", "26", "2026-1-1-1", "", "x", "1998--3"] {
            assert!(bad.parse::<PartialDate>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn text_form_is_lossless(y in 1900i32..2100, m in proptest::option::of(1u32..13), d in 1u32..29, with_day: bool) {
            let date = PartialDate::new(y, m, m.filter(|_| with_day).map(|_| d)).unwrap();
            prop_assert_eq!(date.to_string().parse::<PartialDate>().unwrap(), date);
            prop_assert!(date.earliest() <= date.latest());
        }
    }
}

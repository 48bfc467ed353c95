//! Days on which an office works: service levels are counted in them.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Weekday};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_day;
use crate::form::{Check, FieldError};

text_enum! {
    /// Days of the week on which nobody works.
    pub enum Weekend ("weekend") {
        SaturdaySunday = "sat_sun",
        FridaySaturday = "fri_sat",
        ThursdayFriday = "thu_fri",
        Friday = "fri",
        Sunday = "sun",
    }
}

impl Weekend {
    /// Whether the day belongs to it.
    pub fn holds(self, day: NaiveDate) -> bool {
        let days: &[Weekday] = match self {
            Weekend::SaturdaySunday => &[Weekday::Sat, Weekday::Sun],
            Weekend::FridaySaturday => &[Weekday::Fri, Weekday::Sat],
            Weekend::ThursdayFriday => &[Weekday::Thu, Weekday::Fri],
            Weekend::Friday => &[Weekday::Fri],
            Weekend::Sunday => &[Weekday::Sun],
        };
        days.contains(&day.weekday())
    }
}

/// An office's weekend and its holidays. Every moment is what clocks show there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Days of the week on which nobody works.
    pub weekend: Weekend,
    /// Public and religious holidays.
    pub holidays: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// A calendar without holidays.
    pub fn without_holidays(weekend: Weekend) -> Self {
        Calendar { weekend, holidays: BTreeSet::new() }
    }

    /// Whether people work on that day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        !self.weekend.holds(day) && !self.holidays.contains(&day)
    }

    /// The same time of day, `days` working days later. The day on which it began is day 0, also when nobody worked.
    pub fn after(&self, from: NaiveDateTime, days: u32) -> NaiveDateTime {
        let (mut day, mut left) = (from.date(), days);
        while left > 0 {
            let Some(next) = day.checked_add_days(Days::new(1)) else { break };
            day = next;
            left -= u32::from(self.is_working(day));
        }
        day.and_time(from.time())
    }

    /// Working days after `from`, up to and with `to`; none when `to` is not later.
    pub fn days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let days = from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| self.is_working(*day));
        u32::try_from(days.count()).unwrap_or(u32::MAX)
    }
}

/// The weekend of an office.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct WeekendForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Code of the office.
    pub office: String,
    /// Code of the weekend.
    pub weekend: String,
}

impl WeekendForm {
    /// Checks it.
    pub fn parse(&self) -> Result<(Uuid, Weekend), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let weekend = check.required_code("weekend", &self.weekend, "error-weekend-missing");
        check.finish(command.zip(weekend))
    }
}

/// A holiday of an office, new or taken away.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct HolidayForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Code of the office.
    pub office: String,
    /// The day, `2026-05-27`.
    pub day: String,
    /// What is celebrated.
    pub name: String,
    /// Whether it counts for every office of the same country.
    pub everywhere: bool,
}

/// A day on which nobody works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// Which day.
    pub day: NaiveDate,
    /// What is celebrated.
    pub name: String,
}

impl HolidayForm {
    /// Checks a new one.
    pub fn parse(&self) -> Result<(Uuid, Holiday), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let day = self.day(&mut check);
        let name = check.required_line("name", &self.name, "error-holiday-name-missing");
        check.finish(command.zip(day).map(|(command, day)| (command, Holiday { day, name })))
    }

    /// The day of one that is taken away.
    pub fn parse_removal(&self) -> Result<(Uuid, NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let day = self.day(&mut check);
        check.finish(command.zip(day))
    }

    fn day(&self, check: &mut Check) -> Option<NaiveDate> {
        let day = parse_day(check, "day", &self.day);
        if day.is_none() && !check.failed_at(&["day"]) {
            check.error("day", "error-day-missing");
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Burkina Faso in May 2026: Ascension on the 14th, Tabaski on the 27th.
    fn dori() -> Calendar {
        Calendar {
            weekend: Weekend::SaturdaySunday,
            holidays: [day("2026-05-14"), day("2026-05-27")].into_iter().collect(),
        }
    }

    fn after(from: &str, days: u32) -> String {
        dori().after(from.parse().unwrap(), days).to_string()
    }

    #[test]
    fn weekends_and_holidays_do_not_count() {
        assert_eq!(after("2026-05-04T10:30:00", 3), "2026-05-07 10:30:00");
        assert_eq!(after("2026-05-04T10:30:00", 7), "2026-05-13 10:30:00");
        assert_eq!(after("2026-05-04T10:30:00", 8), "2026-05-15 10:30:00");
        assert_eq!(after("2026-05-04T10:30:00", 14), "2026-05-25 10:30:00");
        assert_eq!(after("2026-05-04T10:30:00", 16), "2026-05-28 10:30:00");
    }

    #[test]
    fn what_begins_on_a_day_off_is_due_as_if_it_began_before_the_next_working_day() {
        assert_eq!(after("2026-05-09T08:00:00", 1), "2026-05-11 08:00:00");
        assert_eq!(after("2026-05-09T08:00:00", 0), "2026-05-09 08:00:00");
    }

    #[test]
    fn every_weekend_leaves_days_to_work() {
        let week: Vec<NaiveDate> = day("2026-05-04").iter_days().take(7).collect();
        for (weekend, off) in Weekend::ALL.iter().zip([2, 2, 2, 1, 1]) {
            assert_eq!(week.iter().filter(|d| weekend.holds(**d)).count(), off, "{weekend}");
        }
    }

    #[test]
    fn the_end_of_the_calendar_is_an_end() {
        let last = NaiveDate::MAX.and_hms_opt(0, 0, 0).unwrap();
        assert_eq!(dori().after(last, 5), last);
    }

    proptest! {
        #[test]
        fn counting_and_adding_agree(start in 0u64..2_000, days in 0u32..60) {
            let from = day("2026-01-01").checked_add_days(Days::new(start)).unwrap();
            let to = dori().after(from.and_hms_opt(9, 0, 0).unwrap(), days).date();
            prop_assert_eq!(dori().days_between(from, to), days);
            prop_assert!(days == 0 || dori().is_working(to));
        }
    }
}

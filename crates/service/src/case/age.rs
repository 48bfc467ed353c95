//! How old a person is, as far as it is known.

use chrono::{Datelike, NaiveDate};
use domain::date::years_between;
use store::case_head::CaseHead;

/// An age in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Years.
    pub years: i32,
    /// Whether the day of birth is not known.
    pub about: bool,
    /// Whether the person may be under 18: doubt counts as a child.
    pub maybe_child: bool,
}

/// The age on `today`; nothing when neither a date nor an estimate is recorded.
pub fn age_on(head: &CaseHead, today: NaiveDate) -> Option<Age> {
    if let Some(born) = head.birth_date {
        let youngest = years_between(born.latest(), today);
        let about = born.day().is_none();
        let years = if about { today.year() - born.year() } else { youngest };
        return Some(Age { years, about, maybe_child: youngest < 18 });
    }
    let (years, on) = head.age_estimated?;
    let years = i32::try_from(years).ok()? + years_between(on, today).max(0);
    Some(Age { years, about: true, maybe_child: years < 18 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(birth: Option<&str>, estimated: Option<(i64, &str)>) -> CaseHead {
        CaseHead {
            office: String::new(),
            caseworker: None,
            sex: String::new(),
            birth_date: birth.map(|b| b.parse().unwrap()),
            age_estimated: estimated.map(|(n, d)| (n, d.parse().unwrap())),
            place: String::new(),
            locality: None,
        }
    }

    #[test]
    fn doubt_about_the_day_of_birth_counts_as_a_child() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let age = |birth| age_on(&head(Some(birth), None), today).unwrap();
        assert_eq!(age("2008-11-24"), Age { years: 18, about: false, maybe_child: false });
        assert_eq!(age("2008-11-25"), Age { years: 17, about: false, maybe_child: true });
        assert_eq!(age("2008"), Age { years: 18, about: true, maybe_child: true });
        assert_eq!(age("2007"), Age { years: 19, about: true, maybe_child: false });
    }

    #[test]
    fn an_estimate_grows_older_with_the_calendar() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let age = age_on(&head(None, Some((17, "2025-11-20"))), today).unwrap();
        assert_eq!(age, Age { years: 18, about: true, maybe_child: false });
        assert_eq!(age_on(&head(None, None), today), None);
    }
}

//! A cohort: a course that is given at a place from one day to another, for so many people.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::code::BadCode;
use crate::date::parse_day;
use crate::form::{Check, FieldError};
use crate::id::UserId;

/// Most seats of one cohort.
pub const SEATS_MAX: i64 = 60;
/// Most sessions that are planned at once.
const SESSIONS_MAX: usize = 200;
/// Longest session, in hours.
const SESSION_HOURS_MAX: i64 = 10;
/// Longest time from the first day to the last.
const DAYS_MAX: i64 = 730;
/// Whom a cohort is half for, and half for the people around, where nobody says otherwise.
const EVEN: i64 = 50;

text_enum! {
    /// When in the day.
    pub enum Shift ("training-shift") {
        Morning = "morning",
        Afternoon = "afternoon",
        Evening = "evening",
        WholeDay = "whole_day",
    }
}

text_enum! {
    /// Where a cohort stands, by its days.
    pub enum CohortState ("cohort-state") {
        Planned = "planned",
        Running = "running",
        Ended = "ended",
    }
}

/// `W-03`: the first letter of the course and a number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CohortCode(String);

impl CohortCode {
    /// Builds the code. A title that begins with no Latin letter gives `T`.
    pub fn new(title: &str, number: i64) -> Result<Self, BadCode> {
        if !(1..=9_999).contains(&number) {
            return Err(BadCode);
        }
        Ok(Self(format!("{}-{number:02}", Self::letter(title))))
    }

    /// The letter that the numbers of a course are counted with.
    pub fn letter(title: &str) -> char {
        let first = crate::name::words(title).first().and_then(|w| w.chars().next());
        first.filter(char::is_ascii_alphabetic).map_or('T', |c| c.to_ascii_uppercase())
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for CohortCode {
    type Err = BadCode;
    fn from_str(s: &str) -> Result<Self, BadCode> {
        let text = s.trim().to_ascii_uppercase();
        let (letter, number) = text.split_once('-').ok_or(BadCode)?;
        let fits = letter.len() == 1
            && letter.bytes().all(|b| b.is_ascii_uppercase())
            && (2..=4).contains(&number.len())
            && number.bytes().all(|b| b.is_ascii_digit());
        if fits { Ok(Self(text)) } else { Err(BadCode) }
    }
}

impl fmt::Display for CohortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What the form of a cohort sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CohortForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the cohort; empty for a new one.
    pub code: String,
    /// Version that was seen.
    pub version: String,
    /// Id of the course.
    pub course: String,
    /// Where.
    pub place: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
    /// [`Shift`].
    pub shift: String,
    /// Ids of the trainers.
    pub trainers: Vec<String>,
    /// Id of who assesses; not a trainer of the cohort.
    pub assessor: String,
    /// How many people.
    pub seats: String,
    /// How many of a hundred came from an armed group.
    pub mix_target: String,
    /// How many of a hundred are women.
    pub women_target: String,
    /// Whether children are looked after.
    pub childcare: bool,
    /// Whether people are brought and taken home.
    pub transport: bool,
    /// Whether there is a meal.
    pub meal: bool,
    /// Days of the week with a session, 1 (Monday) to 7; of a new cohort.
    pub weekdays: Vec<String>,
    /// Hours of each session; of a new cohort.
    pub hours: String,
}

/// A cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// Where.
    pub place: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// When in the day.
    pub shift: Shift,
    /// Who gives it.
    pub trainers: Vec<UserId>,
    /// Who assesses.
    pub assessor: Option<UserId>,
    /// How many people.
    pub seats: i64,
    /// How many of a hundred are to be people who came from an armed group.
    pub mix_target: i64,
    /// How many of a hundred are to be women.
    pub women_target: Option<i64>,
    /// Whether children are looked after.
    pub childcare: bool,
    /// Whether people are brought and taken home.
    pub transport: bool,
    /// Whether there is a meal.
    pub meal: bool,
}

impl Cohort {
    /// Where it stands on a day.
    pub fn state(&self, today: NaiveDate) -> CohortState {
        if today < self.starts_on {
            CohortState::Planned
        } else if today <= self.ends_on {
            CohortState::Running
        } else {
            CohortState::Ended
        }
    }
}

/// What the form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CohortPlan {
    /// Which sending.
    pub command: Uuid,
    /// Version that was seen of a cohort that exists.
    pub version: i64,
    /// The cohort.
    pub cohort: Cohort,
    /// Days of the sessions of a new one.
    pub sessions: Vec<NaiveDate>,
    /// How long each of them is, in minutes.
    pub minutes: i64,
}

impl CohortForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<CohortPlan, Vec<FieldError>> {
        let mut check = Check::new();
        let new = self.code.is_empty();
        let command = check.command(&self.command);
        let version = if new { Some(0) } else { check.version(&self.version) };
        let place = check.required_line("place", &self.place, "error-cohort-place");
        let days = self.days(&mut check);
        let shift = check.required_code("shift", &self.shift, "error-cohort-shift");
        let trainers: Vec<UserId> = check.codes("trainers", &self.trainers);
        if trainers.is_empty() && !check.failed_at(&["trainers"]) {
            check.error("trainers", "error-cohort-trainers");
        }
        let assessor: Option<UserId> = check.code("assessor", &self.assessor);
        if assessor.is_some_and(|a| trainers.contains(&a)) {
            check.error("assessor", "error-cohort-assessor");
        }
        let seats = check.number("seats", &self.seats, 1..=SEATS_MAX);
        if self.seats.trim().is_empty() {
            check.error("seats", "error-cohort-seats");
        }
        let mix_target = check.number("mix_target", &self.mix_target, 0..=100).unwrap_or(EVEN);
        let women_target = check.number("women_target", &self.women_target, 0..=100);
        let (sessions, minutes) = if new { self.sessions(&mut check, days) } else { (Vec::new(), 0) };
        let cohort = days.zip(shift).zip(seats).map(|(((starts_on, ends_on), shift), seats)| Cohort {
            place,
            starts_on,
            ends_on,
            shift,
            trainers,
            assessor,
            seats,
            mix_target,
            women_target,
            childcare: self.childcare,
            transport: self.transport,
            meal: self.meal,
        });
        let whole = command.zip(version).zip(cohort);
        check.finish(whole.map(|((command, version), cohort)| CohortPlan {
            command,
            version,
            cohort,
            sessions,
            minutes,
        }))
    }

    fn days(&self, check: &mut Check) -> Option<(NaiveDate, NaiveDate)> {
        for (field, value) in [("starts_on", &self.starts_on), ("ends_on", &self.ends_on)] {
            if value.trim().is_empty() {
                check.error(field, "error-cohort-day");
            }
        }
        let starts_on = parse_day(check, "starts_on", &self.starts_on);
        let ends_on = parse_day(check, "ends_on", &self.ends_on);
        let (first, last) = starts_on.zip(ends_on)?;
        if last < first {
            check.error("ends_on", "error-cohort-order");
        } else if (last - first).num_days() > DAYS_MAX {
            check.error("ends_on", "error-cohort-long");
        }
        Some((first, last))
    }

    fn sessions(&self, check: &mut Check, days: Option<(NaiveDate, NaiveDate)>) -> (Vec<NaiveDate>, i64) {
        let hours = check.number("hours", &self.hours, 1..=SESSION_HOURS_MAX);
        if self.hours.trim().is_empty() {
            check.error("hours", "error-cohort-hours");
        }
        let weekdays: Vec<u32> = check.codes("weekdays", &self.weekdays);
        if weekdays.is_empty() && !check.failed_at(&["weekdays"]) {
            check.error("weekdays", "error-cohort-weekdays");
        }
        let sessions = days.map(|(first, last)| session_days(first, last, &weekdays)).unwrap_or_default();
        if sessions.len() > SESSIONS_MAX {
            check.error_with("ends_on", "error-cohort-sessions", vec![("max", SESSIONS_MAX.to_string())]);
        }
        (sessions, hours.unwrap_or_default() * 60)
    }
}

/// The days between two days that are on one of these days of the week, 1 (Monday) to 7.
pub fn session_days(first: NaiveDate, last: NaiveDate, weekdays: &[u32]) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    let mut day = first;
    while day <= last && days.len() <= DAYS_MAX as usize {
        if weekdays.contains(&day.weekday().number_from_monday()) {
            days.push(day);
        }
        let Some(next) = day.checked_add_days(Days::new(1)) else { break };
        day = next;
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form() -> CohortForm {
        CohortForm {
            command: Uuid::nil().to_string(),
            place: "CFP Dori".into(),
            starts_on: "2026-11-02".into(),
            ends_on: "2026-11-30".into(),
            shift: "morning".into(),
            trainers: vec![Uuid::from_u128(1).to_string()],
            assessor: Uuid::from_u128(2).to_string(),
            seats: "24".into(),
            weekdays: vec!["1".into(), "3".into(), "5".into()],
            hours: "4".into(),
            ..CohortForm::default()
        }
    }

    fn refused(form: &CohortForm) -> Vec<String> {
        form.parse().unwrap_err().into_iter().map(|e| e.key).collect()
    }

    #[test]
    fn a_new_cohort_has_a_session_on_each_of_its_weekdays() {
        let CohortPlan { cohort, sessions, minutes, .. } = form().parse().unwrap();
        assert_eq!((sessions.len(), minutes, cohort.mix_target), (13, 240, 50));
        assert_eq!(cohort.state("2026-11-01".parse().unwrap()), CohortState::Planned);
        assert_eq!(cohort.state("2026-11-30".parse().unwrap()), CohortState::Running);
        assert_eq!(cohort.state("2026-12-01".parse().unwrap()), CohortState::Ended);
        // Its sessions are planned one by one later.
        let later = CohortForm { code: "W-03".into(), version: "1".into(), weekdays: vec![], ..form() };
        assert!(later.parse().unwrap().sessions.is_empty());
    }

    #[test]
    fn nobody_assesses_their_own_trainees_and_the_last_day_follows_the_first() {
        let own = CohortForm { assessor: Uuid::from_u128(1).to_string(), ..form() };
        assert_eq!(refused(&own), ["error-cohort-assessor"]);
        assert_eq!(refused(&CohortForm { ends_on: "2026-11-01".into(), ..form() }), ["error-cohort-order"]);
        assert_eq!(refused(&CohortForm { trainers: vec![], ..form() }), ["error-cohort-trainers"]);
    }

    #[test]
    fn a_code_is_the_first_letter_and_a_number() {
        assert_eq!(CohortCode::new("Welding", 3).unwrap().as_str(), "W-03");
        assert_eq!(CohortCode::new("Électricité", 112).unwrap().as_str(), "E-112");
        assert_eq!(CohortCode::new("لحام", 1).unwrap().as_str(), "T-01");
        assert_eq!("w-03".parse::<CohortCode>().unwrap().as_str(), "W-03");
        assert!("W-3".parse::<CohortCode>().is_err() && "03".parse::<CohortCode>().is_err());
    }

    proptest! {
        #[test]
        fn no_text_makes_a_code_or_the_form_panic(s in "\\PC{0,40}") {
            let _ = s.parse::<CohortCode>();
            let _ = CohortForm { seats: s.clone(), starts_on: s.clone(), hours: s.clone(), ..form() }.parse();
            prop_assert!(CohortCode::new(&s, 7).unwrap().as_str().parse::<CohortCode>().is_ok());
        }
    }
}

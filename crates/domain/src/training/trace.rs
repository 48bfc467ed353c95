//! Half a year after a training: does somebody who finished it work in the trade?

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_past_day;
use crate::form::{Check, FieldError};
use crate::intake::{WorkForm, required_occupation};

/// Days by which the answer may be early, or what was seen may be beside that day.
pub const TRACE_WINDOW: i64 = 30;

text_enum! {
    /// What somebody does who finished a training.
    pub enum Traced ("traced") {
        Works = "works",
        NoWork = "no_work",
        /// Nobody was found who knows.
        NotFound = "not_found",
    }
}

/// Whether work is of the trade that was learned: the same sub-major group of ISCO-08, its first two digits.
pub fn uses_trade(learned: &str, works: &str) -> bool {
    learned.get(..2).is_some_and(|group| works.get(..2) == Some(group))
}

/// Whether somebody uses the trade, half a year on: as was answered; where nobody answered, by what was seen around that
/// day at work or in a business. Nothing when nobody knows.
pub fn trade_used(learned: &str, on: NaiveDate, answer: Option<bool>, seen: &[(NaiveDate, String)]) -> Option<bool> {
    let near = seen.iter().filter(|(day, _)| (*day - on).num_days().abs() <= TRACE_WINDOW);
    answer.or_else(|| near.map(|(_, works)| uses_trade(learned, works)).reduce(|a, b| a || b))
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct TraceForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the enrolment.
    pub id: String,
    /// The day.
    pub asked_on: String,
    /// [`Traced`].
    pub found: String,
    /// The occupation, of who works.
    pub work: WorkForm,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The day.
    pub asked_on: NaiveDate,
    /// What the person does.
    pub found: Traced,
    /// The occupation, of who works.
    pub isco: Option<String>,
}

impl Trace {
    /// Whether it is the trade that was learned; nothing when nobody knows.
    pub fn uses(&self, learned: &str) -> Option<bool> {
        match self.found {
            Traced::Works => Some(self.isco.as_deref().is_some_and(|works| uses_trade(learned, works))),
            Traced::NoWork => Some(false),
            Traced::NotFound => None,
        }
    }
}

impl TraceForm {
    /// Checks the form: which sending, and what was answered around `due_on`, the day of the calendar. Whoever works says what.
    pub fn parse(&self, due_on: NaiveDate, today: NaiveDate) -> Result<(Uuid, Trace), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let asked_on = parse_past_day(&mut check, "asked_on", &self.asked_on, today);
        if asked_on.is_some_and(|on| (due_on - on).num_days() > TRACE_WINDOW) {
            check.error("asked_on", "error-trace-early");
        }
        let found: Option<Traced> = check.required_code("found", &self.found, "error-trace-found");
        let isco = match found {
            Some(Traced::Works) => required_occupation(&mut check, "work[what]", (&self.work.what, &self.work.pick)),
            _ => None,
        };
        let trace = asked_on.zip(found).map(|(asked_on, found)| Trace { asked_on, found, isco });
        check.finish(command.zip(trace))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn form(on: &str, found: &str, what: &str) -> TraceForm {
        TraceForm {
            command: Uuid::nil().to_string(),
            asked_on: on.into(),
            found: found.into(),
            work: WorkForm { what: what.into(), ..WorkForm::default() },
            ..TraceForm::default()
        }
    }

    #[test]
    fn whoever_works_says_what_and_nobody_is_asked_too_early() {
        let today = day("2026-11-24");
        let key = |form: TraceForm| form.parse(today, today).unwrap_err().remove(0).key;
        assert_eq!(key(form("2026-10-24", "works", "7531")), "error-trace-early");
        assert_eq!(key(form("2026-11-25", "no_work", "")), "error-date-future");
        assert_eq!(key(form("2026-11-24", "works", "")), "error-course-occupation");
        assert_eq!(key(form("2026-11-24", "", "")), "error-trace-found");
        let (_, trace) = form("2026-10-25", "works", "7531").parse(today, today).unwrap();
        assert_eq!((trace.uses("7533"), trace.uses("7231")), (Some(true), Some(false)));
        let (_, gone) = form("2026-11-24", "not_found", "7531").parse(today, today).unwrap();
        assert_eq!((gone.isco.clone(), gone.uses("7531")), (None, None));
    }

    #[test]
    fn an_answer_counts_before_what_was_seen_and_what_was_seen_only_around_the_day() {
        let on = day("2026-11-24");
        let seen = [(day("2026-11-01"), "7533".to_owned()), (day("2026-08-01"), "7231".to_owned())];
        assert_eq!(trade_used("7531", on, None, &seen), Some(true));
        assert_eq!(trade_used("7531", on, Some(false), &seen), Some(false));
        assert_eq!(trade_used("7231", on, None, &seen), Some(false), "what was seen long before says nothing");
        assert_eq!(trade_used("7531", on, None, &seen[1..]), None);
    }
}

//! One more session of a cohort.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Cohort;
use crate::date::parse_day;
use crate::form::{Check, FieldError};

/// Longest session, in hours.
const HOURS_MAX: i64 = 10;

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SessionForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the cohort.
    pub cohort: String,
    /// The day.
    pub held_on: String,
    /// Hours.
    pub hours: String,
    /// What about.
    pub topic: String,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// On which day.
    pub held_on: NaiveDate,
    /// How long, in minutes.
    pub minutes: i64,
    /// What about.
    pub topic: Option<String>,
}

impl SessionForm {
    /// Checks the form. A session lies between the days of its cohort.
    pub fn parse(&self, cohort: &Cohort) -> Result<(Uuid, NewSession), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        if self.held_on.trim().is_empty() {
            check.error("held_on", "error-cohort-day");
        }
        let held_on = parse_day(&mut check, "held_on", &self.held_on);
        if held_on.is_some_and(|day| day < cohort.starts_on || day > cohort.ends_on) {
            check.error("held_on", "error-session-outside");
        }
        let hours = check.number("hours", &self.hours, 1..=HOURS_MAX);
        if self.hours.trim().is_empty() {
            check.error("hours", "error-cohort-hours");
        }
        let topic = check.line("topic", &self.topic);
        let session = held_on.zip(hours).map(|(held_on, hours)| NewSession { held_on, minutes: hours * 60, topic });
        check.finish(command.zip(session))
    }
}

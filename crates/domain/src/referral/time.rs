//! How soon things are due, and what happens when nobody answers.
//!
//! Routine and urgent referrals are counted in working days of the office that sent them, emergencies in hours by the
//! clock on the wall. While the programme waits for the person, the clock stands still.

use chrono::{NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::calendar::Calendar;
use crate::form::{Check, FieldError};

text_enum! {
    /// How soon the person needs it.
    pub enum Urgency ("urgency") {
        Routine = "routine",
        Urgent = "urgent",
        Emergency = "emergency",
    }
}

impl Urgency {
    /// Whether its service level is counted in hours; in working days otherwise.
    pub fn in_hours(self) -> bool {
        self == Urgency::Emergency
    }
}

/// What follows when the provider does not answer, in the order in which it happens. Each is so many working days
/// (hours of an emergency) after the clock began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceLevel {
    /// The provider says that it has it.
    pub acknowledge: u32,
    /// An answer is due.
    pub answer: u32,
    /// The provider is reminded.
    pub first_reminder: u32,
    /// The provider is reminded again.
    pub second_reminder: u32,
    /// The supervisor hears of it.
    pub supervisor: u32,
    /// It ends without an answer.
    pub expires: u32,
}

/// How far the clock has run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nothing was due yet.
    Waiting,
    /// The provider was reminded.
    Reminded,
    /// The provider was reminded twice.
    RemindedAgain,
    /// The supervisor was told.
    Supervisor,
    /// It ended.
    Expired,
}

impl Stage {
    /// Every stage, the first one first.
    pub const ALL: [Stage; 5] =
        [Stage::Waiting, Stage::Reminded, Stage::RemindedAgain, Stage::Supervisor, Stage::Expired];

    /// Its place among all, as stored.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The stage with this number; the last one for what is greater.
    pub fn of(number: i64) -> Stage {
        Stage::ALL.into_iter().find(|s| s.number() >= number).unwrap_or(Stage::Expired)
    }
}

impl ServiceLevel {
    /// What the field uses until a programme decides otherwise: reminders on day 3 and 7, the supervisor on day 10,
    /// the end on day 14; faster where it is urgent.
    pub fn usual(urgency: Urgency) -> Self {
        let [acknowledge, answer, first_reminder, second_reminder, supervisor, expires] = match urgency {
            Urgency::Routine => [3, 7, 3, 7, 10, 14],
            Urgency::Urgent => [1, 2, 1, 2, 3, 5],
            Urgency::Emergency => [2, 4, 1, 2, 4, 24],
        };
        ServiceLevel { acknowledge, answer, first_reminder, second_reminder, supervisor, expires }
    }

    /// When a stage is reached; nothing has to be reached at the beginning.
    fn due(&self, stage: Stage) -> u32 {
        match stage {
            Stage::Waiting => 0,
            Stage::Reminded => self.first_reminder,
            Stage::RemindedAgain => self.second_reminder,
            Stage::Supervisor => self.supervisor,
            Stage::Expired => self.expires,
        }
    }
}

/// The clock of one referral: its rules, and when it began. Every moment is what clocks show at the office.
#[derive(Debug, Clone)]
pub struct SlaClock {
    /// Days on which the office works.
    pub calendar: Calendar,
    /// What is due when.
    pub level: ServiceLevel,
    /// How fast it runs.
    pub urgency: Urgency,
}

impl SlaClock {
    /// When the provider says at the latest that it has the referral.
    pub fn acknowledge_due(&self, from: NaiveDateTime) -> NaiveDateTime {
        self.after(from, self.level.acknowledge)
    }

    /// When an answer is due.
    pub fn answer_due(&self, from: NaiveDateTime) -> NaiveDateTime {
        self.after(from, self.level.answer)
    }

    /// When a stage is reached.
    pub fn due(&self, from: NaiveDateTime, stage: Stage) -> NaiveDateTime {
        self.after(from, self.level.due(stage))
    }

    /// How far a clock that began at `from` has run.
    pub fn stage(&self, from: NaiveDateTime, now: NaiveDateTime) -> Stage {
        let reached = |stage: &Stage| self.due(from, *stage) <= now;
        Stage::ALL.into_iter().rev().find(reached).unwrap_or(Stage::Waiting)
    }

    /// The first moment after `now` at which the clock reaches another stage.
    pub fn next(&self, from: NaiveDateTime, now: NaiveDateTime) -> Option<NaiveDateTime> {
        Stage::ALL.into_iter().map(|stage| self.due(from, stage)).find(|at| *at > now)
    }

    /// From when the clock counts after it stood still from `stopped` until `now`.
    pub fn resumed(&self, from: NaiveDateTime, stopped: NaiveDateTime, now: NaiveDateTime) -> NaiveDateTime {
        if self.urgency.in_hours() {
            return from + (now - stopped).max(TimeDelta::zero());
        }
        self.calendar.after(from, self.calendar.days_between(stopped.date(), now.date()))
    }

    fn after(&self, from: NaiveDateTime, amount: u32) -> NaiveDateTime {
        if self.urgency.in_hours() {
            return from + TimeDelta::hours(i64::from(amount));
        }
        self.calendar.after(from, amount)
    }
}

/// How an administrator changes what is due when.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ServiceLevelForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Version that was edited.
    pub version: String,
    /// For which urgency.
    pub urgency: String,
    /// The provider says that it has it.
    pub acknowledge: String,
    /// An answer is due.
    pub answer: String,
    /// The first reminder.
    pub first_reminder: String,
    /// The second reminder.
    pub second_reminder: String,
    /// The supervisor hears of it.
    pub supervisor: String,
    /// The end.
    pub expires: String,
}

/// The longest time that can be given, in days or hours.
const LONGEST: i64 = 365;

impl ServiceLevelForm {
    /// Checks it: every number is there, and what follows comes later.
    pub fn parse(&self) -> Result<(Uuid, Urgency, ServiceLevel), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let urgency = check.required_code("urgency", &self.urgency, "error-referral-urgency");
        let mut amount = |field: &str, value: &str| {
            if value.trim().is_empty() {
                check.error(field, "error-level-missing");
            }
            check.number(field, value, 1..=LONGEST).and_then(|n| u32::try_from(n).ok())
        };
        let acknowledge = amount("acknowledge", &self.acknowledge);
        let answer = amount("answer", &self.answer);
        let first = amount("first_reminder", &self.first_reminder);
        let second = amount("second_reminder", &self.second_reminder);
        let supervisor = amount("supervisor", &self.supervisor);
        let expires = amount("expires", &self.expires);
        let in_order = [
            ("second_reminder", first, second),
            ("supervisor", second, supervisor),
            ("expires", supervisor, expires),
            ("expires", answer, expires),
        ];
        for (field, earlier, later) in in_order {
            if earlier >= later && earlier.is_some() && later.is_some() && !check.failed_at(&[field]) {
                check.error(field, "error-level-order");
            }
        }
        if acknowledge.zip(answer).is_some_and(|(acknowledge, answer)| acknowledge > answer) {
            check.error("answer", "error-level-acknowledge");
        }
        let level = (|| {
            Some(ServiceLevel {
                acknowledge: acknowledge?,
                answer: answer?,
                first_reminder: first?,
                second_reminder: second?,
                supervisor: supervisor?,
                expires: expires?,
            })
        })();
        check.finish(command.zip(urgency).zip(level).map(|((command, urgency), level)| (command, urgency, level)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Weekend;
    use proptest::prelude::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn clock(urgency: Urgency) -> SlaClock {
        let calendar = Calendar {
            weekend: Weekend::SaturdaySunday,
            holidays: ["2026-05-14", "2026-05-27"].map(|d| d.parse().unwrap()).into_iter().collect(),
        };
        SlaClock { calendar, level: ServiceLevel::usual(urgency), urgency }
    }

    #[test]
    fn a_routine_referral_goes_through_every_stage_in_working_days() {
        let (clock, sent) = (clock(Urgency::Routine), at("2026-05-04T10:00:00"));
        let stage = |now: &str| clock.stage(sent, at(now));
        assert_eq!(stage("2026-05-07T09:59:59"), Stage::Waiting);
        assert_eq!(stage("2026-05-07T10:00:00"), Stage::Reminded);
        assert_eq!(stage("2026-05-13T10:00:00"), Stage::RemindedAgain);
        // Ascension, on the 14th, does not count.
        assert_eq!(stage("2026-05-18T10:00:00"), Stage::RemindedAgain);
        assert_eq!(stage("2026-05-19T10:00:00"), Stage::Supervisor);
        assert_eq!(stage("2026-05-25T09:59:00"), Stage::Supervisor);
        assert_eq!(stage("2026-05-25T10:00:00"), Stage::Expired);
    }

    #[test]
    fn an_emergency_runs_through_nights_and_holidays() {
        let clock = clock(Urgency::Emergency);
        let sent = at("2026-05-13T22:00:00");
        assert_eq!(clock.answer_due(sent), at("2026-05-14T02:00:00"));
        assert_eq!(clock.stage(sent, at("2026-05-14T22:00:00")), Stage::Expired);
    }

    #[test]
    fn days_on_which_the_person_was_awaited_do_not_count() {
        let (clock, sent) = (clock(Urgency::Routine), at("2026-05-04T10:00:00"));
        // Stopped from Tuesday the 5th to Tuesday the 12th: five working days.
        let from = clock.resumed(sent, at("2026-05-05T08:00:00"), at("2026-05-12T16:00:00"));
        assert_eq!(clock.due(from, Stage::Reminded), at("2026-05-15T10:00:00"));
        let hours = self::clock(Urgency::Emergency);
        assert_eq!(
            hours.resumed(sent, at("2026-05-04T11:00:00"), at("2026-05-04T12:30:00")),
            at("2026-05-04T11:30:00")
        );
    }

    #[test]
    fn stages_are_stored_as_numbers_and_read_back() {
        for stage in Stage::ALL {
            assert_eq!(Stage::of(stage.number()), stage);
        }
        assert_eq!(Stage::of(99), Stage::Expired);
    }

    #[test]
    fn what_follows_cannot_come_earlier() {
        let form = |answer: &str, second: &str, expires: &str| ServiceLevelForm {
            command: "3f0e0000-0000-4000-8000-000000000001".into(),
            urgency: "routine".into(),
            acknowledge: "3".into(),
            answer: answer.into(),
            first_reminder: "3".into(),
            second_reminder: second.into(),
            supervisor: "10".into(),
            expires: expires.into(),
            ..ServiceLevelForm::default()
        };
        assert_eq!(form("7", "7", "14").parse().unwrap().2, ServiceLevel::usual(Urgency::Routine));
        let error = |form: ServiceLevelForm| {
            let error = form.parse().unwrap_err().remove(0);
            (error.field, error.key)
        };
        assert_eq!(error(form("7", "3", "14")), ("second_reminder".into(), "error-level-order".into()));
        assert_eq!(error(form("7", "7", "10")), ("expires".into(), "error-level-order".into()));
        assert_eq!(error(form("20", "7", "14")), ("expires".into(), "error-level-order".into()));
        assert_eq!(error(form("2", "7", "14")), ("answer".into(), "error-level-acknowledge".into()));
        assert_eq!(error(form("", "7", "14")), ("answer".into(), "error-level-missing".into()));
        assert_eq!(form("7", "7", "0").parse().unwrap_err()[0].field, "expires");
    }

    #[test]
    fn the_usual_levels_can_be_saved_as_they_are() {
        for urgency in Urgency::ALL {
            let level = ServiceLevel::usual(*urgency);
            let form = ServiceLevelForm {
                command: "3f0e0000-0000-4000-8000-000000000001".into(),
                urgency: urgency.to_string(),
                acknowledge: level.acknowledge.to_string(),
                answer: level.answer.to_string(),
                first_reminder: level.first_reminder.to_string(),
                second_reminder: level.second_reminder.to_string(),
                supervisor: level.supervisor.to_string(),
                expires: level.expires.to_string(),
                ..ServiceLevelForm::default()
            };
            assert_eq!(form.parse().unwrap().2, level);
        }
    }

    proptest! {
        #[test]
        fn stages_only_go_on_and_the_next_one_is_never_in_the_past(hours in 0i64..900, more in 0i64..200) {
            for urgency in Urgency::ALL {
                let (clock, from) = (clock(*urgency), at("2026-05-04T10:00:00"));
                let now = from + TimeDelta::hours(hours);
                let later = now + TimeDelta::hours(more);
                prop_assert!(clock.stage(from, now) <= clock.stage(from, later));
                match clock.next(from, now) {
                    Some(next) => prop_assert!(next > now && clock.stage(from, next) > clock.stage(from, now)),
                    None => prop_assert_eq!(clock.stage(from, now), Stage::Expired),
                }
            }
        }
    }
}

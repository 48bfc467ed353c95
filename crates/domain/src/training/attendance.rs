//! Attendance: who was there, for how long, and what that is in hours.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};

text_enum! {
    /// Whether somebody was at a session.
    pub enum AttendanceMark ("attendance") {
        Present = "present",
        Late = "late",
        AbsentExcused = "absent_excused",
        AbsentUnexcused = "absent_unexcused",
    }
}

impl AttendanceMark {
    /// Whether the person was there.
    pub fn is_there(self) -> bool {
        matches!(self, AttendanceMark::Present | AttendanceMark::Late)
    }
}

/// What the form of a session sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct MarksForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the cohort.
    pub cohort: String,
    /// Number of the session.
    pub number: String,
    /// Version of the session that was seen.
    pub version: String,
    /// What it was about.
    pub topic: String,
    /// One for each person.
    pub marks: Vec<MarkForm>,
}

/// What the form sends of one person.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct MarkForm {
    /// Id of the enrolment.
    pub who: String,
    /// [`AttendanceMark`].
    pub status: String,
    /// How long somebody was there who came late.
    pub minutes: String,
}

/// Whether one person was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The enrolment.
    pub who: Uuid,
    /// Whether they were there.
    pub status: AttendanceMark,
    /// For how long, in minutes.
    pub minutes: i64,
}

/// The attendance of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// Which sending.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// What it was about.
    pub topic: Option<String>,
    /// One for each person of the class.
    pub marks: Vec<Mark>,
}

impl MarksForm {
    /// Checks the form against the class: the session was on `held_on` for `minutes`, and `class` is who is in it.
    pub fn parse(
        &self,
        held_on: NaiveDate,
        minutes: i64,
        class: &[Uuid],
        today: NaiveDate,
    ) -> Result<Marks, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let topic = check.line("topic", &self.topic);
        if held_on > today {
            check.error("", "error-attendance-ahead");
        }
        let mut marks: Vec<Mark> = Vec::new();
        for (i, one) in self.marks.iter().enumerate() {
            let Some(who) = one.who.parse().ok().filter(|who| class.contains(who)) else {
                check.error(format!("marks[{i}][status]"), "error-attendance-stranger");
                continue;
            };
            let status = check.within(&format!("marks[{i}]"), |check| one.status(check));
            let there = check.within(&format!("marks[{i}]"), |check| one.minutes(check, status, minutes));
            if let Some(status) = status.filter(|_| marks.iter().all(|m| m.who != who)) {
                marks.push(Mark { who, status, minutes: there });
            }
        }
        if !check.failed() && marks.len() < class.len() {
            let left = (class.len() - marks.len()).to_string();
            check.error_with("", "error-attendance-missing", vec![("n", left)]);
        }
        check.finish(command.zip(version).map(|(command, version)| Marks { command, version, topic, marks }))
    }
}

impl MarkForm {
    fn status(&self, check: &mut Check) -> Option<AttendanceMark> {
        check.required_code("status", &self.status, "error-attendance-unmarked")
    }

    /// Somebody who came late was there for part of it; by default for half.
    fn minutes(&self, check: &mut Check, status: Option<AttendanceMark>, whole: i64) -> i64 {
        match status {
            Some(AttendanceMark::Present) => whole,
            Some(AttendanceMark::Late) => check.number("minutes", &self.minutes, 1..=whole).unwrap_or(whole / 2),
            _ => 0,
        }
    }
}

/// Hours attended out of hours held, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hours {
    /// Minutes for which somebody was there.
    pub attended: i64,
    /// Minutes of the sessions that were held while they were in class.
    pub held: i64,
}

impl Hours {
    /// Attended of a hundred; nothing before the first session.
    pub fn percent(self) -> Option<i64> {
        (self.held > 0).then(|| (self.attended.clamp(0, self.held) * 100 + self.held / 2) / self.held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn form(marks: &[(u128, &str, &str)]) -> MarksForm {
        let one = |(who, status, minutes): &(u128, &str, &str)| MarkForm {
            who: id(*who).to_string(),
            status: (*status).into(),
            minutes: (*minutes).into(),
        };
        MarksForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            marks: marks.iter().map(one).collect(),
            ..MarksForm::default()
        }
    }

    fn parse(form: &MarksForm, held_on: &str) -> Result<Vec<(AttendanceMark, i64)>, (String, String)> {
        let today = "2026-11-24".parse().unwrap();
        let parsed = form.parse(held_on.parse().unwrap(), 240, &[id(1), id(2)], today);
        parsed
            .map(|m| m.marks.iter().map(|m| (m.status, m.minutes)).collect())
            .map_err(|e| (e[0].field.clone(), e[0].key.clone()))
    }

    #[test]
    fn everybody_is_marked_and_late_is_part_of_it() {
        use AttendanceMark::*;
        let marked = parse(&form(&[(1, "late", "60"), (2, "absent_excused", "60")]), "2026-11-24").unwrap();
        assert_eq!(marked, [(Late, 60), (AbsentExcused, 0)]);
        assert_eq!(parse(&form(&[(1, "late", ""), (2, "present", "")]), "2026-11-20").unwrap()[0], (Late, 120));
        let (field, key) = parse(&form(&[(1, "present", ""), (2, "", "")]), "2026-11-24").unwrap_err();
        assert_eq!((field.as_str(), key.as_str()), ("marks[1][status]", "error-attendance-unmarked"));
        assert_eq!(parse(&form(&[(1, "present", "")]), "2026-11-24").unwrap_err().1, "error-attendance-missing");
        let (field, _) = parse(&form(&[(1, "late", "241"), (2, "present", "")]), "2026-11-24").unwrap_err();
        assert_eq!(field, "marks[0][minutes]");
    }

    #[test]
    fn nobody_is_marked_who_is_not_in_class_or_before_the_day() {
        let stranger = form(&[(1, "present", ""), (2, "present", ""), (3, "present", "")]);
        assert_eq!(parse(&stranger, "2026-11-24").unwrap_err().1, "error-attendance-stranger");
        let all = form(&[(1, "present", ""), (2, "present", "")]);
        assert_eq!(parse(&all, "2026-11-25").unwrap_err().1, "error-attendance-ahead");
    }

    proptest! {
        #[test]
        fn a_share_lies_between_none_and_all(attended in -9i64..90_000, held in 0i64..90_000) {
            let percent = Hours { attended, held }.percent();
            prop_assert_eq!(percent.is_none(), held == 0);
            prop_assert!(percent.is_none_or(|p| (0..=100).contains(&p)));
        }
    }
}

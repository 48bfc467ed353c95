//! A session with several people at once: planned, who is asked to come, who came.
//!
//! Nobody's own matters are talked about in a group: what is written of it is the same for everybody.

use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::counselling::{SessionKind, SessionPlace, Topic, ask_about_numbers};
use crate::date::{parse_day, parse_time};
use crate::form::{Check, FieldError};
use crate::person::Language;

/// Most people of one group: more is a meeting of the community.
pub const MEMBERS_MAX: usize = 60;
/// Days for which a group can be planned ahead, or written down later.
const DAYS: u64 = 120;
/// Longest session, in minutes.
const MINUTES_MAX: i64 = 600;

text_enum! {
    /// Where a group session stands.
    pub enum GroupState ("group-state") {
        Planned = "planned",
        Held = "held",
        Cancelled = "cancelled",
    }
}

/// What the form of a new group session sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct GroupForm {
    /// Which sending of the form this is.
    pub command: String,
    /// [`SessionKind`].
    pub kind: String,
    /// The day, `2026-11-24`.
    pub held_on: String,
    /// At what time, `14:30`; empty where none is said.
    pub held_time: String,
    /// [`SessionPlace`].
    pub place: String,
    /// Where exactly.
    pub place_name: String,
    /// [`Language`].
    pub language: String,
    /// [`Topic`].
    pub topics: Vec<String>,
    /// Codes of the cases whose people are asked to come.
    pub members: Vec<String>,
}

/// A group session as it is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGroup {
    /// What for.
    pub kind: SessionKind,
    /// On which day.
    pub held_on: NaiveDate,
    /// At what time, as clocks in the office show it.
    pub held_time: Option<NaiveTime>,
    /// How they meet.
    pub place: SessionPlace,
    /// Where exactly.
    pub place_name: Option<String>,
    /// Language of the conversation.
    pub language: Language,
    /// What is talked about.
    pub topics: Vec<Topic>,
    /// Codes of the cases, each once.
    pub members: Vec<String>,
}

impl GroupForm {
    /// Checks the form.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, NewGroup), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let held_on = near(&mut check, &self.held_on, today);
        let held_time = parse_time(&mut check, "held_time", &self.held_time, ("held_on", true));
        let kind = check.required_code("kind", &self.kind, "error-session-kind");
        let place = check.required_code("place", &self.place, "error-session-place");
        let place_name = check.line("place_name", &self.place_name);
        let language = check.required_code("language", &self.language, "error-session-language");
        let topics = check.codes("topics", &self.topics);
        let members = self.members(&mut check);
        let group = held_on.zip(kind).zip(place).zip(language).map(|(((held_on, kind), place), language)| NewGroup {
            kind,
            held_on,
            held_time,
            place,
            place_name,
            language,
            topics,
            members,
        });
        check.finish(command.zip(group))
    }

    fn members(&self, check: &mut Check) -> Vec<String> {
        let mut members: Vec<String> = self.members.iter().map(|c| c.trim().to_owned()).collect();
        members.sort_unstable();
        members.dedup();
        if members.len() < 2 {
            check.error("members", "error-group-few");
        } else if members.len() > MEMBERS_MAX {
            check.error_with("members", "error-group-many", vec![("max", MEMBERS_MAX.to_string())]);
        }
        members
    }
}

fn near(check: &mut Check, value: &str, today: NaiveDate) -> Option<NaiveDate> {
    if value.trim().is_empty() {
        check.error("held_on", "error-group-day");
        return None;
    }
    let day = parse_day(check, "held_on", value)?;
    let first = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
    let last = today.checked_add_days(Days::new(DAYS)).unwrap_or(today);
    if !(first..=last).contains(&day) {
        check.error("held_on", "error-group-far");
        return None;
    }
    Some(day)
}

/// What the form "Another day", and the button "Cancel", send.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct GroupChangeForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the group session.
    pub id: String,
    /// Version that was seen.
    pub version: String,
    /// `move` or `cancel`.
    pub intent: String,
    /// The new day.
    pub held_on: String,
    /// At what time of it.
    pub held_time: String,
}

/// What becomes of a planned group session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupChange {
    /// It is on another day, or at another time.
    Move(NaiveDate, Option<NaiveTime>),
    /// It does not take place.
    Cancel,
}

impl GroupChangeForm {
    /// Checks the form: which sending, which version, what.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, i64, GroupChange), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let change = if self.intent == "cancel" {
            Some(GroupChange::Cancel)
        } else {
            let day = near(&mut check, &self.held_on, today);
            if day.is_some_and(|day| day < today) {
                check.error("held_on", "error-session-next-past");
            }
            let time = parse_time(&mut check, "held_time", &self.held_time, ("held_on", true));
            day.map(|day| GroupChange::Move(day, time))
        };
        check.finish(command.zip(version).zip(change).map(|((command, version), change)| (command, version, change)))
    }
}

/// What the attendance of a group session sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AttendanceForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the group session.
    pub id: String,
    /// Version that was seen.
    pub version: String,
    /// Codes of the cases whose people came.
    pub came: Vec<String>,
    /// How long, in minutes.
    pub minutes: String,
    /// What was said, the same for everybody.
    pub summary: String,
    /// Whether the author looked at a number in the text and it is no phone and no paper.
    pub numbers_checked: bool,
}

/// Who came, and what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// Version that was seen.
    pub version: i64,
    /// Codes of the cases whose people came.
    pub came: Vec<String>,
    /// How long, in minutes.
    pub minutes: Option<i64>,
    /// What was said.
    pub summary: String,
}

impl AttendanceForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<(Uuid, Attendance), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let minutes = check.number("minutes", &self.minutes, 1..=MINUTES_MAX);
        let summary = check.required_text("summary", &self.summary, "error-session-summary");
        ask_about_numbers(&mut check, self.numbers_checked, &[("summary", &self.summary)]);
        let came = self.came.iter().map(|c| c.trim().to_owned()).collect();
        check.finish(
            command.zip(version).map(|(command, version)| (command, Attendance { version, came, minutes, summary })),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn form() -> GroupForm {
        GroupForm {
            command: Uuid::nil().to_string(),
            kind: "orientation".into(),
            held_on: "2026-11-30".into(),
            place: "community".into(),
            language: "fuh".into(),
            members: vec!["B".into(), "A".into(), "B".into()],
            ..GroupForm::default()
        }
    }

    fn refused(form: &GroupForm) -> String {
        form.parse(day("2026-11-24")).unwrap_err()[0].key.clone()
    }

    #[test]
    fn a_group_is_several_people_each_once() {
        let (_, group) = form().parse(day("2026-11-24")).unwrap();
        assert_eq!(group.members, ["A", "B"]);
        assert_eq!(refused(&GroupForm { members: vec!["A".into(), "A".into()], ..form() }), "error-group-few");
        let many = (0..=MEMBERS_MAX).map(|n| n.to_string()).collect();
        assert_eq!(refused(&GroupForm { members: many, ..form() }), "error-group-many");
    }

    #[test]
    fn a_day_is_near_and_a_new_one_is_not_over() {
        assert_eq!(refused(&GroupForm { held_on: String::new(), ..form() }), "error-group-day");
        assert_eq!(refused(&GroupForm { held_on: "2028-01-01".into(), ..form() }), "error-group-far");
        let change = |held_on: &str, intent: &str| {
            let (command, version) = (Uuid::nil().to_string(), "1".to_owned());
            let form = GroupChangeForm {
                command,
                version,
                held_on: held_on.into(),
                intent: intent.into(),
                ..Default::default()
            };
            form.parse(day("2026-11-24")).map(|(_, _, change)| change)
        };
        assert_eq!(change("2026-11-24", "move").unwrap(), GroupChange::Move(day("2026-11-24"), None));
        assert_eq!(change("2026-11-23", "move").unwrap_err()[0].key, "error-session-next-past");
        assert_eq!(change("", "cancel").unwrap(), GroupChange::Cancel);
    }
}

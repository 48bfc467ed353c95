//! What is done with a community or an institution: assessed, met, settled, trained, agreed. One record for each.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::question::{Answers, AnswersForm};
use crate::date::parse_day;
use crate::form::{Check, FieldError};

/// Days before the end of an agreement on which somebody has to think of its renewal.
pub const RENEWAL_DAYS: u64 = 60;

text_enum! {
    /// What was done.
    pub enum RecordKind ("record-kind") {
        /// Needs of a community, asked of each group apart.
        Assessment = "assessment",
        /// Dialogue, sport, culture, reconciliation, information.
        Event = "event",
        /// A dispute and how it was mediated.
        Dispute = "dispute",
        /// Meetings of people and police, and walks that look for unsafe places.
        Policing = "policing",
        /// How a community comes to be stable again: what is most urgent, and what works again.
        AreaPlan = "area_plan",
        /// Something that threatens people, without saying whom.
        Incident = "incident",
        /// How well an institution can do its work.
        Capacity = "capacity",
        /// Training, mentoring, equipment.
        Activity = "activity",
        /// A committee or network that meets.
        Coordination = "coordination",
        /// A memorandum or agreement.
        Agreement = "agreement",
        /// A function that the institution takes over.
        Handover = "handover",
    }
}

text_enum! {
    /// Where it stands.
    pub enum RecordState ("record-state") {
        Planned = "planned",
        Running = "running",
        Delayed = "delayed",
        Done = "done",
        Stopped = "stopped",
    }
}

/// What a capacity assessment looks at, each from 0 to 4.
pub const DIMENSIONS: [&str; 7] = ["mandate", "staff", "systems", "finance", "outreach", "data", "gender"];

impl RecordState {
    /// Whether it is still to happen on its day.
    pub fn is_ahead(self) -> bool {
        matches!(self, RecordState::Planned | RecordState::Delayed)
    }

    /// Whether nothing is to come of it any more.
    pub fn is_over(self) -> bool {
        matches!(self, RecordState::Done | RecordState::Stopped)
    }
}

impl RecordKind {
    /// Kinds for a community.
    pub const COMMUNITY: [RecordKind; 6] = [
        RecordKind::Event,
        RecordKind::Assessment,
        RecordKind::Dispute,
        RecordKind::Policing,
        RecordKind::AreaPlan,
        RecordKind::Incident,
    ];
    /// Kinds for an institution.
    pub const INSTITUTION: [RecordKind; 5] = [
        RecordKind::Activity,
        RecordKind::Capacity,
        RecordKind::Coordination,
        RecordKind::Agreement,
        RecordKind::Handover,
    ];

    /// Whether agreements, issues or decisions with an owner and a day follow from it.
    pub fn has_commitments(self) -> bool {
        !matches!(self, RecordKind::Assessment | RecordKind::Capacity | RecordKind::Activity)
    }
}

/// What the form of a record sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct RecordForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the record; empty for a new one.
    pub id: String,
    /// Version that was seen.
    pub version: String,
    /// P-code of the community, for a new record of one.
    pub community: String,
    /// Id of the institution, for a new record of one.
    pub institution: String,
    /// [`RecordKind`], for a new one.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// On which day, or from which day on.
    pub held_on: String,
    /// [`RecordState`].
    pub state: String,
    /// What was asked about it.
    pub answers: AnswersForm,
}

/// A record that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What was done.
    pub kind: RecordKind,
    /// What it is called.
    pub title: String,
    /// On which day, or from which day on.
    pub held_on: NaiveDate,
    /// Where it stands.
    pub state: RecordState,
    /// What is known about it.
    pub answers: Answers,
}

impl RecordForm {
    /// Checks the form for a record of this kind: which sending, which version of an existing one, and what it says.
    pub fn parse(&self, kind: RecordKind, today: NaiveDate) -> Result<(Uuid, i64, Record), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = if self.id.is_empty() { Some(0) } else { check.version(&self.version) };
        let title = check.required_line("title", &self.title, "error-support-title");
        let held_on = match self.held_on.trim() {
            "" => {
                check.error("held_on", "error-support-day");
                None
            }
            typed => parse_day(&mut check, "held_on", typed),
        };
        let state = check.required_code("state", &self.state, "error-support-state");
        if state == Some(RecordState::Done) && held_on.is_some_and(|day| day > today) {
            check.error("held_on", "error-support-ahead");
        }
        let answers = check.within("answers", |check| Answers::parse(check, &kind.questions(), &self.answers));
        if answers.text("method") == Some("women") && answers.text("facilitator_sex") != Some("female") {
            check.error("answers[one][facilitator_sex]", "error-support-women-group");
        }
        if let (Some(end), Some(start)) = (answers.day("ends_on"), held_on)
            && end < start
        {
            check.error("answers[one][ends_on]", "error-support-ends");
        }
        let record = held_on.zip(state).map(|(held_on, state)| Record { kind, title, held_on, state, answers });
        check.finish(command.zip(version).zip(record).map(|((command, version), record)| (command, version, record)))
    }
}

impl Record {
    /// The day on which the renewal of an agreement has to be thought of; none of one that is over.
    pub fn renewal_on(&self) -> Option<NaiveDate> {
        let ends_on = self.answers.day("ends_on").filter(|_| !self.state.is_over())?;
        ends_on.checked_sub_days(Days::new(RENEWAL_DAYS))
    }

    /// Whether its day is over and it has still to happen.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.state.is_ahead() && self.held_on < today
    }

    /// Mean of the dimensions of a capacity assessment, from 0 to 100.
    pub fn capacity_score(&self) -> Option<i64> {
        let scores: Vec<i64> = DIMENSIONS.iter().filter_map(|d| self.answers.number(d)).collect();
        let n = i64::try_from(scores.len()).unwrap_or_default();
        (n > 0).then(|| scores.iter().sum::<i64>() * 25 / n)
    }
}

#[cfg(test)]
#[path = "record_tests.rs"]
mod tests;

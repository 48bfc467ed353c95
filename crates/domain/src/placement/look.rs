//! Looking: a visit of the mentor, or the question whether somebody is still there.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{PlacementEnd, PlacementKind, RETENTION_DAYS};
use crate::date::parse_past_day;
use crate::form::{Check, FieldError};

/// Days after the first one of the first visit.
const FIRST_VISIT: u64 = 7;
/// Days from one visit to the next.
const BETWEEN: usize = 30;
/// Visits that are planned at most: a year.
const VISITS_MAX: usize = 12;

text_enum! {
    /// What somebody looks for.
    pub enum LookKind ("look-kind") {
        Visit = "visit",
        Retention = "retention",
    }
}

text_enum! {
    /// Whether the person is still there.
    pub enum Still ("still") {
        Yes = "yes",
        No = "no",
        Unknown = "unknown",
    }
}

text_enum! {
    /// What makes it hard.
    pub enum Concern ("concern") {
        Safety = "safety",
        Pay = "pay",
        Hours = "hours",
        Treatment = "treatment",
        Skills = "skills",
        Attendance = "attendance",
        Tools = "tools",
        Other = "other",
    }
}

impl LookKind {
    /// Whether it is no answer yet: that somebody stayed ninety days is not known before, that they left is.
    pub fn is_early(self, still: Still, on: NaiveDate, due: NaiveDate) -> bool {
        self == LookKind::Retention && still != Still::No && on < due
    }
}

/// What is planned for a placement: what, days after the first one, and when it is due. Nothing after its last day.
pub fn looks_after(
    kind: PlacementKind,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
) -> Vec<(LookKind, i64, NaiveDate)> {
    let visits = (FIRST_VISIT..).step_by(BETWEEN).take(VISITS_MAX).map(|d| (LookKind::Visit, d));
    // A job is visited when there is something to look at; whether somebody stays is asked of both.
    let visits = visits.filter(|_| kind == PlacementKind::Apprenticeship && ends_on.is_some());
    let asked = RETENTION_DAYS.iter().map(|d| (LookKind::Retention, d.unsigned_abs()));
    let mut all: Vec<_> = visits
        .chain(asked)
        .filter_map(|(what, days)| {
            Some((what, i64::try_from(days).ok()?, starts_on.checked_add_days(Days::new(days))?))
        })
        .filter(|(.., due)| ends_on.is_none_or(|last| *due <= last))
        .collect();
    all.sort_by_key(|(what, _, due)| (*due, *what));
    all
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct LookForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the placement.
    pub placement: String,
    /// Id of what was planned; empty for a visit between.
    pub look: String,
    /// The day.
    pub looked_on: String,
    /// [`Still`].
    pub still: String,
    /// [`PlacementEnd`], when the person is not there.
    pub reason: String,
    /// [`Concern`].
    pub concern: String,
    /// What was seen and said.
    pub advice: String,
}

/// What was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookResult {
    /// Which sending.
    pub command: Uuid,
    /// What was planned; nothing for a visit between.
    pub look: Option<Uuid>,
    /// The day.
    pub looked_on: NaiveDate,
    /// Whether the person is still there.
    pub still: Still,
    /// Why not; only then.
    pub reason: Option<PlacementEnd>,
    /// What makes it hard.
    pub concern: Option<Concern>,
    /// What was seen and said.
    pub advice: Option<String>,
}

impl LookForm {
    /// Checks the form: whoever left has a reason.
    pub fn parse(&self, today: NaiveDate) -> Result<LookResult, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let look = match self.look.trim() {
            "" => None,
            text => {
                let parsed = Uuid::parse_str(text).ok();
                if parsed.is_none() {
                    check.error("look", "error-unknown-choice");
                }
                parsed
            }
        };
        let looked_on = parse_past_day(&mut check, "looked_on", &self.looked_on, today);
        let still: Option<Still> = check.required_code("still", &self.still, "error-look-still");
        let reason: Option<PlacementEnd> = check.code("reason", &self.reason);
        let left = still == Some(Still::No);
        if left && reason.is_none() && !check.failed_at(&["reason"]) {
            check.error("reason", "error-placement-reason");
        }
        let concern = check.code("concern", &self.concern);
        let advice = check.text("advice", &self.advice);
        let reason = reason.filter(|_| left);
        check.finish(command.zip(looked_on).zip(still).map(|((command, looked_on), still)| LookResult {
            command,
            look,
            looked_on,
            still,
            reason,
            concern,
            advice,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_apprentice_is_visited_each_month_and_nobody_is_asked_about_after_the_last_day() {
        let planned = looks_after(PlacementKind::Apprenticeship, day("2026-11-02"), Some(day("2027-02-10")));
        let days: Vec<_> = planned.iter().map(|(kind, days, _)| (*kind, *days)).collect();
        use LookKind::{Retention, Visit};
        assert_eq!(days, [(Visit, 7), (Retention, 30), (Visit, 37), (Visit, 67), (Retention, 90), (Visit, 97)]);
        let job = looks_after(PlacementKind::Job, day("2026-11-02"), None);
        assert_eq!(job.iter().map(|(_, days, _)| *days).collect::<Vec<_>>(), RETENTION_DAYS);
        assert_eq!(looks_after(PlacementKind::Job, day("2026-11-02"), Some(day("2026-11-20"))), []);
    }

    #[test]
    fn whoever_left_has_a_reason_and_nobody_else_has() {
        let form = |still: &str, reason: &str| LookForm {
            command: Uuid::nil().to_string(),
            looked_on: "2026-11-24".into(),
            still: still.into(),
            reason: reason.into(),
            ..LookForm::default()
        };
        let parse = |form: LookForm| form.parse(day("2026-11-24"));
        assert_eq!(parse(form("no", "")).unwrap_err()[0].key, "error-placement-reason");
        assert_eq!(parse(form("no", "pay")).unwrap().reason, Some(PlacementEnd::Pay));
        assert_eq!(parse(form("unknown", "pay")).unwrap().reason, None);
        let ahead = LookForm { looked_on: "2026-11-25".into(), ..form("yes", "") };
        assert_eq!(parse(ahead).unwrap_err()[0].key, "error-date-future");
    }
}

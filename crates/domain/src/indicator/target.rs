//! What an indicator is to come to: a baseline, a target and milestones for a time, and what the numbers say of it.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Class, Cut, Facts, Family, Indicator, Kind, Question, SexGroup, Shown, answer};
use crate::form::{Check, FieldError};

text_enum! {
    /// On which step of the result framework an indicator stands for the programme.
    pub enum ResultLevel ("result-level") {
        Impact = "impact",
        Outcome = "outcome",
        Output = "output",
    }
}

text_enum! {
    /// Where a target stands.
    pub enum TargetState ("target-state") {
        Proposed = "proposed",
        Approved = "approved",
        Returned = "returned",
    }
}

text_enum! {
    /// What a told number says of a target.
    pub enum Verdict ("target-verdict") {
        /// The target is reached.
        Reached = "reached",
        /// The last milestone that is due is reached, or the time is still running and none is due.
        OnTrack = "on_track",
        /// A milestone that is due is not reached.
        Behind = "behind",
        /// The time is over.
        Missed = "missed",
        /// The number is hidden or there is none: nothing is said, also not by a word.
        Untold = "untold",
    }
}

/// Milestones of a year: the ends of its first three quarters.
pub const MILESTONES: usize = 3;
/// Largest number that can be aimed at.
const MOST: i64 = 10_000_000;

/// Numbers aimed at: percent of a share, days, or how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    /// What it was before.
    pub baseline: Option<i64>,
    /// What it is to come to.
    pub value: i64,
    /// On the way there: at the end of each of the first three quarters of a year.
    pub milestones: [Option<i64>; MILESTONES],
}

/// A target for a time, of an office, of a funded project, of women or men, or of everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTarget {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Of what.
    pub indicator: Indicator,
    /// Its step.
    pub level: ResultLevel,
    /// Number of the result that it belongs to, of the same step.
    pub result: Option<i64>,
    /// A year or a quarter.
    pub period: Class,
    /// Code of an office; empty for the programme.
    pub office: String,
    /// Code of a funded project; empty for the programme, and beside an office.
    pub project: String,
    /// Of whom; nothing for everybody, and beside an office or a project.
    pub sex: Option<SexGroup>,
    /// The numbers.
    pub aim: Aim,
    /// Where they come from, or why they change.
    pub reason: String,
}

/// The form that proposes a target.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the indicator.
    pub indicator: String,
    /// Code of the step.
    pub level: String,
    /// Number of a result of that step; empty for none.
    pub result: String,
    /// Code of the time.
    pub period: String,
    /// Code of an office; empty for the programme.
    pub office: String,
    /// Code of a funded project; empty for the programme.
    pub project: String,
    /// Code of [`SexGroup`]; empty for everybody.
    pub sex: String,
    /// What it was before.
    pub baseline: String,
    /// What it is to come to.
    pub value: String,
    /// At the end of the first quarter of the year.
    pub first: String,
    /// Of the second.
    pub second: String,
    /// Of the third.
    pub third: String,
    /// Where the numbers come from, or why they change.
    pub reason: String,
}

impl Class {
    /// The year or quarter with this code, whatever is counted now.
    pub fn time(code: &str) -> Option<Class> {
        let (year, quarter) = code.split_once('q').map_or((code, None), |(year, quarter)| (year, Some(quarter)));
        let year = Some(year).filter(|y| y.len() == 4 && y.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
        let class = match quarter {
            None => Class::Year(year),
            Some(quarter) => {
                Class::Quarter(year, ["1", "2", "3", "4"].iter().zip(1..).find(|(q, _)| **q == quarter)?.1)
            }
        };
        class.days().map(|_| class)
    }
}

/// Times that can be aimed at: last year, this one and the next two, with their quarters.
pub fn aimable(today: NaiveDate) -> Vec<Class> {
    let years = today.year() - 1..=today.year() + 2;
    years.flat_map(|y| [Class::Year(y)].into_iter().chain((1..=4).map(move |q| Class::Quarter(y, q)))).collect()
}

impl TargetForm {
    /// Checks it; whether there is such an office or project depends on the programme.
    pub fn parse(&self, today: NaiveDate) -> Result<NewTarget, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let indicator: Option<Indicator> = check.required_code("indicator", &self.indicator, "error-target-indicator");
        let level = check.required_code("level", &self.level, "error-target-level");
        let result = check.number("result", &self.result, 1..=i64::from(i32::MAX));
        let period = Class::time(&self.period).filter(|class| aimable(today).contains(class));
        if period.is_none() {
            check.error("period", "error-target-period");
        }
        let office = check.line("office", &self.office).unwrap_or_default();
        let project = check.line("project", &self.project).unwrap_or_default();
        let sex: Option<SexGroup> = check.code("sex", &self.sex);
        let told_by = |family: Family| indicator.is_none_or(|i| i.families().contains(&family));
        if !office.is_empty() && !told_by(Family::Office) {
            check.error("office", "error-target-no-office");
        }
        if !project.is_empty() {
            if !office.is_empty() {
                check.error("project", "error-target-one-scope");
            } else if !told_by(Family::Project) {
                check.error("project", "error-target-no-project");
            }
        }
        if sex.is_some() {
            if !office.is_empty() || !project.is_empty() {
                check.error("sex", "error-target-sex-alone");
            } else if !told_by(Family::People) {
                check.error("sex", "error-target-no-sex");
            }
        }
        let most = if indicator.is_some_and(|i| i.aims_at_percent()) { 100 } else { MOST };
        let baseline = check.number("baseline", &self.baseline, 0..=most);
        if self.value.trim().is_empty() {
            check.error("value", "error-target-value");
        }
        let value = check.number("value", &self.value, 0..=most);
        let fields = [("first", &self.first), ("second", &self.second), ("third", &self.third)];
        let milestones = fields.map(|(field, text)| {
            let number = check.number(field, text, 0..=most);
            if number.is_some() && matches!(period, Some(Class::Quarter(..))) {
                check.error(field, "error-target-milestone");
            }
            number
        });
        let reason = check.required_line("reason", &self.reason, "error-target-reason");
        let whole = (|| {
            let aim = Aim { baseline, value: value?, milestones };
            Some(NewTarget {
                command: command?,
                indicator: indicator?,
                level: level?,
                result,
                period: period?,
                office,
                project,
                sex,
                aim,
                reason,
            })
        })();
        check.finish(whole)
    }
}

/// What the numbers are for the time and the office, funded project or sex of a target: those of the page, told as there.
pub fn achieved(
    facts: &Facts,
    indicator: Indicator,
    period: Class,
    (office, project, sex): (&str, &str, &str),
    today: NaiveDate,
) -> Shown {
    // What has not begun has no number, although there are people now.
    if period.days().is_none_or(|(first, _)| first > today) {
        return Shown::NoData;
    }
    let mut only = vec![period];
    for (family, code) in [(Family::Office, office), (Family::Project, project), (Family::People, sex)] {
        if !code.is_empty() {
            let Some(class) = Class::read(facts, family, code, today) else { return Shown::NoData };
            only.push(class);
        }
    }
    let cut = Cut { only, by: None };
    answer(facts, Question::Indicator(indicator), &cut, today).first().map_or(Shown::NoData, |(_, shown)| *shown)
}

/// What a told number says of a target. Only what is told is looked at: a word about a hidden number would tell a part
/// of it.
pub fn verdict(indicator: Indicator, aim: &Aim, period: Class, shown: Shown, today: NaiveDate) -> Verdict {
    let over = period.days().is_some_and(|(_, last)| last < today);
    let got = match shown {
        Shown::Number(n) | Shown::Days(n) => n,
        Shown::Share { .. } => match shown.percent() {
            Some(n) => n,
            None => return Verdict::Untold,
        },
        // Days that are not there yet are more than any target of days only when the time is over.
        Shown::NotYet if over => return Verdict::Missed,
        Shown::NotYet | Shown::NoData | Shown::Hidden | Shown::NotCut | Shown::OnlyAll(_) => return Verdict::Untold,
    };
    let meets = |aim: i64| if indicator.is_better_low() { got <= aim } else { got >= aim };
    // How many is added up until the last day and does not become less: at least so many is reached before, and at most so
    // many is missed before. A share that is high in February can be low in November.
    let adds_up = indicator.kind() == Kind::Count && !indicator.is_stock();
    let settled = over || (adds_up && !indicator.is_better_low());
    match due(aim, period, today) {
        _ if meets(aim.value) => {
            if settled {
                Verdict::Reached
            } else {
                Verdict::OnTrack
            }
        }
        _ if over || (adds_up && indicator.is_better_low()) => Verdict::Missed,
        Some(milestone) if !meets(milestone) => Verdict::Behind,
        Some(_) => Verdict::OnTrack,
        None => match indicator.kind() {
            // Without a milestone nobody can say that it is late.
            Kind::Count => Verdict::OnTrack,
            _ => Verdict::Behind,
        },
    }
}

/// The last milestone whose day is over.
fn due(aim: &Aim, period: Class, today: NaiveDate) -> Option<i64> {
    let Class::Year(year) = period else { return None };
    let over = |quarter: u32| Class::Quarter(year, quarter).days().is_some_and(|(_, last)| last < today);
    (1..=3).rev().filter(|q| over(*q)).find_map(|q| aim.milestones[q as usize - 1])
}

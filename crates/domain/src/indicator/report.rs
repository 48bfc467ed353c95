//! A report: the numbers of a time as they were told, which nobody changes any more.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Axis, Class, Cut, Facts, Family, Indicator, Question, Shown, answer};
use crate::form::{Check, FieldError};

/// One number of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    /// Of what.
    pub indicator: Indicator,
    /// By which version of the formula.
    pub formula: u32,
    /// For a class of which family; of none it is everybody.
    pub family: Option<Family>,
    /// Code of the class; empty for everybody.
    pub class: String,
    /// The number.
    pub shown: Shown,
}

impl ReportRow {
    /// The row as it is told today, wherever it leaves the rows that were kept.
    pub fn told(mut self) -> ReportRow {
        if self.indicator.is_withheld(self.formula) {
            self.shown = Shown::Hidden;
        }
        self
    }
}

/// By what reports tell, besides of everybody.
const FAMILIES: [Family; 7] =
    [Family::People, Family::Office, Family::Difficulty, Family::Category, Family::Area, Family::Ended, Family::Left];

/// Every indicator for a time: of everybody, by each of the usual families that it is told by, and by funded project where
/// there is one.
pub fn report_rows(facts: &Facts, period: Class, as_of: NaiveDate) -> Vec<ReportRow> {
    let mut rows = Vec::new();
    let by_project = Some(Family::Project).filter(|_| !facts.fundings.is_empty());
    let families = [None].into_iter().chain(FAMILIES.map(Some)).chain(by_project.map(Some));
    for indicator in Indicator::ALL {
        let cuts = |family: &Option<Family>| family.is_none_or(|family| indicator.families().contains(&family));
        for family in families.clone().filter(cuts) {
            let cut = Cut { only: vec![period], by: family };
            let told = answer(facts, Question::Indicator(*indicator), &cut, as_of);
            // Everybody is told once, and not again below each table.
            let told = told.into_iter().filter(|(class, _)| family.is_none() || *class != Class::Total);
            rows.extend(told.map(|(class, shown)| ReportRow {
                indicator: *indicator,
                formula: indicator.version(),
                family,
                class: if family.is_none() { String::new() } else { class.code(facts) },
                shown,
            }));
        }
    }
    rows
}

/// A number that two reports tell in different ways; nothing where one does not have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Of what and for whom; the number is the new one.
    pub row: ReportRow,
    /// What it was, and by which version of the formula.
    pub before: Option<(Shown, u32)>,
}

/// What the later rows tell differently: of what was told before, and not of what is counted, or by what it is told, only
/// since.
pub fn changed(before: &[ReportRow], after: &[ReportRow]) -> Vec<Changed> {
    let told: HashSet<_> = before.iter().map(|b| (b.indicator, b.family)).collect();
    let same = |a: &ReportRow, b: &ReportRow| (a.indicator, a.family, &a.class) == (b.indicator, b.family, &b.class);
    let one = |row: &ReportRow| {
        let old = before.iter().find(|b| same(b, row)).map(|b| (b.shown, b.formula));
        (old.map(|(shown, _)| shown) != Some(row.shown)).then(|| Changed { row: row.clone(), before: old })
    };
    after.iter().filter(|row| told.contains(&(row.indicator, row.family))).filter_map(one).collect()
}

/// What comes out differently from the rows that were kept with a report. What is not told any more of it is compared as it
/// was kept, and hidden on both sides: its rows hold what betrays it.
pub fn reckoned_again(kept: &[ReportRow], facts: &Facts, period: Class, as_of: NaiveDate) -> Vec<Changed> {
    let withheld = kept.iter().filter(|row| row.indicator.is_withheld(row.formula)).map(|row| row.indicator);
    let withheld: HashSet<Indicator> = withheld.collect();
    let mut found = changed(kept, &report_rows(facts, period, as_of));
    for one in found.iter_mut().filter(|one| withheld.contains(&one.row.indicator)) {
        one.row.shown = Shown::Hidden;
        one.before = one.before.map(|(_, formula)| (Shown::Hidden, formula));
    }
    found
}

/// Times that can be reported: those that are over, the last one first.
pub fn reportable(facts: &Facts, today: NaiveDate) -> Vec<Class> {
    let over = |class: &Class| class.days().is_some_and(|(_, last)| last < today);
    let mut times: Vec<Class> = Axis::new(facts, Some(Family::Time), today).classes().filter(over).collect();
    times.sort_by_key(|class| std::cmp::Reverse(class.days()));
    times
}

/// The form that makes a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the time.
    pub period: String,
    /// Number of the report that it puts right; empty for the first of its time.
    pub restates: String,
    /// Why it is put right.
    pub reason: String,
}

/// A report to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReport {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Code of the time.
    pub period: String,
    /// What it puts right, and why.
    pub restates: Option<(i64, String)>,
}

impl ReportForm {
    /// Checks the form; whether the time can be reported depends on the rows.
    pub fn parse(&self) -> Result<NewReport, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let period = check.required_line("period", &self.period, "error-report-period");
        let restates = check.number("restates", &self.restates, 1..=i64::from(i32::MAX));
        let reason = match restates {
            Some(_) => check.required_line("reason", &self.reason, "error-report-reason"),
            None => String::new(),
        };
        check.finish((|| Some(NewReport { command: command?, period, restates: restates.map(|n| (n, reason)) }))())
    }
}

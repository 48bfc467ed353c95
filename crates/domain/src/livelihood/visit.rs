//! Visits to a business: whether it runs, what it has, what it earns.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_past_day;
use crate::form::{Check, FieldError};
use crate::money::Currency;

/// The longest after the first money that a visit of the calendar can be.
const LONGEST_AFTER: i64 = 731;

/// When each visit is due, so many days after the first tranche was paid.
pub fn visits_after(paid_on: NaiveDate, days: &[i64]) -> Vec<(i64, NaiveDate)> {
    let due = |days: i64| paid_on.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(paid_on);
    days.iter().map(|days| (*days, due(*days))).collect()
}

/// How the form names the visit that looks at the use of a tranche: what stands before its number.
const USE_OF: &str = "tranche-";

/// What the form of a visit calls the one that looks at the use of a tranche.
pub fn use_of(tranche: i64) -> String {
    format!("{USE_OF}{tranche}")
}

text_enum! {
    /// Whether the business runs.
    pub enum Operating ("operating") {
        Yes = "yes",
        /// In part, or in its season.
        Partly = "partly",
        Closed = "closed",
        NotStarted = "not_started",
        /// Nobody was found who knows.
        NotFound = "not_found",
    }
}

impl Operating {
    /// Whether it runs; nothing when nobody knows.
    pub fn runs(self) -> Option<bool> {
        match self {
            Operating::Yes | Operating::Partly => Some(true),
            Operating::Closed | Operating::NotStarted => Some(false),
            Operating::NotFound => None,
        }
    }
}

text_enum! {
    /// What makes it hard.
    pub enum BusinessProblem ("business-problem") {
        Customers = "customers",
        Supplies = "supplies",
        Competition = "competition",
        Credit = "credit",
        Theft = "theft",
        Equipment = "equipment",
        Health = "health",
        Insecurity = "insecurity",
        Weather = "weather",
        Stigma = "stigma",
        Other = "other",
    }
}

/// People who work in it, besides the owner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Workers {
    /// Women paid for the whole day.
    pub full_women: i64,
    /// Men paid for the whole day.
    pub full_men: i64,
    /// Women paid for part of the day.
    pub part_women: i64,
    /// Men paid for part of the day.
    pub part_men: i64,
}

/// What was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusinessVisit {
    /// Which visit of the calendar; one between when nothing.
    pub offset: Option<i64>,
    /// Of which later tranche it looks at the use.
    pub tranche: Option<i64>,
    /// The day.
    pub visited_on: NaiveDate,
    /// Whether it runs.
    pub operating: Operating,
    /// Whether records are kept.
    pub records: Option<bool>,
    /// What is there of what was bought, in percent.
    pub assets: Option<i64>,
    /// What was used as agreed of the last tranche, in percent.
    pub used: Option<i64>,
    /// What came in last month, in minor units.
    pub revenue: Option<i64>,
    /// What went out.
    pub costs: Option<i64>,
    /// Who works in it.
    pub workers: Workers,
    /// What makes it hard.
    pub problems: Vec<BusinessProblem>,
    /// What was seen and said.
    pub advice: Option<String>,
}

/// What the form of a visit sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct VisitForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Which visit: days of the calendar, `tranche-2` for the use of that tranche; empty for one between.
    pub offset: String,
    /// The day.
    pub visited_on: String,
    /// [`Operating`].
    pub operating: String,
    /// `yes` or `no`.
    pub records: String,
    /// Percent.
    pub assets: String,
    /// Percent.
    pub used: String,
    /// Last month.
    pub revenue: String,
    /// Last month.
    pub costs: String,
    /// Women paid for the whole day.
    pub full_women: String,
    /// Men paid for the whole day.
    pub full_men: String,
    /// Women paid for part of the day.
    pub part_women: String,
    /// Men paid for part of the day.
    pub part_men: String,
    /// [`BusinessProblem`]s.
    pub problems: Vec<String>,
    /// What was seen and said.
    pub advice: String,
}

/// Most tranches of a grant.
const TRANCHES_MAX: i64 = 4;
/// Most people who work in a small business.
const WORKERS_MAX: i64 = 200;

impl VisitForm {
    /// Checks the form: which sending, what was seen. Whoever found the business says what it has.
    pub fn parse(&self, today: NaiveDate, money: Currency) -> Result<(Uuid, BusinessVisit), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let (of_tranche, days) = match self.offset.trim().strip_prefix(USE_OF) {
            Some(number) => (number, ""),
            None => ("", self.offset.as_str()),
        };
        let tranche = check.number("offset", of_tranche, 1..=TRANCHES_MAX);
        let offset = check.number("offset", days, 1..=LONGEST_AFTER);
        let visited_on = parse_past_day(&mut check, "visited_on", &self.visited_on, today);
        let operating: Option<Operating> = check.required_code("operating", &self.operating, "error-visit-operating");
        let runs = operating.and_then(Operating::runs);
        let records = match self.records.trim() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let assets = check.number("assets", &self.assets, 0..=100);
        let used = check.number("used", &self.used, 0..=100);
        if runs == Some(true) {
            for (field, missing, key) in [
                ("records", records.is_none(), "error-visit-records"),
                ("used", self.used.trim().is_empty(), "error-visit-used"),
            ] {
                if missing {
                    check.error(field, key);
                }
            }
        }
        let revenue = money.field(&mut check, "revenue", &self.revenue);
        let costs = money.field(&mut check, "costs", &self.costs);
        let mut people = |field: &str, text: &str| check.number(field, text, 0..=WORKERS_MAX).unwrap_or_default();
        let workers = Workers {
            full_women: people("full_women", &self.full_women),
            full_men: people("full_men", &self.full_men),
            part_women: people("part_women", &self.part_women),
            part_men: people("part_men", &self.part_men),
        };
        let problems = check.codes("problems", &self.problems);
        let advice = check.text("advice", &self.advice);
        let visit = (|| {
            Some(BusinessVisit {
                offset,
                tranche,
                visited_on: visited_on?,
                operating: operating?,
                records,
                assets,
                used,
                revenue,
                costs,
                workers,
                problems,
                advice,
            })
        })();
        check.finish(command.zip(visit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::follow_up::FollowUpCalendar;
    use crate::money::PROGRAMME;

    #[test]
    fn visits_follow_the_calendar_of_the_field() {
        let due = visits_after("2026-06-01".parse().unwrap(), &FollowUpCalendar::default().business());
        let days: Vec<String> = due.iter().map(|(n, day)| format!("{n} {day}")).collect();
        assert_eq!(days, ["14 2026-06-15", "30 2026-07-01", "90 2026-08-30", "180 2026-11-28", "365 2027-06-01"]);
    }

    #[test]
    fn a_business_that_runs_is_looked_at_and_one_that_nobody_finds_is_not() {
        let form = VisitForm {
            command: Uuid::nil().to_string(),
            visited_on: "2026-11-24".into(),
            operating: "yes".into(),
            ..VisitForm::default()
        };
        let today = "2026-11-24".parse().unwrap();
        let keys: Vec<_> = form.parse(today, PROGRAMME).unwrap_err().into_iter().map(|e| e.key).collect();
        assert_eq!(keys, ["error-visit-records", "error-visit-used"]);
        let gone = VisitForm { operating: "not_found".into(), ..form };
        assert_eq!(gone.parse(today, PROGRAMME).unwrap().1.operating.runs(), None);
        let named = |offset: &str| VisitForm { offset: offset.into(), ..gone.clone() }.parse(today, PROGRAMME);
        let which = |offset: &str| named(offset).map(|(_, v)| (v.offset, v.tranche)).unwrap();
        assert_eq!([which("14"), which(&use_of(2)), which("")], [(Some(14), None), (None, Some(2)), (None, None)]);
        for wrong in ["0", "tranche-9", "tranche-x", "use"] {
            assert!(named(wrong).is_err(), "{wrong}");
        }
    }
}

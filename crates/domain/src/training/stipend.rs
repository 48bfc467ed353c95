//! Stipends: whoever came often enough in a month gets one. Proposed, approved and paid by three people.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Hours;
use crate::form::{Check, FieldError};
use crate::id::UserId;
use crate::money::PROGRAMME;

/// Most that somebody gets for a month, in minor units: above it somebody typed a zero too many.
pub const STIPEND_MAX: i64 = 100_000;

text_enum! {
    /// Where a list stands.
    pub enum StipendState ("stipend-state") {
        Requested = "requested",
        Approved = "approved",
        Refused = "refused",
        Paid = "paid",
    }
}

text_enum! {
    /// Why somebody is not on a list.
    pub enum StipendOut ("stipend-out") {
        /// No session of the month counts for the person.
        NoSession = "no_session",
        /// Under 18, or perhaps under 18: no money is put into the hands of a child.
        Under18 = "under_18",
        /// Is not in class any more.
        Left = "left",
        /// Is on a list of this month already.
        Listed = "listed",
        /// Came too little, or all benefits wait. One word for both: whose money waits has a case, and a class does not
        /// say who has one.
        NotThisMonth = "not_this_month",
    }
}

/// What decides about one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StipendFacts {
    /// Minutes of the month's sessions.
    pub hours: Hours,
    /// Whether the person is on the roll.
    pub on_roll: bool,
    /// Whether they are under 18, or perhaps under 18.
    pub maybe_child: bool,
    /// Whether they are on a list of this month that counts.
    pub listed: bool,
    /// Whether all benefits of the person wait.
    pub waits: bool,
}

/// Why somebody gets none; nothing for whoever came to at least `share` of a hundred hours.
pub fn stipend_out(facts: &StipendFacts, share: u32) -> Option<StipendOut> {
    let Hours { attended, held } = facts.hours;
    // Compared as it is, not rounded: 79.9 is not 80.
    let enough = attended.saturating_mul(100) >= held.saturating_mul(i64::from(share));
    let when = [
        (facts.listed, StipendOut::Listed),
        (!facts.on_roll, StipendOut::Left),
        (facts.maybe_child, StipendOut::Under18),
        (held <= 0, StipendOut::NoSession),
        (!enough || facts.waits, StipendOut::NotThisMonth),
    ];
    when.into_iter().find(|(holds, _)| *holds).map(|(_, out)| out)
}

/// A month: `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Month {
        Month(day.with_day(1).unwrap_or(day))
    }

    /// Reads `2026-11`.
    pub fn parse(text: &str) -> Option<Month> {
        let day = NaiveDate::parse_from_str(&format!("{}-01", text.trim()), "%Y-%m-%d").ok()?;
        (2000..=2100).contains(&day.year()).then_some(Month(day))
    }

    /// First day.
    pub fn first(self) -> NaiveDate {
        self.0
    }

    /// Last day.
    pub fn last(self) -> NaiveDate {
        let next = self.0.checked_add_months(Months::new(1)).unwrap_or(self.0);
        next.checked_sub_days(Days::new(1)).unwrap_or(next)
    }

    /// Months of a cohort that are over, or in which the cohort ended; the latest first.
    pub fn over(first: NaiveDate, last: NaiveDate, today: NaiveDate) -> Vec<Month> {
        let mut months = Vec::new();
        let mut month = Month::of(first);
        while month.first() <= last && month.last().min(last) < today {
            months.push(month);
            let Some(next) = month.0.checked_add_months(Months::new(1)) else { break };
            month = Month(next);
        }
        months.reverse();
        months
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

/// A list as far as money is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StipendSteps {
    /// Where it stands.
    pub state: StipendState,
    /// Who asked.
    pub requested_by: UserId,
    /// Who decided.
    pub decided_by: Option<UserId>,
}

impl StipendSteps {
    /// Why this person does not approve or refuse now: it is decided, or they asked for it. What was approved can be
    /// refused until it is paid.
    pub fn decide(&self, by: UserId, refuses: bool) -> Result<(), &'static str> {
        match self.state {
            StipendState::Requested | StipendState::Approved if self.requested_by == by => Err("error-stipend-own"),
            StipendState::Requested => Ok(()),
            StipendState::Approved if refuses => Ok(()),
            _ => Err("error-stipend-decided"),
        }
    }

    /// Why this person does not pay now: nobody approved it, it is paid, or they asked for it or approved it.
    pub fn pay(&self, by: UserId) -> Result<(), &'static str> {
        match self.state {
            StipendState::Approved if self.requested_by == by || self.decided_by == Some(by) => {
                Err("error-stipend-own-pay")
            }
            StipendState::Approved => Ok(()),
            StipendState::Paid => Err("error-stipend-paid"),
            StipendState::Requested | StipendState::Refused => Err("error-stipend-not-approved"),
        }
    }
}

/// What asking for a list sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct StipendForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the cohort.
    pub cohort: String,
    /// `2026-11`.
    pub month: String,
    /// For one person.
    pub amount: String,
}

impl StipendForm {
    /// Checks the form: which sending, which month, how much for one person.
    pub fn parse(&self) -> Result<(Uuid, Month, i64), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let month = Month::parse(&self.month);
        if month.is_none() {
            check.error("month", "error-stipend-month");
        }
        let amount = PROGRAMME.field(&mut check, "amount", &self.amount);
        if !check.failed_at(&["amount"]) && amount.is_none_or(|a| !(1..=STIPEND_MAX).contains(&a)) {
            check.error_with("amount", "error-stipend-amount", vec![("max", STIPEND_MAX.to_string())]);
        }
        check.finish(command.zip(month).zip(amount).map(|((command, month), amount)| (command, month, amount)))
    }
}

/// What deciding on a list, and paying it, sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct StipendStepForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the list.
    pub list: String,
    /// Version that was seen.
    pub version: String,
    /// `approve` or `refuse`; of a payment nothing.
    pub answer: String,
    /// Why it is refused.
    pub reason: String,
}

impl StipendStepForm {
    /// Checks a decision: which sending, which version was seen, and the reason of a no.
    pub fn decision(&self) -> Result<(Uuid, i64, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let reason = match self.answer.trim() {
            "approve" => None,
            "refuse" => Some(check.required_line("reason", &self.reason, "error-stipend-reason")),
            _ => {
                check.error("answer", "error-stipend-answer");
                None
            }
        };
        check.finish(command.zip(version).map(|(command, version)| (command, version, reason)))
    }

    /// Checks a payment.
    pub fn payment(&self) -> Result<(Uuid, i64), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        check.finish(command.zip(version))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn facts(attended: i64, held: i64) -> StipendFacts {
        StipendFacts { hours: Hours { attended, held }, on_roll: true, maybe_child: false, listed: false, waits: false }
    }

    #[test]
    fn whoever_came_often_enough_gets_one_and_the_rest_is_told_why() {
        assert_eq!(stipend_out(&facts(80, 100), 80), None);
        assert_eq!(stipend_out(&facts(799, 1000), 80), Some(StipendOut::NotThisMonth));
        assert_eq!(stipend_out(&facts(0, 0), 80), Some(StipendOut::NoSession));
        assert_eq!(stipend_out(&StipendFacts { on_roll: false, ..facts(100, 100) }, 80), Some(StipendOut::Left));
        assert_eq!(stipend_out(&StipendFacts { maybe_child: true, ..facts(100, 100) }, 80), Some(StipendOut::Under18));
        assert_eq!(stipend_out(&StipendFacts { listed: true, ..facts(100, 100) }, 80), Some(StipendOut::Listed));
    }

    #[test]
    fn whose_money_waits_reads_like_whoever_came_too_little() {
        let waits = stipend_out(&StipendFacts { waits: true, ..facts(100, 100) }, 80);
        assert_eq!(waits, stipend_out(&facts(10, 100), 80));
        assert_eq!(waits, Some(StipendOut::NotThisMonth));
    }

    #[test]
    fn a_month_is_paid_when_it_is_over() {
        let over = |last: &str, today: &str| {
            let months = Month::over(day("2026-09-14"), day(last), day(today));
            months.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(over("2027-01-30", "2026-11-24"), ["2026-10", "2026-09"]);
        assert_eq!(over("2026-11-20", "2026-11-24"), ["2026-11", "2026-10", "2026-09"]);
        assert_eq!(Month::parse("2026-02").unwrap().last(), day("2026-02-28"));
        assert_eq!(Month::parse("2026-13"), None);
    }

    proptest! {
        #[test]
        fn no_order_of_steps_by_three_people_pays_a_list_twice_or_by_who_asked(
            steps in proptest::collection::vec((0u8..3, 0u128..3), 0..40),
        ) {
            let user = |n: u128| UserId(Uuid::from_u128(n));
            let mut list = StipendSteps { state: StipendState::Requested, requested_by: user(0), decided_by: None };
            let mut paid = 0;
            for (step, by) in steps {
                let by = user(by);
                if step == 0 && list.decide(by, false).is_ok() {
                    list.state = StipendState::Approved;
                    list.decided_by = Some(by);
                } else if step == 2 && list.decide(by, true).is_ok() {
                    prop_assert_eq!(paid, 0);
                    list.state = StipendState::Refused;
                    list.decided_by = Some(by);
                } else if step == 1 && list.pay(by).is_ok() {
                    prop_assert!(by != list.requested_by && Some(by) != list.decided_by);
                    prop_assert!(list.decided_by.is_some_and(|d| d != list.requested_by));
                    list.state = StipendState::Paid;
                    paid += 1;
                }
            }
            prop_assert!(paid <= 1);
        }

        #[test]
        fn no_text_makes_the_form_panic(s in "\\PC{0,40}") {
            let _ = StipendForm { month: s.clone(), amount: s, ..StipendForm::default() }.parse();
        }
    }
}

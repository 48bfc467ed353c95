//! The parts of a project's budget: planned, paid, taken back, put right.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::project_form::reason_of;
use crate::date::parse_day;
use crate::form::{Check, FieldError};
use crate::money::PROGRAMME;

/// What the form of a part of the budget sends: planned, or paid.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ProjectTrancheForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the project.
    pub project: String,
    /// Id of a part that was planned, when it is paid.
    pub tranche: String,
    /// How much.
    pub amount: String,
    /// Until when, or on which day.
    pub on: String,
}

impl ProjectTrancheForm {
    /// Checks the form: which sending, how much, which day.
    pub fn parse(&self) -> Result<(Uuid, i64, NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let amount = PROGRAMME.field(&mut check, "amount", &self.amount);
        if !check.failed_at(&["amount"]) && amount.is_none_or(|a| a == 0) {
            check.error("amount", "error-project-amount");
        }
        let on = day(&mut check, &self.on);
        check.finish(command.zip(amount).zip(on).map(|((command, amount), on)| (command, amount, on)))
    }
}

fn day(check: &mut Check, typed: &str) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        check.error("on", "error-support-day");
        return None;
    }
    parse_day(check, "on", typed.trim())
}

/// What the button sends that takes back a part that was planned and not paid.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct TrancheBackForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the project.
    pub project: String,
    /// Id of the part.
    pub tranche: String,
}

/// What the form sends that puts a payment right.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct TrancheCorrectForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the project.
    pub project: String,
    /// Id of the part.
    pub tranche: String,
    /// How much was paid in truth; 0 where nothing was, and the part is taken back.
    pub amount: String,
    /// On which day; left alone where nothing was paid.
    pub on: String,
    /// What the mistake was.
    pub reason: String,
}

/// A payment as it was in truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrancheCorrected {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// How much, and when; nothing where nothing was paid.
    pub paid: Option<(i64, NaiveDate)>,
    /// What the mistake was.
    pub reason: String,
}

impl TrancheCorrectForm {
    /// Checks the form.
    pub fn parse(&self, today: NaiveDate) -> Result<TrancheCorrected, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let amount = PROGRAMME.field(&mut check, "amount", &self.amount);
        if !check.failed_at(&["amount"]) && amount.is_none() {
            check.error("amount", "error-tranche-amount");
        }
        let on = if amount == Some(0) { None } else { day(&mut check, &self.on) };
        if on.is_some_and(|day| day > today) {
            check.error("on", "error-support-ahead");
        }
        let reason = reason_of(&mut check, &self.reason);
        let paid = amount.filter(|n| *n > 0).zip(on);
        check.finish(command.map(|command| TrancheCorrected { command, paid, reason }))
    }
}

/// A part of a budget: what was planned of it, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// How much was planned.
    pub planned: i64,
    /// How much was paid.
    pub paid: Option<i64>,
    /// Whether it was taken back.
    pub taken_back: bool,
}

impl Part {
    /// What it holds of the budget: what was paid, else what was planned. Paid below plan, the rest is free again; taken
    /// back, all of it is.
    pub fn holds(self) -> i64 {
        if self.taken_back { 0 } else { self.paid.unwrap_or(self.planned) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form(amount: &str, on: &str, reason: &str) -> TrancheCorrectForm {
        TrancheCorrectForm {
            command: Uuid::nil().to_string(),
            amount: amount.into(),
            on: on.into(),
            reason: reason.into(),
            ..TrancheCorrectForm::default()
        }
    }

    fn refused(form: &TrancheCorrectForm) -> Vec<String> {
        let errors = form.parse("2026-11-24".parse().unwrap()).unwrap_err();
        errors.into_iter().map(|e| e.field).collect()
    }

    #[test]
    fn a_payment_is_put_right_with_its_day_and_a_reason_and_nothing_paid_needs_no_day() {
        let today = "2026-11-24".parse().unwrap();
        let said = form("500", "2026-11-20", "A nought too many").parse(today).unwrap();
        assert_eq!(said.paid, Some((500, "2026-11-20".parse().unwrap())));
        assert_eq!(form("0", "", "It never left").parse(today).unwrap().paid, None);
        assert_eq!(refused(&form("", "", "")), ["amount", "on", "reason"]);
        assert_eq!(refused(&form("500", "2026-11-25", "Later")), ["on"], "not before it happened");
        assert_eq!(refused(&form("0", "", "Ask Awa, 70 12 34 56")), ["reason"]);
    }

    proptest! {
        /// Whatever is planned, paid, taken back and corrected in whatever order: what the parts hold is what was paid
        /// and what is still to be paid, and no more than the budget.
        #[test]
        fn parts_never_hold_more_than_the_budget(acts in prop::collection::vec((0_u8..4, 0_usize..6, 0_i64..400), 0..60)) {
            let budget = 1_000;
            let mut parts: Vec<Part> = Vec::new();
            let held = |parts: &[Part]| parts.iter().map(|p| p.holds()).sum::<i64>();
            for (act, at, n) in acts {
                let all = held(&parts);
                match (act, parts.get_mut(at)) {
                    (0, _) if all + n <= budget => parts.push(Part { planned: n, paid: None, taken_back: false }),
                    (1, Some(p)) if p.paid.is_none() && !p.taken_back && n <= p.planned => p.paid = Some(n),
                    (2, Some(p)) if p.paid.is_none() => p.taken_back = true,
                    (3, Some(p)) if p.paid.is_some() && n == 0 => (p.paid, p.taken_back) = (None, true),
                    (3, Some(p)) if p.paid.is_some() && n <= p.planned && all - p.holds() + n <= budget => p.paid = Some(n),
                    _ => {}
                }
                prop_assert!(held(&parts) <= budget);
                let paid: i64 = parts.iter().filter_map(|p| p.paid).sum();
                prop_assert!(paid <= held(&parts), "a payment is never taken back");
            }
        }
    }
}

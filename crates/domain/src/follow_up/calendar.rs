//! The follow-up calendar: how soon somebody sees the person again when nobody agreed on a day.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::{CaseRisk, CaseStatus};
use crate::form::{Check, FieldError};

text_enum! {
    /// From when to when days are counted.
    pub enum FollowUpRule ("follow-up-rule") {
        /// From opening the case to the first follow-up.
        First = "first",
        /// Between follow-ups until there is a plan, or as long as nobody noted a risk.
        UntilPlan = "until_plan",
        /// Between follow-ups at a low risk.
        Low = "low",
        /// Between follow-ups at a medium risk.
        Medium = "medium",
        /// Between follow-ups at a high risk.
        High = "high",
        /// From closing the case to the last look.
        AfterClosing = "after_closing",
    }
}

impl FollowUpRule {
    /// What the field uses until a programme decides otherwise.
    pub fn usual(self) -> u32 {
        match self {
            FollowUpRule::First | FollowUpRule::High => 14,
            FollowUpRule::UntilPlan => 30,
            FollowUpRule::Medium => 45,
            FollowUpRule::Low | FollowUpRule::AfterClosing => 90,
        }
    }

    /// The rule for what comes after a contact; nothing where no contact is planned: in a pause, which has its own day,
    /// and after the end.
    pub fn after_contact(status: CaseStatus, risk: Option<CaseRisk>) -> Option<FollowUpRule> {
        use CaseStatus::*;
        match status {
            Draft | OnHold | Suspended | Transferred | Closed => None,
            Registered | Intake | Assessment | Reopened if risk != Some(CaseRisk::High) => {
                Some(FollowUpRule::UntilPlan)
            }
            _ => Some(match risk {
                Some(CaseRisk::High) => FollowUpRule::High,
                Some(CaseRisk::Medium) => FollowUpRule::Medium,
                Some(CaseRisk::Low) => FollowUpRule::Low,
                None => FollowUpRule::UntilPlan,
            }),
        }
    }
}

/// Days of every rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowUpCalendar {
    /// In the order of [`FollowUpRule::ALL`].
    days: [u32; 6],
}

impl FollowUpCalendar {
    /// With so many days for each rule.
    pub fn new(days: impl Fn(FollowUpRule) -> u32) -> Self {
        let mut all = [0; 6];
        for (place, rule) in all.iter_mut().zip(FollowUpRule::ALL) {
            *place = days(*rule);
        }
        FollowUpCalendar { days: all }
    }

    /// Days of a rule.
    pub fn days(&self, rule: FollowUpRule) -> u32 {
        let place = FollowUpRule::ALL.iter().position(|r| *r == rule);
        place.and_then(|i| self.days.get(i)).copied().unwrap_or_else(|| rule.usual())
    }

    /// The day that a rule names, counted from `from`.
    pub fn due(&self, rule: FollowUpRule, from: NaiveDate) -> NaiveDate {
        from.checked_add_days(Days::new(u64::from(self.days(rule)))).unwrap_or(from)
    }
}

/// What the form of the calendar sends: one number of days for each rule.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct FollowUpCalendarForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// [`FollowUpRule::First`].
    pub first: String,
    /// [`FollowUpRule::UntilPlan`].
    pub until_plan: String,
    /// [`FollowUpRule::Low`].
    pub low: String,
    /// [`FollowUpRule::Medium`].
    pub medium: String,
    /// [`FollowUpRule::High`].
    pub high: String,
    /// [`FollowUpRule::AfterClosing`].
    pub after_closing: String,
}

impl FollowUpCalendarForm {
    /// Checks the form: whole days, a year at most, and nobody at a higher risk is seen less often.
    pub fn parse(&self) -> Result<(Uuid, i64, FollowUpCalendar), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let mut days = Vec::new();
        for rule in FollowUpRule::ALL {
            let (field, value) = (rule.as_str(), self.of(*rule));
            if value.trim().is_empty() {
                check.error(field, "error-follow-up-days");
            }
            days.push(check.number(field, value, 1..=366).and_then(|n| u32::try_from(n).ok()).unwrap_or_default());
        }
        let days: [u32; 6] = days.try_into().unwrap_or_default();
        let calendar = FollowUpCalendar { days };
        let of = |rule| calendar.days(rule);
        if !check.failed() && of(FollowUpRule::Medium) > of(FollowUpRule::Low) {
            check.error("medium", "error-follow-up-order");
        }
        if !check.failed() && of(FollowUpRule::High) > of(FollowUpRule::Medium) {
            check.error("high", "error-follow-up-order");
        }
        check.finish(command.zip(version).map(|(command, version)| (command, version, calendar)))
    }

    fn of(&self, rule: FollowUpRule) -> &str {
        match rule {
            FollowUpRule::First => &self.first,
            FollowUpRule::UntilPlan => &self.until_plan,
            FollowUpRule::Low => &self.low,
            FollowUpRule::Medium => &self.medium,
            FollowUpRule::High => &self.high,
            FollowUpRule::AfterClosing => &self.after_closing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> FollowUpCalendarForm {
        let days = |rule: FollowUpRule| rule.usual().to_string();
        FollowUpCalendarForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            first: days(FollowUpRule::First),
            until_plan: days(FollowUpRule::UntilPlan),
            low: days(FollowUpRule::Low),
            medium: days(FollowUpRule::Medium),
            high: days(FollowUpRule::High),
            after_closing: days(FollowUpRule::AfterClosing),
        }
    }

    #[test]
    fn every_number_belongs_to_its_rule() {
        let (_, _, calendar) = form().parse().unwrap();
        for rule in FollowUpRule::ALL {
            assert_eq!(calendar.days(*rule), rule.usual(), "{rule}");
        }
        assert_eq!(calendar, FollowUpCalendar::new(FollowUpRule::usual));
    }

    #[test]
    fn a_higher_risk_is_not_seen_less_often() {
        let fields = |form: FollowUpCalendarForm| -> Vec<String> {
            form.parse().unwrap_err().into_iter().map(|e| e.field).collect()
        };
        assert_eq!(fields(FollowUpCalendarForm { high: "60".into(), ..form() }), ["high"]);
        assert_eq!(fields(FollowUpCalendarForm { medium: "91".into(), ..form() }), ["medium"]);
        assert_eq!(fields(FollowUpCalendarForm { first: "".into(), low: "x".into(), ..form() }), ["first", "low"]);
    }

    #[test]
    fn whoever_is_at_high_risk_is_seen_soon_even_before_the_plan() {
        use CaseStatus::*;
        assert_eq!(FollowUpRule::after_contact(Intake, Some(CaseRisk::High)), Some(FollowUpRule::High));
        assert_eq!(FollowUpRule::after_contact(Intake, Some(CaseRisk::Low)), Some(FollowUpRule::UntilPlan));
        assert_eq!(FollowUpRule::after_contact(InSupport, Some(CaseRisk::Low)), Some(FollowUpRule::Low));
        assert_eq!(FollowUpRule::after_contact(OnHold, Some(CaseRisk::High)), None);
        for status in CaseStatus::ALL.iter().filter(|s| !s.is_open()) {
            assert_eq!(FollowUpRule::after_contact(*status, None), None, "{status}");
        }
    }
}

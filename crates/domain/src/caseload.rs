//! How much work a caseload is: cases weigh by risk and by how much is left to do, and a programme says how much one
//! caseworker can carry.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::{CaseRisk, CaseStatus};
use crate::form::{Check, FieldError};

/// Work in hundredths of a case: 100 is one case without anything particular.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Work(pub i64);

impl Work {
    /// In whole cases, rounded: for people.
    pub fn cases(self) -> i64 {
        (self.0 + 50) / 100
    }
}

impl std::ops::Add for Work {
    type Output = Work;
    fn add(self, more: Work) -> Work {
        Work(self.0 + more.0)
    }
}

/// Open cases in somebody's hands, by what they weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Caseload {
    /// All of them.
    pub open: i64,
    /// At high risk.
    pub high: i64,
    /// Only followed up, and not at high risk.
    pub monitoring: i64,
}

text_enum! {
    /// Whether somebody can carry their caseload.
    pub enum LoadLevel ("load-level") {
        Fine = "fine",
        Heavy = "heavy",
        TooHeavy = "too_heavy",
    }
}

/// How many cases one caseworker should have, and what a case weighs. A setting of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoadLimits {
    /// What one caseworker should have.
    pub target: u32,
    /// From here on it is heavy; proposals stay at or below.
    pub cap: u32,
    /// From here on nobody is served well.
    pub red: u32,
    /// What a case at high risk weighs, in hundredths.
    pub high_percent: u32,
    /// What a case weighs that is only followed up, in hundredths.
    pub monitoring_percent: u32,
}

impl LoadLimits {
    /// Usual in the field: no standard is agreed on.
    pub const USUAL: LoadLimits =
        LoadLimits { target: 50, cap: 60, red: 80, high_percent: 200, monitoring_percent: 30 };

    /// What one case weighs. High risk counts in full, also while a case is only followed up.
    pub fn weigh(&self, risk: Option<CaseRisk>, status: CaseStatus) -> Work {
        match (risk, status) {
            (Some(CaseRisk::High), _) => Work(i64::from(self.high_percent)),
            (_, CaseStatus::Monitoring) => Work(i64::from(self.monitoring_percent)),
            _ => Work(100),
        }
    }

    /// What a caseload weighs.
    pub fn work(&self, load: &Caseload) -> Work {
        let plain = load.open - load.high - load.monitoring;
        let (high, monitoring) = (i64::from(self.high_percent), i64::from(self.monitoring_percent));
        Work(plain * 100 + load.high * high + load.monitoring * monitoring)
    }

    /// How heavy that is.
    pub fn level(&self, work: Work) -> LoadLevel {
        match work.0 {
            n if n >= i64::from(self.red) * 100 => LoadLevel::TooHeavy,
            n if n >= i64::from(self.cap) * 100 => LoadLevel::Heavy,
            _ => LoadLevel::Fine,
        }
    }

    /// Whether so much may be proposed to one caseworker.
    pub fn allows(&self, work: Work) -> bool {
        work.0 <= i64::from(self.cap) * 100
    }
}

/// What the page of the setting sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct LoadLimitsForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Version that was edited.
    pub version: String,
    /// What one caseworker should have.
    pub target: String,
    /// From here on it is heavy.
    pub cap: String,
    /// From here on nobody is served well.
    pub red: String,
    /// What a case at high risk weighs, in hundredths.
    pub high_percent: String,
    /// What a case weighs that is only followed up, in hundredths.
    pub monitoring_percent: String,
}

/// The most cases that can be set.
const MOST: i64 = 1_000;

impl LoadLimitsForm {
    /// Checks it: every number is there, and each limit is above the one before.
    pub fn parse(&self) -> Result<(Uuid, LoadLimits), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let mut amount = |field: &str, value: &str, range| {
            if value.trim().is_empty() {
                check.error(field, "error-level-missing");
            }
            check.number(field, value, range).and_then(|n| u32::try_from(n).ok())
        };
        let target = amount("target", &self.target, 1..=MOST);
        let cap = amount("cap", &self.cap, 1..=MOST);
        let red = amount("red", &self.red, 1..=MOST);
        let high_percent = amount("high_percent", &self.high_percent, 100..=1_000);
        let monitoring_percent = amount("monitoring_percent", &self.monitoring_percent, 0..=100);
        for (field, lower, upper) in [("cap", target, cap), ("red", cap, red)] {
            if lower > upper && upper.is_some() && !check.failed_at(&[field]) {
                check.error(field, "error-caseload-order");
            }
        }
        let limits = (|| {
            Some(LoadLimits {
                target: target?,
                cap: cap?,
                red: red?,
                high_percent: high_percent?,
                monitoring_percent: monitoring_percent?,
            })
        })();
        check.finish(command.zip(limits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: LoadLimits = LoadLimits::USUAL;

    #[test]
    fn high_risk_counts_twice_and_following_up_for_a_third() {
        let load = Caseload { open: 31, high: 9, monitoring: 3 };
        assert_eq!(LIMITS.work(&load), Work(19 * 100 + 9 * 200 + 3 * 30));
        assert_eq!(LIMITS.work(&load).cases(), 38);
        assert_eq!(LIMITS.weigh(Some(CaseRisk::High), CaseStatus::Monitoring), Work(200));
        assert_eq!(LIMITS.weigh(Some(CaseRisk::Low), CaseStatus::Monitoring), Work(30));
        assert_eq!(LIMITS.weigh(None, CaseStatus::OnHold), Work(100));
    }

    #[test]
    fn each_level_begins_at_its_limit() {
        let at = |n| LIMITS.level(Work(n));
        assert_eq!((at(5_999), at(6_000)), (LoadLevel::Fine, LoadLevel::Heavy));
        assert_eq!((at(7_999), at(8_000)), (LoadLevel::Heavy, LoadLevel::TooHeavy));
        assert!(LIMITS.allows(Work(6_000)) && !LIMITS.allows(Work(6_001)));
    }

    fn form(target: &str, cap: &str, red: &str) -> LoadLimitsForm {
        LoadLimitsForm {
            command: "3f0e0000-0000-4000-8000-000000000001".into(),
            target: target.into(),
            cap: cap.into(),
            red: red.into(),
            high_percent: "200".into(),
            monitoring_percent: "30".into(),
            ..LoadLimitsForm::default()
        }
    }

    #[test]
    fn limits_rise_and_the_usual_ones_can_be_saved_as_they_are() {
        assert_eq!(form("50", "60", "80").parse().unwrap().1, LIMITS);
        assert!(form("60", "60", "60").parse().is_ok());
        let errors =
            |form: LoadLimitsForm| form.parse().unwrap_err().into_iter().map(|e| (e.field, e.key)).collect::<Vec<_>>();
        assert_eq!(errors(form("50", "40", "80")), [("cap".into(), "error-caseload-order".into())]);
        assert_eq!(errors(form("50", "60", "")), [("red".into(), "error-level-missing".into())]);
        assert_eq!(errors(form("50", "x", "80"))[0].0, "cap");
    }

    proptest! {
        #[test]
        fn a_caseload_weighs_what_its_cases_weigh(cases in proptest::collection::vec((0usize..4, 0usize..13), 0..120)) {
            let mut load = Caseload::default();
            let mut sum = Work::default();
            for (risk, status) in cases {
                let (risk, status) = (CaseRisk::ALL.get(risk).copied(), CaseStatus::ALL[status]);
                let high = risk == Some(CaseRisk::High);
                load.open += 1;
                load.high += i64::from(high);
                load.monitoring += i64::from(!high && status == CaseStatus::Monitoring);
                sum = sum + LIMITS.weigh(risk, status);
            }
            prop_assert_eq!(LIMITS.work(&load), sum);
        }
    }
}

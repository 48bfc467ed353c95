//! A provider says that one of its services takes nobody until some day. It ends by itself: nobody has to remember.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_day;
use crate::form::{Check, FieldError};
use crate::id::ServiceId;

/// Most days for which a service can be said to be full: what lasts longer is said again.
pub const FULL_DAYS_MAX: i64 = 90;

/// What a provider says of one of its services.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct FullForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that the reader saw.
    pub version: String,
    /// Which service.
    pub service: String,
    /// `full` or `open`.
    pub intent: String,
    /// The last day on which it takes nobody: `2026-12-24`.
    pub until: String,
}

/// What is said, and on which version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidFull {
    /// Which sending this is.
    pub command: Uuid,
    /// Version that the reader saw.
    pub version: i64,
    /// Which service.
    pub service: ServiceId,
    /// The last day on which it takes nobody; nothing when it is open.
    pub until: Option<NaiveDate>,
}

impl FullForm {
    /// What is said. A day from today on, not too far away; opening again needs none.
    pub fn parse(&self, today: NaiveDate) -> Result<SaidFull, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let service = check.required_code("service", &self.service, "error-referral-service");
        let until = match self.intent.as_str() {
            "open" => Some(None),
            _ => self.day(&mut check, today).map(Some),
        };
        let said = (|| Some(SaidFull { command: command?, version: version?, service: service?, until: until? }))();
        check.finish(said)
    }

    fn day(&self, check: &mut Check, today: NaiveDate) -> Option<NaiveDate> {
        let day = parse_day(check, "until", &self.until);
        if check.failed_at(&["until"]) {
            return None;
        }
        let last = today + TimeDelta::days(FULL_DAYS_MAX);
        let day = day.filter(|day| (today..=last).contains(day));
        if day.is_none() {
            check.error_with("until", "error-full-until", vec![("max", FULL_DAYS_MAX.to_string())]);
        }
        day
    }
}

/// Until when a service takes nobody, as far as that still holds.
pub fn still_full(until: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    until.filter(|until| *until >= today)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn form(until: &str) -> FullForm {
        FullForm {
            command: Uuid::from_u128(1).to_string(),
            version: "1".into(),
            service: Uuid::from_u128(2).to_string(),
            intent: "full".into(),
            until: until.into(),
        }
    }

    #[test]
    fn a_service_is_full_from_today_for_ninety_days_at_most() {
        for good in ["2026-11-24", "2027-02-22"] {
            assert!(form(good).parse(today()).is_ok(), "{good}");
        }
        for bad in ["", "2026-11-23", "2027-02-23", "soon"] {
            let errors = form(bad).parse(today()).unwrap_err();
            assert_eq!(errors[0].field, "until", "{bad}");
        }
        let open = FullForm { intent: "open".into(), ..form("soon") };
        assert_eq!(open.parse(today()).unwrap().until, None);
    }

    #[test]
    fn it_ends_by_itself() {
        let tomorrow = today() + TimeDelta::days(1);
        assert_eq!(still_full(Some(today()), today()), Some(today()));
        assert_eq!(still_full(Some(today()), tomorrow), None);
        assert_eq!(still_full(None, today()), None);
    }

    proptest! {
        #[test]
        fn no_day_is_accepted_outside_of_the_span(offset in -400i64..400) {
            let day = today() + TimeDelta::days(offset);
            let accepted = form(&day.to_string()).parse(today()).is_ok();
            prop_assert_eq!(accepted, (0..=FULL_DAYS_MAX).contains(&offset));
        }
    }
}

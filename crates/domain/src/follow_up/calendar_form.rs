//! How a programme changes its follow-up calendar.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{FollowUpCalendar, FollowUpRule};
use crate::form::{Check, FieldError};

/// Of two looks the later one stays the later one.
const ORDER: [(FollowUpRule, FollowUpRule); 9] = [
    (FollowUpRule::SnapshotFirst, FollowUpRule::SnapshotSecond),
    (FollowUpRule::TrainingAfter, FollowUpRule::TrainingLater),
    (FollowUpRule::TrainingLater, FollowUpRule::TrainingTrace),
    (FollowUpRule::KitFirst, FollowUpRule::KitSecond),
    (FollowUpRule::BusinessFirst, FollowUpRule::BusinessSecond),
    (FollowUpRule::BusinessSecond, FollowUpRule::BusinessThird),
    (FollowUpRule::BusinessThird, FollowUpRule::BusinessFourth),
    (FollowUpRule::BusinessFourth, FollowUpRule::BusinessFifth),
    (FollowUpRule::AfterClosing, FollowUpRule::AfterClosingYear),
];

/// What the form of the calendar sends: one number of days for each rule.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct FollowUpCalendarForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// A number for each code of [`FollowUpRule`].
    pub days: BTreeMap<String, String>,
}

impl FollowUpCalendarForm {
    /// The path of a rule's field.
    pub fn field(rule: FollowUpRule) -> String {
        format!("days[{rule}]")
    }

    /// Checks the form: whole days within their bounds, nobody at a higher risk is seen less often, and what comes later
    /// stays later.
    pub fn parse(&self) -> Result<(Uuid, i64, FollowUpCalendar), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let mut days = Vec::new();
        for rule in FollowUpRule::ALL {
            let (field, bounds) = (FollowUpCalendarForm::field(*rule), rule.bounds());
            let typed = self.days.get(rule.as_str()).map(String::as_str).unwrap_or_default();
            if typed.trim().is_empty() {
                check.error(field.clone(), "error-follow-up-days");
            }
            let number = check.number(&field, typed, i64::from(*bounds.start())..=i64::from(*bounds.end()));
            days.extend(number.and_then(|n| u32::try_from(n).ok()).map(|n| (*rule, n)));
        }
        let calendar = FollowUpCalendar::of(days);
        if !check.failed() {
            in_order(&mut check, &calendar);
        }
        check.finish(command.zip(version).map(|(command, version)| (command, version, calendar)))
    }
}

fn in_order(check: &mut Check, calendar: &FollowUpCalendar) {
    let of = |rule| calendar.days(rule);
    for (rarer, sooner) in [(FollowUpRule::Low, FollowUpRule::Medium), (FollowUpRule::Medium, FollowUpRule::High)] {
        if of(sooner) > of(rarer) {
            check.error(FollowUpCalendarForm::field(sooner), "error-follow-up-order");
        }
    }
    for (earlier, later) in ORDER {
        // A look that the programme does not want comes at no time.
        if of(later) > 0 && of(later) <= of(earlier) {
            check.error(FollowUpCalendarForm::field(later), "error-follow-up-later");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(changed: &[(FollowUpRule, &str)]) -> FollowUpCalendarForm {
        let mut days: BTreeMap<String, String> =
            FollowUpRule::ALL.iter().map(|r| (r.to_string(), r.usual().to_string())).collect();
        days.extend(changed.iter().map(|(r, n)| (r.to_string(), (*n).to_owned())));
        FollowUpCalendarForm { command: Uuid::nil().to_string(), version: "1".into(), days }
    }

    fn fields(changed: &[(FollowUpRule, &str)]) -> Vec<String> {
        form(changed).parse().unwrap_err().into_iter().map(|e| e.field).collect()
    }

    #[test]
    fn the_usual_calendar_can_be_saved_as_it_is() {
        let (_, _, calendar) = form(&[]).parse().unwrap();
        for rule in FollowUpRule::ALL {
            assert!(rule.bounds().contains(&rule.usual()), "{rule}");
            assert_eq!(calendar.days(*rule), rule.usual(), "{rule}");
        }
    }

    #[test]
    fn a_higher_risk_is_not_seen_less_often() {
        use FollowUpRule::*;
        assert_eq!(fields(&[(High, "60")]), ["days[high]"]);
        assert_eq!(fields(&[(Medium, "91")]), ["days[medium]"]);
        assert_eq!(fields(&[(First, ""), (Low, "x")]), ["days[first]", "days[low]"]);
    }

    #[test]
    fn what_comes_later_stays_later_and_a_look_can_be_left_out_where_it_may() {
        use FollowUpRule::*;
        assert_eq!(fields(&[(KitSecond, "30")]), ["days[kit_second]"]);
        assert_eq!(fields(&[(BusinessFourth, "500")]), ["days[business_fourth]"]);
        assert_eq!(fields(&[(TrainingTrace, "90")]), ["days[training_trace]"]);
        assert_eq!(fields(&[(AfterClosingYear, "60")]), ["days[after_closing_year]"]);
        assert_eq!(fields(&[(AfterClosing, "0")]), ["days[after_closing]"]);
        let (_, _, calendar) = form(&[(AfterClosingYear, "365"), (FirstTolerance, "0")]).parse().unwrap();
        assert_eq!((calendar.days(AfterClosingYear), calendar.days(FirstTolerance)), (365, 0));
    }
}

//! Benefits suspended while something is clarified, with due process: proposed, decided by somebody else, the person
//! heard and told, an appeal decided by a third, and an end.
//!
//! Safety, health and what concerns children go on; new money and new training wait.

mod appeal;
mod forms;

pub use appeal::{Appeal, AppealDecision, AppealDecisionForm, AppealForm};
pub use forms::{HeardForm, Proposal, SuspendForm, SuspensionDecisionForm, Told, ToldForm};

use chrono::{Days, NaiveDate, NaiveTime};

use crate::calendar::Calendar;

text_enum! {
    /// Why benefits are to be suspended.
    pub enum SuspensionReason ("suspension-reason") {
        Breach = "breach",
        Threats = "threats",
        Fraud = "fraud",
        Whereabouts = "whereabouts",
        Authority = "authority",
    }
}

text_enum! {
    /// Whether the person was heard before.
    pub enum Hearing ("hearing") {
        Heard = "heard",
        /// Waiting would have been dangerous: heard within five days.
        Danger = "danger",
    }
}

text_enum! {
    /// How the person was told.
    pub enum ToldHow ("told-how") {
        InPerson = "in_person",
        Phone = "phone",
        Letter = "letter",
    }
}

text_enum! {
    /// Where a suspension stands.
    pub enum SuspensionState ("suspension-state") {
        Proposed = "proposed",
        Refused = "refused",
        TakenBack = "taken_back",
        Running = "running",
        Ended = "ended",
    }
}

impl SuspensionState {
    /// Whether somebody has to decide on it, or benefits wait because of it.
    pub fn stands(self) -> bool {
        matches!(self, SuspensionState::Proposed | SuspensionState::Running)
    }
}

text_enum! {
    /// What whoever did neither propose nor decide says to an appeal.
    pub enum AppealOutcome ("appeal-outcome") {
        Upheld = "upheld",
        Lifted = "lifted",
        Shortened = "shortened",
    }
}

/// Most days for which benefits are suspended before somebody has to look anew.
pub const LONGEST: u64 = 90;
/// Days within which somebody is heard who could not be heard before.
pub const HEAR_WITHIN: u64 = 5;
/// Days within which the person is told.
pub const TELL_WITHIN: u64 = 2;
/// Days before the end on which somebody looks.
pub const LOOK_BEFORE: u64 = 7;
/// Working days within which the person may appeal, once told.
const APPEAL_WITHIN: u32 = 14;
/// Working days within which an appeal is decided.
const DECIDE_WITHIN: u32 = 10;

/// The day so many days later.
pub fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// The day on which somebody looks before a suspension ends; today when that is past.
pub fn look_on(ends_on: NaiveDate, today: NaiveDate) -> NaiveDate {
    ends_on.checked_sub_days(Days::new(LOOK_BEFORE)).unwrap_or(ends_on).max(today)
}

/// The last day on which somebody may appeal who was told on that day.
pub fn appeal_until(calendar: &Calendar, told_on: NaiveDate) -> NaiveDate {
    calendar.after(told_on.and_time(NaiveTime::MIN), APPEAL_WITHIN).date()
}

/// The last day for deciding on an appeal of that day.
pub fn decide_by(calendar: &Calendar, appealed_on: NaiveDate) -> NaiveDate {
    calendar.after(appealed_on.and_time(NaiveTime::MIN), DECIDE_WITHIN).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Weekend;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn deadlines_count_days_on_which_the_office_works() {
        let mut calendar = Calendar::without_holidays(Weekend::SaturdaySunday);
        assert_eq!(appeal_until(&calendar, day("2026-11-24")), day("2026-12-14"));
        assert_eq!(decide_by(&calendar, day("2026-11-24")), day("2026-12-08"));
        calendar.holidays.insert(day("2026-12-11"));
        assert_eq!(appeal_until(&calendar, day("2026-11-24")), day("2026-12-15"));
    }

    proptest! {
        #[test]
        fn somebody_looks_before_the_end_and_never_in_the_past(ends_in in 1u64..=LONGEST) {
            let today = day("2026-11-24");
            let ends_on = later(today, ends_in);
            let look = look_on(ends_on, today);
            prop_assert!(look >= today && look < ends_on);
        }
    }
}

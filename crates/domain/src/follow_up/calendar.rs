//! The follow-up calendar: how many days after what happened somebody looks again when nobody agreed on a day.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use crate::case::{CaseRisk, CaseStatus};

text_enum! {
    /// From when to when days are counted.
    pub enum FollowUpRule ("follow-up-rule") {
        /// From opening the case to the first follow-up.
        First = "first",
        /// Days by which it may be later, or earlier.
        FirstTolerance = "first_tolerance",
        /// Between follow-ups until there is a plan, or as long as nobody noted a risk.
        UntilPlan = "until_plan",
        /// Days by which each of them may be later, or earlier.
        UntilPlanTolerance = "until_plan_tolerance",
        /// Between follow-ups at a low risk.
        Low = "low",
        /// Between follow-ups at a medium risk.
        Medium = "medium",
        /// Between follow-ups at a high risk.
        High = "high",
        /// From opening the case to asking about the person's situation again.
        SnapshotFirst = "snapshot_first",
        /// From opening the case to asking once more.
        SnapshotSecond = "snapshot_second",
        /// From sending a referral to asking the person whether they got there.
        ReferralUptake = "referral_uptake",
        /// From an appointment, or the last day of what is offered, to asking the provider what came of it.
        ReferralReport = "referral_report",
        /// From the first day of a training to the first look.
        TrainingFirst = "training_first",
        /// From one look to the next while it lasts.
        TrainingEvery = "training_every",
        /// From its last day to the first look after it.
        TrainingAfter = "training_after",
        /// From its last day to the second look after it.
        TrainingLater = "training_later",
        /// From its last day to asking what the person works.
        TrainingTrace = "training_trace",
        /// From handing a toolkit over to the first look.
        KitFirst = "kit_first",
        /// From handing a toolkit over to the second look.
        KitSecond = "kit_second",
        /// From the first money of a business to the visit that looks at its use; of each later part too.
        BusinessFirst = "business_first",
        /// From the first money to the second visit.
        BusinessSecond = "business_second",
        /// From the first money to the third visit.
        BusinessThird = "business_third",
        /// From the first money to the fourth visit.
        BusinessFourth = "business_fourth",
        /// From the first money to the fifth visit.
        BusinessFifth = "business_fifth",
        /// From closing the case to the look after it.
        AfterClosing = "after_closing",
        /// Days by which it may be later, or earlier.
        AfterClosingTolerance = "after_closing_tolerance",
        /// From closing the case to one more look, if the programme wants one.
        AfterClosingYear = "after_closing_year",
    }
}

text_enum! {
    /// What happened, from which days are counted.
    pub enum FollowUpAnchor ("follow-up-anchor") {
        CaseOpened = "case_opened",
        ReferralSent = "referral_sent",
        TrainingStart = "training_start",
        KitDelivered = "kit_delivered",
        MoneyPaid = "money_paid",
        Closing = "closing",
    }
}

/// Visits to a business, in order.
const BUSINESS: [FollowUpRule; 5] = [
    FollowUpRule::BusinessFirst,
    FollowUpRule::BusinessSecond,
    FollowUpRule::BusinessThird,
    FollowUpRule::BusinessFourth,
    FollowUpRule::BusinessFifth,
];
/// Days by which somebody who is met anyway was looked at, although the day of the calendar is still ahead.
const EARLY: Days = Days::new(3);

impl FollowUpRule {
    /// What the field uses until a programme decides otherwise.
    pub const fn usual(self) -> u32 {
        use FollowUpRule::*;
        match self {
            FirstTolerance | TrainingFirst | ReferralReport => 7,
            UntilPlanTolerance => 10,
            First | High | BusinessFirst => 14,
            AfterClosingTolerance => 15,
            UntilPlan | ReferralUptake | TrainingEvery | TrainingAfter | KitFirst | BusinessSecond => 30,
            Medium => 45,
            Low | AfterClosing | TrainingLater | KitSecond | BusinessThird => 90,
            TrainingTrace | BusinessFourth | SnapshotFirst => 180,
            BusinessFifth | SnapshotSecond => 365,
            AfterClosingYear => 0,
        }
    }

    /// Between which numbers a programme may choose.
    pub const fn bounds(self) -> RangeInclusive<u32> {
        use FollowUpRule::*;
        match self {
            FirstTolerance | UntilPlanTolerance | AfterClosingTolerance => 0..=60,
            // Nobody has to look twice after the end.
            AfterClosingYear => 0..=731,
            BusinessFifth | TrainingTrace | SnapshotSecond => 1..=731,
            _ => 1..=366,
        }
    }

    /// From what it is counted.
    pub const fn anchor(self) -> FollowUpAnchor {
        use FollowUpRule::*;
        match self {
            First | FirstTolerance | UntilPlan | UntilPlanTolerance | Low | Medium | High | SnapshotFirst
            | SnapshotSecond => FollowUpAnchor::CaseOpened,
            ReferralUptake | ReferralReport => FollowUpAnchor::ReferralSent,
            TrainingFirst | TrainingEvery | TrainingAfter | TrainingLater | TrainingTrace => {
                FollowUpAnchor::TrainingStart
            }
            KitFirst | KitSecond => FollowUpAnchor::KitDelivered,
            BusinessFirst | BusinessSecond | BusinessThird | BusinessFourth | BusinessFifth => {
                FollowUpAnchor::MoneyPaid
            }
            AfterClosing | AfterClosingTolerance | AfterClosingYear => FollowUpAnchor::Closing,
        }
    }

    /// The rule that says by how many days somebody may be later, where there is one.
    const fn tolerance(self) -> Option<FollowUpRule> {
        match self {
            FollowUpRule::First => Some(FollowUpRule::FirstTolerance),
            FollowUpRule::UntilPlan => Some(FollowUpRule::UntilPlanTolerance),
            FollowUpRule::AfterClosing | FollowUpRule::AfterClosingYear => Some(FollowUpRule::AfterClosingTolerance),
            _ => None,
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

/// The day of a look, and the last one on which it is still in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookDay {
    /// The day.
    pub due_on: NaiveDate,
    /// The last one.
    pub latest_on: NaiveDate,
}

/// Days of every rule.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FollowUpCalendar(BTreeMap<FollowUpRule, u32>);

impl FollowUpCalendar {
    /// With these days; the rest are the usual ones. A number outside of today's bounds does not count.
    pub fn of(days: impl IntoIterator<Item = (FollowUpRule, u32)>) -> Self {
        FollowUpCalendar(days.into_iter().filter(|(rule, n)| rule.bounds().contains(n)).collect())
    }

    /// Days of a rule.
    pub fn days(&self, rule: FollowUpRule) -> u32 {
        self.0.get(&rule).copied().unwrap_or(rule.usual())
    }

    /// The day that a rule names, counted from `from`.
    pub fn due(&self, rule: FollowUpRule, from: NaiveDate) -> NaiveDate {
        later(from, self.days(rule))
    }

    /// The same, with the days by which it may be later.
    pub fn look(&self, rule: FollowUpRule, from: NaiveDate) -> LookDay {
        let due_on = self.due(rule, from);
        LookDay { due_on, latest_on: later(due_on, rule.tolerance().map_or(0, |t| self.days(t))) }
    }

    /// The second look after the end of a case, if the programme wants one and it comes after `last`.
    pub fn after_closing_again(&self, closed_on: NaiveDate, last: NaiveDate) -> Option<LookDay> {
        let rule = FollowUpRule::AfterClosingYear;
        Some(self.look(rule, closed_on)).filter(|look| self.days(rule) > 0 && look.due_on > last)
    }

    /// Days after the first money of a business on which somebody visits it.
    pub fn business(&self) -> Vec<i64> {
        BUSINESS.into_iter().map(|rule| i64::from(self.days(rule))).collect()
    }

    /// Days after a toolkit was handed over on which somebody looks what became of it.
    pub fn kit(&self) -> Vec<i64> {
        [FollowUpRule::KitFirst, FollowUpRule::KitSecond].map(|rule| i64::from(self.days(rule))).to_vec()
    }

    /// The first look at somebody in training after `day`. While the class lasts there is one soon after its beginning, and
    /// then again and again; after it there are two.
    pub fn training_after(&self, (starts_on, ends_on): (NaiveDate, NaiveDate), day: NaiveDate) -> Option<NaiveDate> {
        let every = self.days(FollowUpRule::TrainingEvery);
        let first = self.due(FollowUpRule::TrainingFirst, starts_on);
        let during = std::iter::successors(Some(first), |day| Some(later(*day, every)));
        let after = [FollowUpRule::TrainingAfter, FollowUpRule::TrainingLater].map(|rule| self.due(rule, ends_on));
        during.take_while(|day| *day <= ends_on).chain(after).find(|look| *look > day)
    }

    /// The last day for which a meeting on `met` stands.
    pub fn stands_for(met: NaiveDate) -> NaiveDate {
        met.checked_add_days(EARLY).unwrap_or(met)
    }
}

fn later(from: NaiveDate, days: u32) -> NaiveDate {
    from.checked_add_days(Days::new(u64::from(days))).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_training_is_looked_at_after_a_week_then_monthly_then_twice_after_its_end() {
        let (calendar, class) = (FollowUpCalendar::default(), (day("2026-04-06"), day("2026-07-31")));
        let mut met = day("2026-04-06");
        let mut days = Vec::new();
        while let Some(next) = calendar.training_after(class, met) {
            days.push(next.to_string());
            met = next;
        }
        let during = ["2026-04-13", "2026-05-13", "2026-06-12", "2026-07-12"];
        assert_eq!(days, [&during[..], &["2026-08-30", "2026-10-29"]].concat());
        let met = |on: &str| calendar.training_after(class, FollowUpCalendar::stands_for(day(on)));
        assert_eq!(met("2026-04-10"), Some(day("2026-05-13")), "met three days before");
        assert_eq!(met("2026-04-09"), Some(day("2026-04-13")), "met four days before");
    }

    #[test]
    fn a_look_may_be_later_where_the_calendar_says_so_and_nowhere_else() {
        let calendar = FollowUpCalendar::default();
        let look = |rule| calendar.look(rule, day("2026-01-01"));
        let first = LookDay { due_on: day("2026-01-15"), latest_on: day("2026-01-22") };
        assert_eq!(look(FollowUpRule::First), first);
        assert_eq!(look(FollowUpRule::UntilPlan).latest_on, day("2026-02-10"));
        assert_eq!(look(FollowUpRule::AfterClosing).latest_on, day("2026-04-16"));
        let high = look(FollowUpRule::High);
        assert_eq!(high.due_on, high.latest_on);
    }

    #[test]
    fn a_second_look_after_the_end_is_made_only_where_the_programme_wants_it() {
        let closed = day("2026-01-01");
        assert_eq!(FollowUpCalendar::default().after_closing_again(closed, closed), None);
        let calendar = FollowUpCalendar::of([(FollowUpRule::AfterClosingYear, 365)]);
        let look = calendar.after_closing_again(closed, day("2026-04-01")).unwrap();
        assert_eq!((look.due_on, look.latest_on), (day("2027-01-01"), day("2027-01-16")));
        assert_eq!(calendar.after_closing_again(closed, look.due_on), None, "that was it");
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

    proptest! {
        #[test]
        fn looks_at_a_training_come_to_an_end_and_each_is_after_the_meeting(
            length in 0u64..800, met in 0u64..1200, first in 1u32..60, every in 1u32..60,
        ) {
            let start = day("2026-01-01");
            let class = (start, start + Days::new(length));
            let calendar =
                FollowUpCalendar::of([(FollowUpRule::TrainingFirst, first), (FollowUpRule::TrainingEvery, every)]);
            let met = start + Days::new(met);
            match calendar.training_after(class, met) {
                Some(next) => prop_assert!(next > met),
                None => prop_assert!(met >= calendar.due(FollowUpRule::TrainingLater, class.1)),
            }
        }
    }
}

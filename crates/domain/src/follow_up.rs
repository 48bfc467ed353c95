//! Following a person up: visits, calls and messages, when the next one is due, and when contact counts as lost.

mod calendar;
mod calendar_form;
mod form;

pub use calendar::{FollowUpAnchor, FollowUpCalendar, FollowUpRule, LookDay};
pub use calendar_form::FollowUpCalendarForm;
pub use form::FollowUpForm;

use chrono::{Months, NaiveDate};

text_enum! {
    /// How somebody tried to reach the person.
    pub open enum FollowUpChannel ("follow-up-channel") {
        HomeVisit = "home_visit",
        Elsewhere = "elsewhere",
        Phone = "phone",
        Message = "message",
        Provider = "provider",
        Community = "community",
        Authorities = "authorities",
    }
}

impl FollowUpChannel {
    /// Whether people can see each other that way.
    pub fn is_face_to_face(self) -> bool {
        matches!(self, FollowUpChannel::HomeVisit | FollowUpChannel::Elsewhere)
    }
}

text_enum! {
    /// Whether the person was reached.
    pub enum Contact ("contact") {
        Seen = "seen",
        Spoken = "spoken",
        HeardOf = "heard_of",
        NotReached = "not_reached",
    }
}

impl Contact {
    /// Whether the person themselves was seen or spoken to.
    pub fn is_with_person(self) -> bool {
        matches!(self, Contact::Seen | Contact::Spoken)
    }
}

text_enum! {
    /// Why the person was not reached.
    pub enum Absence ("absence") {
        NoAnswer = "no_answer",
        Working = "working",
        AtSchool = "at_school",
        Visiting = "visiting",
        Travelling = "travelling",
        Moved = "moved",
        Ill = "ill",
        Refused = "refused",
        InDetention = "in_detention",
        Abducted = "abducted",
        Unknown = "unknown",
    }
}

text_enum! {
    /// How the person is doing, compared with the last time.
    pub enum Situation ("situation") {
        Better = "better",
        Same = "same",
        Worse = "worse",
        Unclear = "unclear",
    }
}

text_enum! {
    /// What the person lives by: the status in employment of the profile.
    pub enum Activity ("activity") {
        SelfEmployed = "self_employed",
        Employee = "employee",
        FamilyWorker = "family_worker",
        Apprentice = "apprentice",
        Student = "student",
        CasualDaily = "casual_daily",
        UnemployedSeeking = "unemployed_seeking",
        UnemployedNotSeeking = "unemployed_not_seeking",
        Unable = "unable",
    }
}

impl Activity {
    /// Whether it can carry somebody: work that lasts, or education. Work by the day cannot.
    pub fn is_livelihood(self) -> bool {
        use Activity::*;
        matches!(self, SelfEmployed | Employee | FamilyWorker | Apprentice | Student)
    }
}

/// One visit, call or message as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// On which day.
    pub made_on: NaiveDate,
    /// How.
    pub channel: FollowUpChannel,
    /// Whether the person was reached.
    pub contact: Contact,
    /// Why not.
    pub absence: Option<Absence>,
    /// How the person is doing.
    pub situation: Option<Situation>,
    /// What they live by.
    pub activity: Option<Activity>,
    /// What was seen and said. Empty only when nobody was reached.
    pub summary: String,
    /// When to look again, if somebody said so; the calendar decides otherwise.
    pub next_on: Option<NaiveDate>,
}

/// When contact counts as lost. A setting of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LostRule {
    /// Attempts that have to fail.
    pub attempts: u32,
    /// Ways that have to be tried.
    pub channels: u32,
    /// Months that have to lie between the first of them and the last.
    pub months: u32,
}

/// Months for which a livelihood has to hold before it counts as sustained.
const SUSTAINED: Months = Months::new(6);

/// What was tried since the person was last seen or spoken to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attempts {
    /// How often.
    pub number: usize,
    /// In how many ways.
    pub channels: usize,
    /// The first and the last day.
    pub between: Option<(NaiveDate, NaiveDate)>,
}

impl Attempts {
    /// Counts what failed after `last_contact`, the last day on which somebody saw or spoke to the person.
    pub fn since(last_contact: Option<NaiveDate>, all: &[FollowUp]) -> Attempts {
        let failed = |f: &&FollowUp| !f.contact.is_with_person() && last_contact.is_none_or(|day| f.made_on > day);
        let failed: Vec<&FollowUp> = all.iter().filter(failed).collect();
        let mut channels: Vec<FollowUpChannel> = failed.iter().map(|f| f.channel).collect();
        channels.sort();
        channels.dedup();
        let days = || failed.iter().map(|f| f.made_on);
        Attempts { number: failed.len(), channels: channels.len(), between: days().min().zip(days().max()) }
    }

    /// Whether they are as many as the programme asks for.
    pub fn number_holds(&self, rule: LostRule) -> bool {
        self.number >= rule.attempts as usize
    }

    /// Whether they went as many ways as the programme asks for.
    pub fn channels_hold(&self, rule: LostRule) -> bool {
        self.channels >= rule.channels as usize
    }

    /// Whether contact counts as lost.
    pub fn are_enough(&self, rule: LostRule) -> bool {
        let months = Months::new(rule.months);
        let long = |(first, last): (NaiveDate, NaiveDate)| first.checked_add_months(months).is_some_and(|d| d <= last);
        self.number_holds(rule) && self.channels_hold(rule) && self.between.is_some_and(long)
    }
}

/// Whether the person has lived by work or gone to school for six months: seen so at the beginning and at the end, and
/// never otherwise in between. The newest observation counts.
pub fn has_sustained_livelihood(all: &[FollowUp]) -> bool {
    let mut seen: Vec<(NaiveDate, Activity)> = all.iter().filter_map(|f| Some((f.made_on, f.activity?))).collect();
    seen.sort();
    let unbroken: Vec<NaiveDate> =
        seen.into_iter().rev().take_while(|(_, activity)| activity.is_livelihood()).map(|(day, _)| day).collect();
    let Some((last, first)) = unbroken.first().zip(unbroken.last()) else { return false };
    first.checked_add_months(SUSTAINED).is_some_and(|day| day <= *last)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const USUAL: LostRule = LostRule { attempts: 3, channels: 2, months: 3 };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tried(on: &str, channel: FollowUpChannel, contact: Contact) -> FollowUp {
        FollowUp {
            made_on: day(on),
            channel,
            contact,
            absence: None,
            situation: None,
            activity: None,
            summary: String::new(),
            next_on: None,
        }
    }

    fn lives(on: &str, activity: Activity) -> FollowUp {
        FollowUp { activity: Some(activity), ..tried(on, FollowUpChannel::HomeVisit, Contact::Seen) }
    }

    #[test]
    fn contact_is_lost_after_three_attempts_by_two_ways_over_three_months() {
        use Contact::*;
        use FollowUpChannel::*;
        let enough = [
            tried("2026-03-01", Phone, NotReached),
            tried("2026-04-10", HomeVisit, NotReached),
            tried("2026-06-01", Community, HeardOf),
        ];
        assert!(Attempts::since(None, &enough).are_enough(USUAL));
        assert!(!Attempts::since(None, &enough[..2]).are_enough(USUAL), "two attempts");
        let one_way = enough.clone().map(|f| FollowUp { channel: Phone, ..f });
        assert!(!Attempts::since(None, &one_way).are_enough(USUAL), "one way");
        let mut hasty = enough.clone();
        hasty[2].made_on = day("2026-05-31");
        assert!(!Attempts::since(None, &hasty).are_enough(USUAL), "a day too early");
        assert_eq!(Attempts::since(Some(day("2026-03-01")), &enough).number, 2, "before the last contact");
    }

    #[test]
    fn a_livelihood_is_sustained_when_it_held_for_six_months_up_to_the_newest_visit() {
        use Activity::*;
        let shop = [lives("2026-01-10", SelfEmployed), lives("2026-07-10", SelfEmployed)];
        assert!(has_sustained_livelihood(&shop));
        assert!(!has_sustained_livelihood(&shop[..1]), "seen once");
        let mut broken = shop.to_vec();
        broken.push(lives("2026-04-01", CasualDaily));
        assert!(!has_sustained_livelihood(&broken), "it failed in between");
        let mut over = shop.to_vec();
        over.push(lives("2026-08-01", UnemployedSeeking));
        assert!(!has_sustained_livelihood(&over), "it is over");
    }

    proptest! {
        #[test]
        fn seeing_the_person_makes_every_attempt_count_for_nothing(days in proptest::collection::vec(0i64..400, 0..12)) {
            let start = day("2026-01-01");
            let all: Vec<_> = days
                .iter()
                .map(|d| FollowUp { made_on: start + chrono::Duration::days(*d), ..tried("2026-01-01", FollowUpChannel::Phone, Contact::NotReached) })
                .collect();
            let last = all.iter().map(|f| f.made_on).max();
            prop_assert_eq!(Attempts::since(last, &all), Attempts::default());
            prop_assert_eq!(Attempts::since(None, &all).number, all.len());
        }
    }
}

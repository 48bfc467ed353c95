//! Whether somebody can join a cohort, and what stands in the way, in words.

use chrono::NaiveDate;

use super::LiteracyTrack;
use crate::person::{Age, Literacy};

/// Days after the first one from which joining is late.
const LATE_AFTER: i64 = 14;

/// What a cohort asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// From which age on.
    pub min_age: i64,
    /// Whether the work is hazardous.
    pub hazardous: bool,
    /// How it is taught.
    pub literacy: LiteracyTrack,
    /// Whether something has to be known before.
    pub has_prerequisites: bool,
    /// Seats that are free.
    pub free: i64,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

/// Who wants to join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The age, as far as it is known.
    pub age: Option<Age>,
    /// Whether the person reads.
    pub literacy: Literacy,
    /// Whether what has to be known before is there.
    pub prerequisites_met: bool,
    /// Whether the person is or was in this cohort.
    pub is_in: bool,
    /// Whether another cohort of theirs is on the same days.
    pub overlaps: bool,
    /// Whether the person works, or learns with a master, at the same time.
    pub at_work: bool,
    /// Whether somebody is in it whom they are not to meet.
    pub apart: bool,
    /// Whether their case is closed, or was merged into another one.
    pub closed: bool,
}

text_enum! {
    /// What stands in the way, or is to be thought of.
    pub enum Finding ("eligibility") {
        Ended = "ended",
        AlreadyIn = "already_in",
        Apart = "apart",
        AgeUnknown = "age_unknown",
        Hazardous = "hazardous",
        TooYoung = "too_young",
        Reading = "reading",
        Overlaps = "overlaps",
        AtWork = "at_work",
        Prerequisites = "prerequisites",
        Full = "full",
        ReadingUnknown = "reading_unknown",
        Begun = "begun",
        CaseClosed = "case_closed",
        /// Something of the person, of which whoever plans is not told what it is.
        Personal = "personal",
    }
}

impl Finding {
    /// Whether nobody joins with this.
    pub fn forbids(self) -> bool {
        !matches!(self, Finding::Full | Finding::ReadingUnknown | Finding::Begun | Finding::Prerequisites)
    }

    /// Whether it takes no more than a tick to be out of the way.
    pub fn asks(self) -> bool {
        self == Finding::Prerequisites
    }

    /// Whether it leaves the waiting list.
    pub fn waits(self) -> bool {
        self == Finding::Full
    }
}

/// Everything that stands in the way. Doubt about an age counts as a child, and no child does hazardous work.
pub fn findings(who: &Candidate, offer: &Offer, today: NaiveDate) -> Vec<Finding> {
    let maybe_child = who.age.is_none_or(|a| a.maybe_child);
    let young = who.age.is_some_and(|a| i64::from(a.years) < offer.min_age);
    let reads = match (offer.literacy, who.literacy) {
        (LiteracyTrack::Pictogram, _) | (LiteracyTrack::Reading, Literacy::ReadsSome | Literacy::ReadsWrites) => None,
        (LiteracyTrack::Reading, Literacy::CannotRead) => Some(Finding::Reading),
        (LiteracyTrack::Reading, Literacy::NotAsked | Literacy::Declined) => Some(Finding::ReadingUnknown),
    };
    let when = [
        (offer.ends_on < today, Finding::Ended),
        (who.closed, Finding::CaseClosed),
        (who.is_in, Finding::AlreadyIn),
        (who.apart, Finding::Apart),
        (who.age.is_none(), Finding::AgeUnknown),
        (offer.hazardous && maybe_child, Finding::Hazardous),
        (young && !(offer.hazardous && maybe_child), Finding::TooYoung),
        (reads == Some(Finding::Reading), Finding::Reading),
        (who.overlaps, Finding::Overlaps),
        (who.at_work, Finding::AtWork),
        (offer.has_prerequisites && !who.prerequisites_met, Finding::Prerequisites),
        (offer.free < 1, Finding::Full),
        (reads == Some(Finding::ReadingUnknown), Finding::ReadingUnknown),
        ((today - offer.starts_on).num_days() > LATE_AFTER && offer.ends_on >= today, Finding::Begun),
    ];
    when.into_iter().filter(|(holds, _)| *holds).map(|(_, finding)| finding).collect()
}

/// What whoever plans a class is told: what is of the class, and of everything else that it is of the person. Whom somebody
/// is not to meet, or that they have a case, is nothing for them; so the word is the same as for an age that does not fit.
pub fn told_to_planner(found: Vec<Finding>) -> Vec<Finding> {
    let of_class = |f: &Finding| matches!(f, Finding::Ended | Finding::Hazardous | Finding::Full | Finding::Begun);
    let personal = found.iter().any(|f| f.forbids() && !of_class(f));
    let mut told: Vec<Finding> = found.into_iter().filter(of_class).collect();
    if personal {
        told.push(Finding::Personal);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn offer() -> Offer {
        Offer {
            min_age: 16,
            hazardous: false,
            literacy: LiteracyTrack::Pictogram,
            has_prerequisites: false,
            free: 2,
            starts_on: day("2026-11-20"),
            ends_on: day("2027-02-01"),
        }
    }

    fn who(years: i32, maybe_child: bool) -> Candidate {
        Candidate {
            age: Some(Age { years, about: true, maybe_child }),
            literacy: Literacy::CannotRead,
            prerequisites_met: false,
            is_in: false,
            overlaps: false,
            at_work: false,
            apart: false,
            closed: false,
        }
    }

    fn found(who: Candidate, offer: Offer) -> Vec<Finding> {
        findings(&who, &offer, day("2026-11-24"))
    }

    #[test]
    fn doubt_about_an_age_counts_as_under_18_where_work_is_hazardous() {
        let hazardous = Offer { hazardous: true, min_age: 18, ..offer() };
        assert_eq!(found(who(19, true), hazardous), [Finding::Hazardous]);
        assert_eq!(found(who(17, true), hazardous), [Finding::Hazardous]);
        assert_eq!(found(who(19, false), hazardous), []);
        assert_eq!(found(who(17, true), offer()), []);
        let unknown = Candidate { age: None, ..who(0, true) };
        assert_eq!(found(unknown, hazardous), [Finding::AgeUnknown, Finding::Hazardous]);
    }

    #[test]
    fn each_obstacle_is_named() {
        assert_eq!(found(who(15, true), offer()), [Finding::TooYoung]);
        assert_eq!(found(who(30, false), Offer { literacy: LiteracyTrack::Reading, ..offer() }), [Finding::Reading]);
        assert_eq!(found(who(30, false), Offer { free: 0, ..offer() }), [Finding::Full]);
        assert_eq!(found(who(30, false), Offer { has_prerequisites: true, ..offer() }), [Finding::Prerequisites]);
        assert_eq!(found(who(30, false), Offer { starts_on: day("2026-11-01"), ..offer() }), [Finding::Begun]);
        assert_eq!(found(who(30, false), Offer { ends_on: day("2026-11-23"), ..offer() }), [Finding::Ended]);
        assert_eq!(found(Candidate { overlaps: true, ..who(30, false) }, offer()), [Finding::Overlaps]);
        assert_eq!(found(Candidate { at_work: true, ..who(30, false) }, offer()), [Finding::AtWork]);
        assert_eq!(found(Candidate { is_in: true, ..who(30, false) }, offer()), [Finding::AlreadyIn]);
    }

    #[test]
    fn whoever_plans_is_not_told_what_of_the_person_stands_in_the_way() {
        let apart = found(Candidate { apart: true, ..who(30, false) }, offer());
        let work = found(Candidate { at_work: true, overlaps: true, ..who(30, false) }, offer());
        let young = found(who(15, true), offer());
        let closed = found(Candidate { closed: true, ..who(30, false) }, offer());
        for found in [apart, work, young, closed] {
            assert_eq!(told_to_planner(found), [Finding::Personal]);
        }
        let full = found(who(30, false), Offer { free: 0, literacy: LiteracyTrack::Reading, ..offer() });
        assert_eq!(told_to_planner(full), [Finding::Full, Finding::Personal]);
        let asks = Offer { has_prerequisites: true, ..offer() };
        assert_eq!(told_to_planner(found(who(30, false), asks)), []);
    }

    proptest! {
        #[test]
        fn nobody_who_may_be_a_child_joins_hazardous_work(years in 0i32..60, doubt in any::<bool>(), free in 0i64..9) {
            let maybe_child = doubt || years < 18;
            let hazardous = Offer { hazardous: true, free, ..offer() };
            let forbidden = found(who(years, maybe_child), hazardous).iter().any(|f| f.forbids());
            prop_assert_eq!(forbidden, maybe_child);
        }
    }
}

//! Work after training: an apprenticeship with a master, or a job; mentor visits, and who is still there.
//!
//! An employer is never told how somebody came: nothing here says it, and nothing that is printed does.

mod form;
mod look;
mod retention;

pub use form::{Correction, Placement, PlacementEndForm, PlacementForm};
pub use look::{Concern, LookForm, LookKind, LookResult, Still, looks_after};
pub use retention::{Followed, RETENTION_DAYS, Retention, retention};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::person::Age;
use crate::training::Shift;

/// From which age on somebody works for others (the least that the conventions on child labour allow).
pub const WORK_FROM: i64 = 15;

text_enum! {
    /// What somebody does there.
    pub enum PlacementKind ("placement-kind") {
        Apprenticeship = "apprenticeship",
        Job = "job",
    }
}

text_enum! {
    /// What was agreed about a job.
    pub enum JobContract ("job-contract") {
        Permanent = "permanent",
        FixedTerm = "fixed_term",
        Seasonal = "seasonal",
        DayWork = "day_work",
        Piecework = "piecework",
        /// Nothing is written.
        Spoken = "spoken",
    }
}

text_enum! {
    /// Why it ended.
    pub enum PlacementEnd ("placement-end") {
        /// It lasted as long as agreed.
        AsAgreed = "as_agreed",
        OtherWork = "other_work",
        OwnBusiness = "own_business",
        Dismissed = "dismissed",
        EmployerClosed = "employer_closed",
        Conflict = "conflict",
        Pay = "pay",
        /// Also what is hazardous and was stopped for somebody under 18.
        Unsafe = "unsafe",
        Insecurity = "insecurity",
        Health = "health",
        PregnancyChildcare = "pregnancy_childcare",
        Family = "family",
        DistanceCost = "distance_cost",
        Moved = "moved",
        Unknown = "unknown",
        Other = "other",
    }
}

text_enum! {
    /// What stands in the way of a placement.
    pub enum PlacementFinding ("placement-finding") {
        AgeUnknown = "age_unknown",
        Hazardous = "hazardous",
        TooYoung = "too_young",
        InClass = "in_class",
        AtWork = "at_work",
    }
}

/// Days and hours that somebody has to be somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// First day.
    pub from: NaiveDate,
    /// Last day; open when nothing.
    pub until: Option<NaiveDate>,
    /// When in the day.
    pub shift: Shift,
}

impl Hours {
    /// Whether nobody can be in both places.
    pub fn clash(&self, other: &Hours) -> bool {
        let before = |a: &Hours, b: &Hours| a.until.is_some_and(|last| last < b.from);
        let same = self.shift == other.shift || self.shift == Shift::WholeDay || other.shift == Shift::WholeDay;
        same && !before(self, other) && !before(other, self)
    }
}

/// Everything that stands in the way. Doubt about an age counts as a child, and no child does hazardous work.
pub fn findings(
    age: Option<Age>,
    hazardous: bool,
    hours: &Hours,
    classes: &[Hours],
    work: &[Hours],
) -> Vec<PlacementFinding> {
    let maybe_child = age.is_none_or(|a| a.maybe_child);
    let young = age.is_some_and(|a| i64::from(a.years) < WORK_FROM);
    let when = [
        (age.is_none(), PlacementFinding::AgeUnknown),
        (hazardous && maybe_child, PlacementFinding::Hazardous),
        (young, PlacementFinding::TooYoung),
        (classes.iter().any(|c| c.clash(hours)), PlacementFinding::InClass),
        (work.iter().any(|w| w.clash(hours)), PlacementFinding::AtWork),
    ];
    when.into_iter().filter(|(holds, _)| *holds).map(|(_, finding)| finding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hours(from: &str, until: Option<&str>, shift: Shift) -> Hours {
        Hours { from: from.parse().unwrap(), until: until.map(|d| d.parse().unwrap()), shift }
    }

    fn aged(years: i32, maybe_child: bool) -> Option<Age> {
        Some(Age { years, about: true, maybe_child })
    }

    #[test]
    fn nobody_is_in_class_and_at_work_at_once() {
        let work = hours("2026-11-20", Some("2027-05-20"), Shift::Morning);
        assert!(work.clash(&hours("2026-11-01", Some("2026-11-20"), Shift::Morning)));
        assert!(!work.clash(&hours("2026-11-01", Some("2026-11-19"), Shift::Morning)));
        assert!(!work.clash(&hours("2026-12-01", Some("2026-12-19"), Shift::Afternoon)));
        assert!(work.clash(&hours("2026-12-01", None, Shift::WholeDay)));
        let class = [hours("2026-11-01", Some("2027-01-01"), Shift::WholeDay)];
        assert_eq!(findings(aged(30, false), false, &work, &class, &[]), [PlacementFinding::InClass]);
        assert_eq!(findings(aged(30, false), false, &work, &[], &class), [PlacementFinding::AtWork]);
    }

    proptest! {
        #[test]
        fn nobody_who_may_be_a_child_does_hazardous_work_and_nobody_works_too_young(
            years in 0i32..60, doubt in any::<bool>(), known in any::<bool>(),
        ) {
            let maybe_child = doubt || years < 18;
            let age = known.then_some(Age { years, about: false, maybe_child });
            let at = hours("2026-11-20", None, Shift::Morning);
            let found = findings(age, true, &at, &[], &[]);
            prop_assert_eq!(found.contains(&PlacementFinding::Hazardous), maybe_child || !known);
            let safe = findings(age, false, &at, &[], &[]);
            prop_assert_eq!(safe.is_empty(), known && years >= 15);
        }
    }
}

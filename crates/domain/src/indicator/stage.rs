//! How far people have come since their case was opened.

use chrono::NaiveDate;

use super::facts::{Facts, PersonFact};
use super::formula::{ended_by, left, of_people, well};
use super::library::Unit;

text_enum! {
    /// How far people have come since their case was opened.
    pub enum Stage ("indicator-stage") {
        Registered = "registered",
        Profiled = "profiled",
        Planned = "planned",
        Supported = "supported",
        Followed = "followed",
        ClosedWell = "closed_well",
        LeftEarly = "left_early",
    }
}

impl Stage {
    /// Whether somebody has come so far.
    pub fn reached(self, p: &PersonFact, today: NaiveDate) -> bool {
        let by_now = |day: Option<NaiveDate>| day.is_some_and(|d| d <= today);
        match self {
            Stage::Registered => true,
            Stage::Profiled => by_now(p.profiled_on),
            Stage::Planned => by_now(p.planned_on),
            Stage::Supported => by_now(p.supported_on),
            Stage::Followed => by_now(p.followed_on),
            Stage::ClosedWell => ended_by(p, today).is_some_and(well),
            Stage::LeftEarly => ended_by(p, today).is_some_and(left),
        }
    }

    /// Everybody, and who has come so far.
    pub fn units(self, facts: &Facts, today: NaiveDate) -> Vec<Unit> {
        of_people(facts, &|p| (p.opened_on <= today).then(|| self.reached(p, today)))
    }
}

//! Who does what where, for how many, in which quarter: the table that organisations of an emergency exchange (3W, 5W).
//!
//! Only quarters that are over are in it. How many were reached is told by the same rules as every number of the
//! programme: within a quarter nothing small follows from sums over organisations, sectors and sexes, whether or not
//! such a sum stands in the table.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::directory::Sector;
use crate::indicator::{Class, Layout, Of, SexGroup, Tally, Told, Unit};
use crate::support::ProjectState;

/// So many quarters are told.
const QUARTERS: usize = 8;

/// What kind of work it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// What a referral leads to.
    Service,
    /// A class.
    Training,
    /// A project of a community.
    Project,
}

impl Work {
    /// As the table says it.
    pub fn code(self) -> &'static str {
        match self {
            Work::Service => "service",
            Work::Training => "training",
            Work::Project => "project",
        }
    }
}

/// Whether work has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is agreed, and not begun.
    Planned,
    /// It goes on, or is done.
    Begun,
    /// It was begun, and is interrupted.
    Suspended,
}

impl Standing {
    /// Where a project stands; nothing as long as it was not approved.
    pub fn of_project(state: ProjectState) -> Option<Standing> {
        use ProjectState as S;
        match state {
            S::Approved | S::Contracted => Some(Standing::Planned),
            S::Ongoing | S::Completed | S::HandedOver => Some(Standing::Begun),
            S::Suspended => Some(Standing::Suspended),
            S::Concept | S::Submitted | S::Screened | S::Rejected | S::Stopped => None,
        }
    }

    /// As the table says it.
    pub fn code(self, goes_on: bool) -> &'static str {
        match self {
            Standing::Planned => "planned",
            Standing::Suspended => "suspended",
            Standing::Begun if goes_on => "ongoing",
            Standing::Begun => "completed",
        }
    }
}

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i32,
    number: u32,
}

impl Quarter {
    /// The quarter of a day.
    pub fn of(day: NaiveDate) -> Quarter {
        Quarter { year: day.year(), number: day.month0() / 3 + 1 }
    }

    fn before(self) -> Quarter {
        match self.number {
            1 => Quarter { year: self.year - 1, number: 4 },
            n => Quarter { year: self.year, number: n - 1 },
        }
    }

    /// The last ones that are over, the newest first.
    pub fn over(today: NaiveDate) -> Vec<Quarter> {
        let newest = Quarter::of(today).before();
        std::iter::successors(Some(newest), |q| Some(q.before())).take(QUARTERS).collect()
    }

    /// First and last day.
    pub fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        Class::Quarter(self.year, self.number).days()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Q{}", self.year, self.number)
    }
}

/// Somebody whom an activity of a quarter reached, both by their positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reach {
    /// Whom.
    pub person: u32,
    /// By which activity.
    pub activity: usize,
    /// Sex.
    pub sex: SexGroup,
}

/// People who took part in an activity of a quarter and were only counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowd {
    /// In which activity, by its position.
    pub activity: usize,
    /// Sex.
    pub sex: SexGroup,
    /// How many.
    pub n: i64,
}

/// How many people an activity reached; nothing where that is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// Everybody.
    pub all: Option<i64>,
    /// Women.
    pub women: Option<i64>,
    /// Men, and who said something else.
    pub men_and_others: Option<i64>,
}

impl Reached {
    /// Whether something is not told.
    pub fn is_veiled(self) -> bool {
        [self.all, self.women, self.men_and_others].contains(&None)
    }
}

/// How many people each activity of one quarter reached, as far as it may be told. Everybody counts once for each; whoever
/// was only counted stands in no row, and is as many people as were counted. `activities` are the families of help.
pub fn reached(activities: &[Sector], mut people: Vec<Reach>, crowds: &[Crowd]) -> Vec<Reached> {
    people.sort_unstable();
    people.dedup_by_key(|r| (r.person, r.activity));
    let mut sectors: BTreeMap<Sector, Vec<usize>> = BTreeMap::new();
    for (at, sector) in activities.iter().enumerate() {
        sectors.entry(*sector).or_default().push(at);
    }
    let rows = Layout::new(activities.len(), vec![sectors.into_values().collect()], true);
    let columns = Layout::new(SexGroup::ALL.len(), Vec::new(), false);
    let mut tally = Tally::new(&rows, &columns);
    for r in &people {
        let unit = Unit { of: Of::Person(r.person), on: NaiveDate::MIN, base: 1, hit: 1, days: 0, part: 0 };
        tally.count(&rows.holders()[r.activity], &columns.holders()[r.sex as usize], &unit);
    }
    for (i, c) in (0..).zip(crowds) {
        let unit = Unit { of: Of::Thing(i), on: NaiveDate::MIN, base: c.n, hit: c.n, days: 0, part: 0 };
        tally.count(&rows.holders()[c.activity], &columns.holders()[c.sex as usize], &unit);
    }
    let told = Told::of_cells(&rows, &columns, &tally.cells);
    let cell = |row, column| told.all(row, column).then(|| tally.cells[row * columns.len() + column].all.n);
    let one = |row| Reached {
        all: cell(row, columns.total()),
        women: cell(row, SexGroup::Women as usize),
        men_and_others: cell(row, SexGroup::MenAndOthers as usize),
    };
    (0..activities.len()).map(one).collect()
}

#[cfg(test)]
#[path = "threew_tests.rs"]
mod tests;

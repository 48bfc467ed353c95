//! Along what numbers are taken apart: the classes of a family, and which of them add up to others.

use chrono::{Datelike, NaiveDate};

use super::layout::Layout;
use super::{AgeBand, Difficulty, EndedHow, EndedWhy, Facts, LeftWhy, Of, SexGroup, Unit};
use crate::person::PersonCategory;

text_enum! {
    /// Along what.
    pub enum Family ("indicator-family") {
        Time = "time",
        Office = "office",
        Area = "area",
        People = "people",
        Difficulty = "difficulty",
        Category = "category",
        Project = "project",
        /// Why cases ended that did not end well.
        Ended = "ended",
        /// Why somebody left a training.
        Left = "left",
    }
}

impl Family {
    /// By what people can be told apart.
    pub const OF_PEOPLE: &'static [Family] = &[
        Family::Time,
        Family::Office,
        Family::Area,
        Family::People,
        Family::Difficulty,
        Family::Category,
        Family::Project,
    ];

    /// Whether it is of reasons, which an indicator of their own tells.
    pub fn is_of_reasons(self) -> bool {
        matches!(self, Family::Ended | Family::Left)
    }
}

/// Code of the class of cases that no funded project pays for: in small letters, as no project's code is.
const UNFUNDED: &str = "none";

/// One class of a family, or a group of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Everything.
    Total,
    /// A year.
    Year(i32),
    /// A quarter of a year, 1 to 4.
    Quarter(i32, u32),
    /// One of [`Facts::offices`].
    Office(u16),
    /// One of [`Facts::areas`].
    Area(u16),
    /// A sex.
    Sex(SexGroup),
    /// An age.
    Age(AgeBand),
    /// A sex of an age.
    SexAge(SexGroup, AgeBand),
    /// Difficulty.
    Difficulty(Difficulty),
    /// Why the programme supports somebody.
    Category(PersonCategory),
    /// One of [`Facts::fundings`]; one more than there are for cases that no funded project pays for.
    Funding(u16),
    /// Why a case ended.
    Ended(EndedWhy),
    /// Whether it ended early.
    EndedHow(EndedHow),
    /// Why somebody left a training.
    Left(LeftWhy),
}

impl Class {
    /// Of which family it is; everything is of none.
    pub fn family(self) -> Option<Family> {
        Some(match self {
            Class::Total => return None,
            Class::Year(_) | Class::Quarter(..) => Family::Time,
            Class::Office(_) => Family::Office,
            Class::Area(_) => Family::Area,
            Class::Sex(_) | Class::Age(_) | Class::SexAge(..) => Family::People,
            Class::Difficulty(_) => Family::Difficulty,
            Class::Category(_) => Family::Category,
            Class::Funding(_) => Family::Project,
            Class::Ended(_) | Class::EndedHow(_) => Family::Ended,
            Class::Left(_) => Family::Left,
        })
    }

    /// The code that stands in an address; [`Class::read`] is the way back.
    pub fn code(self, facts: &Facts) -> String {
        let of =
            |places: &[super::Place], i: u16| places.get(usize::from(i)).map(|p| p.code.clone()).unwrap_or_default();
        match self {
            Class::Total => String::new(),
            Class::Year(y) => y.to_string(),
            Class::Quarter(y, q) => format!("{y}q{q}"),
            Class::Office(i) => of(&facts.offices, i),
            Class::Area(i) => of(&facts.areas, i),
            Class::Sex(s) => s.to_string(),
            Class::Age(a) => a.to_string(),
            Class::SexAge(s, a) => format!("{s}.{a}"),
            Class::Difficulty(d) => d.to_string(),
            Class::Category(c) => c.to_string(),
            Class::Funding(i) if usize::from(i) == facts.fundings.len() => UNFUNDED.to_owned(),
            Class::Funding(i) => of(&facts.fundings, i),
            Class::Ended(why) => why.to_string(),
            Class::EndedHow(how) => how.to_string(),
            Class::Left(why) => why.to_string(),
        }
    }

    /// The class with this code in this family.
    pub fn read(facts: &Facts, family: Family, code: &str, today: NaiveDate) -> Option<Class> {
        Axis::new(facts, Some(family), today).classes().find(|c| *c != Class::Total && c.code(facts) == code)
    }

    /// First and last day of a class of time.
    pub fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let first = |y, m| NaiveDate::from_ymd_opt(y, m, 1);
        let (from, next) = match self {
            Class::Year(y) => (first(y, 1)?, first(y + 1, 1)?),
            Class::Quarter(y, 4) => (first(y, 10)?, first(y + 1, 1)?),
            Class::Quarter(y, q) => (first(y, q * 3 - 2)?, first(y, q * 3 + 1)?),
            _ => return None,
        };
        Some((from, next.pred_opt()?))
    }
}

/// The classes of a family in order: those that hold no others (leaves), groups of them, and everything at the end.
#[derive(Debug, Clone)]
pub struct Axis {
    family: Option<Family>,
    nodes: Vec<Class>,
    layout: Layout,
    first_year: i32,
}

impl Axis {
    /// The axis of a family; of none it is everything alone. Years run from the first case, or the first thing that is counted, to `today`.
    pub fn new(facts: &Facts, family: Option<Family>, today: NaiveDate) -> Axis {
        let days = facts.people.iter().map(|p| p.opened_on).chain(facts.things.iter().map(|t| t.on));
        let first_year = days.min().unwrap_or(today).min(today).year();
        let (leaves, groups) = match family {
            None => (vec![Class::Total], Vec::new()),
            Some(Family::Time) => time(first_year, today.year()),
            Some(Family::Office) => ((0..facts.offices.len() as u16).map(Class::Office).collect(), Vec::new()),
            Some(Family::Area) => ((0..facts.areas.len() as u16).map(Class::Area).collect(), Vec::new()),
            Some(Family::People) => people(),
            Some(Family::Difficulty) => (Difficulty::ALL.iter().copied().map(Class::Difficulty).collect(), Vec::new()),
            Some(Family::Category) => (PersonCategory::ALL.iter().copied().map(Class::Category).collect(), Vec::new()),
            Some(Family::Project) => ((0..=facts.fundings.len() as u16).map(Class::Funding).collect(), Vec::new()),
            Some(Family::Ended) => ended(),
            Some(Family::Left) => (LeftWhy::ALL.iter().copied().map(Class::Left).collect(), Vec::new()),
        };
        if family.is_none() {
            return Axis { family, nodes: leaves, layout: Layout::everything(), first_year };
        }
        // Somebody can do something in two quarters, and leave two trainings for two reasons.
        let repeats = matches!(family, Some(Family::Time | Family::Left));
        let parts = |way: &Vec<(Class, Vec<usize>)>| way.iter().map(|(_, parts)| parts.clone()).collect();
        let layout = Layout::new(leaves.len(), groups.iter().map(parts).collect(), repeats);
        let wholes = groups.into_iter().flatten().map(|(class, _)| class);
        let nodes = leaves.into_iter().chain(wholes).chain([Class::Total]).collect();
        Axis { family, nodes, layout, first_year }
    }

    /// Of which family.
    pub fn family(&self) -> Option<Family> {
        self.family
    }

    /// Every class, leaves first, everything last.
    pub fn classes(&self) -> impl Iterator<Item = Class> + '_ {
        self.nodes.iter().copied()
    }

    /// How many classes.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no class: never, everything is always one.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Where a class stands.
    pub fn position(&self, class: Class) -> Option<usize> {
        self.nodes.iter().position(|c| *c == class)
    }

    /// What adds up to what.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The nodes that hold a unit.
    pub fn holders(&self, facts: &Facts, unit: &Unit) -> &[usize] {
        let leaf = self.leaf(facts, unit).and_then(|leaf| self.layout.holders().get(leaf));
        leaf.map_or(&[], Vec::as_slice)
    }

    fn leaf(&self, facts: &Facts, unit: &Unit) -> Option<usize> {
        let (office, area, person) = match unit.of {
            Of::Person(i) => facts.people.get(i as usize).map(|p| (p.office, p.area, Some(p)))?,
            Of::Thing(i) => facts.things.get(i as usize).map(|t| (t.office, t.area, None))?,
        };
        Some(match self.family {
            None => 0,
            Some(Family::Time) => {
                let years = usize::try_from(unit.on.year() - self.first_year).ok()?;
                years * 4 + unit.on.month0() as usize / 3
            }
            Some(Family::Office) => usize::from(office),
            Some(Family::Area) => usize::from(area),
            Some(Family::People) => person.map(|p| p.sex as usize * AgeBand::ALL.len() + p.age as usize)?,
            Some(Family::Difficulty) => person?.difficulty as usize,
            Some(Family::Category) => person?.category as usize,
            Some(Family::Project) => facts.funding_of(unit.of)?,
            Some(Family::Ended | Family::Left) => usize::from(unit.part),
        })
    }
}

/// Leaves, and ways to group all of them.
type Shape = (Vec<Class>, Vec<Vec<(Class, Vec<usize>)>>);

fn time(first: i32, last: i32) -> Shape {
    let quarters = (first..=last).flat_map(|y| (1..=4).map(move |q| Class::Quarter(y, q))).collect();
    let years = (first..=last).enumerate().map(|(i, y)| (Class::Year(y), (i * 4..i * 4 + 4).collect())).collect();
    (quarters, vec![years])
}

fn people() -> Shape {
    let ages = AgeBand::ALL.len();
    let leaves = SexGroup::ALL.iter().flat_map(|s| AgeBand::ALL.iter().map(move |a| Class::SexAge(*s, *a))).collect();
    let sexes = SexGroup::ALL.iter().enumerate().map(|(i, s)| (Class::Sex(*s), (i * ages..(i + 1) * ages).collect()));
    let by_age = |(i, a): (usize, &AgeBand)| (Class::Age(*a), (0..SexGroup::ALL.len()).map(|s| s * ages + i).collect());
    (leaves, vec![sexes.collect(), AgeBand::ALL.iter().enumerate().map(by_age).collect()])
}

fn ended() -> Shape {
    let leaves = EndedWhy::ALL.iter().copied().map(Class::Ended).collect();
    let parts = |how: &EndedHow| how.reasons().map(|why| why as usize).to_vec();
    (leaves, vec![EndedHow::ALL.iter().map(|how| (Class::EndedHow(*how), parts(how))).collect()])
}

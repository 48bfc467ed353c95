//! What changed in a life: needs, money, how people feel, school, consent. Rows of one person follow each other.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::facts::Facts;
use super::formula::{active, days, unit};
use super::library::Unit;
use crate::person::SCHOOL_AGE;
use crate::small_cells::SMALLEST;

/// A need of somebody that no service met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When it was noted.
    pub noted_on: NaiveDate,
    /// When something was found for it, or it was no need any more.
    pub ended_on: Option<NaiveDate>,
}

/// A grant, in whole units of the currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When it was decided.
    pub decided_on: NaiveDate,
    /// How much was promised.
    pub promised: i64,
    /// How much of it was paid.
    pub paid: i64,
}

/// A part of a grant that was paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When.
    pub paid_on: NaiveDate,
    /// Whether it was paid more than once, or too high: then there was something to give back.
    pub wrong: bool,
}

/// Somebody with two scores of the outcome survey under the same weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When the later one was done.
    pub on: NaiveDate,
    /// Whether it is higher by as much as counts.
    pub improved: bool,
}

/// Somebody who answered every question about how they feel (WHO-5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When.
    pub on: NaiveDate,
    /// Whether the index is 50 or more.
    pub well: bool,
}

/// People paid for work in a start-up that ran at its last visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkersFact {
    /// Which of [`Facts::people`] owns it.
    pub person: u32,
    /// When it began.
    pub started_on: NaiveDate,
    /// All of them.
    pub all: i64,
    /// Women.
    pub women: i64,
}

/// What was ordered for somebody and came, in whole units of the currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodsFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When it came.
    pub on: NaiveDate,
    /// What was ordered is worth so much.
    pub ordered: i64,
    /// What was missing of it is worth so much.
    pub missing: i64,
}

/// Somebody whose answers asked for a talk, the first time that they did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When they were given.
    pub on: NaiveDate,
    /// When somebody first talked with the person after that.
    pub contact_on: Option<NaiveDate>,
}

/// A member of somebody's household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PupilFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// Year of birth.
    pub born: i32,
    /// Whether the member goes to school.
    pub in_school: bool,
}

/// A consent to being accompanied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// The first day on which it holds.
    pub from: NaiveDate,
    /// The last one, if it has one.
    pub until: Option<NaiveDate>,
}

/// Of open cases: who has a need that no service meets.
pub(super) fn unmet(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let open = |n: &&NeedFact| n.noted_on <= today && n.ended_on.is_none_or(|end| end > today);
    of_open_cases(facts, facts.needs.iter().filter(open).map(|n| n.person), today, |_| true)
}

/// Of open cases in which somebody agreed once: whose agreement is over and was not given again.
pub(super) fn consent_over(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let begun = || facts.consents.iter().filter(|c| c.from <= today);
    let holds = |c: &&ConsentFact| c.until.is_none_or(|until| until >= today);
    let asked = marked(facts, begun().map(|c| c.person));
    let valid = marked(facts, begun().filter(holds).map(|c| c.person));
    let over = (0..facts.people.len() as u32).filter(|i| !valid[*i as usize]);
    of_open_cases(facts, over, today, |i| asked[i])
}

/// Open cases that could count, and which of them do.
fn of_open_cases(
    facts: &Facts,
    hit: impl Iterator<Item = u32>,
    today: NaiveDate,
    could: impl Fn(usize) -> bool,
) -> Vec<Unit> {
    let hit = marked(facts, hit);
    let open = facts.people.iter().enumerate().filter(|(i, p)| active(p, today) && could(*i));
    open.map(|(i, p)| unit(i, p.opened_on, hit[i])).collect()
}

fn marked(facts: &Facts, people: impl Iterator<Item = u32>) -> Vec<bool> {
    let mut marked = vec![false; facts.people.len()];
    for person in people {
        if let Some(mark) = marked.get_mut(person as usize) {
            *mark = true;
        }
    }
    marked
}

/// Money that was promised, and how much of it was paid.
pub(super) fn paid(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let decided = facts.grants.iter().filter(|g| g.decided_on <= today);
    decided
        .map(|g| Unit { base: g.promised, hit: g.paid.min(g.promised), ..unit(g.person as usize, g.decided_on, true) })
        .collect()
}

pub(super) fn paid_wrong(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let paid = facts.payments.iter().filter(|p| p.paid_on <= today);
    paid.map(|p| unit(p.person as usize, p.paid_on, p.wrong)).collect()
}

pub(super) fn improved(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    in_fives(facts.changes.iter().map(|c| unit(c.person as usize, c.on, c.improved)), today)
}

pub(super) fn well(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    in_fives(facts.checks.iter().map(|c| unit(c.person as usize, c.on, c.well)), today)
}

/// Women of everybody who is paid for work, by the day on which the start-up began.
pub(super) fn jobs_of_women(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let begun = facts.workers.iter().filter(|w| w.started_on <= today);
    begun
        .map(|w| Unit { base: w.all, hit: w.women.min(w.all), ..unit(w.person as usize, w.started_on, true) })
        .collect()
}

/// Goods that were ordered and came, and what was missing of them.
pub(super) fn missing(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let came = facts.goods.iter().filter(|g| g.on <= today);
    came.map(|g| Unit { base: g.ordered, hit: g.missing.min(g.ordered), ..unit(g.person as usize, g.on, true) })
        .collect()
}

/// Days in which somebody should talk with a person whose answers ask for it.
const CONTACT: i64 = 14;

pub(super) fn feels_better(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    in_fives(facts.moods.iter().map(|m| unit(m.person as usize, m.on, m.improved)), today)
}

/// Once the days are over.
pub(super) fn contacted(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let due = facts.cares.iter().filter(|c| days(c.on, today) >= CONTACT);
    let in_time = |c: &CareFact| c.contact_on.is_some_and(|on| days(c.on, on) <= CONTACT);
    in_fives(due.map(|c| unit(c.person as usize, c.on, in_time(c))), today)
}

/// What was said in confidence, one unit of each person: of months that are over, and in each quarter five people more at
/// a time. Whoever looks every day never learns what the one said who was asked last.
fn in_fives(units: impl Iterator<Item = Unit>, today: NaiveDate) -> Vec<Unit> {
    let month = today.with_day(1).unwrap_or(today);
    let mut quarters: BTreeMap<(i32, u32), Vec<Unit>> = BTreeMap::new();
    for unit in units.filter(|u| u.on < month) {
        quarters.entry((unit.on.year(), unit.on.month0() / 3)).or_default().push(unit);
    }
    let whole = quarters.into_values().flat_map(|mut units| {
        units.sort_by_key(|u| u.on);
        units.truncate(units.len() - units.len() % SMALLEST as usize);
        units
    });
    whole.collect()
}

/// Children who are of school age this year, by the day on which the case was opened.
pub(super) fn in_school(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let of_age = |p: &&PupilFact| SCHOOL_AGE.contains(&(today.year() - p.born));
    let one = |p: &PupilFact| {
        let opened_on = facts.people.get(p.person as usize)?.opened_on;
        (opened_on <= today).then(|| unit(p.person as usize, opened_on, p.in_school))
    };
    facts.pupils.iter().filter(of_age).filter_map(one).collect()
}

//! Reasons for an end: counted, told as a whole, and what an enemy makes of them beside the indicator they belong to.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use super::example::{day, person, programme};
use super::linear::determined;
use super::*;
use crate::case::ClosureReason;
use crate::small_cells::SMALLEST;
use crate::training::EnrolmentStatus;

fn told(facts: &Facts, indicator: Indicator, by: Family, today: u64) -> Vec<(Class, Shown)> {
    answer(facts, Question::Indicator(indicator), &Cut { only: vec![], by: Some(by) }, day(today))
}

fn at(rows: &[(Class, Shown)], class: Class) -> Shown {
    rows.iter().find(|(c, _)| *c == class).unwrap().1
}

/// So many people whose case ended for each reason after 50 days.
fn ended(reasons: &[(ClosureReason, usize)]) -> Facts {
    let mut facts = programme(0, 1, 0, 1);
    for (why, n) in reasons {
        let one = PersonFact { closed: Some((day(50), *why)), ..person(0) };
        facts.people.extend(std::iter::repeat_n(one, *n));
    }
    facts
}

#[test]
fn why_cases_ended_is_told_by_reason_of_those_that_did_not_end_well() {
    use ClosureReason::*;
    let facts = ended(&[
        (Graduated, 20),
        (LostContact, 7),
        (VoluntaryWithdrawal, 4),
        (Sealed, 2),
        (NationalAuthority, 5),
        (Deceased, 6),
    ]);
    let rows = told(&facts, Indicator::EndedBecause, Family::Ended, 60);
    for (class, n) in [
        (Class::Ended(EndedWhy::Lost), 7),
        (Class::Ended(EndedWhy::Left), 6),
        (Class::Ended(EndedWhy::Moved), 5),
        (Class::Ended(EndedWhy::Other), 6),
        (Class::EndedHow(EndedHow::Early), 13),
        (Class::EndedHow(EndedHow::Apart), 11),
        (Class::Total, 24),
    ] {
        assert_eq!(at(&rows, class), Shown::Number(n), "{class:?}");
        assert!(
            class == Class::Total || Class::read(&facts, Family::Ended, &class.code(&facts), day(60)) == Some(class)
        );
    }
    let then = answer(&facts, Question::Indicator(Indicator::EndedBecause), &Cut::default(), day(49));
    assert_eq!(then[0].1, Shown::NoData, "none had ended by then");
}

#[test]
fn of_reasons_nothing_is_told_where_it_is_hidden_how_many_have_one() {
    use ClosureReason::*;
    // Three ended well: who reads 23 and 20 subtracts.
    let facts = ended(&[(Graduated, 3), (LostContact, 10), (NationalAuthority, 10)]);
    let all = answer(&facts, Question::Indicator(Indicator::ClosedWell), &Cut::default(), day(60));
    assert_eq!(all[0].1, Shown::OnlyAll(23));
    assert!(told(&facts, Indicator::EndedBecause, Family::Ended, 60).iter().all(|(_, s)| *s == Shown::Hidden));
}

#[test]
fn a_few_of_one_reason_take_another_of_their_group_along() {
    use ClosureReason::*;
    let facts = ended(&[(Graduated, 20), (LostContact, 3), (BreachOfTerms, 9), (NationalAuthority, 5), (Other, 6)]);
    let rows = told(&facts, Indicator::EndedBecause, Family::Ended, 60);
    assert_eq!(at(&rows, Class::Ended(EndedWhy::Lost)), Shown::Hidden);
    assert_eq!(at(&rows, Class::Ended(EndedWhy::Left)), Shown::Hidden);
    assert_eq!(at(&rows, Class::EndedHow(EndedHow::Early)), Shown::Number(12), "it is told as a stage, too");
    assert_eq!(at(&rows, Class::Ended(EndedWhy::Moved)), Shown::Number(5));
}

#[test]
fn why_people_left_a_training_is_told_beside_how_many_did() {
    let mut facts = programme(40, 1, 1, 3);
    let status = |i: u32| if i < 17 { EnrolmentStatus::DroppedOut } else { EnrolmentStatus::Active };
    facts.enrolments = (0..40)
        .map(|i| EnrolmentFact { person: i, started_on: day(5), status: status(i), held: 0, attended: 0 })
        .collect();
    let why = |i: u32| if i < 6 { LeftWhy::Care } else { LeftWhy::Work };
    facts.leavers = (0..17).map(|i| LeaverFact { person: i, started_on: day(5), why: why(i) }).collect();
    let rows = told(&facts, Indicator::LeftBecause, Family::Left, 60);
    assert_eq!(at(&rows, Class::Left(LeftWhy::Care)), Shown::Number(6));
    assert_eq!(at(&rows, Class::Left(LeftWhy::Work)), Shown::Number(11));
    assert_eq!(at(&rows, Class::Left(LeftWhy::Cost)), Shown::Number(0));
    assert_eq!(at(&rows, Class::Total), Shown::Number(17));
    // No group of people beside a reason.
    let by_office = told(&facts, Indicator::LeftBecause, Family::Office, 60);
    assert!(by_office.iter().all(|(_, s)| *s == Shown::NoData));
}

#[test]
fn reasons_are_in_a_report_of_a_time() {
    use ClosureReason::*;
    let facts = ended(&[(Graduated, 20), (LostContact, 7), (Other, 6)]);
    let rows = report_rows(&facts, Class::Quarter(2025, 1), day(120));
    let of = |family| rows.iter().filter(move |r| r.indicator == Indicator::EndedBecause && r.family == family);
    assert_eq!(of(None).map(|r| r.shown).collect::<Vec<_>>(), [Shown::Number(13)]);
    let lost = of(Some(Family::Ended)).find(|r| r.class == "lost").map(|r| r.shown);
    assert_eq!(lost, Some(Shown::Number(7)));
    assert_eq!(of(Some(Family::Office)).count(), 0);
}

/// An enemy who reads an indicator and its reasons, all and by time.
struct Enemy<'a> {
    facts: &'a Facts,
    today: NaiveDate,
    /// The indicator of whose units some have a reason.
    whole: Indicator,
    /// Those by reason.
    because: Indicator,
    time: Axis,
    reasons: Axis,
}

/// Unknown cells that sum up to something, each with its factor.
type Sum = Vec<(usize, i64)>;

impl<'a> Enemy<'a> {
    fn new(facts: &'a Facts, (whole, because): (Indicator, Indicator), family: Family, today: NaiveDate) -> Enemy<'a> {
        let axis = |family| Axis::new(facts, Some(family), today);
        Enemy { facts, today, whole, because, time: axis(Family::Time), reasons: axis(family) }
    }

    /// Reasons there are; one more stands for having none.
    fn last(&self) -> usize {
        self.reasons.layout().holders().len()
    }

    /// What the enemy does not know: how many there are of each quarter for each reason, and how many without.
    fn size(&self) -> usize {
        self.time.layout().holders().len() * (self.last() + 1)
    }

    fn at(&self, quarter: usize, reason: usize) -> usize {
        quarter * (self.last() + 1) + reason
    }

    fn sum(&self, time: usize, reason: impl Fn(usize) -> bool) -> Sum {
        let holders = self.time.layout().holders();
        let quarters = (0..holders.len()).filter(|q| holders[*q].contains(&time));
        let reasons: Vec<usize> = (0..=self.last()).filter(|r| reason(*r)).collect();
        quarters.flat_map(|q| reasons.iter().map(move |r| (self.at(q, *r), 1)).collect::<Vec<_>>()).collect()
    }

    fn of_reason(&self, time: usize, node: usize) -> Sum {
        self.sum(time, |r| r < self.last() && self.reasons.layout().holders()[r].contains(&node))
    }

    /// What the pages tell.
    fn reads(&self) -> Vec<Sum> {
        let mut known = Vec::new();
        for (i, class) in self.time.classes().enumerate() {
            let only: Vec<Class> = (class != Class::Total).then_some(class).into_iter().collect();
            let asked = |indicator, by| {
                let cut = Cut { only: only.clone(), by };
                answer(self.facts, Question::Indicator(indicator), &cut, self.today)
            };
            let whole = asked(self.whole, None)[0].1;
            if matches!(whole, Shown::Share { .. } | Shown::OnlyAll(_)) {
                known.push(self.sum(i, |_| true));
            }
            if matches!(whole, Shown::Share { .. }) {
                known.push(self.sum(i, |r| r == self.last()));
            }
            for (node, (_, shown)) in asked(self.because, self.reasons.family()).iter().enumerate() {
                if let Shown::Number(n) = shown {
                    assert!(!(1..SMALLEST).contains(n), "a few are told");
                    known.push(self.of_reason(i, node));
                }
            }
        }
        known
    }

    /// The few that follow from what is `known`, where these units have a day and perhaps a reason.
    fn works_out(&self, known: Vec<Sum>, units: &[(NaiveDate, Option<usize>)]) -> Vec<Sum> {
        let cell = |(on, why): &(NaiveDate, Option<usize>)| {
            let quarter = Class::Quarter(on.year(), on.month().div_ceil(3));
            self.at(self.time.position(quarter).unwrap(), why.unwrap_or(self.last()))
        };
        let found: Vec<usize> = units.iter().map(cell).collect();
        let counted = |cells: &Sum| cells.iter().map(|(i, _)| found.iter().filter(|f| *f == i).count()).sum::<usize>();
        let few = |cells: &Sum| (1..SMALLEST).contains(&(counted(cells) as i64));
        let times = 0..self.time.len();
        let nodes = |i| (0..self.reasons.len()).map(move |node| self.of_reason(i, node));
        let wanted = times.flat_map(|i| nodes(i).chain([self.sum(i, |r| r == self.last())]));
        let wanted: Vec<Sum> = wanted.filter(few).collect();
        let sums = wanted.iter().enumerate().map(|(i, cells)| [cells.clone(), vec![(self.size() + i, -1)]].concat());
        let equations: Vec<_> = known.into_iter().chain(sums).collect();
        let determined = determined(&equations, self.size() + wanted.len());
        wanted.into_iter().enumerate().filter(|(i, _)| determined[self.size() + i]).map(|(_, cells)| cells).collect()
    }
}

/// Numbers without order, the same for the same seed.
fn chance(seed: u64) -> impl FnMut() -> usize {
    let mut state = seed | 1;
    move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Everything that is told of how cases ended, together, tells no few.
    #[test]
    fn reasons_and_the_share_that_ended_well_together_give_no_few_away(n in 20usize..400, seed in any::<u64>()) {
        let mut facts = programme(n, 1, 500, seed);
        let mut next = chance(seed);
        for p in &mut facts.people {
            let why = ClosureReason::ALL[next() % 14];
            p.closed = p.closed.map(|(on, _)| (on, why));
        }
        let today = day(730);
        let enemy = Enemy::new(&facts, (Indicator::ClosedWell, Indicator::EndedBecause), Family::Ended, today);
        let mut known = enemy.reads();
        let left = answer(&facts, Question::Stage(Stage::LeftEarly), &Cut::default(), today)[0].1;
        if matches!(left, Shown::Share { .. }) {
            let early = |r: usize| r < enemy.last() && EndedHow::Early.reasons().contains(&EndedWhy::ALL[r]);
            known.push(enemy.sum(enemy.time.position(Class::Total).unwrap(), early));
        }
        let ends = facts.people.iter().filter_map(|p| p.closed.filter(|(on, _)| *on <= today));
        let ends: Vec<_> = ends.map(|(on, why)| (on, EndedWhy::of(why).map(|w| w as usize))).collect();
        prop_assert_eq!(enemy.works_out(known, &ends), Vec::<Sum>::new(), "{} people, seed {}", n, seed);
    }

    /// Nor does everything that is told of who left a training.
    #[test]
    fn reasons_and_the_share_that_left_a_training_together_give_no_few_away(n in 20usize..400, seed in any::<u64>()) {
        let mut facts = programme(n, 1, 500, seed);
        let mut next = chance(seed);
        let today = day(730);
        let mut begun = Vec::new();
        for person in (0..n as u32).filter(|_| !next().is_multiple_of(4)).collect::<Vec<_>>() {
            let started_on = day(next() as u64 % 730);
            let why = next().is_multiple_of(3).then(|| LeftWhy::ALL[next() % 25 % LeftWhy::ALL.len()]);
            let status = if why.is_some() { EnrolmentStatus::DroppedOut } else { EnrolmentStatus::Active };
            facts.enrolments.push(EnrolmentFact { person, started_on, status, held: 0, attended: 0 });
            facts.leavers.extend(why.map(|why| LeaverFact { person, started_on, why }));
            begun.push((started_on, why.map(|w| w as usize)));
        }
        let enemy = Enemy::new(&facts, (Indicator::DroppedOut, Indicator::LeftBecause), Family::Left, today);
        prop_assert_eq!(enemy.works_out(enemy.reads(), &begun), Vec::<Sum>::new(), "{} people, seed {}", n, seed);
    }
}

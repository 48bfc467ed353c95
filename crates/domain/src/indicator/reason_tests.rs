//! Reasons for an end: counted, told as a whole, and what an enemy makes of them beside the indicator they belong to.

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

/// What an enemy does not know: how many ended in each quarter for each reason, and how many well.
struct Unknown {
    quarters: Vec<Vec<usize>>,
    reasons: Vec<Vec<usize>>,
}

impl Unknown {
    /// One more than there are reasons: those that ended well.
    fn at(&self, quarter: usize, reason: usize) -> usize {
        quarter * (self.reasons.len() + 1) + reason
    }

    fn sum(&self, time: usize, reason: impl Fn(usize) -> bool) -> Vec<(usize, i64)> {
        let quarters = (0..self.quarters.len()).filter(|q| self.quarters[*q].contains(&time));
        let reasons: Vec<usize> = (0..=self.reasons.len()).filter(|r| reason(*r)).collect();
        quarters.flat_map(|q| reasons.iter().map(move |r| (self.at(q, *r), 1)).collect::<Vec<_>>()).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Everything that is told of how cases ended, together, tells no few.
    #[test]
    fn reasons_and_the_share_that_ended_well_together_give_no_few_away(n in 20usize..400, seed in any::<u64>()) {
        let mut facts = programme(n, 1, 500, seed);
        let mut state = seed | 1;
        for p in &mut facts.people {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let why = ClosureReason::ALL[(state >> 33) as usize % 14];
            p.closed = p.closed.map(|(on, _)| (on, why));
        }
        let today = day(730);
        let axis = |family| Axis::new(&facts, family, today);
        let (time, reasons) = (axis(Some(Family::Time)), axis(Some(Family::Ended)));
        let unknown = Unknown {
            quarters: time.layout().holders().to_vec(),
            reasons: reasons.layout().holders().to_vec(),
        };
        let last = unknown.reasons.len();
        let mut known = Vec::new();
        let well = Question::Indicator(Indicator::ClosedWell);
        for (i, class) in time.classes().enumerate() {
            let only: Vec<Class> = (class != Class::Total).then_some(class).into_iter().collect();
            match answer(&facts, well, &Cut { only: only.clone(), by: None }, today)[0].1 {
                Shown::Share { .. } => {
                    known.push(unknown.sum(i, |_| true));
                    known.push(unknown.sum(i, |r| r == last));
                }
                Shown::OnlyAll(_) => known.push(unknown.sum(i, |_| true)),
                _ => {}
            }
            let rows = answer(&facts, Question::Indicator(Indicator::EndedBecause),
                &Cut { only, by: Some(Family::Ended) }, today);
            for (node, (_, shown)) in rows.iter().enumerate() {
                if let Shown::Number(n) = shown {
                    prop_assert!(!(1..SMALLEST).contains(n));
                    known.push(unknown.sum(i, |r| r < last && unknown.reasons[r].contains(&node)));
                }
            }
        }
        let left = answer(&facts, Question::Stage(Stage::LeftEarly), &Cut::default(), today)[0].1;
        if matches!(left, Shown::Share { .. }) {
            let early = |r: usize| r < last && EndedHow::Early.reasons().contains(&EndedWhy::ALL[r]);
            known.push(unknown.sum(time.position(Class::Total).unwrap(), early));
        }
        let mut wanted = Vec::new();
        let counted = |cells: &[(usize, i64)]| {
            let end = |p: &PersonFact| p.closed.filter(|(on, _)| *on <= today);
            let cell = |p: &PersonFact| end(p).map(|(on, why)| {
                let leaf = time.position(Class::Quarter(on.format("%Y").to_string().parse().unwrap(),
                    on.format("%m").to_string().parse::<u32>().unwrap().div_ceil(3))).unwrap();
                unknown.at(leaf, EndedWhy::of(why).map_or(last, |w| w as usize))
            });
            let found: Vec<usize> = facts.people.iter().filter_map(cell).collect();
            cells.iter().map(|(i, _)| found.iter().filter(|f| *f == i).count() as i64).sum::<i64>()
        };
        for i in 0..time.len() {
            for node in 0..reasons.len() {
                wanted.push(unknown.sum(i, |r| r < last && unknown.reasons[r].contains(&node)));
            }
            wanted.push(unknown.sum(i, |r| r == last));
        }
        wanted.retain(|cells| (1..SMALLEST).contains(&counted(cells)));
        let size = unknown.quarters.len() * (last + 1);
        let sums = wanted.iter().enumerate().map(|(i, cells)| [cells.clone(), vec![(size + i, -1)]].concat());
        let equations: Vec<_> = known.into_iter().chain(sums).collect();
        let found = determined(&equations, size + wanted.len());
        prop_assert!((0..wanted.len()).all(|i| !found[size + i]), "{n} people, seed {seed}");
    }
}

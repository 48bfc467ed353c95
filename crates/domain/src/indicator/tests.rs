//! Definitions by worked examples, and what is told of them.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::example::{day, person, programme};
use super::*;
use crate::case::ClosureReason;
use crate::livelihood::{Life, Operating};
use crate::referral::ReferralStatus;

fn counts(indicator: Indicator, facts: &Facts, today: NaiveDate) -> (i64, i64) {
    let units = indicator.units(facts, today);
    (units.iter().map(|u| u.hit).sum(), units.iter().map(|u| u.base).sum())
}

fn of(people: Vec<PersonFact>) -> Facts {
    let place = Place { code: "DOR".into(), name: "Dori".into() };
    Facts { offices: vec![place.clone()], areas: vec![place], people, children: vec![0], ..Facts::default() }
}

fn ended(opened: u64, after: u64, why: ClosureReason) -> PersonFact {
    PersonFact { closed: Some((day(opened + after), why)), ..person(opened) }
}

#[test]
fn who_died_or_moved_on_has_not_failed_and_is_not_counted() {
    use ClosureReason::*;
    let facts = of(vec![
        person(0),
        ended(0, 100, Graduated),
        ended(0, 100, LostContact),
        ended(0, 100, Sealed),
        ended(0, 100, Deceased),
        ended(0, 100, NationalAuthority),
        // Left later than six months after the beginning, and one whose six months are not over.
        ended(0, 200, VoluntaryWithdrawal),
        person(300),
    ]);
    assert_eq!(counts(Indicator::KeptAt6, &facts, day(400)), (3, 5));
    assert_eq!(counts(Indicator::KeptAt12, &facts, day(400)), (2, 5));
    assert_eq!(counts(Indicator::ClosedWell, &facts, day(400)), (1, 6));
    assert_eq!(counts(Indicator::Active, &facts, day(400)), (2, 2));
    assert_eq!(counts(Indicator::Active, &facts, day(99)), (7, 7));
}

#[test]
fn a_case_that_is_too_young_is_not_late() {
    let planned = |after: u64| PersonFact { planned_on: Some(day(10 + after)), ..person(10) };
    let facts = of(vec![planned(45), planned(46), person(10), PersonFact { planned_on: Some(day(70)), ..person(60) }]);
    assert_eq!(counts(Indicator::PlanIn45, &facts, day(80)), (1, 3));
    assert_eq!(counts(Indicator::PlanIn45, &facts, day(54)), (0, 0));
}

#[test]
fn who_died_or_moved_on_before_something_was_due_has_not_missed_it() {
    use ClosureReason::*;
    let done = PersonFact { planned_on: Some(day(2)), ..ended(0, 3, Deceased) };
    let facts = of(vec![ended(0, 3, Deceased), ended(0, 44, NationalAuthority), ended(0, 3, LostContact), done]);
    assert_eq!(counts(Indicator::PlanIn45, &facts, day(60)), (1, 2), "who was lost was late, who died was not");
    let facts = of(vec![ended(0, 45, Deceased), ended(0, 3, Deceased)]);
    assert_eq!(counts(Indicator::PlanIn45, &facts, day(60)), (0, 1));
    assert_eq!(counts(Indicator::Profiled, &facts, day(60)), (0, 1));
    assert_eq!(counts(Indicator::ReferredIn30, &facts, day(60)), (0, 1));
}

#[test]
fn a_visit_that_was_cleared_by_the_end_of_a_case_was_not_made() {
    let due = |on: u64, done: Option<u64>| DueFact { person: 0, due_on: day(on), done_on: done.map(day) };
    let facts = |due: Vec<DueFact>| Facts { due, ..of(vec![ended(0, 50, ClosureReason::SelfReliant)]) };
    // Made; cleared while it could still be made, or before it was due; missed long before.
    let all = facts(vec![due(20, Some(22)), due(48, Some(50)), due(90, Some(50)), due(30, Some(50))]);
    assert_eq!(counts(Indicator::FollowedInTime, &all, day(120)), (1, 2));
    // The contact after the end is due like any other.
    let after = facts(vec![due(230, Some(232)), due(230, None)]);
    assert_eq!(counts(Indicator::FollowedInTime, &after, day(300)), (1, 2));
}

#[test]
fn half_the_people_are_waited_for_with_those_who_wait_still() {
    let referred = |after: u64| PersonFact { referred_on: Some(day(after)), ..person(0) };
    let half = |people: Vec<PersonFact>, today| {
        answer(&of(people), Question::Indicator(Indicator::FirstReferral), &Cut::default(), day(today))[0].1
    };
    // Five are too few to be told of four; of six, three were referred.
    let mut people: Vec<_> = [4, 9, 20].map(referred).to_vec();
    people.extend([person(0), person(0), person(0)]);
    assert_eq!(half(people.clone(), 60), Shown::Days(20));
    // Only two of seven were: nobody knows yet when it will be half of them.
    people.remove(2);
    people.extend([person(0), person(0)]);
    assert_eq!(half(people, 60), Shown::NotYet);
    // Who ended after a week was not waited for any longer.
    let gone = ended(0, 7, ClosureReason::LostContact);
    assert_eq!(half(vec![referred(5), gone, gone, gone, referred(30)], 60), Shown::Days(30));
}

#[test]
fn nothing_to_count_is_no_data_and_never_a_share() {
    let facts = of(Vec::new());
    for indicator in Indicator::ALL {
        let shown = answer(&facts, Question::Indicator(*indicator), &Cut::default(), day(10))[0].1;
        assert_eq!(shown, Shown::NoData, "{indicator}");
        assert_eq!(shown.percent(), None);
    }
}

#[test]
fn referrals_are_counted_by_what_became_of_them() {
    let sent = |person, answered: Option<u64>, declined, verified, status| ReferralFact {
        person,
        sent_on: day(0),
        answered_on: answered.map(day),
        declined,
        appointed: answered.is_some() && !declined,
        missed: status == ReferralStatus::NoShow,
        verified,
        status,
    };
    use ReferralStatus::*;
    let facts = Facts {
        referrals: vec![
            sent(0, Some(2), false, true, Closed),
            sent(0, Some(3), true, false, Declined),
            sent(1, Some(1), false, false, NoShow),
            sent(2, None, false, false, Expired),
            sent(2, None, false, false, Sent),
            sent(2, None, false, false, Revoked),
        ],
        ..of(vec![person(0); 3])
    };
    assert_eq!(counts(Indicator::Accepted, &facts, day(90)), (2, 4));
    assert_eq!(counts(Indicator::LoopClosed, &facts, day(90)), (1, 6));
    assert_eq!(counts(Indicator::LoopClosed, &facts, day(59)), (0, 0));
    assert_eq!(counts(Indicator::NoShow, &facts, day(90)), (1, 2));
    assert_eq!(counts(Indicator::NoAnswer, &facts, day(90)), (1, 6));
    // What was taken back was not left without an answer.
    assert_eq!(counts(Indicator::AnswerTime, &facts, day(90)), (3, 5));
    // Of somebody who died it is nobody's failure.
    let facts = Facts { people: vec![person(0), person(0), ended(0, 30, ClosureReason::Deceased)], ..facts };
    assert_eq!(counts(Indicator::LoopClosed, &facts, day(90)), (1, 5));
    assert_eq!(counts(Indicator::NoAnswer, &facts, day(90)), (1, 5));
}

#[test]
fn a_business_of_which_nobody_knows_is_neither_running_nor_closed() {
    let business = |person, at_6, closed: Option<u64>| BusinessFact {
        person,
        life: Life { started_on: day(0), seen_on: None, closed_on: closed.map(day), at_6, at_12: None },
        last: at_6.and_then(Operating::runs).map(|runs| (runs, Some(100))),
        jobs: 2,
    };
    let facts = Facts {
        businesses: vec![
            business(0, Some(Operating::Yes), None),
            business(1, Some(Operating::Partly), None),
            business(2, Some(Operating::NotFound), None),
            business(3, None, Some(90)),
            business(4, None, None),
        ],
        ..of(vec![person(0); 5])
    };
    assert_eq!(counts(Indicator::RunningAt6, &facts, day(400)), (2, 3));
    assert_eq!(counts(Indicator::Profit, &facts, day(400)), (2, 2));
    assert_eq!(counts(Indicator::Jobs, &facts, day(400)), (4, 4));
}

#[test]
fn a_late_visit_counts_when_its_tolerance_is_over() {
    let due = |on: u64, done: Option<u64>| DueFact { person: 0, due_on: day(on), done_on: done.map(day) };
    let facts =
        Facts { due: vec![due(10, Some(17)), due(10, Some(18)), due(20, None), due(28, None)], ..of(vec![person(0)]) };
    assert_eq!(counts(Indicator::FollowedInTime, &facts, day(30)), (1, 3));
    assert_eq!(counts(Indicator::Overdue, &facts, day(30)), (1, 1));
    assert_eq!(counts(Indicator::Overdue, &facts, day(19)), (0, 1));
}

#[test]
fn a_trade_is_used_by_those_of_whom_somebody_knows() {
    let mut facts = of(vec![person(0), person(0), person(10)]);
    facts.traces = [(0, 20, true), (1, 20, false), (2, 400, true)]
        .map(|(person, start, used)| TraceFact { person, started_on: day(start), used })
        .to_vec();
    assert_eq!(counts(Indicator::TradeUsed, &facts, day(300)), (1, 2));
    assert_eq!(counts(Indicator::TradeUsed, &facts, day(400)), (2, 3));
}

#[test]
fn numbers_are_cut_in_two_ways_and_not_in_three() {
    let facts = programme(200, 2, 300, 5);
    let form = |time: &str, office: &str, by: &str| CutForm {
        time: time.into(),
        office: office.into(),
        by: by.into(),
        ..CutForm::default()
    };
    let today = day(300);
    assert_eq!(form("2025q1", "O1", "").parse(&facts, today).unwrap().families().len(), 2);
    assert_eq!(form("", "O1", "people").parse(&facts, today).unwrap().by, Some(Family::People));
    assert_eq!(form("2025", "O1", "people").parse(&facts, today), Err(CutError::TooFine));
    // Each office of one office is that office.
    assert_eq!(form("2025", "O1", "office").parse(&facts, today).unwrap().by, None);
    for wrong in [form("2030", "", ""), form("", "O9", ""), form("", "", "name"), form("2025q5", "", "")] {
        assert_eq!(wrong.parse(&facts, today), Err(CutError::Unknown), "{wrong:?}");
    }
}

#[test]
fn what_is_about_one_day_is_told_for_the_last_day_of_a_time() {
    let facts =
        of((0..20).map(|i| if i < 8 { ended(0, 100, ClosureReason::Graduated) } else { person(150) }).collect());
    let cut = Cut { only: Vec::new(), by: Some(Family::Time) };
    let rows = answer(&facts, Question::Indicator(Indicator::Active), &cut, day(200));
    let at = |class: Class| rows.iter().find(|(c, _)| *c == class).map(|(_, shown)| *shown);
    assert_eq!(at(Class::Quarter(2025, 1)), Some(Shown::Number(8)));
    assert_eq!(at(Class::Quarter(2025, 2)), Some(Shown::Number(12)));
    assert_eq!(at(Class::Quarter(2025, 4)), Some(Shown::NoData), "it has not begun");
    assert_eq!(at(Class::Total), Some(Shown::Number(12)));
}

proptest! {
    /// Whatever is told adds up to what was counted, and codes lead back to their class.
    #[test]
    fn what_is_told_is_true(n in 0usize..200, seed in any::<u64>()) {
        let facts = programme(n, 3, 700, seed);
        let today = day(730);
        for family in Family::OF_PEOPLE {
            let cut = Cut { only: Vec::new(), by: Some(*family) };
            let rows = answer(&facts, Question::Indicator(Indicator::Registered), &cut, today);
            for (class, shown) in rows {
                let inside = |(i, p): &(usize, &PersonFact)| match class {
                    Class::Total => true,
                    Class::Office(i) => p.office == i,
                    Class::Area(i) => p.area == i,
                    Class::Sex(s) => p.sex == s,
                    Class::Age(a) => p.age == a,
                    Class::SexAge(s, a) => (p.sex, p.age) == (s, a),
                    Class::Difficulty(d) => p.difficulty == d,
                    Class::Category(c) => p.category == c,
                    Class::Funding(f) => facts.funded[*i].min(2) == f,
                    time => time.days().is_some_and(|(from, to)| (from..=to).contains(&p.opened_on)),
                };
                let counted = facts.people.iter().enumerate().filter(inside).count() as i64;
                match shown {
                    Shown::Number(told) => prop_assert_eq!(told, counted),
                    Shown::NoData => prop_assert_eq!(n, 0),
                    Shown::Hidden => prop_assert!(counted > 0 || n < 40, "{:?} of nobody is hidden", class),
                    other => prop_assert!(false, "{other:?}"),
                }
                if class != Class::Total {
                    prop_assert_eq!(Class::read(&facts, *family, &class.code(&facts), today), Some(class));
                }
            }
        }
    }
}

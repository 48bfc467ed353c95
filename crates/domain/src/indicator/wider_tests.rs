//! What changed in lives, and what is of no person.

use chrono::NaiveDate;

use super::example::{day, person, programme};
use super::*;

fn counts(indicator: Indicator, facts: &Facts, today: NaiveDate) -> (i64, i64) {
    let units = indicator.units(facts, today);
    (units.iter().map(|u| u.hit).sum(), units.iter().map(|u| u.base).sum())
}

fn alone(facts: &Facts, indicator: Indicator, today: NaiveDate) -> Shown {
    answer(facts, Question::Indicator(indicator), &Cut::default(), today)[0].1
}

fn people(n: usize) -> Facts {
    let place = |name: &str| Place { code: name.into(), name: name.into() };
    let (offices, areas) = (vec![place("DOR"), place("KAY")], vec![place("BF1")]);
    Facts { offices, areas, people: vec![person(0); n], children: vec![0, 0], ..Facts::default() }
}

fn thing(indicator: Indicator, office: u16, on: u64, hit: i64, base: i64) -> ThingFact {
    ThingFact { indicator, office, area: u16::MAX, on: day(on), base, hit, since: None }
}

#[test]
fn a_need_counts_while_nothing_meets_it_and_a_case_is_open() {
    let need = |person, ended: Option<u64>| NeedFact { person, noted_on: day(5), ended_on: ended.map(day) };
    let mut facts = people(3);
    facts.needs = vec![need(0, None), need(0, Some(20)), need(1, Some(9))];
    assert_eq!(counts(Indicator::NeedUnmet, &facts, day(4)), (0, 3));
    assert_eq!(counts(Indicator::NeedUnmet, &facts, day(8)), (2, 3), "two needs of one person are one person");
    assert_eq!(counts(Indicator::NeedUnmet, &facts, day(9)), (1, 3));
}

#[test]
fn a_consent_is_over_when_none_holds_any_more() {
    let consent = |person, from, until: Option<u64>| ConsentFact { person, from: day(from), until: until.map(day) };
    let mut facts = people(4);
    // One ended, one was given again, one has no end; the last person was never asked.
    facts.consents = vec![consent(0, 0, Some(10)), consent(1, 0, Some(10)), consent(1, 11, None), consent(2, 0, None)];
    assert_eq!(counts(Indicator::ConsentOver, &facts, day(10)), (0, 3));
    assert_eq!(counts(Indicator::ConsentOver, &facts, day(11)), (1, 3));
}

#[test]
fn money_is_counted_by_what_was_promised_and_a_wrong_payment_by_itself() {
    let mut facts = people(2);
    facts.grants = vec![
        GrantFact { person: 0, decided_on: day(1), promised: 300_000, paid: 100_000 },
        GrantFact { person: 1, decided_on: day(1), promised: 200_000, paid: 250_000 },
    ];
    facts.payments = [false, true].map(|wrong| PaymentFact { person: 1, paid_on: day(2), wrong }).to_vec();
    assert_eq!(counts(Indicator::GrantPaid, &facts, day(3)), (300_000, 500_000), "never more than was promised");
    assert_eq!(counts(Indicator::PaidWrong, &facts, day(3)), (1, 2));
}

#[test]
fn a_child_counts_in_the_years_of_school() {
    let pupil = |born, in_school| PupilFact { person: 0, born, in_school };
    let mut facts = people(1);
    facts.pupils = vec![pupil(2015, true), pupil(2010, false), pupil(2007, false), pupil(2021, true)];
    assert_eq!(counts(Indicator::InSchool, &facts, day(3)), (1, 2));
}

/// Whoever looks every day sees five people more, or none.
#[test]
fn what_was_said_in_confidence_is_told_of_five_people_more_at_a_time() {
    let mut facts = people(40);
    facts.checks = (0..40).map(|i| CheckFact { person: i, on: day(u64::from(i) * 4), well: i % 3 == 0 }).collect();
    let mut before = 0;
    for today in 0..400 {
        let units = Indicator::FeelsWell.units(&facts, day(today));
        let told = units.len();
        assert!(told == before || told >= before + 5, "{before} and {told} on day {today}");
        assert!(units.iter().all(|u| u.on < day(today)), "only months that are over");
        before = told;
    }
    assert!(before >= 30);
}

#[test]
fn what_was_said_in_confidence_is_told_of_no_group() {
    let mut facts = programme(200, 3, 300, 7);
    facts.checks = (0..200).map(|i| CheckFact { person: i, on: day(3), well: i % 2 == 0 }).collect();
    assert_eq!(alone(&facts, Indicator::FeelsWell, day(400)), Shown::Share { of: 100, all: 200 });
    for family in Family::ALL.iter().filter(|f| **f != Family::Time) {
        let cut = Cut { only: vec![], by: Some(*family) };
        let told = answer(&facts, Question::Indicator(Indicator::FeelsWell), &cut, day(400));
        assert!(told.iter().all(|(_, shown)| *shown == Shown::NotCut), "{family}");
    }
}

#[test]
fn meetings_are_told_however_few_and_people_who_take_part_are_not() {
    let mut facts = people(0);
    facts.things = vec![
        thing(Indicator::MeetingsHeld, 0, 1, 1, 2),
        thing(Indicator::MeetingsHeld, 1, 1, 3, 3),
        thing(Indicator::Returned, 0, 1, 3, 30),
        thing(Indicator::Returned, 1, 1, 40, 70),
        thing(Indicator::Acknowledged, 0, 1, 1, 1),
    ];
    let by_office = |indicator| {
        let cut = Cut { only: vec![], by: Some(Family::Office) };
        answer(&facts, Question::Indicator(indicator), &cut, day(9)).into_iter().map(|(_, s)| s).collect::<Vec<_>>()
    };
    let share = |of, all| Shown::Share { of, all };
    assert_eq!(by_office(Indicator::MeetingsHeld), [share(1, 2), share(3, 3), share(4, 5)]);
    assert_eq!(by_office(Indicator::Returned), [Shown::OnlyAll(30), Shown::OnlyAll(70), share(43, 100)]);
    assert_eq!(by_office(Indicator::Acknowledged)[0], Shown::Hidden, "one complaint is one person");
}

#[test]
fn a_thing_has_neither_sex_nor_age() {
    let mut facts = people(9);
    facts.things = vec![thing(Indicator::ProjectsDone, 0, 1, 1, 1)];
    let women = Cut { only: vec![Class::Sex(SexGroup::Women)], by: None };
    assert_eq!(
        answer(&facts, Question::Indicator(Indicator::ProjectsDone), &women, day(9))[0].1,
        Shown::NotCut,
        "neither nought nor no data"
    );
    let rows = report_rows(&facts, Class::Year(2025), day(9));
    let cuts = rows.iter().filter(|r| r.indicator == Indicator::ProjectsDone).map(|r| r.family);
    assert!(cuts.into_iter().all(|family| family != Some(Family::People)));
}

#[test]
fn what_was_done_later_did_not_count_before() {
    let mut facts = people(0);
    let kept = ThingFact { since: Some(day(20)), ..thing(Indicator::AgreementsKept, 0, 10, 1, 1) };
    facts.things = vec![kept, thing(Indicator::AgreementsKept, 0, 50, 0, 1)];
    assert_eq!(counts(Indicator::AgreementsKept, &facts, day(9)), (0, 0));
    assert_eq!(counts(Indicator::AgreementsKept, &facts, day(19)), (0, 1));
    assert_eq!(counts(Indicator::AgreementsKept, &facts, day(60)), (1, 2));
}

#[test]
fn one_area_of_a_page_has_an_address_unless_it_would_be_a_third_way_of_cutting() {
    let form = |office: &str, by: &str| CutForm { office: office.into(), by: by.into(), ..CutForm::default() };
    let area = |form: CutForm| form.in_area("BF56").map(|there| there.area);
    for two in [form("", ""), form("DOR", ""), form("", "people"), form("DOR", "office"), form("DOR", "area")] {
        assert_eq!(area(two.clone()).as_deref(), Some("BF56"), "{two:?}");
    }
    let other = CutForm { area: "BF57".into(), ..form("DOR", "") };
    assert_eq!(area(other).as_deref(), Some("BF56"), "instead of the other one");
    assert_eq!(area(form("DOR", "people")), None);
    assert_eq!(area(CutForm { time: "2026".into(), ..form("DOR", "") }), None);
}

#[test]
fn a_map_asks_by_area_within_whatever_the_page_is_limited_to() {
    let cut = |only: &[Class], by| Cut { only: only.to_vec(), by }.of_areas();
    let by_area = |only: &[Class]| Some(Cut { only: only.to_vec(), by: Some(Family::Area) });
    assert_eq!(cut(&[], None), by_area(&[]));
    assert_eq!(cut(&[Class::Area(1)], Some(Family::People)), by_area(&[]), "all areas, one of them marked");
    assert_eq!(cut(&[Class::Office(0), Class::Area(1)], None), by_area(&[Class::Office(0)]));
    assert_eq!(cut(&[Class::Office(0), Class::Year(2026)], None), None, "a third way of cutting");
}

#[test]
fn jobs_of_women_are_a_share_of_all_jobs() {
    let mut facts = people(2);
    let workers = |person, women, all| WorkersFact { person, started_on: day(2), all, women };
    facts.workers = vec![workers(0, 2, 5), workers(1, 1, 1), workers(1, 0, 0)];
    assert_eq!(counts(Indicator::JobsOfWomen, &facts, day(2)), (3, 6));
    assert_eq!(counts(Indicator::JobsOfWomen, &facts, day(1)), (0, 0));
}

#[test]
fn what_is_missing_of_goods_counts_by_its_value() {
    let mut facts = people(1);
    let goods = |on, ordered, missing| GoodsFact { person: 0, on: day(on), ordered, missing };
    facts.goods = vec![goods(3, 100_000, 4_000), goods(3, 50_000, 0), goods(9, 70_000, 70_000)];
    assert_eq!(counts(Indicator::GoodsMissing, &facts, day(8)), (4_000, 150_000));
}

#[test]
fn who_feels_better_and_who_was_talked_with_is_told_five_people_at_a_time() {
    let mut facts = people(14);
    facts.moods = (0..7).map(|i| ChangeFact { person: i, on: day(3), improved: i < 2 }).collect();
    // Talked with on the last of the days, a day too late, never.
    let contact = |i: u32| [Some(17), Some(18), None][i as usize % 3].map(day);
    facts.cares = (0..14).map(|i| CareFact { person: i, on: day(3), contact_on: contact(i) }).collect();
    assert_eq!(counts(Indicator::FeelsBetter, &facts, day(40)), (2, 5));
    assert_eq!(counts(Indicator::FeelsBetter, &facts, day(20)), (0, 0), "only months that are over");
    assert_eq!(counts(Indicator::Contacted, &facts, day(40)), (4, 10));
    facts.cares.iter_mut().for_each(|c| c.on = day(30));
    assert_eq!(counts(Indicator::Contacted, &facts, day(40)), (0, 0), "the days are not over");
    for indicator in [Indicator::FeelsBetter, Indicator::Contacted] {
        assert_eq!(indicator.families(), [Family::Time]);
    }
}

#[test]
fn women_of_projects_are_hidden_where_they_are_few_and_projects_are_not() {
    let mut facts = people(0);
    facts.things = vec![
        thing(Indicator::ProjectsOfWomen, 0, 1, 1, 1),
        thing(Indicator::WomenTakePart, 0, 1, 3, 30),
        thing(Indicator::WomenTakePart, 0, 1, 6, 30),
        thing(Indicator::WomenTakePart, 1, 1, 2, 9),
        thing(Indicator::DisputesAgain, 1, 1, 1, 2),
        thing(Indicator::ScoreRose, 1, 1, 1, 1),
    ];
    let share = |of, all| Shown::Share { of, all };
    assert_eq!(alone(&facts, Indicator::ProjectsOfWomen, day(9)), share(1, 1));
    assert_eq!(alone(&facts, Indicator::WomenTakePart, day(9)), share(11, 69));
    let cut = Cut { only: vec![Class::Office(1)], by: None };
    let there = answer(&facts, Question::Indicator(Indicator::WomenTakePart), &cut, day(9))[0].1;
    assert_eq!(there, Shown::OnlyAll(9));
    assert_eq!(alone(&facts, Indicator::DisputesAgain, day(9)), share(1, 2));
    assert_eq!(alone(&facts, Indicator::ScoreRose, day(9)), share(1, 1));
    assert_eq!(alone(&facts, Indicator::ScoreRose, day(0)), Shown::NoData);
}

#[test]
fn what_a_dashboard_is_limited_to_goes_along_to_an_indicator_in_two_ways_at_most() {
    let form = |office: &str, time: &str, area: &str, by: &str| CutForm {
        office: office.into(),
        time: time.into(),
        area: area.into(),
        by: by.into(),
        ..CutForm::default()
    };
    let page = |form: CutForm, indicator: Indicator| form.on_page_of(indicator);
    for asked in
        [form("", "", "", ""), form("DOR", "", "", ""), form("DOR", "", "", "people"), form("", "", "", "area")]
    {
        assert_eq!(page(asked.clone(), Indicator::Registered), asked);
    }
    assert_eq!(page(form("DOR", "2026", "", ""), Indicator::Registered), form("DOR", "", "", "time"));
    assert_eq!(page(form("DOR", "", "BF56", ""), Indicator::Registered), form("", "", "BF56", "office"));
    // What it cannot be cut by stays behind.
    assert_eq!(page(form("DOR", "2026", "", ""), Indicator::FeelsWell), form("", "2026", "", ""));
    assert_eq!(page(form("DOR", "", "", "people"), Indicator::MeetingsHeld), form("DOR", "", "", ""));
    assert_eq!(page(form("DOR", "2026", "", "office"), Indicator::EndedBecause), form("", "2026", "", ""));
}

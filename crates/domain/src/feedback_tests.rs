use super::*;
use crate::calendar::Weekend;
use crate::id::UserId;
use proptest::prelude::*;
use uuid::Uuid;

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn held(role: Role, office: Option<u128>, compartment: Compartment) -> Assignment {
    Assignment { role, office: office.map(|n| OfficeId(Uuid::from_u128(n))), compartment, organisation: None }
}

fn sits(assignments: Vec<Assignment>) -> Vec<(Desk, bool, bool)> {
    let actor = Actor { user: UserId(Uuid::from_u128(1)), assignments };
    seats(&actor).into_iter().map(|s| (s.desk, s.office.is_some(), s.late_only)).collect()
}

const DORI: Option<u128> = Some(2);

#[test]
fn what_goes_around_the_line_is_five_to_eight() {
    let protected: Vec<i64> = Category::ALL.iter().filter(|c| c.is_protected()).map(|c| c.number()).collect();
    assert_eq!(protected, [5, 6, 7, 8]);
}

#[test]
fn ordinary_ones_count_working_days_and_protected_ones_hours() {
    let calendar = Calendar::without_holidays(Weekend::SaturdaySunday);
    let friday = at("2026-11-27T16:00:00");
    assert_eq!(terms(&calendar, friday, false).acknowledge, at("2026-12-02T16:00:00"));
    assert_eq!(terms(&calendar, friday, false).resolve, at("2026-12-17T16:00:00"));
    assert_eq!(terms(&calendar, friday, true).acknowledge, at("2026-11-28T16:00:00"));
    assert_eq!(terms(&calendar, friday, true).resolve, at("2027-01-08T16:00:00"));
}

#[test]
fn each_role_sits_where_it_should_and_nowhere_else() {
    let general = Compartment::General;
    assert_eq!(sits(vec![held(Role::Supervisor, DORI, general)]), [(Desk::Line, true, false)]);
    for wall in [Compartment::Child, Compartment::Gbv, Compartment::Sensitive] {
        assert!(sits(vec![held(Role::Supervisor, DORI, wall)]).is_empty(), "a supervisor behind {wall}");
    }
    assert_eq!(
        sits(vec![held(Role::FocalPoint, DORI, Compartment::Sensitive)]),
        [(Desk::Focal, true, false), (Desk::Last, false, false)]
    );
    for wall in [general, Compartment::Child, Compartment::Gbv] {
        assert!(sits(vec![held(Role::FocalPoint, DORI, wall)]).is_empty(), "a focal point behind {wall}");
    }
    assert_eq!(
        sits(vec![held(Role::Dpo, None, general)]),
        [(Desk::Officer, false, false), (Desk::Focal, false, true), (Desk::Last, false, false)]
    );
    assert_eq!(
        sits(vec![held(Role::ProgrammeManager, None, general)]),
        [(Desk::Line, false, true), (Desk::Head, false, false)]
    );
    for role in Role::ALL {
        let known = [Role::Supervisor, Role::FocalPoint, Role::Dpo, Role::ProgrammeManager];
        assert!(known.contains(role) || sits(vec![held(*role, DORI, general)]).is_empty(), "{role}");
    }
}

#[test]
fn who_supervises_anybody_anywhere_handles_nothing_that_is_protected() {
    let focal = held(Role::FocalPoint, DORI, Compartment::Sensitive);
    let elsewhere = held(Role::Supervisor, Some(9), Compartment::General);
    assert_eq!(sits(vec![focal, elsewhere.clone()]), [(Desk::Line, true, false)]);
    assert_eq!(sits(vec![held(Role::Dpo, None, Compartment::General), elsewhere]), [(Desk::Line, true, false)]);
}

#[test]
fn where_nobody_is_left_it_goes_one_desk_further() {
    let all = There { line: true, focal: true, officer: true, head: true };
    let none = There { line: false, focal: false, officer: false, head: false };
    let (plain, grave) = (Route::default(), Route { protected: true, ..Route::default() });
    let away = |route: Route| Route { elsewhere: true, ..route };
    assert_eq!(desk(plain, all), Desk::Line);
    assert_eq!(desk(away(plain), all), Desk::Head);
    assert_eq!(desk(plain, There { line: false, ..all }), Desk::Head);
    assert_eq!(desk(plain, There { line: false, head: false, ..all }), Desk::Officer);
    assert_eq!(desk(grave, all), Desk::Focal);
    assert_eq!(desk(away(grave), all), Desk::Officer);
    assert_eq!(desk(grave, There { focal: false, ..all }), Desk::Officer);
    assert_eq!(desk(grave, There { focal: false, officer: false, ..all }), Desk::Head);
    assert_eq!(desk(grave, none), Desk::Last);
    assert_eq!(desk(plain, none), Desk::Last);
}

#[test]
fn what_names_somebody_goes_past_line_and_head_until_it_is_known_who() {
    let all = There { line: true, focal: true, officer: true, head: true };
    let route = Route { unresolved: true, ..Route::default() };
    assert_eq!(desk(route, all), Desk::Focal);
    assert_eq!(desk(route, There { focal: false, ..all }), Desk::Officer);
    assert_eq!(desk(route, There { focal: false, officer: false, ..all }), Desk::Last);
    for past in [Desk::Line, Desk::Focal, Desk::Officer, Desk::Head] {
        assert!(desk(Route { past: Some(past), ..Route::default() }, all) > past);
    }
}

#[test]
fn nothing_ends_without_an_answer() {
    assert_eq!(State::New.take(Step::Close), None);
    assert_eq!(State::Acknowledged.take(Step::Close), None);
    assert_eq!(State::New.take(Step::Resolve(Outcome::Informed)), Some(State::Resolved));
    assert_eq!(State::Closed.take(Step::Reopen), Some(State::Acknowledged));
    assert_eq!(State::Closed.take(Step::Resolve(Outcome::Informed)), None);
}

#[test]
fn a_number_is_read_as_people_copy_it() {
    assert_eq!(reference_of(" K7QX 2m9p ").as_deref(), Some("k7qx-2m9p"));
    assert_eq!(reference_of("k7qx-2mIO").as_deref(), Some("k7qx-2m10"));
    assert_eq!(reference_of("k7qx-2m9"), None);
    assert_eq!(reference_of("' or 1=1"), None);
}

#[test]
fn to_make_it_less_grave_somebody_says_why() {
    let form = |category: &str, reason: &str| MoveForm {
        category: category.into(),
        reason: reason.into(),
        ..MoveForm::default()
    };
    assert!(form("sea", "").parse(Category::Minor).is_ok());
    assert_eq!(form("minor", " ").parse(Category::Sea).unwrap_err()[0].key, "error-feedback-downward");
    assert!(form("minor", "It was about the queue").parse(Category::Sea).is_ok());
    assert_eq!(form("sea", "x").parse(Category::Sea).unwrap_err()[0].key, "error-feedback-same");
}

proptest! {
    #[test]
    fn the_line_never_gets_what_is_protected(a: [bool; 3], line: bool, focal: bool, officer: bool, head: bool) {
        let there = There { line, focal, officer, head };
        let [elsewhere, protected, unresolved] = a;
        let to = desk(Route { elsewhere, protected, unresolved, past: None }, there);
        prop_assert!(!(protected || unresolved) || to != Desk::Line);
        prop_assert!(!unresolved || to != Desk::Head);
    }

    #[test]
    fn no_text_makes_a_number_panic(text in ".{0,40}") {
        prop_assert!(reference_of(&text).is_none_or(|r| reference_of(&r).as_deref() == Some(r.as_str())));
    }
}

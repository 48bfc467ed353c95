//! The table, row by row and column by column.

use super::*;
use uuid::Uuid;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn actor(role: Role, compartment: Compartment) -> Actor {
    let partner = role == Role::Partner;
    Actor {
        user: UserId(id(1)),
        assignments: vec![Assignment {
            role,
            office: (!partner).then_some(OfficeId(id(2))),
            compartment,
            organisation: partner.then_some(OrganisationId(id(3))),
        }],
    }
}

/// The facts of a record that each reach just allows.
fn best_facts(reach: Reach) -> Facts {
    match reach {
        No | All => Facts::NONE,
        Own => Facts::case(OfficeId(id(2)), Some(UserId(id(1))), Compartment::General),
        Office => Facts::office(OfficeId(id(2))),
        Outside => Facts::office(OfficeId(id(9))),
        Asked => Facts::case(OfficeId(id(9)), Some(UserId(id(1))), Compartment::General),
        Org => Facts::organisation(OrganisationId(id(3))),
        Myself => Facts::account(UserId(id(1))),
    }
}

#[test]
fn every_permission_has_one_row_and_every_role_one_column() {
    for p in Permission::ALL {
        assert_eq!(TABLE.iter().filter(|(q, _)| q == p).count(), 1, "{p}");
    }
    for r in Role::ALL {
        assert_eq!(COLUMNS.iter().filter(|c| *c == r).count(), 1, "{r}");
    }
}

#[test]
fn every_permission_and_role_reaches_what_the_table_says_and_nothing_else() {
    for permission in Permission::ALL {
        for role in Role::ALL {
            let actor = actor(*role, Compartment::General);
            let reach = reach(*role, *permission);
            let allowed = decide(&actor, *permission, &best_facts(reach)).is_ok();
            assert_eq!(allowed, reach != No, "{role} {permission}");
            if matches!(reach, All | No | Outside) {
                continue;
            }
            let strangers = [
                Facts::NONE,
                Facts::case(OfficeId(id(9)), Some(UserId(id(9))), Compartment::General),
                Facts::organisation(OrganisationId(id(9))),
                Facts::account(UserId(id(9))),
            ];
            for facts in strangers {
                assert!(decide(&actor, *permission, &facts).is_err(), "{role} {permission} {facts:?}");
            }
        }
    }
}

#[test]
fn somebody_without_a_role_is_refused_everywhere() {
    let nobody = Actor { user: UserId(id(1)), assignments: vec![] };
    for p in Permission::ALL {
        for facts in [Own, Office, Outside, Asked, Org, Myself, All].map(best_facts) {
            assert!(decide(&nobody, *p, &facts).is_err(), "{p}");
        }
    }
}

#[test]
fn a_childs_case_is_closed_to_adult_staff_even_when_it_was_theirs() {
    let mine = Facts::case(OfficeId(id(2)), Some(UserId(id(1))), Compartment::Child);
    assert!(decide(&actor(Role::Caseworker, Compartment::General), Permission::CaseRead, &mine).is_err());
    assert!(decide(&actor(Role::Supervisor, Compartment::General), Permission::CaseRead, &mine).is_err());
    assert!(decide(&actor(Role::FocalPoint, Compartment::Child), Permission::CaseRead, &mine).is_ok());
}

#[test]
fn a_supervisor_behind_a_wall_has_what_is_there_and_nothing_else() {
    let second = actor(Role::Supervisor, Compartment::Child);
    let behind = |wall| Facts::case(OfficeId(id(2)), Some(UserId(id(9))), wall);
    for p in [Permission::CaseRead, Permission::CaseClose, Permission::CaseAssign, Permission::PlanApprove] {
        assert!(decide(&second, p, &behind(Compartment::Child)).is_ok(), "{p}");
        for wall in [Compartment::General, Compartment::Gbv, Compartment::Sensitive] {
            assert!(decide(&second, p, &behind(wall)).is_err(), "{p} {wall}");
        }
    }
    let office = OfficeId(id(2));
    let scope = Scope::Office { office, compartment: Compartment::Child };
    assert_eq!(second.scope(Permission::CaseList), scope);
    assert!(second.offices(Permission::CaseList).is_empty(), "no office outside its walls");
}

#[test]
fn a_case_left_behind_in_another_office_is_no_longer_ones_own() {
    let facts = Facts::case(OfficeId(id(9)), Some(UserId(id(1))), Compartment::General);
    assert!(decide(&actor(Role::Caseworker, Compartment::General), Permission::CaseRead, &facts).is_err());
}

fn visited(compartment: Compartment) -> Facts {
    let visit = Visit { user: UserId(id(1)), role: Role::Caseworker, office: Some(OfficeId(id(2))) };
    Facts { visit: Some(visit), ..Facts::case(OfficeId(id(9)), Some(UserId(id(9))), compartment) }
}

#[test]
fn whoever_looks_at_a_case_of_others_may_look_and_nothing_else() {
    let awa = actor(Role::Caseworker, Compartment::General);
    for p in Permission::ALL {
        let granted = decide(&awa, *p, &visited(Compartment::General));
        // What reaches outside the caseload needs no visit.
        let visits = granted.as_ref().is_ok_and(Grant::is_visit);
        assert_eq!(visits, p.is_open_to_visitors(), "{p}");
        assert!(!visits || p.shows_a_case(), "{p}");
    }
    assert!(decide(&awa, Permission::CaseRead, &Facts { visit: None, ..visited(Compartment::General) }).is_err());
}

#[test]
fn a_visit_ends_with_the_role_and_passes_no_wall() {
    let read = |actor: &Actor, wall| decide(actor, Permission::CaseRead, &visited(wall)).is_ok();
    let awa = actor(Role::Caseworker, Compartment::General);
    assert!(read(&awa, Compartment::General));
    for wall in [Compartment::Child, Compartment::Gbv, Compartment::Sensitive] {
        assert!(!read(&awa, wall), "{wall}");
    }
    assert!(!read(&Actor { assignments: vec![], ..awa.clone() }, Compartment::General));
    let mut elsewhere = awa.clone();
    elsewhere.assignments[0].office = Some(OfficeId(id(7)));
    assert!(!read(&elsewhere, Compartment::General), "the same role in another office is another role");
    assert!(!read(&Actor { user: UserId(id(5)), ..awa }, Compartment::General), "somebody else's");
}

#[test]
fn what_reaches_outside_the_caseload_stops_at_every_wall() {
    for (permission, reaches) in TABLE {
        for (role, reach) in COLUMNS.into_iter().zip(reaches) {
            for wall in [Compartment::Child, Compartment::Gbv, Compartment::Sensitive] {
                let facts = Facts::case(OfficeId(id(9)), None, wall);
                let passed = decide(&actor(role, wall), permission, &facts).is_ok();
                assert!(reach != Outside || !passed, "{role} {permission} {wall}");
                let facts = Facts::case(OfficeId(id(9)), Some(UserId(id(1))), wall);
                let passed = decide(&actor(role, wall), permission, &facts).is_ok();
                assert!(reach != Asked || !passed, "{role} {permission} {wall}: asked");
            }
        }
    }
}

#[test]
fn the_authority_screens_and_does_nothing_else_and_nobody_else_screens() {
    use Permission::*;
    let theirs = [PersonReveal, ScreeningRead, ScreeningRecord, AccountOwn];
    for permission in Permission::ALL {
        assert_eq!(reach(Role::Authority, *permission) != No, theirs.contains(permission), "{permission}");
    }
    for role in Role::ALL.iter().filter(|r| **r != Role::Authority) {
        assert_eq!(reach(*role, ScreeningRecord), No, "{role}");
        assert!(!role.goes_with(Role::Authority), "{role}");
    }
    let wall = Facts::case(OfficeId(id(2)), None, Compartment::Child);
    assert!(decide(&actor(Role::Authority, Compartment::General), ScreeningRead, &wall).is_err());
    assert!(decide(&actor(Role::FocalPoint, Compartment::Child), ScreeningRead, &wall).is_err());
}

#[test]
fn trainers_and_administrators_see_no_case() {
    for role in [Role::Trainer, Role::Admin, Role::Finance, Role::MeOfficer, Role::Auditor, Role::ProgrammeManager] {
        assert_eq!(actor(role, Compartment::General).scope(Permission::CaseList), Scope::Nothing, "{role}");
    }
}

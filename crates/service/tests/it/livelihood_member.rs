//! Groups and cooperatives that begin a business: who is in one, who sees that, and one grant for each person whichever way.

use chrono::Duration;
use domain::authz::{Compartment, Role};
use domain::case::CaseEventKind;
use domain::coop::CoopForm;
use domain::livelihood::{BusinessForm, BusinessKind, Hold};
use domain::membership::MembershipForm;
use service::livelihood::{in_businesses, join, leave, page, write, write_start};
use service::{Ctx, ServiceError};
use store::case::Case;

use crate::livelihood::{Team, command, decided, funded, plan, ready, refused, scored, team};
use crate::livelihood_merge::{first, keep, second};
use crate::person::registered;
use crate::world::{World, world_tests};

/// A plan of a group with these people.
fn group(case: &Case, members: &[&str]) -> BusinessForm {
    let members = members.iter().map(|m| (*m).to_owned()).collect();
    BusinessForm { kind: "group".into(), members, ..plan(case) }
}

fn member(number: &str, who: &str, by: &Ctx) -> MembershipForm {
    MembershipForm {
        command: command(),
        of: number.into(),
        member: who.into(),
        day: by.today().to_string(),
        own_will: true,
    }
}

async fn coop(by: &Ctx, members: &[&Case]) -> String {
    let form = CoopForm {
        command: command(),
        kind: "cooperative".into(),
        name: "Kawral".into(),
        currency: "XOF".into(),
        ..CoopForm::default()
    };
    let code = service::coop::write(by, &form).await.unwrap();
    for case in members {
        service::coop::join(by, &joins(by, &code, case)).await.unwrap();
    }
    code
}

fn joins(by: &Ctx, coop: &str, case: &Case) -> MembershipForm {
    MembershipForm {
        command: command(),
        of: coop.into(),
        member: case.code.clone(),
        day: by.today().to_string(),
        own_will: true,
    }
}

/// The field and the key of the first error.
fn first_error<T: std::fmt::Debug>(result: Result<T, ServiceError>) -> (String, String) {
    match result {
        Err(ServiceError::Invalid(errors)) => (errors[0].field.clone(), errors[0].key.clone()),
        other => panic!("{other:?}"),
    }
}

fn at(field: &str, key: &str) -> (String, String) {
    (field.to_owned(), key.to_owned())
}

async fn kinds(w: &World, case: &Case) -> Vec<CaseEventKind> {
    let timeline = store::case_event::of_case(&w.app.db, case.id, None, 20).await.unwrap();
    timeline.into_iter().map(|e| e.kind).collect()
}

world_tests!(a_group_is_two_and_more_and_whoever_is_in_one_begins_no_other, async |w: World| {
    let t = team(&w).await;
    let (friend, third) = (w.case(w.dor, t.caseworker.user()).await, w.case(w.dor, t.caseworker.user()).await);
    assert_eq!(
        first_error(write(&t.officer, &group(&t.case, &[])).await),
        at("members[0]", "error-business-members-few")
    );
    assert_eq!(
        first_error(write(&t.officer, &group(&t.case, &["", "Nobody 7"])).await),
        at("members[1]", "error-member")
    );
    let itself = group(&t.case, &[&t.case.code]);
    assert_eq!(first_error(write(&t.officer, &itself).await), at("members[0]", "error-business-member-twice"));
    let alone = BusinessForm { kind: "individual".into(), ..group(&t.case, &[&friend.code]) };
    assert_eq!(first_error(write(&t.officer, &alone).await), at("members[0]", "error-business-members-kind"));
    let form = group(&t.case, &["", &friend.code_name]);
    let number = write(&t.officer, &form).await.unwrap();
    assert_eq!(write(&t.officer, &form).await.unwrap(), number, "sent twice, it is one");
    let seen = page(&t.officer, &number).await.unwrap();
    assert_eq!((seen.startup.kind, seen.members.others), (BusinessKind::Group, 0));
    assert_eq!(seen.members.shown.iter().map(|m| &m.code_name).collect::<Vec<_>>(), [&friend.code_name]);
    assert_eq!(kinds(&w, &friend).await, [CaseEventKind::BusinessJoined]);
    // One person, one grant: neither alone nor in another group.
    assert_eq!(first_error(write(&t.officer, &plan(&friend)).await), at("code", "error-business-second"));
    let other = group(&third, &[&friend.code]);
    assert_eq!(first_error(write(&t.officer, &other).await), at("members[0]", "error-business-member-second"));
    let applicant = group(&third, &[&t.case.code]);
    assert_eq!(first_error(write(&t.officer, &applicant).await), at("members[0]", "error-business-member-second"));
    // A plan that was refused is in nobody's way.
    for by in [&t.caseworker, &t.manager] {
        scored(by, &number).await.unwrap();
    }
    decided(&t.supervisor, &number, "rejected").await.unwrap();
    assert!(page(&t.officer, &number).await.unwrap().members.shown[0].left_on.is_some());
    write(&t.officer, &plan(&friend)).await.unwrap();
});

world_tests!(members_join_and_leave_on_a_day_and_the_last_stays_while_others_look_at_the_plan, async |w: World| {
    let t = team(&w).await;
    let (friend, late) = (w.case(w.dor, t.caseworker.user()).await, w.case(w.dor, t.caseworker.user()).await);
    let number = write(&t.officer, &group(&t.case, &[&friend.code])).await.unwrap();
    // Those who score know who is in it.
    refused(join(&t.officer, &member(&number, &late.code, &t.officer)).await, "error-business-not-now");
    let id = page(&t.officer, &number).await.unwrap().members.shown[0].id.to_string();
    let last = leave(&t.officer, &member(&number, &id, &t.officer)).await;
    assert_eq!(first_error(last), at("day", "error-business-members-few"));
    for by in [&t.caseworker, &t.manager] {
        scored(by, &number).await.unwrap();
    }
    decided(&t.supervisor, &number, "approved").await.unwrap();
    let form = member(&number, &late.code_name, &t.officer);
    join(&t.officer, &form).await.unwrap();
    join(&t.officer, &form).await.unwrap();
    refused(join(&t.officer, &member(&number, &late.code, &t.officer)).await, "error-business-member-twice");
    assert_eq!(page(&t.officer, &number).await.unwrap().members.shown.len(), 2);
    let before = MembershipForm { day: "2026-11-20".into(), ..member(&number, &id, &t.officer) };
    assert_eq!(first_error(leave(&t.officer, &before).await), at("day", "error-coop-left-before"));
    assert!(matches!(leave(&t.caseworker, &member(&number, &id, &t.officer)).await, Err(ServiceError::Forbidden)));
    let form = member(&number, &id, &t.officer);
    leave(&t.officer, &form).await.unwrap();
    leave(&t.officer, &form).await.unwrap();
    assert!(matches!(leave(&t.officer, &member(&number, &id, &t.officer)).await, Err(ServiceError::NotFound)));
    let seen = page(&t.officer, &number).await.unwrap().members;
    let left: Vec<_> = seen.shown.iter().filter(|m| m.left_on.is_some()).map(|m| &m.code_name).collect();
    assert_eq!(left, [&friend.code_name]);
    assert_eq!(kinds(&w, &friend).await, [CaseEventKind::BusinessLeft, CaseEventKind::BusinessJoined]);
    // Whoever left is free, and what was stays on the case.
    write(&t.officer, &plan(&friend)).await.unwrap();
    let of_friend = in_businesses(&t.caseworker, &friend.code).await.unwrap();
    assert!(of_friend[0].left_on.is_some() && of_friend[0].open.is_some());
});

world_tests!(a_member_out_of_sight_is_a_count_and_a_business_out_of_sight_has_no_name, async |w: World| {
    let t = team(&w).await;
    let colleague = w.actor(Role::Caseworker, w.dor).await;
    let theirs = w.case(w.dor, colleague.user()).await;
    let number = write(&t.officer, &group(&t.case, &[&theirs.code])).await.unwrap();
    // Whoever has the applicant's case sees no case of a colleague, and the colleague no business of another case.
    let seen = page(&t.caseworker, &number).await.unwrap().members;
    assert_eq!((seen.shown.len(), seen.others, seen.may_join), (0, 1, false));
    assert!(matches!(page(&colleague, &number).await, Err(ServiceError::NotFound)));
    let tab = in_businesses(&colleague, &theirs.code).await.unwrap();
    assert_eq!((tab[0].kind, tab[0].open.clone(), tab[0].left_on), (BusinessKind::Group, None, None));
    assert!(matches!(in_businesses(&t.caseworker, &theirs.code).await, Err(ServiceError::NotFound)));
    for role in [Role::Trainer, Role::Finance, Role::MeOfficer] {
        let who = w.actor(role, w.dor).await;
        assert!(in_businesses(&who, &theirs.code).await.is_err(), "{role}");
        assert!(join(&who, &member(&number, &theirs.code, &who)).await.is_err(), "{role}");
    }
    // Behind a wall since then: nobody here sees who it is any more, or lets them leave.
    let id = page(&t.officer, &number).await.unwrap().members.shown[0].id.to_string();
    let case = store::case::by_id(&w.app.db, theirs.id).await.unwrap().unwrap();
    let mut tx = w.tx().await;
    store::case::set_compartment(&mut tx, case.id, case.version, Compartment::Gbv, None, case.track).await.unwrap();
    w.commit(tx).await;
    let seen = page(&t.officer, &number).await.unwrap().members;
    assert_eq!((seen.shown.len(), seen.others), (0, 1));
    assert!(matches!(leave(&t.officer, &member(&number, &id, &t.officer)).await, Err(ServiceError::NotFound)));
    // Nobody is added from behind a wall, from another office, or once the case has ended.
    let walled = w.case_behind(w.dor, colleague.user(), Compartment::Child).await;
    let far = w.case(w.ohg, colleague.user()).await;
    for case in [walled, far] {
        let form = BusinessForm { intent: "draft".into(), ..group(&t.case, &[&case.code]) };
        refused(write(&t.officer, &form).await, "error-member");
    }
});

world_tests!(of_two_who_add_somebody_at_once_one_does, async |w: World| {
    let t = team(&w).await;
    let (friend, third) = (w.case(w.dor, t.caseworker.user()).await, w.case(w.dor, t.caseworker.user()).await);
    let (one, two) = (group(&t.case, &[&friend.code]), group(&third, &[&friend.code]));
    let own = plan(&friend);
    let (a, b, c) = tokio::join!(write(&t.officer, &one), write(&t.officer, &two), write(&t.officer, &own));
    assert_eq!([a.is_ok(), b.is_ok(), c.is_ok()].iter().filter(|ok| **ok).count(), 1, "{a:?} {b:?} {c:?}");
});

world_tests!(a_cooperative_begins_with_its_own_association_that_has_no_other_plan, async |w: World| {
    let t = team(&w).await;
    let (friend, third) = (w.case(w.dor, t.caseworker.user()).await, w.case(w.dor, t.caseworker.user()).await);
    let of = |case: &Case, coop: &str| BusinessForm { kind: "cooperative".into(), coop: coop.into(), ..plan(case) };
    assert_eq!(first_error(write(&t.officer, &of(&t.case, "")).await), at("coop", "error-business-coop"));
    assert_eq!(first_error(write(&t.officer, &of(&t.case, "A-26-999999")).await), at("coop", "error-business-coop"));
    let code = coop(&t.officer, &[&friend]).await;
    let alone = BusinessForm { coop: code.clone(), ..plan(&t.case) };
    assert_eq!(first_error(write(&t.officer, &alone).await), at("coop", "error-business-coop-kind"));
    assert_eq!(first_error(write(&t.officer, &of(&t.case, &code)).await), at("coop", "error-business-coop-not-in"));
    service::coop::join(&t.officer, &joins(&t.officer, &code, &t.case)).await.unwrap();
    let number = write(&t.officer, &of(&t.case, &code)).await.unwrap();
    let seen = page(&t.officer, &number).await.unwrap();
    let association = seen.members.coop.unwrap();
    assert_eq!((association.name.as_str(), association.members), ("Kawral", Some(2)));
    assert_eq!((association.code, seen.plan.number), (Some(code.clone()), 1));
    assert_eq!(page(&t.caseworker, &number).await.unwrap().members.coop.unwrap().code, None);
    // What an association is paid for, its members are paid for.
    assert_eq!(first_error(write(&t.officer, &of(&friend, &code)).await), at("code", "error-business-second"));
    assert_eq!(in_businesses(&t.caseworker, &friend.code).await.unwrap()[0].kind, BusinessKind::Cooperative);
    write(&t.officer, &plan(&third)).await.unwrap();
    let joined = service::coop::join(&t.officer, &joins(&t.officer, &code, &third)).await;
    assert_eq!(first_error(joined), at("member", "error-coop-member-business"));
    // An association in which somebody has a business gets no grant beside it.
    let fourth = w.case(w.dor, t.caseworker.user()).await;
    let other = coop(&t.officer, &[&third, &fourth]).await;
    assert_eq!(first_error(write(&t.officer, &of(&fourth, &other)).await), at("coop", "error-business-coop-members"));
    // The form knows what was chosen.
    scored(&t.caseworker, &number).await.unwrap();
    scored(&t.manager, &number).await.unwrap();
    decided(&t.supervisor, &number, "revised").await.unwrap();
    let start = write_start(&t.officer, Some(&number), "").await.unwrap();
    assert_eq!((start.form.coop.as_str(), start.coops.len()), (code.as_str(), 2));
});

world_tests!(who_writes_a_plan_is_told_that_others_here_do_the_same, async |w: World| {
    let a = team(&w).await;
    funded(&a).await;
    let case = w.case(w.dor, a.caseworker.user()).await;
    let draft = BusinessForm { intent: "draft".into(), ..plan(&case) };
    let number = write(&a.officer, &draft).await.unwrap();
    let start = write_start(&a.officer, Some(&number), "").await.unwrap();
    assert_eq!(start.same.0, domain::small_cells::Shown::Few);
    let seen = page(&a.officer, &number).await.unwrap();
    assert_eq!(seen.same, domain::small_cells::Shown::Few);
});

/// Somebody else of the same caseworker, and everybody who works with them.
async fn neighbour(w: &World, a: &Team) -> Team {
    let code = registered(&a.caseworker, &crate::person::form("Salimata", "Kindo")).await.code;
    crate::livelihood_merge::team(w, &crate::pair_merge::case(w, &code).await, &a.caseworker).await
}

world_tests!(a_membership_goes_with_its_person_unless_they_have_a_business_and_comes_back, async |w: World| {
    let a = first(&w).await;
    let other = neighbour(&w, &a).await;
    let number = write(&a.officer, &group(&other.case, &[&a.case.code])).await.unwrap();
    let (t, b) = second(w, &a).await;
    let pair = keep(&t, &b.case.code).await;
    // Over there: the officer here sees that there is one more, and not who.
    let seen = page(&a.officer, &number).await.unwrap().members;
    assert_eq!((seen.shown.len(), seen.others), (0, 1));
    let tab = in_businesses(&b.caseworker, &b.case.code).await.unwrap();
    assert_eq!((tab.len(), tab[0].open.clone()), (1, None));
    assert_eq!(first_error(write(&b.officer, &plan(&b.case)).await).1, "error-business-second");
    t.w.clock.advance(Duration::minutes(1));
    t.undo(&pair).await.unwrap();
    assert_eq!(page(&a.officer, &number).await.unwrap().members.shown[0].code_name, a.case.code_name);
    assert!(in_businesses(&b.caseworker, &b.case.code).await.unwrap().is_empty());
});

world_tests!(whoever_is_found_to_be_in_a_paid_group_gets_no_grant_of_their_own, async |w: World| {
    let a = first(&w).await;
    let mine = neighbour(&w, &a).await;
    let number = write(&mine.officer, &group(&mine.case, &[&a.case.code])).await.unwrap();
    for by in [&mine.caseworker, &mine.manager] {
        scored(by, &number).await.unwrap();
    }
    decided(&mine.supervisor, &number, "approved").await.unwrap();
    let reference = ready(&mine, &number).await;
    service::livelihood::pay(&mine.finance, &crate::livelihood::paying(&reference, "300000", "XOF")).await.unwrap();
    let (t, b) = second(w, &a).await;
    let own = funded(&b).await;
    keep(&t, &b.case.code).await;
    // The membership stays where it was found; the grant of the record that stands waits.
    assert_eq!(page(&b.officer, &own).await.unwrap().hold, Some(Hold::PaidElsewhere));
    let seen = page(&mine.officer, &number).await.unwrap();
    assert_eq!((seen.members.shown.len(), seen.members.others, seen.hold), (0, 0, None));
});

//! A member of a household is registered in her own right: nobody of the partner's case finds her from there.

use domain::authz::Role;
use domain::case::{CaseEventKind, RevealForm};
use domain::counselling::SessionForm;
use domain::person::{MemberForm, PersonForm};
use service::case::{CaseQuery, header, history, list, overview, reveal};
use service::person::{profile, register};
use service::{Ctx, ServiceError, counselling};
use store::case::Case;
use uuid::Uuid;

use crate::counselling::form as session;
use crate::person::{form, places, registered};
use crate::world::{World, world_tests};

const HER: &str = "Bibata";

/// His case in the hands of `his`, hers in those of `hers`, registered by a supervisor from his household.
struct Apart {
    his: Ctx,
    hers: Ctx,
    supervisor: Ctx,
    his_case: Case,
    her_case: Case,
    registration: PersonForm,
}

async fn case(w: &World, code: &str) -> Case {
    store::case::by_code(&w.app.db, code).await.unwrap().unwrap()
}

async fn apart(w: &World) -> Apart {
    places(w).await;
    let (his, hers) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let wife =
        MemberForm { name: HER.into(), relation: "spouse".into(), sex: "female".into(), ..MemberForm::default() };
    let partner = PersonForm { household: vec![wife], ..form("Hamidou", "Dicko") };
    let his_code = registered(&his, &partner).await.code;
    let shown = RevealForm { command: Uuid::new_v4().to_string(), code: his_code.clone(), reason: "contact".into() };
    reveal(&supervisor, &shown).await.unwrap();
    let (member, _) = profile(&supervisor, &his_code).await.unwrap().household.remove(0);
    let registration = PersonForm {
        member: member.to_string(),
        sex: "female".into(),
        category: "associated_adult".into(),
        household: vec![],
        phones: vec![],
        ..form(HER, "Testmember")
    };
    let her_code = registered(&supervisor, &registration).await.code;
    let her_case = case(w, &her_code).await;
    let mut tx = w.tx().await;
    assert!(store::case::set_caseworker(&mut tx, her_case.id, her_case.version, hers.user(), w.now()).await.unwrap());
    w.commit(tx).await;
    let (his_case, her_case) = (case(w, &his_code).await, case(w, &her_code).await);
    Apart { his, hers, supervisor, his_case, her_case, registration }
}

world_tests!(from_the_partners_case_nobody_finds_her, async |w: World| {
    let a = apart(&w).await;
    let code = &a.his_case.code;
    let shown = RevealForm { command: Uuid::new_v4().to_string(), code: code.clone(), reason: "contact".into() };
    reveal(&a.his, &shown).await.unwrap();
    let page = profile(&a.his, code).await.unwrap();
    assert!(page.household.is_empty());
    let timeline = overview(&a.his, code, None).await.unwrap();
    assert!(timeline.timeline.iter().any(|e| e.kind == CaseEventKind::HouseholdLeft));
    let log = history(&a.his, code, None).await.unwrap();
    assert!(log.entries.iter().any(|e| e.action == "person.household_left"));
    let head = header(&a.his, code).await.unwrap();
    for read in [format!("{page:?}"), format!("{timeline:?}"), format!("{log:?}"), format!("{head:?}")] {
        for secret in [HER, a.her_case.code.as_str(), a.her_case.code_name.as_str(), "Testmember"] {
            assert!(!read.contains(secret), "{secret} in {read}");
        }
    }
    assert!(matches!(header(&a.his, &a.her_case.code).await, Err(ServiceError::NotFound)));
    for words in ["", HER, a.her_case.code.as_str(), a.her_case.code_name.as_str()] {
        let query = CaseQuery { search: words.into(), ..CaseQuery::default() };
        let found = list(&a.his, &query).await.unwrap();
        assert!(found.rows.iter().all(|r| r.line.code != a.her_case.code), "{words}");
    }
    assert_eq!(list(&a.his, &CaseQuery::default()).await.unwrap().counts.open, 1);
    // Her own caseworker sees her case whole, and nothing of his.
    let hers = format!("{:?}", overview(&a.hers, &a.her_case.code, None).await.unwrap());
    assert!(!hers.contains(&a.his_case.code));
    assert!(matches!(header(&a.hers, &a.his_case.code).await, Err(ServiceError::NotFound)));
});

world_tests!(she_leaves_the_household_once_and_an_old_page_does_not_bring_her_back, async |w: World| {
    let a = apart(&w).await;
    // The same form again is the same registration; another one finds nobody there.
    assert_eq!(register(&a.supervisor, &a.registration).await.unwrap().code, a.her_case.code);
    let again = PersonForm {
        command: Uuid::new_v4().to_string(),
        distinct_reason: "Another woman".into(),
        ..a.registration.clone()
    };
    match register(&a.supervisor, &again).await {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, "error-member-gone"),
        other => panic!("{other:?}"),
    }
    let version = store::person::by_id(&w.app.db, a.his_case.person).await.unwrap().unwrap().version;
    assert_eq!(version, 2, "a profile that was opened before is old");
});

world_tests!(a_member_of_a_household_out_of_reach_is_not_there, async |w: World| {
    places(&w).await;
    let his = w.actor(Role::Caseworker, w.dor).await;
    let code = registered(&his, &form("Hamidou", "Dicko")).await.code;
    let person = case(&w, &code).await.person;
    let (member, _) = store::person_parts::members(&w.app.db, &w.app.sealer, person).await.unwrap().remove(0);
    let stranger = w.actor(Role::Caseworker, w.ohg).await;
    let own = PersonForm { member: member.to_string(), ..form("Hawa", "Dicko") };
    match register(&stranger, &own).await {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, "error-member-gone"),
        other => panic!("{other:?}"),
    }
});

world_tests!(a_meeting_of_the_two_is_told_to_her_caseworker_alone, async |w: World| {
    let a = apart(&w).await;
    let on = |case: &Case, place: &str| SessionForm {
        next_on: "2026-12-01".into(),
        next_place: place.into(),
        ..session(case)
    };
    counselling::record(&a.his, &on(&a.his_case, "Room 2")).await.unwrap();
    let days = async |ctx: &Ctx, case: &Case| header(ctx, &case.code).await.unwrap().together_on;
    assert!(days(&a.hers, &a.her_case).await.is_empty());
    counselling::record(&a.hers, &on(&a.her_case, "At her home")).await.unwrap();
    assert!(days(&a.hers, &a.her_case).await.is_empty());
    counselling::record(&a.hers, &on(&a.her_case, "room 2")).await.unwrap();
    assert_eq!(days(&a.hers, &a.her_case).await, ["2026-12-01".parse().unwrap()]);
    assert!(days(&a.his, &a.his_case).await.is_empty());
    assert!(days(&a.supervisor, &a.her_case).await.is_empty());
});

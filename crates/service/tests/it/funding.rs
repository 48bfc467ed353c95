//! Funded projects: who keeps the list, which of them pays for a case, and where that goes when a case moves.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::case::CaseEventKind;
use domain::funding::{CaseFundingForm, FundingForm};
use service::case::header;
use service::funding::{add_funding, edit_funding, funding, fundings, set_case_funding};
use service::{Ctx, ServiceError, person};
use store::case::Case;
use uuid::Uuid;

use crate::child::born;
use crate::pair_merge::{Twice, twice};
use crate::person::{form as registration, places, registered};
use crate::transfer::move_there;
use crate::world::{World, world_tests};

pub fn command() -> String {
    Uuid::new_v4().to_string()
}

/// A project that runs in 2026, or on other days.
fn project(code: &str, ends_on: &str) -> FundingForm {
    FundingForm {
        command: command(),
        version: String::new(),
        code: code.into(),
        name: format!("Project {code}"),
        donor: "Peace fund".into(),
        starts_on: "2026-01-01".into(),
        ends_on: ends_on.into(),
    }
}

/// Two that run, and one that is over.
pub async fn listed(w: &World) -> Ctx {
    let admin = w.actor(Role::Admin, w.dor).await;
    for (code, last) in [("LAKE-3", "2027-12-31"), ("OLD-1", "2026-06-30"), ("SAHEL-2", "2027-06-30")] {
        add_funding(&admin, &project(code, last)).await.unwrap();
    }
    admin
}

async fn now(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

async fn choice(w: &World, case: &Case, funding: &str) -> CaseFundingForm {
    let version = now(w, case).await.version.to_string();
    CaseFundingForm { command: command(), code: case.code.clone(), version, funding: funding.into() }
}

pub async fn pays(w: &World, by: &Ctx, case: &Case, funding: &str) -> Result<String, ServiceError> {
    set_case_funding(by, &choice(w, case, funding).await).await
}

/// Code of what pays for a case now.
async fn paid_by(w: &World, case: &Case) -> Option<String> {
    let id = now(w, case).await.funding?;
    let all = store::funding::all(&w.app.db).await.unwrap();
    all.into_iter().find(|f| f.id == id).map(|f| f.code)
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, field: &str, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => {
            assert_eq!((errors[0].field.as_str(), errors[0].key.as_str()), (field, key));
        }
        other => panic!("{other:?}"),
    }
}

world_tests!(who_shapes_the_programme_keeps_the_list_and_nobody_else_sees_it, async |w: World| {
    let admin = listed(&w).await;
    let codes: Vec<_> = fundings(&admin).await.unwrap().into_iter().map(|f| f.code).collect();
    assert_eq!(codes, ["LAKE-3", "SAHEL-2", "OLD-1"], "what ends last comes first");
    for role in Role::ALL.iter().filter(|r| !matches!(r, Role::Admin | Role::Partner)) {
        let other = w.actor(*role, w.dor).await;
        assert!(matches!(fundings(&other).await, Err(ServiceError::Forbidden)), "{role}");
        assert!(matches!(funding(&other, "LAKE-3").await, Err(ServiceError::Forbidden)), "{role}");
        let added = add_funding(&other, &project("NEW", "2027-01-01")).await;
        assert!(matches!(added, Err(ServiceError::Forbidden)), "{role}");
        let changed = edit_funding(&other, &project("LAKE-3", "2027-01-01")).await;
        assert!(matches!(changed, Err(ServiceError::Forbidden)), "{role}");
    }
    assert!(matches!(funding(&admin, "NEW").await, Err(ServiceError::NotFound)));
});

world_tests!(a_code_is_given_once_and_a_form_sent_twice_is_one_project, async |w: World| {
    let admin = w.actor(Role::Admin, w.dor).await;
    let form = project("lake-3", "2027-12-31");
    let both = tokio::join!(add_funding(&admin, &form), add_funding(&admin, &form));
    both.0.unwrap();
    both.1.unwrap();
    assert_eq!(fundings(&admin).await.unwrap().len(), 1);
    refused(add_funding(&admin, &project("LAKE-3", "2028-12-31")).await, "code", "error-funding-code-taken");
    let rivals = [project("SAHEL-2", "2027-12-31"), project("SAHEL-2", "2028-12-31")];
    let both = tokio::join!(add_funding(&admin, &rivals[0]), add_funding(&admin, &rivals[1]));
    assert_ne!(both.0.is_ok(), both.1.is_ok(), "of two at once one has the code");
});

world_tests!(a_change_over_an_old_version_is_told_what_was_saved, async |w: World| {
    let admin = listed(&w).await;
    let over = |version: i64, name: &str| FundingForm {
        version: version.to_string(),
        name: name.into(),
        ..project("LAKE-3", "2028-03-31")
    };
    edit_funding(&admin, &over(1, "Lakes")).await.unwrap();
    let saved = funding(&admin, "LAKE-3").await.unwrap();
    assert_eq!((saved.name.as_str(), saved.ends_on.to_string().as_str(), saved.version), ("Lakes", "2028-03-31", 2));
    match edit_funding(&admin, &over(1, "Rivers")).await {
        Err(ServiceError::Conflict(differences)) => {
            assert_eq!((differences[0].field.as_str(), differences[0].saved.as_str()), ("name", "Lakes"));
        }
        other => panic!("{other:?}"),
    }
    let (first, second) = (over(2, "Shores"), over(2, "Islands"));
    let both = tokio::join!(edit_funding(&admin, &first), edit_funding(&admin, &second));
    assert_ne!(both.0.is_ok(), both.1.is_ok());
    assert!(matches!(edit_funding(&admin, &project("NOWHERE", "2028-01-01")).await, Err(ServiceError::NotFound)));
});

world_tests!(whoever_moves_a_case_on_says_what_pays_for_it, async |w: World| {
    listed(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let form = choice(&w, &case, "SAHEL-2").await;
    assert_eq!(set_case_funding(&awa, &form).await.unwrap(), case.code);
    assert_eq!(set_case_funding(&awa, &form).await.unwrap(), case.code, "sent twice, done once");
    assert_eq!(header(&awa, &case.code).await.unwrap().funding.as_deref(), Some("Project SAHEL-2"));
    pays(&w, &w.actor(Role::Supervisor, w.dor).await, &case, "LAKE-3").await.unwrap();
    pays(&w, &awa, &case, "LAKE-3").await.unwrap();
    pays(&w, &awa, &case, "").await.unwrap();
    assert_eq!(header(&awa, &case.code).await.unwrap().funding, None);
    let events = store::case_event::of_case(&w.app.db, case.id, None, 20).await.unwrap();
    let mut said: Vec<_> =
        events.iter().filter(|e| e.kind == CaseEventKind::FundingChanged).map(|e| e.reference.clone()).collect();
    said.sort();
    assert_eq!(said, [None, Some("LAKE-3".into()), Some("SAHEL-2".into())], "what changes nothing is no event");
    let filter = store::audit::Filter { action: Some("case.funding_changed".into()), ..Default::default() };
    assert_eq!(store::audit::list(&w.app.db, &filter, 20).await.unwrap().len(), 4);
});

world_tests!(only_a_running_project_pays_and_only_over_what_was_seen, async |w: World| {
    listed(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    for code in ["OLD-1", "NOWHERE", "sahel-2"] {
        refused(pays(&w, &awa, &case, code).await, "funding", "error-funding-not-running");
    }
    let old = choice(&w, &case, "LAKE-3").await;
    pays(&w, &awa, &case, "SAHEL-2").await.unwrap();
    match set_case_funding(&awa, &old).await {
        Err(ServiceError::Conflict(differences)) => assert_eq!(differences[0].saved, "SAHEL-2"),
        other => panic!("{other:?}"),
    }
    let (first, second) = (choice(&w, &case, "LAKE-3").await, choice(&w, &case, "").await);
    let both = tokio::join!(set_case_funding(&awa, &first), set_case_funding(&awa, &second));
    assert_ne!(both.0.is_ok(), both.1.is_ok(), "of two at once one is told");
    // A project that ends keeps its cases, and a form that leaves it there changes nothing.
    pays(&w, &awa, &case, "SAHEL-2").await.unwrap();
    w.clock.advance(TimeDelta::days(400));
    let later = w.later(&awa);
    pays(&w, &later, &case, "SAHEL-2").await.unwrap();
    assert_eq!(paid_by(&w, &case).await.as_deref(), Some("SAHEL-2"));
    pays(&w, &later, &case, "").await.unwrap();
    refused(pays(&w, &later, &case, "SAHEL-2").await, "funding", "error-funding-not-running");
});

world_tests!(who_does_not_move_the_case_on_says_nothing_of_its_project, async |w: World| {
    listed(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let walled = w.case_behind(w.dor, awa.user(), Compartment::Gbv).await;
    for role in Role::ALL.iter().filter(|r| !matches!(r, Role::Supervisor | Role::Partner)) {
        let other = w.actor(*role, w.dor).await;
        let result = pays(&w, &other, &case, "LAKE-3").await;
        assert!(matches!(result, Err(ServiceError::NotFound | ServiceError::Forbidden)), "{role}: {result:?}");
    }
    let far = w.actor(Role::Supervisor, w.ohg).await;
    assert!(matches!(pays(&w, &far, &case, "LAKE-3").await, Err(ServiceError::NotFound)));
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    assert!(matches!(pays(&w, &supervisor, &walled, "LAKE-3").await, Err(ServiceError::NotFound)));
    assert!(matches!(pays(&w, &supervisor, &walled, "NOWHERE").await, Err(ServiceError::NotFound)));
    assert_eq!((paid_by(&w, &case).await, paid_by(&w, &walled).await), (None, None));
});

world_tests!(a_case_is_opened_with_what_pays_for_it, async |w: World| {
    listed(&w).await;
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let with =
        |funding: &str| domain::person::PersonForm { funding: funding.into(), ..registration("Boukari", "Ouédraogo") };
    for code in ["OLD-1", "NOWHERE"] {
        let wrong = domain::person::PersonForm { sex: String::new(), ..with(code) };
        match person::register(&awa, &wrong).await {
            Err(ServiceError::Invalid(errors)) => {
                let keys: Vec<_> = errors.iter().map(|e| e.key.as_str()).collect();
                assert_eq!(keys, ["error-sex-missing", "error-funding-not-running"], "one refusal says everything");
            }
            other => panic!("{other:?}"),
        }
    }
    let code = registered(&awa, &with("SAHEL-2")).await.code;
    assert_eq!(header(&awa, &code).await.unwrap().funding.as_deref(), Some("Project SAHEL-2"));
    let none = registered(&awa, &registration("Adama", "Sawadogo")).await.code;
    assert_eq!(header(&awa, &none).await.unwrap().funding, None);
    let offered: Vec<_> = person::registering(&awa).await.unwrap().fundings.into_iter().map(|f| f.code).collect();
    assert_eq!(offered, ["LAKE-3", "SAHEL-2"]);
});

/// Says what pays for each of the two records of one person.
async fn both_paid(t: &Twice, [a, b]: [&str; 2]) {
    listed(&t.w).await;
    pays(&t.w, &t.awa, &t.a, a).await.unwrap();
    pays(&t.w, &t.ali, &t.b, b).await.unwrap();
}

world_tests!(a_merge_takes_the_project_over_where_there_is_none_and_an_undo_puts_it_back, async |w: World| {
    let t = twice(w).await;
    both_paid(&t, ["", "LAKE-3"]).await;
    let seen = t.merge().await;
    assert_eq!(paid_by(&t.w, &t.a).await.as_deref(), Some("LAKE-3"));
    assert!(matches!(pays(&t.w, &t.ali, &t.b, "SAHEL-2").await, Err(ServiceError::Forbidden | ServiceError::NotFound)));
    t.undo(&seen.id).await.unwrap();
    assert_eq!((paid_by(&t.w, &t.a).await, paid_by(&t.w, &t.b).await), (None, Some("LAKE-3".into())));
});

world_tests!(a_merge_leaves_the_project_of_the_case_that_stays_and_an_undo_what_was_said_since, async |w: World| {
    let t = twice(w).await;
    both_paid(&t, ["SAHEL-2", "LAKE-3"]).await;
    let seen = t.merge().await;
    assert_eq!(paid_by(&t.w, &t.a).await.as_deref(), Some("SAHEL-2"));
    t.undo(&seen.id).await.unwrap();
    let both = (paid_by(&t.w, &t.a).await, paid_by(&t.w, &t.b).await);
    assert_eq!(both, (Some("SAHEL-2".into()), Some("LAKE-3".into())));
    pays(&t.w, &t.awa, &t.a, "").await.unwrap();
    let seen = t.merge().await;
    pays(&t.w, &t.awa, &t.a, "SAHEL-2").await.unwrap();
    t.undo(&seen.id).await.unwrap();
    assert_eq!(paid_by(&t.w, &t.a).await.as_deref(), Some("SAHEL-2"));
});

world_tests!(another_office_and_the_wall_around_children_keep_the_project, async |w: World| {
    listed(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let (child, moved) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    pays(&w, &awa, &child, "LAKE-3").await.unwrap();
    pays(&w, &awa, &moved, "SAHEL-2").await.unwrap();
    person::correct(&awa, &born(&child, "2010", 1)).await.unwrap();
    move_there(&w, &awa, &moved).await;
    assert_eq!((now(&w, &child).await.compartment, now(&w, &moved).await.office), (Compartment::Child, w.ohg));
    assert_eq!(paid_by(&w, &child).await.as_deref(), Some("LAKE-3"));
    assert_eq!(paid_by(&w, &moved).await.as_deref(), Some("SAHEL-2"));
});

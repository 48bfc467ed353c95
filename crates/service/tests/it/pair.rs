//! Two records that may be of one person: found at registration and at night, reviewed by who may see them.

use chrono::Duration;
use domain::authz::{Assignment, Compartment, Role};
use domain::date::DateParts;
use domain::pair::{DistinctForm, PairSource, PairState};
use domain::person::{PersonForm, PhoneForm};
use service::job::{Handlers, run_next};
use service::pair::{PairList, Review, ScanPairsJob, Seen, distinct, list, nightly, review};
use service::{Ctx, ServiceError};
use uuid::Uuid;

use crate::person::{child, form, places, registered};
use crate::world::{World, world_tests};

fn phone(number: &str) -> PhoneForm {
    PhoneForm {
        number: number.into(),
        owner: "own".into(),
        safe_to_call: "yes".into(),
        safe_to_text: "no".into(),
        safe_times: String::new(),
    }
}

fn man(given: &str, family: &str, father: &str, year: &str, number: &str) -> PersonForm {
    PersonForm {
        father: father.into(),
        birth: DateParts { year: year.into(), ..DateParts::default() },
        origin: "bf5401".into(),
        phones: vec![phone(number)],
        distinct_reason: "They say they are another family".into(),
        ..form(given, family)
    }
}

/// The first record of the field's scenario S2.
pub fn boukary() -> PersonForm {
    man("Boukary", "OUEDRAOGO", "Hamidou", "1996", "70 22 44 12")
}

/// The second one, heard otherwise in another office.
pub fn wedraogo() -> PersonForm {
    man("Boukari", "Wedraogo", "Amidou", "1997", "70 11 44 12")
}

/// A supervisor of both offices.
pub async fn regional(w: &World) -> Ctx {
    let of = |office| Assignment {
        role: Role::Supervisor,
        office: Some(office),
        compartment: Compartment::General,
        organisation: None,
    };
    let user = w.user(&format!("regional-{}@example.org", Uuid::new_v4().simple()), of(w.dor)).await;
    w.ctx(user, vec![of(w.dor), of(w.ohg)]).await
}

pub async fn open(ctx: &Ctx) -> PairList {
    list(ctx, PairState::Open, "").await.unwrap()
}

/// The pair that waits, as `ctx` sees it.
pub async fn only(ctx: &Ctx) -> Review {
    let rows = open(ctx).await.rows;
    assert_eq!(rows.len(), 1, "{rows:?}");
    review(ctx, &rows[0].id).await.unwrap()
}

fn apart(seen: &Review) -> DistinctForm {
    DistinctForm {
        command: Uuid::new_v4().to_string(),
        pair: seen.id.clone(),
        version: seen.version.to_string(),
        reason: "Brothers, seen together".into(),
    }
}

/// The next night: everything that it leaves to do is done.
pub async fn night(w: &World) {
    w.clock.advance(Duration::days(1));
    assert!(nightly(&w.app).await.unwrap());
    assert!(!nightly(&w.app).await.unwrap());
    let handlers = Handlers::default().with(ScanPairsJob);
    while run_next(&w.app, &handlers).await.unwrap() {}
}

async fn touch(w: &World, code: &str) {
    let case = store::case::by_code(&w.app.db, code).await.unwrap().unwrap();
    let person = store::person::by_id(&w.app.db, case.person).await.unwrap().unwrap();
    let mut tx = w.tx().await;
    store::person::update(&mut tx, &person, w.now()).await.unwrap();
    w.commit(tx).await;
}

world_tests!(the_same_man_under_another_spelling_in_another_office_waits_for_review, async |w: World| {
    places(&w).await;
    let first = registered(&w.actor(Role::Caseworker, w.dor).await, &boukary()).await;
    let second = registered(&w.actor(Role::Caseworker, w.ohg).await, &wedraogo()).await;

    // Who supervises one office sees its own side, and of the other one only where it is.
    let seen = only(&w.actor(Role::Supervisor, w.ohg).await).await;
    assert_eq!((seen.state, seen.source), (PairState::Open, PairSource::Entry));
    let mine: Vec<_> = seen.sides.iter().filter_map(Seen::open).map(|s| s.code.clone()).collect();
    assert_eq!(mine, std::slice::from_ref(&second.code));
    assert!(seen.sides.iter().any(|s| matches!(s, Seen::Masked { office, .. } if office == "Dori")));
    assert!(seen.claim.is_none() && !format!("{seen:?}").contains("Hamidou"));

    // Who supervises both compares them: of the phones only the digits that agree.
    let seen = only(&regional(&w).await).await;
    let sides: Vec<_> = seen.sides.iter().filter_map(Seen::open).collect();
    assert_eq!(sides.len(), 2);
    let a = sides.iter().find(|s| s.code == first.code).unwrap();
    assert_eq!(a.phones[0].text, "22670••4412");
    assert!(seen.reasons.contains(&domain::duplicate::Reason::NamesSound));
});

world_tests!(brothers_who_were_told_apart_are_never_suggested_again, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let first = registered(&awa, &man("Hassane", "Sawadogo", "Hamidou", "1996", "70 22 44 12")).await;
    registered(&awa, &man("Hassana", "Sawadogo", "Hamidou", "1997", "70 22 44 12")).await;
    let seen = only(&issa).await;
    assert_eq!(seen.claim.as_deref(), Some("They say they are another family"));
    let form = apart(&seen);
    for _ in 0..2 {
        distinct(&issa, &form).await.unwrap();
    }
    assert!(open(&issa).await.rows.is_empty());
    touch(&w, &first.code).await;
    night(&w).await;
    assert!(open(&issa).await.rows.is_empty());
    let decided = review(&issa, &seen.id).await.unwrap();
    assert_eq!(decided.state, PairState::Distinct);
    assert_eq!(decided.decided.unwrap().reason.as_deref(), Some("Brothers, seen together"));
});

world_tests!(the_night_finds_who_changed_once_and_compares_nobody_else, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    // Nobody was compared when these two were written.
    let (a, b) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    assert!(open(&issa).await.rows.is_empty());
    night(&w).await;
    let seen = only(&issa).await;
    assert_eq!((seen.source, seen.strong), (PairSource::Scan, true));
    let mut codes: Vec<_> = seen.sides.iter().filter_map(Seen::open).map(|s| s.code.clone()).collect();
    codes.sort();
    assert_eq!(codes, [a.code.clone(), b.code.clone()]);
    night(&w).await;
    assert_eq!(open(&issa).await.rows.len(), 1);
    let rows: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select detail from audit_entry where action = 'person.pairs_searched' order by seq",
        pg: "select detail::text from audit_entry where action = 'person.pairs_searched' order by seq",
    )
    .unwrap();
    assert_eq!(rows.len(), 1, "a night without changes writes nothing");
    assert!(rows[0].0.contains('2'), "{}", rows[0].0);
});

world_tests!(behind_a_wall_a_pair_exists_for_its_focal_point_alone, async |w: World| {
    places(&w).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let other = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let adult = PersonForm { age: "20".into(), birth: DateParts::default(), ..form("Yacouba", "Zerbo") };
    let adult = PersonForm { age_evidence: "birth_certificate".into(), ..adult };
    registered(&awa, &adult).await;
    registered(&focal, &PersonForm { distinct_reason: "Cousins".into(), ..child("Yacouba", "Zerbo") }).await;
    night(&w).await;
    let seen = only(&focal).await;
    assert_eq!(seen.sides.iter().filter(|s| s.open().is_some()).count(), 1);
    for outside in [&issa, &other] {
        assert!(open(outside).await.rows.is_empty());
        assert!(matches!(review(outside, &seen.id).await, Err(ServiceError::NotFound)));
        assert!(matches!(distinct(outside, &apart(&seen)).await, Err(ServiceError::NotFound)));
    }
});

world_tests!(a_pair_is_for_supervisors_of_its_offices_and_not_for_who_registered_it, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let mariam = w.actor(Role::Supervisor, w.dor).await;
    registered(&awa, &boukary()).await;
    registered(&issa, &wedraogo()).await;
    let seen = only(&issa).await;
    assert!(seen.own);
    match distinct(&issa, &apart(&seen)).await {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, "error-pair-own"),
        other => panic!("{other:?}"),
    }
    assert!(matches!(list(&awa, PairState::Open, "").await, Err(ServiceError::Forbidden)));
    assert!(matches!(review(&awa, &seen.id).await, Err(ServiceError::Forbidden)));
    let stranger = w.actor(Role::Supervisor, w.ohg).await;
    assert!(open(&stranger).await.rows.is_empty());
    assert!(matches!(review(&stranger, &seen.id).await, Err(ServiceError::NotFound)));
    distinct(&mariam, &apart(&only(&mariam).await)).await.unwrap();
});

world_tests!(of_two_who_decide_at_once_one_is_told, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (issa, mariam) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    registered(&awa, &boukary()).await;
    registered(&awa, &wedraogo()).await;
    let (one, two) = (apart(&only(&issa).await), apart(&only(&mariam).await));
    let (first, second) = tokio::join!(distinct(&issa, &one), distinct(&mariam, &two));
    let told = [&first, &second].iter().filter(|r| matches!(r, Err(ServiceError::Conflict(_)))).count();
    assert_eq!((told, [&first, &second].iter().filter(|r| r.is_ok()).count()), (1, 1), "{first:?} {second:?}");
});

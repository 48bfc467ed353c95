//! Registrations that were begun and not saved: kept for the one who types, and for nobody else.

use chrono::Duration;
use domain::authz::Role;
use domain::person::PersonForm;
use service::job::housekeeping;
use service::person::{begun, drop_begun, keep_begun, register, take_up};
use service::{Ctx, ServiceError};
use uuid::Uuid;

use crate::person::{count, form, places};
use crate::world::{World, world_tests};

fn typed() -> PersonForm {
    // Half of it: nothing is checked yet.
    let whole = form("Boukari", "Ouédraogo");
    PersonForm { sex: String::new(), consent: Default::default(), ..whole }
}

async fn ids(ctx: &Ctx) -> Vec<String> {
    begun(ctx).await.unwrap().iter().map(|b| b.id.to_string()).collect()
}

async fn rows(w: &World) -> Vec<Vec<u8>> {
    let rows: Vec<(Vec<u8>,)> =
        store::fetch_all!(&w.app.db, (Vec<u8>,), "select typed from registration_draft").unwrap();
    rows.into_iter().map(|(typed,)| typed).collect()
}

world_tests!(what_was_typed_waits_for_the_one_who_typed_it_and_for_nobody_else, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let first = typed();
    assert_eq!(keep_begun(&awa, &first).await.unwrap(), Some(awa.now));
    let more = PersonForm { locality: "Wuro Sampa".into(), ..first.clone() };
    keep_begun(&awa, &more).await.unwrap();
    let list = begun(&awa).await.unwrap();
    assert_eq!(list.iter().map(|b| b.initials.as_str()).collect::<Vec<_>>(), ["B. O."]);
    let id = list[0].id.to_string();
    let (back, _) = take_up(&awa, &id).await.unwrap().unwrap();
    assert_eq!((back.given.as_str(), back.locality.as_str()), ("Boukari", "Wuro Sampa"));
    assert_eq!(count(&w, "person.begun").await, 1, "not each pause between two words");
    assert_eq!(count(&w, "person.taken_up").await, 1);
    let stored = rows(&w).await;
    assert!(!stored.is_empty() && stored.iter().all(|t| !t.windows(7).any(|part| part == b"Boukari")), "sealed");
    // A colleague of the same office, with the same right, has nothing of it and takes nothing away.
    for other in [w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Supervisor, w.dor).await] {
        assert!(begun(&other).await.unwrap().is_empty());
        assert!(take_up(&other, &id).await.unwrap().is_none());
        drop_begun(&other, &id).await.unwrap();
        assert!(matches!(keep_begun(&other, &first).await, Err(ServiceError::Conflict(_))));
    }
    assert!(matches!(keep_begun(&w.actor(Role::Trainer, w.dor).await, &typed()).await, Err(ServiceError::Forbidden)));
    assert_eq!(ids(&awa).await, std::slice::from_ref(&id));
    // Nothing finds somebody who is not registered.
    let search = domain::person::SearchForm { given: "Boukari".into(), ..Default::default() };
    assert!(service::person::search(&awa, &search).await.unwrap().hits.is_empty());
    drop_begun(&awa, &id).await.unwrap();
    assert!(ids(&awa).await.is_empty());
});

world_tests!(a_registration_that_is_saved_is_begun_no_more_however_late_the_draft_comes, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let whole = form("Boukari", "Ouédraogo");
    keep_begun(&awa, &whole).await.unwrap();
    let done = register(&awa, &whole).await.unwrap();
    assert!(rows(&w).await.is_empty());
    // On its way while the form was saved.
    assert_eq!(keep_begun(&awa, &whole).await.unwrap(), None);
    assert!(rows(&w).await.is_empty());
    assert_eq!(register(&awa, &whole).await.unwrap(), done);
});

world_tests!(whoever_says_no_to_a_case_file_leaves_nothing, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let mut no = form("Boukari", "Ouédraogo");
    keep_begun(&awa, &no).await.unwrap();
    no.consent.answers[0].decision = "refused".into();
    assert_eq!(keep_begun(&awa, &no).await.unwrap(), None, "while it is typed");
    assert!(rows(&w).await.is_empty());
    let yes = form("Boukari", "Ouédraogo");
    keep_begun(&awa, &yes).await.unwrap();
    assert_eq!(rows(&w).await.len(), 1);
    let no = PersonForm { command: yes.command.clone(), ..no };
    assert!(matches!(register(&awa, &no).await, Err(ServiceError::Invalid(_))), "and when it is sent");
    assert!(rows(&w).await.is_empty());
});

world_tests!(what_is_left_lying_goes_after_a_week_and_nobody_fills_the_shelf, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let another = || PersonForm { command: Uuid::new_v4().to_string(), ..typed() };
    for _ in 0..20 {
        keep_begun(&awa, &another()).await.unwrap();
    }
    assert!(matches!(keep_begun(&awa, &another()).await, Err(ServiceError::Invalid(_))));
    assert_eq!(rows(&w).await.len(), 20);
    let long = PersonForm { locality: "x".repeat(300_000), ..another() };
    assert!(matches!(keep_begun(&awa, &long).await, Err(ServiceError::Invalid(_))));
    w.clock.advance(Duration::days(6));
    housekeeping(&w.app).await.unwrap();
    assert_eq!(rows(&w).await.len(), 20);
    w.clock.advance(Duration::days(2));
    housekeeping(&w.app).await.unwrap();
    assert!(rows(&w).await.is_empty());
});

//! What happens while a registration is typed: places are offered, people compared, and the log stays readable.

use chrono::Duration;
use domain::authz::Role;
use domain::person::PersonForm;
use service::person::Hit;
use service::{Ctx, ServiceError, person, place};
use uuid::Uuid;

use crate::person::{count, form, places, registered};
use crate::world::{World, world_tests};

fn typed(command: Uuid, given: &str, family: &str) -> PersonForm {
    let (command, given, family) = (command.to_string(), given.to_owned(), family.to_owned());
    PersonForm { command, given, family, ..PersonForm::default() }
}

/// The same actor a little later.
fn later(ctx: &Ctx, seconds: i64) -> Ctx {
    Ctx { now: ctx.now + Duration::seconds(seconds), ..ctx.clone() }
}

world_tests!(each_person_shown_is_on_record_and_each_keystroke_is_not, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    registered(&awa, &form("Boukari", "Ouédraogo")).await;
    registered(&awa, &form("Salif", "Traoré")).await;
    let sending = Uuid::new_v4();
    let compare =
        async |given: &str, family: &str| person::check(&awa, &typed(sending, given, family)).await.unwrap().len();
    assert_eq!(compare("Xyl", "").await, 0);
    assert_eq!(count(&w, "person.compared").await, 1, "that somebody began");
    assert_eq!(compare("Xylo", "").await, 0);
    assert_eq!(count(&w, "person.compared").await, 1);
    assert_eq!(compare("Boukary", "Wedraogo").await, 1);
    assert_eq!(count(&w, "person.compared").await, 2, "somebody was shown");
    for _ in 0..4 {
        assert_eq!(compare("Boukary", "Wedraogo").await, 1);
    }
    assert_eq!(count(&w, "person.compared").await, 2, "and shown again");
    assert_eq!(compare("Salif", "Traore").await, 1);
    assert_eq!(count(&w, "person.compared").await, 3, "somebody else was shown");
    person::check(&awa, &typed(Uuid::new_v4(), "Boukary", "Wedraogo")).await.unwrap();
    assert_eq!(count(&w, "person.compared").await, 4, "another form");
    for _ in 0..20 {
        compare("Xyl", "").await;
    }
    assert_eq!(count(&w, "person.compared").await, 5, "one for twenty that show nobody new");
});

world_tests!(who_has_no_form_is_on_record_each_time, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    for _ in 0..3 {
        let form = PersonForm { command: "guess".into(), ..typed(Uuid::nil(), "Boukari", "Ba") };
        person::check(&awa, &form).await.unwrap();
    }
    assert_eq!(count(&w, "person.compared").await, 3);
});

world_tests!(guessing_names_is_slowed_down_by_person_and_in_every_form, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let bila = w.actor(Role::Caseworker, w.dor).await;
    for _ in 0..60 {
        person::check(&awa, &typed(Uuid::new_v4(), "Boukari", "Ba")).await.unwrap();
    }
    let refused = person::check(&awa, &typed(Uuid::new_v4(), "Boukari", "Ba")).await;
    assert!(matches!(refused, Err(ServiceError::Wait(_))));
    let name = domain::person::SearchForm { given: "Boukari".into(), ..Default::default() };
    assert!(matches!(person::search(&awa, &name).await, Err(ServiceError::Wait(_))), "the search is the same question");
    person::check(&bila, &typed(Uuid::new_v4(), "Boukari", "Ba")).await.unwrap();
    person::check(&later(&awa, 60), &typed(Uuid::new_v4(), "Boukari", "Ba")).await.unwrap();
});

world_tests!(somebody_of_another_office_stays_masked_while_typing, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let bila = w.actor(Role::Caseworker, w.ohg).await;
    registered(&awa, &form("Boukari", "Ouédraogo")).await;
    let matches = person::check(&bila, &typed(Uuid::new_v4(), "Boukari", "Ouedraogo")).await.unwrap();
    assert!(matches.iter().all(|m| matches!(m.hit, Hit::Masked { .. })));
    assert_eq!(matches.len(), 1);
    let trainer = w.actor(Role::Trainer, w.dor).await;
    let refused = person::check(&trainer, &typed(Uuid::new_v4(), "Boukari", "Ba")).await;
    assert!(matches!(refused, Err(ServiceError::Forbidden)));
});

world_tests!(places_are_offered_as_they_begin_in_any_spelling, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let names = async |text: &str| -> Vec<String> {
        place::beginning(&awa, text).await.unwrap().into_iter().map(|p| p.label()).collect()
    };
    assert_eq!(names("DÒ").await, ["Dori (BF5602)"]);
    assert_eq!(names("bf5401").await, ["Ouahigouya (BF5401)"]);
    assert_eq!(names("Dori (BF5602)").await, ["Dori (BF5602)"]);
    assert!(names("Nowhere").await.is_empty());
    assert!(names(" ").await.is_empty());
    for role in [Role::Trainer, Role::Auditor] {
        let other = w.actor(role, w.dor).await;
        assert!(matches!(place::beginning(&other, "Do").await, Err(ServiceError::Forbidden)), "{role}");
    }
});

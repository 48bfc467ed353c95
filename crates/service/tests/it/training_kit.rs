//! Toolkits: one for each person, and what became of it.

use chrono::Duration;
use domain::authz::Role;
use domain::case::TaskKind;
use domain::training::{EnrolForm, EnrolmentForm, KitCondition, KitDeliveryForm, KitForm, KitLookForm};
use service::{ServiceError, training};
use uuid::Uuid;

use crate::training::{neighbour, school};
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert!(errors.iter().any(|e| e.key == key), "{errors:?}"),
        other => panic!("{key}: {other:?}"),
    }
}

world_tests!(one_kit_is_handed_over_to_each_and_looked_at_twice, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let enrol = EnrolForm {
        command: command(),
        code: case.code.clone(),
        cohort: s.code.clone(),
        joining: "enrol".into(),
        ..EnrolForm::default()
    };
    training::enrol(&awa, &enrol).await.unwrap();
    training::add_newcomer(&s.planner, &neighbour(&s, "Neighbour")).await.unwrap();
    let page = training::roll(&s.planner, &s.code).await.unwrap();
    let of = |family: &str| page.class.iter().find(|l| l.family == family).unwrap().clone();
    let (mine, other) = (of("Testname"), of("Neighbour"));
    let hand = |id: Uuid| KitDeliveryForm {
        command: command(),
        cohort: s.code.clone(),
        id: id.to_string(),
        delivered_on: "2026-11-24".into(),
        receipt: "thumbprint".into(),
        ..KitDeliveryForm::default()
    };
    refused(training::deliver_kit(&s.planner, &hand(mine.id)).await, "error-toolkit-not-now");
    for line in [&mine, &other] {
        let mut tx = w.tx().await;
        store::training_enrolment::start(&mut tx, line.id, w.now().date_naive()).await.unwrap();
        w.commit(tx).await;
    }
    refused(training::deliver_kit(&s.planner, &hand(mine.id)).await, "error-toolkit-none");
    let course = page.course.id.to_string();
    let kit = KitForm { command: command(), course: course.clone(), items: "2; Welding mask; 4500\n1; Gloves".into() };
    assert!(matches!(
        training::save_kit(&s.trainer, &kit).await,
        Err(ServiceError::NotFound | ServiceError::Forbidden)
    ));
    training::save_kit(&s.planner, &kit).await.unwrap();
    assert!(matches!(training::deliver_kit(&s.trainer, &hand(mine.id)).await, Err(ServiceError::Forbidden)));
    // Whatever makes money wait makes a kit wait, and neither is told from somebody who left.
    for paused in [true, false] {
        let mut tx = w.tx().await;
        store::suspension::pause_benefits(&mut tx, case.id, paused).await.unwrap();
        w.commit(tx).await;
        if paused {
            refused(training::deliver_kit(&s.planner, &hand(mine.id)).await, "error-toolkit-not-now");
        }
    }
    let (first, second) = (hand(mine.id), hand(mine.id));
    let (x, y) = tokio::join!(async { training::deliver_kit(&s.planner, &first).await }, async {
        training::deliver_kit(&s.planner, &second).await
    });
    assert_eq!(usize::from(x.is_ok()) + usize::from(y.is_ok()), 1, "{x:?} {y:?}");
    refused(training::deliver_kit(&s.planner, &hand(mine.id)).await, "error-toolkit-twice");
    training::deliver_kit(&s.planner, &hand(other.id)).await.unwrap();
    // What was handed over stays as it was.
    let less = KitForm { command: command(), course, items: "1; Gloves".into() };
    training::save_kit(&s.planner, &less).await.unwrap();
    let tab = training::of_case(&awa, &case.code).await.unwrap();
    assert_eq!(tab.lines[0].kit.as_ref().unwrap().items.len(), 2);
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    assert_eq!(tasks.iter().filter(|t| t.kind == TaskKind::KitLook).count(), 1);

    w.clock.advance(Duration::days(31));
    let (awa, planner) = (w.later(&awa), w.later(&s.planner));
    assert_eq!(training::list(&planner).await.unwrap().kits.len(), 2);
    assert!(training::list(&w.later(&s.trainer)).await.unwrap().kits.is_empty());
    let seen = |id: Uuid, days: &str, condition: &str| KitLookForm {
        command: command(),
        id: id.to_string(),
        days: days.into(),
        looked_on: "2026-12-25".into(),
        condition: condition.into(),
    };
    training::look_at_kit_by_case(&awa, &case.code, &seen(mine.id, "30", "lent")).await.unwrap();
    assert!(matches!(
        training::look_at_kit_by_case(&awa, &case.code, &seen(mine.id, "30", "sold")).await,
        Err(ServiceError::Conflict(_))
    ));
    assert!(matches!(
        training::look_at_kit_by_case(&awa, &case.code, &seen(other.id, "30", "sold")).await,
        Err(ServiceError::NotFound)
    ));
    training::look_at_kit_by_cohort(&planner, &s.code, &seen(other.id, "30", "in_use")).await.unwrap();
    let tab = training::of_case(&awa, &case.code).await.unwrap();
    assert_eq!(tab.lines[0].kit.as_ref().unwrap().looks[0].seen.unwrap().1, KitCondition::Lent);
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    let next: Vec<_> = tasks.iter().filter(|t| t.kind == TaskKind::KitLook).map(|t| t.due_on.to_string()).collect();
    assert_eq!(next, ["2027-02-22"]);
    assert!(training::list(&planner).await.unwrap().kits.is_empty());
    let timeline = store::case_event::of_case(&w.app.db, case.id, None, 20).await.unwrap();
    let looked = timeline.iter().filter(|e| e.kind == domain::case::CaseEventKind::KitLooked);
    assert_eq!(looked.map(|e| e.reference.as_deref()).collect::<Vec<_>>(), [Some(s.code.as_str())]);
    // Whoever left before the end gets none.
    let gone = EnrolmentForm {
        command: command(),
        id: other.id.to_string(),
        version: "2".into(),
        to: "dropped_out".into(),
        reason: "family".into(),
    };
    training::move_by_cohort(&planner, &s.code, &gone).await.unwrap();
    refused(
        training::deliver_kit(&planner, &KitDeliveryForm { command: command(), ..hand(other.id) }).await,
        "error-toolkit-not-now",
    );
});

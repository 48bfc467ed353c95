//! The suspicion that somebody went back to a group: sealed, reviewed by another person, and a rumour changes nothing.

use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, ClosureDecisionForm, ClosureForm, ClosureReason, TaskKind};
use domain::suspicion::{SuspicionForm, SuspicionReviewForm, SuspicionVerdict};
use service::suspicion::{page, record, review};
use service::{Ctx, ServiceError, case, closure};
use store::case::Case;
use uuid::Uuid;

use crate::dump::everything;
use crate::world::{World, world_tests};

pub fn heard(case: &Case, source: &str) -> SuspicionForm {
    SuspicionForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        heard_on: "2026-11-20".into(),
        source: source.into(),
        words: "Seen near the old camp".into(),
    }
}

fn verdict(case: &Case, id: Uuid, verdict: &str) -> SuspicionReviewForm {
    SuspicionReviewForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        suspicion: id.to_string(),
        verdict: verdict.into(),
        words: "Visited the family, a phone that works".into(),
    }
}

async fn scene(w: &World) -> (Case, Ctx, Ctx) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, case.version, CaseStatus::InSupport).await.unwrap();
    w.commit(tx).await;
    (case, awa, w.actor(Role::Supervisor, w.dor).await)
}

async fn now(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

async fn newest(ctx: &Ctx, case: &Case) -> Uuid {
    page(ctx, &case.code).await.unwrap().all[0].0.id
}

async fn open(w: &World, case: &Case) -> Vec<(TaskKind, bool)> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().map(|t| (t.kind, t.assignee.is_some())).collect()
}

// Re-recruitment as a rumour of grade C: written down under seal, no status change, a review of safety.
world_tests!(a_rumour_is_kept_under_seal_reviewed_and_changes_nothing, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    let before = now(&w, &case).await;
    let sent = heard(&case, "c");
    for _ in 0..2 {
        record(&awa, &sent).await.unwrap();
    }
    let after = now(&w, &case).await;
    assert_eq!((after.status, after.version), (before.status, before.version));
    assert!(!case::header(&awa, &case.code).await.unwrap().benefits_paused);
    assert_eq!(open(&w, &case).await, [(TaskKind::SafetyReview, false)], "for the office, once");
    let overview = case::overview(&awa, &case.code, None).await.unwrap();
    assert!(overview.timeline.is_empty(), "{:?}", overview.timeline);
    let id = newest(&issa, &case).await;
    match review(&issa, &verdict(&case, id, "confirmed")).await {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, "error-closure-rumour"),
        other => panic!("{other:?}"),
    }
    review(&issa, &verdict(&case, id, "measures")).await.unwrap();
    assert!(open(&w, &case).await.is_empty());
    assert_eq!(now(&w, &case).await.status, CaseStatus::InSupport);
    let shown = page(&awa, &case.code).await.unwrap();
    assert_eq!(shown.all[0].0.review.as_ref().unwrap().0.verdict, SuspicionVerdict::Measures);
    // Others may follow, and each is looked at.
    record(&awa, &heard(&case, "f")).await.unwrap();
    assert_eq!(page(&awa, &case.code).await.unwrap().all.len(), 2);
    assert_eq!(open(&w, &case).await, [(TaskKind::SafetyReview, false)]);
});

world_tests!(a_reliable_report_leads_to_the_end_that_takes_two, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    record(&awa, &heard(&case, "b")).await.unwrap();
    let id = newest(&issa, &case).await;
    review(&issa, &verdict(&case, id, "confirmed")).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::InSupport, "confirmed is not closed");
    assert_eq!(open(&w, &case).await, [(TaskKind::SafetyNext, true)]);
    let form = ClosureForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: now(&w, &case).await.version.to_string(),
        reason: ClosureReason::RejoinedArmedGroup.as_str().into(),
        words: "Reviewed on 24 November".into(),
        source: "b".into(),
        ..ClosureForm::default()
    };
    closure::propose(&awa, &form).await.unwrap();
    assert!(open(&w, &case).await.is_empty());
    let decision = ClosureDecisionForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: now(&w, &case).await.version.to_string(),
        words: "".into(),
    };
    closure::close(&issa, &decision).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::Closed);
});

world_tests!(whoever_wrote_it_down_does_not_review_it_and_one_review_counts, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    record(&issa, &heard(&case, "d")).await.unwrap();
    let id = newest(&issa, &case).await;
    match review(&issa, &verdict(&case, id, "nothing")).await {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, "error-suspicion-same-person"),
        other => panic!("{other:?}"),
    }
    assert!(matches!(review(&awa, &verdict(&case, id, "nothing")).await, Err(ServiceError::Forbidden)));
    let (one, two) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let (yes, no) = (verdict(&case, id, "measures"), verdict(&case, id, "nothing"));
    let (a, b) = tokio::join!(review(&one, &yes), review(&two, &no));
    assert_eq!([a.is_ok(), b.is_ok()].iter().filter(|ok| **ok).count(), 1, "{a:?} {b:?}");
    let other = w.case(w.dor, awa.user()).await;
    assert!(matches!(review(&one, &verdict(&other, id, "nothing")).await, Err(ServiceError::NotFound)));
});

world_tests!(who_may_not_read_the_association_learns_nothing_of_it, async |w: World| {
    let (case, awa, _) = scene(&w).await;
    record(&awa, &heard(&case, "c")).await.unwrap();
    for role in Role::ALL.iter().filter(|r| ![Role::Caseworker, Role::Supervisor].contains(r)) {
        let other = w.actor(*role, w.dor).await;
        assert!(matches!(page(&other, &case.code).await, Err(ServiceError::NotFound)), "{role}");
        assert!(matches!(record(&other, &heard(&case, "a")).await, Err(ServiceError::NotFound)), "{role}");
    }
    // A focal point has the case, and not the right: no task, no page.
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let mut tx = w.tx().await;
    let stored = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap();
    store::case::set_compartment(&mut tx, case.id, stored.version, Compartment::Gbv, Some(focal.user()), stored.track)
        .await
        .unwrap();
    w.commit(tx).await;
    assert!(matches!(page(&focal, &case.code).await, Err(ServiceError::Forbidden)));
    assert!(matches!(record(&focal, &heard(&case, "a")).await, Err(ServiceError::Forbidden)));
    assert!(case::overview(&focal, &case.code, None).await.unwrap().tasks.is_empty());
    assert!(!case::header(&focal, &case.code).await.unwrap().may_note_safety);
    // The log of the case says of it to whom it may say so, and to nobody else.
    let told = async |ctx: &Ctx| case::history(ctx, &case.code, None).await.unwrap().entries;
    assert!(told(&focal).await.iter().all(|e| !e.action.starts_with("safety.")));
});

world_tests!(the_log_of_a_case_says_to_those_who_may_know_that_there_is_a_note, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    record(&awa, &heard(&case, "c")).await.unwrap();
    let entries = case::history(&issa, &case.code, None).await.unwrap().entries;
    assert!(entries.iter().any(|e| e.action == "safety.noted"));
});

world_tests!(behind_a_wall_no_suspicion_is_written_down, async |w: World| {
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let second = w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await;
    let case = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    assert!(matches!(record(&second, &heard(&case, "a")).await, Err(ServiceError::NotFound)));
    assert!(matches!(page(&second, &case.code).await, Err(ServiceError::NotFound)));
});

world_tests!(what_was_heard_is_in_no_column_that_can_be_read, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    record(&awa, &heard(&case, "c")).await.unwrap();
    let id = newest(&issa, &case).await;
    review(&issa, &verdict(&case, id, "measures")).await.unwrap();
    let text = everything(&w.app.db).await;
    for secret in ["old camp", "phone that works", "measures"] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.contains("safety_review"), "the dump holds what is not sealed");
});

world_tests!(of_a_case_that_goes_to_somebody_else_at_this_moment_nothing_is_noted, async |w: World| {
    let (case, awa, _) = scene(&w).await;
    let other = w.actor(Role::Caseworker, w.dor).await;
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update case_file set caseworker_id = $1 where id = $2", other.user().0, case.id.0)
        .unwrap()
        .any();
    let told = w.meanwhile(tx, record(&awa, &heard(&case, "c"))).await;
    assert!(matches!(told, Err(ServiceError::NotFound)), "{told:?}");
    assert!(page(&other, &case.code).await.unwrap().all.is_empty());
});

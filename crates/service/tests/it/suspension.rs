//! Suspending benefits: proposed and decided by two, told and heard, appealed to a third, ended.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, StatusForm, TaskKind};
use domain::suspension::{
    AppealDecisionForm, AppealForm, HeardForm, SuspendForm, SuspensionDecisionForm, SuspensionState, ToldForm,
};
use service::suspension::{
    appeal, appeal_page, appeals, decide_appeal, end, go_on, hear, page, propose, suspend, tell,
};
use service::{Ctx, ServiceError, case};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

async fn now(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

pub async fn proposal(w: &World, case: &Case, hearing: &str) -> SuspendForm {
    SuspendForm {
        command: command(),
        code: case.code.clone(),
        version: now(w, case).await.version.to_string(),
        reason: "threats".into(),
        words: "Threatened a trainer on Monday".into(),
        hearing: hearing.into(),
        heard_on: "2026-11-23".into(),
        ends_on: "2027-01-20".into(),
    }
}

async fn decision(w: &World, case: &Case, words: &str) -> SuspensionDecisionForm {
    SuspensionDecisionForm {
        command: command(),
        code: case.code.clone(),
        version: now(w, case).await.version.to_string(),
        words: words.into(),
    }
}

fn told(case: &Case, on: &str) -> ToldForm {
    ToldForm {
        command: command(),
        code: case.code.clone(),
        told_on: on.into(),
        how: "in_person".into(),
        language: "fuh".into(),
    }
}

fn appealing(case: &Case, on: &str) -> AppealForm {
    AppealForm {
        command: command(),
        code: case.code.clone(),
        appealed_on: on.into(),
        words: "It was my brother".into(),
    }
}

fn outcome(id: Uuid, outcome: &str) -> AppealDecisionForm {
    AppealDecisionForm {
        command: command(),
        suspension: id.to_string(),
        outcome: outcome.into(),
        ends_on: "2026-12-31".into(),
        words: "Both were heard".into(),
    }
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    }
}

async fn tasks(w: &World, case: &Case) -> Vec<(TaskKind, NaiveDate)> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().map(|t| (t.kind, t.due_on)).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A case in support, whoever has it, and two supervisors.
async fn scene(w: &World) -> (Case, Ctx, Ctx, Ctx) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, case.version, CaseStatus::InSupport).await.unwrap();
    w.commit(tx).await;
    (case, awa, w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Supervisor, w.dor).await)
}

/// Suspended by the first supervisor.
async fn suspended(w: &World, hearing: &str) -> (Case, Ctx, Ctx, Ctx, Uuid) {
    let (case, awa, first, second) = scene(w).await;
    propose(&awa, &proposal(w, &case, hearing).await).await.unwrap();
    suspend(&first, &decision(w, &case, "").await).await.unwrap();
    let id = page(&awa, &case.code).await.unwrap().said.unwrap().id;
    (case, awa, first, second, id)
}

world_tests!(nothing_changes_before_another_person_decides, async |w: World| {
    let (case, awa, first, second) = scene(&w).await;
    propose(&first, &proposal(&w, &case, "heard").await).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::InSupport);
    assert_eq!(tasks(&w, &case).await, [(TaskKind::SuspensionDecide, day("2026-11-24"))]);
    refused(suspend(&first, &decision(&w, &case, "").await).await, "error-suspension-same-person");
    assert!(matches!(suspend(&awa, &decision(&w, &case, "").await).await, Err(ServiceError::Forbidden)));
    assert!(matches!(propose(&awa, &proposal(&w, &case, "heard").await).await, Err(ServiceError::Conflict(_))));
    suspend(&second, &decision(&w, &case, "").await).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::Suspended);
    assert!(case::header(&awa, &case.code).await.unwrap().benefits_paused);
    let look = (TaskKind::SuspensionReview, day("2027-01-13"));
    assert_eq!(tasks(&w, &case).await, [(TaskKind::SuspensionTell, day("2026-11-26")), look]);
    // The way back is the same way: no plain move leads out.
    let plain = StatusForm {
        command: command(),
        code: case.code.clone(),
        version: now(&w, &case).await.version.to_string(),
        status: "in_support".into(),
        ..StatusForm::default()
    };
    refused(case::change_status(&awa, &plain).await, "error-status-not-allowed");
});

world_tests!(of_two_decisions_at_once_one_counts, async |w: World| {
    let (case, awa, first, second) = scene(&w).await;
    propose(&awa, &proposal(&w, &case, "heard").await).await.unwrap();
    let (yes, no) = (decision(&w, &case, "").await, decision(&w, &case, "Not enough").await);
    let (a, b) = tokio::join!(suspend(&first, &yes), go_on(&second, &no));
    assert_eq!([a.is_ok(), b.is_ok()].iter().filter(|ok| **ok).count(), 1, "{a:?} {b:?}");
});

world_tests!(a_no_needs_words_and_the_proposer_may_think_again, async |w: World| {
    let (case, awa, first, _) = scene(&w).await;
    propose(&awa, &proposal(&w, &case, "heard").await).await.unwrap();
    refused(go_on(&first, &decision(&w, &case, "").await).await, "error-suspension-why-not");
    go_on(&first, &decision(&w, &case, "One source only").await).await.unwrap();
    let said = page(&awa, &case.code).await.unwrap().said.unwrap();
    assert_eq!((said.state, said.decision.as_deref()), (SuspensionState::Refused, Some("One source only")));
    propose(&awa, &proposal(&w, &case, "heard").await).await.unwrap();
    go_on(&awa, &decision(&w, &case, "").await).await.unwrap();
    assert_eq!(page(&awa, &case.code).await.unwrap().said.unwrap().state, SuspensionState::TakenBack);
    assert!(tasks(&w, &case).await.is_empty());
});

world_tests!(who_could_not_be_heard_before_is_heard_within_five_days, async |w: World| {
    let (case, awa, ..) = suspended(&w, "danger").await;
    assert!(tasks(&w, &case).await.contains(&(TaskKind::SuspensionHear, day("2026-11-29"))));
    let heard = HeardForm { command: command(), code: case.code.clone(), heard_on: "2026-11-24".into() };
    hear(&awa, &heard).await.unwrap();
    assert!(!tasks(&w, &case).await.iter().any(|(kind, _)| *kind == TaskKind::SuspensionHear));
});

world_tests!(an_appeal_comes_in_time_and_goes_to_a_third, async |w: World| {
    let (case, awa, first, second, id) = suspended(&w, "heard").await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    refused(tell(&awa, &told(&case, "2026-11-23")).await, "error-suspension-told-before");
    tell(&awa, &told(&case, "2026-11-24")).await.unwrap();
    assert_eq!(page(&awa, &case.code).await.unwrap().said.unwrap().appeal_until, Some(day("2026-12-14")));
    w.clock.advance(Duration::days(21));
    let awa = w.later(&awa);
    refused(appeal(&awa, &appealing(&case, "2026-12-15")).await, "error-appeal-late");
    appeal(&awa, &appealing(&case, "2026-12-14")).await.unwrap();
    assert!(tasks(&w, &case).await.contains(&(TaskKind::AppealDecide, day("2026-12-29"))));
    assert!(matches!(decide_appeal(&w.later(&first), &outcome(id, "lifted")).await, Err(ServiceError::Forbidden)));
    assert!(matches!(decide_appeal(&awa, &outcome(id, "lifted")).await, Err(ServiceError::NotFound)));
    let manager = w.later(&manager);
    assert_eq!(appeals(&manager).await.unwrap().len(), 1);
    let shown = format!("{:?}", appeal_page(&manager, &id.to_string()).await.unwrap());
    assert!(shown.contains("my brother") && !shown.contains(&case.code) && !shown.contains(&case.code_name));
    let (one, other) = (outcome(id, "shortened"), outcome(id, "upheld"));
    let second = w.later(&second);
    let (a, b) = tokio::join!(decide_appeal(&manager, &one), decide_appeal(&second, &other));
    assert_eq!([a.is_ok(), b.is_ok()].iter().filter(|ok| **ok).count(), 1, "{a:?} {b:?}");
    assert!(appeals(&manager).await.unwrap().is_empty());
    assert_eq!(now(&w, &case).await.status, CaseStatus::Suspended);
});

world_tests!(a_lifted_suspension_is_over_and_the_case_goes_on_where_it_stood, async |w: World| {
    let (case, awa, _, second, id) = suspended(&w, "heard").await;
    appeal(&awa, &appealing(&case, "2026-11-24")).await.unwrap();
    decide_appeal(&second, &outcome(id, "lifted")).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::InSupport);
    assert!(!case::header(&awa, &case.code).await.unwrap().benefits_paused);
    let about = |kind: &TaskKind| kind.as_str().starts_with("suspension") || *kind == TaskKind::AppealDecide;
    assert!(!tasks(&w, &case).await.iter().any(|(kind, _)| about(kind)));
});

world_tests!(a_supervisor_ends_it_and_a_caseworker_does_not, async |w: World| {
    let (case, awa, first, ..) = suspended(&w, "heard").await;
    assert!(matches!(end(&awa, &decision(&w, &case, "").await).await, Err(ServiceError::Forbidden)));
    end(&first, &decision(&w, &case, "").await).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::InSupport);
    assert!(matches!(end(&first, &decision(&w, &case, "").await).await, Err(ServiceError::Conflict(_))));
});

world_tests!(an_appeal_behind_a_wall_is_not_the_managers, async |w: World| {
    let (case, awa, _, _, id) = suspended(&w, "heard").await;
    appeal(&awa, &appealing(&case, "2026-11-24")).await.unwrap();
    let mut tx = w.tx().await;
    let stored = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap();
    let wall = Compartment::Gbv;
    store::case::set_compartment(&mut tx, case.id, stored.version, wall, stored.caseworker, stored.track)
        .await
        .unwrap();
    w.commit(tx).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    assert!(appeals(&manager).await.unwrap().is_empty());
    assert!(matches!(appeal_page(&manager, &id.to_string()).await, Err(ServiceError::NotFound)));
});

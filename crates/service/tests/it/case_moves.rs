//! Moving a case on, handing it over.

use domain::authz::{Compartment, Role};
use domain::case::{AssignForm, CaseRisk, CaseStatus, NoteForm, RiskForm, StatusForm, TaskKind};
use domain::id::TaskId;
use service::case::{
    CaseQuery, CaseView, add_note, assign, assign_choices, change_status, header, list, overview, set_risk,
    status_choices,
};
use service::ctx::new_id;
use service::person::Saved;
use service::{Ctx, ServiceError};
use store::case::Case;
use store::task::NewTask;
use uuid::Uuid;

use crate::world::{World, world_tests};

async fn now(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

async fn put(w: &World, case: &Case, status: CaseStatus) {
    let mut tx = w.tx().await;
    let version = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap().version;
    store::case::set_status(&mut tx, case.id, version, status).await.unwrap();
    w.commit(tx).await;
}

async fn form(w: &World, case: &Case, status: CaseStatus) -> StatusForm {
    StatusForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: now(w, case).await.version.to_string(),
        status: status.as_str().into(),
        review_on: "2026-12-24".into(),
        note: String::new(),
    }
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    }
}

world_tests!(only_statuses_that_may_follow_are_offered_and_taken, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let offered: Vec<_> = status_choices(&awa, &case.code).await.unwrap().next.into_iter().map(|n| n.status).collect();
    assert_eq!(offered, [CaseStatus::Intake, CaseStatus::OnHold]);
    refused(change_status(&awa, &form(&w, &case, CaseStatus::Planned).await).await, "error-status-not-allowed");
    refused(change_status(&awa, &form(&w, &case, CaseStatus::Transferred).await).await, "error-status-not-allowed");
    change_status(&awa, &form(&w, &case, CaseStatus::Intake).await).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::Intake);
});

world_tests!(a_plan_comes_before_the_status_that_says_so, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    put(&w, &case, CaseStatus::Assessment).await;
    refused(change_status(&awa, &form(&w, &case, CaseStatus::Planned).await).await, "error-status-no-plan");
});

world_tests!(a_pause_asks_somebody_to_look_again, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    change_status(&awa, &form(&w, &case, CaseStatus::OnHold).await).await.unwrap();
    let tasks = overview(&awa, &case.code, None).await.unwrap().tasks;
    assert_eq!(tasks.len(), 1);
    assert_eq!((tasks[0].kind, tasks[0].due_on.to_string().as_str()), (TaskKind::FollowUp, "2026-12-24"));
});

world_tests!(a_stale_status_form_is_refused_and_says_what_is_saved, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let stale = form(&w, &case, CaseStatus::OnHold).await;
    change_status(&awa, &form(&w, &case, CaseStatus::Intake).await).await.unwrap();
    match change_status(&awa, &stale).await {
        Err(ServiceError::Conflict(d)) => assert_eq!((d[0].field.as_str(), d[0].saved.as_str()), ("status", "intake")),
        other => panic!("{other:?}"),
    }
    assert_eq!(now(&w, &case).await.status, CaseStatus::Intake);
});

world_tests!(the_same_status_form_sent_twice_moves_the_case_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let form = form(&w, &case, CaseStatus::Intake).await;
    for _ in 0..2 {
        assert_eq!(change_status(&awa, &form).await.unwrap(), case.code);
    }
    assert_eq!(overview(&awa, &case.code, None).await.unwrap().timeline.len(), 1);
});

fn assign_form(case: &Case, to: &Ctx, version: i64) -> AssignForm {
    AssignForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: version.to_string(),
        caseworker: to.user().to_string(),
        note: String::new(),
    }
}

world_tests!(a_handed_over_case_is_gone_for_the_former_caseworker_at_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mut tx = w.tx().await;
    let task = NewTask {
        id: TaskId(new_id(w.now())),
        case: case.id,
        office: case.office,
        assignee: case.caseworker,
        kind: TaskKind::FollowUp,
        subject: None,
        note: None,
        due_on: w.now().date_naive(),
    };
    store::task::insert(&mut tx, task, w.now()).await.unwrap();
    w.commit(tx).await;

    assign(&supervisor, &assign_form(&case, &issa, 1)).await.unwrap();
    assert!(matches!(header(&awa, &case.code).await, Err(ServiceError::NotFound)));
    let note = NoteForm { command: Uuid::new_v4().to_string(), code: case.code.clone(), text: "x".into() };
    assert!(matches!(add_note(&awa, &note).await, Err(ServiceError::NotFound)));
    assert_eq!(header(&issa, &case.code).await.unwrap().code, case.code);
    let scope = issa.actor.scope(domain::authz::Permission::CaseList);
    assert_eq!(
        store::task_day::between(
            &w.app.db,
            scope,
            store::task_day::Kinds::Work,
            (store::task_day::EVER, w.now().date_naive()),
            10
        )
        .await
        .unwrap()
        .len(),
        1
    );
    let scope = awa.actor.scope(domain::authz::Permission::CaseList);
    assert!(
        store::task_day::between(
            &w.app.db,
            scope,
            store::task_day::Kinds::Work,
            (store::task_day::EVER, w.now().date_naive()),
            10
        )
        .await
        .unwrap()
        .is_empty()
    );
});

world_tests!(a_case_is_given_only_to_a_caseworker_of_its_office_and_only_by_the_supervisor, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let far = w.actor(Role::Caseworker, w.ohg).await;
    let trainer = w.actor(Role::Trainer, w.dor).await;
    for to in [&far, &trainer, &supervisor] {
        refused(assign(&supervisor, &assign_form(&case, to, 1)).await, "error-unknown-choice");
    }
    refused(assign(&supervisor, &assign_form(&case, &awa, 1)).await, "error-assign-same");
    let issa = w.actor(Role::Caseworker, w.dor).await;
    assert!(matches!(assign(&awa, &assign_form(&case, &issa, 1)).await, Err(ServiceError::Forbidden)));
    let stranger = w.actor(Role::Supervisor, w.ohg).await;
    assert!(matches!(assign(&stranger, &assign_form(&case, &issa, 1)).await, Err(ServiceError::NotFound)));
    assert_eq!(now(&w, &case).await.caseworker, Some(awa.user()));
    let names: Vec<_> = assign_choices(&supervisor, &case.code).await.unwrap().candidates;
    assert_eq!(names.len(), 2);
    assert_eq!((names[0].load.open, names[1].load.open), (0, 1));
});

world_tests!(two_supervisors_who_assign_at_once_do_not_overwrite_each_other, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (issa, ali) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let (to_issa, to_ali) = (assign_form(&case, &issa, 1), assign_form(&case, &ali, 1));
    let (first, second) = tokio::join!(assign(&supervisor, &to_issa), assign(&supervisor, &to_ali));
    let conflicts = [&first, &second].iter().filter(|r| matches!(r, Err(ServiceError::Conflict(_)))).count();
    let done = [&first, &second].iter().filter(|r| r.is_ok()).count();
    assert_eq!((done, conflicts), (1, 1), "{first:?} {second:?}");
});

world_tests!(behind_a_wall_only_its_focal_points_take_a_case, async |w: World| {
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    assert!(matches!(assign_choices(&supervisor, &case.code).await, Err(ServiceError::NotFound)));
});

world_tests!(a_case_at_high_risk_needs_attention_and_a_lower_view_of_an_older_version_waits, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let form = |risk: &str| RiskForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: "1".into(),
        risk: risk.into(),
        ..RiskForm::default()
    };
    refused(set_risk(&awa, &form("")).await, "error-risk-missing");
    let high = form("high");
    for _ in 0..2 {
        set_risk(&awa, &high).await.unwrap();
    }
    let stored = now(&w, &case).await;
    assert_eq!((stored.risk, stored.version), (Some(CaseRisk::High), 2));
    let query = CaseQuery { view: CaseView::Attention, ..CaseQuery::default() };
    assert_eq!(list(&awa, &query).await.unwrap().rows.len(), 1);
    assert_eq!(set_risk(&awa, &form("low")).await.unwrap(), Saved::Undecided);
    assert_eq!(now(&w, &case).await.risk, Some(CaseRisk::High), "the higher one holds until somebody decides");
    let stranger = w.actor(Role::Supervisor, w.ohg).await;
    assert!(matches!(set_risk(&stranger, &form("low")).await, Err(ServiceError::NotFound)));
});

//! Stipends: who gets one follows from attendance, three people are needed, and nobody is paid twice.

use chrono::Duration;
use domain::authz::{Permission, Role};
use domain::training::{
    EnrolForm, EnrolmentStatus, MarkForm, MarksForm, StipendForm, StipendOut, StipendState, StipendStepForm,
};
use service::{Ctx, ServiceError, training};
use store::case::Case;
use uuid::Uuid;

use crate::training::{School, neighbour, school};
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

/// A class with somebody who always came, somebody who came half the time, and somebody of the programme; in December.
async fn november(w: &World) -> (School, Case) {
    let s = school(w, 20, false).await;
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
    for family in ["Always", "Half"] {
        training::add_newcomer(&s.planner, &neighbour(&s, family)).await.unwrap();
    }
    let mut tx = w.tx().await;
    let first: chrono::NaiveDate = "2026-11-16".parse().unwrap();
    store::execute!(&mut tx, "update training_enrolment set joined_on = $1", first).unwrap().any();
    w.commit(tx).await;
    for number in 1..=4 {
        let page = training::attendance(&s.trainer, &s.code, &number.to_string()).await.unwrap();
        let mark = |c: &training::ClassMark| {
            let away = c.line.family == "Half" && number > 2;
            let status = if away { "absent_excused" } else { "present" };
            MarkForm { who: c.line.id.to_string(), status: status.into(), ..MarkForm::default() }
        };
        let form = MarksForm {
            command: command(),
            cohort: s.code.clone(),
            number: number.to_string(),
            version: page.session.version.to_string(),
            marks: page.class.iter().map(mark).collect(),
            ..MarksForm::default()
        };
        training::attend(&s.trainer, &form).await.unwrap();
    }
    (s, case)
}

fn ask(s: &School, month: &str) -> StipendForm {
    StipendForm { command: command(), cohort: s.code.clone(), month: month.into(), amount: "15 000".into() }
}

async fn step(ctx: &Ctx, id: &str, answer: &str) -> StipendStepForm {
    let page = training::stipend_list(ctx, id).await.unwrap();
    StipendStepForm {
        command: command(),
        list: id.into(),
        version: page.list.version.to_string(),
        answer: answer.into(),
        reason: "Wrong amount".into(),
    }
}

world_tests!(three_people_ask_approve_and_pay_a_month_once, async |w: World| {
    let (s, _) = november(&w).await;
    refused(training::request_stipends(&s.planner, &ask(&s, "2026-11")).await, "error-stipend-month");
    w.clock.advance(Duration::days(10));
    let planner = w.later(&s.planner);
    let proposal = training::stipends(&planner, &s.code, "").await.unwrap();
    let out: Vec<_> = proposal.lines.iter().map(|l| (l.name.as_str(), l.out)).collect();
    assert_eq!(out, [("Hawa Always", None), ("Aminata Testname", None), ("Hawa Half", Some(StipendOut::NotThisMonth))]);
    let form = ask(&s, "2026-11");
    let id = training::request_stipends(&planner, &form).await.unwrap();
    assert_eq!(training::request_stipends(&planner, &form).await.unwrap(), id, "sent twice");
    refused(training::request_stipends(&planner, &ask(&s, "2026-11")).await, "error-stipend-twice");

    let boss = w.actor(Role::Supervisor, w.dor).await;
    let finance = w.actor(Role::Finance, w.dor).await;
    assert_eq!(training::stipends_waiting(&boss).await.unwrap(), 1);
    assert_eq!(training::stipends_waiting(&finance).await.unwrap(), 0);
    let approve = step(&boss, &id, "approve").await;
    assert!(matches!(training::decide_stipends(&planner, &approve).await, Err(ServiceError::Forbidden)));
    refused(training::pay_stipends(&finance, &step(&finance, &id, "").await).await, "error-stipend-not-approved");
    for _ in 0..2 {
        training::decide_stipends(&boss, &approve).await.unwrap();
    }
    assert!(matches!(training::pay_stipends(&boss, &step(&boss, &id, "").await).await, Err(ServiceError::Forbidden)));
    assert_eq!(training::stipends_waiting(&finance).await.unwrap(), 1);
    let other = w.actor(Role::Finance, w.dor).await;
    let (one, two) = (step(&finance, &id, "").await, step(&other, &id, "").await);
    let (x, y) = tokio::join!(async { training::pay_stipends(&finance, &one).await }, async {
        training::pay_stipends(&other, &two).await
    });
    assert_eq!(usize::from(x.is_ok()) + usize::from(y.is_ok()), 1, "{x:?} {y:?}");
    let page = training::stipend_list(&finance, &id).await.unwrap();
    assert_eq!((page.list.steps.state, page.people.len(), page.list.amount), (StipendState::Paid, 2, 15_000));
    refused(training::pay_stipends(&finance, &step(&finance, &id, "").await).await, "error-stipend-paid");
    let again = training::stipends(&planner, &s.code, "2026-11").await.unwrap();
    assert_eq!(again.chosen().count(), 0);
});

world_tests!(whoever_asks_never_approves_or_pays_through_another_role, async |w: World| {
    let (s, _) = november(&w).await;
    w.clock.advance(Duration::days(10));
    let mut every = w.later(&s.planner);
    for role in [Role::Supervisor, Role::Finance] {
        let more = w.actor(role, w.dor).await;
        every.actor.assignments.extend(more.actor.assignments);
    }
    let id = training::request_stipends(&every, &ask(&s, "2026-11")).await.unwrap();
    refused(training::decide_stipends(&every, &step(&every, &id, "approve").await).await, "error-stipend-own");
    let boss = w.actor(Role::Supervisor, w.dor).await;
    training::decide_stipends(&boss, &step(&boss, &id, "approve").await).await.unwrap();
    refused(training::pay_stipends(&every, &step(&every, &id, "").await).await, "error-stipend-own-pay");
    let mut both = boss.clone();
    both.actor.assignments.extend(w.actor(Role::Finance, w.dor).await.actor.assignments);
    refused(training::pay_stipends(&both, &step(&both, &id, "").await).await, "error-stipend-own-pay");
});

world_tests!(a_refused_list_frees_its_people_and_a_stranger_finds_none, async |w: World| {
    let (s, _) = november(&w).await;
    w.clock.advance(Duration::days(10));
    let planner = w.later(&s.planner);
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let id = training::request_stipends(&planner, &ask(&s, "2026-11")).await.unwrap();
    let silent = StipendStepForm { reason: String::new(), ..step(&boss, &id, "refuse").await };
    refused(training::decide_stipends(&boss, &silent).await, "error-stipend-reason");
    training::decide_stipends(&boss, &step(&boss, &id, "refuse").await).await.unwrap();
    refused(training::decide_stipends(&boss, &step(&boss, &id, "approve").await).await, "error-stipend-decided");
    training::request_stipends(&planner, &ask(&s, "2026-11")).await.unwrap();
    // Beside the list that follows, the refused one would say who was left out.
    let finance = w.actor(Role::Finance, w.dor).await;
    let refused = training::stipend_list(&finance, &id).await.unwrap();
    assert_eq!((refused.people.len(), refused.list.people), (0, 2));
    assert_eq!(training::stipend_list(&boss, &id).await.unwrap().people.len(), 2);
    for nobody in [
        w.actor(Role::Finance, w.ohg).await,
        w.actor(Role::Supervisor, w.ohg).await,
        w.later(&s.trainer),
        w.actor(Role::Caseworker, w.dor).await,
    ] {
        assert!(matches!(training::stipend_list(&nobody, &id).await, Err(ServiceError::NotFound)));
        let form = step(&boss, &id, "approve").await;
        assert!(matches!(training::decide_stipends(&nobody, &form).await, Err(ServiceError::NotFound)));
        assert!(matches!(training::pay_stipends(&nobody, &form).await, Err(ServiceError::NotFound)));
    }
    assert!(!w.actor(Role::Trainer, w.dor).await.actor.may_somewhere(Permission::StipendApprove));
});

world_tests!(whose_benefits_are_suspended_is_paid_nothing_and_the_reason_fits_everybody, async |w: World| {
    let (s, case) = november(&w).await;
    w.clock.advance(Duration::days(10));
    let planner = w.later(&s.planner);
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let finance = w.actor(Role::Finance, w.dor).await;
    let id = training::request_stipends(&planner, &ask(&s, "2026-11")).await.unwrap();
    training::decide_stipends(&boss, &step(&boss, &id, "approve").await).await.unwrap();
    let mut tx = w.tx().await;
    store::suspension::pause_benefits(&mut tx, case.id, true).await.unwrap();
    w.commit(tx).await;
    refused(training::pay_stipends(&finance, &step(&finance, &id, "").await).await, "error-stipend-held");
    training::decide_stipends(&boss, &step(&boss, &id, "refuse").await).await.unwrap();
    let proposal = training::stipends(&planner, &s.code, "2026-11").await.unwrap();
    let line = proposal.lines.iter().find(|l| l.name == "Aminata Testname").unwrap();
    assert_eq!((line.out, proposal.chosen().count()), (Some(StipendOut::NotThisMonth), 1));
});

/// An approved list, and who pays it.
async fn approved(w: &World, s: &School) -> (String, Ctx) {
    w.clock.advance(Duration::days(10));
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let id = training::request_stipends(&w.later(&s.planner), &ask(s, "2026-11")).await.unwrap();
    training::decide_stipends(&boss, &step(&boss, &id, "approve").await).await.unwrap();
    (id, w.actor(Role::Finance, w.dor).await)
}

world_tests!(who_is_found_to_be_a_child_after_the_approval_gets_no_money, async |w: World| {
    let (s, case) = november(&w).await;
    let (id, finance) = approved(&w, &s).await;
    let behind = async |wall: &str| {
        let mut tx = w.tx().await;
        store::execute!(&mut tx, "update case_file set compartment = $1 where id = $2", wall, case.id.0).unwrap().any();
        w.commit(tx).await;
    };
    behind("child").await;
    refused(training::pay_stipends(&finance, &step(&finance, &id, "").await).await, "error-stipend-held");
    behind("general").await;
    let mut tx = w.tx().await;
    store::execute!(
        &mut tx,
        "update person set birth_date = '2010-05-02', age_estimated = null, age_on = null where id = $1",
        case.person.0
    )
    .unwrap()
    .any();
    w.commit(tx).await;
    refused(training::pay_stipends(&finance, &step(&finance, &id, "").await).await, "error-stipend-held");
    let proposal = training::stipends(&w.later(&s.planner), &s.code, "2026-11").await.unwrap();
    assert_eq!(proposal.chosen().count(), 0, "all are on the list");
});

/// The same person in a second class.
async fn second_class(w: &World, case: &Case) -> (Uuid, School) {
    let other = school(w, 20, false).await;
    let mut tx = w.tx().await;
    let cohort = store::training_cohort::by_code(&mut tx, &other.code).await.unwrap().unwrap();
    let new = store::training_enrolment::NewEnrolment {
        id: Uuid::new_v4(),
        cohort: cohort.id,
        case: Some(case.id),
        newcomer: None,
        referral: None,
        status: EnrolmentStatus::Active,
        childcare: false,
        needs: None,
        joined_on: "2026-11-16".parse().unwrap(),
        by: other.planner.user(),
    };
    store::training_enrolment::insert(&mut tx, &new, w.now()).await.unwrap();
    w.commit(tx).await;
    (new.id, other)
}

world_tests!(a_person_in_two_classes_gets_one_stipend_of_a_month, async |w: World| {
    let (s, case) = november(&w).await;
    let (enrolment, other) = second_class(&w, &case).await;
    let (id, finance) = approved(&w, &s).await;
    let mut tx = w.tx().await;
    let cohort = store::training_cohort::by_code(&mut tx, &other.code).await.unwrap().unwrap();
    assert_eq!(store::stipend::listed(&mut tx, cohort.id, "2026-11").await.unwrap(), [enrolment]);
    let new = store::stipend::NewList {
        id: Uuid::new_v4(),
        cohort: cohort.id,
        month: "2026-11",
        amount: 1,
        currency: "XOF",
        share: 80,
        by: other.planner.user(),
    };
    let second = store::stipend::insert(&mut tx, &new, &[(enrolment, 1, 1)], w.now()).await;
    assert!(matches!(second, Err(store::StoreError::Constraint(_))), "{second:?}");
    drop(tx);
    // Two records each had a line before it was known that they are of one person: neither is paid as it is.
    let stranger = w.case(w.dor, case.caseworker.unwrap()).await;
    let give = async |to: &Case| {
        let mut tx = w.tx().await;
        store::training_of_case::set_case(&mut tx, enrolment, to.id).await.unwrap();
        w.commit(tx).await;
    };
    give(&stranger).await;
    let mut tx = w.tx().await;
    store::stipend::insert(&mut tx, &new, &[(enrolment, 1, 1)], w.now()).await.unwrap();
    w.commit(tx).await;
    give(&case).await;
    refused(training::pay_stipends(&finance, &step(&finance, &id, "").await).await, "error-stipend-held");
});

world_tests!(the_database_itself_keeps_somebody_from_two_lists_of_a_month, async |w: World| {
    let (s, _) = november(&w).await;
    w.clock.advance(Duration::days(10));
    let planner = w.later(&s.planner);
    let id = training::request_stipends(&planner, &ask(&s, "2026-11")).await.unwrap();
    let mut tx = w.tx().await;
    let (who, ..) = store::stipend::lines(&mut tx, id.parse().unwrap()).await.unwrap()[0];
    let cohort = store::training_cohort::by_code(&mut tx, &s.code).await.unwrap().unwrap();
    let new = store::stipend::NewList {
        id: Uuid::new_v4(),
        cohort: cohort.id,
        month: "2026-11",
        amount: 1,
        currency: "XOF",
        share: 80,
        by: planner.user(),
    };
    let second = store::stipend::insert(&mut tx, &new, &[(who, 1, 1)], w.now()).await;
    assert!(matches!(second, Err(store::StoreError::Constraint(_))), "{second:?}");
    drop(tx);
});

world_tests!(the_case_of_a_person_says_which_stipends_they_got_and_a_trainer_learns_nothing, async |w: World| {
    let (s, case) = november(&w).await;
    w.clock.advance(Duration::days(10));
    let planner = w.later(&s.planner);
    let id = training::request_stipends(&planner, &ask(&s, "2026-11")).await.unwrap();
    let found = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap();
    let mut awa = w.actor(Role::Caseworker, w.dor).await;
    awa.actor.user = found.caseworker.unwrap();
    let of_case = async || training::of_case(&awa, &case.code).await.unwrap().stipends;
    let seen = of_case().await;
    assert_eq!((seen.len(), seen[0].month.as_str(), seen[0].amount), (1, "2026-11", 15_000));
    assert_eq!(seen[0].state, StipendState::Requested);
    let (boss, finance) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Finance, w.dor).await);
    training::decide_stipends(&boss, &step(&boss, &id, "approve").await).await.unwrap();
    let form = step(&finance, &id, "").await;
    for _ in 0..2 {
        training::pay_stipends(&finance, &form).await.unwrap();
    }
    assert_eq!(of_case().await[0].state, StipendState::Paid);
    let timeline = service::case::overview(&awa, &case.code, None).await.unwrap().timeline;
    let told: Vec<_> = timeline.iter().filter(|e| e.kind == domain::case::CaseEventKind::StipendPaid).collect();
    assert_eq!((told.len(), told[0].month.as_deref()), (1, Some("2026-11")));
    // A class looks the same to whoever teaches it, and a case opens for no trainer.
    assert!(training::of_case(&s.trainer, &case.code).await.is_err());
    assert!(service::case::overview(&s.trainer, &case.code, None).await.is_err());
    assert!(training::stipend_list(&s.trainer, &id).await.is_err());
    // A list that was refused is none.
    let again = training::stipends(&planner, &s.code, "2026-11").await.unwrap();
    assert_eq!(again.chosen().count(), 0);
});

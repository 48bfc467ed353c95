//! Writing, approving and doing a plan.

use chrono::{Duration, NaiveDate};
use domain::authz::Role;
use domain::case::{CaseEventKind, CaseStatus, TaskKind};
use domain::id::ActionId;
use domain::placement::{LookForm, LookKind, PlacementForm};
use domain::plan::{
    ActionForm, ApproveForm, CompleteForm, GoalForm, LinkKind, PlanForm, PlanLinkForm, PlanStatus, ReturnForm,
};
use domain::training::CertificateForm;
use service::{Ctx, ServiceError, placement, plan, training};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

fn step(what: &str, due_on: &str) -> ActionForm {
    ActionForm { what: what.into(), responsible: "person".into(), due_on: due_on.into(), ..ActionForm::default() }
}

pub fn form(case: &Case, version: i64) -> PlanForm {
    let goal = GoalForm {
        domain: "economic".into(),
        statement: "A mill that earns 60 000 a month".into(),
        status: "in_progress".into(),
        progress: "30".into(),
        actions: vec![step("Ask for the price of a belt", "2026-12-01"), step("Keep a sales book", "2027-01-15")],
        ..GoalForm::default()
    };
    PlanForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: version.to_string(),
        own_words: "I want the mill to feed us.".into(),
        track: "micro_enterprise".into(),
        review_due: "2027-02-20".into(),
        goals: vec![goal],
        ..PlanForm::default()
    }
}

fn approval(case: &Case, version: i64) -> ApproveForm {
    ApproveForm { command: Uuid::new_v4().to_string(), code: case.code.clone(), version: version.to_string() }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn not_found<T: std::fmt::Debug>(result: Result<T, ServiceError>) {
    assert!(matches!(result, Err(ServiceError::NotFound)), "{result:?}");
}

async fn due(w: &World, case: &Case) -> Vec<(TaskKind, NaiveDate)> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|t| (t.kind, t.due_on)).collect()
}

async fn events(w: &World, case: &Case) -> Vec<CaseEventKind> {
    let entries = store::case_event::of_case(&w.app.db, case.id, None, 50).await.unwrap();
    entries.into_iter().rev().map(|e| e.kind).collect()
}

async fn newest(ctx: &Ctx, case: &Case) -> store::plan::PlanRow {
    plan::show(ctx, &case.code, None).await.unwrap().plan.unwrap()
}

world_tests!(the_first_plan_moves_the_case_on_and_its_steps_fall_due, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    let status = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().status;
    assert_eq!(status, CaseStatus::Planned);
    let expected = [
        (TaskKind::PlanApproval, day("2026-12-01")),
        (TaskKind::PlanAction, day("2026-12-01")),
        (TaskKind::PlanAction, day("2027-01-15")),
        (TaskKind::PlanReview, day("2027-02-20")),
    ];
    assert_eq!(due(&w, &case).await, expected);
    let plan = newest(&awa, &case).await;
    assert_eq!((plan.number, plan.status, plan.plan.goals[0].actions.len()), (1, PlanStatus::Pending, 2));
    let summary = plan::summary(&awa, &case).await.unwrap().unwrap();
    assert_eq!(summary.next_step, Some(("Ask for the price of a belt".into(), day("2026-12-01"))));
});

world_tests!(a_case_on_hold_stays_on_hold_when_its_plan_is_written, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, 1, CaseStatus::OnHold).await.unwrap();
    w.commit(tx).await;
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    let status = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().status;
    assert_eq!(status, CaseStatus::OnHold);
});

world_tests!(a_new_version_takes_the_place_of_the_old_one_and_of_its_tasks, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    let mut second = form(&case, newest(&awa, &case).await.version);
    second.goals[0].actions[0].done = true;
    second.goals.push(GoalForm { domain: "family".into(), statement: "Papers".into(), ..GoalForm::default() });
    plan::write(&awa, &second).await.unwrap();
    let expected = [
        (TaskKind::PlanApproval, day("2026-12-01")),
        (TaskKind::PlanAction, day("2027-01-15")),
        (TaskKind::PlanReview, day("2027-02-20")),
    ];
    assert_eq!(due(&w, &case).await, expected);
    let page = plan::show(&awa, &case.code, Some(1)).await.unwrap();
    assert_eq!((page.newest, page.plan.unwrap().status), (2, PlanStatus::Superseded));
    let plan = newest(&awa, &case).await;
    assert_eq!(plan.plan.goals.iter().map(|g| g.statement.as_str()).collect::<Vec<_>>()[1], "Papers");
    assert_eq!(plan.plan.goals[0].actions[0].done_on, Some(awa.today()));
    assert_eq!(events(&w, &case).await.iter().filter(|k| **k == CaseEventKind::PlanWritten).count(), 2);
});

world_tests!(an_edit_of_an_old_version_is_refused_and_says_what_is_saved, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mut mine = form(&case, 0);
    mine.goals[0].statement = "A shop".into();
    plan::write(&issa, &form(&case, 0)).await.unwrap();
    let refused = plan::write(&awa, &mine).await.unwrap_err();
    let ServiceError::Conflict(differences) = refused else { panic!("{refused:?}") };
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].field, "goals[0][statement]");
    assert_eq!(differences[0].saved, "A mill that earns 60 000 a month");
    assert_eq!(newest(&awa, &case).await.number, 1);
    // After having seen it, the same words are saved.
    let seen = PlanForm { version: newest(&awa, &case).await.version.to_string(), ..mine };
    plan::write(&awa, &seen).await.unwrap();
    assert_eq!(newest(&awa, &case).await.plan.goals[0].statement, "A shop");
});

world_tests!(two_people_writing_at_once_one_wins_and_the_other_is_told, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let (one, two) = (form(&case, 0), form(&case, 0));
    let (a, b) = tokio::join!(plan::write(&awa, &one), plan::write(&issa, &two));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
    assert!(matches!(a.and(b), Err(ServiceError::Conflict(_))));
    // The same form twice is no conflict.
    let again = form(&case, newest(&awa, &case).await.version);
    let (a, b) = tokio::join!(plan::write(&awa, &again), plan::write(&awa, &again));
    a.unwrap();
    b.unwrap();
    assert_eq!(newest(&awa, &case).await.number, 2);
});

world_tests!(a_plan_is_approved_by_a_supervisor_who_did_not_write_it, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    plan::write(&issa, &form(&case, 0)).await.unwrap();
    let version = newest(&awa, &case).await.version;
    assert!(matches!(plan::approve(&awa, &approval(&case, version)).await, Err(ServiceError::Forbidden)));
    let own = plan::approve(&issa, &approval(&case, version)).await.unwrap_err();
    assert!(matches!(&own, ServiceError::Invalid(e) if e[0].key == "error-plan-own"), "{own:?}");
    not_found(plan::approve(&w.actor(Role::Supervisor, w.ohg).await, &approval(&case, version)).await);

    w.clock.advance(Duration::minutes(1));
    let hawa = w.actor(Role::Supervisor, w.dor).await;
    assert!(plan::show(&hawa, &case.code, None).await.unwrap().may_approve);
    let stale = plan::approve(&hawa, &approval(&case, version - 1)).await;
    assert!(matches!(stale, Err(ServiceError::Conflict(_))), "{stale:?}");
    let form = approval(&case, version);
    plan::approve(&hawa, &form).await.unwrap();
    plan::approve(&hawa, &form).await.unwrap();
    let page = plan::show(&hawa, &case.code, None).await.unwrap();
    assert!(!page.may_approve);
    let plan = page.plan.unwrap();
    assert_eq!((plan.status, plan.decided_at), (PlanStatus::Approved, Some(w.now())));
    assert_eq!(events(&w, &case).await.last(), Some(&CaseEventKind::PlanApproved));
    assert!(due(&w, &case).await.iter().all(|(kind, _)| *kind != TaskKind::PlanApproval));
});

world_tests!(
    a_plan_that_waits_is_a_task_of_the_office_and_stays_there_when_the_case_changes_hands,
    async |w: World| {
        let awa = w.actor(Role::Caseworker, w.dor).await;
        let issa = w.actor(Role::Supervisor, w.dor).await;
        let case = w.case(w.dor, awa.user()).await;
        plan::write(&awa, &form(&case, 0)).await.unwrap();
        let plans = async |ctx: &Ctx| {
            let office = service::today::today(ctx).await.unwrap().unwrap().office;
            office.map(|o| o.plans.into_iter().map(|t| t.case_code).collect::<Vec<_>>())
        };
        assert_eq!(plans(&issa).await, Some(vec![case.code.clone()]));
        assert_eq!(plans(&w.actor(Role::Supervisor, w.ohg).await).await, Some(vec![]));
        // A new version takes the place of the one that waits.
        plan::write(&awa, &form(&case, newest(&awa, &case).await.version)).await.unwrap();
        assert_eq!(plans(&issa).await.unwrap().len(), 1);
        let hawa = w.actor(Role::Caseworker, w.dor).await;
        let mut tx = w.tx().await;
        store::task::reassign(&mut tx, case.id, hawa.user()).await.unwrap();
        w.commit(tx).await;
        let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
        let whose = tasks.iter().find(|t| t.kind == TaskKind::PlanApproval).map(|t| t.assignee.clone());
        assert_eq!(whose, Some(None));
    }
);

world_tests!(a_returned_plan_says_what_to_change_and_is_written_anew, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    let version = newest(&awa, &case).await.version;
    let answer = |reason: &str| ReturnForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: version.to_string(),
        reason: reason.into(),
    };
    assert!(matches!(plan::give_back(&awa, &answer("No")).await, Err(ServiceError::Forbidden)));
    let without = plan::give_back(&issa, &answer(" ")).await.unwrap_err();
    assert!(matches!(&without, ServiceError::Invalid(e) if e[0].key == "error-plan-return-reason"), "{without:?}");
    let sent = answer("Who pays for the belt?");
    plan::give_back(&issa, &sent).await.unwrap();
    plan::give_back(&issa, &sent).await.unwrap();
    let late = plan::approve(&issa, &approval(&case, version)).await;
    assert!(matches!(late, Err(ServiceError::Conflict(_))), "{late:?}");
    let returned = newest(&awa, &case).await;
    assert_eq!(returned.status, PlanStatus::Returned);
    assert_eq!(returned.return_reason.as_deref(), Some("Who pays for the belt?"));
    assert_eq!(events(&w, &case).await.last(), Some(&CaseEventKind::PlanReturned));
    let kinds = async || due(&w, &case).await.into_iter().map(|(kind, _)| kind).collect::<Vec<_>>();
    let now = kinds().await;
    assert!(now.contains(&TaskKind::PlanReturned) && !now.contains(&TaskKind::PlanApproval), "{now:?}");
    plan::write(&awa, &form(&case, returned.version)).await.unwrap();
    let now = kinds().await;
    assert!(!now.contains(&TaskKind::PlanReturned) && now.contains(&TaskKind::PlanApproval), "{now:?}");
});

world_tests!(a_step_is_done_once_and_an_open_form_then_is_out_of_date, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    let before = newest(&awa, &case).await;
    let done = |action: String| CompleteForm { command: Uuid::new_v4().to_string(), code: case.code.clone(), action };
    let id = before.actions[0][0].to_string();
    let stranger = w.actor(Role::Caseworker, w.ohg).await;
    not_found(plan::complete(&stranger, &done(id.clone())).await);
    let other = w.case(w.dor, awa.user()).await;
    let elsewhere = CompleteForm { code: other.code.clone(), ..done(id.clone()) };
    assert!(matches!(plan::complete(&awa, &elsewhere).await, Err(ServiceError::Conflict(_))));

    w.clock.advance(Duration::days(1));
    let later = w.later(&awa);
    plan::complete(&later, &done(id.clone())).await.unwrap();
    assert!(matches!(plan::complete(&later, &done(id)).await, Err(ServiceError::Conflict(_))));
    assert_eq!(newest(&later, &case).await.plan.goals[0].actions[0].done_on, Some(day("2026-11-25")));
    let left: Vec<_> = due(&w, &case).await.into_iter().filter(|(kind, _)| *kind == TaskKind::PlanAction).collect();
    assert_eq!(left, [(TaskKind::PlanAction, day("2027-01-15"))]);
    let stale = plan::write(&later, &form(&case, before.version)).await.unwrap_err();
    let ServiceError::Conflict(differences) = stale else { panic!("{stale:?}") };
    assert_eq!(differences[0].field, "goals[0][actions][0][done]");
});

world_tests!(the_plan_of_another_office_does_not_exist, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    for stranger in [w.actor(Role::Caseworker, w.ohg).await, w.actor(Role::Supervisor, w.ohg).await] {
        not_found(plan::show(&stranger, &case.code, None).await);
        not_found(plan::edit(&stranger, &case.code).await);
        not_found(plan::write(&stranger, &form(&case, 1)).await);
    }
    not_found(plan::show(&awa, &case.code, Some(7)).await);
});

world_tests!(plans_that_wait_do_not_hide_the_work_of_the_next_days, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    for _ in 0..10 {
        let case = w.case(w.dor, awa.user()).await;
        plan::write(&awa, &form(&case, 0)).await.unwrap();
    }
    let today = service::today::today(&issa).await.unwrap().unwrap();
    // Each plan waits for a decision within seven days, and has a step that is due then.
    assert_eq!(today.soon.iter().map(|t| t.kind).collect::<Vec<_>>(), [TaskKind::PlanAction; 8]);
});

/// The steps of the newest plan, linked to what each became.
async fn linked(awa: &Ctx, case: &Case, kind: LinkKind, subject: Uuid) -> ActionId {
    let ids = newest(awa, case).await.actions.concat();
    let form = PlanLinkForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        action: ids[0].0.to_string(),
        to: format!("{}:{subject}", kind.as_str()),
    };
    plan::link(awa, &form).await.unwrap();
    ids[0]
}

/// Whether a step is done and nobody is asked for it any more.
async fn is_done(awa: &Ctx, w: &World, case: &Case, action: ActionId) -> bool {
    let plan = newest(awa, case).await;
    let mut steps = plan.plan.goals.iter().zip(&plan.actions).flat_map(|(g, ids)| g.actions.iter().zip(ids));
    let done = steps.any(|(step, id)| *id == action && step.done_on.is_some());
    let asked = store::task::of_case(&w.app.db, case.id).await.unwrap();
    let asked = asked.iter().any(|t| t.kind == TaskKind::PlanAction && t.subject == Some(action.0));
    assert_ne!(done, asked);
    done
}

world_tests!(a_step_that_became_a_class_is_done_with_the_certificate, async |w: World| {
    let s = crate::training::school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    training::enrol(&awa, &crate::training::wish(&case, &s, "enrol")).await.unwrap();
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    let enrolment = training::of_case(&awa, &case.code).await.unwrap().lines.remove(0).training.id;
    let action = linked(&awa, &case, LinkKind::Training, enrolment).await;
    assert!(!is_done(&awa, &w, &case, action).await);
    training::attend(&s.trainer, &crate::training::marks(&s.trainer, &s, 7, "present").await).await.unwrap();
    crate::training::assess(&s.assessor, &s, enrolment, ["competent", "competent"]).await.unwrap();
    let give =
        CertificateForm { command: Uuid::new_v4().to_string(), cohort: s.code.clone(), id: enrolment.to_string() };
    training::certify(&s.planner, &give).await.unwrap();
    assert!(is_done(&awa, &w, &case, action).await);
    let timeline = store::case_event::of_case(&w.app.db, case.id, None, 20).await.unwrap();
    assert_eq!(timeline.iter().filter(|e| e.kind == CaseEventKind::PlanActionDone).count(), 1);
});

world_tests!(a_step_that_became_a_business_is_done_with_its_first_money, async |w: World| {
    let t = crate::livelihood::team(&w).await;
    let number = crate::livelihood::funded(&t).await;
    plan::write(&t.caseworker, &form(&t.case, 0)).await.unwrap();
    let startup = store::livelihood::by_code(&w.app.db, &number).await.unwrap().unwrap().id;
    let action = linked(&t.caseworker, &t.case, LinkKind::Business, startup).await;
    let reference = crate::livelihood::ready(&t, &number).await;
    let form = crate::livelihood::paying(&reference, "300000", "XOF");
    service::livelihood::pay(&t.finance, &form).await.unwrap();
    assert!(!is_done(&t.caseworker, &w, &t.case, action).await, "on its way");
    crate::livelihood::answered(&t.finance, &reference, "confirmed").await.unwrap();
    assert!(is_done(&t.caseworker, &w, &t.case, action).await);
});

world_tests!(a_step_that_became_work_is_done_when_it_was_kept_for_three_months, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let begun = PlacementForm { starts_on: "2026-08-01".into(), ..crate::placement::workshop(&case) };
    let id = placement::record(&awa, &begun).await.unwrap();
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    let action = linked(&awa, &case, LinkKind::Placement, id.parse().unwrap()).await;
    for (days, done) in [(30, false), (90, true)] {
        let looks = placement::show(&awa, &id).await.unwrap().looks;
        let which = looks.iter().find(|l| (l.kind, l.days) == (LookKind::Retention, days)).unwrap().id;
        let form = LookForm {
            command: Uuid::new_v4().to_string(),
            placement: id.clone(),
            look: which.to_string(),
            looked_on: "2026-11-20".into(),
            still: "yes".into(),
            ..LookForm::default()
        };
        placement::look(&awa, &form).await.unwrap();
        assert_eq!(is_done(&awa, &w, &case, action).await, done, "{days}");
    }
});

world_tests!(a_step_that_became_a_referral_is_done_when_the_person_says_so, async |w: World| {
    use crate::shared_world::{completed, provider, stored};
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", domain::directory::Category::VocationalTraining).await;
    let sent = completed(&w, &awa, &case, &to).await;
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    let action = linked(&awa, &case, LinkKind::Referral, sent.id.0).await;
    assert!(!is_done(&awa, &w, &case, action).await, "the provider's word is not the person's");
    service::referral::verify(&awa, &crate::referral_end::verify(&sent, "partial", "")).await.unwrap();
    assert!(is_done(&awa, &w, &case, action).await);
    // Said to be the same only after that, another step is done at once.
    let ids = newest(&awa, &case).await.actions.concat();
    let second = PlanLinkForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        action: ids[1].0.to_string(),
        to: format!("referral:{}", stored(&w, &sent.number).await.id.0),
    };
    for _ in 0..2 {
        plan::link(&awa, &second).await.unwrap();
    }
    assert!(is_done(&awa, &w, &case, ids[1]).await);
    let timeline = store::case_event::of_case(&w.app.db, case.id, None, 50).await.unwrap();
    assert_eq!(timeline.iter().filter(|e| e.kind == CaseEventKind::PlanActionDone).count(), 2);
});

world_tests!(a_step_linked_after_its_business_was_paid_is_done_at_once, async |w: World| {
    let t = crate::livelihood::team(&w).await;
    let (number, _) = crate::livelihood::paid(&t).await;
    plan::write(&t.caseworker, &form(&t.case, 0)).await.unwrap();
    let startup = store::livelihood::by_code(&w.app.db, &number).await.unwrap().unwrap().id;
    let action = linked(&t.caseworker, &t.case, LinkKind::Business, startup).await;
    assert!(is_done(&t.caseworker, &w, &t.case, action).await);
});

/// What the steps of the newest plan became.
async fn became(w: &World, by: &Ctx, case: &Case) -> Vec<(ActionId, LinkKind)> {
    let plan = newest(by, case).await;
    let links = store::plan_link::of_plan(&w.app.db, plan.id).await.unwrap();
    links.into_iter().map(|(action, kind, _)| (action, kind)).collect()
}

world_tests!(what_begins_says_for_which_step_it_is, async |w: World| {
    let s = crate::training::school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    plan::write(&awa, &form(&case, 0)).await.unwrap();
    let ids = newest(&awa, &case).await.actions.concat();
    let start = training::enrolling(&awa, &case.code, &s.code).await.unwrap();
    assert_eq!(start.steps.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ids);
    // A step of somebody else is none, and then nobody is enrolled either.
    let other = w.case(w.dor, awa.user()).await;
    plan::write(&awa, &form(&other, 0)).await.unwrap();
    let theirs = newest(&awa, &other).await.actions.concat()[0].0.to_string();
    for step in [theirs.as_str(), "x"] {
        let wrong = domain::training::EnrolForm { step: step.into(), ..crate::training::wish(&case, &s, "enrol") };
        let refused = training::enrol(&awa, &wrong).await;
        assert!(matches!(&refused, Err(ServiceError::Invalid(e)) if e[0].field == "step"), "{refused:?}");
    }
    assert!(training::of_case(&awa, &case.code).await.unwrap().lines.is_empty());
    let first = ids[0].0.to_string();
    let right = domain::training::EnrolForm { step: first.clone(), ..crate::training::wish(&case, &s, "waitlist") };
    for _ in 0..2 {
        training::enrol(&awa, &right).await.unwrap();
    }
    assert_eq!(became(&w, &awa, &case).await, [(ids[0], LinkKind::Training)]);
    // What a step became already is not offered for something else.
    let place = PlacementForm { step: first, ..crate::placement::workshop(&case) };
    assert!(matches!(placement::record(&awa, &place).await, Err(ServiceError::Invalid(_))));
    let start = placement::record_start(&awa, &case.code).await.unwrap();
    assert_eq!(start.steps.len(), ids.len() - 1);
    // Who does not write plans is shown no step, and links none.
    let officer = w.actor(Role::LivelihoodOfficer, w.dor).await;
    assert!(placement::record_start(&officer, &case.code).await.unwrap().steps.is_empty());
    let second = PlacementForm { step: ids[1].0.to_string(), ..crate::placement::workshop(&case) };
    let refused = placement::record(&officer, &second).await;
    assert!(matches!(&refused, Err(ServiceError::Invalid(e)) if e[0].field == "step"), "{refused:?}");
    placement::record(&awa, &second).await.unwrap();
    let mut all = became(&w, &awa, &case).await;
    all.sort_by_key(|(action, _)| ids.iter().position(|id| id == action));
    assert_eq!(all, [(ids[0], LinkKind::Training), (ids[1], LinkKind::Placement)]);
});

world_tests!(a_plan_for_a_business_says_for_which_step_it_is, async |w: World| {
    let t = crate::livelihood::team(&w).await;
    plan::write(&t.caseworker, &form(&t.case, 0)).await.unwrap();
    let ids = newest(&t.caseworker, &t.case).await.actions.concat();
    let named = domain::livelihood::BusinessForm { step: ids[0].0.to_string(), ..crate::livelihood::plan(&t.case) };
    let refused = service::livelihood::write(&t.officer, &named).await;
    assert!(matches!(&refused, Err(ServiceError::Invalid(e)) if e[0].field == "step"), "{refused:?}");
    // Somebody who has both to do with the plan of the person and with businesses.
    let mut both = t.officer.clone();
    both.actor.assignments.extend(t.supervisor.actor.assignments.clone());
    let start = service::livelihood::write_start(&both, None, &t.case.code).await.unwrap();
    assert_eq!(start.steps.len(), ids.len());
    assert!(service::livelihood::write_start(&t.officer, None, &t.case.code).await.unwrap().steps.is_empty());
    service::livelihood::write(&both, &named).await.unwrap();
    assert_eq!(became(&w, &t.caseworker, &t.case).await, [(ids[0], LinkKind::Business)]);
});

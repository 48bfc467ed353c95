//! How much a caseload weighs, and several cases that change hands at once.

use domain::authz::{Compartment, Role};
use domain::case::{CaseEventKind, CaseRisk, CaseStatus, TaskKind};
use domain::caseload::{LoadLevel, LoadLimitsForm, Work};
use domain::directory::Category;
use domain::id::TaskId;
use domain::person::{CounsellorPreference, Language, Sex};
use domain::reassign::{Concern, ReassignForm, ReassignRow};
use domain::speaker::Speaker;
use service::case::{assign_choices, header, overview};
use service::ctx::new_id;
use service::reassign::{choosing, holders, outcome, preview, reassign};
use service::today::today;
use service::{Ctx, ServiceError, admin};
use store::case::Case;
use store::task::NewTask;
use uuid::Uuid;

use crate::shared_world::{provider, sent, stored};
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

async fn put(w: &World, case: &Case, status: CaseStatus, risk: CaseRisk) {
    let mut tx = w.tx().await;
    let version = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap().version;
    store::case::set_status(&mut tx, case.id, version, status).await.unwrap();
    store::case::set_risk(&mut tx, case.id, version + 1, risk).await.unwrap();
    w.commit(tx).await;
}

/// Notes what somebody speaks.
async fn speaks(w: &World, who: &Ctx, language: Language, sex: Sex) {
    let mut tx = w.tx().await;
    let user = store::user::by_id(&mut tx, who.user()).await.unwrap().unwrap();
    let speaker = Speaker { languages: vec![language], sex: Some(sex) };
    store::user::update(&mut tx, user.id, &user.name, &user.email, user.language, &speaker, user.version)
        .await
        .unwrap();
    w.commit(tx).await;
}

async fn prefers(w: &World, case: &Case, counsellor: CounsellorPreference) {
    let mut tx = w.tx().await;
    let person = store::person::by_id(&mut tx, case.person).await.unwrap().unwrap();
    store::person::update(&mut tx, &store::person::Person { counsellor, ..person }, w.now()).await.unwrap();
    w.commit(tx).await;
}

async fn task(w: &World, case: &Case, kind: TaskKind) {
    let task = NewTask {
        id: TaskId(new_id(w.now())),
        case: case.id,
        office: case.office,
        assignee: case.caseworker,
        kind,
        subject: None,
        note: None,
        due_on: w.now().date_naive(),
    };
    let mut tx = w.tx().await;
    store::task::insert(&mut tx, task, w.now()).await.unwrap();
    w.commit(tx).await;
}

/// All these cases to one receiver, as they were seen at version 1.
fn all_to(from: &Ctx, cases: &[&Case], to: &Ctx) -> ReassignForm {
    let row = ReassignRow { version: "1".into(), to: to.user().to_string(), note: String::new() };
    ReassignForm {
        command: command(),
        from: from.user().to_string(),
        rows: cases.iter().map(|c| (c.code.clone(), row.clone())).collect(),
        note: "Speaks softly, likes mornings".into(),
        ..ReassignForm::default()
    }
}

async fn caseworker_of(w: &World, case: &Case) -> Option<domain::id::UserId> {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().caseworker
}

world_tests!(a_caseload_weighs_by_risk_and_by_what_is_left_to_do, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let (one, high, watched) =
        (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    put(&w, &high, CaseStatus::Monitoring, CaseRisk::High).await;
    put(&w, &watched, CaseStatus::Monitoring, CaseRisk::Low).await;
    let closed = w.case(w.dor, awa.user()).await;
    put(&w, &closed, CaseStatus::Closed, CaseRisk::High).await;
    // What is behind a wall is in nobody's count outside of it.
    w.case_behind(w.dor, awa.user(), Compartment::Child).await;
    w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    let load = assign_choices(&supervisor, &one.code).await.unwrap().candidates[0].load;
    assert_eq!((load.open, load.work, load.target), (3, Work(100 + 200 + 30), 50));
    assert_eq!(load.level, LoadLevel::Fine);
    let day = today(&supervisor).await.unwrap().unwrap().office.unwrap();
    assert_eq!(day.loads[0].load, load);
    let listed: Vec<_> = holders(&supervisor).await.unwrap().into_iter().map(|h| h.load).collect();
    assert_eq!(listed, [load]);
});

world_tests!(an_administrator_sets_how_much_is_too_much_and_sees_what_another_saved, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let form = |target: &str| LoadLimitsForm {
        command: command(),
        version: "1".into(),
        target: target.into(),
        cap: "2".into(),
        red: "3".into(),
        high_percent: "300".into(),
        monitoring_percent: "50".into(),
    };
    admin::edit_load_limits(&boss, &form("1")).await.unwrap();
    match admin::edit_load_limits(&boss, &form("2")).await {
        Err(ServiceError::Conflict(d)) => assert_eq!((d[0].field.as_str(), d[0].saved.as_str()), ("target", "1")),
        other => panic!("{other:?}"),
    }
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    put(&w, &w.case(w.dor, awa.user()).await, CaseStatus::InSupport, CaseRisk::High).await;
    assert_eq!(holders(&supervisor).await.unwrap()[0].load.level, LoadLevel::TooHeavy);
    for other in Role::ALL.iter().filter(|r| **r != Role::Admin) {
        let ctx = w.actor(*other, w.dor).await;
        assert!(matches!(admin::edit_load_limits(&ctx, &form("1")).await, Err(ServiceError::Forbidden)), "{other}");
        assert!(matches!(admin::load_limits(&ctx).await, Err(ServiceError::Forbidden)), "{other}");
    }
});

world_tests!(
    the_preview_proposes_by_language_and_preference_and_says_what_speaks_against_a_choice,
    async |w: World| {
        let from = w.actor(Role::Caseworker, w.dor).await;
        let (woman, man) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
        speaks(&w, &woman, Language::Fuh, Sex::Female).await;
        speaks(&w, &man, Language::Mos, Sex::Male).await;
        let supervisor = w.actor(Role::Supervisor, w.dor).await;
        let case = w.case(w.dor, from.user()).await;
        prefers(&w, &case, CounsellorPreference::Woman).await;
        let chosen =
            ReassignForm { from: from.user().to_string(), cases: vec![case.code.clone()], ..ReassignForm::default() };
        let proposed = preview(&supervisor, &chosen).await.unwrap();
        assert_eq!(proposed.rows[0].to, Some(woman.user()));
        assert_eq!(proposed.rows[0].concerns, []);
        let then = proposed.takers.iter().find(|t| t.now.user == woman.user()).unwrap().then;
        assert_eq!((then.open, then.work), (1, Work(100)));

        let forced = ReassignForm { to: man.user().to_string(), ..chosen.clone() };
        let concerns = preview(&supervisor, &forced).await.unwrap().rows.remove(0).concerns;
        assert_eq!(concerns, [Concern::Counsellor(CounsellorPreference::Woman), Concern::Language(Language::Fuh)]);
        assert_eq!(caseworker_of(&w, &case).await, Some(from.user()), "a preview writes nothing");

        // Whoever left is nobody's choice any more, and their cases can still be given to others.
        let boss = w.actor(Role::Admin, w.dor).await;
        for gone in [&woman, &from] {
            admin::set_active(&boss, &gone.user().to_string(), false).await.unwrap();
        }
        let listed = holders(&supervisor).await.unwrap();
        assert_eq!((listed.len(), listed[0].works_here), (1, false));
        let left_over = preview(&supervisor, &chosen).await.unwrap();
        assert_eq!((left_over.rows[0].to, left_over.takers.len()), (None, 1));
    }
);

world_tests!(cases_change_hands_together_with_notes_tasks_and_an_entry_for_each, async |w: World| {
    let from = w.actor(Role::Caseworker, w.dor).await;
    let to = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let cases = [w.case(w.dor, from.user()).await, w.case(w.dor, from.user()).await];
    task(&w, &cases[0], TaskKind::FollowUp).await;
    let mut form = all_to(&from, &[&cases[0], &cases[1]], &to);
    form.rows.get_mut(&cases[0].code).unwrap().note = "Visit her first".into();
    let done = reassign(&supervisor, &form).await.unwrap();
    assert_eq!(reassign(&supervisor, &form).await.unwrap(), done, "sent twice, done once");
    for case in &cases {
        assert!(matches!(header(&from, &case.code).await, Err(ServiceError::NotFound)));
        let timeline = overview(&to, &case.code, None).await.unwrap().timeline;
        assert_eq!(timeline.len(), 1);
        assert_eq!(timeline[0].kind, CaseEventKind::Assigned);
        assert!(timeline[0].text.as_ref().unwrap().contains("likes mornings"));
    }
    let mine = today(&to).await.unwrap().unwrap();
    assert_eq!((mine.handed_over.counted, mine.handed_over.cases.len(), mine.due.len()), (2, 2, 1));
    assert_eq!(today(&from).await.unwrap().unwrap().handed_over.counted, 0);
    let entries: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select action from audit_entry where action like 'case.%assigned' order by seq",
    )
    .unwrap();
    let actions: Vec<_> = entries.into_iter().map(|(action,)| action).collect();
    assert_eq!(actions, ["case.assigned", "case.assigned", "case.reassigned"]);
    let seen = outcome(&supervisor, &done.to_string()).await.unwrap();
    assert_eq!((seen.moved.len(), seen.moved[0].1, seen.left.len()), (1, 2, 0));
    // Another supervisor has done nothing.
    let other = w.actor(Role::Supervisor, w.dor).await;
    assert!(matches!(outcome(&other, &done.to_string()).await, Err(ServiceError::NotFound)));
});

world_tests!(what_changed_since_the_preview_stays_and_is_named, async |w: World| {
    let from = w.actor(Role::Caseworker, w.dor).await;
    let to = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let (moved, changed) = (w.case(w.dor, from.user()).await, w.case(w.dor, from.user()).await);
    let form = all_to(&from, &[&moved, &changed], &to);
    put(&w, &changed, CaseStatus::Intake, CaseRisk::High).await;
    let done = reassign(&supervisor, &form).await.unwrap();
    assert_eq!(caseworker_of(&w, &moved).await, Some(to.user()));
    assert_eq!(caseworker_of(&w, &changed).await, Some(from.user()));
    assert_eq!(outcome(&supervisor, &done.to_string()).await.unwrap().left, [changed.code]);
});

world_tests!(two_who_reassign_at_once_move_each_case_once, async |w: World| {
    let from = w.actor(Role::Caseworker, w.dor).await;
    let (issa, ali) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let (a, b) = (w.case(w.dor, from.user()).await, w.case(w.dor, from.user()).await);
    let (to_issa, to_ali) = (all_to(&from, &[&a, &b], &issa), all_to(&from, &[&b, &a], &ali));
    let (first, second) = tokio::join!(reassign(&supervisor, &to_issa), reassign(&supervisor, &to_ali));
    let mut moved = 0;
    let mut left = 0;
    for done in [first.unwrap(), second.unwrap()] {
        let seen = outcome(&supervisor, &done.to_string()).await.unwrap();
        moved += seen.moved.iter().map(|(_, n)| n).sum::<usize>();
        left += seen.left.len();
    }
    assert_eq!((moved, left), (2, 2));
    for case in [&a, &b] {
        let timeline = overview(&supervisor, &case.code, None).await.unwrap().timeline;
        assert_eq!(timeline.len(), 1, "{}", case.code);
    }
});

world_tests!(what_is_out_of_reach_is_in_no_list_and_does_not_move, async |w: World| {
    let from = w.actor(Role::Caseworker, w.dor).await;
    let to = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let open = w.case(w.dor, from.user()).await;
    let walled = w.case_behind(w.dor, from.user(), Compartment::Child).await;
    let far = w.case(w.ohg, from.user()).await;
    let listed = choosing(&supervisor, &from.user().to_string()).await.unwrap();
    assert_eq!(listed.from.load.open, 1);
    assert_eq!(listed.cases.iter().map(|c| c.code.as_str()).collect::<Vec<_>>(), [open.code.as_str()]);
    let form = all_to(&from, &[&walled, &far], &to);
    let done = reassign(&supervisor, &form).await.unwrap();
    let seen = outcome(&supervisor, &done.to_string()).await.unwrap();
    // Both are answered like a case that changed: nothing is said about why.
    assert_eq!((seen.moved.len(), seen.left.len()), (0, 2));
    for case in [&walled, &far] {
        assert_eq!(caseworker_of(&w, case).await, Some(from.user()));
    }
    let stranger = w.actor(Role::Caseworker, w.ohg).await;
    match reassign(&supervisor, &all_to(&from, &[&open], &stranger)).await {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].field, format!("rows[{}][to]", open.code)),
        other => panic!("{other:?}"),
    }
    for role in Role::ALL.iter().filter(|r| **r != Role::Supervisor) {
        let ctx = w.actor(*role, w.dor).await;
        assert!(matches!(holders(&ctx).await, Err(ServiceError::Forbidden)), "{role}");
        let refused = reassign(&ctx, &all_to(&from, &[&open], &to)).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden)), "{role}");
    }
    let elsewhere = w.actor(Role::Supervisor, w.ohg).await;
    assert!(!holders(&elsewhere).await.unwrap().iter().any(|h| h.load.open != 1));
    assert!(choosing(&elsewhere, &to.user().to_string()).await.is_err());
});

world_tests!(clocks_of_referrals_run_on_when_the_case_changes_hands, async |w: World| {
    let from = w.actor(Role::Caseworker, w.dor).await;
    let to = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, from.user()).await;
    let provider = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &from, &case, &provider).await.number;
    let before = stored(&w, &number).await;
    w.clock.advance(chrono::TimeDelta::days(2));
    let supervisor = w.later(&supervisor);
    let version = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().version.to_string();
    let mut form = all_to(&from, &[&case], &to);
    form.rows.get_mut(&case.code).unwrap().version = version;
    reassign(&supervisor, &form).await.unwrap();
    assert_eq!(caseworker_of(&w, &case).await, Some(to.user()));
    let after = stored(&w, &number).await;
    assert_eq!((after.clock, after.answer_due, after.version), (before.clock, before.answer_due, before.version));
});

world_tests!(what_waits_for_a_second_pair_of_eyes_stays_with_them, async |w: World| {
    let from = w.actor(Role::Caseworker, w.dor).await;
    let to = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, from.user()).await;
    task(&w, &case, TaskKind::PlanApproval).await;
    task(&w, &case, TaskKind::Session).await;
    reassign(&supervisor, &all_to(&from, &[&case], &to)).await.unwrap();
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    let name = async |id| store::user::by_id(&w.app.db, id).await.unwrap().unwrap().name;
    let of = |kind| tasks.iter().find(|t| t.kind == kind).unwrap().assignee.clone();
    assert_eq!(of(TaskKind::PlanApproval), Some(name(from.user()).await));
    assert_eq!(of(TaskKind::Session), Some(name(to.user()).await));
});

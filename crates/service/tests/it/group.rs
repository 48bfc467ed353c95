//! Group sessions: planned, moved, held; and tasks that somebody writes.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::case::{OwnTaskForm, TaskDoneForm, TaskKind};
use domain::counselling::Attended;
use domain::group::{AttendanceForm, GroupChangeForm, GroupForm, GroupState};
use service::group::{attend, change, list, plan, planning, show};
use service::{Ctx, ServiceError};
use store::case::Case;
use uuid::Uuid;

use crate::counselling;
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

fn form(cases: &[&Case]) -> GroupForm {
    GroupForm {
        command: command(),
        kind: "orientation".into(),
        held_on: "2026-11-30".into(),
        place: "community".into(),
        language: "fuh".into(),
        topics: vec!["documents".into()],
        members: cases.iter().map(|c| c.code.clone()).collect(),
        ..GroupForm::default()
    }
}

async fn attendance(ctx: &Ctx, id: &str, came: &[&Case]) -> AttendanceForm {
    AttendanceForm {
        command: command(),
        id: id.into(),
        version: show(ctx, id).await.unwrap().group.version.to_string(),
        came: came.iter().map(|c| c.code.clone()).collect(),
        minutes: "90".into(),
        summary: "How papers are asked for.".into(),
        ..AttendanceForm::default()
    }
}

async fn due(w: &World, case: &Case) -> Vec<(TaskKind, NaiveDate)> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().map(|t| (t.kind, t.due_on)).filter(|(kind, _)| *kind == TaskKind::GroupSession).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    }
}

world_tests!(a_group_is_planned_moved_and_held_and_each_case_has_its_own_session, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (a, b) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let asked = form(&[&a, &b]);
    let id = plan(&awa, &asked).await.unwrap();
    assert_eq!(plan(&awa, &asked).await.unwrap(), id);
    assert_eq!(due(&w, &a).await, [(TaskKind::GroupSession, day("2026-11-30"))]);
    refused(attend(&awa, &attendance(&awa, &id, &[&a]).await).await, "error-group-ahead");

    let moved = GroupChangeForm {
        command: command(),
        id: id.clone(),
        version: "1".into(),
        intent: "move".into(),
        held_on: "2026-12-01".into(),
        held_time: String::new(),
    };
    change(&awa, &moved).await.unwrap();
    assert_eq!(due(&w, &b).await, [(TaskKind::GroupSession, day("2026-12-01"))]);
    let stale = GroupChangeForm { command: command(), intent: "cancel".into(), ..moved };
    assert!(matches!(change(&awa, &stale).await, Err(ServiceError::Conflict(_))));

    w.clock.advance(Duration::days(7));
    let later = w.later(&awa);
    let taken = attendance(&later, &id, &[&a]).await;
    for _ in 0..2 {
        attend(&later, &taken).await.unwrap();
    }
    assert!(due(&w, &a).await.is_empty() && due(&w, &b).await.is_empty());
    let attended = async |case: &Case| {
        let sessions = store::counselling::of_case(&w.app.db, case.id, None, 9).await.unwrap();
        sessions.into_iter().map(|s| (s.session.attended, s.session.summary, s.session.group)).collect::<Vec<_>>()
    };
    let group = Some(id.parse().unwrap());
    assert_eq!(attended(&a).await, [(Attended::Yes, "How papers are asked for.".to_owned(), group)]);
    assert_eq!(attended(&b).await, [(Attended::NoShow, String::new(), group)]);
    let page = show(&later, &id).await.unwrap();
    assert_eq!((page.group.state, page.members.iter().filter(|m| m.came == Some(true)).count()), (GroupState::Held, 1));
    let line = &list(&later, None).await.unwrap().lines[0];
    assert_eq!((line.members, line.came), (2, 1));
    let again = attendance(&later, &id, &[&b]).await;
    assert!(matches!(attend(&later, &again).await, Err(ServiceError::Conflict(_))));
});

world_tests!(who_did_not_come_is_met_within_two_weeks_unless_a_day_is_agreed_on_already, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let cases = [w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await];
    let [came, absent, agreed] = &cases;
    let id = plan(&awa, &form(&[came, absent, agreed])).await.unwrap();
    w.clock.advance(Duration::days(7));
    let later = w.later(&awa);
    let today = later.today();
    let mut tx = w.tx().await;
    service::case::to_do(&later, &mut tx, agreed, TaskKind::Session, None, today + Duration::days(3)).await.unwrap();
    w.commit(tx).await;
    attend(&later, &attendance(&later, &id, &[came]).await).await.unwrap();
    let sessions = async |case: &Case| -> Vec<(NaiveDate, bool)> {
        let open = store::task::of_case(&w.app.db, case.id).await.unwrap();
        let own = open.into_iter().filter(|t| t.kind == TaskKind::Session);
        own.map(|t| (t.due_on, t.assignee.is_some())).collect()
    };
    assert_eq!(sessions(came).await, []);
    assert_eq!(sessions(absent).await, [(today + Duration::days(14), true)]);
    assert_eq!(sessions(agreed).await, [(today + Duration::days(3), true)]);
    // Coming to the next one is enough.
    let next = plan(&later, &GroupForm { held_on: today.to_string(), ..form(&[came, absent]) }).await.unwrap();
    attend(&later, &attendance(&later, &next, &[came, absent]).await).await.unwrap();
    assert_eq!(sessions(absent).await, []);
});

world_tests!(nobody_is_asked_who_is_in_other_hands_and_nobody_else_sees_the_group, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let ali = w.actor(Role::Caseworker, w.dor).await;
    let (a, b) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let other = w.case(w.dor, ali.user()).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let child = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    for case in [&other, &child] {
        refused(plan(&awa, &form(&[&a, case])).await, "error-group-member");
    }
    assert_eq!(planning(&awa, "").await.unwrap().people.len(), 2);
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let codes: Vec<_> = planning(&issa, "").await.unwrap().people.into_iter().map(|p| p.code).collect();
    assert!(codes.contains(&other.code) && !codes.contains(&child.code));

    let id = plan(&awa, &form(&[&a, &b])).await.unwrap();
    for nobody in [&ali, &focal, &w.actor(Role::Supervisor, w.ohg).await] {
        assert!(matches!(show(nobody, &id).await, Err(ServiceError::NotFound)));
        assert!(list(nobody, None).await.unwrap().lines.is_empty());
    }
    assert_eq!(list(&issa, None).await.unwrap().lines.len(), 1);

    // One of them is handed over before the day: the one who has the case now is not spoken for.
    let mut tx = w.tx().await;
    let version = store::case::by_id(&mut tx, b.id).await.unwrap().unwrap().version;
    store::case::set_caseworker(&mut tx, b.id, version, ali.user(), w.now()).await.unwrap();
    w.commit(tx).await;
    w.clock.advance(Duration::days(7));
    let later = w.later(&awa);
    assert_eq!(show(&later, &id).await.unwrap().others, 1);
    attend(&later, &attendance(&later, &id, &[&a, &b]).await).await.unwrap();
    assert!(store::counselling::of_case(&w.app.db, b.id, None, 9).await.unwrap().is_empty());
});

world_tests!(who_are_not_to_meet_are_not_asked_into_one_group, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (his, her, third) =
        (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let mut tx = w.tx().await;
    let id = service::ctx::new_id(w.now());
    store::contact_rule::insert(&mut tx, &w.app.sealer, id, her.id, his.id, w.now()).await.unwrap();
    w.commit(tx).await;
    refused(plan(&awa, &form(&[&his, &her])).await, "error-group-apart");
    plan(&awa, &form(&[&third, &her])).await.unwrap();
    assert!(service::case::header(&awa, &her.code).await.unwrap().together_on.is_empty());

    // In another group on the same day: her caseworker is told, on her page and not on his.
    plan(&awa, &form(&[&third, &his])).await.unwrap();
    assert_eq!(service::case::header(&awa, &her.code).await.unwrap().together_on, [day("2026-11-30")]);
    assert!(service::case::header(&awa, &his.code).await.unwrap().together_on.is_empty());
});

world_tests!(a_cancelled_group_asks_nobody_any_more, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (a, b) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let id = plan(&awa, &form(&[&a, &b])).await.unwrap();
    let cancel = GroupChangeForm {
        command: command(),
        id: id.clone(),
        version: "1".into(),
        intent: "cancel".into(),
        ..GroupChangeForm::default()
    };
    change(&awa, &cancel).await.unwrap();
    assert!(due(&w, &a).await.is_empty());
    assert_eq!(show(&awa, &id).await.unwrap().group.state, GroupState::Cancelled);
});

world_tests!(what_was_agreed_is_a_task_and_so_is_what_somebody_writes, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    service::counselling::record(&awa, &counselling::form(&case)).await.unwrap();
    let add = OwnTaskForm {
        command: command(),
        code: case.code.clone(),
        text: "Call the school".into(),
        due_on: "2026-11-25".into(),
    };
    for _ in 0..2 {
        service::case::add_task(&awa, &add).await.unwrap();
    }
    let own = async || {
        let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
        let own: Vec<_> = tasks.into_iter().filter(|t| t.kind == TaskKind::Own).collect();
        own
    };
    let notes: Vec<_> = own().await.into_iter().map(|t| (t.note.unwrap(), t.due_on)).collect();
    let met = day("2026-12-01");
    assert_eq!(
        notes,
        [
            ("Call the school".to_owned(), day("2026-11-25")),
            ("bring the old papers".to_owned(), met),
            ("meet the uncle".to_owned(), met)
        ]
    );

    let done = |task: &store::task::OpenTask| TaskDoneForm {
        command: command(),
        code: case.code.clone(),
        task: task.id.to_string(),
    };
    service::case::task_done(&awa, &done(&own().await[0])).await.unwrap();
    assert_eq!(own().await.len(), 2);
    // What follows from a record is cleared by doing it.
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    let session = tasks.iter().find(|t| t.kind == TaskKind::Session).unwrap();
    service::case::task_done(&awa, &done(session)).await.unwrap();
    assert!(store::task::of_case(&w.app.db, case.id).await.unwrap().iter().any(|t| t.kind == TaskKind::Session));
    let far = w.actor(Role::Caseworker, w.ohg).await;
    assert!(matches!(service::case::task_done(&far, &done(session)).await, Err(ServiceError::NotFound)));
});

world_tests!(people_are_found_by_place_or_code_name_and_what_is_not_shown_is_told, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let cases = [w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await];
    let found = async |words: &str| planning(&awa, words).await.unwrap().people.len();
    assert_eq!((found("").await, found(&cases[0].code).await, found("%").await), (2, 1, 2));
    let both = usize::from(cases[0].code_name == cases[1].code_name) + 1;
    for words in [cases[1].code_name.to_uppercase(), domain::name::fold(&cases[1].code_name)] {
        assert_eq!(found(&words).await, both, "{words}");
    }
    assert_eq!(found("nowhere at all").await, 0);
    assert!(!planning(&awa, "").await.unwrap().more);
});

world_tests!(a_long_list_of_groups_goes_on, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let cases = [w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await];
    for n in 0..103 {
        let day = day("2026-11-30") + Duration::days(n / 2);
        plan(&awa, &GroupForm { held_on: day.to_string(), ..form(&[&cases[0], &cases[1]]) }).await.unwrap();
    }
    let first = list(&awa, None).await.unwrap();
    let rest = list(&awa, first.next).await.unwrap();
    assert_eq!((first.lines.len(), rest.lines.len(), rest.next), (100, 3, None));
    let mut ids: Vec<_> = first.lines.iter().chain(&rest.lines).map(|l| l.group.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 103, "each once");
});

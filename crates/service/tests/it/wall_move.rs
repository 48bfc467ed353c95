//! A case goes behind a wall after it was opened, and comes out again.

use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, TaskKind};
use domain::directory::Category;
use domain::intake::{Occasion, Step};
use domain::referral::ReferralStatus;
use domain::wall::{WallForm, WayOutAnswerForm, WayOutForm};
use service::person::Whose;
use service::wall::{Way, answer, enter, propose, show};
use service::{Ctx, ServiceError, case, intake, person};
use store::case::Case;
use uuid::Uuid;

use crate::closure::put;
use crate::intake::income;
use crate::shared_world::{letters, provider, reveal, sent, stored};
use crate::world::{World, world_tests};

/// A case of a caseworker of Dori, and who works behind the wall around survivors of violence there.
struct Setting {
    worker: Ctx,
    supervisor: Ctx,
    focal: Ctx,
    second: Ctx,
    case: Case,
}

async fn setting(w: &World) -> Setting {
    let worker = w.actor(Role::Caseworker, w.dor).await;
    Setting {
        supervisor: w.actor(Role::Supervisor, w.dor).await,
        focal: w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await,
        second: w.actor_behind(Role::Supervisor, w.dor, Compartment::Gbv).await,
        case: w.case(w.dor, worker.user()).await,
        worker,
    }
}

async fn again(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

async fn form(w: &World, case: &Case, wall: &str) -> WallForm {
    WallForm {
        command: Uuid::new_v4().to_string(),
        version: again(w, case).await.version.to_string(),
        code: case.code.clone(),
        wall: wall.into(),
        confirmed: true,
    }
}

async fn way_out(w: &World, case: &Case, to: &Ctx) -> WayOutForm {
    WayOutForm {
        command: Uuid::new_v4().to_string(),
        version: again(w, case).await.version.to_string(),
        code: case.code.clone(),
        caseworker: to.user().to_string(),
        reason: "She asks for her former caseworker".into(),
    }
}

async fn says(w: &World, case: &Case, answer: &str) -> WayOutAnswerForm {
    WayOutAnswerForm {
        command: Uuid::new_v4().to_string(),
        version: again(w, case).await.version.to_string(),
        code: case.code.clone(),
        answer: answer.into(),
    }
}

async fn tasks(w: &World, case: &Case) -> Vec<(TaskKind, Option<String>)> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().map(|t| (t.kind, t.assignee)).collect()
}

async fn name(w: &World, ctx: &Ctx) -> String {
    store::user::by_id(&w.app.db, ctx.user()).await.unwrap().unwrap().name
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, field: &str, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => {
            assert_eq!((errors[0].field.as_str(), errors[0].key.as_str()), (field, key));
        }
        other => panic!("{other:?}"),
    }
}

fn hidden<T: std::fmt::Debug>(result: Result<T, ServiceError>) {
    assert!(matches!(result, Err(ServiceError::NotFound)), "{result:?}");
}

world_tests!(a_protected_case_is_out_of_every_other_hand_at_once_and_what_was_agreed_goes_on, async |w: World| {
    let s = setting(&w).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &s.worker, &s.case, &to).await.number;
    reveal(&s.worker, &s.case).await;
    intake::keep(&s.worker, &income(&s.case, Occasion::Intake, 0, "12 50")).await.unwrap();
    letters(&w).await;
    let sending = form(&w, &s.case, "gbv").await;
    enter(&s.worker, &sending).await.unwrap();
    // Sent twice, it is done once.
    assert_eq!(enter(&s.worker, &sending).await.unwrap(), s.case.code);

    let now = again(&w, &s.case).await;
    assert_eq!((now.compartment, now.caseworker, now.track), (Compartment::Gbv, Some(s.focal.user()), s.case.track));
    for outside in [&s.worker, &s.supervisor] {
        hidden(case::header(outside, &s.case.code).await);
        hidden(show(outside, &s.case.code).await);
    }
    case::header(&s.focal, &s.case.code).await.unwrap();
    case::header(&s.second, &s.case.code).await.unwrap();
    let shown = store::reveal::current(&w.app.db, s.worker.user(), s.case.id, w.now()).await.unwrap();
    assert!(shown.is_none());
    // Consent and referral are an adult's own, and stay as they are.
    assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Sent);
    assert!(store::consent::answers(&w.app.db, s.case.id).await.unwrap().iter().all(|a| !a.withdrawn));
    let page = intake::step(&s.focal, &s.case.code, Some((Occasion::Intake, Step::Income))).await.unwrap();
    assert_eq!((page.form.income.cash.as_str(), page.left_by.is_some()), ("12 50", true));
    let focal = name(&w, &s.focal).await;
    let open = tasks(&w, &s.case).await;
    assert!(open.iter().all(|(_, who)| who.as_deref() == Some(focal.as_str())), "{open:?}");
    assert_eq!(open.iter().filter(|(k, _)| *k == TaskKind::TellHandover).count(), 1);
    // The focal point is told that something waits, and nobody what.
    let mails = letters(&w).await;
    let waits = service::partner::mail::About::Waits { url: "https://passerelle.test/".into() };
    assert_eq!(mails.iter().map(|l| &l.about).collect::<Vec<_>>(), [&waits]);
});

world_tests!(whoever_protected_a_case_is_told_who_has_it_and_nobody_else_is, async |w: World| {
    let s = setting(&w).await;
    enter(&s.supervisor, &form(&w, &s.case, "gbv").await).await.unwrap();
    let told = person::handed_over(&s.supervisor, &s.case.code).await.unwrap();
    assert_eq!((told.whose, told.to), (Whose::Colleague, Some(name(&w, &s.focal).await)));
    let stranger = w.actor(Role::Supervisor, w.dor).await;
    hidden(person::handed_over(&s.worker, &s.case.code).await);
    hidden(person::handed_over(&stranger, &s.case.code).await);
    // What becomes of it afterwards is told to nobody.
    let next = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let mut tx = w.tx().await;
    let version = again(&w, &s.case).await.version;
    store::case::set_caseworker(&mut tx, s.case.id, version, next.user(), w.now()).await.unwrap();
    w.commit(tx).await;
    let told = person::handed_over(&s.supervisor, &s.case.code).await.unwrap();
    assert_eq!((told.whose, told.to), (Whose::Others, None));
});

world_tests!(neither_timeline_nor_log_says_why_a_case_changed_hands, async |w: World| {
    let s = setting(&w).await;
    enter(&s.worker, &form(&w, &s.case, "sensitive").await).await.unwrap_err();
    w.actor_behind(Role::FocalPoint, w.dor, Compartment::Sensitive).await;
    enter(&s.worker, &form(&w, &s.case, "sensitive").await).await.unwrap();
    let rows: Vec<(String, String)> = store::fetch_all!(
        &w.app.db,
        (String, String),
        "select kind, cast(detail as text) from case_event order by at, id",
    )
    .unwrap();
    assert_eq!(rows, [("assigned".to_owned(), "{}".to_owned())]);
    let log: Vec<(String, String)> = store::fetch_all!(
        &w.app.db,
        (String, String),
        "select action, coalesce(cast(detail as text), '') from audit_entry where action like 'case.%' order by seq",
    )
    .unwrap();
    assert!(log.iter().any(|(action, _)| action == "case.assigned"), "{log:?}");
    assert!(log.iter().all(|(action, detail)| !format!("{action}{detail}").contains("sensitive")), "{log:?}");
});

world_tests!(a_case_is_protected_only_where_somebody_takes_it_and_only_once, async |w: World| {
    let s = setting(&w).await;
    let nobody = form(&w, &s.case, "sensitive").await;
    refused(enter(&s.worker, &nobody).await, "wall", "error-no-sensitive-focal-point");
    let unread = WallForm { confirmed: false, ..form(&w, &s.case, "gbv").await };
    refused(enter(&s.worker, &unread).await, "confirmed", "error-wall-confirm");
    for wall in ["child", "general"] {
        refused(enter(&s.worker, &form(&w, &s.case, wall).await).await, "wall", "error-unknown-choice");
    }
    let old = WallForm { version: "7".into(), ..form(&w, &s.case, "gbv").await };
    assert!(matches!(enter(&s.worker, &old).await, Err(ServiceError::Conflict(_))));
    assert_eq!(again(&w, &s.case).await.version, s.case.version);
    // Nobody goes from one wall behind the other, not even whoever has the case there.
    enter(&s.worker, &form(&w, &s.case, "gbv").await).await.unwrap();
    w.actor_behind(Role::FocalPoint, w.dor, Compartment::Sensitive).await;
    refused(enter(&s.focal, &form(&w, &s.case, "sensitive").await).await, "", "error-wall-already");
    // An end that two people are about to decide is taken back first; what has ended stays as it is.
    let ending = w.case(w.dor, s.worker.user()).await;
    put(&w, &ending, CaseStatus::ClosurePending).await;
    refused(enter(&s.worker, &form(&w, &ending, "gbv").await).await, "", "error-wall-closing");
    put(&w, &ending, CaseStatus::Closed).await;
    refused(enter(&s.worker, &form(&w, &ending, "gbv").await).await, "", "error-case-closed");
});

world_tests!(the_focal_point_with_least_in_hand_takes_the_case, async |w: World| {
    let s = setting(&w).await;
    for _ in 0..2 {
        w.case_behind(w.dor, s.focal.user(), Compartment::Gbv).await;
    }
    let free = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let elsewhere = w.actor_behind(Role::FocalPoint, w.ohg, Compartment::Gbv).await;
    enter(&s.worker, &form(&w, &s.case, "gbv").await).await.unwrap();
    assert_eq!(again(&w, &s.case).await.caseworker, Some(free.user()));
    hidden(case::header(&elsewhere, &s.case.code).await);
});

world_tests!(two_who_protect_a_case_at_once_move_it_once, async |w: World| {
    let s = setting(&w).await;
    let (one, two) = (form(&w, &s.case, "gbv").await, form(&w, &s.case, "gbv").await);
    let (a, b) = tokio::join!(enter(&s.worker, &one), enter(&s.supervisor, &two));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
    let open = tasks(&w, &s.case).await;
    assert_eq!(open.iter().filter(|(k, _)| *k == TaskKind::TellHandover).count(), 1);
    let same = w.case(w.dor, s.worker.user()).await;
    let form = form(&w, &same, "gbv").await;
    let (a, b) = tokio::join!(enter(&s.worker, &form), enter(&s.worker, &form));
    assert!(a.is_ok() || b.is_ok(), "{a:?} {b:?}");
    assert_eq!(enter(&s.worker, &form).await.unwrap(), same.code);
    assert_eq!(tasks(&w, &same).await.len(), 1);
});

world_tests!(only_who_may_write_a_case_protects_it, async |w: World| {
    let s = setting(&w).await;
    let ali = w.actor(Role::Caseworker, w.dor).await;
    let far = w.actor(Role::Supervisor, w.ohg).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    for nobody in [&ali, &far, &manager, &s.focal, &s.second] {
        hidden(enter(nobody, &form(&w, &s.case, "gbv").await).await);
        hidden(show(nobody, &s.case.code).await);
    }
    assert_eq!(again(&w, &s.case).await.compartment, Compartment::General);
});

world_tests!(out_takes_two_people_behind_the_wall_and_goes_to_who_was_named, async |w: World| {
    let s = setting(&w).await;
    enter(&s.worker, &form(&w, &s.case, "gbv").await).await.unwrap();
    let proposal = way_out(&w, &s.case, &s.worker).await;
    // Whoever supervises is the second of the two; a name from elsewhere is none.
    assert!(matches!(propose(&s.second, &proposal).await, Err(ServiceError::Forbidden)));
    hidden(propose(&s.worker, &proposal).await);
    refused(propose(&s.focal, &way_out(&w, &s.case, &s.focal).await).await, "caseworker", "error-unknown-choice");
    propose(&s.focal, &proposal).await.unwrap();
    assert_eq!(propose(&s.focal, &proposal).await.unwrap(), s.case.code);
    let second = way_out(&w, &s.case, &s.worker).await;
    refused(propose(&s.focal, &second).await, "", "error-way-out-waits");
    assert!(tasks(&w, &s.case).await.contains(&(TaskKind::WayOut, None)));

    let confirm = says(&w, &s.case, "confirm").await;
    hidden(answer(&s.supervisor, &confirm).await);
    assert!(matches!(answer(&s.focal, &confirm).await, Err(ServiceError::Forbidden)));
    match show(&s.second, &s.case.code).await.unwrap().way {
        Way::Waits { reason, may_answer, .. } => {
            assert_eq!((reason.as_str(), may_answer), ("She asks for her former caseworker", true));
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(show(&s.focal, &s.case.code).await.unwrap().way, Way::Waits { may_answer: false, .. }));
    assert_eq!(answer(&s.second, &confirm).await.unwrap(), (s.case.code.clone(), true));
    assert_eq!(answer(&s.second, &confirm).await.unwrap(), (s.case.code.clone(), true));

    let now = again(&w, &s.case).await;
    assert_eq!((now.compartment, now.caseworker), (Compartment::General, Some(s.worker.user())));
    case::header(&s.worker, &s.case.code).await.unwrap();
    for behind in [&s.focal, &s.second] {
        hidden(case::header(behind, &s.case.code).await);
        let told = person::handed_over(behind, &s.case.code).await.unwrap();
        assert_eq!((told.whose, told.to), (Whose::Colleague, Some(name(&w, &s.worker).await)));
    }
    assert!(tasks(&w, &s.case).await.iter().all(|(k, _)| *k != TaskKind::WayOut));
    assert!(matches!(show(&s.worker, &s.case.code).await.unwrap().way, Way::In { .. }));
});

world_tests!(whoever_proposed_the_way_out_does_not_confirm_it_and_no_leads_to_another_proposal, async |w: World| {
    let s = setting(&w).await;
    // One person with both roles behind the wall.
    let mut roles = s.focal.actor.assignments.clone();
    roles.extend(s.second.actor.assignments.clone());
    let both = w.ctx(s.focal.user(), roles).await;
    enter(&s.worker, &form(&w, &s.case, "gbv").await).await.unwrap();
    propose(&both, &way_out(&w, &s.case, &s.worker).await).await.unwrap();
    refused(answer(&both, &says(&w, &s.case, "confirm").await).await, "", "error-way-out-own");
    assert!(!answer(&s.second, &says(&w, &s.case, "return").await).await.unwrap().1);
    assert_eq!(again(&w, &s.case).await.compartment, Compartment::Gbv);
    assert!(tasks(&w, &s.case).await.iter().all(|(k, _)| *k != TaskKind::WayOut));
    assert!(matches!(answer(&s.second, &says(&w, &s.case, "confirm").await).await, Err(ServiceError::Conflict(_))));
    propose(&both, &way_out(&w, &s.case, &s.worker).await).await.unwrap();
    // Of two answers at once one counts.
    let third = w.actor_behind(Role::Supervisor, w.dor, Compartment::Gbv).await;
    let (yes, no) = (says(&w, &s.case, "confirm").await, says(&w, &s.case, "return").await);
    let (a, b) = tokio::join!(answer(&s.second, &yes), answer(&third, &no));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
});

world_tests!(a_proposal_that_nobody_can_follow_any_more_lets_nothing_out, async |w: World| {
    let s = setting(&w).await;
    enter(&s.worker, &form(&w, &s.case, "gbv").await).await.unwrap();
    propose(&s.focal, &way_out(&w, &s.case, &s.worker).await).await.unwrap();
    let mut tx = w.tx().await;
    store::user::set_active(&mut tx, s.worker.user(), false).await.unwrap();
    w.commit(tx).await;
    refused(answer(&s.second, &says(&w, &s.case, "confirm").await).await, "answer", "error-way-out-gone");
    assert_eq!(again(&w, &s.case).await.compartment, Compartment::Gbv);
    // Found to be a child meanwhile: the proposal is over with that wall.
    w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    person::correct(&s.focal, &crate::child::born(&s.case, "2010", 1)).await.unwrap();
    assert_eq!(again(&w, &s.case).await.compartment, Compartment::Child);
    let waits = store::wall::waiting(&w.app.db, &w.app.sealer, s.case.id).await.unwrap();
    assert!(waits.is_none() && tasks(&w, &s.case).await.iter().all(|(k, _)| *k != TaskKind::WayOut));
});

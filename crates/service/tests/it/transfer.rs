//! A case moves to another office: asked, answered, and who sees what meanwhile.

use domain::authz::{Compartment, Role};
use domain::case::{CaseEventKind, CaseStatus, ClosureReason, TaskKind};
use domain::consent::Purpose;
use domain::directory::Category;
use domain::transfer::{TransferAnswerForm, TransferForm};
use service::case::{header, overview};
use service::today::today;
use service::transfer::{answer, answering, ask, asking, noted, take_back, transfers};
use service::{Ctx, ServiceError, closure};
use store::case::Case;
use uuid::Uuid;

use crate::closure::{decision, form as end, put};
use crate::consent;
use crate::shared_world::{provider, sent, stored};
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

pub async fn request(w: &World, case: &Case) -> TransferForm {
    TransferForm {
        command: command(),
        code: case.code.clone(),
        version: now(w, case).await.version.to_string(),
        office: w.ohg.to_string(),
        reason: "relocated".into(),
        note: "Lives near the market now".into(),
        agreement: String::new(),
    }
}

async fn now(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

/// The one request that waits for an answer there.
async fn waiting(there: &Ctx) -> String {
    let mut incoming = transfers(there).await.unwrap().incoming;
    assert_eq!(incoming.len(), 1);
    incoming.remove(0).id.to_string()
}

/// Asks the other office to take the case, which does.
pub async fn move_there(w: &World, by: &Ctx, case: &Case) {
    let there = w.actor(Role::Supervisor, w.ohg).await;
    let taker = w.actor(Role::Caseworker, w.ohg).await;
    ask(by, &request(w, case).await).await.unwrap();
    answer(&there, &yes(&waiting(&there).await, &taker)).await.unwrap();
}

fn yes(id: &str, to: &Ctx) -> TransferAnswerForm {
    TransferAnswerForm {
        command: command(),
        transfer: id.into(),
        answer: "accept".into(),
        caseworker: to.user().to_string(),
        ..TransferAnswerForm::default()
    }
}

fn no(id: &str) -> TransferAnswerForm {
    TransferAnswerForm {
        command: command(),
        transfer: id.into(),
        answer: "decline".into(),
        reason: "We have nobody who speaks the language".into(),
        ..TransferAnswerForm::default()
    }
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    }
}

world_tests!(a_case_moves_with_its_tasks_and_referrals_when_the_other_office_says_yes, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let there = w.actor(Role::Supervisor, w.ohg).await;
    let taker = w.actor(Role::Caseworker, w.ohg).await;
    // Its code name is given to somebody there already.
    let case = w.case(w.dor, awa.user()).await;
    let twin = w.case(w.ohg, taker.user()).await;
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update case_file set code_name = $1 where id = $2", &case.code_name, twin.id.0)
        .unwrap()
        .expect_rows(1)
        .unwrap();
    w.commit(tx).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &awa, &case, &to).await.number;
    let before = stored(&w, &number).await;

    let form = request(&w, &case).await;
    assert_eq!(ask(&awa, &form).await.unwrap(), case.code);
    assert_eq!(ask(&awa, &form).await.unwrap(), case.code, "sent twice, asked once");
    assert!(header(&awa, &case.code).await.is_ok(), "it stays until the answer");
    assert!(matches!(header(&there, &case.code).await, Err(ServiceError::NotFound)));
    assert_eq!(today(&there).await.unwrap().unwrap().incoming.len(), 1);

    let id = waiting(&there).await;
    let seen = answering(&there, &id).await.unwrap();
    assert_eq!((seen.line.code.as_str(), seen.takers.len()), (case.code.as_str(), 1));
    let accept = yes(&id, &taker);
    for _ in 0..2 {
        assert_eq!(answer(&there, &accept).await.unwrap(), Some(case.code.clone()));
    }
    assert!(matches!(header(&awa, &case.code).await, Err(ServiceError::NotFound)));
    let moved = now(&w, &case).await;
    assert_eq!(
        (moved.office, moved.caseworker, moved.status),
        (w.ohg, Some(taker.user()), now(&w, &case).await.status)
    );
    assert_ne!(moved.code_name, case.code_name);
    let timeline = overview(&taker, &case.code, None).await.unwrap().timeline;
    assert_eq!(timeline[0].kind, CaseEventKind::TransferAccepted);
    assert_eq!(timeline[0].text.as_deref(), Some("Lives near the market now"));
    let after = stored(&w, &number).await;
    assert_eq!((after.office, after.clock, after.answer_due), (w.ohg, before.clock, before.answer_due));
    assert_eq!(today(&taker).await.unwrap().unwrap().handed_over.counted, 1);
    assert!(transfers(&there).await.unwrap().incoming.is_empty());
    assert!(matches!(answering(&there, &id).await, Err(ServiceError::NotFound)));
});

world_tests!(a_no_leaves_the_case_where_it_is_and_whoever_has_it_hears_why, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let there = w.actor(Role::Supervisor, w.ohg).await;
    w.actor(Role::Caseworker, w.ohg).await;
    let case = w.case(w.dor, awa.user()).await;
    ask(&awa, &request(&w, &case).await).await.unwrap();
    let id = waiting(&there).await;
    refused(answer(&there, &TransferAnswerForm { reason: " ".into(), ..no(&id) }).await, "error-transfer-why-not");
    assert_eq!(answer(&there, &no(&id)).await.unwrap(), None);
    assert!(matches!(answer(&there, &no(&id)).await, Err(ServiceError::Conflict(_))), "answered once");
    assert_eq!(now(&w, &case).await.office, w.dor);
    let tasks = overview(&awa, &case.code, None).await.unwrap().tasks;
    assert_eq!(tasks.iter().map(|t| t.kind).collect::<Vec<_>>(), [TaskKind::TransferDeclined]);
    let page = asking(&awa, &case.code).await.unwrap();
    assert!(page.waiting.is_none());
    assert_eq!(page.declined.unwrap().answer.as_deref(), Some("We have nobody who speaks the language"));
    noted(&awa, &case.code).await.unwrap();
    assert!(overview(&awa, &case.code, None).await.unwrap().tasks.is_empty());
    // Somebody may ask again.
    ask(&awa, &request(&w, &case).await).await.unwrap();
});

world_tests!(one_request_waits_at_a_time_and_can_be_taken_back, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let there = w.actor(Role::Supervisor, w.ohg).await;
    let taker = w.actor(Role::Caseworker, w.ohg).await;
    let case = w.case(w.dor, awa.user()).await;
    let (one, two) = (request(&w, &case).await, request(&w, &case).await);
    let (first, second) = tokio::join!(ask(&awa, &one), ask(&supervisor, &two));
    assert_eq!([&first, &second].iter().filter(|r| r.is_ok()).count(), 1, "{first:?} {second:?}");
    refused(first.and(second), "error-transfer-waiting");
    let id = waiting(&there).await;
    take_back(&awa, &case.code, &command()).await.unwrap();
    assert!(matches!(take_back(&awa, &case.code, &command()).await, Err(ServiceError::Conflict(_))));
    assert!(matches!(answer(&there, &yes(&id, &taker)).await, Err(ServiceError::Conflict(_))));
    assert_eq!(now(&w, &case).await.office, w.dor);
    assert!(transfers(&there).await.unwrap().incoming.is_empty());
});

world_tests!(a_case_behind_a_wall_goes_to_the_focal_point_there_and_is_shown_to_nobody_else, async |w: World| {
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    w.actor(Role::Caseworker, w.ohg).await;
    refused(ask(&focal, &request(&w, &case).await).await, "error-transfer-nobody-there");
    let there = w.actor_behind(Role::FocalPoint, w.ohg, Compartment::Child).await;
    let gbv = w.actor_behind(Role::FocalPoint, w.ohg, Compartment::Gbv).await;
    let (supervisor, own) = (w.actor(Role::Supervisor, w.ohg).await, w.actor(Role::Supervisor, w.dor).await);
    ask(&focal, &request(&w, &case).await).await.unwrap();
    let id = waiting(&there).await;
    for other in [&supervisor, &gbv, &own] {
        let listed = transfers(other).await.unwrap();
        assert!(listed.incoming.is_empty() && listed.outgoing.is_empty());
        assert!(matches!(answering(other, &id).await, Err(ServiceError::NotFound)));
        assert!(matches!(answer(other, &yes(&id, &there)).await, Err(ServiceError::NotFound)));
        assert!(today(other).await.unwrap().unwrap().incoming.is_empty());
    }
    assert_eq!(answer(&there, &yes(&id, &there)).await.unwrap(), Some(case.code.clone()));
    let moved = now(&w, &case).await;
    assert_eq!((moved.office, moved.compartment, moved.caseworker), (w.ohg, Compartment::Child, Some(there.user())));
    assert!(matches!(header(&focal, &case.code).await, Err(ServiceError::NotFound)));
    assert!(matches!(header(&supervisor, &case.code).await, Err(ServiceError::NotFound)));
});

world_tests!(who_may_ask_and_who_may_answer, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let there = w.actor(Role::Supervisor, w.ohg).await;
    let taker = w.actor(Role::Caseworker, w.ohg).await;
    let colleague = w.actor(Role::Caseworker, w.dor).await;
    assert!(matches!(ask(&colleague, &request(&w, &case).await).await, Err(ServiceError::NotFound)));
    let own = TransferForm { office: w.dor.to_string(), ..request(&w, &case).await };
    refused(ask(&awa, &own).await, "error-unknown-choice");
    let stale = TransferForm { version: "7".into(), ..request(&w, &case).await };
    assert!(matches!(ask(&awa, &stale).await, Err(ServiceError::Conflict(_))));
    ask(&awa, &request(&w, &case).await).await.unwrap();
    let id = waiting(&there).await;
    for other in [&awa, &taker] {
        assert!(matches!(transfers(other).await, Err(ServiceError::Forbidden)));
        assert!(matches!(answer(other, &yes(&id, &taker)).await, Err(ServiceError::NotFound)));
    }
    let elsewhere = w.actor(Role::Supervisor, w.dor).await;
    assert!(matches!(answer(&elsewhere, &yes(&id, &awa)).await, Err(ServiceError::NotFound)));
    refused(answer(&there, &yes(&id, &awa)).await, "error-unknown-choice");
    assert_eq!(now(&w, &case).await.office, w.dor, "a refused answer writes nothing");
    // A request that nobody answers is the asking supervisor's on the eighth day.
    assert!(today(&elsewhere).await.unwrap().unwrap().unanswered.is_empty());
    w.clock.advance(chrono::TimeDelta::days(8));
    assert_eq!(today(&w.later(&elsewhere)).await.unwrap().unwrap().unanswered[0].code, case.code);
    // What has ended does not move.
    let mut tx = w.tx().await;
    let version = now(&w, &case).await.version;
    store::case::set_status(&mut tx, case.id, version, CaseStatus::Closed).await.unwrap();
    w.commit(tx).await;
    assert!(matches!(answer(&there, &yes(&id, &taker)).await, Err(ServiceError::Conflict(_))));
    assert!(transfers(&there).await.unwrap().incoming.is_empty());
});

world_tests!(a_file_crosses_a_border_with_consent_and_an_agreement_alone, async |w: World| {
    let nia = w.office_in("NER", "NIA", "Niamey").await;
    let (awa, issa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let (there, taker) = (w.actor(Role::Supervisor, nia).await, w.actor(Role::Caseworker, nia).await);
    let case = w.case(w.dor, awa.user()).await;
    let page = asking(&issa, &case.code).await.unwrap();
    assert!(page.border_closed && page.offices.iter().all(|o| o.abroad.is_none()), "nothing is offered abroad");
    let to = |agreement: &str| {
        let (w, case, agreement) = (&w, &case, agreement.to_owned());
        async move { TransferForm { office: nia.to_string(), agreement, ..request(w, case).await } }
    };
    refused(ask(&issa, &to("DSA 2026-04").await).await, "error-transfer-border");
    let said = consent::form(&case, vec![consent::answer("cross_border", "programme", "given")]);
    service::consent::record(&awa, &said).await.unwrap();
    refused(ask(&issa, &to("").await).await, "error-transfer-agreement");
    let page = asking(&issa, &case.code).await.unwrap();
    let abroad: Vec<_> = page.offices.iter().filter_map(|o| o.abroad.as_deref()).collect();
    assert_eq!((page.border_closed, abroad), (false, vec!["NER"]));
    ask(&issa, &to("DSA 2026-04").await).await.unwrap();
    // Taken back before the answer: the case stays.
    let given = service::consent::show(&awa, &case.code).await.unwrap();
    let current = given.current.iter().find(|c| c.purpose == Purpose::CrossBorder).unwrap();
    let id = current.answer.as_ref().unwrap().id;
    service::consent::withdraw(&awa, &consent::withdrawal(&case, id)).await.unwrap();
    refused(answer(&there, &yes(&waiting(&there).await, &taker)).await, "error-transfer-border-now");
    assert_eq!(now(&w, &case).await.office, w.dor);
    let again = consent::form(&case, vec![consent::answer("cross_border", "programme", "given")]);
    service::consent::record(&awa, &again).await.unwrap();
    answer(&there, &yes(&waiting(&there).await, &taker)).await.unwrap();
    let moved = now(&w, &case).await;
    assert_eq!((moved.office, moved.caseworker), (nia, Some(taker.user())));
});

world_tests!(a_case_that_ends_asks_no_other_office_any_more, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let there = w.actor(Role::Supervisor, w.ohg).await;
    let taker = w.actor(Role::Caseworker, w.ohg).await;
    let case = w.case(w.dor, awa.user()).await;
    put(&w, &case, CaseStatus::InSupport).await;
    ask(&awa, &request(&w, &case).await).await.unwrap();
    let id = waiting(&there).await;
    closure::propose(&awa, &end(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    closure::close(&issa, &decision(&w, &case, "").await).await.unwrap();
    assert!(transfers(&there).await.unwrap().incoming.is_empty());
    assert!(answer(&there, &yes(&id, &taker)).await.is_err());
});

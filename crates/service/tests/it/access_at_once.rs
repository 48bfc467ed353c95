//! Opening a case at once: who may, for how long, who is told, and that somebody says afterwards whether it was right.

use chrono::Duration;
use domain::access::{AtOnceForm, ReviewForm, Verdict};
use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, TaskKind};
use service::access::{accesses, leave, open_at_once, page, review, reviews};
use service::audit::AuditQuery;
use service::{Ctx, ServiceError, case};
use store::case::Case;
use uuid::Uuid;

use crate::access::hits;
use crate::placement::workshop;
use crate::world::{World, world_tests};

/// The same person, in a session that a code of the second factor opened.
async fn proved(w: &World, ctx: &Ctx) -> Ctx {
    let session = store::session::Session {
        id: service::ctx::new_id(w.now()),
        user_id: ctx.user().0,
        created_at: w.now(),
        last_seen_at: w.now(),
        expires_at: w.now() + Duration::hours(12),
        second_factor_due: false,
        device: None,
    };
    let mut tx = w.tx().await;
    store::second_factor::turn_on(&mut tx, ctx.user(), b"sealed", 1, w.now()).await.unwrap();
    store::session::insert(&mut tx, session.id.as_bytes(), &session).await.unwrap();
    w.commit(tx).await;
    Ctx { session: session.id, now: w.now(), ..ctx.clone() }
}

fn opening(hit: &str) -> AtOnceForm {
    AtOnceForm {
        command: Uuid::new_v4().to_string(),
        hit: hit.into(),
        reason: "danger".into(),
        words: "Threatened at the market an hour ago".into(),
    }
}

fn verdict(id: Uuid, verdict: &str) -> ReviewForm {
    ReviewForm {
        command: Uuid::new_v4().to_string(),
        access: id.to_string(),
        verdict: verdict.into(),
        words: "The family confirmed it".into(),
    }
}

/// A case of Dori and somebody of Ouahigouya who may open it at once.
async fn scene(w: &World) -> (Case, Ctx, Ctx) {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, owner.user()).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let asker = proved(w, &w.actor(Role::Caseworker, w.ohg).await).await;
    (case, asker, boss)
}

/// A case, its caseworker, and somebody of another office who looks at it now.
pub async fn looked_at(w: &World) -> (Case, Ctx, Ctx) {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, owner.user()).await;
    w.actor(Role::Supervisor, w.dor).await;
    let asker = proved(w, &w.actor(Role::Caseworker, w.ohg).await).await;
    let hit = hits(&asker).await.remove(0).hit;
    open_at_once(&asker, &opening(&hit)).await.unwrap();
    (case, owner, asker)
}

async fn opened(w: &World) -> (Case, Ctx, Ctx, Uuid) {
    let (case, asker, boss) = scene(w).await;
    let hit = hits(&asker).await.remove(0).hit;
    assert_eq!(open_at_once(&asker, &opening(&hit)).await.unwrap(), case.code);
    let id = accesses(&boss).await.unwrap().to_review[0].id;
    (case, asker, boss, id)
}

async fn sees(ctx: &Ctx, case: &Case) -> bool {
    case::header(ctx, &case.code).await.is_ok()
}

async fn tasks(w: &World, case: &Case) -> Vec<TaskKind> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|t| t.kind).collect()
}

world_tests!(an_hour_is_an_hour, async |w: World| {
    let (case, asker, ..) = opened(&w).await;
    assert!(sees(&asker, &case).await);
    assert!(matches!(case::status_choices(&asker, &case.code).await, Err(ServiceError::Forbidden)));
    w.clock.advance(Duration::minutes(59));
    assert!(sees(&w.later(&asker), &case).await);
    w.clock.advance(Duration::minutes(1));
    assert!(matches!(case::header(&w.later(&asker), &case.code).await, Err(ServiceError::NotFound)));
});

world_tests!(it_takes_a_second_factor_of_this_session_words_and_a_role, async |w: World| {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    w.case(w.dor, owner.user()).await;
    let plain = w.actor(Role::Caseworker, w.ohg).await;
    let form = opening(&hits(&plain).await.remove(0).hit);
    let refused = |r: Result<String, ServiceError>, key: &str| match r {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    };
    refused(open_at_once(&plain, &form).await, "error-at-once-second-factor");
    let proved_ctx = proved(&w, &plain).await;
    // Set up in another session since: that proves nothing about this one.
    w.clock.advance(Duration::minutes(1));
    let mut tx = w.tx().await;
    store::second_factor::turn_on(&mut tx, plain.user(), b"sealed", 2, w.now()).await.unwrap();
    w.commit(tx).await;
    refused(open_at_once(&w.later(&proved_ctx), &form).await, "error-at-once-second-factor");
    let again = proved(&w, &plain).await;
    refused(open_at_once(&again, &AtOnceForm { words: "x".into(), ..form.clone() }).await, "error-at-once-words");
    open_at_once(&again, &form).await.unwrap();
    let focal = proved(&w, &w.actor_behind(Role::FocalPoint, w.ohg, Compartment::Child).await).await;
    let hit = hits(&focal).await.remove(0).hit;
    assert!(matches!(open_at_once(&focal, &opening(&hit)).await, Err(ServiceError::Forbidden)));
    let manager = proved(&w, &w.actor(Role::ProgrammeManager, w.ohg).await).await;
    let hit = hits(&manager).await.remove(0).hit;
    open_at_once(&manager, &opening(&hit)).await.unwrap();
});

world_tests!(no_wall_is_passed_before_or_after, async |w: World| {
    let (case, asker, ..) = opened(&w).await;
    let other = proved(&w, &w.actor(Role::Supervisor, w.ohg).await).await;
    let hit = hits(&other).await.remove(0).hit;
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap();
    let wall = Compartment::Sensitive;
    store::case::set_compartment(&mut tx, case.id, now.version, wall, now.caseworker, now.track).await.unwrap();
    w.commit(tx).await;
    assert!(!sees(&asker, &case).await);
    assert!(matches!(open_at_once(&other, &opening(&hit)).await, Err(ServiceError::NotFound)));
    // It was opened all the same: the data-protection officer still says whether that was right.
    let dpo = w.actor(Role::Dpo, w.dor).await;
    assert_eq!(reviews(&dpo).await.unwrap().len(), 1);
});

world_tests!(supervisors_and_the_officer_are_told_at_once_and_the_mail_names_nobody, async |w: World| {
    let (case, asker, boss) = scene(&w).await;
    let dpo = w.actor(Role::Dpo, w.dor).await;
    w.actor(Role::Supervisor, w.ohg).await;
    let hit = hits(&asker).await.remove(0).hit;
    open_at_once(&asker, &opening(&hit)).await.unwrap();
    let jobs = store::job::list(&w.app.db, 20).await.unwrap();
    assert_eq!(jobs.iter().filter(|j| j.kind == "mail.access_opened").count(), 2, "of Dori, and the officer");
    let job = service::access::mail::OpenedAtOnce { user: boss.user() };
    let letter = service::access::mail::write(&w.app, &job).await.unwrap().unwrap();
    let said = format!("{letter:?}");
    assert!(said.contains("https://passerelle.test/access") && !said.contains(&case.code));
    assert_eq!(tasks(&w, &case).await, [TaskKind::AccessReview]);
    let query = AuditQuery { family: "access".into(), ..AuditQuery::default() };
    let log = service::audit::read(&dpo, &query).await.unwrap().lines;
    assert_eq!(log[0].action, "access.opened_at_once");
    assert!(!format!("{log:?}").contains("Threatened"), "the words are sealed");
});

world_tests!(the_review_is_anothers_and_stays_to_be_done, async |w: World| {
    let (case, asker, boss, id) = opened(&w).await;
    w.clock.advance(Duration::days(40));
    let (asker, boss) = (w.later(&asker), w.later(&boss));
    assert_eq!(tasks(&w, &case).await, [TaskKind::AccessReview], "nobody did it");
    assert!(matches!(review(&asker, &verdict(id, "justified")).await, Err(ServiceError::NotFound)));
    assert_eq!(page(&boss, &id.to_string()).await.unwrap().words, "Threatened at the market an hour ago");
    let dpo = w.actor(Role::Dpo, w.dor).await;
    let (mine, theirs) = (verdict(id, "justified"), verdict(id, "not_justified"));
    let (one, other) = tokio::join!(review(&boss, &mine), review(&dpo, &theirs));
    let told = |r: &Result<(), ServiceError>| matches!(r, Err(ServiceError::Conflict(_)));
    assert!((one.is_ok() && told(&other)) || (told(&one) && other.is_ok()), "{one:?} {other:?}");
    assert!(tasks(&w, &case).await.is_empty() && reviews(&dpo).await.unwrap().is_empty());
    let said = page(&asker, &id.to_string()).await.unwrap().review.unwrap();
    assert!(matches!(said.0, Verdict::Justified | Verdict::NotJustified));
});

world_tests!(a_supervisor_who_opened_it_does_not_review_it, async |w: World| {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, owner.user()).await;
    let far = proved(&w, &w.actor(Role::Supervisor, w.ohg).await).await;
    let hit = hits(&far).await.remove(0).hit;
    open_at_once(&far, &opening(&hit)).await.unwrap();
    // The case comes to the opener's own office.
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap();
    let place = (w.ohg, far.user());
    assert!(store::transfer::move_case(&mut tx, case.id, now.version, place, "Name 01", w.now()).await.unwrap());
    w.commit(tx).await;
    let id = accesses(&far).await.unwrap().to_review[0].id;
    assert!(matches!(review(&far, &verdict(id, "justified")).await, Err(ServiceError::Forbidden)));
    assert!(!page(&far, &id.to_string()).await.unwrap().may_review);
});

world_tests!(a_case_that_moves_or_closes_meanwhile_stays_open_for_its_hour_and_under_review, async |w: World| {
    let (case, asker, _, id) = opened(&w).await;
    let there = w.actor(Role::Supervisor, w.ohg).await;
    let taker = w.actor(Role::Caseworker, w.ohg).await;
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap();
    let place = (w.ohg, taker.user());
    assert!(store::transfer::move_case(&mut tx, case.id, now.version, place, "Name 02", w.now()).await.unwrap());
    store::case::set_status(&mut tx, case.id, now.version + 1, CaseStatus::Closed).await.unwrap();
    store::task::done_all(&mut tx, case.id, w.now(), taker.user()).await.unwrap();
    w.commit(tx).await;
    assert!(sees(&asker, &case).await);
    assert_eq!(tasks(&w, &case).await, [TaskKind::AccessReview], "closing clears no review");
    review(&there, &verdict(id, "justified")).await.unwrap();
    w.clock.advance(Duration::hours(1));
    assert!(!sees(&w.later(&asker), &case).await);
});

world_tests!(the_second_click_opens_nothing_more_and_leaving_is_leaving, async |w: World| {
    let (case, asker, boss) = scene(&w).await;
    let hit = hits(&asker).await.remove(0).hit;
    let (one, other) = (opening(&hit), opening(&hit));
    let (a, b) = tokio::join!(open_at_once(&asker, &one), open_at_once(&asker, &other));
    assert_eq!((a.unwrap(), b.unwrap()), (case.code.clone(), case.code.clone()));
    let to_review = accesses(&boss).await.unwrap().to_review;
    assert_eq!(to_review.len(), 1);
    leave(&asker, &to_review[0].id.to_string(), &Uuid::new_v4().to_string()).await.unwrap();
    assert!(!sees(&asker, &case).await);
    assert_eq!(accesses(&boss).await.unwrap().to_review.len(), 1, "left is not reviewed");
});

world_tests!(a_visitor_reads_neither_where_somebody_works_nor_why_it_ended, async |w: World| {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, owner.user()).await;
    let work = service::placement::record(&owner, &workshop(&case)).await.unwrap();
    let end = domain::placement::PlacementEndForm {
        command: Uuid::new_v4().to_string(),
        placement: work,
        version: "1".into(),
        ended_on: "2026-11-24".into(),
        reason: "conflict".into(),
    };
    service::placement::end(&owner, &end).await.unwrap();
    let asker = proved(&w, &w.actor(Role::Caseworker, w.ohg).await).await;
    let hit = hits(&asker).await.remove(0).hit;
    open_at_once(&asker, &opening(&hit)).await.unwrap();
    let own = case::overview(&owner, &case.code, None).await.unwrap().timeline;
    assert!(own.iter().any(|e| e.employer.as_deref() == Some("Atelier Sampa") && e.placement_end.is_some()), "{own:?}");
    let visited = case::overview(&asker, &case.code, None).await.unwrap().timeline;
    assert_eq!(visited.len(), own.len());
    let told = |e: &case::Happened| e.employer.is_some() || e.placement_end.is_some() || e.placement.is_some();
    assert!(!visited.iter().any(told), "{visited:?}");
    assert!(!format!("{visited:?}").contains("Sampa"));
});

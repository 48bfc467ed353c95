//! Looking at a case outside the caseload: the search, the request, the answer, and what ends it.

use chrono::Duration;
use domain::access::{AccessState, AnswerForm, AskForm, LookupForm};
use domain::authz::{Compartment, Role};
use domain::case::{NoteForm, RiskForm, TaskKind};
use domain::transfer::AgeBand;
use service::access::{Masked, accesses, answer, ask, asking, end, leave, page, search};
use service::audit::{AuditQuery, Hidden};
use service::{Ctx, ServiceError, case};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

pub fn looking(name: &str) -> LookupForm {
    LookupForm { name: name.into(), purpose: "came_in".into(), ..LookupForm::default() }
}

/// What a search for the name of every case of this world gives.
pub async fn hits(ctx: &Ctx) -> Vec<Masked> {
    search(ctx, &looking("Aminata Testname")).await.unwrap().masked
}

fn request(hit: &str) -> AskForm {
    AskForm {
        command: Uuid::new_v4().to_string(),
        hit: hit.into(),
        words: "Came to our office and has no papers".into(),
        days: "7".into(),
    }
}

fn reply(id: Uuid, yes: bool) -> AnswerForm {
    AnswerForm {
        command: Uuid::new_v4().to_string(),
        access: id.to_string(),
        answer: if yes { "allow" } else { "refuse" }.into(),
        days: "1".into(),
        words: "Call us instead".into(),
    }
}

/// Somebody in Dori who has a case, somebody in Ouahigouya who asks for it, and who answers in Dori.
struct Asked {
    case: Case,
    asker: Ctx,
    owner: Ctx,
    boss: Ctx,
    id: Uuid,
}

async fn asked(w: &World) -> Asked {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, owner.user()).await;
    let asker = w.actor(Role::Caseworker, w.ohg).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let hit = hits(&asker).await.remove(0).hit;
    ask(&asker, &request(&hit)).await.unwrap();
    let id = accesses(&boss).await.unwrap().waiting[0].id;
    Asked { case, asker, owner, boss, id }
}

async fn sees(ctx: &Ctx, case: &Case) -> bool {
    match case::header(ctx, &case.code).await {
        Ok(head) => head.visit.is_some(),
        Err(ServiceError::NotFound) => false,
        Err(other) => panic!("{other:?}"),
    }
}

async fn behind(w: &World, case: &Case, wall: Compartment) {
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap();
    store::case::set_compartment(&mut tx, case.id, now.version, wall, now.caseworker, now.track).await.unwrap();
    w.commit(tx).await;
}

world_tests!(a_search_elsewhere_shows_a_mask_and_puts_its_purpose_on_record, async |w: World| {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, owner.user()).await;
    let asker = w.actor(Role::Caseworker, w.ohg).await;
    let mine = w.case(w.ohg, asker.user()).await;
    let found = search(&asker, &looking("Testname")).await.unwrap();
    assert_eq!(found.open.iter().map(|h| &h.code).collect::<Vec<_>>(), [&mine.code]);
    let [masked] = found.masked.as_slice() else { panic!("{found:?}") };
    assert_eq!((masked.name.as_str(), masked.office.as_str(), masked.age), ("Am… T…", "Dori", AgeBand::Adult));
    assert!(!masked.hit.contains(&case.code) && !masked.hit.contains(&case.id.to_string().replace('-', "")));
    let dpo = w.actor(Role::Dpo, w.dor).await;
    let query = AuditQuery { family: "lookup".into(), ..AuditQuery::default() };
    let log = service::audit::read(&dpo, &query).await.unwrap().lines;
    assert_eq!(log.len(), 1);
    assert_eq!(log[0].reason, Hidden::Shown("came_in".into()));
    assert!(format!("{:?}", log[0].facts).contains(&case.code) && !format!("{log:?}").contains("Testname"));
});

world_tests!(nobody_behind_a_wall_is_found_or_counted, async |w: World| {
    for wall in [Compartment::Child, Compartment::Gbv, Compartment::Sensitive] {
        let focal = w.actor_behind(Role::FocalPoint, w.dor, wall).await;
        w.case_behind(w.dor, focal.user(), wall).await;
    }
    let asker = w.actor(Role::Caseworker, w.ohg).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    for who in [asker, boss, manager] {
        let found = search(&who, &looking("Testname")).await.unwrap();
        assert!(found.open.is_empty() && found.masked.is_empty() && !found.more);
    }
});

world_tests!(searches_are_limited_by_the_hour_and_the_refusal_says_until_when, async |w: World| {
    let asker = w.actor(Role::Caseworker, w.ohg).await;
    let other = w.actor(Role::Caseworker, w.ohg).await;
    for _ in 0..w.app.searches_per_hour {
        search(&w.later(&asker), &looking("Nobody")).await.unwrap();
    }
    w.clock.advance(Duration::minutes(59));
    match search(&w.later(&asker), &looking("Nobody")).await {
        Err(ServiceError::Wait(seconds)) => assert_eq!(seconds, 60),
        other => panic!("{other:?}"),
    }
    search(&w.later(&other), &looking("Nobody")).await.unwrap();
    w.clock.advance(Duration::minutes(1));
    search(&w.later(&asker), &looking("Nobody")).await.unwrap();
});

world_tests!(two_searches_at_the_limit_are_one_search, async |w: World| {
    let asker = w.actor(Role::Caseworker, w.ohg).await;
    for _ in 1..w.app.searches_per_hour {
        search(&asker, &looking("Nobody")).await.unwrap();
    }
    let form = looking("Nobody");
    let (a, b) = tokio::join!(search(&asker, &form), search(&asker, &form));
    assert_eq!([a.is_ok(), b.is_ok()].iter().filter(|ok| **ok).count(), 1);
});

world_tests!(a_hit_is_the_searchers_own_and_grows_old, async |w: World| {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, owner.user()).await;
    let asker = w.actor(Role::Caseworker, w.ohg).await;
    let colleague = w.actor(Role::Caseworker, w.ohg).await;
    let hit = hits(&asker).await.remove(0).hit;
    for (who, hit) in [(&colleague, hit.as_str()), (&asker, ""), (&asker, "00ff"), (&asker, case.code.as_str())] {
        assert!(matches!(asking(who, hit).await, Err(ServiceError::NotFound)), "{hit}");
        assert!(matches!(ask(who, &request(hit)).await, Err(ServiceError::NotFound)), "{hit}");
    }
    w.clock.advance(Duration::minutes(119));
    assert_eq!(asking(&w.later(&asker), &hit).await.unwrap().name, "Am… T…");
    w.clock.advance(Duration::minutes(1));
    assert!(matches!(asking(&w.later(&asker), &hit).await, Err(ServiceError::NotFound)));
});

world_tests!(what_is_allowed_is_looked_at_until_its_last_minute_and_nothing_is_done, async |w: World| {
    let a = asked(&w).await;
    assert!(!sees(&a.asker, &a.case).await, "asked is not allowed");
    let task = &store::task::of_case(&w.app.db, a.case.id).await.unwrap()[0];
    // Asked on a Tuesday: Wednesday and Thursday are worked.
    assert_eq!((task.kind, task.due_on.to_string().as_str()), (TaskKind::AccessAnswer, "2026-11-26"));
    assert!(matches!(ask(&a.asker, &request(&hits(&a.asker).await[0].hit)).await, Err(ServiceError::Invalid(_))));
    answer(&a.boss, &reply(a.id, true)).await.unwrap();
    assert!(store::task::of_case(&w.app.db, a.case.id).await.unwrap().is_empty());
    let code = &a.case.code;
    let head = case::header(&a.asker, code).await.unwrap();
    assert!(!head.may_reveal && !head.may_change_status && !head.may_assign);
    assert_eq!(head.visit.unwrap().by, Some(a.boss_name(&w).await));
    case::overview(&a.asker, code, None).await.unwrap();
    service::plan::show(&a.asker, code, None).await.unwrap();
    service::consent::show(&a.asker, code).await.unwrap();
    let note = NoteForm { command: Uuid::new_v4().to_string(), code: code.clone(), text: "x".into() };
    assert!(matches!(case::add_note(&a.asker, &note).await, Err(ServiceError::Forbidden)));
    let risk = RiskForm { command: Uuid::new_v4().to_string(), code: code.clone(), ..RiskForm::default() };
    assert!(matches!(case::set_risk(&a.asker, &risk).await, Err(ServiceError::Forbidden)));
    assert!(matches!(case::status_choices(&a.asker, code).await, Err(ServiceError::Forbidden)));
    assert!(matches!(case::summary(&a.asker, code).await, Err(ServiceError::Forbidden)), "no paper");
    assert!(matches!(service::person::association(&a.asker, code).await, Err(ServiceError::Forbidden)));
    // The caseworker knows, and the reads are called what they are.
    let history = case::history(&a.owner, code, None).await.unwrap();
    assert_eq!(history.visitors.len(), 1);
    assert!(history.entries.iter().any(|e| e.action == "access.read"));
    assert!(
        case::list(&a.asker, &case::CaseQuery::default()).await.unwrap().rows.is_empty(),
        "it is no case of theirs"
    );
    w.clock.advance(Duration::days(1) - Duration::minutes(1));
    assert!(sees(&w.later(&a.asker), &a.case).await);
    w.clock.advance(Duration::minutes(1));
    assert!(!sees(&w.later(&a.asker), &a.case).await);
    assert!(case::history(&w.later(&a.owner), code, None).await.unwrap().visitors.is_empty());
});

impl Asked {
    async fn boss_name(&self, w: &World) -> String {
        store::user::by_id(&w.app.db, self.boss.user()).await.unwrap().unwrap().name
    }
}

world_tests!(a_no_comes_with_its_reason_and_both_see_that, async |w: World| {
    let a = asked(&w).await;
    answer(&a.boss, &reply(a.id, false)).await.unwrap();
    assert!(!sees(&a.asker, &a.case).await);
    let mine = service::today::today(&a.asker).await.unwrap().unwrap().visits;
    assert_eq!((mine[0].state, mine[0].name.as_str(), mine[0].open.is_none()), (AccessState::Refused, "Am… T…", true));
    let told = page(&a.asker, &a.id.to_string()).await.unwrap();
    assert_eq!((told.answer.as_deref(), told.code), (Some("Call us instead"), None));
});

world_tests!(only_the_office_that_has_the_case_answers_and_nobody_else_learns_of_it, async |w: World| {
    let a = asked(&w).await;
    let far = w.actor(Role::Supervisor, w.ohg).await;
    let dpo = w.actor(Role::Dpo, w.dor).await;
    for who in [&far, &a.owner, &dpo, &a.asker] {
        assert!(matches!(answer(who, &reply(a.id, true)).await, Err(ServiceError::NotFound)));
    }
    for who in [&far, &a.owner, &dpo] {
        assert!(matches!(page(who, &a.id.to_string()).await, Err(ServiceError::NotFound)));
    }
});

world_tests!(of_two_answers_at_once_one_counts_and_the_other_is_told, async |w: World| {
    let a = asked(&w).await;
    let second = w.actor(Role::Supervisor, w.dor).await;
    let (yes, no) = (reply(a.id, true), reply(a.id, false));
    let (one, other) = tokio::join!(answer(&a.boss, &yes), answer(&second, &no));
    let told = |r: &Result<(), ServiceError>| matches!(r, Err(ServiceError::Conflict(_)));
    assert!((one.is_ok() && told(&other)) || (told(&one) && other.is_ok()), "{one:?} {other:?}");
});

world_tests!(a_sight_ends_when_its_office_or_its_holder_says_so, async |w: World| {
    let a = asked(&w).await;
    answer(&a.boss, &reply(a.id, true)).await.unwrap();
    let (id, command) = (a.id.to_string(), || Uuid::new_v4().to_string());
    assert!(matches!(leave(&a.owner, &id, &command()).await, Err(ServiceError::NotFound)));
    assert!(matches!(end(&a.asker, &id, &command()).await, Err(ServiceError::NotFound)));
    end(&a.boss, &id, &command()).await.unwrap();
    assert!(!sees(&a.asker, &a.case).await);
    assert!(matches!(leave(&a.asker, &id, &command()).await, Err(ServiceError::Conflict(_))), "over is over");
});

world_tests!(a_sight_ends_with_the_role_and_does_not_come_back_with_it, async |w: World| {
    let a = asked(&w).await;
    answer(&a.boss, &reply(a.id, true)).await.unwrap();
    let admin = w.actor(Role::Admin, w.dor).await;
    let role = store::user_list::roles(&w.app.db, a.asker.user()).await.unwrap()[0].id;
    let gone = w.ctx(a.asker.user(), Vec::new()).await;
    assert!(!sees(&gone, &a.case).await, "without the role");
    service::admin::end_role(&admin, &a.asker.user().to_string(), &role.to_string()).await.unwrap();
    assert!(!sees(&a.asker, &a.case).await, "given back");
});

world_tests!(a_wall_around_the_case_ends_every_sight_and_every_request, async |w: World| {
    let a = asked(&w).await;
    let other = w.actor(Role::Caseworker, w.ohg).await;
    let hit = hits(&other).await.remove(0).hit;
    answer(&a.boss, &reply(a.id, true)).await.unwrap();
    assert!(sees(&a.asker, &a.case).await);
    behind(&w, &a.case, Compartment::Child).await;
    assert!(!sees(&a.asker, &a.case).await);
    assert!(matches!(ask(&other, &request(&hit)).await, Err(ServiceError::NotFound)));
    assert!(matches!(page(&a.asker, &a.id.to_string()).await, Err(ServiceError::NotFound)));
    assert!(accesses(&a.asker).await.unwrap().mine.is_empty());
    assert!(accesses(&a.boss).await.unwrap().open.is_empty());
});

world_tests!(a_request_behind_a_wall_by_now_cannot_be_answered, async |w: World| {
    let a = asked(&w).await;
    behind(&w, &a.case, Compartment::Gbv).await;
    assert!(accesses(&a.boss).await.unwrap().waiting.is_empty());
    assert!(matches!(answer(&a.boss, &reply(a.id, true)).await, Err(ServiceError::NotFound)));
});

world_tests!(the_same_request_and_answer_sent_twice_are_one, async |w: World| {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    w.case(w.dor, owner.user()).await;
    let asker = w.actor(Role::Caseworker, w.ohg).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let form = request(&hits(&asker).await.remove(0).hit);
    for _ in 0..2 {
        ask(&asker, &form).await.unwrap();
    }
    let waiting = accesses(&boss).await.unwrap().waiting;
    assert_eq!(waiting.len(), 1);
    let form = reply(waiting[0].id, true);
    for _ in 0..2 {
        answer(&boss, &form).await.unwrap();
    }
});

world_tests!(nobody_asks_for_a_case_that_is_theirs_by_now, async |w: World| {
    let owner = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, owner.user()).await;
    let colleague = w.actor(Role::Caseworker, w.dor).await;
    let hit = hits(&colleague).await.remove(0).hit;
    let mut tx = w.tx().await;
    assert!(store::case::set_caseworker(&mut tx, case.id, case.version, colleague.user(), w.now()).await.unwrap());
    w.commit(tx).await;
    assert!(
        matches!(ask(&colleague, &request(&hit)).await, Err(ServiceError::Invalid(e)) if e[0].key == "error-access-yours")
    );
});

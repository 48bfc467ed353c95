//! Referrals inside the programme: what a colleague sees and when, who moves one, and its clock.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::case::TaskKind;
use domain::consent::{ConsentMethod, Decision, Purpose, Recipient};
use domain::id::ConsentId;
use domain::internal::{InternalForm, ReplyForm};
use domain::person::Language;
use domain::referral::{CloseForm, ReferralStatus, RevokeForm, VerifyForm};
use domain::transfer::{TransferAnswerForm, TransferForm};
use service::internal::{self, Side};
use service::{Ctx, ServiceError};
use store::case::Case;
use store::internal::Internal;
use uuid::Uuid;

use crate::shared_world::letters;
use crate::world::{World, world_tests};

pub fn form(case: &Case, to: &str) -> InternalForm {
    InternalForm {
        command: Uuid::new_v4().to_string(),
        case: case.code.clone(),
        to: to.into(),
        urgency: "routine".into(),
        reason: "Wants to open a shop".into(),
        task: "Look at the first business idea with her".into(),
    }
}

fn listed(ended: bool) -> internal::InternalQuery {
    internal::InternalQuery { ended, ..internal::InternalQuery::default() }
}

pub async fn stored(w: &World, number: &str) -> Internal {
    store::internal::by_number(&w.app.db, &w.app.sealer, number).await.unwrap().unwrap()
}

fn says(i: &Internal, reply: &str) -> ReplyForm {
    ReplyForm {
        command: Uuid::new_v4().to_string(),
        version: i.version.to_string(),
        number: i.number.clone(),
        reply: reply.into(),
        reason: "no_capacity".into(),
        outcome: "service_received_full".into(),
        note: "Met her twice".into(),
    }
}

async fn reply(w: &World, ctx: &Ctx, number: &str, what: &str) -> Result<(), ServiceError> {
    internal::reply(ctx, &says(&stored(w, number).await, what)).await
}

async fn tasks(w: &World, case: &Case) -> Vec<TaskKind> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|t| t.kind).collect()
}

world_tests!(a_colleague_sees_the_reason_first_and_what_to_do_after_accepting, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let adviser = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let sending = form(&case, "livelihood");
    let number = internal::send(&ctx, &sending).await.unwrap();
    assert_eq!(internal::send(&ctx, &sending).await.unwrap(), number, "sent twice it is one");
    assert_eq!(internal::to_do(&adviser, 9).await.unwrap()[0].code_name, case.code_name);
    let before = internal::show(&adviser, &number).await.unwrap();
    assert!(matches!(before.side, Side::Doing(None)));
    assert_eq!(
        (before.internal.words.reason.as_str(), before.internal.words.task.as_str()),
        ("Wants to open a shop", "")
    );
    reply(&w, &adviser, &number, "accept").await.unwrap();
    let after = internal::show(&adviser, &number).await.unwrap();
    assert!(matches!(after.side, Side::Doing(Some(_))));
    assert!(after.internal.words.task.contains("business idea"));
    // No sight of the case comes with it.
    assert!(!format!("{after:?}").contains(&case.code) && !format!("{after:?}").contains("Testname"));
    assert!(matches!(service::case::header(&adviser, &case.code).await, Err(ServiceError::NotFound)));
    assert!(matches!(service::person::association(&adviser, &case.code).await, Err(ServiceError::NotFound)));
    assert!(matches!(service::counselling::list(&adviser, &case.code, None).await, Err(ServiceError::NotFound)));
    assert_eq!(tasks(&w, &case).await, [TaskKind::InternalAnswered]);
});

world_tests!(it_is_done_when_the_person_says_so, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let adviser = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let number = internal::send(&ctx, &form(&case, "livelihood")).await.unwrap();
    reply(&w, &adviser, &number, "accept").await.unwrap();
    reply(&w, &adviser, &number, "done").await.unwrap();
    assert_eq!(tasks(&w, &case).await, [TaskKind::InternalVerify]);
    let done = stored(&w, &number).await;
    let verify = VerifyForm {
        command: Uuid::new_v4().to_string(),
        version: done.version.to_string(),
        number: number.clone(),
        outcome: "partial".into(),
        satisfaction: "4".into(),
        note: "Wants to go on".into(),
        intent: "close".into(),
    };
    assert!(matches!(internal::verify(&adviser, &verify).await, Err(ServiceError::NotFound)));
    internal::verify(&ctx, &verify).await.unwrap();
    let end = stored(&w, &number).await;
    assert_eq!((end.progress.status, end.satisfaction), (ReferralStatus::Closed, Some(4)));
    assert!(tasks(&w, &case).await.is_empty());
    let page = internal::show(&adviser, &number).await.unwrap();
    assert_eq!(page.internal.words.said, None, "what the person said stays with the case");
    assert!(internal::list(&adviser, listed(true)).await.unwrap().to_me.unwrap().lines.len() == 1);
});

world_tests!(others_find_nothing, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    w.actor(Role::LivelihoodOfficer, w.dor).await;
    let named = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let number = internal::send(&ctx, &form(&case, &format!("livelihood/{}", named.user()))).await.unwrap();
    let others = [
        (Role::Trainer, w.dor),
        (Role::LivelihoodOfficer, w.dor),
        (Role::LivelihoodOfficer, w.ohg),
        (Role::Caseworker, w.dor),
        (Role::Caseworker, w.ohg),
        (Role::Supervisor, w.ohg),
        (Role::ProgrammeManager, w.dor),
    ];
    for (role, office) in others {
        let other = w.actor(role, office).await;
        assert!(matches!(internal::show(&other, &number).await, Err(ServiceError::NotFound)), "{role}");
        assert!(matches!(reply(&w, &other, &number, "accept").await, Err(ServiceError::NotFound)), "{role}");
        assert!(internal::to_do(&other, 9).await.unwrap().is_empty(), "{role}");
    }
    assert_eq!(internal::to_do(&named, 9).await.unwrap().len(), 1);
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    assert!(matches!(internal::show(&supervisor, &number).await.unwrap().side, Side::Case { .. }));
    let finance = w.actor(Role::Finance, w.dor).await;
    assert!(matches!(internal::list(&finance, listed(false)).await, Err(ServiceError::Forbidden)));
});

world_tests!(what_goes_to_a_focal_point_stays_behind_its_wall, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let gbv = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let child = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case(w.dor, ctx.user()).await;
    let number = internal::send(&ctx, &form(&case, "gbv")).await.unwrap();
    assert_eq!(internal::to_do(&gbv, 9).await.unwrap().len(), 1);
    assert_eq!(internal::list(&ctx, listed(false)).await.unwrap().from_cases.unwrap().lines.len(), 1);
    for who in [&supervisor, &child] {
        assert!(matches!(internal::show(who, &number).await, Err(ServiceError::NotFound)));
        assert!(internal::list(who, listed(false)).await.unwrap().from_cases.unwrap().lines.is_empty());
    }
    assert!(service::referral::of_case(&supervisor, &case.code).await.unwrap().internal.is_empty());
    let events: Vec<(String,)> = store::fetch_all!(&w.app.db, (String,), "select kind from case_event").unwrap();
    assert!(events.is_empty(), "{events:?}");
    // A child's case leaves its wall to nobody.
    let walled = w.case_behind(w.dor, child.user(), Compartment::Child).await;
    w.actor(Role::LivelihoodOfficer, w.dor).await;
    assert!(matches!(internal::send(&child, &form(&walled, "livelihood")).await, Err(ServiceError::Invalid(_))));
});

world_tests!(without_the_consent_to_the_file_nothing_is_sent, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    w.actor(Role::LivelihoodOfficer, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let mut tx = w.tx().await;
    let no = store::consent::NewConsent {
        id: ConsentId(Uuid::new_v4()),
        case: case.id,
        purpose: Purpose::CaseManagement,
        recipient: Recipient::Programme,
        categories: vec![],
        decision: Decision::Refused,
        text_version: "1".into(),
        language: Language::Fuh,
        method: ConsentMethod::Thumbprint,
        witness: None,
        interpreter: false,
        told_how_to_withdraw: true,
        explained: None,
        copy_given: false,
        assent: false,
        valid_from: w.now().date_naive(),
        valid_to: None,
    };
    store::consent::insert(&mut tx, &no, w.now(), ctx.user()).await.unwrap();
    w.commit(tx).await;
    assert!(internal::composing(&ctx, &case.code).await.unwrap().refused);
    let Err(ServiceError::Invalid(errors)) = internal::send(&ctx, &form(&case, "livelihood")).await else { panic!() };
    assert_eq!(errors[0].key, "error-internal-consent");
});

world_tests!(of_two_who_accept_at_once_one_does_and_the_other_is_told, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let (a, b) = (w.actor(Role::LivelihoodOfficer, w.dor).await, w.actor(Role::LivelihoodOfficer, w.dor).await);
    let case = w.case(w.dor, ctx.user()).await;
    let number = internal::send(&ctx, &form(&case, "livelihood")).await.unwrap();
    let seen = stored(&w, &number).await;
    let (first, second) = (says(&seen, "accept"), says(&seen, "accept"));
    let (x, y) = tokio::join!(internal::reply(&a, &first), internal::reply(&b, &second));
    assert!(x.is_ok() != y.is_ok(), "{x:?} {y:?}");
    assert!(matches!(x.as_ref().err().or(y.as_ref().err()), Some(ServiceError::Conflict(_))));
    let (winner, loser) = if x.is_ok() { (&a, &b) } else { (&b, &a) };
    assert_eq!(stored(&w, &number).await.answered_by, Some(winner.user()));
    // What the one accepted the other neither reads nor finishes.
    assert_eq!(internal::show(loser, &number).await.unwrap().internal.words.task, "");
    assert!(matches!(reply(&w, loser, &number, "done").await, Err(ServiceError::Invalid(_))));
});

world_tests!(a_no_and_a_taking_back_end_it, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let adviser = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let number = internal::send(&ctx, &form(&case, "livelihood")).await.unwrap();
    reply(&w, &adviser, &number, "decline").await.unwrap();
    let declined = stored(&w, &number).await;
    let close = CloseForm {
        command: Uuid::new_v4().to_string(),
        version: declined.version.to_string(),
        number,
        outcome: "other".into(),
        note: String::new(),
    };
    internal::close(&ctx, &close).await.unwrap();
    let other = internal::send(&ctx, &form(&case, "livelihood")).await.unwrap();
    let revoke = RevokeForm {
        command: Uuid::new_v4().to_string(),
        version: "1".into(),
        number: other.clone(),
        reason: "no_longer_needed".into(),
        note: String::new(),
    };
    internal::revoke(&ctx, &revoke).await.unwrap();
    assert_eq!(stored(&w, &other).await.progress.status, ReferralStatus::Revoked);
    assert!(internal::to_do(&adviser, 9).await.unwrap().is_empty());
});

world_tests!(what_nobody_answers_comes_to_the_supervisor_and_can_still_be_accepted, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let adviser = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let number = internal::send(&ctx, &form(&case, "livelihood")).await.unwrap();
    w.clock.advance(TimeDelta::days(5));
    internal::wake(&w.app).await.unwrap();
    letters(&w).await;
    let reminded = stored(&w, &number).await;
    assert_eq!((reminded.progress.status, reminded.version), (ReferralStatus::Sent, 1));
    // Ten working days are two weeks.
    w.clock.advance(TimeDelta::days(10));
    internal::wake(&w.app).await.unwrap();
    letters(&w).await;
    assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Escalated);
    assert_eq!(tasks(&w, &case).await, [TaskKind::InternalLate]);
    reply(&w, &w.later(&adviser), &number, "accept").await.unwrap();
    assert_eq!(tasks(&w, &case).await, [TaskKind::InternalAnswered]);
});

world_tests!(a_case_that_goes_to_another_office_takes_back_what_colleagues_were_asked, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let adviser = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let (there, taker) = (w.actor(Role::Supervisor, w.ohg).await, w.actor(Role::Caseworker, w.ohg).await);
    let case = w.case(w.dor, ctx.user()).await;
    let number = internal::send(&ctx, &form(&case, "livelihood")).await.unwrap();
    let ask = TransferForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: case.version.to_string(),
        office: w.ohg.to_string(),
        reason: "relocated".into(),
        note: "Moved".into(),
        ..TransferForm::default()
    };
    service::transfer::ask(&ctx, &ask).await.unwrap();
    let asked = service::transfer::transfers(&there).await.unwrap().incoming.remove(0);
    let yes = TransferAnswerForm {
        command: Uuid::new_v4().to_string(),
        transfer: asked.id.to_string(),
        answer: "accept".into(),
        caseworker: taker.user().to_string(),
        ..TransferAnswerForm::default()
    };
    service::transfer::answer(&there, &yes).await.unwrap();
    assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Revoked);
    assert!(internal::to_do(&adviser, 9).await.unwrap().is_empty());
});

world_tests!(both_lists_go_on_page_by_page, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let adviser = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let mut sent = Vec::new();
    for _ in 0..52 {
        w.clock.advance(TimeDelta::minutes(1));
        let case = w.case(w.dor, ctx.user()).await;
        sent.push(internal::send(&w.later(&ctx), &form(&case, "livelihood")).await.unwrap());
    }
    let numbers = |part: &internal::Part| part.lines.iter().map(|l| l.number.clone()).collect::<Vec<_>>();
    let first = internal::list(&adviser, listed(false)).await.unwrap().to_me.unwrap();
    let next = internal::InternalQuery { to_me: first.next, ..listed(false) };
    let second = internal::list(&adviser, next).await.unwrap().to_me.unwrap();
    assert!(second.next.is_none());
    assert_eq!([numbers(&first), numbers(&second)].concat(), sent);
    let first = internal::list(&ctx, listed(false)).await.unwrap().from_cases.unwrap();
    let next = internal::InternalQuery { from_cases: first.next, ..listed(false) };
    let second = internal::list(&ctx, next).await.unwrap().from_cases.unwrap();
    assert_eq!([numbers(&first), numbers(&second)].concat(), sent);
});

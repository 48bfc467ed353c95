//! Ending a case: two people, the checklist, what is sealed, and what follows from a death.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::case::{
    CaseRisk, CaseStatus, ClosureCheck, ClosureDecisionForm, ClosureForm, ClosureReason, StatusForm, TaskKind,
};
use domain::directory::Category;
use domain::person::{InSchool, Member, MemberHealth, Relation, Sex};
use domain::referral::{Progress, ReferralStatus, VerifyForm};
use service::case::{change_status, overview};
use service::{Ctx, ServiceError, closure, follow_up};
use store::case::Case;
use store::person_parts::NewPart;
use uuid::Uuid;

use crate::follow_up::{failed, form as visit};
use crate::shared_world::{self, completed, consent, provider, sent};
use crate::world::{World, world_tests};

async fn now(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

pub async fn put(w: &World, case: &Case, status: CaseStatus) {
    let version = now(w, case).await.version;
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, version, status).await.unwrap();
    w.commit(tx).await;
}

pub async fn form(w: &World, case: &Case, reason: ClosureReason) -> ClosureForm {
    ClosureForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: now(w, case).await.version.to_string(),
        reason: reason.as_str().into(),
        words: "The village council confirmed it.".into(),
        source: "b".into(),
        died_on: "2026-11-20".into(),
        said: vec!["agreed".into(), "told".into(), "feedback".into()],
    }
}

pub async fn decision(w: &World, case: &Case, words: &str) -> ClosureDecisionForm {
    ClosureDecisionForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: now(w, case).await.version.to_string(),
        words: words.into(),
    }
}

/// A wife who lives with the person.
pub async fn household(w: &World, case: &Case) {
    let wife = Member {
        name: "Fanta".into(),
        relation: Relation::Spouse,
        sex: Sex::Female,
        birth_year: None,
        in_school: InSchool::NotApplicable,
        lives_with: true,
        documents: None,
        health: MemberHealth::default(),
    };
    let mut tx = w.tx().await;
    let part = NewPart { id: service::ctx::new_id(w.now()), person: case.person, position: 0, what: &wife };
    store::person_parts::insert_members(&mut tx, &w.app.sealer, &[part]).await.unwrap();
    w.commit(tx).await;
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    }
}

async fn due(w: &World, case: &Case) -> Vec<(TaskKind, NaiveDate)> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|t| (t.kind, t.due_on)).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A caseworker, two supervisors and a case.
async fn office(w: &World) -> (Ctx, Ctx, Ctx, Case) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let mariam = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    put(w, &case, CaseStatus::InSupport).await;
    (awa, issa, mariam, case)
}

world_tests!(who_proposes_an_end_does_not_approve_it, async |w: World| {
    let (awa, issa, mariam, case) = office(&w).await;
    closure::propose(&issa, &form(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    let close = decision(&w, &case, "").await;
    assert!(matches!(closure::close(&awa, &close).await, Err(ServiceError::Forbidden)));
    refused(closure::close(&issa, &close).await, "error-status-same-person");
    assert!(!closure::page(&issa, &case.code).await.unwrap().may_close);
    assert!(closure::page(&mariam, &case.code).await.unwrap().may_close);
    closure::close(&mariam, &close).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::Closed);
    assert_eq!(due(&w, &case).await, [(TaskKind::FollowUp, day("2027-02-22"))], "one last look after ninety days");
    let today = async |ctx: &Ctx| service::today::today(&w.later(ctx)).await.unwrap().unwrap();
    assert_eq!(today(&awa).await.counted, 0);
    w.clock.advance(Duration::days(90));
    let due_now = today(&awa).await;
    assert_eq!((due_now.counted, due_now.due[0].kind), (1, TaskKind::FollowUp), "it is seen on its day");
    follow_up::record(&w.later(&awa), &visit(&w, &case)).await.unwrap();
    assert_eq!(due(&w, &case).await, [], "and done by one visit");
    let rows: Vec<(String,)> =
        store::fetch_all!(&w.app.db, (String,), "select permission from audit_entry where action = 'closure.closed'",)
            .unwrap();
    assert_eq!(rows, [("case.close".to_owned(),)]);
});

world_tests!(no_status_form_ends_a_case_or_passes_over_a_proposal, async |w: World| {
    let (awa, issa, _, case) = office(&w).await;
    let status = async |to: CaseStatus| StatusForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: now(&w, &case).await.version.to_string(),
        status: to.as_str().into(),
        ..StatusForm::default()
    };
    for to in [CaseStatus::ClosurePending, CaseStatus::Closed] {
        refused(change_status(&issa, &status(to).await).await, "error-status-not-allowed");
    }
    closure::propose(&awa, &form(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    for to in [CaseStatus::InSupport, CaseStatus::Monitoring, CaseStatus::Closed] {
        refused(change_status(&issa, &status(to).await).await, "error-status-not-allowed");
    }
});

world_tests!(what_is_missing_needs_words_and_what_binds_cannot_be_passed_over, async |w: World| {
    let (awa, issa, _, case) = office(&w).await;
    let mut tx = w.tx().await;
    store::case::set_risk(&mut tx, case.id, 2, CaseRisk::High).await.unwrap();
    w.commit(tx).await;
    closure::propose(&awa, &form(&w, &case, ClosureReason::Graduated).await).await.unwrap();
    refused(closure::close(&issa, &decision(&w, &case, " ").await).await, "error-closure-missing");
    closure::close(&issa, &decision(&w, &case, "The family moved with the harvest.").await).await.unwrap();
    let proposal = closure::page(&issa, &case.code).await.unwrap().proposal.unwrap();
    use ClosureCheck::*;
    assert_eq!(proposal.missing, [Goals, Livelihood, Risk, Survey, File, Complaint]);
    assert_eq!(proposal.words.as_deref(), Some("The family moved with the harvest."));
});

world_tests!(an_open_referral_binds, async |w: World| {
    let (awa, issa, _, case) = office(&w).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    consent(&w, &case, to.organisation).await;
    sent(&w, &awa, &case, &to).await;
    closure::propose(&awa, &form(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    refused(closure::close(&issa, &decision(&w, &case, "x").await).await, "error-status-open-referrals");
});

world_tests!(contact_is_lost_after_three_attempts_by_two_ways_over_three_months, async |w: World| {
    let (awa, issa, _, case) = office(&w).await;
    follow_up::record(&awa, &visit(&w, &case)).await.unwrap();
    for (days, channel) in [(10, "phone"), (45, "home_visit"), (44, "phone")] {
        refused(
            closure::propose(&w.later(&awa), &form(&w, &case, ClosureReason::LostContact).await).await,
            "error-closure-attempts",
        );
        w.clock.advance(Duration::days(days));
        follow_up::record(&w.later(&awa), &failed(&w, &case, channel)).await.unwrap();
    }
    // Three months after the first attempt, not a day earlier.
    refused(
        closure::propose(&w.later(&awa), &form(&w, &case, ClosureReason::LostContact).await).await,
        "error-closure-attempts",
    );
    w.clock.advance(Duration::days(1));
    follow_up::record(&w.later(&awa), &failed(&w, &case, "phone")).await.unwrap();
    closure::propose(&w.later(&awa), &form(&w, &case, ClosureReason::LostContact).await).await.unwrap();
    closure::close(&w.later(&issa), &decision(&w, &case, "").await).await.unwrap();
    assert_eq!(due(&w, &case).await, [], "nobody looks for who cannot be found");
});

world_tests!(a_case_that_is_not_closed_goes_back_to_where_it_was, async |w: World| {
    let (awa, issa, _, case) = office(&w).await;
    put(&w, &case, CaseStatus::Monitoring).await;
    closure::propose(&awa, &form(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    refused(closure::go_on(&issa, &decision(&w, &case, "").await).await, "error-closure-return");
    closure::go_on(&issa, &decision(&w, &case, "Visit her once more first.").await).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::Monitoring);
    let told = overview(&awa, &case.code, None).await.unwrap().timeline;
    assert_eq!(told[0].text.as_deref(), Some("Visit her once more first."));
    // The proposer may think again, and needs no words.
    closure::propose(&awa, &form(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    closure::go_on(&awa, &decision(&w, &case, "").await).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::Monitoring);
});

world_tests!(two_decisions_at_once_are_one_and_the_other_is_told, async |w: World| {
    let (awa, issa, mariam, case) = office(&w).await;
    closure::propose(&awa, &form(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    let (close, back) = (decision(&w, &case, "").await, decision(&w, &case, "Not yet.").await);
    let (a, b) = tokio::join!(closure::close(&issa, &close), closure::go_on(&mariam, &back));
    assert_eq!(usize::from(a.is_ok()) + usize::from(b.is_ok()), 1, "{a:?} {b:?}");
    let expected = if a.is_ok() { CaseStatus::Closed } else { CaseStatus::InSupport };
    assert_eq!(now(&w, &case).await.status, expected);
});

world_tests!(a_reason_that_could_harm_is_sealed, async |w: World| {
    let (awa, issa, _, case) = office(&w).await;
    let rumour = ClosureForm { source: "c".into(), ..form(&w, &case, ClosureReason::RejoinedArmedGroup).await };
    refused(closure::propose(&awa, &rumour).await, "error-closure-rumour");
    assert_eq!(now(&w, &case).await.status, CaseStatus::InSupport, "a rumour changes no status");
    let reliable = ClosureForm {
        words: "Seen at the crossing by two families.".into(),
        ..form(&w, &case, ClosureReason::RejoinedArmedGroup).await
    };
    closure::propose(&awa, &reliable).await.unwrap();

    // Nothing in the clear: neither on the timeline, nor in the log, nor in the tables.
    let told = overview(&issa, &case.code, None).await.unwrap().timeline;
    assert_eq!((told[0].closure_reason, told[0].text.as_deref()), (Some(ClosureReason::Sealed), None));
    assert_eq!(store::case::closure_reason(&w.app.db, case.id).await.unwrap(), Some(ClosureReason::Sealed));
    let details: Vec<(String,)> = store::fetch_all!(&w.app.db, (String,), "select detail from audit_entry").unwrap();
    assert!(details.iter().all(|(d,)| !d.contains("rejoined") && !d.contains("crossing")));

    // Who may read the association history reads it, and that is on record.
    let page = closure::page(&issa, &case.code).await.unwrap();
    let statement = page.proposal.unwrap().statement.unwrap();
    assert_eq!(statement.reason, ClosureReason::RejoinedArmedGroup);
    let opened: Vec<(String,)> =
        store::fetch_all!(&w.app.db, (String,), "select detail from audit_entry where action = 'closure.read'",)
            .unwrap();
    assert!(opened.iter().any(|(d,)| d.contains("\"sealed\":true")), "{opened:?}");
});

world_tests!(behind_a_wall_the_focal_point_who_did_not_propose_sees_only_that_a_reason_is_sealed, async |w: World| {
    let kadi = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case_behind(w.dor, kadi.user(), Compartment::Child).await;
    let other = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let mut tx = w.tx().await;
    store::case::set_caseworker(&mut tx, case.id, 1, other.user(), w.now()).await.unwrap();
    w.commit(tx).await;
    closure::propose(&other, &form(&w, &case, ClosureReason::Detained).await).await.unwrap();
    let version = now(&w, &case).await.version;
    let mut tx = w.tx().await;
    store::case::set_caseworker(&mut tx, case.id, version, kadi.user(), w.now()).await.unwrap();
    w.commit(tx).await;
    let proposal = closure::page(&kadi, &case.code).await.unwrap().proposal.unwrap();
    assert_eq!((proposal.reason, proposal.statement), (ClosureReason::Sealed, None));
});

world_tests!(a_death_stops_everything_and_asks_about_the_household, async |w: World| {
    let (awa, issa, _, case) = office(&w).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    consent(&w, &case, to.organisation).await;
    // One that ended before is left as it is.
    let done = completed(&w, &awa, &case, &to).await;
    let verified = VerifyForm {
        command: Uuid::new_v4().to_string(),
        version: done.version.to_string(),
        number: done.number.clone(),
        outcome: "service_received_full".into(),
        satisfaction: "4".into(),
        note: String::new(),
        intent: "close".into(),
    };
    service::referral::verify(&awa, &verified).await.unwrap();
    let referral = sent(&w, &awa, &case, &to).await;
    household(&w, &case).await;

    closure::propose(&awa, &form(&w, &case, ClosureReason::Deceased).await).await.unwrap();
    closure::close(&issa, &decision(&w, &case, "").await).await.unwrap();
    let after = shared_world::stored(&w, &referral.number).await;
    let Progress { status, .. } = after.progress;
    assert_eq!((status, after.clock.next), (ReferralStatus::Revoked, None), "timers stop");
    let before = shared_world::stored(&w, &done.number).await;
    assert_eq!(before.progress.status, ReferralStatus::Closed);
    assert_eq!(due(&w, &case).await, [(TaskKind::Dependants, day("2026-12-08"))]);
    let died: Vec<(Option<NaiveDate>,)> = store::fetch_all!(
        &w.app.db,
        (Option<NaiveDate>,),
        "select deceased_on from person where id = $1",
        case.person.0,
    )
    .unwrap();
    assert_eq!(died, [(Some(day("2026-11-20")),)]);

    // A wrong report is taken back by opening the case again.
    let reopen = StatusForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: now(&w, &case).await.version.to_string(),
        status: CaseStatus::Reopened.as_str().into(),
        ..StatusForm::default()
    };
    change_status(&issa, &reopen).await.unwrap();
    let died: Vec<(Option<NaiveDate>,)> = store::fetch_all!(
        &w.app.db,
        (Option<NaiveDate>,),
        "select deceased_on from person where id = $1",
        case.person.0,
    )
    .unwrap();
    assert_eq!(died, [(None,)]);
});

//! What has to happen in time: a child found, a consent that ends, a referral that nobody opens, a report that nobody makes.

use chrono::{DateTime, Duration, NaiveDate, TimeDelta, Utc};
use domain::authz::{Compartment, Role};
use domain::case::TaskKind;
use domain::consent::{AnswerForm, ConsentForm};
use domain::directory::Category;
use domain::referral::{ReferralForm, ReferralStatus, SentVia};
use service::partner::mail::About;
use service::person::child_clock;
use service::{Ctx, ServiceError, consent, partner, person, referral};
use store::case::Case;
use uuid::Uuid;

use crate::child::born;
use crate::shared_world::{
    Provider, button, consent as agreed, form, letters, provider, reports, says, seen, sent, stored,
};
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

async fn open(w: &World, case: &Case) -> Vec<TaskKind> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|t| t.kind).collect()
}

async fn waits(w: &World, case: &Case, kind: TaskKind) -> bool {
    open(w, case).await.contains(&kind)
}

/// Yacouba turns out to be a child: the case is with the focal point.
async fn child_found(w: &World) -> (Case, Ctx, Ctx) {
    let worker = w.actor(Role::Caseworker, w.dor).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case(w.dor, worker.user()).await;
    let form = born(&case, "2010", 1);
    person::correct(&worker, &form).await.unwrap();
    letters(w).await;
    (case, worker, focal)
}

/// The hours go by; gives to whom a mail went that says nothing but that something waits.
async fn hours(w: &World, hours: i64) -> Vec<String> {
    w.clock.advance(TimeDelta::hours(hours));
    while child_clock::wake(&w.app).await.unwrap() > 0 {}
    let url = "https://passerelle.test/".to_owned();
    let mails = letters(w).await;
    assert!(mails.iter().all(|l| l.about == About::Waits { url: url.clone() }), "{mails:?}");
    mails.into_iter().map(|l| l.to).collect()
}

fn yes(case: &Case, assent: bool) -> ConsentForm {
    ConsentForm {
        command: command(),
        code: case.code.clone(),
        language: "fuh".into(),
        method: "guardian".into(),
        witness: "The mother".into(),
        told_how_to_withdraw: true,
        assent,
        answers: vec![AnswerForm {
            purpose: "case_management".into(),
            recipient: "programme".into(),
            decision: "given".into(),
            ..AnswerForm::default()
        }],
        ..ConsentForm::default()
    }
}

world_tests!(hours_after_a_child_was_found_whoever_supervises_behind_the_wall_is_told_twice, async |w: World| {
    let (case, worker, focal) = child_found(&w).await;
    let behind = w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await;
    let before = w.actor(Role::Supervisor, w.dor).await;
    let mail = async |ctx: &Ctx| store::user::by_id(&w.app.db, ctx.user()).await.unwrap().unwrap().email;
    assert!(hours(&w, 23).await.is_empty());
    assert!(!waits(&w, &case, TaskKind::ChildLate).await);
    assert_eq!(hours(&w, 1).await, [mail(&behind).await], "and nobody in front of the wall");
    assert_eq!(open(&w, &case).await.iter().filter(|k| **k == TaskKind::ChildLate).count(), 1);
    let due = service::today::today(&w.later(&behind)).await.unwrap().unwrap();
    assert!(due.due.iter().chain(&due.soon).any(|t| t.kind == TaskKind::ChildLate), "{due:?}");
    for outside in [&worker, &before] {
        let page = service::today::today(&w.later(outside)).await.unwrap().unwrap();
        assert!(page.due.is_empty() && page.soon.is_empty());
    }
    assert!(hours(&w, 23).await.is_empty(), "told once for each mark");
    assert_eq!(hours(&w, 1).await, [mail(&behind).await]);
    assert!(hours(&w, 100).await.is_empty());
    // The guardian and the child are two lines, and each has its own answer.
    let focal = w.later(&focal);
    consent::record(&focal, &yes(&case, false)).await.unwrap();
    assert!(!waits(&w, &case, TaskKind::GuardianConsent).await && waits(&w, &case, TaskKind::ChildAssent).await);
    consent::record(&focal, &yes(&case, true)).await.unwrap();
    assert!(!waits(&w, &case, TaskKind::ChildAssent).await);
    let answers = store::consent::of_case(&w.app.db, case.id).await.unwrap();
    assert_eq!(answers.iter().rev().take(2).map(|a| a.assent).collect::<Vec<_>>(), [true, false]);
    let to = provider(&w, "Yiriwa", Category::ChildProtection).await;
    sent(&w, &focal, &Case { caseworker: Some(focal.user()), ..case.clone() }, &to).await;
    let left = open(&w, &case).await;
    assert!(!left.contains(&TaskKind::ChildLate), "all of it is done: {left:?}");
});

world_tests!(hours_that_were_used_are_told_to_nobody, async |w: World| {
    let (case, _, focal) = child_found(&w).await;
    w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await;
    w.clock.advance(TimeDelta::hours(2));
    let focal = w.later(&focal);
    consent::record(&focal, &yes(&case, true)).await.unwrap();
    let to = provider(&w, "Yiriwa", Category::ChildProtection).await;
    sent(&w, &focal, &Case { caseworker: Some(focal.user()), ..case.clone() }, &to).await;
    letters(&w).await;
    for _ in 0..3 {
        assert!(hours(&w, 24).await.is_empty());
    }
});

/// A yes to one provider that ends on a day.
async fn yes_until(w: &World, case: &Case, to: &Provider, day: &str) {
    let id = agreed(w, case, to.organisation).await;
    let day: NaiveDate = day.parse().unwrap();
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update consent set valid_to = $1 where id = $2", day, id.0)
        .unwrap()
        .expect_rows(1)
        .unwrap();
    w.commit(tx).await;
}

/// Days go by; gives the mails that were written.
async fn days(w: &World, days: i64) -> Vec<About> {
    let mut mails = Vec::new();
    for _ in 0..days {
        w.clock.advance(Duration::days(1));
        while consent::wake(&w.app).await.unwrap() > 0 {}
        mails.extend(letters(w).await.into_iter().map(|l| l.about));
    }
    mails
}

world_tests!(a_consent_that_ends_stops_what_stood_on_it_as_if_it_had_been_taken_back, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let (to, other) = (
        provider(&w, "Yiriwa", Category::VocationalTraining).await,
        provider(&w, "Kawral", Category::VocationalTraining).await,
    );
    yes_until(&w, &case, &to, "2026-12-10").await;
    let number = referral::send(&awa, &form(&awa, &case, &to).await).await.unwrap();
    let stays = sent(&w, &awa, &case, &other).await.number;
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    let accept = domain::referral::AnswerForm {
        appointment_at: "2026-12-20T09:00".into(),
        ..says(&stored(&w, &number).await, "accept")
    };
    partner::answer(&to.ctx, &accept).await.unwrap();
    letters(&w).await;
    assert!(days(&w, 16).await.is_empty(), "its last day is the tenth");
    assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Scheduled);
    let mails = days(&w, 2).await;
    assert!(matches!(&mails[..], [About::Stopped { number: n, .. }] if *n == number), "{mails:?}");
    let over = stored(&w, &number).await;
    assert_eq!((over.progress.status, over.appointment_at), (ReferralStatus::Revoked, None));
    assert!(over.stop_asked_at.is_some());
    let page = partner::page(&w.later(&to.ctx), &number).await.unwrap();
    assert_eq!(page.values, Default::default());
    assert!(waits(&w, &case, TaskKind::ReferralStop).await);
    assert_eq!(stored(&w, &stays).await.progress.status, ReferralStatus::Sent, "another yes is another matter");
    assert!(days(&w, 3).await.iter().all(|a| !matches!(a, About::Stopped { .. })), "once");
    let line = service::case::overview(&w.later(&awa), &case.code, None).await.unwrap().timeline;
    assert!(line.iter().any(|e| e.kind == domain::case::CaseEventKind::ConsentEnded));
});

world_tests!(a_consent_that_was_renewed_in_time_stops_nothing, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    yes_until(&w, &case, &to, "2026-11-30").await;
    let number = referral::send(&awa, &form(&awa, &case, &to).await).await.unwrap();
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    agreed(&w, &case, to.organisation).await;
    letters(&w).await;
    assert!(days(&w, 10).await.is_empty());
    assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Received);
});

async fn until(w: &World, end: DateTime<Utc>) -> Vec<About> {
    let mut mails = Vec::new();
    while w.now() < end {
        w.clock.advance(TimeDelta::minutes(30));
        while referral::wake(&w.app).await.unwrap() > 0 {}
        mails.extend(letters(w).await.into_iter().map(|l| l.about));
    }
    mails
}

world_tests!(a_referral_that_nobody_opens_in_time_is_a_call_to_make, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::HealthPrimary).await;
    agreed(&w, &case, to.organisation).await;
    let urgent = ReferralForm { urgency: "emergency".into(), ..form(&awa, &case, &to).await };
    let number = referral::send(&awa, &seen(&awa, urgent).await).await.unwrap();
    letters(&w).await;
    let (sent_at, unread) = (w.now(), TaskKind::ReferralUnread);
    assert_eq!(stored(&w, &number).await.acknowledge_due, Some(sent_at + TimeDelta::hours(2)));
    until(&w, sent_at + TimeDelta::minutes(90)).await;
    assert!(!waits(&w, &case, unread).await);
    let mails = until(&w, sent_at + TimeDelta::hours(2)).await;
    assert_eq!(mails.len(), 1, "its second reminder falls together with it: one mail");
    assert!(waits(&w, &case, unread).await);
    partner::receive(&w.later(&to.ctx), &button(&stored(&w, &number).await)).await.unwrap();
    assert!(!waits(&w, &case, unread).await, "opening it clears it");
    let opened = stored(&w, &number).await;
    assert_eq!((opened.acknowledge_due, opened.answer_due), (None, Some(sent_at + TimeDelta::hours(4))));
    let said = store::referral_event::of_referral(&w.app.db, opened.id).await.unwrap();
    assert_eq!(said.iter().filter(|e| e.reason.as_deref() == Some("unread")).count(), 1);
});

world_tests!(a_provider_that_does_not_say_what_came_of_it_is_asked_a_week_later_and_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::HealthPrimary).await;
    let number = sent(&w, &awa, &case, &to).await.number;
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    partner::answer(&to.ctx, &says(&stored(&w, &number).await, "accept")).await.unwrap();
    letters(&w).await;
    let report = TaskKind::ReferralReport;
    let week = async |days: i64| {
        w.clock.advance(Duration::days(days));
        while referral::wake_reports(&w.app).await.unwrap() > 0 {}
        letters(&w).await.into_iter().map(|l| l.about).collect::<Vec<_>>()
    };
    assert!(week(8).await.is_empty(), "the appointment was six days ago");
    let mails = week(2).await;
    assert!(matches!(&mails[..], [About::Unreported { number: n, .. }] if *n == number), "{mails:?}");
    assert!(waits(&w, &case, report).await);
    assert!(week(5).await.is_empty(), "once");
    partner::report(&w.later(&to.ctx), &reports(&stored(&w, &number).await, "attended")).await.unwrap();
    assert!(!waits(&w, &case, report).await);
});

world_tests!(what_is_hoped_for_goes_with_the_need_and_how_somebody_travels_stays_here, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::HealthPrimary).await;
    agreed(&w, &case, to.organisation).await;
    let written = ReferralForm {
        expected_outcome: "Walks without pain".into(),
        sent_via: "paper".into(),
        transport: true,
        transport_note: "Taxi paid at the office".into(),
        ..form(&awa, &case, &to).await
    };
    let bare = ReferralForm { transport: false, ..written.clone() };
    match referral::send(&awa, &bare).await {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].field, "transport"),
        other => panic!("{other:?}"),
    }
    // What the preview did not show does not go.
    assert!(referral::send(&awa, &written).await.is_err());
    let number = referral::send(&awa, &seen(&awa, written).await).await.unwrap();
    let saved = stored(&w, &number).await;
    assert_eq!((saved.sent_via, saved.transport), (SentVia::Paper, true));
    assert_eq!(saved.transport_note.as_deref(), Some("Taxi paid at the office"));
    partner::receive(&to.ctx, &button(&saved)).await.unwrap();
    let page = partner::page(&to.ctx, &number).await.unwrap();
    assert_eq!((page.values.expected_outcome.as_deref(), page.transport), (Some("Walks without pain"), true));
    assert!(!format!("{page:?}").contains("Taxi"));
    let letter = referral::letter(&awa, &number).await.unwrap();
    assert_eq!(letter.given.values.expected_outcome.as_deref(), Some("Walks without pain"));
});

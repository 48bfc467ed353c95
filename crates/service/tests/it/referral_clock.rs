//! Nobody answers: what the clock does, in the office's working days.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use domain::authz::{Compartment, Role};
use domain::calendar::{HolidayForm, WeekendForm};
use domain::case::TaskKind;
use domain::directory::Category;
use domain::referral::{AnswerForm, LateAnswer, ProviderAccess, ReferralStatus, ServiceLevelForm, Stage};
use service::job::{Handlers, run_next};
use service::partner::mail::About;
use service::referral::LookAtClocks;
use service::{Ctx, ServiceError, admin, partner, referral};
use store::case::Case;
use store::referral::Referral;
use uuid::Uuid;

use crate::shared_world::{Provider, button, letters, provider, says, sent, stored};
use crate::world::{World, world_tests};

fn may(day: u32, hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 5, day, hour, 0, 0).unwrap()
}

fn command() -> String {
    Uuid::new_v4().to_string()
}

/// A referral of Dori sent on Monday 4 May 2026 at ten; Ascension, on the 14th, is a holiday.
struct Sent {
    ctx: Ctx,
    case: Case,
    to: Provider,
    number: String,
}

async fn on_the_fourth_of_may(w: &World) -> Sent {
    w.clock.set(may(4, 10));
    holiday(w, "2026-05-14").await;
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(w, &ctx, &case, &to).await.number;
    letters(w).await;
    Sent { ctx, case, to, number }
}

async fn holiday(w: &World, day: &str) {
    let boss = w.actor(Role::Admin, w.dor).await;
    let form = HolidayForm {
        command: command(),
        office: "DOR".into(),
        day: day.into(),
        name: "Feast".into(),
        everywhere: false,
    };
    admin::add_holiday(&boss, &form).await.unwrap();
}

/// Lives through every hour until `until`, and gives when which reminder was written.
async fn live_until(w: &World, until: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut reminders = Vec::new();
    while w.now() < until {
        w.clock.advance(TimeDelta::hours(1));
        while referral::wake(&w.app).await.unwrap() > 0 {}
        for letter in letters(w).await {
            assert!(matches!(letter.about, About::Reminder { .. }), "{letter:?}");
            reminders.push(w.now());
        }
    }
    reminders
}

async fn tasks(w: &World, case: &Case) -> Vec<TaskKind> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().iter().map(|t| t.kind).collect()
}

async fn status(w: &World, s: &Sent) -> ReferralStatus {
    stored(w, &s.number).await.progress.status
}

async fn late(w: &World, s: &Sent, answer: &str) -> Referral {
    let form = AnswerForm { appointment_at: "2026-06-02T09:00".into(), ..says(&stored(w, &s.number).await, answer) };
    partner::answer(&w.later(&s.to.ctx), &form).await.unwrap();
    stored(w, &s.number).await
}

world_tests!(a_silent_provider_is_reminded_then_the_supervisor_hears_of_it_then_it_ends, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    let saved = stored(&w, &s.number).await;
    assert_eq!(saved.answer_due, Some(may(13, 10)));
    assert_eq!(live_until(&w, may(18, 23)).await, [may(7, 10), may(13, 10)]);
    assert_eq!(status(&w, &s).await, ReferralStatus::Sent);
    // The tenth working day is the 19th: Ascension does not count.
    assert!(live_until(&w, may(19, 12)).await.is_empty());
    assert_eq!(status(&w, &s).await, ReferralStatus::Escalated);
    assert_eq!(tasks(&w, &s.case).await, [TaskKind::ReferralEscalated, TaskKind::ReferralUptake]);
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let office = service::today::today(&issa).await.unwrap().unwrap().office.unwrap();
    assert_eq!(office.silent[0].note.as_deref(), Some(s.number.as_str()));
    live_until(&w, may(25, 9)).await;
    assert_eq!(status(&w, &s).await, ReferralStatus::Escalated);
    live_until(&w, may(25, 12)).await;
    assert_eq!(status(&w, &s).await, ReferralStatus::Expired);
    assert_eq!(tasks(&w, &s.case).await, [TaskKind::ReferralExpired]);
    let page = partner::page(&w.later(&s.to.ctx), &s.number).await.unwrap();
    assert_eq!((page.access, page.values), (ProviderAccess::Late, Default::default()));
    assert!(live_until(&w, may(31, 12)).await.is_empty());
});

world_tests!(behind_a_wall_its_focal_point_hears_of_it_and_the_supervisor_does_not, async |w: World| {
    w.clock.set(may(4, 10));
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let case = w.case_behind(w.dor, focal.user(), Compartment::Gbv).await;
    let to = provider(&w, "Yiriwa", Category::HealthPrimary).await;
    sent(&w, &focal, &case, &to).await;
    letters(&w).await;
    live_until(&w, may(18, 12)).await;
    assert_eq!(tasks(&w, &case).await, [TaskKind::ReferralEscalated, TaskKind::ReferralUptake]);
    let due = service::today::today(&w.later(&focal)).await.unwrap().unwrap().due;
    assert!(due.iter().any(|t| t.kind == TaskKind::ReferralEscalated), "{due:?}");
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let office = service::today::today(&issa).await.unwrap().unwrap().office.unwrap();
    assert!(office.silent.is_empty());
});

world_tests!(how_a_provider_answers_is_said_when_there_is_enough_to_say, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    let organisation = s.to.organisation.to_string();
    for n in 0..5 {
        let case = w.case(w.dor, s.ctx.user()).await;
        let number = sent(&w, &w.later(&s.ctx), &case, &s.to).await.number;
        let few = service::directory::organisation(&s.ctx, &organisation).await.unwrap();
        assert!(few.answers.is_none());
        if n < 4 {
            let form =
                AnswerForm { appointment_at: "2026-06-02T09:00".into(), ..says(&stored(&w, &number).await, "accept") };
            partner::answer(&w.later(&s.to.ctx), &form).await.unwrap();
        }
    }
    letters(&w).await;
    live_until(&w, may(25, 12)).await;
    // Four answered in time, and the first and the last never.
    let page = service::directory::organisation(&w.later(&s.ctx), &organisation).await.unwrap();
    let answers = page.answers.unwrap();
    assert_eq!((answers.sent, answers.in_time, answers.without), (6, 4, 2));
});

world_tests!(other_services_are_named_when_it_ended, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    let other = provider(&w, "Kawral", Category::VocationalTraining).await;
    provider(&w, "Clinic", Category::HealthPrimary).await;
    assert!(referral::detail(&s.ctx, &s.number).await.unwrap().others.is_empty());
    live_until(&w, may(25, 12)).await;
    let ctx = w.later(&s.ctx);
    let others = referral::detail(&ctx, &s.number).await.unwrap().others;
    let names: Vec<_> = others.iter().map(|o| o.candidate.organisation).collect();
    assert_eq!(names, [other.organisation]);
    let form = referral::elsewhere(&ctx, &s.case.code, &s.number).await.unwrap().unwrap();
    assert_eq!(
        (form.category.as_str(), form.reason.as_str(), form.service.as_str()),
        ("vocational_training", "Six months", "")
    );
    let stranger = w.actor(Role::Caseworker, w.ohg).await;
    assert!(referral::elsewhere(&stranger, &s.case.code, &s.number).await.unwrap().is_none());
});

world_tests!(a_late_yes_waits_for_the_caseworker_and_then_goes_on, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    live_until(&w, may(28, 9)).await;
    let answered = late(&w, &s, "accept").await;
    assert_eq!((answered.progress.status, answered.late_answer), (ReferralStatus::Expired, Some(LateAnswer::Accept)));
    assert!(tasks(&w, &s.case).await.contains(&TaskKind::ReferralAnswered));
    // Two taps, or two people: it goes on once.
    let ctx = w.later(&s.ctx);
    let (one, other) = (button(&answered), button(&answered));
    let (a, b) = tokio::join!(referral::take_up(&ctx, &one), referral::take_up(&ctx, &other));
    assert!(a.is_ok() ^ b.is_ok(), "{a:?} {b:?}");
    let taken = stored(&w, &s.number).await;
    assert_eq!((taken.progress.status, taken.late_answer), (ReferralStatus::Scheduled, None));
    assert_eq!(taken.clock.next, None);
    let page = partner::page(&w.later(&s.to.ctx), &s.number).await.unwrap();
    assert_eq!(page.access, ProviderAccess::Open { named: true });
    assert!(!tasks(&w, &s.case).await.contains(&TaskKind::ReferralExpired));
});

world_tests!(a_late_no_or_later_begins_nothing, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    live_until(&w, may(28, 9)).await;
    let wait = AnswerForm { wait_until: "2026-07-01".into(), ..says(&stored(&w, &s.number).await, "wait") };
    let refused = partner::answer(&w.later(&s.to.ctx), &wait).await.unwrap_err();
    assert!(matches!(refused, ServiceError::Invalid(_)), "{refused:?}");
    let answered = late(&w, &s, "decline").await;
    assert_eq!(answered.progress.status, ReferralStatus::Expired);
    let refused = referral::take_up(&w.later(&s.ctx), &button(&answered)).await.unwrap_err();
    assert!(matches!(refused, ServiceError::Invalid(_)), "{refused:?}");
    assert_eq!(status(&w, &s).await, ReferralStatus::Expired);
});

world_tests!(days_on_which_the_person_is_awaited_do_not_count, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    live_until(&w, may(5, 9)).await;
    let ctx = w.later(&s.ctx);
    referral::stop_clock(&ctx, &button(&stored(&w, &s.number).await)).await.unwrap();
    let stopped = stored(&w, &s.number).await;
    assert_eq!((stopped.clock.next, stopped.answer_due), (None, None));
    assert!(live_until(&w, may(12, 16)).await.is_empty());
    let refused = referral::stop_clock(&w.later(&ctx), &button(&stopped)).await.unwrap_err();
    assert!(matches!(refused, ServiceError::Invalid(_)), "{refused:?}");
    referral::go_on(&w.later(&ctx), &button(&stopped)).await.unwrap();
    // Five working days stood still: the third is the 15th, Ascension being none.
    assert_eq!(live_until(&w, may(18, 12)).await, [may(15, 10)]);
});

world_tests!(a_feast_that_is_announced_late_moves_clocks_that_run, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    live_until(&w, may(12, 12)).await;
    holiday(&w, "2026-05-13").await;
    assert!(live_until(&w, may(15, 9)).await.is_empty());
    assert_eq!(stored(&w, &s.number).await.answer_due, Some(may(15, 10)));
    assert_eq!(live_until(&w, may(15, 12)).await, [may(15, 10)]);
    // A weekend of Friday and Saturday: the 22nd and 23rd do not count, Sunday the 24th does.
    let boss = w.actor(Role::Admin, w.dor).await;
    let weekend = WeekendForm { command: command(), office: "DOR".into(), weekend: "fri_sat".into() };
    admin::set_weekend(&boss, &weekend).await.unwrap();
    live_until(&w, may(31, 12)).await;
    let saved = stored(&w, &s.number).await;
    assert_eq!(saved.progress.status, ReferralStatus::Expired);
    assert_eq!(saved.status_since, may(26, 10));
});

world_tests!(other_answer_times_hold_for_clocks_that_run, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    let boss = w.actor(Role::Admin, w.dor).await;
    let form = ServiceLevelForm {
        command: command(),
        version: "1".into(),
        urgency: "routine".into(),
        acknowledge: "1".into(),
        answer: "2".into(),
        first_reminder: "1".into(),
        second_reminder: "2".into(),
        supervisor: "3".into(),
        expires: "4".into(),
    };
    admin::edit_service_level(&boss, &form).await.unwrap();
    let again = ServiceLevelForm { command: command(), ..form };
    assert!(matches!(admin::edit_service_level(&boss, &again).await, Err(ServiceError::Conflict(_))));
    assert_eq!(live_until(&w, may(6, 12)).await, [may(5, 10), may(6, 10)]);
    live_until(&w, may(8, 12)).await;
    assert_eq!(status(&w, &s).await, ReferralStatus::Expired);
});

world_tests!(what_was_opened_and_not_answered_ends_too_and_the_supervisor_hears_once, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    live_until(&w, may(19, 12)).await;
    partner::receive(&w.later(&s.to.ctx), &button(&stored(&w, &s.number).await)).await.unwrap();
    live_until(&w, may(20, 12)).await;
    let opened = stored(&w, &s.number).await;
    assert_eq!((opened.progress.status, opened.clock.stage), (ReferralStatus::Received, Stage::Supervisor));
    assert_eq!(tasks(&w, &s.case).await, [TaskKind::ReferralEscalated, TaskKind::ReferralUptake]);
    live_until(&w, may(25, 12)).await;
    assert_eq!(status(&w, &s).await, ReferralStatus::Expired);
});

world_tests!(a_clock_found_late_does_not_remind_of_what_is_over, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    w.clock.set(may(29, 12));
    let (a, b) = tokio::join!(referral::wake(&w.app), referral::wake(&w.app));
    assert!(a.unwrap() + b.unwrap() >= 1);
    assert!(letters(&w).await.is_empty());
    assert_eq!(status(&w, &s).await, ReferralStatus::Expired);
    let (n,): (i64,) = store::fetch_one!(
        &w.app.db,
        (i64,),
        "select cast(count(*) as bigint) from audit_entry where action = 'referral.expired'",
    )
    .unwrap();
    assert_eq!(n, 1);
});

world_tests!(an_answer_in_the_last_moment_or_the_end_but_never_both, async |w: World| {
    let s = on_the_fourth_of_may(&w).await;
    live_until(&w, may(25, 9)).await;
    w.clock.set(may(25, 10));
    let waiting = stored(&w, &s.number).await;
    let form = AnswerForm { appointment_at: "2026-06-02T09:00".into(), ..says(&waiting, "accept") };
    let provider = w.later(&s.to.ctx);
    let (answered, _) = tokio::join!(partner::answer(&provider, &form), async {
        referral::wake(&w.app).await.unwrap();
        // Who comes second is told: the job is tried again later.
        run_next(&w.app, &Handlers::default().with(LookAtClocks)).await.unwrap();
    });
    let end = stored(&w, &s.number).await;
    match answered {
        Ok(()) if end.progress.status == ReferralStatus::Expired => {
            assert_eq!(end.late_answer, Some(LateAnswer::Accept))
        }
        Ok(()) => assert_eq!((end.progress.status, end.clock.next), (ReferralStatus::Scheduled, None)),
        Err(_) => assert_eq!((end.progress.status, end.late_answer), (ReferralStatus::Expired, None)),
    }
});

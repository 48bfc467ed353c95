//! The follow-up calendar from other beginnings than the case: a training, a referral, an end, a hand-over; and times of day.

use chrono::{Duration, NaiveDate, NaiveTime};
use domain::authz::Role;
use domain::case::{AssignForm, CaseStatus, ClosureReason, TaskKind};
use domain::counselling::SessionForm;
use domain::directory::Category;
use domain::follow_up::{FollowUpCalendarForm, FollowUpForm, FollowUpRule};
use domain::group::{GroupChangeForm, GroupForm};
use domain::training::{CohortForm, EnrolmentForm};
use service::{Ctx, ServiceError, admin, case, closure, counselling, follow_up, group, partner, training, week};
use store::case::Case;
use uuid::Uuid;

use crate::closure::{decision, form as ending, put};
use crate::counselling::form as talk;
use crate::follow_up::{failed, form as visit};
use crate::shared_world::{button, provider, reports, says, sent, stored};
use crate::training::{School, school, wish};
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

async fn due(w: &World, case: &Case, kind: TaskKind) -> Vec<String> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().filter(|t| t.kind == kind).map(|t| t.due_on.to_string()).collect()
}

/// The usual calendar with some days changed.
pub fn calendar(version: i64, changed: &[(FollowUpRule, &str)]) -> FollowUpCalendarForm {
    let usual = FollowUpRule::ALL.iter().map(|r| (r.to_string(), r.usual().to_string()));
    let changed = changed.iter().map(|(r, n)| (r.to_string(), (*n).to_owned()));
    FollowUpCalendarForm { command: command(), version: version.to_string(), days: usual.chain(changed).collect() }
}

async fn set(w: &World, changed: &[(FollowUpRule, &str)]) {
    let boss = w.actor(Role::Admin, w.dor).await;
    admin::edit_follow_up_calendar(&boss, &calendar(1, changed)).await.unwrap();
}

async fn enrolled(w: &World, awa: &Ctx, case: &Case, s: &School, joining: &str) -> Uuid {
    training::enrol(awa, &wish(case, s, joining)).await.unwrap();
    store::training_of_case::of_case(&w.app.db, case.id).await.unwrap()[0].id
}

async fn moved(w: &World, awa: &Ctx, case: &Case, id: Uuid, to: &str) {
    let all = store::training_of_case::of_case(&w.app.db, case.id).await.unwrap();
    let version = all.iter().find(|t| t.id == id).unwrap().version;
    let reason = if to == "dropped_out" { "found_work".into() } else { String::new() };
    let form =
        EnrolmentForm { command: command(), id: id.to_string(), version: version.to_string(), to: to.into(), reason };
    training::move_by_case(awa, &case.code, &form).await.unwrap();
}

world_tests!(somebody_in_training_is_looked_at_after_a_week_then_monthly_then_after_the_end, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let s = school(&w, 12, false).await;
    enrolled(&w, &awa, &case, &s, "enrol").await;
    // The class began on the 16th; whoever joins on the 24th begins then.
    let look = TaskKind::TrainingLook;
    assert_eq!(due(&w, &case, look).await, ["2026-12-01"]);
    let meet = async |days: i64| {
        w.clock.advance(Duration::days(days));
        let awa = w.later(&awa);
        follow_up::record(&awa, &visit(&w, &case)).await.unwrap();
    };
    meet(2).await;
    assert_eq!(due(&w, &case, look).await, ["2026-12-01"], "five days before stands for nothing");
    meet(5).await;
    assert_eq!(due(&w, &case, look).await, ["2027-01-17"], "the class ends before the next month: a month after it");
    follow_up::record(&w.later(&awa), &failed(&w, &case, "phone")).await.unwrap();
    assert_eq!(due(&w, &case, look).await, ["2027-01-17"]);
    meet(47).await;
    assert_eq!(due(&w, &case, look).await, ["2027-03-18"], "ninety days after the end");
    meet(60).await;
    assert!(due(&w, &case, look).await.is_empty(), "and then it is over");
});

world_tests!(a_look_ends_with_the_training_and_comes_back_with_it_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let s = school(&w, 12, false).await;
    let look = TaskKind::TrainingLook;
    let id = enrolled(&w, &awa, &case, &s, "waitlist").await;
    assert!(due(&w, &case, look).await.is_empty(), "nothing has begun");
    moved(&w, &awa, &case, id, "enrolled").await;
    assert_eq!(due(&w, &case, look).await, ["2026-12-01"]);
    moved(&w, &awa, &case, id, "dropped_out").await;
    assert!(due(&w, &case, look).await.is_empty());
    moved(&w, &awa, &case, id, "enrolled").await;
    assert_eq!(due(&w, &case, look).await, ["2026-12-01"]);
    // Whoever plans gives the class other days: what is planned follows, once.
    let start = training::edit_cohort(&s.planner, &s.code).await.unwrap();
    let later = CohortForm {
        command: command(),
        starts_on: "2026-12-07".into(),
        ends_on: "2027-01-29".into(),
        weekdays: (1..=5).map(|d| d.to_string()).collect(),
        hours: "4".into(),
        ..start.form
    };
    training::save_cohort(&s.planner, &later).await.unwrap();
    assert_eq!(due(&w, &case, look).await, ["2026-12-14"]);
    put(&w, &case, CaseStatus::InSupport).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    closure::propose(&awa, &ending(&w, &case, ClosureReason::Deceased).await).await.unwrap();
    closure::close(&issa, &decision(&w, &case, "").await).await.unwrap();
    assert!(due(&w, &case, look).await.is_empty(), "nobody is looked at who died");
});

world_tests!(other_days_hold_for_what_begins_after_the_change, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    set(&w, &[(FollowUpRule::TrainingFirst, "10"), (FollowUpRule::ReferralUptake, "21")]).await;
    let s = school(&w, 12, false).await;
    enrolled(&w, &awa, &case, &s, "enrol").await;
    assert_eq!(due(&w, &case, TaskKind::TrainingLook).await, ["2026-12-04"]);
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    sent(&w, &awa, &case, &to).await;
    assert_eq!(due(&w, &case, TaskKind::ReferralUptake).await, ["2026-12-15"]);
    // The log says who changed what.
    let rows: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select cast(detail as text) from audit_entry where action = 'office.follow_up_changed'",
    )
    .unwrap();
    assert!(rows[0].0.contains("training_first") && rows[0].0.contains("10"), "{rows:?}");
});

world_tests!(a_month_after_sending_somebody_asks_whether_the_person_got_there, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let uptake = TaskKind::ReferralUptake;
    let number = sent(&w, &awa, &case, &to).await.number;
    assert_eq!(due(&w, &case, uptake).await, ["2026-12-24"]);
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    partner::answer(&to.ctx, &says(&stored(&w, &number).await, "accept")).await.unwrap();
    assert_eq!(due(&w, &case, uptake).await, ["2026-12-24"], "accepted is not there yet");
    partner::report(&to.ctx, &reports(&stored(&w, &number).await, "attended")).await.unwrap();
    assert!(due(&w, &case, uptake).await.is_empty(), "the provider says that the person came");

    let other = provider(&w, "Kawral", Category::VocationalTraining).await;
    sent(&w, &awa, &case, &other).await;
    follow_up::record(&awa, &visit(&w, &case)).await.unwrap();
    assert_eq!(due(&w, &case, uptake).await, ["2026-12-24"], "a visit today asks nothing of next month");
    w.clock.advance(Duration::days(30));
    follow_up::record(&w.later(&awa), &visit(&w, &case)).await.unwrap();
    assert!(due(&w, &case, uptake).await.is_empty());
});

world_tests!(a_programme_may_look_once_more_a_year_after_the_end, async |w: World| {
    set(&w, &[(FollowUpRule::AfterClosingYear, "365")]).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    put(&w, &case, CaseStatus::InSupport).await;
    closure::propose(&awa, &ending(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    closure::close(&issa, &decision(&w, &case, "").await).await.unwrap();
    assert_eq!(due(&w, &case, TaskKind::FollowUp).await, ["2027-02-22"]);
    w.clock.advance(Duration::days(100));
    let awa = w.later(&awa);
    // Two weeks are given: nothing is late before they are over.
    let today = service::today::today(&awa).await.unwrap().unwrap();
    assert_eq!((today.counted, today.due[0].latest().to_string().as_str()), (1, "2027-03-09"));
    let late = async || {
        store::task_day::count(&w.app.db, awa.actor.scope(domain::authz::Permission::CaseList), w.now().date_naive())
            .await
            .unwrap()
    };
    assert_eq!(late().await, (1, 0));
    follow_up::record(&awa, &visit(&w, &case)).await.unwrap();
    assert_eq!(due(&w, &case, TaskKind::FollowUp).await, ["2027-11-24"]);
    w.clock.advance(Duration::days(281));
    assert_eq!(late().await, (1, 1));
    follow_up::record(&w.later(&awa), &visit(&w, &case)).await.unwrap();
    assert!(due(&w, &case, TaskKind::FollowUp).await.is_empty(), "that was the last one");
});

world_tests!(whoever_takes_a_case_over_tells_the_person_within_a_week, async |w: World| {
    let (awa, moussa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let give = async |to: &Ctx| {
        let version = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().version;
        let form = AssignForm {
            command: command(),
            code: case.code.clone(),
            version: version.to_string(),
            caseworker: to.user().to_string(),
            ..AssignForm::default()
        };
        case::assign(&w.later(&issa), &form).await.unwrap();
    };
    give(&moussa).await;
    let tell = TaskKind::TellHandover;
    assert_eq!(due(&w, &case, tell).await, ["2026-12-01"]);
    let page = follow_up::list(&moussa, &case.code, None).await.unwrap();
    assert_eq!(page.also.iter().map(|t| t.kind).collect::<Vec<_>>(), [tell]);
    // Whoever was not reached was not told; neither was whoever was seen before the case changed hands.
    follow_up::record(&moussa, &failed(&w, &case, "phone")).await.unwrap();
    let before = FollowUpForm { made_on: "2026-11-20".into(), ..visit(&w, &case) };
    follow_up::record(&moussa, &before).await.unwrap();
    assert_eq!(due(&w, &case, tell).await, ["2026-12-01"]);
    w.clock.advance(Duration::days(2));
    // Handed back before anybody told: one task, for whoever has it now.
    give(&awa).await;
    assert_eq!(due(&w, &case, tell).await, ["2026-12-03"]);
    follow_up::record(&w.later(&awa), &visit(&w, &case)).await.unwrap();
    assert!(due(&w, &case, tell).await.is_empty());
    assert!(matches!(follow_up::list(&moussa, &case.code, None).await, Err(ServiceError::NotFound)));
});

fn session(case: &Case, on: &str, time: &str) -> SessionForm {
    SessionForm {
        next_on: on.into(),
        next_time: time.into(),
        next_place: String::new(),
        agreements: String::new(),
        ..talk(case)
    }
}

world_tests!(what_has_a_time_stands_at_it_in_the_week, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let cases = [w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await];
    for (time, key) in [("25:00", "error-time"), ("soon", "error-time")] {
        match counselling::record(&awa, &session(&cases[0], "2026-11-26", time)).await {
            Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
            other => panic!("{other:?}"),
        }
    }
    assert!(counselling::record(&awa, &session(&cases[0], "", "14:30")).await.is_err(), "a time of no day");
    counselling::record(&awa, &session(&cases[0], "2026-11-26", "14:30")).await.unwrap();
    counselling::record(&awa, &session(&cases[1], "2026-11-26", "")).await.unwrap();
    let plan = GroupForm {
        command: command(),
        kind: "orientation".into(),
        held_on: "2026-11-26".into(),
        held_time: "08:00".into(),
        place: "office".into(),
        language: "fuh".into(),
        members: cases.iter().map(|c| c.code.clone()).collect(),
        ..GroupForm::default()
    };
    let id = group::plan(&awa, &plan).await.unwrap();
    let thursday = async || {
        let day: NaiveDate = "2026-11-26".parse().unwrap();
        week::week(&awa, Some(day)).await.unwrap().days.into_iter().find(|d| d.date == day).unwrap()
    };
    let day = thursday().await;
    let times: Vec<_> = day.timed.iter().map(|(at, t)| (at.format("%H:%M").to_string(), t.kind)).collect();
    let group_at = ("08:00".to_owned(), TaskKind::GroupSession);
    assert_eq!(times, [group_at.clone(), group_at, ("14:30".to_owned(), TaskKind::Session)]);
    assert_eq!(day.tasks.iter().map(|t| t.kind).collect::<Vec<_>>(), [TaskKind::Session], "without a time");
    let list = counselling::list(&awa, &cases[0].code, None).await.unwrap();
    assert_eq!(list.next_time, NaiveTime::from_hms_opt(14, 30, 0));
    let other = GroupChangeForm {
        command: command(),
        id: id.clone(),
        version: "1".into(),
        intent: "move".into(),
        held_on: "2026-11-27".into(),
        held_time: "09:15".into(),
    };
    group::change(&awa, &other).await.unwrap();
    assert_eq!(thursday().await.timed.len(), 1);
    let group = store::group::by_id(&w.app.db, id.parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(group.held_time, NaiveTime::from_hms_opt(9, 15, 0));
});

world_tests!(a_week_that_is_too_full_says_on_which_days_there_is_more, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let monday: NaiveDate = "2026-11-23".parse().unwrap();
    let mut tx = w.tx().await;
    for n in 0..310 {
        let task = store::task::NewTask {
            id: domain::id::TaskId(service::ctx::new_id(w.now())),
            case: case.id,
            office: case.office,
            assignee: Some(awa.user()),
            kind: TaskKind::Own,
            subject: None,
            note: None,
            due_on: monday + Duration::days(n / 100),
        };
        store::task::insert(&mut tx, task, w.now()).await.unwrap();
    }
    w.commit(tx).await;
    let days = week::week(&awa, Some(monday)).await.unwrap().days;
    let told: Vec<_> = days.iter().map(|d| (d.tasks.len(), d.more)).collect();
    assert_eq!(told[..4], [(100, false), (100, false), (100, false), (0, true)]);
    assert!(told[4..].iter().all(|(n, more)| *n == 0 && *more), "nobody knows of the days after");
});

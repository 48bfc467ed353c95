//! Visits, calls and messages: who is due when, and who counts as reached.

use chrono::{Duration, NaiveDate};
use domain::authz::Role;
use domain::case::{CaseRisk, CaseStatus, RiskForm, StatusForm, TaskKind};
use domain::follow_up::{FollowUpCalendarForm, FollowUpForm, FollowUpRule};
use domain::programme::Rules;
use service::case::{change_status, set_risk};
use service::{Ctx, ServiceError, admin, follow_up};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

/// A visit today.
pub fn form(w: &World, case: &Case) -> FollowUpForm {
    FollowUpForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        made_on: w.now().date_naive().to_string(),
        channel: "home_visit".into(),
        contact: "seen".into(),
        situation: "same".into(),
        activity: "self_employed".into(),
        summary: "The workshop is open.".into(),
        ..FollowUpForm::default()
    }
}

/// An attempt today that reached nobody.
pub fn failed(w: &World, case: &Case, channel: &str) -> FollowUpForm {
    FollowUpForm {
        channel: channel.into(),
        contact: "not_reached".into(),
        absence: "moved".into(),
        summary: String::new(),
        ..form(w, case)
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn due(w: &World, case: &Case) -> Vec<(TaskKind, NaiveDate)> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|t| (t.kind, t.due_on)).collect()
}

async fn put(w: &World, case: &Case, status: CaseStatus, risk: Option<CaseRisk>) {
    let mut tx = w.tx().await;
    let version = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap().version;
    store::case::set_status(&mut tx, case.id, version, status).await.unwrap();
    if let Some(risk) = risk {
        store::case::set_risk(&mut tx, case.id, version + 1, risk).await.unwrap();
    }
    w.commit(tx).await;
}

world_tests!(whoever_was_seen_is_due_again_as_the_calendar_says, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    assert_eq!(follow_up::record(&awa, &form(&w, &case)).await.unwrap(), 1);
    assert_eq!(due(&w, &case).await, [(TaskKind::FollowUp, day("2026-12-24"))], "thirty days until there is a plan");

    put(&w, &case, CaseStatus::InSupport, Some(CaseRisk::Low)).await;
    w.clock.advance(Duration::days(30));
    let later = w.later(&awa);
    assert_eq!(follow_up::record(&later, &form(&w, &case)).await.unwrap(), 2);
    assert_eq!(due(&w, &case).await, [(TaskKind::FollowUp, day("2027-03-24"))], "ninety days at a low risk");
    let list = follow_up::list(&later, &case.code, None).await.unwrap();
    assert_eq!(list.rows.iter().map(|r| r.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!((list.next_on, list.attempts.number), (Some(day("2027-03-24")), 0));
    let stored = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap();
    assert_eq!(stored.last_contact_on, Some(day("2026-12-24")));
});

world_tests!(whoever_was_not_reached_stays_due_until_another_day_is_named, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    follow_up::record(&awa, &form(&w, &case)).await.unwrap();
    w.clock.advance(Duration::days(30));
    let later = w.later(&awa);
    follow_up::record(&later, &failed(&w, &case, "phone")).await.unwrap();
    assert_eq!(due(&w, &case).await, [(TaskKind::FollowUp, day("2026-12-24"))]);
    let named = FollowUpForm { next_on: "2026-12-30".into(), ..failed(&w, &case, "home_visit") };
    follow_up::record(&later, &named).await.unwrap();
    assert_eq!(due(&w, &case).await, [(TaskKind::FollowUp, day("2026-12-30"))]);
    let attempts = follow_up::list(&later, &case.code, None).await.unwrap().attempts;
    assert_eq!((attempts.number, attempts.channels, attempts.are_enough(Rules::default().lost())), (2, 2, false));
});

world_tests!(an_appointment_that_was_agreed_on_is_left_alone, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mut tx = w.tx().await;
    service::case::to_do(&awa, &mut tx, &case, TaskKind::Session, None, day("2026-11-30")).await.unwrap();
    w.commit(tx).await;
    follow_up::record(&awa, &form(&w, &case)).await.unwrap();
    assert_eq!(due(&w, &case).await, [(TaskKind::Session, day("2026-11-30"))]);
});

world_tests!(a_high_risk_brings_the_next_look_forward, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    follow_up::record(&awa, &form(&w, &case)).await.unwrap();
    let risk = |risk: &str, version: i64| RiskForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: version.to_string(),
        risk: risk.into(),
        ..RiskForm::default()
    };
    set_risk(&awa, &risk("high", 1)).await.unwrap();
    let look = (TaskKind::RiskHigh, day("2026-11-25"));
    let next = (TaskKind::FollowUp, day("2026-12-08"));
    assert_eq!(due(&w, &case).await, [look, next], "fourteen days at a high risk");
    set_risk(&awa, &risk("low", 2)).await.unwrap();
    assert_eq!(due(&w, &case).await, [(TaskKind::FollowUp, day("2026-12-08"))], "never put off by itself");
});

world_tests!(after_a_pause_somebody_looks_again, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    put(&w, &case, CaseStatus::OnHold, None).await;
    let go_on = StatusForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: "2".into(),
        status: "in_support".into(),
        ..StatusForm::default()
    };
    change_status(&awa, &go_on).await.unwrap();
    assert_eq!(due(&w, &case).await, [(TaskKind::FollowUp, day("2026-12-24"))]);
});

world_tests!(a_follow_up_sent_twice_is_recorded_once_and_out_of_reach_it_is_not_found, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let stranger = w.actor(Role::Caseworker, w.ohg).await;
    let case = w.case(w.dor, awa.user()).await;
    let form = form(&w, &case);
    for _ in 0..2 {
        assert_eq!(follow_up::record(&awa, &form).await.unwrap(), 1);
    }
    assert_eq!(follow_up::list(&awa, &case.code, None).await.unwrap().rows.len(), 1);
    assert!(matches!(follow_up::record(&stranger, &form).await, Err(ServiceError::NotFound)));
    assert!(matches!(follow_up::list(&stranger, &case.code, None).await, Err(ServiceError::NotFound)));
});

/// The usual calendar with fewer days until the plan, and so many at a low risk.
fn calendar(version: i64, low: &str) -> FollowUpCalendarForm {
    crate::calendar::calendar(version, &[(FollowUpRule::UntilPlan, "20"), (FollowUpRule::Low, low)])
}

world_tests!(a_programme_keeps_a_calendar_of_its_own, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let admin: Ctx = w.actor(Role::Admin, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    assert!(matches!(admin::edit_follow_up_calendar(&awa, &calendar(1, "60")).await, Err(ServiceError::Forbidden)));
    admin::edit_follow_up_calendar(&admin, &calendar(1, "60")).await.unwrap();
    match admin::edit_follow_up_calendar(&admin, &calendar(1, "61")).await {
        Err(ServiceError::Conflict(d)) => assert_eq!((d[0].field.as_str(), d[0].saved.as_str()), ("days[low]", "60")),
        other => panic!("{other:?}"),
    }
    follow_up::record(&awa, &form(&w, &case)).await.unwrap();
    assert_eq!(due(&w, &case).await, [(TaskKind::FollowUp, day("2026-12-14"))], "twenty days");
});

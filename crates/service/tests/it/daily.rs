//! What comes due by the calendar alone: the questions about the situation, and the day on which a child is of age.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, ClosureReason, TaskKind};
use domain::intake::{Occasion, Step};
use service::daily::nightly;
use service::{Ctx, closure, intake, person};
use store::case::Case;

use crate::child::born;
use crate::closure::{decision, put};
use crate::intake::form;
use crate::world::{World, world_tests};

async fn open(w: &World, case: &Case, kind: TaskKind) -> Vec<(NaiveDate, Option<NaiveDate>, bool)> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    let of_kind = tasks.into_iter().filter(|t| t.kind == kind);
    of_kind.map(|t| (t.due_on, t.latest_on, t.assignee.is_some())).collect()
}

/// So many days go by, and the program looks each time that a day begins.
async fn nights(w: &World, days: i64) {
    w.clock.advance(Duration::days(days));
    assert!(nightly(&w.app).await.unwrap());
    assert!(!nightly(&w.app).await.unwrap(), "once a day");
}

async fn answered(ctx: &Ctx, case: &Case, occasion: Occasion, steps: &[Step]) {
    for step in steps {
        let mut form = form(case, occasion, *step, 0);
        form.household.complete = true;
        intake::save(ctx, &form).await.unwrap();
    }
}

world_tests!(the_situation_is_asked_again_after_half_a_year_and_after_a_year, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let day = |days: i64| case.opened_on + Duration::days(days);
    nights(&w, 179).await;
    assert_eq!(open(&w, &case, TaskKind::SnapshotSix).await, []);
    nights(&w, 1).await;
    let due = [(day(180), Some(day(210)), true)];
    assert_eq!(open(&w, &case, TaskKind::SnapshotSix).await, due);
    nights(&w, 1).await;
    assert_eq!(open(&w, &case, TaskKind::SnapshotSix).await, due, "told once");
    // All but the last step leave it open; what an adult undertakes is not asked again.
    let (last, before) = Step::ASKED_AGAIN.split_last().unwrap();
    let now = w.later(&awa);
    answered(&now, &case, Occasion::SixMonths, before).await;
    answered(&now, &case, Occasion::TwelveMonths, &[*last]).await;
    assert_eq!(open(&w, &case, TaskKind::SnapshotSix).await, due);
    answered(&now, &case, Occasion::SixMonths, &[*last]).await;
    assert_eq!(open(&w, &case, TaskKind::SnapshotSix).await, []);
    nights(&w, 1).await;
    assert_eq!(open(&w, &case, TaskKind::SnapshotSix).await, []);
    nights(&w, 183).await;
    assert_eq!(open(&w, &case, TaskKind::SnapshotTwelve).await, [(day(365), Some(day(395)), true)]);
});

world_tests!(nothing_is_due_where_it_was_asked_before_or_work_has_ended_or_long_ago, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let [asked, closed, due] =
        [w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await];
    put(&w, &closed, CaseStatus::Closed).await;
    w.clock.advance(Duration::days(175));
    answered(&w.later(&awa), &asked, Occasion::SixMonths, &Step::ASKED_AGAIN).await;
    nights(&w, 10).await;
    for case in [&asked, &closed] {
        assert_eq!(open(&w, case, TaskKind::SnapshotSix).await, [], "{}", case.code);
    }
    assert_eq!(open(&w, &due, TaskKind::SnapshotSix).await.len(), 1);
    // A programme that began to use this long after says nothing of old cases.
    let old = w.case(w.dor, awa.user()).await;
    nights(&w, 250).await;
    assert_eq!(open(&w, &old, TaskKind::SnapshotSix).await, []);
});

world_tests!(two_workers_who_look_at_once_tell_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    w.clock.advance(Duration::days(181));
    let (a, b) = tokio::join!(nightly(&w.app), nightly(&w.app));
    assert!(a.is_ok() || b.is_ok(), "{a:?} {b:?}");
    assert_eq!(open(&w, &case, TaskKind::SnapshotSix).await.len(), 1);
});

world_tests!(whoever_has_a_child_is_asked_to_see_when_the_child_is_of_age, async |w: World| {
    let worker = w.actor(Role::Caseworker, w.dor).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case(w.dor, worker.user()).await;
    person::correct(&worker, &born(&case, "2009", 1)).await.unwrap();
    let birthday: NaiveDate = "2027-05-02".parse().unwrap();
    let before = (birthday - w.now().date_naive()).num_days() - 1;
    nights(&w, before).await;
    assert_eq!(open(&w, &case, TaskKind::TransitionReview).await, []);
    nights(&w, 1).await;
    assert_eq!(open(&w, &case, TaskKind::TransitionReview).await, [(birthday, None, true)]);
    nights(&w, 1).await;
    assert_eq!(open(&w, &case, TaskKind::TransitionReview).await.len(), 1, "told once");
    let stored = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap();
    assert_eq!(
        (stored.compartment, stored.caseworker),
        (Compartment::Child, Some(focal.user())),
        "nothing moves by itself"
    );
    let outside = service::today::today(&w.later(&worker)).await.unwrap().unwrap();
    assert!(outside.due.iter().chain(&outside.soon).all(|t| t.kind != TaskKind::TransitionReview));
    // The same birth date, looked at again, leads out.
    assert!(person::correct(&w.later(&focal), &born(&case, "2009", 2)).await.unwrap().handed_over);
    assert_eq!(open(&w, &case, TaskKind::TransitionReview).await, []);
    nights(&w, 1).await;
    assert_eq!(open(&w, &case, TaskKind::TransitionReview).await, []);
});

world_tests!(closing_a_childs_case_settles_the_question_of_age_too, async |w: World| {
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let second = w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await;
    // Born in 1999, as every person of a test.
    let case = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    put(&w, &case, CaseStatus::InSupport).await;
    nights(&w, 1).await;
    assert_eq!(open(&w, &case, TaskKind::TransitionReview).await.len(), 1);
    let reason = ClosureReason::SelfReliant;
    closure::propose(&w.later(&focal), &crate::closure::form(&w, &case, reason).await).await.unwrap();
    closure::close(&w.later(&second), &decision(&w, &case, "").await).await.unwrap();
    assert_eq!(open(&w, &case, TaskKind::TransitionReview).await, []);
    nights(&w, 1).await;
    assert_eq!(open(&w, &case, TaskKind::TransitionReview).await, []);
});

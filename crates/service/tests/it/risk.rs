//! A high risk is looked at a second time, by whoever supervises, within a day.

use chrono::NaiveDate;
use domain::authz::{Compartment, Role};
use domain::case::{RiskForm, SeenForm, TaskKind};
use service::case::{see_risk, set_risk, status_choices};
use service::{Ctx, ServiceError};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

async fn set(w: &World, ctx: &Ctx, case: &Case, risk: &str) {
    let version = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().version;
    let form = RiskForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: version.to_string(),
        risk: risk.into(),
        ..RiskForm::default()
    };
    set_risk(ctx, &form).await.unwrap();
}

/// Days on which somebody is to look, and whether they are somebody's own.
async fn looks(w: &World, case: &Case) -> Vec<(NaiveDate, bool)> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.iter().filter(|t| t.kind == TaskKind::RiskHigh).map(|t| (t.due_on, t.assignee.is_some())).collect()
}

fn seen(case: &Case) -> SeenForm {
    SeenForm { command: Uuid::new_v4().to_string(), code: case.code.clone() }
}

async fn on_first_page(ctx: &Ctx, case: &Case) -> bool {
    let today = service::today::today(ctx).await.unwrap().unwrap();
    today.soon.iter().chain(&today.due).any(|t| t.kind == TaskKind::RiskHigh && t.case_code == case.code)
}

world_tests!(a_high_risk_waits_for_whoever_supervises_until_they_looked, async |w: World| {
    let (awa, issa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let case = w.case(w.dor, awa.user()).await;
    set(&w, &awa, &case, "medium").await;
    assert!(looks(&w, &case).await.is_empty());
    set(&w, &awa, &case, "high").await;
    set(&w, &awa, &case, "high").await;
    let tomorrow = w.now().date_naive().succ_opt().unwrap();
    assert_eq!(looks(&w, &case).await, [(tomorrow, false)]);
    assert!(on_first_page(&issa, &case).await);
    assert!(status_choices(&issa, &case.code).await.unwrap().risk_waits);
    assert!(!status_choices(&awa, &case.code).await.unwrap().risk_waits);
    assert!(matches!(see_risk(&awa, &seen(&case)).await, Err(ServiceError::Forbidden)));
    let form = seen(&case);
    for _ in 0..2 {
        assert_eq!(see_risk(&issa, &form).await.unwrap(), case.code);
    }
    assert!(looks(&w, &case).await.is_empty());
    // High once more after it was lower: somebody looks again.
    set(&w, &awa, &case, "low").await;
    set(&w, &awa, &case, "high").await;
    assert_eq!(looks(&w, &case).await.len(), 1);
    set(&w, &awa, &case, "medium").await;
    assert!(looks(&w, &case).await.is_empty(), "a lower risk ends it");
});

world_tests!(what_a_supervisor_sets_waits_for_nobody, async |w: World| {
    let (awa, issa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let case = w.case(w.dor, awa.user()).await;
    set(&w, &issa, &case, "high").await;
    assert!(looks(&w, &case).await.is_empty());
});

world_tests!(a_second_look_stays_on_its_side_of_the_wall, async |w: World| {
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let above = w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await;
    let (issa, far) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Supervisor, w.ohg).await);
    let case = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    set(&w, &focal, &case, "high").await;
    assert_eq!(looks(&w, &case).await.len(), 1);
    assert!(on_first_page(&above, &case).await && !on_first_page(&issa, &case).await);
    for other in [&issa, &far] {
        assert!(matches!(see_risk(other, &seen(&case)).await, Err(ServiceError::NotFound)));
    }
    see_risk(&above, &seen(&case)).await.unwrap();
    assert!(looks(&w, &case).await.is_empty());
});

//! Supervising behind a wall: somebody looks a second time there too, and nobody else learns of it.

use domain::authz::{Compartment, Role};
use domain::case::{AssignForm, CaseStatus, ClosureReason, TaskKind};
use domain::reassign::{ReassignForm, ReassignRow};
use service::case::{CaseQuery, assign, header, list};
use service::reassign::{holders, preview, reassign};
use service::today::today;
use service::{Ctx, ServiceError, closure};
use store::case::Case;
use uuid::Uuid;

use crate::closure::{decision, form, put};
use crate::shared_world::reveal;
use crate::world::{World, world_tests};

/// A focal point for children with a case in support, and who supervises behind that wall.
async fn behind(w: &World) -> (Ctx, Ctx, Case) {
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let second = w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await;
    let case = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    put(w, &case, CaseStatus::InSupport).await;
    (focal, second, case)
}

async fn codes(ctx: &Ctx) -> Vec<String> {
    list(ctx, &CaseQuery::default()).await.unwrap().rows.into_iter().map(|r| r.line.code).collect()
}

fn is_hidden<T>(result: Result<T, ServiceError>) -> bool {
    matches!(result, Err(ServiceError::NotFound))
}

world_tests!(a_childs_case_ends_with_two_people_behind_its_wall, async |w: World| {
    let (focal, second, case) = behind(&w).await;
    let outside = w.actor(Role::Supervisor, w.dor).await;
    let gbv = w.actor_behind(Role::Supervisor, w.dor, Compartment::Gbv).await;
    closure::propose(&focal, &form(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    let close = decision(&w, &case, "").await;
    assert!(is_hidden(closure::close(&outside, &close).await) && is_hidden(closure::close(&gbv, &close).await));
    let seen = today(&second).await.unwrap().unwrap().office.unwrap();
    assert_eq!(seen.closing.iter().map(|c| &c.code).collect::<Vec<_>>(), [&case.code]);
    assert!(today(&outside).await.unwrap().unwrap().office.unwrap().closing.is_empty());
    closure::close(&second, &close).await.unwrap();
    let closed = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap();
    assert_eq!(closed.status, CaseStatus::Closed);
});

world_tests!(whoever_supervises_behind_a_wall_has_what_is_there_and_nothing_else, async |w: World| {
    let (focal, second, case) = behind(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let general = w.case(w.dor, awa.user()).await;
    let elsewhere = w.case_behind(w.ohg, focal.user(), Compartment::Child).await;
    assert_eq!(codes(&second).await, std::slice::from_ref(&case.code));
    header(&second, &case.code).await.unwrap();
    for other in [&general, &elsewhere] {
        assert!(is_hidden(header(&second, &other.code).await), "{}", other.code);
    }
    let outside = w.actor(Role::Supervisor, w.dor).await;
    assert_eq!(codes(&outside).await, std::slice::from_ref(&general.code));
    assert!(is_hidden(header(&outside, &case.code).await));
});

world_tests!(a_focal_point_who_leaves_hands_over_behind_the_wall, async |w: World| {
    let (focal, second, case) = behind(&w).await;
    let next = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let outside = w.actor(Role::Caseworker, w.dor).await;
    let holding: Vec<_> = holders(&second).await.unwrap().into_iter().map(|h| h.user).collect();
    assert_eq!(holding, [focal.user()]);
    let version = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().version;
    let to = |to: &Ctx| ReassignForm {
        command: Uuid::new_v4().to_string(),
        from: focal.user().to_string(),
        rows: [(
            case.code.clone(),
            ReassignRow { version: version.to_string(), to: to.user().to_string(), note: String::new() },
        )]
        .into(),
        note: "Calls her grandmother on Fridays".into(),
        ..ReassignForm::default()
    };
    let takers = preview(&second, &to(&next)).await.unwrap().takers;
    assert_eq!(takers.iter().map(|t| t.now.user).collect::<Vec<_>>(), [next.user()], "nobody from outside");
    assert!(matches!(reassign(&second, &to(&outside)).await, Err(ServiceError::Invalid(_))));
    reassign(&second, &to(&next)).await.unwrap();
    header(&next, &case.code).await.unwrap();
    assert!(is_hidden(header(&focal, &case.code).await));
});

world_tests!(whoever_handed_a_case_over_does_not_go_on_seeing_who_it_is, async |w: World| {
    let (focal, second, case) = behind(&w).await;
    let next = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    reveal(&focal, &case).await;
    let shown = async || store::reveal::current(&w.app.db, focal.user(), case.id, w.now()).await.unwrap().is_some();
    assert!(shown().await);
    let version = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().version;
    let form = AssignForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: version.to_string(),
        caseworker: next.user().to_string(),
        ..AssignForm::default()
    };
    assign(&second, &form).await.unwrap();
    assert!(!shown().await);
});

world_tests!(a_plan_behind_a_wall_waits_for_whoever_supervises_there, async |w: World| {
    let (_, second, case) = behind(&w).await;
    let mut tx = w.tx().await;
    let ctx = w.later(&second);
    service::case::to_do(&ctx, &mut tx, &case, TaskKind::PlanApproval, None, w.now().date_naive()).await.unwrap();
    w.commit(tx).await;
    let plans = |day: Option<service::today::Today>| day.unwrap().office.unwrap().plans.len();
    assert_eq!(plans(today(&second).await.unwrap()), 1);
    let outside = w.actor(Role::Supervisor, w.dor).await;
    assert_eq!(plans(today(&outside).await.unwrap()), 0);
});

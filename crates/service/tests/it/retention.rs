//! Until when the record of a closed case is kept, and who sees whose day has come.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, ClosureReason, StatusForm};
use domain::programme::Rule;
use service::{Ctx, ServiceError, case, closure, programme};
use store::case::Case;
use uuid::Uuid;

use crate::closure::{decision, form};
use crate::world::{World, world_tests};

async fn closed(w: &World, by: &Ctx, supervisor: &Ctx, compartment: Compartment) -> Case {
    let case = w.case_behind(w.dor, by.user(), compartment).await;
    closure::propose(by, &form(w, &case, ClosureReason::OpenedInError).await).await.unwrap();
    closure::close(supervisor, &decision(w, &case, "It was.").await).await.unwrap();
    case
}

async fn day_of(ctx: &Ctx, case: &Case) -> Option<NaiveDate> {
    closure::page(ctx, &case.code).await.unwrap().proposal.and_then(|p| p.keep_until)
}

async fn listed(w: &World) -> Vec<String> {
    let officer = w.actor(Role::Dpo, w.dor).await;
    closure::retention(&officer, None).await.unwrap().lines.into_iter().map(|l| l.code).collect()
}

world_tests!(
    a_closed_case_is_on_the_list_once_its_day_is_over_and_no_more_when_it_is_opened_again,
    async |w: World| {
        let (awa, issa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
        let case = w.case(w.dor, awa.user()).await;
        closure::propose(&awa, &form(&w, &case, ClosureReason::OpenedInError).await).await.unwrap();
        assert_eq!(day_of(&awa, &case).await, None);
        let told = closure::page(&issa, &case.code).await.unwrap().keep_until;
        closure::close(&issa, &decision(&w, &case, "It was.").await).await.unwrap();
        assert_eq!(day_of(&awa, &case).await, Some(told));
        assert_eq!(told.to_string(), "2028-11-24");
        w.clock.advance(told - w.now().date_naive());
        assert!(listed(&w).await.is_empty(), "its last day is still a day of it");
        w.clock.advance(Duration::days(1));
        assert_eq!(listed(&w).await, [case.code.clone()]);
        let log: Vec<(String,)> = store::fetch_all!(
            &w.app.db,
            (String,),
            "select action from audit_entry where action = 'case.retention_listed'",
        )
        .unwrap();
        assert_eq!(log.len(), 2);

        let version = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().version;
        let reopen = StatusForm {
            command: Uuid::new_v4().to_string(),
            code: case.code.clone(),
            version: version.to_string(),
            status: CaseStatus::Reopened.as_str().into(),
            ..StatusForm::default()
        };
        case::change_status(&w.later(&issa), &reopen).await.unwrap();
        assert!(listed(&w).await.is_empty());
    }
);

world_tests!(the_programme_says_how_long_and_a_case_keeps_the_day_it_got, async |w: World| {
    let (awa, issa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let boss = w.actor(Role::Admin, w.dor).await;
    let before = closed(&w, &awa, &issa, Compartment::General).await;
    programme::edit_rules(&boss, &crate::programme::rules(&boss, &[(Rule::KeepMonths, 6)]).await).await.unwrap();
    let after = closed(&w, &awa, &issa, Compartment::General).await;
    let days = [day_of(&awa, &before).await.unwrap(), day_of(&awa, &after).await.unwrap()];
    assert_eq!(days.map(|d| d.to_string()), ["2028-11-24", "2027-05-24"]);
});

world_tests!(the_officer_alone_reads_the_list_and_walls_do_not_show_in_it, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let above = w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await;
    let open = closed(&w, &awa, &issa, Compartment::General).await;
    let child = closed(&w, &focal, &above, Compartment::Child).await;
    w.clock.advance(Duration::days(800));
    let mut codes = listed(&w).await;
    codes.sort();
    let mut both = vec![open.code, child.code];
    both.sort();
    assert_eq!(codes, both);
    for role in Role::ALL.iter().filter(|r| ![Role::Dpo, Role::Partner].contains(r)) {
        let refused = closure::retention(&w.actor(*role, w.dor).await, None).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden)), "{role}");
    }
});

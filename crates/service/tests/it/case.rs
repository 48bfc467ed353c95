//! Who sees a case, and what seeing leaves behind.

use chrono::Duration;
use domain::authz::{Compartment, Role};
use domain::case::RevealForm;
use service::{Ctx, ServiceError, case};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

async fn actions(w: &World, case: &Case) -> Vec<String> {
    let rows: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select action from audit_entry where case_id = $1 order by seq",
        case.id.0,
    )
    .unwrap();
    rows.into_iter().map(|(action,)| action).collect()
}

fn reveal_form(case: &Case, reason: &str) -> RevealForm {
    RevealForm { command: Uuid::new_v4().to_string(), code: case.code.clone(), reason: reason.into() }
}

fn not_found<T: std::fmt::Debug>(result: Result<T, ServiceError>) {
    assert!(matches!(result, Err(ServiceError::NotFound)), "{result:?}");
}

world_tests!(a_case_exists_for_its_caseworker_and_the_supervisor_of_its_office_only, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let head = case::header(&awa, &case.code).await.unwrap();
    assert_eq!(head.code_name, case.code_name);
    assert_eq!(head.place, "Dori");
    assert!(head.may_change_status && !head.may_assign);
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    assert!(case::header(&supervisor, &case.code).await.unwrap().may_assign);

    let strangers: Vec<Ctx> = vec![
        w.actor(Role::Caseworker, w.dor).await,
        w.actor(Role::Supervisor, w.ohg).await,
        w.actor(Role::Dpo, w.dor).await,
        w.actor(Role::Admin, w.dor).await,
        w.actor(Role::Finance, w.dor).await,
    ];
    for stranger in strangers {
        not_found(case::header(&stranger, &case.code).await);
    }
    not_found(case::header(&awa, "BFA-DOR-26-999999-1").await);
    not_found(case::header(&awa, "x' or 1=1").await);
});

world_tests!(a_wall_hides_a_case_from_the_supervisor_of_the_office, async |w: World| {
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let case = w.case_behind(w.dor, focal.user(), Compartment::Gbv).await;
    case::header(&focal, &case.code).await.unwrap();
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    not_found(case::header(&supervisor, &case.code).await);
});

world_tests!(opening_a_page_of_a_case_is_on_record_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    case::header(&awa, &case.code).await.unwrap();
    assert_eq!(actions(&w, &case).await, ["case.read"]);
});

world_tests!(an_identity_is_shown_with_a_reason_for_five_minutes, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    assert!(case::header(&awa, &case.code).await.unwrap().identity.is_none());
    let refused = case::reveal(&awa, &reveal_form(&case, "")).await;
    assert!(matches!(refused, Err(ServiceError::Invalid(errors)) if errors[0].field == "reason"));

    case::reveal(&awa, &reveal_form(&case, "contact")).await.unwrap();
    let identity = case::header(&awa, &case.code).await.unwrap().identity.unwrap();
    assert_eq!(identity.name, "Aminata Testname");
    assert_eq!(identity.until, w.now() + Duration::minutes(5));
    assert!(actions(&w, &case).await.contains(&"identity.revealed".to_owned()));

    w.clock.advance(Duration::minutes(5));
    assert!(!case::revealed(&w.later(&awa), &case).await.unwrap());
});

world_tests!(an_identity_is_shown_to_the_one_who_asked_and_hidden_on_request, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let form = reveal_form(&case, "emergency");
    case::reveal(&awa, &form).await.unwrap();
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    assert!(!case::revealed(&supervisor, &case).await.unwrap());
    not_found(case::reveal(&w.actor(Role::Caseworker, w.ohg).await, &reveal_form(&case, "contact")).await);

    case::hide(&awa, &case.code).await.unwrap();
    assert!(!case::revealed(&awa, &case).await.unwrap());
    // The same form sent again is the same request: it does not open the identity a second time.
    case::reveal(&awa, &form).await.unwrap();
    assert!(!case::revealed(&awa, &case).await.unwrap());
});

//! Needs that nothing meets: noted, counted by place, told when something is offered.

use domain::authz::{Compartment, Role};
use domain::case::TaskKind;
use domain::directory::{Category, CheckedForm};
use domain::id::ServiceId;
use domain::need::{NeedEndForm, NeedForm};
use domain::referral::AnswerForm;
use domain::small_cells::Shown;
use service::ctx::new_id;
use service::need::{end, gaps, note};
use service::{Ctx, ServiceError};
use store::case::Case;
use uuid::Uuid;

use crate::shared_world::{add_service, consent, letters, provider, sent};
use crate::world::{World, world_tests};

fn form(case: &Case, category: Category) -> NeedForm {
    NeedForm { command: Uuid::new_v4().to_string(), code: case.code.clone(), category: category.as_str().into() }
}

async fn open(w: &World, case: &Case) -> Vec<Category> {
    store::need::open_of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|n| n.category).collect()
}

async fn told(w: &World, case: &Case) -> usize {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.iter().filter(|t| t.kind == TaskKind::NeedOffer).count()
}

async fn in_dori(w: &World, ctx: &Ctx) -> Case {
    let case = w.case(w.dor, ctx.user()).await;
    let mut tx = w.tx().await;
    let mut person = store::person::by_id(&mut tx, case.person).await.unwrap().unwrap();
    person.current = "BF5601".into();
    store::person::update(&mut tx, &person, w.now()).await.unwrap();
    w.commit(tx).await;
    case
}

world_tests!(a_need_is_open_once_and_a_task_says_when_something_is_offered, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let other = provider(&w, "School", Category::EducationFormal).await;
    let case = in_dori(&w, &awa).await;
    note(&awa, &form(&case, Category::Apprenticeship)).await.unwrap();
    note(&awa, &form(&case, Category::Apprenticeship)).await.unwrap();
    assert_eq!(open(&w, &case).await, [Category::Apprenticeship]);
    assert_eq!(told(&w, &case).await, 0);

    let service = ServiceId(new_id(w.now()));
    add_service(&w, other.organisation, service, Category::Apprenticeship, w.now().date_naive()).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    for _ in 0..2 {
        let checked = CheckedForm { command: Uuid::new_v4().to_string(), service: service.to_string() };
        service::directory::checked(&issa, &checked).await.unwrap();
        letters(&w).await;
        assert_eq!(told(&w, &case).await, 1);
    }
    let need = store::need::open_of_case(&w.app.db, case.id).await.unwrap()[0].id;
    let met = NeedEndForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        need: need.to_string(),
        end: "met".into(),
    };
    end(&awa, &met).await.unwrap();
    assert_eq!((open(&w, &case).await.len(), told(&w, &case).await), (0, 0));
    let again = NeedEndForm { command: Uuid::new_v4().to_string(), ..met };
    assert!(matches!(end(&awa, &again).await, Err(ServiceError::Conflict(_))));
});

world_tests!(a_provider_that_cannot_help_leaves_a_need_and_the_next_referral_ends_it, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let clinic = provider(&w, "Clinic", Category::HealthPrimary).await;
    let second = provider(&w, "Second clinic", Category::HealthPrimary).await;
    let case = in_dori(&w, &awa).await;
    for to in [&clinic, &second] {
        consent(&w, &case, to.organisation).await;
    }
    let referral = sent(&w, &awa, &case, &clinic).await;
    let no = AnswerForm {
        command: Uuid::new_v4().to_string(),
        number: referral.number.clone(),
        version: referral.version.to_string(),
        answer: "decline".into(),
        decline_reason: "no_capacity".into(),
        ..AnswerForm::default()
    };
    service::referral::answer_for_provider(&awa, &no).await.unwrap();
    assert_eq!(open(&w, &case).await, [Category::HealthPrimary]);
    sent(&w, &awa, &case, &second).await;
    assert!(open(&w, &case).await.is_empty());
});

world_tests!(the_report_counts_nobody_out_and_sees_nothing_behind_a_wall, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let to = provider(&w, "School", Category::EducationFormal).await;
    for _ in 0..4 {
        let case = in_dori(&w, &awa).await;
        note(&awa, &form(&case, Category::EducationFormal)).await.unwrap();
        note(&awa, &form(&case, Category::GbvServices)).await.unwrap();
    }
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let child = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    note(&focal, &form(&child, Category::EducationFormal)).await.unwrap();

    let report = gaps(&awa, "").await.unwrap().rows;
    assert_eq!(report.len(), 1, "{report:?}");
    assert_eq!((report[0].category, report[0].needs), (Category::EducationFormal, Shown::Few));
    assert_eq!((report[0].place.as_str(), report[0].open, report[0].closed), ("Dori", 1, 0));

    let fifth = in_dori(&w, &awa).await;
    note(&awa, &form(&fifth, Category::EducationFormal)).await.unwrap();
    assert_eq!(gaps(&awa, "").await.unwrap().rows[0].needs, Shown::Exact(5));
    assert!(matches!(gaps(&w.partner(to.organisation).await, "").await, Err(ServiceError::Forbidden)));
    let far = w.actor(Role::Caseworker, w.ohg).await;
    assert!(matches!(note(&far, &form(&fifth, Category::Food)).await, Err(ServiceError::NotFound)));
});

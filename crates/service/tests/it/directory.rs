//! Keeping the directory: organisations, who answers for them, services.

use domain::authz::Role;
use domain::directory::{Category, ContactEndForm, ContactForm, OrganisationForm, ServiceForm};
use service::directory::{
    OrganisationQuery, add_contact, edit_service, end_contact, organisation, organisation_form, organisations,
    save_organisation, save_service, service as service_page,
};
use service::{Ctx, ServiceError};
use uuid::Uuid;

use crate::person::places;
use crate::shared_world::provider;
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

pub fn clinic() -> OrganisationForm {
    OrganisationForm {
        command: command(),
        name: "Clinic of Dori".into(),
        kind: "health_facility".into(),
        place: "Dori".into(),
        agreement_ref: "A-1".into(),
        agreement_to: "2027-01-10".into(),
        active: true,
        ..OrganisationForm::default()
    }
}

pub fn offer(organisation: &str) -> ServiceForm {
    ServiceForm {
        command: command(),
        organisation: organisation.into(),
        category: "health_primary".into(),
        kind: "service".into(),
        title: "Consultation".into(),
        place: "Dori".into(),
        active: true,
        ..ServiceForm::default()
    }
}

fn errors<T: std::fmt::Debug>(result: Result<T, ServiceError>) -> Vec<(String, String)> {
    match result {
        Err(ServiceError::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.key)).collect(),
        other => panic!("{other:?}"),
    }
}

pub async fn names(ctx: &Ctx, ending: bool) -> Vec<String> {
    let query = OrganisationQuery { ending, ..OrganisationQuery::default() };
    organisations(ctx, &query).await.unwrap().lines.into_iter().map(|l| l.name).collect()
}

world_tests!(an_organisation_is_added_once_and_changed_over_what_was_seen, async |w: World| {
    places(&w).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let form = clinic();
    let id = save_organisation(&issa, &form).await.unwrap();
    assert_eq!(save_organisation(&issa, &form).await.unwrap(), id);
    let twin = OrganisationForm { command: command(), ..form };
    assert_eq!(errors(save_organisation(&issa, &twin).await), [("name".into(), "error-organisation-taken".into())]);

    let seen = organisation_form(&issa, Some(&id)).await.unwrap().form;
    assert_eq!(seen.place, "Dori (BF5602)");
    let change = OrganisationForm { command: command(), phone: "+226 1".into(), ..seen.clone() };
    save_organisation(&issa, &change).await.unwrap();
    let late = OrganisationForm { command: command(), locality: "Wuro".into(), ..seen };
    match save_organisation(&issa, &late).await {
        Err(ServiceError::Conflict(told)) => assert!(told.iter().any(|d| d.field == "phone" && d.saved == "+226 1")),
        other => panic!("{other:?}"),
    }
});

world_tests!(an_agreement_that_ends_soon_is_on_a_list_of_its_own, async |w: World| {
    places(&w).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    save_organisation(&issa, &clinic()).await.unwrap();
    let long =
        OrganisationForm { command: command(), name: "School".into(), agreement_to: "2028-01-01".into(), ..clinic() };
    save_organisation(&issa, &long).await.unwrap();
    let gone = OrganisationForm { command: command(), name: "Gone".into(), active: false, ..clinic() };
    save_organisation(&issa, &gone).await.unwrap();
    assert_eq!(names(&issa, false).await, ["Clinic of Dori", "Gone", "School"]);
    assert_eq!(names(&issa, true).await, ["Clinic of Dori"]);
});

world_tests!(a_service_names_its_places_and_every_unclear_one_is_told, async |w: World| {
    places(&w).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let clinic = save_organisation(&issa, &clinic()).await.unwrap();
    let unclear = ServiceForm { title: String::new(), areas: "Dori\nNowhere".into(), ..offer(&clinic) };
    let told = errors(save_service(&issa, &unclear).await);
    assert_eq!(told, [("title".into(), "error-service-title".into()), ("areas".into(), "error-area-unclear".into())]);

    let id = save_service(&issa, &offer(&clinic)).await.unwrap();
    let page = service_page(&issa, &id).await.unwrap();
    assert_eq!((page.areas, page.organisation.as_str()), (vec!["Dori".to_owned()], "Clinic of Dori"));
    let seen = edit_service(&issa, &id).await.unwrap().form;
    let wider = ServiceForm { command: command(), areas: "Dori\nOuahigouya".into(), ..seen.clone() };
    save_service(&issa, &wider).await.unwrap();
    assert_eq!(service_page(&issa, &id).await.unwrap().areas, ["Dori", "Ouahigouya"]);
    let late = ServiceForm { command: command(), ..seen };
    assert!(matches!(save_service(&issa, &late).await, Err(ServiceError::Conflict(_))));
});

world_tests!(the_directory_is_written_by_who_may_and_read_by_the_others, async |w: World| {
    places(&w).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let id = save_organisation(&issa, &clinic()).await.unwrap();
    for role in [Role::Caseworker, Role::Trainer, Role::Dpo] {
        let reader = w.actor(role, w.dor).await;
        assert!(organisation(&reader, &id).await.is_ok());
        assert!(matches!(save_organisation(&reader, &clinic()).await, Err(ServiceError::Forbidden)));
        assert!(matches!(save_service(&reader, &offer(&id)).await, Err(ServiceError::Forbidden)));
        assert!(matches!(organisation_form(&reader, None).await, Err(ServiceError::Forbidden)));
    }
});

world_tests!(who_answers_for_an_organisation_is_added_and_ended_by_an_administrator, async |w: World| {
    let to = provider(&w, "Clinic", Category::HealthPrimary).await;
    let id = to.organisation.to_string();
    let contact = ContactForm {
        command: command(),
        organisation: id.clone(),
        name: "Penda".into(),
        email: "penda@clinic.example".into(),
        sex: "female".into(),
        language: "fr".into(),
        ..ContactForm::default()
    };
    let issa = w.actor(Role::Supervisor, w.dor).await;
    assert!(matches!(add_contact(&issa, &contact).await, Err(ServiceError::Forbidden)));
    let admin = w.actor(Role::Admin, w.dor).await;
    for _ in 0..2 {
        assert_eq!(add_contact(&admin, &contact).await.unwrap(), id);
    }
    let again = ContactForm { command: command(), ..contact };
    assert_eq!(errors(add_contact(&admin, &again).await), [("email".into(), "error-email-taken".into())]);

    let page = organisation(&admin, &id).await.unwrap();
    let penda = page.contacts.iter().find(|c| c.name == "Penda").unwrap();
    let end = ContactEndForm { command: command(), contact: penda.id.to_string() };
    assert!(matches!(end_contact(&issa, &end).await, Err(ServiceError::Forbidden)));
    end_contact(&admin, &end).await.unwrap();
    let left = organisation(&admin, &id).await.unwrap().contacts;
    assert!(left.iter().all(|c| c.name != "Penda") && !left.is_empty());
    let account = store::user::by_email(&w.app.db, "penda@clinic.example").await.unwrap().unwrap();
    assert!(!account.active);
});

world_tests!(who_keeps_the_directory_is_told_what_goes_out_of_date, async |w: World| {
    use service::directory::{Upkeep, upkeep};
    use service::partner::mail::About;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let claire = w.actor(Role::ProgrammeManager, w.dor).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let told = async |ctx: &Ctx| upkeep(&w.later(ctx)).await.unwrap();
    // It is relied on for sixty days.
    w.clock.advance(chrono::TimeDelta::days(53));
    assert_eq!(told(&issa).await, None);
    w.clock.advance(chrono::TimeDelta::days(1));
    assert_eq!(told(&issa).await, Some(Upkeep { stale: 0, soon: 1 }));
    w.clock.advance(chrono::TimeDelta::days(7));
    for ctx in [&issa, &claire] {
        assert_eq!(told(ctx).await, Some(Upkeep { stale: 1, soon: 0 }));
    }
    assert_eq!(told(&awa).await, None, "others do not keep it");
    let mail = async |ctx: &Ctx| {
        let job = service::digest::Digest { user: ctx.user(), day: w.now().date_naive() };
        service::digest::write(&w.app, &job).await.unwrap()
    };
    assert!(matches!(mail(&issa).await.unwrap().about, About::Digest { due: 0, stale: 1, .. }));
    assert_eq!(mail(&awa).await, None);
});

//! The directory of providers: the same for all staff, and nothing of a person in it.

use domain::authz::{Assignment, Compartment, Role};
use domain::directory::Category;

use crate::shared_world::{add_service, provider};
use crate::site::{Site, site_tests};

const CHECK: &str = "/api/app/api/directory/check_service";
const SAVE_ORGANISATION: &str = "/api/app/api/directory/save_organisation";
const SAVE_REFERRAL: &str = "/api/app/api/referral/save_referral";
const SAVE_SERVICE: &str = "/api/app/api/directory/save_service";

site_tests!(all_staff_finds_providers_by_need_and_name_and_a_provider_does_not, async |s: Site| {
    let to = provider(&s.w, "Coopérative Yiriwa", Category::VocationalTraining).await;
    provider(&s.w, "Centre de santé", Category::HealthPrimary).await;
    for role in [Role::Caseworker, Role::Supervisor, Role::Trainer, Role::ProgrammeManager] {
        let staff = s.as_role(role, s.w.dor).await;
        staff.get("/directory").await.is(200).shows("Coopérative Yiriwa").shows("Centre de santé");
        // Folded: without accents and capitals.
        staff.get("/directory?q=cooperative").await.is(200).shows("Coopérative Yiriwa").hides("Centre de santé");
        staff.get("/directory?need=health_primary").await.is(200).hides("Yiriwa").shows("Centre de santé");
    }
    let partner = Assignment {
        role: Role::Partner,
        office: None,
        compartment: Compartment::General,
        organisation: Some(to.organisation),
    };
    let partner = s.signed_in(partner).await;
    partner.get("/directory").await.is(403).hides("Centre de santé");
    partner.get(&format!("/directory/organisations/{}", to.organisation)).await.is(403);
});

site_tests!(an_organisation_has_a_page_with_its_services_and_nobody_else_has, async |s: Site| {
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let awa = s.as_caseworker().await;
    let page = awa.get(&format!("/directory/organisations/{}", to.organisation)).await;
    page.is(200).shows("Yiriwa").shows("Title of vocational_training").shows("+226 25 00 00 17");
    // Whoever answers there has an address for mails, which is nobody's business here.
    page.hides(&to.email);
    for nobody in ["018f0000-0000-7000-8000-000000000000", "nonsense", &awa.user.to_string()] {
        awa.get(&format!("/directory/organisations/{nobody}")).await.is(404);
    }
});

site_tests!(odd_questions_are_shown_as_typed_and_find_what_they_can, async |s: Site| {
    provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let awa = s.as_caseworker().await;
    let odd = awa.get("/directory?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").await;
    odd.is(200).hides("<script>alert").shows("No service").hides("Yiriwa");
    for query in ["need=nonsense", "view=nonsense", "after=x&after_id=nonsense", "q=%25", "q=_", "q=%00"] {
        let answer = awa.get(&format!("/directory?{query}")).await;
        assert!(answer.status.is_success(), "{query}: {}", answer.status);
    }
    // Nothing that a query would take for a pattern.
    awa.get("/directory?q=Y%25a").await.is(200).hides("Yiriwa");
});

site_tests!(what_nobody_checked_is_marked_until_somebody_who_may_checks_it, async |s: Site| {
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let stale = domain::id::ServiceId(service::ctx::new_id(s.w.now()));
    add_service(&s.w, to.organisation, stale, Category::Apprenticeship, s.w.now().date_naive()).await;
    s.w.clock.advance(chrono::TimeDelta::days(1));
    let page = format!("/directory/organisations/{}", to.organisation);
    let issa = s.as_supervisor().await;
    issa.get("/directory?view=stale")
        .await
        .is(200)
        .shows("Title of apprenticeship")
        .hides("Title of vocational_training");
    let form = issa.form(&page, CHECK).await;
    for _ in 0..2 {
        form.send().await.is(303);
    }
    issa.get("/directory?view=stale").await.is(200).hides("Title of apprenticeship");
    let trainer = s.as_role(Role::Trainer, s.w.dor).await;
    trainer.get(&page).await.is(200).hides(CHECK);
    let forged =
        [("_action", CHECK), ("form[command]", "018f0000-0000-4000-8000-000000000000"), ("form[service]", "x")];
    trainer.post(&page, &forged).await.is(403);
    issa.post(&page, &forged).await.is(404);
});

site_tests!(a_protected_need_is_named_neither_in_the_list_nor_in_the_log, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let form = awa.form(&format!("/cases/{}/referrals/new", case.code), SAVE_REFERRAL).await;
    let answer = form.set("form[category]", "gbv_services").set("form[intent]", "unmet").send().await;
    let tab = answer.is(303).location().to_owned();
    awa.get(&tab).await.is(200).shows("Protected").hides("gender-based");
    let dpo = s.as_role(Role::Dpo, s.w.dor).await;
    dpo.get("/audit").await.is(200).shows("Noted a need").hides("gender-based").hides("gbv_services");
});

site_tests!(a_supervisor_adds_an_organisation_and_a_service_and_what_is_wrong_is_kept, async |s: Site| {
    provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let issa = s.as_supervisor().await;
    let form = issa.form("/directory/organisations/new", SAVE_ORGANISATION).await;
    let wrong = form.set("form[name]", "Clinique du marché").set("form[place]", "Nowhere at all").send().await;
    wrong.is(422).shows("Clinique du marché").shows("Nowhere at all").shows("Choose what kind");
    let form = issa.form("/directory/organisations/new", SAVE_ORGANISATION).await;
    let form = form.set("form[name]", "Clinique du marché").set("form[kind]", "health_facility");
    let answer = form.set("form[active]", "true").send().await;
    let page = answer.is(303).location().to_owned();
    issa.get(&page).await.is(200).shows("Clinique du marché").shows("is saved").shows("No agreement");

    let organisation = page.split('?').next().unwrap().to_owned();
    let form = issa.form(&format!("{organisation}/services/new"), SAVE_SERVICE).await;
    let form = form.set("form[category]", "health_primary").set("form[kind]", "service");
    let form = form.set("form[title]", "Consultation").set("form[place]", "Dori").set("form[active]", "true");
    let answer = form.send().await;
    let service = answer.is(303).location().to_owned();
    issa.get(&service).await.is(200).shows("Consultation").shows("Everybody").shows("Dori");
    issa.get("/directory?need=health_primary").await.is(200).shows("Clinique du marché");
    issa.get("/directory/organisations?view=ending").await.is(200).shows("Clinique du marché");

    let trainer = s.as_role(Role::Trainer, s.w.dor).await;
    trainer.get(&service).await.is(200).hides("/edit");
    for page in ["/directory/organisations/new".to_owned(), format!("{organisation}/edit")] {
        trainer.get(&page).await.is(403);
    }
    trainer.get("/directory/gaps").await.is(200).shows("Nothing is missing");
    issa.get(&format!("{organisation}/contacts/new")).await.is(403);
});

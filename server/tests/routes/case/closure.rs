//! Ending a case in the browser.

use domain::authz::Role;

use crate::site::{Site, site_tests};

const PROPOSE: &str = "/api/app/api/closure/propose_closure";
const CLOSE: &str = "/api/app/api/closure/close_case";
const RETURN: &str = "/api/app/api/closure/return_closure";

site_tests!(a_case_is_proposed_returned_proposed_and_closed, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/close", case.code);
    let form = awa.form(&page, PROPOSE).await;
    form.clone().send().await.is(422).shows("Choose why the case ends");
    let form = form.set("form[reason]", "other");
    form.clone().send().await.is(422).shows("Write who says so");
    let form = form.set("form[words]", "Council note 7").set("form[said][]", "told");
    assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=proposed"));
    awa.get(&page).await.is(200).shows("Another reason").shows("Council note 7").shows("Waits for a supervisor");

    let issa = s.as_supervisor().await;
    let back = issa.form(&page, RETURN).await;
    back.clone().send().await.is(422).shows("Say what has to be done first");
    back.set("form[words]", "Ask the family first").send().await.is(303);
    let overview = awa.get(&format!("/cases/{}", case.code)).await;
    overview.is(200).shows("Status: Registered").shows("Ask the family first");

    let again = awa.form(&page, PROPOSE).await.set("form[reason]", "other").set("form[words]", "Council note 8");
    again.send().await.is(303);
    let close = issa.form(&page, CLOSE).await;
    for _ in 0..2 {
        assert_eq!(close.send().await.is(303).location(), format!("{page}?saved=closed"));
    }
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows("Status: Closed");
    awa.get(&page).await.is(200).shows("Council note 8").hides("form[words]");
});

site_tests!(what_is_missing_is_named_and_needs_words, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/close", case.code);
    awa.form(&page, PROPOSE).await.set("form[reason]", "graduated").send().await.is(303);
    let issa = s.as_supervisor().await;
    let seen = issa.get(&page).await;
    seen.is(200).shows("No six months of work or education recorded").shows("say why the case ends all the same");
    let close = issa.form(&page, CLOSE).await;
    close.clone().send().await.is(422).shows("Say why the case ends although something is missing");
    close.set("form[words]", "Agreed in the conference").send().await.is(303);
    awa.get(&page).await.is(200).shows("Closed although").shows("Agreed in the conference");
});

site_tests!(a_sealed_reason_stays_off_every_page_but_its_own, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/close", case.code);
    let form = awa.form(&page, PROPOSE).await.set("form[reason]", "rejoined_armed_group");
    let form = form.set("form[words]", "Two families say so").set("form[source]", "d");
    form.clone().send().await.is(422).shows("Only a reliable source");
    form.set("form[source]", "a").send().await.is(303);
    for path in ["", "/history", "/print"] {
        let seen = awa.get(&format!("/cases/{}{path}", case.code)).await;
        seen.is(200).hides("armed group").hides("Two families");
    }
    awa.get(&format!("/cases/{}", case.code)).await.shows("Protected reason");
    awa.get(&page).await.is(200).shows("Went back to an armed group").shows("Two families say so");
    s.as_role(Role::Supervisor, s.w.ohg).await.get(&page).await.is(404);
});

site_tests!(the_officer_has_a_list_of_records_whose_day_has_come_and_nobody_else_has, async |s: Site| {
    let officer = s.as_role(Role::Dpo, s.w.dor).await;
    officer.get("/retention").await.is(200).shows("No record’s day has come");
    officer.get("/").await.is(200).shows("href=\"/retention\"");
    for role in [Role::Caseworker, Role::Supervisor, Role::ProgrammeManager, Role::Auditor, Role::Admin] {
        s.as_role(role, s.w.dor).await.get("/retention").await.is(403);
    }
});

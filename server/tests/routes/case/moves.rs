//! Changing the status and handing over, as forms.

use domain::authz::Role;

use crate::site::{Site, site_tests};

const STATUS: &str = "/api/app/api/case/change_status";
const ASSIGN: &str = "/api/app/api/case/assign_case";

site_tests!(a_status_is_changed_by_a_form_that_comes_back_filled_in_when_refused, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/status", case.code);
    let form = awa.form(&page, STATUS).await.set("form[note]", "she is travelling");
    form.clone().send().await.is(422).shows("Choose the new status").shows("she is travelling");
    let form = form.set("form[status]", "on_hold");
    form.clone().send().await.is(422).shows("Enter the day on which to look again");
    let form = form.set("form[review_on]", "2026-12-24");
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), format!("/cases/{}", case.code));
    }
    let overview = awa.get(&format!("/cases/{}", case.code)).await;
    overview.is(200).shows("Status: On hold").shows("she is travelling").shows("In 30 days");
    assert_eq!(overview.body.matches("Status: On hold").count(), 1);
});

site_tests!(two_people_who_change_a_status_see_each_others_change, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/status", case.code);
    let first = awa.form(&page, STATUS).await.set("form[status]", "intake");
    let second = s.as_supervisor().await.form(&page, STATUS).await.set("form[status]", "on_hold");
    first.send().await.is(303);
    let refused = second.set("form[review_on]", "2026-12-24").send().await;
    refused.is(409).shows("somebody else changed this").shows("<bdi>Intake").shows("<bdi>On hold");
});

site_tests!(a_case_is_handed_over_by_the_supervisor_only, async |s: Site| {
    let awa = s.as_caseworker().await;
    let issa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/assign", case.code);
    awa.get(&page).await.is(403);
    let supervisor = s.as_supervisor().await;
    let form = supervisor.form(&page, ASSIGN).await;
    form.clone().send().await.is(422).shows("Choose who takes the case");
    form.set("form[caseworker]", &issa.user.to_string()).send().await.is(303);
    let path = format!("/cases/{}", case.code);
    awa.get(&path).await.is(404).hides(&case.code_name);
    issa.get(&path).await.is(200).shows(&case.code_name);
    s.as_role(Role::Supervisor, s.w.ohg).await.get(&page).await.is(404);
});

site_tests!(the_risk_is_noted_on_the_same_page_and_shown_at_the_head, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/status", case.code);
    let form = awa.form(&page, "/api/app/api/case/set_risk").await;
    form.clone().send().await.is(422).shows("Choose how high the risk is");
    form.set("form[risk]", "high").send().await.is(303);
    let overview = awa.get(&format!("/cases/{}", case.code)).await;
    overview.is(200).shows("Protection concern").shows("Protection risk: High");
    awa.get("/cases?view=attention").await.is(200).shows(&case.code);
});

site_tests!(whoever_supervises_says_on_the_page_of_the_status_that_they_looked_at_a_high_risk, async |s: Site| {
    const SET: &str = "/api/app/api/case/set_risk";
    const SEE: &str = "/api/app/api/case/see_risk";
    let awa = s.as_caseworker().await;
    let issa = s.as_supervisor().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/status", case.code);
    awa.form(&page, SET).await.set("form[risk]", "high").send().await.is(303);
    awa.get(&page).await.is(200).hides("I have looked");
    issa.get("/").await.is(200).shows("The risk is high: look within a day");
    let form = issa.form(&page, SEE).await;
    form.in_hands_of(&awa).send().await.is(403);
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), page);
    }
    issa.get(&page).await.is(200).hides("I have looked");
});

site_tests!(people_for_a_group_are_found_before_they_are_chosen, async |s: Site| {
    let awa = s.as_caseworker().await;
    let cases = [s.w.case(s.w.dor, awa.user).await, s.w.case(s.w.dor, awa.user).await];
    awa.get("/groups/new").await.is(200).shows(&cases[0].code).shows(&cases[1].code).hides("Find people");
    let none = awa.get("/groups/new?q=nowhere").await;
    none.is(200).shows("Find people").shows("Fewer than two people have these words").hides(&cases[0].code);
});

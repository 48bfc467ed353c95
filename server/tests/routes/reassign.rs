//! Handing over several cases, as pages and forms.

use domain::authz::Role;

use crate::site::{Site, site_tests};

const REASSIGN: &str = "/api/app/api/reassign/reassign";

site_tests!(a_supervisor_previews_and_confirms_and_reads_what_became_of_it, async |s: Site| {
    let (awa, issa) = (s.as_caseworker().await, s.as_caseworker().await);
    let (one, two) = (s.w.case(s.w.dor, awa.user).await, s.w.case(s.w.dor, awa.user).await);
    let supervisor = s.as_supervisor().await;
    let from = format!("/reassign?from={}", awa.user);
    supervisor.get("/reassign").await.is(200).shows(&from).shows("2 cases, load 2 of 50").shows("Manageable");
    supervisor.get(&from).await.is(200).shows(&one.code).shows(&two.code).hides("Testname");

    // Which cases and to whom, without a script: the page comes back with the preview, and nothing is done.
    let choose = supervisor.form(&from, REASSIGN).await.set("form[to]", &issa.user.to_string());
    let choose = choose.add("form[cases][]", &one.code).add("form[cases][]", &two.code);
    let preview = choose.set("_ask", "preview").send().await;
    preview.is(200).shows("is not recorded as speaking Fulfulde").shows("Hand over").hides("Testname");
    preview.shows("Something speaks against the receivers of 2 cases");
    awa.get(&format!("/cases/{}", one.code)).await.is(200);

    let confirm = supervisor.form_in(&from, &preview, REASSIGN);
    let nothing = confirm.clone().send().await;
    nothing.is(422).shows("at the moment every case stays where it is");
    let row = |code: &str, field: &str| format!("form[rows][{code}][{field}]");
    let confirm = confirm.set(&row(&one.code, "to"), &issa.user.to_string()).set(&row(&one.code, "note"), "Mornings");
    let done = confirm.send().await.is(303).location().to_owned();
    assert_eq!(confirm.send().await.is(303).location(), done, "sent twice, done once");
    assert!(done.starts_with("/reassign?done="), "{done}");
    supervisor.get(&done).await.is(200).shows("1 case was handed over.").hides("Not handed over");

    awa.get(&format!("/cases/{}", one.code)).await.is(404).hides(&one.code_name);
    awa.get(&format!("/cases/{}", two.code)).await.is(200);
    issa.get(&format!("/cases/{}", one.code)).await.is(200).shows("Mornings");
    issa.get("/").await.is(200).shows("1 case was handed over to you").shows(&one.code);
    s.as_supervisor().await.get(&done).await.is(404);
});

site_tests!(a_case_that_changed_after_the_preview_is_named_and_stays, async |s: Site| {
    let (awa, issa) = (s.as_caseworker().await, s.as_caseworker().await);
    let case = s.w.case(s.w.dor, awa.user).await;
    let supervisor = s.as_supervisor().await;
    let from = format!("/reassign?from={}", awa.user);
    let choose = supervisor.form(&from, REASSIGN).await.set("form[to]", &issa.user.to_string());
    let preview = choose.add("form[cases][]", &case.code).set("_ask", "preview").send().await;
    let confirm = supervisor.form_in(&from, &preview, REASSIGN);
    let confirm = confirm.set(&format!("form[rows][{}][to]", case.code), &issa.user.to_string());
    let risk = awa.form(&format!("/cases/{}/status", case.code), "/api/app/api/case/set_risk").await;
    risk.set("form[risk]", "high").send().await.is(303);
    let done = confirm.send().await.is(303).location().to_owned();
    supervisor.get(&done).await.is(200).shows("No case was handed over.").shows("Not handed over").shows(&case.code);
    awa.get(&format!("/cases/{}", case.code)).await.is(200);
});

site_tests!(only_a_supervisor_of_the_office_hands_over, async |s: Site| {
    let awa = s.as_caseworker().await;
    s.w.case(s.w.dor, awa.user).await;
    let from = format!("/reassign?from={}", awa.user);
    for path in ["/reassign", from.as_str(), "/reassign?done=x"] {
        awa.get(path).await.is(403);
    }
    s.as_role(Role::Supervisor, s.w.ohg).await.get(&from).await.is(404);
    s.as_role(Role::Supervisor, s.w.ohg).await.get("/reassign").await.is(200).shows("No case to hand over");
});

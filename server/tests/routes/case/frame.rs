//! The frame: who sees it, the identity behind it.

use domain::authz::Role;

use crate::site::{Site, site_tests};

const REVEAL: &str = "/api/app/api/case/reveal_identity";
const HIDE: &str = "/api/app/api/case/hide_identity";

/// Every page of a case.
const PAGES: [&str; 17] = [
    "",
    "/status",
    "/close",
    "/history",
    "/print",
    "/plan",
    "/plan/edit",
    "/counselling",
    "/counselling/new",
    "/follow-up",
    "/follow-up/new",
    "/consent",
    "/profile",
    "/intake",
    "/intake/household",
    "/intake/education",
    "/intake/health",
];

site_tests!(a_case_of_another_office_is_404_on_every_page, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let stranger = s.as_role(Role::Caseworker, s.w.ohg).await;
    for page in PAGES {
        let path = format!("/cases/{}{page}", case.code);
        awa.get(&path).await.is(200).shows(&case.code_name).hides("Testname");
        stranger.get(&path).await.is(404).hides(&case.code_name);
        s.nobody().get(&path).await.is(303);
    }
    stranger.get("/cases/BFA-DOR-26-000999-9").await.is(404);
    stranger.get("/cases/nonsense").await.is(404);
});

site_tests!(the_identity_is_shown_after_a_reason_and_hidden_again, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let path = format!("/cases/{}", case.code);
    let form = awa.form(&path, REVEAL).await;
    form.clone().send().await.is(422).shows("Choose why you need the name").hides("Testname");
    let answer = form.set("form[reason]", "contact").send().await;
    assert_eq!(answer.is(303).location(), path);
    awa.get(&path).await.is(200).shows("Aminata Testname").shows("Visible until");
    s.as_supervisor().await.get(&path).await.is(200).hides("Testname");
    awa.form(&path, HIDE).await.send().await.is(303);
    awa.get(&path).await.is(200).hides("Testname");
});

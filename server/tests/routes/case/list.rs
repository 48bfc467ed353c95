//! The caseload: who sees which cases, and that no name gets out.

use domain::authz::Role;

use crate::site::{Site, site_tests};

site_tests!(the_caseload_shows_code_names_of_the_readers_scope_and_no_name, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let far = s.as_role(Role::Caseworker, s.w.ohg).await;
    let other = s.w.case(s.w.ohg, far.user).await;
    for path in ["/cases", "/cases?status=registered", &format!("/cases?q={}", case.code), "/cases?after=nonsense"] {
        let page = awa.get(path).await;
        page.is(200).shows(&case.code_name).shows(&case.code).hides(&other.code).hides("Testname");
        assert!(page.headers["cache-control"].to_str().unwrap().contains("no-store"));
        assert_eq!(page.headers["referrer-policy"], "same-origin");
    }
    awa.get("/cases?view=closed").await.is(200).hides(&case.code).shows("No closed case");
    s.as_role(Role::Dpo, s.w.dor).await.get("/cases").await.is(403).hides(&case.code);
    s.as_role(Role::Admin, s.w.dor).await.get("/cases").await.is(403);
});

site_tests!(what_was_searched_stands_in_its_box_as_typed_and_in_no_link, async |s: Site| {
    let awa = s.as_caseworker().await;
    s.w.case(s.w.dor, awa.user).await;
    let page = awa.get("/cases?q=Boukari+%3Cscript%3E").await;
    page.is(200).shows("Nothing found in your caseload").hides("<script>").shows("Boukari &lt;script&gt;");
    let links = page.body.split("<a ").skip(1).filter_map(|a| a.split('>').next());
    assert!(links.into_iter().all(|a| !a.contains("Boukari")), "{}", page.body);
    let location = s.nobody().get("/cases?q=Boukari&status=intake").await;
    assert_eq!(location.is(303).location(), "/sign-in?next=%2Fcases%3Fstatus%3Dintake");
});

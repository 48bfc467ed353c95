//! The history and the printed summary: what is on record, and what is on no paper.

use domain::authz::Role;

use crate::site::{Site, site_tests};

const REVEAL: &str = "/api/app/api/case/reveal_identity";

site_tests!(the_history_says_who_looked_and_why, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let path = format!("/cases/{}", case.code);
    awa.form(&path, REVEAL).await.set("form[reason]", "emergency").send().await.is(303);
    s.as_supervisor().await.get(&path).await.is(200);
    let page = awa.get(&format!("{path}/history")).await;
    page.is(200).shows("Showed the name").shows("Protection emergency").shows("Read the case").shows("Supervisor");
    awa.get(&format!("{path}/history?before=1")).await.is(200).hides("Showed the name");
    s.as_role(Role::Supervisor, s.w.ohg).await.get(&format!("{path}/history")).await.is(404);
    // Whoever sees the whole log has its own place for it.
    s.as_role(Role::Dpo, s.w.dor).await.get(&format!("{path}/history")).await.is(404);
});

site_tests!(the_printed_summary_holds_no_name_even_while_it_is_shown, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let path = format!("/cases/{}", case.code);
    awa.form(&path, REVEAL).await.set("form[reason]", "contact").send().await.is(303);
    awa.get(&path).await.shows("Testname");
    let sheet = awa.get(&format!("{path}/print")).await;
    sheet.is(200).shows(&case.code_name).shows("Case summary").hides("Testname").hides("associated");
    awa.get(&format!("{path}/history")).await.is(200).shows("Printed the case summary");
    let far = s.as_role(Role::Caseworker, s.w.ohg).await;
    far.get(&format!("{path}/print")).await.is(404).hides(&case.code_name).shows("Today");
});

//! The dashboard: who sees it, and what it answers to a question that is too fine.

use domain::authz::{Assignment, Compartment, Role};

use crate::site::{Site, Visitor, site_tests};

async fn manager(s: &Site) -> Visitor {
    let role = Role::ProgrammeManager;
    s.signed_in(Assignment { role, office: None, compartment: Compartment::General, organisation: None }).await
}

site_tests!(the_dashboard_is_for_those_who_answer_for_the_programme, async |s: Site| {
    let manager = manager(&s).await;
    for page in ["/dashboard", "/dashboard/a1", "/dashboard/b4?by=office"] {
        manager.get(page).await.is(200).shows("How it is counted");
    }
    manager.get("/dashboard/z9").await.is(404);
    for other in [s.as_caseworker().await, s.as_supervisor().await, s.as_role(Role::Finance, s.w.dor).await] {
        other.get("/dashboard").await.is(403);
        other.get("/dashboard/a1").await.is(403);
    }
});

site_tests!(a_question_that_is_too_fine_is_refused_and_stays_on_the_page, async |s: Site| {
    let manager = manager(&s).await;
    let page = manager.get("/dashboard?office=DOR&time=2026&by=people").await;
    page.is(200).shows("Cut in two ways at most").shows("value=\"DOR\" selected").shows("value=\"2026\" selected");
    manager.get("/dashboard?office=NOWHERE").await.is(200).shows("This cannot be chosen");
});

//! Files that leave the program, samples and the register, as pages and forms.

use axum::http::header;
use domain::authz::Role;
use service::export::MakeExports;
use service::job::{Handlers, run_next};

use crate::site::{Site, site_tests};

const ASK: &str = "/api/app/api/export/ask_export";
const DRAW: &str = "/api/app/api/sample/draw_sample";
const PACK: &str = "/api/app/api/sample/ask_pack";
const COMPARE: &str = "/api/app/api/sample/compare_pack";

async fn work(s: &Site) {
    let handlers = Handlers::default().with(MakeExports::default());
    while run_next(&s.w.app, &handlers).await.unwrap() {}
}

site_tests!(a_list_is_asked_for_made_and_fetched_and_stands_in_the_register, async |s: Site| {
    let claire = s.as_role(Role::ProgrammeManager, s.w.dor).await;
    let form = claire.form("/exports", ASK).await.set("form[source]", "caseload").set("form[format]", "csv");
    form.clone().send().await.is(422).shows("Say for whom the file is").shows("Say what it is used for");
    let form = form.set("form[recipient]", "Sahel Fund").set("form[purpose]", "Report");
    let page = form.send().await.is(303).location().to_owned();
    assert_eq!(form.send().await.is(303).location(), page);
    claire.get(&page).await.is(200).shows("The file is being made");
    assert_eq!(claire.fetch(&format!("{page}/file")).await.0.as_u16(), 404);
    work(&s).await;
    claire.get(&page).await.is(200).shows("Download").shows("Sahel Fund");
    let (status, headers, content) = claire.fetch(&format!("{page}/file")).await;
    assert_eq!(status.as_u16(), 200);
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(headers[header::CONTENT_DISPOSITION], "attachment; filename=\"caseload-2026-11-24.csv\"");
    assert_eq!(content, b"office,status,cases,suppressed\n");
    let dpo = s.as_role(Role::Dpo, s.w.dor).await;
    dpo.get("/exports/register").await.is(200).shows("Sahel Fund").shows("Report");
    dpo.get(&page).await.is(404);
    for (visitor, status) in [(&dpo, 404), (&s.as_supervisor().await, 404), (&s.nobody(), 303)] {
        assert_eq!(visitor.fetch(&format!("{page}/file")).await.0.as_u16(), status);
    }
    for role in [Role::Caseworker, Role::Supervisor, Role::Auditor, Role::Admin] {
        s.as_role(role, s.w.dor).await.get("/exports/register").await.is(403);
    }
    for role in [Role::Caseworker, Role::Admin, Role::Finance] {
        s.as_role(role, s.w.dor).await.get("/exports").await.is(403);
    }
});

site_tests!(whoever_takes_the_log_away_takes_nothing_else, async |s: Site| {
    let manager = s.as_role(Role::ProgrammeManager, s.w.dor).await;
    manager.get("/exports").await.is(200).shows("Cases by office and status").hides("The log");
    manager.get("/audit").await.is(200).hides("Take the log away");
    for role in [Role::Dpo, Role::Auditor] {
        let reader = s.as_role(role, s.w.dor).await;
        reader.get("/audit").await.is(200).shows("Take the log away");
        let form = reader.form("/exports", ASK).await;
        reader.get("/exports").await.is(200).shows("The log").hides("Cases by office and status");
        let form = form.set("form[format]", "csv").set("form[recipient]", "Sahel Fund").set("form[purpose]", "Audit");
        form.clone().set("form[source]", "caseload").send().await.is(403);
        let page = form.set("form[source]", "log").send().await.is(303).location().to_owned();
        reader.get(&page).await.is(200).shows("The log");
        manager.get(&page).await.is(404);
    }
});

site_tests!(an_auditor_draws_and_packs_without_a_script, async |s: Site| {
    let ingrid = s.as_role(Role::Auditor, s.w.dor).await;
    let form = ingrid.form("/samples", DRAW).await.set("form[population]", "grants").set("form[seed]", "oslo");
    form.clone().send().await.is(422).shows("Enter a day").shows("Say how many to draw");
    let form = form.set("form[from]", "2026-01-01").set("form[to]", "2026-11-01").set("form[size]", "25");
    form.clone().set("form[to]", "2026-11-30").send().await.is(422).shows("Choose a last day that is over");
    let page = form.send().await.is(303).location().to_owned();
    ingrid.get(&page).await.is(200).shows("0 drawn among 0").shows("gives the same records today");
    for role in [Role::Caseworker, Role::Supervisor, Role::Dpo, Role::Admin] {
        let who = s.as_role(role, s.w.dor).await;
        who.get("/samples").await.is(403);
        who.get(&page).await.is(403);
        who.post(PACK, &[("form[sample]", "x")]).await.is(403);
        who.post(COMPARE, &[("id", "x")]).await.is(403);
    }
    ingrid.post(COMPARE, &[("id", "x")]).await.is(404);
});

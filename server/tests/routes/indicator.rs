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

site_tests!(a_tile_leads_to_its_indicator_with_what_was_chosen, async |s: Site| {
    let manager = manager(&s).await;
    let page = manager.get("/dashboard?office=DOR").await;
    page.is(200).shows("/dashboard/a1?office=DOR").shows("/dashboard/g1?office=DOR").shows("href=\"/dashboard/f6\"");
    let two = manager.get("/dashboard?office=DOR&time=2026").await;
    two.is(200).shows("/dashboard/a1?office=DOR&amp;by=time").shows("/dashboard/f5_mix?time=2026");
    manager.get("/dashboard/a1?office=DOR&by=time").await.is(200).hides("Cut in two ways at most");
});

site_tests!(a_tile_that_cannot_be_cut_like_that_says_so_and_leads_to_the_whole, async |s: Site| {
    let manager = manager(&s).await;
    manager.get("/dashboard").await.is(200).hides("Not told by this filter");
    let women = manager.get("/dashboard?people=women").await;
    women.is(200).shows("Not told by this filter").shows("<a href=\"/dashboard/h1\">See it without this filter");
    manager.get("/dashboard/h1?people=women").await.is(200).shows("Not told by this filter");
});

site_tests!(a_locked_report_is_taken_away_from_its_page, async |s: Site| {
    const MAKE: &str = "/api/app/api/indicator/make_report";
    const TAKE: &str = "/api/app/api/export/ask_report_file";
    s.w.case(s.w.dor, s.w.actor(Role::Caseworker, s.w.dor).await.user()).await;
    let year = s.w.now().format("%Y").to_string();
    s.w.clock.advance(chrono::TimeDelta::days(366));
    let manager = manager(&s).await;
    let form = [("form[command]", "018f0000-0000-4000-8000-000000000001"), ("form[period]", year.as_str())];
    manager.post(MAKE, &form).await;
    manager.get("/reports/1").await.is(200).shows("Formula 1").shows("Disability").shows("Association");
    let form = manager.form("/reports/1", TAKE).await.set("form[format]", "hxl");
    form.clone().send().await.is(422).shows("Say for whom the file is").shows("Say what it is used for");
    let form = form.set("form[recipient]", "Sahel Fund").set("form[purpose]", "Annual report");
    let page = form.send().await.is(303).location().to_owned();
    manager.get(&page).await.is(200).shows("Locked report").shows("Sahel Fund").shows("href=\"/reports\"");
    let whole = |role| Assignment { role, office: None, compartment: Compartment::General, organisation: None };
    let auditor = s.signed_in(whole(Role::Auditor)).await;
    auditor.get("/reports/1").await.is(200).hides("Take these numbers away");
    auditor.post(TAKE, &[("form[number]", "1")]).await.is(403);
    s.as_supervisor().await.post(TAKE, &[("form[number]", "1")]).await.is(403);
});

site_tests!(reasons_have_their_own_page_and_no_group_of_people, async |s: Site| {
    let manager = manager(&s).await;
    let page = manager.get("/dashboard/f5_mix").await;
    page.is(200).shows("Why cases ended otherwise").shows("name=\"ended\"").hides("name=\"office\"");
    manager.get("/dashboard/d3_why?time=2026").await.is(200).shows("Why trainees left");
    manager.get("/dashboard/f5_mix?ended=lost").await.is(200);
    manager.get("/dashboard/f5_mix?ended=detained").await.is(200).shows("This cannot be chosen");
});

site_tests!(the_map_of_areas_is_drawn_without_a_script_and_never_as_a_third_way_of_cutting, async |s: Site| {
    let mut tx = s.w.tx().await;
    let dori = store::place::NewPlace {
        pcode: "BF5601".into(),
        name: "Dori".into(),
        level: 3,
        parent: None,
        country: "BFA".into(),
        lat: Some(14.03),
        lon: Some(-0.03),
    };
    store::place::insert(&mut tx, &dori).await.unwrap();
    s.w.commit(tx).await;
    let worker = s.w.actor(Role::Caseworker, s.w.dor).await.user();
    for _ in 0..6 {
        s.w.case_behind(s.w.dor, worker, Compartment::General).await;
    }
    let manager = manager(&s).await;
    let page = manager.get("/dashboard").await;
    page.is(200).shows("People registered, by area").shows("class=\"chart map\"").shows("/dashboard?area=BF5601");
    manager.get("/dashboard?office=DOR&time=2026").await.is(200).shows("There is no map").hides("class=\"chart map\"");
    let rows = manager.get("/dashboard?office=DOR&by=people").await;
    rows.is(200).shows("class=\"chart map\"").hides("area=BF5601");
});

site_tests!(only_those_who_may_lock_numbers_and_a_wrong_time_is_told, async |s: Site| {
    const MAKE: &str = "/api/app/api/indicator/make_report";
    let manager = manager(&s).await;
    manager.get("/reports").await.is(200).shows("No report yet");
    manager.get("/reports/1").await.is(404);
    let auditor = s
        .signed_in(Assignment {
            role: Role::Auditor,
            office: None,
            compartment: Compartment::General,
            organisation: None,
        })
        .await;
    auditor.get("/reports").await.is(200).hides("Lock the numbers");
    auditor.post(MAKE, &[("form[period]", "2025")]).await.is(403);
    let again = manager
        .post(MAKE, &[("form[period]", "1999"), ("form[command]", "018f0000-0000-4000-8000-000000000000")])
        .await;
    again.is(422).shows("error-report-period");
});

site_tests!(a_target_is_proposed_by_one_and_answered_by_another, async |s: Site| {
    const PROPOSE: &str = "/api/app/api/indicator/propose_target";
    const ANSWER: &str = "/api/app/api/indicator/answer_target";
    let whole = |role| Assignment { role, office: None, compartment: Compartment::General, organisation: None };
    let officer = s.signed_in(whole(Role::MeOfficer)).await;
    let manager = manager(&s).await;
    let auditor = s.signed_in(whole(Role::Auditor)).await;
    officer.get("/results").await.is(200).shows("Propose a target").shows("No target yet");
    manager.get("/results").await.is(200).hides("Propose a target");
    auditor.get("/results").await.is(200).hides("Propose a target");
    manager.get("/results/1").await.is(404);
    let year = s.w.now().format("%Y").to_string();
    let form = [
        ("form[command]", "018f0000-0000-4000-8000-000000000001"),
        ("form[indicator]", "c1"),
        ("form[level]", "outcome"),
        ("form[period]", year.as_str()),
        ("form[value]", "70"),
        ("form[reason]", "Logframe"),
    ];
    for other in [&manager, &auditor] {
        other.post(PROPOSE, &form).await.is(403);
    }
    officer.post(PROPOSE, &form).await;
    let yes = [
        ("form[command]", "018f0000-0000-4000-8000-000000000002"),
        ("form[number]", "1"),
        ("form[answer]", "approved"),
    ];
    officer.get("/results/1").await.is(200).hides("Approve this target");
    for other in [&officer, &auditor] {
        other.post(ANSWER, &yes).await.is(403);
    }
    manager.get("/results/1").await.is(200).shows("Approve this target");
    manager.post(ANSWER, &yes).await;
    manager.get("/results/1").await.is(200).shows("In force").hides("Approve this target");
    manager.get("/dashboard").await.is(200).shows("href=\"/results/1\"");
    for other in [s.as_caseworker().await, s.as_supervisor().await, s.as_role(Role::Finance, s.w.dor).await] {
        other.get("/results").await.is(403);
        other.get("/results/1").await.is(403);
    }
});

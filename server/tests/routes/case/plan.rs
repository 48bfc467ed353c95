//! The plan in the browser: rows without a script, versions, approval, steps.

use domain::authz::Role;

use crate::site::{Form, Site, Visitor, site_tests};

const WRITE: &str = "/api/app/api/plan/write_plan";
const APPROVE: &str = "/api/app/api/plan/approve_plan";
const RETURN: &str = "/api/app/api/plan/return_plan";
const COMPLETE: &str = "/api/app/api/plan/complete_action";

async fn filled(visitor: &Visitor, page: &str) -> Form {
    let form = visitor.form(&format!("{page}/edit"), WRITE).await;
    form.set("form[own_words]", "I want the mill to feed us.")
        .set("form[track]", "micro_enterprise")
        .set("form[review_due]", "2027-02-01")
        .set("form[goals][0][domain]", "economic")
        .set("form[goals][0][statement]", "A mill that earns 60 000")
        .set("form[goals][0][actions][0][what]", "Ask for a belt")
        .set("form[goals][0][actions][0][responsible]", "person")
        .set("form[goals][0][actions][0][due_on]", "2026-12-01")
        .set("form[goals][0][actions][1][what]", "")
        .set("form[goals][0][actions][1][responsible]", "person")
}

site_tests!(a_form_grows_by_a_goal_or_a_step_without_saving_and_without_a_script, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/plan", case.code);
    let form = filled(&awa, &page).await;
    let grown = form.clone().set("form[add]", "goal").send().await;
    grown.is(200).shows("A mill that earns 60 000").shows("form[goals][1][statement]").hides("error-summary");
    grown.hides("form[goals][0][actions][2][what]").hides("<title>Error");
    let longer = form.set("form[add]", "action-0").send().await;
    longer.is(200).shows("form[goals][0][actions][2][what]").hides("form[goals][1][statement]");
    awa.get(&page).await.is(200).shows("No plan yet");
});

site_tests!(a_plan_is_written_approved_and_its_steps_are_done, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/plan", case.code);
    let form = filled(&awa, &page).await;
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=plan"));
    }
    let plan = awa.get(&page).await;
    plan.is(200).shows("Plan, version 1").shows("I want the mill to feed us.").shows("Ask for a belt");
    plan.shows("Waits for approval").hides("Approve the plan");

    let issa = s.as_supervisor().await;
    let approval = issa.form(&page, APPROVE).await;
    approval.send().await.is(303);
    issa.get(&page).await.is(200).hides("Approve the plan").shows("Approved");
    awa.form(&page, COMPLETE).await.send().await.is(303);
    awa.get(&page).await.is(200).shows("done 24 Nov").hides(COMPLETE);
});

site_tests!(a_plan_waits_on_the_supervisors_first_page_until_it_is_returned_with_what_to_change, async |s: Site| {
    let awa = s.as_caseworker().await;
    let issa = s.as_supervisor().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/plan", case.code);
    filled(&awa, &page).await.send().await.is(303);
    issa.get("/").await.is(200).shows("Plans to approve").shows(&page);
    awa.get("/").await.is(200).hides("Plans to approve");
    awa.get(&page).await.is(200).hides(RETURN);
    let form = issa.form(&page, RETURN).await;
    form.send().await.is(422).shows("Say what has to change").shows("href=\"#return-reason\"");
    let form = form.set("form[reason]", "<b>Who</b> pays?");
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=returned"));
    }
    awa.get(&page).await.is(200).shows("Returned: change this").shows("&lt;b&gt;Who&lt;/b&gt; pays?").hides("<b>Who");
    issa.get("/").await.is(200).hides("Plans to approve");
});

site_tests!(an_edit_of_an_old_version_shows_both_and_can_then_be_saved, async |s: Site| {
    let awa = s.as_caseworker().await;
    let issa = s.as_supervisor().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/plan", case.code);
    let mine = filled(&awa, &page).await.set("form[goals][0][statement]", "A shop");
    filled(&issa, &page).await.send().await.is(303);
    let refused = mine.send().await;
    refused.is(409).shows("somebody else changed this").shows("A mill that earns 60 000").shows("A shop");
    refused.shows("href=\"#goals-0-statement\"");
    let version = refused.body.split("name=\"form[version]\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    mine.set("form[version]", version).send().await.is(303);
    awa.get(&page).await.is(200).shows("Plan, version 2").shows("A shop");
    awa.get(&format!("{page}?version=1")).await.is(200).shows("A mill that earns 60 000").shows("Replaced");
    awa.get(&format!("{page}?version=9")).await.is(404);
});

site_tests!(what_makes_no_sense_or_is_out_of_reach_is_refused_and_nothing_is_written, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/plan", case.code);
    let form = filled(&awa, &page).await;
    let long = "a".repeat(50_000);
    for (name, value) in [
        ("form[track]", "astronaut"),
        ("form[review_due]", "2026-11-23"),
        ("form[review_due]", "someday"),
        ("form[own_words]", long.as_str()),
        ("form[goals][0][domain]", "nonsense"),
        ("form[goals][0][statement]", "bell\u{7}"),
        ("form[goals][0][actions][0][responsible]", "nobody"),
        ("form[command]", "not an id"),
    ] {
        form.clone().set(name, value).send().await.is(422).shows("<title>Error:");
    }
    let bytes = format!("_action={}&form%5Bown_words%5D=%FF", WRITE.replace('/', "%2F"));
    awa.post_raw(&format!("{page}/edit"), bytes).await.is(422);
    for stranger in [s.as_caseworker().await, s.as_role(Role::Supervisor, s.w.ohg).await] {
        for path in [&page, &format!("{page}/edit"), &format!("{page}?version=1")] {
            stranger.get(path).await.is(404).hides(&case.code_name);
        }
        for action in [WRITE, APPROVE, RETURN, COMPLETE] {
            stranger.post("/", &[("_action", action), ("form[code]", case.code.as_str())]).await.is(404);
        }
    }
    awa.get(&page).await.is(200).shows("No plan yet");
    let odd = form.set("form[own_words]", "=1+1 <script>alert(1)</script>");
    let (a, b) = tokio::join!(odd.send(), odd.send());
    assert_eq!((a.status.as_u16(), b.status.as_u16()), (303, 303));
    let plan = awa.get(&page).await;
    plan.is(200).shows("Plan, version 1").shows("=1+1 &lt;script&gt;").hides("<script>alert");
});

site_tests!(a_refused_plan_keeps_its_rows, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/plan", case.code);
    let form = filled(&awa, &page).await;
    // The second row stays empty, as a browser sends it.
    let form = form.set("form[goals][1][statement]", "").set("form[goals][1][domain]", "");
    let form = form.set("form[goals][2][statement]", "Papers").set("form[review_due]", "2027-12-01");
    let refused = form.send().await;
    refused.is(422).shows("href=\"#goals-2-domain\"").shows("within 90 days").shows("value=\"Papers\"");
});

//! Saved views over HTTP: without a script, escaped, and per role.

use domain::authz::Role;

use crate::site::{Site, Visitor, site_tests};

const SAVE: &str = "/api/app/api/view/save_view";
const CHANGE: &str = "/api/app/api/view/change_view";

async fn save(visitor: &Visitor, filter: &str, name: &str) {
    let form = visitor.form(&format!("/views/cases/new?{filter}"), SAVE).await.set("form[name]", name);
    form.send().await.is(303);
}

site_tests!(filters_become_a_tab_under_a_name_that_is_plain_text, async |s: Site| {
    let awa = s.as_caseworker().await;
    s.w.case(s.w.dor, awa.user).await;
    let list = awa.get("/cases?status=registered&after=nonsense").await;
    list.is(200).shows("Save this view").shows("/views/cases/new?status=registered\"").hides("Edit views");
    awa.get("/cases").await.is(200).hides("Save this view");
    let form = awa.form("/views/cases/new?status=registered", SAVE).await;
    form.send().await.is(422).shows("Enter a name for the view");
    let form = form.set("form[name]", "<script>alert(1)</script>");
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), "/cases?status=registered");
    }
    let list = awa.get("/cases?status=registered").await;
    list.is(200).shows("&lt;script&gt;alert(1)").hides("<script>alert").hides("Save this view").shows("Edit views");
    let tab = list.body.split("aria-current=\"page\"").filter(|part| part.contains("alert(1)")).count();
    assert!(tab >= 1, "{}", list.body);
    awa.get("/views/cases").await.is(200).shows("&lt;script&gt;alert(1)").hides("Share with the office");
});

site_tests!(a_search_is_in_no_view_and_the_page_says_so, async |s: Site| {
    let awa = s.as_caseworker().await;
    let searched = awa.get("/cases?q=Boukari&status=intake").await;
    searched.is(200).shows("A search is never saved in a view").hides("/views/cases/new");
    let page = awa.get("/views/cases/new?q=Boukari&status=intake").await;
    page.is(200).shows("A search is never saved in a view").hides("Boukari&status");
    let form = awa.form_in("/views/cases/new", &page, SAVE).set("form[name]", "Mine");
    form.clone().set("form[query]", "status=intake&q=Boukari").send().await.is(422).shows("is never saved");
    assert_eq!(form.send().await.is(303).location(), "/cases?status=intake");
    awa.get("/views/cases/new?q=Boukari").await.is(200).shows("nothing to save yet");
    awa.get("/cases?q=ab").await.is(200).shows("Of a name at least 3 letters");
});

site_tests!(a_list_begins_with_what_its_reader_chose_and_the_whole_list_is_one_tap_away, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let form = awa.form("/views/cases/new?view=closed", SAVE).await.set("form[name]", "At their end");
    form.set("form[first]", "true").send().await.is(303);
    let begun = awa.get("/cases").await;
    begun.is(200).shows("No closed case").hides(&case.code).shows("href=\"/cases?view=open\"");
    awa.get("/cases?view=open").await.is(200).shows(&case.code);
    awa.get("/cases?q=&status=").await.is(200).shows("No closed case");
    let stop = awa.form("/views/cases", CHANGE).await.set("form[intent]", "not_first");
    assert_eq!(stop.send().await.is(303).location(), "/views/cases?saved=changed");
    awa.get("/cases").await.is(200).shows(&case.code);
    // The same for referrals, whose list begins with the board.
    let form = awa.form("/views/referrals/new?view=waiting", SAVE).await.set("form[name]", "To answer");
    form.set("form[first]", "true").send().await.is(303);
    awa.get("/referrals")
        .await
        .is(200)
        .shows("To answer")
        .shows("href=\"/referrals?view=board\"")
        .hides("class=\"board\"");
});

site_tests!(what_the_office_shares_is_changed_by_its_supervisors_alone, async |s: Site| {
    let (issa, awa) = (s.as_supervisor().await, s.as_caseworker().await);
    issa.get("/views/cases/new?without=plan").await.is(200).shows("name=\"form[shared]\"");
    awa.get("/views/cases/new?without=plan").await.is(200).hides("form[shared]").shows("name=\"form[first]\"");
    let form = issa.form("/views/cases/new?without=plan", SAVE).await.set("form[name]", "No plan yet");
    form.set("form[shared]", "true").send().await.is(303);
    awa.get("/cases").await.is(200).shows("No plan yet");
    awa.get("/views/cases").await.is(200).shows("No plan yet").hides("Rename or delete");
    s.as_role(Role::Supervisor, s.w.ohg).await.get("/cases").await.is(200).hides("No plan yet");
    let rename =
        issa.form("/views/cases", CHANGE).await.set("form[intent]", "rename").set("form[name]", "Plan missing");
    let other = rename.clone().set("form[name]", "Mine now");
    other.in_hands_of(&awa).send().await.is(403);
    rename.send().await.is(303);
    // What was seen before is older now.
    other.set("form[command]", "3f0e0000-0000-4000-8000-000000000001").send().await.is(409);
    awa.get("/cases").await.is(200).shows("Plan missing");
    for (role, path, status) in [
        (Role::Dpo, "/views/cases", 403),
        (Role::Trainer, "/views/referrals/new", 403),
        (Role::Caseworker, "/views/people", 404),
    ] {
        s.as_role(role, s.w.dor).await.get(path).await.is(status);
    }
    save(&awa, "view=due", "Due").await;
});

site_tests!(what_is_missing_is_one_tap, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let list = awa.get("/cases").await;
    list.is(200).shows("Only cases without").shows("/cases?without=phone\"").hides("a caseworker</a>");
    let without = awa.get("/cases?without=plan&without=phone").await;
    without.is(200).shows(&case.code).shows("1 of 1").shows("/cases?without=plan\"");
    s.as_supervisor()
        .await
        .get("/cases?without=caseworker")
        .await
        .is(200)
        .hides(&case.code)
        .shows("No case lacks this");
});

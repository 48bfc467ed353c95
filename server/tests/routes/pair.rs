//! Possible duplicates: reviewed, told apart, merged and undone by forms.

use chrono::Duration;
use domain::authz::Role;
use service::Ctx;
use store::case::Case;

use crate::site::{Site, Visitor, site_tests};

const APART: &str = "/api/app/api/pair/keep_apart";
const MERGE: &str = "/api/app/api/pair/merge_people";
const UNDO: &str = "/api/app/api/pair/undo_merge";

/// Two records of the same name in Dori, found by the comparison, and the page of the pair.
async fn found(s: &Site, visitor: &Visitor) -> (Case, Case, String) {
    let awa = s.as_caseworker().await;
    let (a, b) = (s.w.case(s.w.dor, awa.user).await, s.w.case(s.w.dor, awa.user).await);
    s.w.clock.advance(Duration::minutes(10));
    service::pair::scan_all(&Ctx::system(s.w.app.clone())).await.unwrap();
    let list = visitor.get("/duplicates").await;
    list.is(200).shows(&a.code_name).shows(&b.code_name).shows("Found at night").hides("Testname");
    let mut links = list.body.split("href=\"/duplicates/").skip(1).map(|link| link.split('"').next().unwrap());
    let id = links.find(|id| *id != "check").unwrap().to_owned();
    (a, b, format!("/duplicates/{id}"))
}

site_tests!(two_records_stand_side_by_side_and_are_told_apart_with_a_reason, async |s: Site| {
    let issa = s.as_supervisor().await;
    let (a, _, page) = found(&s, &issa).await;
    let review = issa.get(&page).await;
    review.is(200).shows("Testname").shows("Same names").shows("The same<").shows(&a.code);
    let form = issa.form(&page, APART).await;
    form.clone().send().await.is(422).shows("Say why they are two different people");
    let form = form.set("form[reason]", "Sisters, seen together");
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), "/duplicates");
    }
    issa.get("/duplicates").await.is(200).shows("No pair waits");
    issa.get("/duplicates?view=distinct").await.is(200).shows(&a.code_name);
    issa.get(&page).await.is(200).shows("Two different people").shows("Sisters, seen together");
});

site_tests!(a_pair_is_nobodys_business_but_its_supervisors, async |s: Site| {
    let issa = s.as_supervisor().await;
    let (.., page) = found(&s, &issa).await;
    for path in ["/duplicates", &page, &format!("{page}/merge")] {
        s.as_caseworker().await.get(path).await.is(403).hides("Testname");
        s.as_role(Role::Dpo, s.w.dor).await.get(path).await.is(403);
    }
    let stranger = s.as_role(Role::Supervisor, s.w.ohg).await;
    stranger.get("/duplicates").await.is(200).shows("No pair waits");
    stranger.get(&page).await.is(404);
    stranger.get(&format!("{page}/merge")).await.is(404);
    issa.get("/duplicates/x").await.is(404);
});

site_tests!(a_merge_is_previewed_confirmed_and_undone, async |s: Site| {
    let issa = s.as_supervisor().await;
    let (a, b, page) = found(&s, &issa).await;
    let merge = format!("{page}/merge");
    issa.get(&merge).await.is(200).shows("What follows").shows("Nothing differs");
    let form = issa.form(&merge, MERGE).await;
    form.clone().send().await.is(422).shows("Read what follows, then confirm it");
    let form = form.set("form[confirm]", "true");
    let done = form.send().await;
    let kept = done.is(303).location().to_owned();
    let led = if kept.ends_with(&a.code) { &b } else { &a };
    // The code leads to the case that stays; what happened in the other one is read there.
    let code = issa.get(&format!("/cases/{}", led.code)).await;
    assert_eq!((code.status.as_u16(), code.location()), (302, kept.as_str()));
    issa.get(&kept).await.is(200).shows("Cases merged into this one").shows(&format!("/cases/{}?stay=1", led.code));
    issa.get(&format!("/cases/{}?stay=1", led.code)).await.is(200).shows("Merged with the case");
    issa.get(&format!("/cases/{}/status", led.code)).await.is(403);
    issa.get("/duplicates?view=merged").await.is(200).shows(&a.code_name);

    let form = issa.form(&page, UNDO).await;
    form.clone().send().await.is(422).shows("Say why the merge is undone");
    form.set("form[reason]", "They came together").send().await.is(303);
    issa.get(&format!("/cases/{}", led.code)).await.is(200);
    issa.get("/duplicates").await.is(200).shows(&a.code_name);
});

site_tests!(a_merge_of_what_changed_meanwhile_says_so, async |s: Site| {
    let (issa, mariam) = (s.as_supervisor().await, s.as_supervisor().await);
    let (.., page) = found(&s, &issa).await;
    let merge = format!("{page}/merge");
    let late = mariam.form(&merge, MERGE).await.set("form[confirm]", "true");
    let apart = issa.form(&page, APART).await.set("form[reason]", "Sisters");
    apart.send().await.is(303);
    late.send().await.is(409);
    mariam.get(&page).await.is(200).shows("Two different people");
});

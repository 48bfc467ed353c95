//! Moving a case to another office, as pages and forms.

use domain::authz::Role;

use crate::site::{Site, site_tests};

const ASK: &str = "/api/app/api/transfer/ask_transfer";
const ANSWER: &str = "/api/app/api/transfer/answer_transfer";

site_tests!(another_office_sees_a_masked_line_and_takes_the_case, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let (there, taker) = (s.as_role(Role::Supervisor, s.w.ohg).await, s.as_role(Role::Caseworker, s.w.ohg).await);
    let page = format!("/cases/{}/transfer", case.code);
    let form = awa.form(&page, ASK).await.set("form[note]", "Lives near the market now");
    form.clone().send().await.is(422).shows("Choose an office").shows("Lives near the market now");
    let form = form.set("form[office]", &s.w.ohg.to_string()).set("form[reason]", "relocated");
    form.send().await.is(303);
    awa.get(&page).await.is(200).shows("Waits for an answer").shows("In 7 days").shows("Take the request back");

    there.get("/").await.is(200).shows("Cases your office is asked to take").shows(&case.code);
    let list = there.get("/transfers").await;
    list.is(200).shows("Woman · 25 to 49 · Fulfulde").shows("Asked by Dori");
    list.hides(&case.code_name).hides("Testname").hides("near the market");
    taker.get("/transfers").await.is(403);
    let path = list.body.split("href=\"/transfers/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let path = format!("/transfers/{path}");
    awa.get(&path).await.is(404);
    there.get(&format!("/cases/{}", case.code)).await.is(404);

    let answer = there.form(&path, ANSWER).await;
    answer.clone().send().await.is(422).shows("Choose yes or no");
    let answer = answer.set("form[answer]", "accept").set("form[caseworker]", &taker.user.to_string());
    for _ in 0..2 {
        assert_eq!(answer.send().await.is(303).location(), format!("/cases/{}", case.code));
    }
    awa.get(&format!("/cases/{}", case.code)).await.is(404);
    taker.get(&format!("/cases/{}", case.code)).await.is(200).shows("near the market").shows("Ouahigouya");
    there.get("/transfers").await.is(200).shows("No request waits for you");
});

site_tests!(a_no_comes_back_with_its_reason, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let there = s.as_role(Role::Supervisor, s.w.ohg).await;
    let page = format!("/cases/{}/transfer", case.code);
    let form = awa.form(&page, ASK).await.set("form[note]", "x").set("form[reason]", "safety");
    let form = form.set("form[office]", &s.w.ohg.to_string());
    form.clone().send().await.is(422).shows("nobody there can take this case");
    s.as_role(Role::Caseworker, s.w.ohg).await;
    form.send().await.is(303);
    let list = there.get("/transfers").await;
    let path = list.body.split("href=\"/transfers/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let answer = there.form(&format!("/transfers/{path}"), ANSWER).await.set("form[answer]", "decline");
    answer.clone().send().await.is(422).shows("Say why your office does not take the case");
    let sent = answer.set("form[reason]", "Nobody speaks the language").send().await;
    assert_eq!(sent.is(303).location(), "/transfers?saved=declined");
    awa.get("/").await.is(200).shows("Another office does not take the case");
    awa.get(&page).await.is(200).shows("Nobody speaks the language").shows("I have read this");
});

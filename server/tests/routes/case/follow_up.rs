//! Visits, calls and messages in the browser.

use crate::site::{Site, site_tests};

const RECORD: &str = "/api/app/api/follow_up/record_follow_up";

site_tests!(a_follow_up_sent_twice_stands_once_and_as_it_was_typed, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/follow-up", case.code);
    awa.get(&page).await.is(200).shows("No follow-up yet").shows("No follow-up is planned");
    let form = awa.form(&format!("{page}/new"), RECORD).await;
    form.clone().send().await.is(422).shows("Choose how you tried").shows("Choose whether the person was reached");
    let form = form
        .set("form[made_on]", "2026-11-24")
        .set("form[channel]", "home_visit")
        .set("form[contact]", "seen")
        .set("form[situation]", "better")
        .set("form[activity]", "self_employed")
        .set("form[summary]", "=1+1 <script>alert(1)</script>");
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=follow-up"));
    }
    let list = awa.get(&page).await;
    list.is(200).shows("Follow-up 1: home visit. Seen").hides("Follow-up 2").shows("Next on 24 December");
    list.shows("=1+1 &lt;script&gt;").hides("<script>alert").shows("Own business or farm");
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows("Follow-up 1").shows("In 30 days");
});

site_tests!(an_attempt_that_failed_says_what_is_missing_before_contact_is_lost, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/follow-up", case.code);
    let form = awa.form(&format!("{page}/new"), RECORD).await;
    let form =
        form.set("form[made_on]", "2026-11-24").set("form[channel]", "phone").set("form[contact]", "not_reached");
    form.clone().send().await.is(422).shows("Choose why the person was not reached");
    form.set("form[absence]", "no_answer").send().await.is(303);
    awa.get(&page).await.is(200).shows("1 attempt").shows("1 way").hides("Contact counts as lost</");
});

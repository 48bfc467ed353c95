//! Looking at a case outside the caseload, as pages and forms.

use domain::access::AtOnceReason;
use domain::authz::Role;

use crate::site::{Answer, Site, Visitor, site_tests};

const ASK: &str = "/api/app/api/access/ask_access";
const ANSWER: &str = "/api/app/api/access/answer_access";
const LEAVE: &str = "/api/app/api/access/leave_case";
const AT_ONCE: &str = "/api/app/api/access/open_at_once";

async fn searched(who: &Visitor, name: &str, purpose: &str) -> Answer {
    let pairs = [
        ("_action", "look-up"),
        ("_ask", "search"),
        ("form[name]", name),
        ("form[purpose]", purpose),
        ("form[phone]", ""),
        ("form[words]", ""),
    ];
    who.post("/access/search", &pairs).await
}

/// What follows `start` until the next quote.
fn after(answer: &Answer, start: &str) -> String {
    let rest = answer.body.split_once(start).unwrap_or_else(|| panic!("no {start}:\n{}", answer.body)).1;
    rest.split('"').next().unwrap().to_owned()
}

site_tests!(a_case_of_others_is_found_behind_a_mask_asked_for_looked_at_and_left, async |s: Site| {
    let owner = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, owner.user).await;
    let asker = s.as_role(Role::Caseworker, s.w.ohg).await;
    let boss = s.as_supervisor().await;
    asker.get("/cases").await.is(200).shows("href=\"/access/search\"");
    searched(&asker, "Testname", "").await.shows("Choose why you look for this person").hides("Am…");
    searched(&asker, "Te", "tracing").await.shows("at least 3");
    let found = searched(&asker, "Testname", "tracing").await;
    found.is(200).shows("Am… T…").shows("Woman · 25 to 49 · Dori").hides("Aminata").hides(&case.code);
    let page = format!("/access/new?hit={}", after(&found, "/access/new?hit="));

    let form = asker.form(&page, ASK).await.set("form[words]", "Has no papers");
    form.clone().send().await.is(422).shows("Choose for how long").shows("Has no papers").shows("Am… T…");
    assert_eq!(form.set("form[days]", "7").send().await.is(303).location(), "/access?saved=asked");
    asker.get(&page).await.is(200).shows("wait for the answer");
    asker.get(&format!("/cases/{}", case.code)).await.is(404);

    boss.get("/").await.is(200).shows("Somebody asks to see a case");
    let list = boss.get("/access").await;
    list.is(200).shows("Requests for your answer").shows(&case.code);
    // Ids begin with the time: every one with a zero, and no page's name does.
    let one = format!("/access/0{}", after(&list, "href=\"/access/0"));
    owner.get(&one).await.is(404);
    boss.get(&one).await.is(200).shows("Has no papers").shows("Family tracing").shows("Ouahigouya");
    let answer = boss.form(&one, ANSWER).await;
    answer.clone().send().await.is(422).shows("Choose yes or no");
    answer.set("form[answer]", "allow").set("form[days]", "1").send().await.is(303);

    let base = format!("/cases/{}", case.code);
    asker.get("/").await.is(200).shows("Your requests").shows(&case.code);
    for tab in ["", "/profile", "/plan", "/counselling", "/follow-up", "/referrals", "/consent", "/history"] {
        let shown = asker.get(&format!("{base}{tab}")).await;
        shown.is(200).shows("This case is not yours").shows("End it now").hides("Testname").hides(">Add note<");
    }
    for closed in
        ["/status", "/close", "/transfer", "/assign", "/print", "/profile/edit", "/counselling/new", "/plan/edit"]
    {
        asker.get(&format!("{base}{closed}")).await.is(403);
    }
    owner.get(&format!("{base}/history")).await.is(200).shows("Who else may look at this case now");
    assert_eq!(asker.form(&base, LEAVE).await.send().await.is(303).location(), "/access?saved=ended");
    asker.get(&base).await.is(404);
});

site_tests!(opening_at_once_asks_for_the_second_step_and_says_so, async |s: Site| {
    let owner = s.as_caseworker().await;
    s.w.case(s.w.dor, owner.user).await;
    let manager = s.as_role(Role::ProgrammeManager, s.w.ohg).await;
    manager.get("/").await.is(200).shows("/access/search");
    let found = searched(&manager, "Testname", "came_in").await;
    let page = format!("/access/at-once?hit={}", after(&found, "/access/at-once?hit="));
    let form = manager.form(&page, AT_ONCE).await.set("form[reason]", AtOnceReason::Danger.as_str());
    let form = form.set("form[words]", "Threatened at the market");
    form.send().await.is(422).shows("sign in with your second step").shows("Threatened at the market");
});

site_tests!(whoever_reaches_no_person_finds_nobody, async |s: Site| {
    for role in [Role::Trainer, Role::Finance, Role::Auditor, Role::Dpo] {
        let who = s.as_role(role, s.w.dor).await;
        who.get("/access/search").await.is(403);
        searched(&who, "Testname", "tracing").await.is(403);
    }
    s.as_role(Role::Dpo, s.w.dor).await.get("/access").await.is(200);
    s.as_role(Role::Trainer, s.w.dor).await.get("/access").await.is(403);
});

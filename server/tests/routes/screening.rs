//! Screening by the national authority and protected notes about safety, as pages and forms.

use domain::authz::Role;
use server::http::page;

use crate::site::{Site, site_tests};

const RECORD: &str = "/api/app/api/screening/record_screening";
const SEEN: &str = "/api/app/api/screening/see_screening";
const NOTE: &str = "/api/app/api/suspicion/record_suspicion";
const REVIEW: &str = "/api/app/api/suspicion/review_suspicion";
const REVEAL: &str = "/api/app/api/case/reveal_identity";

site_tests!(the_authority_screens_from_its_queue_and_the_caseworker_reads, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/screening", case.code);
    let authority = s.as_role(Role::Authority, s.w.dor).await;
    let first = authority.get("/").await;
    first.is(200).shows("People who wait for the authority").hides(&case.code);
    authority.get("/screening").await.is(200).shows(&case.code).shows("Not screened").hides("Testname");
    authority
        .get(&page)
        .await
        .is(200)
        .shows(&case.code_name)
        .hides("Testname")
        .hides(&format!("/cases/{}/plan", case.code));
    let reveal = authority.form(&page, REVEAL).await.set("form[reason]", "check_identity");
    reveal.send().await.is(303);
    authority.get(&page).await.is(200).shows("Testname").hides("No phone is recorded");

    let form = authority.form(&page, RECORD).await;
    let refused = form.clone().set("form[risk]", "low").send().await;
    refused.is(422).shows("Enter which authority decided").shows("Choose the outcome").shows("Enter the number");
    let form = form.set("form[authority]", "Commission nationale").set("form[phase]", "first");
    let form = form.set("form[date]", "2026-02-10").set("form[outcome]", "not_member_cvr_referral");
    let form = form.set("form[criteria][2][finding]", "not_met").set("form[criteria][2][evidence]", "L-77");
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=recorded"));
    }
    authority.get("/screening").await.is(200).hides(&case.code);
    authority.get("/screening?view=screened").await.is(200).shows(&case.code).shows("Screened once");

    awa.get(&format!("/cases/{}/profile", case.code)).await.is(200).shows(&page).hides("Not a member");
    awa.get(&format!("/cases/{}/intake", case.code)).await.is(200).shows(&page);
    let read = awa.get(&page).await;
    read.is(200).shows("Not a member").shows("programme against violence in communities").shows("L-77");
    read.shows("It is not the protection risk that you note yourself").hides(RECORD).hides(SEEN);
    for rest in ["", "/history", "/print", "/profile"] {
        awa.get(&format!("/cases/{}{rest}", case.code))
            .await
            .is(200)
            .hides("Not a member")
            .hides("Commission nationale");
    }
    awa.get("/cases").await.is(200).hides("Not a member");

    let issa = s.as_supervisor().await;
    issa.get("/").await.is(200).shows("The authority decided: see what follows").hides("Not a member");
    issa.form(&page, SEEN).await.send().await.is(303);
    issa.get(&page).await.is(200).hides(SEEN);
});

site_tests!(the_authority_opens_its_own_pages_and_no_other, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let authority = s.as_role(Role::Authority, s.w.dor).await;
    let own = ["/", "/account", "/account/two-factor", "/screening", "/cases/{code}/screening"];
    let public = [
        "/sign-in",
        "/sign-in/code",
        "/sign-in/password",
        // Only leads on, to what the role may see.
        "/sign-in/written",
        "/about",
        "/kit",
        "/partner/open",
        "/partner/open/{token}",
        "/verify/{code}",
        "/feedback",
        "/feedback/sent",
        "/feedback/answer",
    ];
    for path in page::paths() {
        let address = path.replace("{code}", &case.code).replace("{id}", "018f0000-0000-7000-8000-000000000000");
        let address = address.replace("{step}", "education").replace("{version}", "1").replace("{number}", "1");
        let answer = authority.get(&address).await;
        if own.contains(&path.as_str()) {
            answer.is(200);
        } else if !public.contains(&path.as_str()) {
            assert!(matches!(answer.status.as_u16(), 403 | 404), "{path}: {}", answer.status);
        }
        if path.starts_with("/cases/{code}") && path != "/cases/{code}/screening" {
            answer.is(404);
        }
    }
});

site_tests!(a_screening_is_closed_to_everybody_else, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/screening", case.code);
    for role in Role::ALL.iter().filter(|r| ![Role::Caseworker, Role::Supervisor, Role::Authority].contains(r)) {
        let other = s.as_role(*role, s.w.dor).await;
        other.get(&page).await.is(404);
        other.get("/screening").await.is(403);
        other.get(&format!("/cases/{}/safety", case.code)).await.is(404);
    }
    s.as_role(Role::Authority, s.w.ohg).await.get(&page).await.is(404);
    s.as_caseworker().await.get(&page).await.is(404);
    let posted = [("form[command]", "018f0000-0000-4000-8000-000000000000"), ("form[code]", case.code.as_str())];
    awa.post(RECORD, &posted).await.is(403);
    s.as_supervisor().await.post(RECORD, &posted).await.is(403);
    awa.get("/screening").await.is(403);
});

site_tests!(a_rumour_is_written_down_reviewed_and_seen_nowhere_else, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/safety", case.code);
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows(&page);
    let form = awa.form(&page, NOTE).await;
    let refused = form.clone().set("form[words]", "Seen near the old camp").send().await;
    refused.is(422).shows("Choose how reliable the source is").shows("Seen near the old camp");
    let form = form.set("form[words]", "Seen near the old camp").set("form[source]", "c");
    let form = form.set("form[heard_on]", "2026-11-20");
    assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=noted"));
    awa.get(&page).await.is(200).shows("Seen near the old camp").shows("Waits for the supervisor").hides(REVIEW);
    for rest in ["", "/history", "/print", "/profile"] {
        let seen = awa.get(&format!("/cases/{}{rest}", case.code)).await;
        seen.is(200).hides("old camp").hides("return to a group");
    }
    awa.get(&format!("/cases/{}/print", case.code)).await.hides("Look at the person’s safety");

    let issa = s.as_supervisor().await;
    issa.get("/").await.is(200).shows("Look at the person’s safety").hides("old camp");
    let review = issa.form(&page, REVIEW).await.set("form[words]", "Visited the family");
    review.clone().set("form[verdict]", "confirmed").send().await.is(422).shows("Only a reliable source");
    review.set("form[verdict]", "measures").send().await.is(303);
    awa.get(&page).await.is(200).shows("Something is done for safety").shows("Visited the family");
    awa.get(&format!("/cases/{}", case.code))
        .await
        .is(200)
        .shows("Registered")
        .hides("Benefits paused")
        .hides("Paused");
});

//! The provider's way in and what it sees there: a link, a code, the fields that were shared, and nothing else.

use chrono::TimeDelta;
use domain::authz::{Assignment, Compartment, Role};
use domain::directory::Category;
use domain::person::{Phone, PhoneOwner};
use service::ctx::new_id;
use store::case::Case;
use store::person_parts::NewPart;
use store::referral::Referral;

use crate::shared_world::{Provider, button, code, letters, provider, sent, stored, token};
use crate::site::{Answer, Site, Visitor, site_tests};

const REQUEST: &str = "/api/app/api/partner/request_code";
const ENTER: &str = "/api/app/api/partner/enter_code";
const ANSWER: &str = "/api/app/api/partner/answer_referral";
const REPORT: &str = "/api/app/api/partner/report_referral";
const RECEIVE: &str = "/api/app/api/partner/receive_referral";

/// A case with a phone, and a referral of it that was sent.
async fn referred(s: &Site, category: Category) -> (Case, Provider, Referral) {
    let assignment = Assignment {
        role: Role::Caseworker,
        office: Some(s.w.dor),
        compartment: Compartment::General,
        organisation: None,
    };
    let user = s.w.user(&format!("{}@example.org", uuid::Uuid::new_v4().simple()), assignment.clone()).await;
    let case = s.w.case(s.w.dor, user).await;
    let phone = Phone {
        number: "+226 70 00 00 01".into(),
        key: "22670000001".into(),
        owner: PhoneOwner::Own,
        safe_to_call: true,
        safe_to_text: false,
        safe_times: None,
    };
    let mut tx = s.w.tx().await;
    let part = NewPart { id: new_id(s.w.now()), person: case.person, position: 0, what: &phone };
    store::person_parts::insert_phones(&mut tx, &[part]).await.unwrap();
    s.w.commit(tx).await;
    let to = provider(&s.w, "Yiriwa", category).await;
    let ctx = s.w.ctx(user, vec![assignment]).await;
    let referral = sent(&s.w, &ctx, &case, &to).await;
    (case, to, referral)
}

/// The address in the newest mail.
async fn mailed(s: &Site) -> String {
    format!("/partner/open/{}", token(&letters(&s.w).await))
}

/// Has a code mailed and gives it.
async fn asked(s: &Site, open: &str) -> String {
    let answer = s.nobody().form(open, REQUEST).await.send().await;
    assert_eq!(answer.is(303).location(), format!("{open}?sent=1"));
    code(&letters(&s.w).await)
}

async fn typed(s: &Site, open: &str, code: &str) -> Answer {
    s.nobody().form(&format!("{open}?sent=1"), ENTER).await.set("form[code]", code).send().await
}

/// The focal point, signed in by link and code.
async fn entered(s: &Site) -> Visitor {
    let open = mailed(s).await;
    let code = asked(s, &open).await;
    let answer = typed(s, &open, &code).await;
    s.nobody().after(answer.is(303))
}

/// Fails if the page tells more of the person or the case than the whitelist.
fn tells_nothing_else(answer: &Answer, case: &Case) {
    for text in [
        case.code.as_str(),
        &case.code_name,
        &case.id.to_string(),
        "Where the person lives",
        "Associated",
        "associated",
        "Association",
    ] {
        answer.hides(text);
    }
}

site_tests!(a_provider_sees_initials_first_and_the_whitelisted_fields_after_accepting, async |s: Site| {
    let (case, _, referral) = referred(&s, Category::VocationalTraining).await;
    let page = format!("/partner/referrals/{}", referral.number);
    let focal = entered(&s).await;
    let before = focal.get(&page).await;
    before.is(200).shows("A. T.").shows("27 years").shows("Prefers mornings").hides("Testname").hides("+226 70 00");
    tells_nothing_else(&before, &case);
    let form = focal.form(&page, ANSWER).await.set("form[answer]", "accept");
    let form = form.set("form[appointment_at]", "2026-11-26T09:00").set("form[appointment_place]", "Building B");
    // Sent twice, also at once, it is one answer.
    let (a, b) = tokio::join!(form.send(), form.send());
    a.is(303);
    b.is(303);
    let after = focal.get(&page).await;
    after.is(200).shows("Aminata Testname").shows("+226 70 00 00 01").shows("Building B");
    tells_nothing_else(&after, &case);
    assert_eq!(store::referral_event::of_referral(&s.w.app.db, referral.id).await.unwrap().len(), 5);
    let list = focal.get("/partner").await;
    list.is(200).shows(&referral.number).hides("Testname").hides("A. T.").hides("Title of");
    tells_nothing_else(&list, &case);
});

site_tests!(a_link_works_again_and_its_code_only_once, async |s: Site| {
    let (_, _, referral) = referred(&s, Category::VocationalTraining).await;
    let open = mailed(&s).await;
    // Looking at the link changes nothing: programs look at links too.
    s.nobody().get(&open).await.is(200).hides(&referral.number);
    assert!(letters(&s.w).await.is_empty());
    assert_eq!(stored(&s.w, &referral.number).await.version, referral.version);
    let first = asked(&s, &open).await;
    typed(&s, &open, &first).await.is(303);
    typed(&s, &open, &first).await.is(422).shows("wrong or no longer valid").hides(&referral.number);
    let second = asked(&s, &open).await;
    typed(&s, &open, &second).await.is(303);
});

site_tests!(a_link_that_ended_or_never_was_looks_like_any_other, async |s: Site| {
    let (_, _, _) = referred(&s, Category::VocationalTraining).await;
    let open = mailed(&s).await;
    let known = s.nobody().get(&open).await.body;
    let unknown = s.nobody().get("/partner/open/unknown").await.body;
    let neutral = |body: &str, address: &str| {
        let nonce = body.split("nonce=\"").nth(1).map(|r| r.split('"').next().unwrap().to_owned());
        let body = body.replace(address.rsplit('/').next().unwrap(), "TOKEN");
        let body = nonce.map_or(body.clone(), |nonce| body.replace(&nonce, "NONCE"));
        let command = body.split("[command]\" value=\"").nth(1).map(|r| r.split('"').next().unwrap().to_owned());
        command.map_or(body.clone(), |command| body.replace(&command, "COMMAND"))
    };
    assert_eq!(neutral(&known, &open), neutral(&unknown, "/partner/open/unknown"));
    s.w.clock.advance(TimeDelta::days(61));
    for address in [open.as_str(), "/partner/open/unknown"] {
        s.nobody().form(address, REQUEST).await.send().await.is(303);
        assert!(letters(&s.w).await.is_empty(), "{address}");
        typed(&s, address, "123456").await.is(422).shows("wrong or no longer valid");
    }
});

site_tests!(guessing_a_code_is_slowed_down_and_the_right_one_waits_too, async |s: Site| {
    referred(&s, Category::VocationalTraining).await;
    let open = mailed(&s).await;
    let right = asked(&s, &open).await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    let mut statuses = Vec::new();
    for _ in 0..6 {
        statuses.push(typed(&s, &open, wrong).await.status.as_u16());
    }
    assert_eq!(statuses, [422, 422, 422, 422, 422, 429]);
    typed(&s, &open, &right).await.is(429);
    typed(&s, &open, "not digits").await.is(429);
});

site_tests!(another_provider_and_staff_find_nothing_there, async |s: Site| {
    let (_, to, referral) = referred(&s, Category::VocationalTraining).await;
    let other = provider(&s.w, "Other", Category::VocationalTraining).await;
    let assignment = |organisation| Assignment {
        role: Role::Partner,
        office: None,
        compartment: Compartment::General,
        organisation: Some(organisation),
    };
    let page = format!("/partner/referrals/{}", referral.number);
    let stranger = s.signed_in(assignment(other.organisation)).await;
    stranger.get(&page).await.is(404).hides("A. T.").hides("Testname");
    stranger.get("/partner").await.is(200).hides(&referral.number);
    let post = [("_action", RECEIVE), ("form[number]", referral.number.as_str())];
    stranger.post("/partner", &post).await.is(404);
    for staff in [s.as_caseworker().await, s.as_supervisor().await, s.as_role(Role::Admin, s.w.dor).await] {
        let answer = staff.get(&page).await;
        assert!(matches!(answer.status.as_u16(), 403 | 404), "{}", answer.status);
    }
    // A colleague of the same provider opens it from the list.
    let colleague = s.signed_in(assignment(to.organisation)).await;
    colleague.get(&page).await.is(200).hides("A. T.").shows("the sender sees that it arrived");
    colleague.form("/partner", RECEIVE).await.send().await.is(303);
    colleague.get(&page).await.is(200).shows("A. T.");
});

site_tests!(a_provider_reaches_no_page_of_the_programme, async |s: Site| {
    let (case, _, referral) = referred(&s, Category::VocationalTraining).await;
    let focal = entered(&s).await;
    for path in [
        format!("/cases/{}", case.code),
        format!("/cases/{}/profile", case.code),
        format!("/referrals/{}", referral.number),
        format!("/referrals/{}/letter", referral.number),
        "/cases".into(),
        "/referrals".into(),
        "/people/register".into(),
        "/directory".into(),
        "/audit".into(),
        "/admin".into(),
    ] {
        let answer = focal.get(&path).await;
        assert!(matches!(answer.status.as_u16(), 403 | 404), "{path}: {}", answer.status);
        answer.hides(&case.code_name).hides("Testname");
    }
});

site_tests!(what_was_taken_back_is_gone_and_says_to_destroy_copies, async |s: Site| {
    let (case, _, referral) = referred(&s, Category::VocationalTraining).await;
    let page = format!("/partner/referrals/{}", referral.number);
    let focal = entered(&s).await;
    let form = focal.form(&page, ANSWER).await.set("form[answer]", "accept");
    let caseworker = Assignment {
        role: Role::Caseworker,
        office: Some(s.w.dor),
        compartment: Compartment::General,
        organisation: None,
    };
    let ctx = s.w.ctx(case.caseworker.unwrap(), vec![caseworker]).await;
    let now = stored(&s.w, &referral.number).await;
    let revoke = domain::referral::RevokeForm {
        command: uuid::Uuid::new_v4().to_string(),
        version: now.version.to_string(),
        number: now.number.clone(),
        reason: "risk".into(),
        ..Default::default()
    };
    service::referral::revoke(&ctx, &revoke).await.unwrap();
    focal
        .get(&page)
        .await
        .is(200)
        .shows("destroy every copy")
        .hides("A. T.")
        .hides("Prefers mornings")
        .hides("27 years");
    let late = form.send().await;
    assert!(matches!(late.status.as_u16(), 409 | 422), "{}", late.status);
    late.hides("A. T.").hides("Prefers mornings");
    // The mail says it without saying about whom.
    let mails = format!("{:?}", letters(&s.w).await);
    assert!(mails.contains(&referral.number) && !mails.contains("Testname") && !mails.contains(&case.code_name));
});

site_tests!(answers_that_make_no_sense_are_refused_and_escaped, async |s: Site| {
    let (_, _, referral) = referred(&s, Category::VocationalTraining).await;
    let page = format!("/partner/referrals/{}", referral.number);
    let focal = entered(&s).await;
    let form = focal.form(&page, ANSWER).await.set("form[answer]", "accept");
    let long = "a".repeat(20_000);
    for (name, value) in [
        ("form[answer]", "perhaps"),
        ("form[answer]", ""),
        ("form[appointment_at]", "2026-11-23T09:00"),
        ("form[appointment_at]", "tomorrow"),
        ("form[note]", long.as_str()),
    ] {
        form.clone().set(name, value).send().await.is(422).shows("<title>Error:").hides("Testname");
    }
    let decline = form.clone().set("form[answer]", "decline").set("form[decline_reason]", "nonsense");
    decline.set("form[note]", "\"><script>alert(1)</script>").send().await.is(422).hides("<script>alert");
    assert_eq!(stored(&s.w, &referral.number).await.progress.declined, None);
    // An old page: the referral moved on meanwhile.
    let old = focal.form(&page, ANSWER).await.set("form[answer]", "decline").set("form[decline_reason]", "no_capacity");
    form.send().await.is(303);
    let late = old.send().await;
    assert!(matches!(late.status.as_u16(), 409 | 422), "{}", late.status);
    let reports = focal.form(&page, REPORT).await.set("form[what]", "finished").set("form[outcome]", "nonsense");
    reports.send().await.is(422);
    assert_eq!(button(&stored(&s.w, &referral.number).await).number, referral.number);
});

site_tests!(every_page_of_a_provider_is_light_enough_for_a_slow_phone, async |s: Site| {
    let (_, _, referral) = referred(&s, Category::VocationalTraining).await;
    let open = mailed(&s).await;
    let page = format!("/partner/referrals/{}", referral.number);
    let weigh = async |visitor: &Visitor, path: &str| {
        visitor.get(path).await.is(200);
        let weight = visitor.weight(path).await;
        assert!(weight < 40_000, "{path}: {weight} bytes");
    };
    weigh(&s.nobody(), &open).await;
    let code = asked(&s, &open).await;
    weigh(&s.nobody(), &format!("{open}?sent=1")).await;
    let focal = s.nobody().after(typed(&s, &open, &code).await.is(303));
    weigh(&focal, &page).await;
    let form = focal.form(&page, ANSWER).await.set("form[answer]", "accept");
    let form = form.set("form[appointment_at]", "2026-11-26T09:00").set("form[appointment_place]", "Building B");
    form.send().await.is(303);
    for path in [page.as_str(), "/partner", "/partner/refer", "/partner/sent", "/partner/services"] {
        weigh(&focal, path).await;
    }
});

//! What somebody wrote whose session was over when it was sent.

use chrono::Duration;
use service::session::totp::TotpSecret;

use crate::site::{Answer, Form, Site, Visitor, site_tests};
use crate::world::PASSWORD;

const RECORD: &str = "/api/app/api/follow_up/record_follow_up";
const SIGN_IN: &str = "/api/app/api/session/sign_in";
const CODE: &str = "/api/app/api/session/enter_code";
const PASSWORDS: &str = "/api/app/api/account/change_password";
const WORDS: &str = "She opens her shop on Monday & asks for \"the loan\"";

/// A follow-up that was typed, and the page of follow-ups.
async fn typed(s: &Site, by: &Visitor) -> (Form, String) {
    let case = s.w.case(s.w.dor, by.user).await;
    let page = format!("/cases/{}/follow-up", case.code);
    let form = by.form(&format!("{page}/new"), RECORD).await;
    let form = form
        .set("form[made_on]", "2026-11-24")
        .set("form[channel]", "home_visit")
        .set("form[contact]", "seen")
        .set("form[situation]", "better")
        .set("form[activity]", "self_employed")
        .set("form[summary]", WORDS);
    (form, page)
}

async fn email(s: &Site, visitor: &Visitor) -> String {
    store::user::by_id(&s.w.app.db, visitor.user).await.unwrap().unwrap().email
}

/// The page with which a form was answered after its session was over, at its own address.
async fn too_late(s: &Site, form: &Form) -> Answer {
    s.w.clock.advance(Duration::minutes(31));
    let answer = form.send().await;
    answer.is(200).shows("You were signed out while you wrote").shows("name=\"_written\"").hides("loan");
    // No link that would lose it.
    answer.hides("href=\"/feedback\"").hides("href=\"/language/");
    answer
}

/// Signs in with the page that was answered.
async fn sign_in(s: &Site, by: &Visitor, page: &Answer, email: &str) -> Answer {
    let form = s.nobody().form_in("/sign-in", page, SIGN_IN).in_hands_of(by);
    form.set("email", email).set("password", PASSWORD).send().await
}

site_tests!(what_was_written_comes_back_after_signing_in_and_is_recorded_once, async |s: Site| {
    let awa = s.as_caseworker().await;
    let (form, page) = typed(&s, &awa).await;
    let asked = too_late(&s, &form).await;
    let email = email(&s, &awa).await;

    let wrong = s.nobody().form_in("/sign-in", &asked, SIGN_IN).in_hands_of(&awa);
    let wrong = wrong.set("email", &email).set("password", "not this one").send().await;
    wrong.is(422).shows("do not match").hides("loan");
    // The answer to a password is never a page that a browser could ask for again.
    let inside = sign_in(&s, &awa, &wrong, &email).await;
    assert_eq!(inside.is(303).location(), "/sign-in/written");
    let awa = awa.after(&inside);
    let offered = awa.get("/sign-in/written").await;
    offered.is(200).shows("Nothing is lost").shows("Go on with what you wrote").shows(&page).shows("the loan");
    let cache = offered.headers.get("cache-control").unwrap().to_str().unwrap();
    assert_eq!(cache, "no-store");
    awa.get(&page).await.is(200).shows("No follow-up yet");
    let again = awa.form_in(&format!("{page}/new"), &offered, RECORD);
    for _ in 0..2 {
        assert_eq!(again.send().await.is(303).location(), format!("{page}?saved=follow-up"));
    }
    awa.get(&page).await.is(200).shows("Follow-up 1").shows("the loan").hides("Follow-up 2");
    s.as_caseworker().await.get("/sign-in/written").await.is(302);
});

site_tests!(what_was_written_is_for_the_one_who_wrote_it, async |s: Site| {
    let (awa, bila) = (s.as_caseworker().await, s.as_caseworker().await);
    let (form, _) = typed(&s, &awa).await;
    let asked = too_late(&s, &form).await;
    let answer = sign_in(&s, &awa, &asked, &email(&s, &bila).await).await;
    assert_eq!(answer.is(303).location(), "/", "nor where it was");
    bila.after(&answer).get("/sign-in/written").await.is(302);
});

site_tests!(a_session_that_somebody_ended_keeps_nothing, async |s: Site| {
    let awa = s.as_caseworker().await;
    let (form, page) = typed(&s, &awa).await;
    awa.post("/sign-out", &[]).await.is(303);
    let next = form_urlencoded::byte_serialize(format!("{page}/new").as_bytes()).collect::<String>();
    assert_eq!(form.send().await.is(303).location(), format!("/sign-in?next={next}"));
});

site_tests!(an_account_that_was_closed_keeps_nothing, async |s: Site| {
    let awa = s.as_caseworker().await;
    let (form, _) = typed(&s, &awa).await;
    let mut tx = s.w.tx().await;
    store::user::set_active(&mut tx, awa.user, false).await.unwrap();
    s.w.commit(tx).await;
    s.w.clock.advance(Duration::minutes(31));
    form.send().await.is(303);
});

site_tests!(after_a_working_day_nothing_waits_any_more, async |s: Site| {
    let awa = s.as_caseworker().await;
    let (form, _) = typed(&s, &awa).await;
    let asked = too_late(&s, &form).await;
    s.w.clock.advance(Duration::hours(8));
    let answer = sign_in(&s, &awa, &asked, &email(&s, &awa).await).await;
    assert_eq!(answer.is(303).location(), "/");
    form.send().await.is(303);
});

site_tests!(what_was_changed_on_the_way_is_not_read, async |s: Site| {
    let awa = s.as_caseworker().await;
    let (form, _) = typed(&s, &awa).await;
    let asked = too_late(&s, &form).await;
    let email = email(&s, &awa).await;
    let step = s.nobody().form_in("/sign-in", &asked, SIGN_IN).set("email", &email).set("password", PASSWORD);
    for changed in ["", "zz", "00ff", &"a".repeat(400)] {
        let answer = step.clone().set("_written", changed).send().await;
        assert_eq!(answer.is(303).location(), "/", "{changed}");
    }
});

site_tests!(the_second_step_carries_what_was_written, async |s: Site| {
    let awa = s.as_caseworker().await;
    let secret = second_step(&s, &awa).await;
    let (form, page) = typed(&s, &awa).await;
    let asked = too_late(&s, &form).await;
    let half = sign_in(&s, &awa, &asked, &email(&s, &awa).await).await;
    half.is(200).shows("Enter your code").shows("name=\"_written\"").hides("loan");
    let awa = awa.after(&half);
    let step = awa.form_in("/sign-in/code", &half, CODE);
    let wrong = step.clone().set("code", "1").send().await;
    wrong.is(422).shows("name=\"_written\"").hides("loan");
    let other = step.clone().set("_ask", "other");
    let recovery = awa.post_raw("/sign-in/code?with=recovery", other.text()).await;
    recovery.is(200).shows("Recovery code").shows("name=\"_written\"");
    let inside = step.set("code", &secret.code(s.w.now()).unwrap()).send().await;
    assert_eq!(inside.is(303).location(), "/sign-in/written");
    let awa = awa.after(&inside);
    let offered = awa.get("/sign-in/written").await;
    awa.form_in(&format!("{page}/new"), &offered, RECORD).send().await.is(303);
    awa.get(&page).await.is(200).shows("Follow-up 1");
});

/// Turns the second step on.
async fn second_step(s: &Site, by: &Visitor) -> TotpSecret {
    let page = "/account/two-factor";
    let start = by.form(page, "/api/app/api/account/start_two_factor").await;
    start.set("password", PASSWORD).send().await.is(303);
    let known = store::second_factor::find(&s.w.app.db, by.user).await.unwrap();
    let pending = known.totp_pending.unwrap();
    let secret: TotpSecret = s.w.app.sealer.open("app_user.totp_pending", by.user.0, &pending).unwrap();
    let confirm = by.form(page, "/api/app/api/account/confirm_two_factor").await;
    confirm.set("code", &secret.code(s.w.now()).unwrap()).send().await.is(303);
    secret
}

site_tests!(what_proves_who_somebody_is_never_waits, async |s: Site| {
    let awa = s.as_caseworker().await;
    let form = awa.form("/account", PASSWORDS).await.set("form[current]", PASSWORD);
    s.w.clock.advance(Duration::minutes(31));
    let answer = form.send().await;
    answer.is(303);
    assert!(answer.body.is_empty());
});

site_tests!(a_session_lasts_while_somebody_types, async |s: Site| {
    let awa = s.as_caseworker().await;
    let (form, _) = typed(&s, &awa).await;
    for _ in 0..34 {
        s.w.clock.advance(Duration::minutes(20));
        awa.post("/api/app/api/session/stay", &[]).await.is(200);
    }
    form.send().await.is(303);
    // Eleven hours and twenty minutes on, and never idle; but a session ends after twelve.
    for _ in 0..2 {
        s.w.clock.advance(Duration::minutes(19));
        awa.post("/api/app/api/session/stay", &[]).await.is(200);
    }
    s.w.clock.advance(Duration::minutes(3));
    awa.post("/api/app/api/session/stay", &[]).await.is(401);
});

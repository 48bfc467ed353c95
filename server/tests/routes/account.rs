//! Signing in in steps, and what is shown once.

use chrono::Duration;
use domain::authz::Role;
use service::session::totp::TotpSecret;

use crate::site::{Site, Visitor, site_tests};
use crate::world::PASSWORD;

const START: &str = "/api/app/api/account/start_two_factor";
const CONFIRM: &str = "/api/app/api/account/confirm_two_factor";
const CODE: &str = "/api/app/api/session/enter_code";
const SIGN_IN: &str = "/api/app/api/session/sign_in";
const RESET: &str = "/api/app/api/admin/reset_password";
const CHOOSE: &str = "/api/app/api/session/choose_password";
const CREATE: &str = "/api/app/api/admin/create_user";

async fn email(s: &Site, visitor: &Visitor) -> String {
    store::user::by_id(&s.w.app.db, visitor.user).await.unwrap().unwrap().email
}

async fn pending(s: &Site, visitor: &Visitor) -> TotpSecret {
    let known = store::second_factor::find(&s.w.app.db, visitor.user).await.unwrap();
    s.w.app.sealer.open("app_user.totp_pending", visitor.user.0, &known.totp_pending.unwrap()).unwrap()
}

site_tests!(the_second_step_is_set_up_and_then_asked_for_on_the_way_to_where_one_wanted_to_go, async |s: Site| {
    let awa = s.as_caseworker().await;
    let page = "/account/two-factor";
    awa.form(page, START).await.set("password", PASSWORD).send().await.is(303);
    let secret = pending(&s, &awa).await;
    awa.get(page).await.is(200).shows("class=\"qr\"").shows(&secret.typed_key());
    awa.form(page, CONFIRM).await.set("code", "000000").send().await.is(422).shows("class=\"qr\"");
    let code = secret.code(s.w.now()).unwrap();
    let answer = awa.form(page, CONFIRM).await.set("code", &code).send().await;
    let codes = awa.after(answer.is(303)).get(page).await;
    codes.is(200).shows("Your recovery codes").shows("10 recovery codes left");
    awa.after(&codes).get(page).await.is(200).hides("Your recovery codes");

    s.w.clock.advance(Duration::seconds(60));
    let email = email(&s, &awa).await;
    let form = s.nobody().form("/sign-in?next=%2Faccount", SIGN_IN).await;
    let answer = form.set("email", &email).set("password", PASSWORD).send().await;
    assert_eq!(answer.is(303).location(), "/sign-in/code?next=/account");
    let half = s.nobody().after(&answer);
    half.get("/account").await.is(303);
    half.get("/sign-in/password").await.is(302);
    let form = half.form("/sign-in/code?next=/account", CODE).await;
    form.clone().set("code", "1").send().await.is(422);
    let answer = form.set("code", &secret.code(s.w.now()).unwrap()).send().await;
    assert_eq!(answer.is(303).location(), "/account");
    half.after(&answer).get("/account").await.is(200).shows("Second step is on");
    half.get("/account").await.is(303);
});

site_tests!(a_handed_out_password_is_shown_once_and_replaced_at_the_first_sign_in, async |s: Site| {
    let (boss, awa) = (s.as_role(Role::Admin, s.w.dor).await, s.as_caseworker().await);
    let page = format!("/admin/users/{}", awa.user);
    let answer = boss.form(&page, RESET).await.send().await;
    let shown = boss.after(answer.is(303)).get(&page).await;
    shown.is(200).shows("Password to hand over");
    let password = shown.body.split("mono ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    boss.after(&shown).get(&page).await.is(200).hides(&password).shows("not replaced yet");
    awa.get("/").await.is(303);

    let email = email(&s, &awa).await;
    let form = s.nobody().form("/sign-in", SIGN_IN).await;
    let answer = form.set("email", &email).set("password", &password).send().await;
    assert_eq!(answer.is(303).location(), "/sign-in/password");
    let half = s.nobody().after(&answer);
    let form = half.form("/sign-in/password", CHOOSE).await;
    let weak = form.clone().set("form[password]", "password1234").set("form[repeat]", "password1234").send().await;
    weak.is(422).shows("easy to guess").hides("password1234");
    let own = "three donkeys, one well";
    let answer = form.set("form[password]", own).set("form[repeat]", own).send().await;
    assert_eq!(answer.is(303).location(), "/");
    half.after(&answer).get("/").await.is(200);
});

site_tests!(an_account_can_be_made_with_a_form_and_errors_lead_to_its_fields, async |s: Site| {
    let boss = s.as_role(Role::Admin, s.w.dor).await;
    let form = boss.form("/admin/users/new", CREATE).await.set("form[name]", "Moussa").set("form[language]", "fr");
    let refused = form.clone().set("form[role][role]", "caseworker").send().await;
    refused.is(422).shows("href=\"#role-office\"").shows("href=\"#email\"").shows("value=\"Moussa\"");
    let form = form.set("form[email]", "moussa@example.org").set("form[role][role]", "dpo");
    let answer = form.send().await;
    boss.after(answer.is(303)).get(answer.location()).await.is(200).shows("Password to hand over").shows("Moussa");
});

site_tests!(without_a_session_that_waits_the_later_steps_lead_to_the_first, async |s: Site| {
    for path in ["/sign-in/code", "/sign-in/password"] {
        assert_eq!(s.nobody().get(path).await.is(302).location(), "/sign-in");
    }
});

site_tests!(a_step_cannot_lead_to_another_site, async |s: Site| {
    let awa = s.as_caseworker().await;
    let email = email(&s, &awa).await;
    for evil in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        let form = s.nobody().form("/sign-in", SIGN_IN).await.set("next", evil);
        let answer = form.set("email", &email).set("password", PASSWORD).send().await;
        assert_eq!(answer.is(303).location(), "/", "{evil}");
    }
});

site_tests!(everybody_may_read_what_this_is, async |s: Site| {
    s.nobody().get("/about").await.is(200).shows("GeoNames").shows("CC BY 4.0").shows("Apache");
    s.as_caseworker().await.get("/about").await.is(200).shows("GeoNames");
});

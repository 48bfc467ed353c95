//! What a programme makes its own, over the wire: texts in each language, refusals at their fields, and who may.

use domain::authz::Role;
use domain::programme::{Rule, list_info};
use store::programme::{Change, Kind};

use crate::site::{Form, Site, Visitor, site_tests};

const TEXT: &str = "/api/app/api/programme/edit_text";
const RULES: &str = "/api/app/api/programme/edit_rules";
const LIST: &str = "/api/app/api/programme/edit_list";
const WORDS: &str = "/api/app/api/programme/add_consent_version";
const SESSION: &str = "/api/app/api/counselling/record_session";
const PAGES: [&str; 7] = [
    "/admin/texts",
    "/admin/texts?q=cases",
    "/admin/texts/nav-cases",
    "/admin/rules",
    "/admin/lists",
    "/admin/lists/association-group",
    "/admin/consent-words",
];

async fn admin(s: &Site) -> Visitor {
    s.as_role(Role::Admin, s.w.dor).await
}

/// The page of the rules, filled in as it stands before anybody changed one.
async fn usual_rules(boss: &Visitor) -> Form {
    let form = boss.form("/admin/rules", RULES).await;
    Rule::ALL.iter().fold(form, |form, rule| form.set(&format!("form[rule][{rule}]"), &rule.usual().to_string()))
}

/// The page of a list, filled in with every value offered but one.
async fn list_without(boss: &Visitor, list: &str, hidden: &str) -> Form {
    let mut form = boss.form(&format!("/admin/lists/{list}"), LIST).await;
    for (i, code) in (list_info(list).unwrap().codes)().iter().enumerate() {
        form = form.set(&format!("form[values][{i}][place]"), &(i + 1).to_string());
        if *code != hidden {
            form = form.set(&format!("form[values][{i}][offered]"), "true");
        }
    }
    form
}

site_tests!(only_administrators_open_these_pages_and_unknown_ones_do_not_exist, async |s: Site| {
    let boss = admin(&s).await;
    for path in PAGES {
        boss.get(path).await.is(200);
        for role in Role::ALL.iter().filter(|r| !matches!(r, Role::Admin | Role::Partner)) {
            s.as_role(*role, s.w.dor).await.get(path).await.is(403);
        }
    }
    for path in ["/admin/texts/no-such-text", "/admin/lists/sex", "/admin/lists/nothing"] {
        boss.get(path).await.is(404);
    }
});

site_tests!(a_text_is_said_as_the_programme_says_it_in_each_language, async |s: Site| {
    let boss = admin(&s).await;
    boss.get("/admin/texts/nav-admin").await.shows("name=\"form[en]\"").shows("name=\"form[ar]\"");
    let form = boss.form("/admin/texts/nav-admin", TEXT).await;
    let form = form.set("form[en]", "Back office").set("form[fr]", "Coulisses").set("form[ar]", "خلف الستار");
    let saved = form.send().await;
    saved.is(303);
    boss.get(saved.location()).await.is(200).shows("Back office").shows("Coulisses").shows("Administration");
    for (language, words) in [("en", "Back office"), ("fr", "Coulisses"), ("ar", "خلف الستار")] {
        let there = boss.after(&boss.get(&format!("/language/{language}?next=/admin")).await);
        there.get("/admin").await.is(200).shows(words);
    }
    boss.get("/admin/texts?q=coulisses").await.is(200).shows("nav-admin");
    boss.get("/admin/texts").await.shows("nav-admin").hides("nav-cases");
    // A form with nothing in it is what the button says that goes back to the product's words.
    boss.form("/admin/texts/nav-admin", TEXT).await.send().await.is(303);
    boss.get("/admin").await.hides("Back office").shows("Administration");
});

site_tests!(words_that_do_not_fit_are_refused_at_their_field_and_kept_as_typed, async |s: Site| {
    let boss = admin(&s).await;
    let refused = async |key: &str, words: &str, why: &str| {
        let form = boss.form(&format!("/admin/texts/{key}"), TEXT).await.set("form[en]", words);
        form.send().await.is(422).shows(why).shows("href=\"#en\"");
    };
    refused("nav-admin", "<script>alert(1)</script>", "Write plain words").await;
    refused("nav-admin", "{ $name }", "no placeholders").await;
    refused("nav-admin", "{", "cannot be read as a text").await;
    refused("admin-users-count", "Accounts", "{ $n }").await;
    boss.get("/admin").await.shows("Administration");
});

site_tests!(what_stands_in_a_text_is_shown_letter_by_letter, async |s: Site| {
    let boss = admin(&s).await;
    // Past the form: as if somebody had written it into the database.
    let mut tx = s.w.tx().await;
    store::programme::raise(&mut tx, Kind::Text).await.unwrap();
    let change = Change {
        id: service::ctx::new_id(s.w.now()),
        name: "admin-lead".into(),
        locale: "en".into(),
        old: None,
        new: Some("<script>alert(1)</script>".into()),
        at: s.w.now(),
        by: boss.user,
    };
    store::programme::set(&mut tx, Kind::Text, &change).await.unwrap();
    s.w.commit(tx).await;
    s.w.app.programme.look_again();
    for path in ["/admin", "/admin/texts", "/admin/texts/admin-lead"] {
        boss.get(path).await.is(200).hides("<script>alert").shows("&lt;script&gt;alert(1)");
    }
});

site_tests!(rules_have_bounds_and_two_administrators_see_each_other, async |s: Site| {
    let boss = admin(&s).await;
    let form = usual_rules(&boss).await;
    boss.get("/admin/rules").await.shows("name=\"form[rule][at_once_hours]\"");
    let other = usual_rules(&boss).await;
    let too_long = form.clone().set("form[rule][at_once_hours]", "5").send().await;
    too_long.is(422).shows("href=\"#rule-at_once_hours\"").shows("from 1 to 4");
    form.clone().set("form[rule][at_once_hours]", "2").send().await.is(303);
    other.set("form[rule][at_once_hours]", "3").send().await.is(409);
    boss.get("/admin/rules").await.shows("Last changed by").shows("From “1” to “2”");
});

site_tests!(the_phone_for_complaints_is_shown_to_anybody_once_there_is_one, async |s: Site| {
    const CONTACT: &str = "/api/app/api/programme/edit_contact";
    let boss = admin(&s).await;
    s.nobody().get("/feedback").await.is(200).hides("href=\"tel:");
    let form = boss.form("/admin/rules", CONTACT).await;
    let stale = boss.form("/admin/rules", CONTACT).await;
    form.clone().set("form[complaints_phone]", "<b>116</b>").send().await.is(422).shows("can be dialled");
    form.clone().set("form[complaints_phone]", "+226 70 00 00 09").send().await.is(303);
    stale.set("form[complaints_phone]", "116").send().await.is(409);
    let page = s.nobody().get("/feedback").await;
    page.is(200).shows("href=\"tel:+22670000009\"").shows("+226 70 00 00 09");
    boss.get("/admin/rules").await.shows("Phone for complaints");
    let other = s.as_supervisor().await;
    other.post(CONTACT, &[("form[complaints_phone]", "116")]).await.is(403);
});

site_tests!(a_value_that_is_left_out_is_neither_offered_nor_taken, async |s: Site| {
    let boss = admin(&s).await;
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/counselling/new", case.code);
    let before = awa.form(&page, SESSION).await.add("form[topics][]", "documents");
    awa.get(&page).await.shows("value=\"documents\"");
    boss.get("/admin/lists/topic").await.shows("name=\"form[values][0][offered]\"");
    boss.get("/admin/lists/association-group").await.shows("name=\"form[own][0][en]\"");
    let saved = list_without(&boss, "topic", "documents").await.send().await;
    saved.is(303);
    boss.get(saved.location()).await.is(200).shows("without Documents");
    boss.get("/admin/lists").await.shows("1 not offered");
    before.send().await.is(422).shows("no longer offered");
    awa.get(&page).await.is(200).hides("value=\"documents\"");
});

site_tests!(a_kind_of_session_that_the_programme_added_is_chosen_in_each_language, async |s: Site| {
    let boss = admin(&s).await;
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    boss.get("/admin/lists/session-kind").await.is(200).shows("the program itself reckons with it");
    let form = list_without(&boss, "session-kind", "").await.set("form[own][0][en]", "Grief circle");
    let form = form.set("form[own][0][fr]", "Cercle de deuil").set("form[own][0][ar]", "حلقة عزاء");
    form.set("form[own][0][offered]", "true").send().await.is(303);
    let page = format!("/cases/{}/counselling/new", case.code);
    awa.get(&page).await.is(200).shows("Grief circle").shows("value=\"own_1\"");
    for (code, words) in [("fr", "Cercle de deuil"), ("ar", "حلقة عزاء")] {
        let speaks = awa.after(&awa.get(&format!("/language/{code}")).await);
        speaks.get(&page).await.is(200).shows(words);
    }
});

site_tests!(words_about_consent_begin_tomorrow_and_are_read_aloud_from_then_on, async |s: Site| {
    let boss = admin(&s).await;
    let form = boss.form("/admin/consent-words", WORDS).await.set("form[en]", "We ask you first.");
    let form = form.set("form[fr]", "Nous vous demandons d’abord.").set("form[ar]", "نسألك أولًا.");
    form.clone().set("form[valid_from]", "2026-11-24").send().await.is(422).shows("tomorrow or a later day");
    form.set("form[valid_from]", "2026-11-25").send().await.is(303);
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/consent/new", case.code);
    awa.get(&page).await.is(200).hides("We ask you first.");
    s.w.clock.advance(chrono::Duration::days(1));
    s.as_role(Role::Supervisor, s.w.dor).await.get(&page).await.is(200).shows("We ask you first.");
});

//! What people say of the programme, as pages and forms: without an account, and at the desks.

use std::net::{Ipv4Addr, SocketAddr};

use axum::Extension;
use axum::extract::ConnectInfo;
use axum::http::header;
use domain::authz::{Assignment, Compartment, Role};
use domain::directory::Category;

use crate::shared_world::provider;
use crate::site::{Answer, Form, Site, Visitor, site_tests};

const SUBMIT: &str = "/api/app/api/feedback/submit_feedback";
const REPLY: &str = "/api/app/api/feedback/reply_feedback";
const NOTE: &str = "/api/app/api/feedback/note_feedback";
const STEP: &str = "/api/app/api/feedback/step_feedback";
const MOVE: &str = "/api/app/api/feedback/move_feedback";
const ABOUT: &str = "/api/app/api/feedback/name_accused";
const CONCERN: &str = "/api/app/api/feedback/name_organisation";
const FIND: &str = "/api/app/api/feedback/find_feedback";
const CONTACT: &str = "/api/app/api/programme/edit_contact";

async fn focal(s: &Site) -> Visitor {
    s.signed_in(Assignment {
        role: Role::FocalPoint,
        office: Some(s.w.dor),
        compartment: Compartment::Sensitive,
        organisation: None,
    })
    .await
}

fn filled(form: Form, s: &Site, category: &str) -> Form {
    form.set("form[category]", category)
        .set("form[office]", &s.w.dor.to_string())
        .set("form[said]", "He asked me for money, Mariama of Wuro")
}

/// Says something as anybody; gives number and word.
async fn say(s: &Site, category: &str) -> (String, String) {
    let nobody = s.nobody();
    let sent = filled(nobody.form("/feedback", SUBMIT).await, s, category).send().await;
    assert_eq!(sent.is(303).location(), "/feedback/sent");
    let page = nobody.after(&sent).get("/feedback/sent").await;
    page.is(200);
    nobody.after(&sent).after(&page).get("/feedback/sent").await.is(200).shows("shown once only");
    given(&page)
}

fn given(page: &Answer) -> (String, String) {
    let mut strong = page.body.split("t-xl\">").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
    (strong.next().unwrap(), strong.next().unwrap())
}

site_tests!(anybody_says_something_on_a_small_page_and_finds_the_answer, async |s: Site| {
    let weight = s.nobody().weight("/feedback").await;
    assert!(weight < 40_000, "{weight} bytes");
    let page = s.nobody().get("/feedback").await;
    page.is(200).hides("<leptos-island").hides("exploitation").hides("abuse");
    assert!(!page.headers.contains_key(header::SET_COOKIE));
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    let refused = s.nobody().form("/feedback", SUBMIT).await.set("form[said]", "Mariama").send().await;
    refused.is(422).shows("Choose what it is about").shows("Mariama");
    assert_eq!(refused.headers[header::CACHE_CONTROL], "no-store", "what was typed is not kept by the browser");
    let issa = s.as_supervisor().await;
    let (reference, word) = say(&s, "minor").await;
    issa.get("/").await.is(200).shows(&reference);
    let list = issa.get("/complaints").await;
    list.is(200).shows(&reference).hides("Mariama");
    let at = format!("/complaints/{reference}");
    issa.get(&at).await.is(200).shows("Mariama of Wuro").hides(&word);
    let answer = issa.form(&at, STEP).await.set("form[step]", "resolve");
    answer.clone().send().await.is(422).shows("Choose what came of it");
    answer.set("form[outcome]", "corrected").set("form[answer]", "There is shade now").send().await.is(303);
    let nobody = s.nobody();
    let look = nobody.form("/feedback/answer", REPLY).await;
    let look = look.set("form[reference]", &reference).set("form[secret]", &word).set("_ask", "look");
    let found = look.send().await;
    found.is(200).shows("There is shade now").hides("Mariama").hides("<leptos-island");
    found.shows("name=\"form[satisfied]\"");
    assert_eq!(found.headers[header::CACHE_CONTROL], "no-store");
    let add = nobody.form_in("/feedback/answer", &found, REPLY).set("form[satisfied]", "yes");
    // What is refused comes back with what was said of the answer: a no alone opens it again.
    let refused = add.clone().set("form[satisfied]", "no").set("form[said]", &"x".repeat(9_000)).send().await;
    refused.is(422).shows("name=\"form[satisfied]\"").shows("value=\"no\" checked");
    assert_eq!(add.send().await.is(303).location(), "/feedback/answer?saved=added");
    let wrong = look.set("form[secret]", "bobobobo11").send().await;
    wrong.is(200).shows("do not go together").hides("shade");
});

site_tests!(what_is_protected_is_nowhere_for_the_line, async |s: Site| {
    let (issa, claire) = (s.as_supervisor().await, s.as_role(Role::ProgrammeManager, s.w.dor).await);
    let haoua = focal(&s).await;
    let (reference, _) = say(&s, "sea").await;
    let at = format!("/complaints/{reference}");
    haoua.get("/complaints").await.is(200).shows(&reference).shows("Protected");
    haoua.get("/").await.is(200).shows(&reference);
    haoua.get(&at).await.is(200).shows("Sexual exploitation or abuse").shows("Mariama");
    let form = haoua.form(&at, STEP).await;
    for other in [&issa, &claire, &s.as_caseworker().await, &s.as_role(Role::Admin, s.w.dor).await] {
        for page in ["/", "/complaints", "/complaints?state=answered"] {
            other.get(page).await.hides(&reference).hides("Protected");
        }
        other.get(&at).await.is(404);
        let forged = form.in_hands_of(other).send().await;
        assert!(matches!(forged.status.as_u16(), 403 | 404), "{}", forged.status);
    }
    claire.get("/audit?family=feedback").await.is(200).hides("Feedback came by the open page");
    claire.get("/audit?office=DOR").await.is(200).hides("Feedback came by the open page");
    let dpo = s.as_role(Role::Dpo, s.w.dor).await;
    dpo.get("/audit?family=feedback").await.is(200).shows("Feedback came by the open page");
    s.nobody().get(&at).await.is(303);
    s.as_role(Role::Auditor, s.w.dor).await.get("/complaints").await.is(403);
});

site_tests!(a_category_upward_takes_it_out_of_the_supervisors_hands, async |s: Site| {
    let (issa, haoua) = (s.as_supervisor().await, focal(&s).await);
    let (reference, _) = say(&s, "major").await;
    let at = format!("/complaints/{reference}");
    let up = issa.form(&at, MOVE).await.set("form[category]", "safeguarding");
    assert_eq!(up.send().await.is(303).location(), "/complaints?saved=moved");
    issa.get(&at).await.is(404);
    let down = haoua.form(&at, MOVE).await.set("form[category]", "major");
    down.clone().send().await.is(422).shows("Say why it is less grave");
    assert_eq!(down.set("form[reason]", "About a queue").send().await.is(303).location(), "/complaints?saved=moved");
    issa.get(&at).await.is(200);
});

site_tests!(the_accused_focal_point_does_not_find_it, async |s: Site| {
    let (haoua, other) = (focal(&s).await, focal(&s).await);
    let (reference, _) = say(&s, "sea").await;
    let at = format!("/complaints/{reference}");
    let about = haoua.form(&at, ABOUT).await.set("form[user]", &other.user.to_string());
    about.send().await.is(303);
    other.get(&at).await.is(404);
    other.get("/complaints").await.is(200).hides(&reference);
    haoua.get(&at).await.is(200);
});

site_tests!(staff_write_down_what_somebody_says_on_the_telephone, async |s: Site| {
    let awa = s.as_caseworker().await;
    let note = filled(awa.form("/complaints/new", NOTE).await, &s, "breach");
    note.clone().send().await.is(422).shows("Say how it came");
    let noted = note.set("form[channel]", "hotline").send().await;
    assert_eq!(noted.is(303).location(), "/complaints/noted");
    let page = awa.after(&noted).get("/complaints/noted").await;
    let (reference, _) = given(&page);
    awa.get("/complaints").await.is(200).hides(&reference);
    focal(&s).await.get(&format!("/complaints/{reference}")).await.is(404);
    // There was no focal point when it came: the officer has it.
    let dpo = s.as_role(Role::Dpo, s.w.dor).await;
    dpo.get("/complaints").await.is(200);
    for role in [Role::Finance, Role::Auditor, Role::Admin, Role::MeOfficer] {
        s.as_role(role, s.w.dor).await.get("/complaints/new").await.is(403);
    }
    s.as_role(Role::Mobiliser, s.w.dor).await.get("/complaints/new").await.is(200);
});

site_tests!(however_much_came_from_a_connection_nobody_is_turned_away, async |s: Site| {
    let address = SocketAddr::from((Ipv4Addr::new(203, 0, 113, 7), 40_000));
    let visitor = || Visitor::new(s.router().layer(Extension(ConnectInfo(address))));
    for _ in 0..32 {
        let answer = filled(visitor().form("/feedback", SUBMIT).await, &s, "minor").send().await;
        answer.is(303);
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    }
    let lead = s.as_supervisor().await;
    lead.get("/complaints?state=apart").await.is(200).hides("203.0.113");
});

site_tests!(an_organisation_is_noted_where_the_complaint_lies_and_by_nobody_else, async |s: Site| {
    let issa = s.as_supervisor().await;
    let court = provider(&s.w, "Court of Dori", Category::LegalAid).await.organisation.to_string();
    let (reference, _) = say(&s, "major").await;
    let at = format!("/complaints/{reference}");
    let form = issa.form(&at, CONCERN).await.set("form[organisation]", &court);
    for other in [&s.as_caseworker().await, &focal(&s).await, &s.as_role(Role::Admin, s.w.dor).await] {
        let forged = form.in_hands_of(other).send().await;
        assert!(matches!(forged.status.as_u16(), 403 | 404), "{}", forged.status);
    }
    form.send().await.is(303);
    issa.get(&at).await.is(200).shows("About this organisation").shows("The organisation that it is about was noted");
});

site_tests!(the_way_to_be_heard_is_where_anybody_comes_and_on_what_people_take_home, async |s: Site| {
    for page in ["/sign-in", "/about", "/partner/open", "/verify/XXXX", "/sign-in/code"] {
        let answer = s.nobody().get(page).await;
        if answer.status.is_success() {
            answer.shows("href=\"/feedback\"").shows("Say something about the programme");
        } else {
            assert_eq!(page, "/sign-in/code");
        }
    }
    for page in ["/feedback", "/feedback/answer"] {
        s.nobody().get(page).await.is(200).hides("Say something about the programme");
    }
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let sheet = format!("/cases/{}/print", case.code);
    awa.get(&sheet).await.is(200).shows("https://passerelle.test/feedback").hides("70 00 00 09");
    let boss = s.as_role(Role::Admin, s.w.dor).await;
    let form = boss.form("/admin/rules", CONTACT).await;
    form.set("form[complaints_phone]", "+226 70 00 00 09").send().await.is(303);
    awa.get(&sheet).await.is(200).shows("https://passerelle.test/feedback").shows("+226 70 00 00 09");
});

site_tests!(what_was_set_apart_stands_on_the_first_page_until_it_is_put_away, async |s: Site| {
    let issa = s.as_supervisor().await;
    let nobody = s.nobody();
    let form = filled(nobody.form("/feedback", SUBMIT).await, &s, "minor").set("form[website]", "https://buy.example");
    let sent = form.send().await;
    let (reference, word) = given(&nobody.after(&sent).get("/feedback/sent").await);
    issa.get("/").await.is(200).shows("1 letter was set apart").hides(&reference);
    s.as_caseworker().await.get("/").await.is(200).hides("set apart");
    issa.get("/complaints").await.is(200).shows("/complaints?state=apart").hides(&reference);
    issa.get("/complaints?state=apart").await.is(200).shows(&reference);
    let at = format!("/complaints/{reference}");
    issa.get(&at).await.is(200).shows("Set apart").shows("put it away");
    issa.form(&at, STEP).await.set("form[step]", "put_away").send().await.is(303);
    issa.get("/").await.is(200).hides("set apart");
    let look = s.nobody().form("/feedback/answer", REPLY).await;
    let look = look.set("form[reference]", &reference).set("form[secret]", &word).set("_ask", "look");
    look.send().await.is(200).shows("closed without an answer").hides("form[satisfied]");
});

site_tests!(who_calls_with_a_number_is_found_and_nobody_else, async |s: Site| {
    let (issa, haoua) = (s.as_supervisor().await, focal(&s).await);
    let (reference, _) = say(&s, "sea").await;
    let form = haoua.form("/complaints", FIND).await.set("form[reference]", &reference.to_uppercase());
    assert_eq!(form.send().await.is(303).location(), format!("/complaints/{reference}"));
    let form = issa.form("/complaints", FIND).await.set("form[reference]", &reference);
    form.send().await.is(422).shows("You have no feedback with this number");
    form.set("form[reference]", "12").send().await.is(422).shows("eight letters and digits");
});

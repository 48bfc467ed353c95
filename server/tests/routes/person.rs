//! Registering people and their profile, as a browser without scripts does it.

use domain::authz::{Assignment, Compartment, Role};

use crate::site::{Form, Site, Visitor, site_tests};

const REGISTER: &str = "/api/app/api/person/register_person";
const BIRTH: &str = "/api/app/api/person/correct_birth";
const SAVE: &str = "/api/app/api/person/save_profile";
const REVEAL: &str = "/api/app/api/case/reveal_identity";

/// Makes the place Dori, and somebody else who lives there.
pub async fn setting(s: &Site) {
    let other = s.as_role(Role::Caseworker, s.w.ohg).await;
    s.w.case(s.w.ohg, other.user).await;
}

pub async fn filled(visitor: &Visitor, given: &str, family: &str) -> Form {
    let form = visitor.form("/people/register/new", REGISTER).await;
    [
        ("form[given]", given),
        ("form[family]", family),
        ("form[birth][year]", "1998"),
        ("form[sex]", "male"),
        ("form[contact_language]", "mos"),
        ("form[current]", "Dori"),
        ("form[category]", "ex_combatant"),
        ("form[phones][0][number]", "70 11 48 02"),
        ("form[phones][0][owner]", "own"),
        ("form[phones][0][safe_to_call]", "yes"),
        ("form[phones][0][safe_to_text]", "no"),
        ("form[episodes][0][group]", "Groupe A"),
        ("form[consent][answers][0][decision]", "given"),
        ("form[consent][language]", "mos"),
        ("form[consent][method]", "signed"),
        ("form[consent][told_how_to_withdraw]", "true"),
    ]
    .into_iter()
    .fold(form, |form, (name, value)| form.set(name, value))
}

/// Registers somebody and gives the code of the case.
pub async fn registered(visitor: &Visitor, given: &str, family: &str) -> String {
    let answer = filled(visitor, given, family).await.send().await;
    answer.is(303);
    answer.location().trim_start_matches("/cases/").to_owned()
}

site_tests!(a_search_is_a_post_that_only_asks, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let code = registered(&awa, "Boukari", "Ouédraogo").await;
    let search = [("_action", "search"), ("_ask", "search"), ("form[given]", "Boukary"), ("form[family]", "WEDRAOGO")];
    let found = awa.post("/people/register", &search).await;
    found.is(200).shows(&code).shows("Boukari Ouédraogo");
    assert_eq!(found.headers["cache-control"], "private, no-cache", "Back must find it again");
    let bila = s.as_role(Role::Caseworker, s.w.ohg).await;
    bila.post("/people/register", &search).await.is(200).hides(&code).hides("Boukari Ouédraogo").shows("Dori office");
    awa.post("/people/register", &[("_action", "search"), ("_ask", "search"), ("form[given]", "Bo")])
        .await
        .is(200)
        .shows("Enter at least 3 letters");
    s.as_role(Role::Trainer, s.w.dor).await.post("/people/register", &search).await.is(403);
    let nobody = s.nobody().post("/people/register", &search).await;
    assert!(nobody.is(303).location().starts_with("/sign-in"));
});

site_tests!(the_form_takes_what_was_searched_and_grows_without_saving, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let start = [("_action", REGISTER), ("_ask", "begin"), ("form[given]", "Awa <b>"), ("form[family]", "Ba")];
    awa.post("/people/register/new", &start).await.is(200).shows(r#"value="Awa &lt;b&gt;""#).hides("Awa <b>");
    let more = filled(&awa, "Awa", "Ba").await.set("_ask", "phone").send().await;
    more.is(200).shows("form[phones][1][number]").shows("70 11 48 02");
    let search = [("_action", "search"), ("_ask", "search"), ("form[given]", "Awa"), ("form[family]", "Ba")];
    awa.post("/people/register", &search).await.shows("Nobody with this name");
});

site_tests!(a_refused_registration_comes_back_filled_in_and_a_second_sending_makes_no_second_case, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let form = filled(&awa, "Boukari", "Ouédraogo").await;
    let refused = form.clone().set("form[birth][year]", "2031").set("form[current]", "Nowhere").send().await;
    refused.is(422).shows("href=\"#birth-year\"").shows("href=\"#current\"").shows("value=\"Boukari\"");
    let first = form.send().await;
    let second = form.send().await;
    assert_eq!(first.is(303).location(), second.is(303).location());
    let again = filled(&awa, "Boukary", "Wedraogo").await.send().await;
    again.is(422).shows("looks like the same person").shows("Names sound the same").shows("form[distinct_reason]");
    let sure = filled(&awa, "Boukary", "Wedraogo").await.set("form[distinct_reason]", "His brother").send().await;
    assert_ne!(sure.is(303).location(), first.location());
});

site_tests!(what_is_sealed_is_shown_on_request_and_kept_nowhere, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let code = registered(&awa, "Boukari", "Ouédraogo").await;
    let page = format!("/cases/{code}/profile");
    awa.get(&page).await.is(200).hides("Groupe A").hides("armed force").hides("Ouédraogo").hides("70 11 48 02");
    let ask = [("_action", "association"), ("_ask", "show")];
    let sealed = awa.post(&page, &ask).await;
    sealed.is(200).shows("Groupe A");
    assert_eq!(sealed.headers["cache-control"], "no-store");
    let bila = s.as_role(Role::Caseworker, s.w.ohg).await;
    bila.get(&page).await.is(404);
    bila.post(&page, &ask).await.is(404).hides("Groupe A");
    bila.get(&format!("{page}/edit")).await.is(404);
});

site_tests!(an_edit_waits_for_the_identity_and_of_a_stale_one_both_values_are_shown, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let code = registered(&awa, "Boukari", "Ouédraogo").await;
    let page = format!("/cases/{code}/profile/edit");
    awa.get(&page).await.is(200).hides("70 11 48 02").shows("The identity is protected");
    awa.form(&page, REVEAL).await.set("form[reason]", "contact").send().await.is(303);
    let form = awa.form(&page, SAVE).await.set("form[contact_language]", "mos").set("form[current]", "Dori");
    let first = form.clone().set("form[locality]", "Wuro Sampa").send().await;
    assert_eq!(first.is(303).location(), format!("/cases/{code}/profile"));
    awa.get(&format!("/cases/{code}/profile")).await.shows("Wuro Sampa");
    let stale = form.set("form[command]", "018f0000-0000-4000-8000-000000000009").set("form[locality]", "Petit Paris");
    let decide = format!("/cases/{code}/profile/decide");
    assert_eq!(stale.send().await.is(303).location(), format!("{decide}?saved=undecided"));
    let both = awa.get(&decide).await;
    both.is(200).shows("Wuro Sampa").shows("Petit Paris").shows("Yours").shows("Saved now");
    awa.get(&format!("/cases/{code}")).await.shows(&decide);
    let form = awa.form(&decide, "/api/app/api/branch/decide_values").await;
    form.clone().send().await.is(422).shows("Choose which value to keep");
    s.as_role(Role::Caseworker, s.w.ohg).await.get(&decide).await.is(404);
    // What the page showed is chosen; somebody else cannot choose what it did not show.
    form.clone().set("form[keep][current]", "018f0000-0000-4000-8000-000000000009").send().await.is(422);
    form.set("form[keep][current]", "saved").send().await.is(303);
    awa.get(&decide).await.is(200).shows("Nothing waits for a decision");
    awa.get(&format!("/cases/{code}/profile")).await.shows("Wuro Sampa");
});

site_tests!(who_registers_a_child_is_told_in_whose_hands_it_is, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let focal = Assignment {
        role: Role::FocalPoint,
        office: Some(s.w.dor),
        compartment: Compartment::Child,
        organisation: None,
    };
    let focal = s.signed_in(focal).await;
    let child = filled(&awa, "Issa", "Maïga")
        .await
        .set("form[birth][year]", "2012")
        .set("form[category]", "caafag")
        .set("form[consent][method]", "guardian")
        .set("form[consent][witness]", "His aunt")
        .set("form[assent]", "true");
    let done = child.send().await;
    let code = done.is(303).location().trim_start_matches("/people/registered/").to_owned();
    awa.get(done.location()).await.is(200).shows(&code).hides("Maïga").shows("takes care of this child");
    awa.get(&format!("/cases/{code}")).await.is(404);
    s.as_supervisor().await.get(done.location()).await.is(404);
    focal.get(&format!("/cases/{code}/profile")).await.is(200).hides("Why the programme supports");
});

site_tests!(a_birth_date_that_makes_somebody_a_child_says_first_what_follows, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let focal = Assignment {
        role: Role::FocalPoint,
        office: Some(s.w.dor),
        compartment: Compartment::Child,
        organisation: None,
    };
    let focal = s.signed_in(focal).await;
    let code = registered(&awa, "Yacouba", "Sawadogo").await;
    let page = format!("/cases/{code}/profile/birth");
    awa.get(&page).await.is(200).hides("behind").hides("48 hours");
    let form = awa.form(&page, BIRTH).await;
    form.clone().send().await.is(422).hides("48 hours");
    let child = form.set("form[birth][year]", "2010").set("form[age_evidence]", "birth_certificate");
    child.send().await.is(422).shows("48 hours").shows("I have read what follows");
    awa.get(&format!("/cases/{code}")).await.is(200);
    let sure = child.set("form[confirmed]", "true");
    for _ in 0..2 {
        assert_eq!(sure.send().await.is(303).location(), format!("/people/registered/{code}"));
    }
    for path in ["", "/profile", "/profile/birth", "/referrals", "/consent", "/history", "/print"] {
        awa.get(&format!("/cases/{code}{path}")).await.is(404);
        s.as_supervisor().await.get(&format!("/cases/{code}{path}")).await.is(404);
    }
    awa.get(&format!("/cases?q={code}")).await.is(200).hides("Sawadogo");
    focal.get(&format!("/cases/{code}")).await.is(200);
});

site_tests!(a_registration_can_be_left_and_taken_up_again, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let form = filled(&awa, "Boukari", "Ouédraogo").await;
    let half = form.clone().set("form[birth][year]", "2031").set("form[household][1][name]", "Fadima");
    let left = half.set("form[go]", "leave").send().await;
    assert_eq!(left.is(303).location(), "/people/register?saved=begun", "nothing is checked");
    let list = awa.get("/people/register?saved=begun").await;
    list.is(200).shows("kept for 7 days").shows("B. O.").hides("Ouédraogo");
    awa.get("/").await.is(200).shows("Begun and not saved").shows("B. O.");
    let to = list.body.split("/people/register/new?draft=").nth(1).and_then(|t| t.split('"').next()).unwrap();
    let to = format!("/people/register/new?draft={to}");
    let page = awa.get(&to).await;
    page.is(200).shows("You left this on").shows("value=\"Boukari\"").shows("value=\"Fadima\"").shows("value=\"2031\"");
    // Nobody else has it, at the same address.
    let ali = s.as_role(Role::Caseworker, s.w.dor).await;
    ali.get(&to).await.is(200).hides("Boukari").hides("You left this").shows("not kept any more");
    s.as_role(Role::Trainer, s.w.dor).await.get(&to).await.is(403);
    let saved = form.send().await;
    assert!(saved.is(303).location().starts_with("/cases/"));
    awa.get("/people/register").await.is(200).hides("Begun and not saved");
    awa.get(&to).await.is(200).hides("Boukari");
});

site_tests!(while_somebody_registers_a_person_the_whole_form_is_kept, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let text = filled(&awa, "Boukari", "Ouédraogo").await.text();
    awa.post("/api/app/api/intake/keep_draft", &[("text", &text)]).await.is(200).shows("Saved 09:00");
    let list = awa.get("/people/register").await;
    list.is(200).shows("B. O.");
    s.as_role(Role::Trainer, s.w.dor).await.post("/api/app/api/intake/keep_draft", &[("text", &text)]).await.is(403);
});

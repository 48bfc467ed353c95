//! The intake in the browser: steps, what comes back, drafts without a script, who reads what.

use domain::authz::Role;
use domain::intake::Answer;
use domain::person::{InSchool, Member, MemberHealth, Relation, Sex};
use store::person_parts::NewPart;

use crate::site::{Site, site_tests};

const SAVE: &str = "/api/app/api/intake/save_step";
const KEEP: &str = "/api/app/api/intake/keep_draft";
const DROP: &str = "/api/app/api/intake/drop_draft";

site_tests!(steps_are_saved_one_after_the_other_and_then_the_case_moves_on, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/intake", case.code);
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows("Go on with the intake");
    awa.get(&page).await.is(200).shows("Go on: Household").shows("Not yet");
    let answers = [
        ("household", "form[household][complete]", "true", "/education?saved=step"),
        ("education", "form[education][level]", "primary", "/income?saved=step"),
        ("income", "form[income][cash]", "12 500", "/health?saved=step"),
        ("health", "form[health][seeing]", "1", "/wishes?saved=step"),
        ("wishes", "form[wishes][words]", "<b>A shop</b>", "/terms?saved=step"),
        ("terms", "form[terms][copy]", "yes", "?saved=step"),
    ];
    for (step, name, value, next) in answers {
        let form = awa.form(&format!("{page}/{step}"), SAVE).await.set(name, value);
        for _ in 0..2 {
            assert_eq!(form.send().await.is(303).location(), format!("{page}{next}"), "{step}");
        }
        let version = awa.get(&format!("{page}/{step}/1")).await;
        version.is(200).shows("Intake, version 1");
        awa.get(&format!("{page}/{step}/2")).await.is(404);
    }
    awa.get(&page).await.is(200).shows("Move to assessment").hides("Not yet").hides("Go on:");
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows("Move to assessment");
    let profile = awa.get(&format!("/cases/{}/profile", case.code)).await;
    profile
        .is(200)
        .shows("Primary finished")
        .shows("12\u{202F}500 FCFA")
        .shows("&lt;b&gt;A shop")
        .hides("difficulty seeing");
    awa.get(&format!("{page}/education?occasion=six_months")).await.is(200).shows("Filled in from Intake");
    awa.get(&format!("{page}/education?occasion=nonsense")).await.is(404);
    awa.get(&format!("{page}/nonsense")).await.is(404);
});

site_tests!(a_wrong_amount_is_refused_with_the_reason_and_nothing_is_lost, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/intake/income", case.code);
    let form = awa.form(&page, SAVE).await.set("form[income][cash]", "12.5").set("form[income][in_kind]", "rice");
    let refused = form.send().await;
    refused
        .is(422)
        .shows("this currency has no cents")
        .shows("href=\"#income-cash\"")
        .shows("value=\"12.5\"")
        .shows("value=\"rice\"");
    awa.get(&format!("{page}/1")).await.is(404);
});

site_tests!(an_occupation_is_typed_looked_up_and_chosen_without_a_script, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/intake/education", case.code);
    let form = awa.form(&page, SAVE).await.set("form[education][now][what]", "mechanic");
    let found = form.clone().set("_ask", "find").send().await;
    found.is(200).shows("value=\"7231\"").shows("value=\"7127\"").shows("None of these: keep “mechanic”");
    form.send().await.is(422).shows("Choose which occupation is meant").shows("value=\"7231\"");
    form.set("form[education][now][pick]", "7231").send().await.is(303);
    awa.get(&format!("{page}/1")).await.is(200).shows("Car or motorbike mechanic");
    let french = awa.get("/language/fr").await;
    awa.after(&french).get(&format!("{page}/1")).await.is(200).shows("Mécanicien auto ou moto");
});

site_tests!(one_more_row_saves_nothing, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/intake/education", case.code);
    let form = awa.form(&page, SAVE).await.set("form[education][skills][0][what]", "Sewing").set("form[add]", "skill");
    form.send().await.is(200).shows("form[education][skills][1][what]").shows("value=\"Sewing\"");
    awa.get(&format!("{page}/1")).await.is(404);
});

site_tests!(what_was_typed_is_kept_on_leaving_and_offered_on_coming_back, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let all = format!("/cases/{}/intake", case.code);
    let page = format!("{all}/income");
    let form = awa.form(&page, SAVE).await.set("form[income][cash]", "12 x").set("form[go]", "leave");
    assert_eq!(form.send().await.is(303).location(), format!("{all}?saved=draft"));
    awa.get(&format!("{all}?saved=draft")).await.is(200).shows("kept for 30 days").shows("Started");
    awa.get(&page).await.is(200).shows("You left this on 24 Nov, 09:00").shows("value=\"12 x\"");
    let other = s.as_supervisor().await;
    other.get(&page).await.is(200).hides("12 x").hides("You left this");
    awa.form(&page, DROP).await.send().await.is(303);
    awa.get(&page).await.is(200).hides("12 x").hides("You left this");
});

site_tests!(a_draft_says_that_somebody_saved_the_step_since, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/intake/income", case.code);
    let hers = awa.form(&page, SAVE).await.set("form[income][cash]", "12500").set("form[go]", "leave");
    hers.send().await.is(303);
    s.w.clock.advance(chrono::Duration::minutes(5));
    let ali = s.as_supervisor().await;
    ali.form(&page, SAVE).await.set("form[income][cash]", "9000").send().await.is(303);
    awa.get(&page).await.is(200).shows("saved this step after that").shows("value=\"12500\"");
    // A page that was opened before cannot be left as if what was typed there were kept.
    hers.send().await.is(409).shows("value=\"12500\"");
});

site_tests!(while_somebody_types_the_whole_form_is_kept, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/intake/wishes", case.code);
    let text = form_urlencoded::Serializer::new(String::new())
        .append_pair("_action", SAVE)
        .append_pair("form[command]", "018f0000-0000-4000-8000-000000000001")
        .append_pair("form[code]", &case.code)
        .append_pair("form[occasion]", "intake")
        .append_pair("form[step]", "wishes")
        .append_pair("form[version]", "0")
        .append_pair("form[wishes][words]", "A shop & a cart")
        .append_pair("form[wishes][barriers][]", "debt")
        .append_pair("form[wishes][tracks][0]", "apprenticeship")
        .finish();
    awa.post(KEEP, &[("text", &text)]).await.is(200).shows("Saved 09:00");
    let again = awa.get(&page).await;
    again.is(200).shows("A shop &amp; a cart").shows("You left this");
    s.as_role(Role::Caseworker, s.w.ohg).await.post(KEEP, &[("text", &text)]).await.is(404);
    awa.post(KEEP, &[("text", "nonsense")]).await.is(404);
});

site_tests!(a_supervisor_sees_that_there_is_a_difficulty_and_not_which, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let all = format!("/cases/{}/intake", case.code);
    let form = awa.form(&format!("{all}/health"), SAVE).await;
    form.set("form[health][walking]", "3").set("form[health][chronic]", "Asthma").send().await.is(303);
    let ali = s.as_supervisor().await;
    ali.get(&all)
        .await
        .is(200)
        .shows("great difficulty in at least one activity")
        .hides("Asthma")
        .hides("/intake/health\"");
    ali.get(&format!("{all}/health")).await.is(403).hides("Asthma");
    ali.get(&format!("{all}/health/1")).await.is(403).hides("Asthma");
    ali.get(&format!("/cases/{}/profile", case.code)).await.is(200).hides("Asthma");
    // What was asked stands nowhere in the history.
    awa.get(&format!("/cases/{}/history", case.code))
        .await
        .is(200)
        .shows("Saved answers about the situation")
        .hides("Asthma");
});

site_tests!(two_people_who_answer_the_same_step_see_both_answers, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/intake/income", case.code);
    let ali = s.as_supervisor().await;
    let (hers, his) = (awa.form(&page, SAVE).await, ali.form(&page, SAVE).await);
    hers.set("form[income][cash]", "12500").set("form[income][land]", "owned").send().await.is(303);
    let refused = his.set("form[income][cash]", "9000").send().await;
    refused.is(409).shows("Cash in a usual month").shows("12500").shows("9000").shows("Own land");
});

site_tests!(a_member_of_the_household_is_registered_in_her_own_right, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let wife = Member {
        name: "Bibata".into(),
        relation: Relation::Spouse,
        sex: Sex::Female,
        birth_year: Some(1995),
        in_school: InSchool::NotApplicable,
        lives_with: true,
        documents: Some(Answer::No),
        health: MemberHealth::default(),
    };
    let id = service::ctx::new_id(s.w.now());
    let mut tx = s.w.tx().await;
    let row = NewPart { id, person: case.person, position: 0, what: &wife };
    store::person_parts::insert_members(&mut tx, &s.w.app.sealer, &[row]).await.unwrap();
    s.w.commit(tx).await;
    let (page, profile) = (format!("/cases/{}", case.code), format!("/cases/{}/profile", case.code));
    awa.get(&profile).await.is(200).shows("no papers").hides("Bibata").hides("Register in own right");
    let reveal = awa.form(&page, "/api/app/api/case/reveal_identity").await;
    reveal.set("form[reason]", "contact").send().await.is(303);
    awa.get(&profile).await.is(200).shows("Bibata").shows("Register in own right").shows(&id.to_string());
    let member = id.to_string();
    let asked = [
        ("_action", "/api/app/api/person/register_person"),
        ("form[member]", member.as_str()),
        ("form[given]", "Bibata"),
        ("_ask", "begin"),
    ];
    let form = awa.post("/people/register/new", &asked).await;
    form.is(200)
        .shows("value=\"Bibata\"")
        .shows(&format!("name=\"form[member]\" value=\"{member}\""))
        .shows("leaves the household");
    awa.get("/people/register/new").await.is(200).hides("form[member]");
    awa.get(&format!("{page}/intake/household")).await.is(200).shows("People under one roof").hides("Bibata");
});

site_tests!(a_step_sent_after_a_handover_says_that_it_was_taken_and_shows_nothing_more, async |s: Site| {
    let awa = s.as_caseworker().await;
    let adama = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/intake/income", case.code);
    let form = awa.form(&page, SAVE).await.set("form[income][in_kind]", "a sack of rice");
    let mut tx = s.w.tx().await;
    assert!(store::case::set_caseworker(&mut tx, case.id, case.version, adama.user, s.w.now()).await.unwrap());
    s.w.commit(tx).await;
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), "/?saved=handed-on");
    }
    awa.get("/?saved=handed-on").await.is(200).shows("The case is in other hands now");
    awa.get(&page).await.is(404);
    adama.get("/").await.is(200).shows("Look at answers that were typed before the case came to you");
    adama.get(&page).await.is(200).shows("a sack of rice").shows("had the case before you");
    form.set("form[base]", "00").send().await.is(404);
});

//! Communities and institutions, as pages and forms: a mobiliser's day, and what other roles are refused.

use domain::authz::Role;

use crate::site::{Form, Site, site_tests};

const COMMUNITY: &str = "/api/app/api/support/save_community";
const RECORD: &str = "/api/app/api/support/save_record";
const PROJECT: &str = "/api/app/api/support/save_project";
const ROUND: &str = "/api/app/api/support/open_round";
const ANSWER: &str = "/api/app/api/support/add_survey_answer";
const EDIT_ROUND: &str = "/api/app/api/support/edit_round";
const CLOSE_ROUND: &str = "/api/app/api/support/close_round";
const MOVE: &str = "/api/app/api/support/move_project";
const ADD: &str = "/api/app/api/support/add_commitment";
const CHANGE: &str = "/api/app/api/support/change_commitment";
const END: &str = "/api/app/api/support/end_commitment";
const LINK: &str = "/api/app/api/support/link_support";

fn path(location: &str) -> String {
    location.split('?').next().unwrap().to_owned()
}

site_tests!(a_mobiliser_keeps_a_community_and_no_name_of_a_case_is_on_its_page, async |s: Site| {
    let caseworker = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, caseworker.user).await;
    let mobiliser = s.as_role(Role::Mobiliser, s.w.dor).await;
    mobiliser.get("/cases").await.is(403);
    mobiliser.get(&format!("/cases/{}", case.code)).await.is(404);
    let form = mobiliser.form("/communities/new", COMMUNITY).await;
    form.clone().send().await.is(422).shows("Choose the place");
    let form = form.set("form[place]", "BF5601").set("form[answers][one][capacity]", "3");
    form.clone().send().await.is(422).shows("form[answers][one][capacity]");
    let made = form.set("form[answers][one][capacity]", "40").set("form[answers][one][tension]", "3").send().await;
    let base = path(made.is(303).location());
    mobiliser.get(&base).await.is(200).shows("not counted yet");
    service::support::count(&s.w.app).await.unwrap();
    let page = mobiliser.get(&base).await;
    page.is(200)
        .shows("fewer than 5")
        .shows("Counted as of 1")
        .shows("People there are tense")
        .hides(&case.code)
        .hides(&case.code_name);

    let form = mobiliser.form(&format!("{base}/records/new?kind=event"), RECORD).await;
    let form = form
        .set("form[title]", "Dialogue about the pump")
        .set("form[state]", "done")
        .set("form[held_on]", "2026-11-20")
        .set("form[answers][one][event]", "dialogue_intra")
        .set("form[answers][one][issues]", "Somebody called 70 12 34 56")
        .set("form[answers][counts][returned-female-young]", "3")
        .set("form[answers][counts][community-male-older]", "20");
    form.clone().send().await.is(422).shows("Dialogue about the pump").shows("form[numbers_checked]");
    let record = path(form.set("form[answers][one][issues]", "The pump").send().await.is(303).location());
    // Three of one group: neither they nor whoever would give them away by subtraction are told.
    mobiliser.get(&record).await.is(200).shows("held back").shows("23").hides(">20<").hides(">3<");
    mobiliser.get(&format!("{base}/records/new?kind=agreement")).await.is(404);

    let form = mobiliser.form(&format!("{base}/projects/new"), PROJECT).await;
    let form = form
        .set("form[title]", "Market road")
        .set("form[answers][one][project]", "cash_for_work")
        .set("form[answers][one][proposal]", "The road")
        .set("form[answers][one][committee_women]", "1")
        .set("form[answers][one][committee_men]", "9");
    let project = path(form.send().await.is(303).location());
    mobiliser.get(&project).await.is(200).shows("at least 30").shows("Submit");

    let tab = format!("/cases/{}/community", case.code);
    let page = caseworker.get(&tab).await;
    page.is(200).shows("People there are tense").shows("Dori");
    mobiliser.get(&tab).await.is(404);
    let form = caseworker.form_in(&tab, &page, LINK);
    let form = form
        .set("form[since]", "2026-11-20")
        .set("form[kind]", "took_part")
        .set("form[target]", &record.replace("/support/", "record:"));
    form.in_hands_of(&mobiliser).send().await.is(404);
    form.send().await.is(303);
    caseworker.get(&tab).await.is(200).shows("Dialogue about the pump").shows("Took part in it");
    mobiliser.get(&record).await.is(200).hides(&case.code).hides(&case.code_name);
});

site_tests!(a_project_is_sent_back_with_a_reason_and_stands_on_its_writers_day, async |s: Site| {
    let caseworker = s.as_caseworker().await;
    s.w.case(s.w.dor, caseworker.user).await;
    let mobiliser = s.as_role(Role::Mobiliser, s.w.dor).await;
    let form = mobiliser.form("/communities/new", COMMUNITY).await.set("form[place]", "BF5601");
    let base = path(form.send().await.is(303).location());
    let form = mobiliser.form(&format!("{base}/projects/new"), PROJECT).await;
    let form = form
        .set("form[title]", "Market road")
        .set("form[answers][one][project]", "cash_for_work")
        .set("form[answers][one][proposal]", "The road")
        .set("form[answers][one][budget]", "1000")
        .set("form[answers][one][mission]", "yes")
        .set("form[answers][one][starts_on]", "2026-12-01")
        .set("form[answers][one][ends_on]", "2028-01-31")
        .set("form[answers][one][harm_done]", "yes");
    let project = path(form.send().await.is(303).location());
    mobiliser.get(&project).await.is(200).shows("one year at most").shows("Written down");
    mobiliser.form(&project, MOVE).await.set("form[step]", "submit").send().await.is(303);
    let supervisor = s.as_role(Role::Supervisor, s.w.dor).await;
    let back = supervisor.form(&project, MOVE).await.set("form[step]", "return");
    back.clone().send().await.is(422).shows("Say why");
    back.in_hands_of(&caseworker).send().await.is(403);
    back.set("form[reason]", "Which quarter do the workers come from?").send().await.is(303);
    mobiliser.get("/").await.is(200).shows("Projects that were sent back").shows("Which quarter do the workers");
    caseworker.get(&project).await.is(200).shows("Sent back").hides("form[reason]");
});

site_tests!(what_follows_is_put_right_on_a_page_of_its_own, async |s: Site| {
    let caseworker = s.as_caseworker().await;
    s.w.case(s.w.dor, caseworker.user).await;
    let mobiliser = s.as_role(Role::Mobiliser, s.w.dor).await;
    let form = mobiliser.form("/communities/new", COMMUNITY).await.set("form[place]", "BF5601");
    let base = path(form.send().await.is(303).location());
    let form = mobiliser.form(&format!("{base}/records/new?kind=event"), RECORD).await;
    let form = form
        .set("form[title]", "Dialogue")
        .set("form[state]", "done")
        .set("form[held_on]", "2026-11-03")
        .set("form[answers][one][event]", "dialogue_intra");
    let record = path(form.send().await.is(303).location());
    let form = mobiliser.form(&record, ADD).await;
    let said = |form: Form, owner: &str, raised_on: &str| {
        let form = form.set("form[kind]", "agreed").set("form[what]", "A lamp").set("form[owner]", owner);
        form.set("form[raised_on]", raised_on).set("form[due_on]", "2026-11-30")
    };
    mobiliser.get(&record).await.is(200).shows("value=\"2026-11-03\"");
    said(form, "Police", "2026-11-03").send().await.is(303);
    let page = mobiliser.get(&record).await;
    page.is(200).shows("since Tuesday 3 November 2026");
    let change = page.body.split("/commitments/").nth(1).unwrap().split('"').next().unwrap();
    let change = format!("/commitments/{change}");
    caseworker.get(&change).await.is(403);
    let form = mobiliser.form(&change, CHANGE).await;
    said(form.clone(), "Police", "2027-01-01").send().await.is(422).shows("still to come");
    form.in_hands_of(&caseworker).send().await.is(403);
    said(form, "Women’s committee", "2026-11-03").send().await.is(303);
    let end = mobiliser.form(&record, END).await.set("form[state]", "done");
    end.clone().send().await.is(422).shows("Enter the day");
    end.set("form[ended_on]", "2026-11-20").send().await.is(303);
    mobiliser.form(&change, END).await.set("form[state]", "open").send().await.is(303);
    mobiliser.get(&record).await.is(200).shows("Women’s committee").shows("Open");
});

site_tests!(an_answer_is_posted_without_a_name_and_told_by_nobody, async |s: Site| {
    let caseworker = s.as_caseworker().await;
    s.w.case(s.w.dor, caseworker.user).await;
    let mobiliser = s.as_role(Role::Mobiliser, s.w.dor).await;
    let form = mobiliser.form("/communities/new", COMMUNITY).await;
    let base = path(form.set("form[place]", "BF5601").send().await.is(303).location());
    let form = mobiliser.form(&format!("{base}/rounds/new"), ROUND).await;
    let form = form.set("form[name]", "First").set("form[design]", "Every fifth household");
    let round = path(form.send().await.is(303).location());
    let answer = mobiliser.form(&format!("{round}/answer"), ANSWER).await;
    answer.clone().send().await.is(422).shows("Answer at least one question");
    answer.set("form[items][accepted]", "5").set("form[sex]", "female").send().await.is(303);
    mobiliser.get(&round).await.is(200).shows("Nothing is told until the round is closed").hides("of 100");
    caseworker.get(&round).await.is(200).hides("of 100");
    caseworker.get(&format!("{round}/answer")).await.is(200).hides("form[items]");
    let edit = mobiliser.form(&round, EDIT_ROUND).await.set("form[name]", "March 2027").set("form[design]", "All");
    edit.in_hands_of(&caseworker).send().await.is(403);
    edit.send().await.is(303);
    let close = mobiliser.form(&round, CLOSE_ROUND).await;
    let asked = close.send().await;
    asked.is(422).shows("Fewer than ten people answered").shows("name=\"form[few]\"");
    mobiliser.get(&round).await.is(200).shows("March 2027").hides("form[few]");
    mobiliser.form_in(&round, &asked, CLOSE_ROUND).set("form[few]", "true").send().await.is(303);
    mobiliser.get(&round).await.is(200).shows("Too few people answered");
});

site_tests!(who_may_not_write_opens_no_form, async |s: Site| {
    let caseworker = s.as_caseworker().await;
    s.w.case(s.w.dor, caseworker.user).await;
    let mobiliser = s.as_role(Role::Mobiliser, s.w.dor).await;
    let form = mobiliser.form("/communities/new", COMMUNITY).await.set("form[place]", "BF5601");
    let base = path(form.send().await.is(303).location());
    let trainer = s.as_role(Role::Trainer, s.w.dor).await;
    trainer.get(&base).await.is(403);
    trainer.get("/institutions").await.is(403);
    for page in ["/places", "/places?under=BF5601", "/places?q=dori"] {
        trainer.get(page).await.is(403);
        s.as_role(Role::Admin, s.w.dor).await.get(page).await.is(200);
        mobiliser.get(page).await.is(200);
    }
    mobiliser.get("/places?under=BF5601").await.is(200).shows("Dori").shows("in force today");
    mobiliser.get("/places?under=ZZ").await.is(404);
    mobiliser.get(&base).await.is(200).shows("P-code").shows("/places?under=BF5601");
    for page in ["/edit", "/records/new?kind=event", "/projects/new", "/rounds/new"] {
        caseworker.get(&format!("{base}{page}")).await.is(403);
    }
    caseworker.get("/communities/new").await.is(403);
    caseworker.get("/institutions/new").await.is(403);
    caseworker.get(&base).await.is(200).hides("/records/new");
    form.in_hands_of(&caseworker).send().await.is(403);
});

const INSTITUTION: &str = "/api/app/api/support/save_institution";
const MISTAKE: &str = "/api/app/api/support/mistaken_support";

site_tests!(an_institution_is_found_worked_with_by_every_office_and_changed_by_its_own, async |s: Site| {
    let caseworker = s.as_caseworker().await;
    s.w.case(s.w.dor, caseworker.user).await;
    let (here, there) = (s.as_role(Role::Mobiliser, s.w.dor).await, s.as_role(Role::Mobiliser, s.w.ohg).await);
    let form = here.form("/institutions/new", INSTITUTION).await;
    let form = form
        .set("form[name]", "Council of Dori")
        .set("form[answers][one][level]", "local")
        .set("form[answers][one][institution]", "local_council");
    form.clone().set("form[place]", "Nowhere").send().await.is(422).shows("form[place]");
    let base = path(form.set("form[place]", "BF5601").send().await.is(303).location());
    here.get(&base).await.is(200).shows("/places?under=BF5601").shows(&format!("{base}/edit"));
    there.get(&base).await.is(200).shows("/records/new").hides(&format!("{base}/edit"));
    there.get(&format!("{base}/edit")).await.is(403);
    here.get("/institutions?q=council&level=local").await.is(200).shows("Council of Dori");
    here.get("/institutions?q=council&level=national")
        .await
        .is(200)
        .hides("Council of Dori")
        .shows("No institution found");
    let record = there.form(&format!("{base}/records/new?kind=handover"), RECORD).await;
    let record =
        record.set("form[title]", "The register").set("form[state]", "planned").set("form[held_on]", "2026-11-20");
    path(record.send().await.is(303).location());
    there.get("/").await.is(200).shows("The register").shows("Late");
    here.get("/").await.is(200).hides("The register");
    here.get(&base).await.is(200).shows("The register").shows("Late");
    here.get(&format!("{base}?older=nowhere")).await.is(404);
    s.as_role(Role::Trainer, s.w.dor).await.get(&format!("{base}?older=nowhere")).await.is(403);
    here.get("/communities").await.is(200).shows("/places");
});

site_tests!(a_link_that_was_a_mistake_goes_with_its_reason, async |s: Site| {
    let caseworker = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, caseworker.user).await;
    let mobiliser = s.as_role(Role::Mobiliser, s.w.dor).await;
    let form = mobiliser.form("/communities/new", COMMUNITY).await.set("form[place]", "BF5601");
    let base = path(form.send().await.is(303).location());
    let form = mobiliser.form(&format!("{base}/records/new?kind=event"), RECORD).await;
    let form = form
        .set("form[title]", "Dialogue about the pump")
        .set("form[state]", "done")
        .set("form[held_on]", "2026-11-20")
        .set("form[answers][one][event]", "dialogue_intra");
    let record = path(form.send().await.is(303).location());
    let tab = format!("/cases/{}/community", case.code);
    let page = caseworker.get(&tab).await;
    let form = caseworker.form_in(&tab, &page, LINK);
    let form = form
        .set("form[since]", "2026-11-20")
        .set("form[kind]", "took_part")
        .set("form[target]", &record.replace("/support/", "record:"));
    form.send().await.is(303);
    let page = caseworker.get(&tab).await;
    page.is(200).shows("It was a mistake");
    let form = caseworker.form_in(&tab, &page, MISTAKE);
    form.in_hands_of(&mobiliser).send().await.is(404);
    form.clone().send().await.is(422).shows("Choose what was wrong");
    form.set("form[reason]", "wrong_day").send().await.is(303);
    caseworker.get(&tab).await.is(200).shows("No link yet");
    caseworker.get(&format!("/cases/{}", case.code)).await.is(200).shows("taken back as a mistake");
});

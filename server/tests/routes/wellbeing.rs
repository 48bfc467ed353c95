//! Wellbeing and outcome surveys as pages and forms: who sees what, and that the protocol is not passed over.

use domain::authz::{Assignment, Compartment, Role};

use crate::site::{Site, site_tests};

const START: &str = "/api/app/api/wellbeing/start_wellbeing";
const ANSWER: &str = "/api/app/api/wellbeing/answer_wellbeing";
const RECORD: &str = "/api/app/api/wellbeing/record_wellbeing_safety";
const REVIEW: &str = "/api/app/api/wellbeing/review_wellbeing_safety";
const TALK: &str = "/api/app/api/wellbeing/note_wellbeing_talk";
const ASK: &str = "/api/app/api/outcome/ask_outcome";
const SAVE: &str = "/api/app/api/outcome/save_outcome";
const CUTOFF: &str = "/api/app/api/wellbeing/set_cutoff";
const WEIGHTS: &str = "/api/app/api/outcome/load_weights";

site_tests!(item_nine_leads_to_the_protocol_and_nothing_comes_before_it, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let tab = format!("/cases/{}/wellbeing", case.code);
    let form =
        awa.form(&format!("{tab}/new"), START).await.set("form[instrument]", "phq9").set("form[language]", "fuh");
    form.clone().set("form[agreed]", "").send().await.is(422).shows("Ask whether the person agrees");
    assert_eq!(form.set("form[agreed]", "yes").send().await.is(303).location(), format!("{tab}/1"));
    let one = awa.get(&format!("{tab}/1")).await;
    one.is(200)
        .shows("Little interest or pleasure")
        .shows("This is not a diagnosis")
        .hides("Thoughts that you would be");
    let all = awa.form(&format!("{tab}/1?all=1"), ANSWER).await.set("form[answers][q9]", "1");
    let safety = format!("{tab}/1/safety");
    assert_eq!(all.set("form[go]", "leave").send().await.is(303).location(), safety);
    assert_eq!(awa.get(&format!("{tab}/1")).await.location(), safety);
    awa.get(&safety).await.is(200).shows("Do this now").hides("Thoughts that you would be");
    let empty = awa.form(&safety, RECORD).await;
    empty.clone().send().await.is(422).shows("Choose what was done").shows("Write who was called");
    let done = empty.add("form[steps][]", "stayed").set("form[danger]", "later").set("form[called]", "Counsellor");
    done.set("form[words]", "Comes back tomorrow").send().await.is(303);

    let issa = s.as_supervisor().await;
    issa.get("/").await.is(200).shows("Safety protocol: look today").hides("Counsellor");
    issa.get(&tab).await.is(200).shows("Safety protocol").hides("PHQ-9");
    issa.get(&format!("{tab}/1")).await.is(403);
    issa.form(&safety, REVIEW).await.set("form[words]", "Called the family").send().await.is(303);
    awa.get(&safety).await.is(200).shows("Called the family");
    for rest in ["", "/print", "/profile", "/plan"] {
        let seen = awa.get(&format!("/cases/{}{rest}", case.code)).await;
        seen.is(200).hides("PHQ-9").hides("Counsellor").hides("Called the family");
    }
    for role in Role::ALL.iter().filter(|r| **r != Role::Supervisor) {
        let other = s.as_role(*role, s.w.dor).await;
        for page in [&tab, &safety, &format!("{tab}/1"), &format!("{tab}/new")] {
            other.get(page).await.is(404);
        }
    }
});

site_tests!(one_by_one_there_is_a_way_back_and_the_answers_are_looked_over_before_the_end, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let tab = format!("/cases/{}/wellbeing", case.code);
    let start = awa.form(&format!("{tab}/new"), START).await.set("form[instrument]", "phq9");
    start.set("form[language]", "fuh").set("form[agreed]", "yes").send().await.is(303);
    let one = format!("{tab}/1");
    awa.get(&one).await.is(200).hides("The question before");
    for n in 1..=9 {
        let form = awa.form(&one, ANSWER).await;
        assert_eq!(form.set(&format!("form[answers][q{n}]"), "0").send().await.is(303).location(), one);
    }
    let over = awa.get(&one).await;
    over.is(200).shows("Look over the answers").shows("form[answers][q1]").shows("form[answers][q9]");
    let back = format!("{one}?q=2");
    let before = awa.get(&back).await;
    before.is(200).shows("form[answers][q2]").hides("form[answers][q3]").shows(&format!("{one}?q=1"));
    awa.form(&back, ANSWER).await.set("form[answers][q2]", "1").send().await.is(303);
    awa.form(&one, ANSWER).await.send().await.is(303);
    awa.get(&one).await.is(200).hides(ANSWER);
});

site_tests!(a_talk_that_a_result_asks_for_ends_with_what_became_of_it, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let tab = format!("/cases/{}/wellbeing", case.code);
    let start = awa.form(&format!("{tab}/new"), START).await.set("form[instrument]", "phq9");
    start.set("form[language]", "fuh").set("form[agreed]", "yes").send().await.is(303);
    let mut all = awa.form(&format!("{tab}/1?all=1"), ANSWER).await;
    for n in 1..=9 {
        all = all.set(&format!("form[answers][q{n}]"), if n == 9 { "0" } else { "2" });
    }
    all.send().await.is(303);
    let one = format!("{tab}/1");
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows("Talk about wellbeing and support");
    let form = awa.form(&one, TALK).await;
    form.clone().send().await.is(422).shows("Choose whether the talk took place");
    form.set("form[how]", "held").send().await.is(303);
    awa.get(&one).await.is(200).shows("It took place").hides("Did the talk take place?");
    awa.get(&format!("/cases/{}", case.code)).await.is(200).hides("Talk about wellbeing and support");
});

site_tests!(a_survey_is_run_by_a_colleague_and_not_by_the_caseworker, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let ali = s.as_caseworker().await;
    let issa = s.as_supervisor().await;
    let tab = format!("/cases/{}/wellbeing", case.code);
    awa.get(&tab).await.is(200).shows("First survey").hides(ASK);
    let ask = issa.form(&tab, ASK).await;
    let own = ask.clone().set("form[interviewer]", &awa.user.0.to_string()).send().await;
    own.is(422).shows("Somebody other than the caseworker runs the survey");
    ask.set("form[interviewer]", &ali.user.0.to_string()).send().await.is(303);
    awa.get("/surveys").await.is(200).shows("Nothing to run");
    let list = ali.get("/surveys").await;
    list.is(200).shows(&case.code_name).hides(&case.code).hides("Testname");
    let start = list.body.find("href=\"/surveys/").expect("a survey") + 6;
    let page = list.body[start..start + 45].to_owned();
    let form = ali.form(&page, SAVE).await;
    form.clone().set("form[go]", "done").send().await.is(422).shows("Ask whether the person agrees");
    let form = form.set("form[agreed]", "yes").set("form[answers][e1]", "ok").set("form[go]", "done");
    form.send().await.is(303);
    ali.get(&page).await.is(200).shows("Too few answers").hides(&case.code);
    awa.get(&page).await.is(200).shows("Too few answers").shows(&tab);
    issa.get("/outcomes").await.is(200).shows("No data");
    awa.get("/outcomes").await.is(403);
    for role in [Role::Trainer, Role::Finance, Role::Partner, Role::MeOfficer, Role::Authority] {
        s.as_role(role, s.w.dor).await.get(&page).await.is(404);
    }
});

site_tests!(an_officer_of_no_office_finds_what_is_asked_on_the_first_page, async |s: Site| {
    let case = s.w.case(s.w.dor, s.as_caseworker().await.user).await;
    let issa = s.as_supervisor().await;
    let role = Role::MeOfficer;
    let me =
        s.signed_in(Assignment { role, office: None, compartment: Compartment::General, organisation: None }).await;
    me.get("/").await.is(200).hides(&case.code_name);
    let ask = issa.form(&format!("/cases/{}/wellbeing", case.code), ASK).await;
    ask.set("form[interviewer]", &me.user.0.to_string()).send().await.is(303);
    me.get("/").await.is(200).shows(&case.code_name).hides(&case.code);
    me.get("/surveys").await.is(200).shows(&case.code_name).hides(&case.code).hides("Testname");
});

site_tests!(only_administrators_set_cut_offs_and_weights, async |s: Site| {
    let admin = s.as_role(Role::Admin, s.w.dor).await;
    let form = admin.form("/admin/cut-offs", CUTOFF).await.set("form[instrument]", "srq20").set("form[at]", "6");
    form.clone().send().await.is(422).shows("Write on which study");
    form.set("form[reference]", "Study 2025").send().await.is(303);
    admin.get("/admin/cut-offs").await.is(200).shows("Study 2025");
    let form = admin.form("/admin/outcome-weights", WEIGHTS).await.set("form[source]", "Pilot");
    form.clone().set("form[set]", "{\"x\": 1}").send().await.is(422).shows("This is no set of weights");
    form.set("form[set]", "{\"low_from\": 0.7}").send().await.is(303);
    admin.get("/admin/outcome-weights").await.is(200).shows("loaded-1");
    let issa = s.as_supervisor().await;
    issa.get("/admin/cut-offs").await.is(403);
    issa.get("/admin/outcome-weights").await.is(403);
});

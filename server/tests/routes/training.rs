//! Training, as pages and forms: a trainer's day, what a trainer is never told, and how much goes over a slow link.

use domain::authz::Role;
use service::ctx::new_id;
use store::case::Case;
use store::training_enrolment::{NewEnrolment, NewNewcomer};

use crate::site::{Site, Visitor, site_tests};

const COURSE: &str = "/api/app/api/training/save_course";
const COHORT: &str = "/api/app/api/training/save_cohort";
const NEWCOMER: &str = "/api/app/api/training/add_newcomer";
const ENROL: &str = "/api/app/api/training/enrol_person";
const MARK: &str = "/api/app/api/training/mark_session";
const SESSION: &str = "/api/app/api/training/add_training_session";
const ASSESS: &str = "/api/app/api/training/assess_trainee";
const GIVE: &str = "/api/app/api/training/give_certificate";

/// Plans, trains, assesses; and the address of the cohort.
struct School {
    planner: Visitor,
    trainer: Visitor,
    assessor: Visitor,
    base: String,
}

/// What follows `before` on a page, to the next quotation mark.
fn after(page: &str, before: &str) -> String {
    page.split(before).nth(1).unwrap_or_else(|| panic!("no {before} in {page}")).split('"').next().unwrap().to_owned()
}

async fn school(s: &Site, last: &str) -> School {
    let planner = s.as_role(Role::LivelihoodOfficer, s.w.dor).await;
    let trainer = s.as_role(Role::Trainer, s.w.dor).await;
    let assessor = s.as_role(Role::Trainer, s.w.dor).await;
    let form = planner.form("/training/courses/new", COURSE).await;
    let refused = form.clone().send().await;
    refused.is(422).shows("Enter what the course is called").shows("Say whether the work is hazardous");
    let form = form
        .set("form[title]", "Welding")
        .set("form[sector]", "metal")
        .set("form[work][what]", "Welder (7212)")
        .set("form[hours_practice]", "100")
        .set("form[certificate]", "competency")
        .set("form[criteria]", "Safety: wears mask and gloves")
        .set("form[hazardous]", "no")
        .set("form[min_age]", "16")
        .set("form[literacy]", "pictogram");
    let course = form.send().await.is(303).location().split('?').next().unwrap().to_owned();
    planner.get(&course).await.is(200).shows("Welder (7212)").shows("wears mask and gloves");
    let new = planner.get(&format!("{course}/cohorts/new")).await;
    new.is(200).shows("name=\"form[weekdays][]\"").shows("name=\"form[hours]\"");
    let form = planner.form_in(&format!("{course}/cohorts/new"), &new, COHORT);
    form.clone().send().await.is(422).shows("Choose at least one trainer");
    let mut form = form
        .set("form[place]", "CFP Dori")
        .set("form[starts_on]", "2026-11-02")
        .set("form[ends_on]", last)
        .set("form[shift]", "morning")
        .add("form[trainers][]", &trainer.user.to_string())
        .set("form[assessor]", &assessor.user.to_string())
        .set("form[seats]", "40")
        .set("form[hours]", "4");
    for day in 1..=7 {
        form = form.add("form[weekdays][]", &day.to_string());
    }
    let base = form.send().await.is(303).location().split('?').next().unwrap().to_owned();
    assert_eq!(base, "/training/cohorts/W-01");
    School { planner, trainer, assessor, base }
}

async fn enrol(awa: &Visitor, case: &Case) {
    let page = format!("/cases/{}/training/new?cohort=W-01", case.code);
    awa.get(&format!("/cases/{}/training", case.code)).await.is(200).shows("/training/new?cohort=W-01");
    let form = awa.form(&page, ENROL).await.set("form[joining]", "enrol").set("form[needs]", "Sits near the board");
    form.send().await.is(303);
}

/// Everybody had joined when the cohort began.
async fn from_the_first_day(s: &Site) {
    let mut tx = s.w.tx().await;
    let first: chrono::NaiveDate = "2026-11-02".parse().unwrap();
    store::execute!(&mut tx, "update training_enrolment set joined_on = $1", first).unwrap().any();
    s.w.commit(tx).await;
}

/// Ids of the enrolments, as the form of a session carries them.
fn ids(page: &str) -> Vec<String> {
    page.split("[who]\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

site_tests!(a_trainer_takes_attendance_with_one_button_and_the_exceptions, async |s: Site| {
    let school = school(&s, "2026-12-18").await;
    let awa = s.as_caseworker().await;
    enrol(&awa, &s.w.case(s.w.dor, awa.user).await).await;
    let newcomer = school.planner.form(&format!("{}/people/new", school.base), NEWCOMER).await;
    let newcomer = newcomer.set("form[given]", "Hawa").set("form[family]", "Voisine").set("form[sex]", "female");
    newcomer.clone().send().await.is(422).shows("Enter the age").shows("Nothing is kept without the person");
    let newcomer = newcomer.set("form[age]", "24").set("form[joining]", "enrol").set("form[agreed]", "true");
    newcomer.send().await.is(303);

    let home = school.trainer.get("/").await;
    home.is(200).shows("Welding, session 23").shows("/training/cohorts/W-01/sessions/23");
    let page = format!("{}/sessions/23", school.base);
    let answer = school.trainer.get(&page).await;
    answer.is(200).shows("Aminata Testname").shows("Hawa Voisine").shows("Sits near the board");
    assert_eq!(ids(&answer.body).len(), 2);
    let form = school.trainer.form_in(&page, &answer, MARK);
    form.clone().send().await.is(422).shows("Choose whether the person was there");
    // The button that marks everybody asks, and saves nothing.
    let all = form.clone().set("_ask", "all").send().await;
    all.is(200);
    assert_eq!(all.body.matches("value=\"present\" checked").count(), 2, "{}", all.body);
    let form = form.set("form[marks][0][status]", "present").set("form[marks][1][status]", "late");
    form.clone().set("form[marks][1][minutes]", "500").send().await.is(422).shows("from 1 to 240");
    let form = form.set("form[marks][1][minutes]", "60");
    let saved = form.send().await;
    assert_eq!(saved.is(303).location(), format!("{}?saved=attendance", school.base));
    school.trainer.get(saved.location()).await.is(200).shows("Attendance is saved").shows("100%").shows("25%");
    // The same page again, opened before: somebody was faster.
    let stale = school.trainer.form_in(&page, &answer, MARK);
    let stale = stale.set("form[marks][0][status]", "present").set("form[marks][1][status]", "present");
    stale.set("form[command]", &uuid::Uuid::new_v4().to_string()).send().await.is(409);
    school.trainer.get(&format!("{}/sessions/24", school.base)).await.is(200).shows("still to come").hides(MARK);
    school.trainer.get("/").await.is(200).shows("Taken");

    let new = school.trainer.form(&format!("{}/sessions/new", school.base), SESSION).await;
    new.clone().set("form[held_on]", "2027-03-01").send().await.is(422).shows("between the first and the last day");
    new.set("form[held_on]", "2026-11-30").set("form[hours]", "2").send().await.is(303);
});

site_tests!(nothing_a_trainer_can_fetch_says_who_came_from_an_armed_group, async |s: Site| {
    let school = school(&s, "2026-12-18").await;
    let awa = s.as_caseworker().await;
    let mut cases = Vec::new();
    for _ in 0..5 {
        let case = s.w.case(s.w.dor, awa.user).await;
        enrol(&awa, &case).await;
        cases.push(case);
    }
    from_the_first_day(&s).await;
    for n in 1..=3 {
        let page = format!("{}/sessions/{n}", school.base);
        let answer = school.trainer.get(&page).await;
        let mut form = school.trainer.form_in(&page, &answer, MARK);
        for (i, _) in ids(&answer.body).iter().enumerate() {
            form = form.set(&format!("form[marks][{i}][status]"), "absent_unexcused");
        }
        form.send().await.is(303);
    }
    // Every page that a link leads to, from the first one on.
    let (mut seen, mut waiting) = (Vec::new(), vec!["/".to_owned()]);
    while let Some(path) = waiting.pop() {
        if seen.contains(&path) || seen.len() > 120 {
            continue;
        }
        let page = school.trainer.get(&path).await;
        assert!(page.status.as_u16() < 500, "{path}");
        for case in &cases {
            page.hides(&case.code).hides(&case.code_name);
        }
        let lower = page.body.to_lowercase();
        for word in ["combatant", "armed group", "associated", "caafag", "disarm", "/cases", "risk", "screening"] {
            assert!(!lower.contains(word), "{path} says {word}");
        }
        for link in page.body.split("href=\"/").skip(1) {
            let link = format!("/{}", link.split(['"', '#']).next().unwrap());
            let ours = ["/training", "/account", "/about", "/directory"].iter().any(|p| link.starts_with(p));
            if ours && !link.starts_with("/directory/") {
                waiting.push(link);
            }
        }
        seen.push(path);
    }
    for page in ["", "/sheet", "/roll", "/sessions/1", "/sessions/23"] {
        assert!(seen.contains(&format!("{}{page}", school.base)), "{page}: {seen:?}");
    }
    for path in ["", "/training", "/profile"] {
        school.trainer.get(&format!("/cases/{}{path}", cases[0].code)).await.is(404);
    }
    school.trainer.get("/cases").await.is(403);
    let other = s.as_role(Role::Trainer, s.w.dor).await;
    for path in ["", "/sheet", "/roll", "/sessions/1", "/edit", "/people/new"] {
        other.get(&format!("{}{path}", school.base)).await.is(404);
    }
    for path in ["/edit", "/people/new"] {
        school.trainer.get(&format!("{}{path}", school.base)).await.is(403);
    }
    // The caseworker is told what the trainer is not.
    let tab = awa.get(&format!("/cases/{}/training", cases[0].code)).await;
    tab.is(200).shows("The person comes less and less").shows("0%");
});

site_tests!(every_role_reaches_of_training_what_the_table_says, async |s: Site| {
    let school = school(&s, "2026-12-18").await;
    for role in Role::ALL.iter().filter(|r| **r != Role::Partner) {
        let visitor = s.as_role(*role, s.w.dor).await;
        let (list, cohort) = match role {
            Role::Supervisor | Role::LivelihoodOfficer => (200, 200),
            Role::Trainer => (200, 404),
            _ => (403, 404),
        };
        visitor.get("/training").await.is(list);
        visitor.get(&school.base).await.is(cohort);
    }
    s.nobody().get(&school.base).await.is(303);
});

site_tests!(a_certificate_is_given_printed_and_checked_by_anybody, async |s: Site| {
    let school = school(&s, "2026-12-18").await;
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    enrol(&awa, &case).await;
    let page = format!("{}/sessions/23", school.base);
    let answer = school.trainer.get(&page).await;
    let person = format!("{}/people/{}", school.base, ids(&answer.body)[0]);
    school.trainer.form_in(&page, &answer, MARK).set("form[marks][0][status]", "present").send().await.is(303);
    school.trainer.get(&person).await.is(200).shows("does not assess in it").hides(ASSESS);
    school.planner.get(&person).await.is(200).shows("Still missing").hides(GIVE);
    let form = school.assessor.form(&person, ASSESS).await.set("form[criteria][0][result]", "competent");
    form.clone().set("form[exit_test]", "200").send().await.is(422).shows("from 0 to 100");
    form.set("form[exit_test]", "80").send().await.is(303);
    let given = school.planner.form(&person, GIVE).await.send().await;
    let sheet = school.planner.get(given.is(303).location()).await;
    sheet
        .is(200)
        .shows("Aminata Testname")
        .shows("Welding")
        .shows("C-26-000001")
        .shows("test/feedback")
        .hides(&case.code);
    let lower = sheet.body.to_lowercase();
    for word in ["combatant", "reintegration", "armed", "confidential"] {
        assert!(!lower.contains(word), "{word}");
    }
    let code = after(&sheet.body.replace('<', "\""), "/verify/");
    let checked = s.nobody().get(&format!("/verify/{code}")).await;
    checked.is(200).shows("This certificate is valid").shows("A. T.").shows("Welding").shows("24 November 2026");
    checked.hides("Aminata").hides("Testname").hides(&case.code).hides("Dori").hides("C-26");
    s.nobody().get("/verify/XXXX").await.is(200).shows("No certificate has this code").hides("Welding");
    awa.get(&format!("/cases/{}/training", case.code)).await.is(200).shows("C-26-000001").shows("1 of 1");
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows("Certificate C-26-000001");
    for language in ["fr", "ar"] {
        let answer = school.planner.get(&format!("/language/{language}?next=/")).await;
        school.planner.after(&answer).get(given.location()).await.is(200).shows("Aminata Testname");
    }
});

site_tests!(a_class_of_forty_with_sixty_sessions_is_light, async |s: Site| {
    let school = school(&s, "2026-12-31").await;
    let mut tx = s.w.tx().await;
    let cohort = store::training_cohort::by_code(&mut tx, "W-01").await.unwrap().unwrap();
    let first = cohort.cohort.starts_on;
    for n in 0..40 {
        let (id, enrolment) = (new_id(s.w.now()), new_id(s.w.now()));
        let (given, family) = (format!("Hawa{n}"), format!("Sawadogo{}", n * 7919));
        let person = NewNewcomer {
            id,
            office: cohort.office,
            given: &given,
            family: &family,
            sex: domain::person::Sex::Female,
            age: 25,
            on: first,
            by: school.planner.user,
        };
        store::training_enrolment::insert_newcomer(&mut tx, &person, s.w.now()).await.unwrap();
        let new = NewEnrolment {
            id: enrolment,
            cohort: cohort.id,
            case: None,
            newcomer: Some(id),
            referral: None,
            status: domain::training::EnrolmentStatus::Active,
            childcare: n % 3 == 0,
            needs: Some(format!("Speaks language {n}")),
            joined_on: first,
            by: school.planner.user,
        };
        store::training_enrolment::insert(&mut tx, &new, s.w.now()).await.unwrap();
    }
    let all = store::training_enrolment::of_cohort(&mut tx, cohort.id).await.unwrap();
    let sessions = store::training_session::of_cohort(&mut tx, cohort.id).await.unwrap();
    assert_eq!(sessions.len(), 60);
    for (i, session) in sessions.iter().enumerate() {
        let all_marks = domain::training::AttendanceMark::ALL;
        let mark = |(k, t): (usize, &store::training_enrolment::Trainee)| domain::training::Mark {
            who: t.enrolment.id,
            status: all_marks[(k * 7 + i * 3) % 4],
            minutes: 120,
        };
        let marks: Vec<_> = all.iter().enumerate().map(mark).collect();
        store::training_session::insert_marks(&mut tx, session.id, &marks, s.w.now(), school.trainer.user)
            .await
            .unwrap();
    }
    s.w.commit(tx).await;
    for page in ["", "/sessions/23", "/roll", "/sheet"] {
        let path = format!("{}{page}", school.base);
        school.trainer.get(&path).await.is(200).shows("Hawa39");
        let weight = school.trainer.weight(&path).await;
        assert!(weight < 60_000, "{path}: {weight} bytes");
    }
    assert!(school.trainer.weight(&format!("{}/sessions/23", school.base)).await < 20_000);
});

site_tests!(a_toolkit_and_a_stipend_go_through_the_hands_of_several_people, async |s: Site| {
    let school = school(&s, "2026-11-23").await;
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let mut tx = s.w.tx().await;
    let cohort = store::training_cohort::by_code(&mut tx, "W-01").await.unwrap().unwrap();
    let id = new_id(s.w.now());
    let new = NewEnrolment {
        id,
        cohort: cohort.id,
        case: Some(case.id),
        newcomer: None,
        referral: None,
        status: domain::training::EnrolmentStatus::Active,
        childcare: false,
        needs: None,
        joined_on: cohort.cohort.starts_on,
        by: school.planner.user,
    };
    store::training_enrolment::insert(&mut tx, &new, s.w.now()).await.unwrap();
    for session in store::training_session::of_cohort(&mut tx, cohort.id).await.unwrap() {
        let status = domain::training::AttendanceMark::Present;
        let mark = domain::training::Mark { who: id, status, minutes: session.minutes };
        store::training_session::insert_marks(&mut tx, session.id, &[mark], s.w.now(), school.trainer.user)
            .await
            .unwrap();
    }
    s.w.commit(tx).await;
    let course = format!("/training/courses/{}", cohort.course);
    let kit = school.planner.form(&format!("{course}/kit"), "/api/app/api/training/save_kit").await;
    kit.clone().set("form[items]", "mask").send().await.is(422).shows("is not clear");
    kit.set("form[items]", "2; Welding mask; 4500").send().await.is(303);
    school.planner.get(&course).await.is(200).shows("2 × Welding mask").shows("Worth 9000");
    let person = format!("{}/people/{id}", school.base);
    school.trainer.get(&person).await.is(200).hides("Toolkit");
    let hand = school.planner.form(&person, "/api/app/api/training/deliver_kit").await;
    hand.clone().send().await.is(422).shows("signed or with a thumbprint");
    let hand = hand.set("form[receipt]", "thumbprint").set("form[delivered_on]", "2026-11-24");
    hand.send().await.is(303);
    hand.send().await.is(303);
    school.planner.get(&person).await.is(200).shows("receipt: Thumbprint").hides("deliver_kit");
    awa.get(&format!("/cases/{}/training", case.code)).await.is(200).shows("Welding mask");

    let stipends = format!("{}/stipends", school.base);
    school.trainer.get(&stipends).await.is(403);
    let page = school.planner.get(&stipends).await;
    page.is(200).shows("at least 80%").shows("Aminata Testname").shows("Gets one").hides(&case.code);
    let ask = school.planner.form(&stipends, "/api/app/api/stipend/request_stipends").await;
    ask.clone().set("form[amount]", "12.50").send().await.is(422);
    let list = ask.set("form[amount]", "15 000").send().await.is(303).location().split('?').next().unwrap().to_owned();
    let decide = "/api/app/api/stipend/decide_stipends";
    school.planner.get(&list).await.is(200).hides(decide);
    let boss = s.as_supervisor().await;
    boss.get("/").await.is(200).shows("One list of stipends waits for you");
    boss.form(&list, decide).await.set("form[answer]", "approve").send().await.is(303);
    let finance = s.as_role(Role::Finance, s.w.dor).await;
    finance.get("/").await.is(200).shows("One list of stipends waits for you");
    let pay = finance.form(&list, "/api/app/api/stipend/pay_stipends").await;
    for _ in 0..2 {
        pay.send().await.is(303);
    }
    let sheet = finance.get(&format!("{list}/sheet")).await;
    sheet.is(200).shows("Aminata Testname").shows("15\u{202F}000").hides(&case.code).hides(&case.code_name);
    for role in [Role::Trainer, Role::Caseworker, Role::ProgrammeManager, Role::Auditor] {
        s.as_role(role, s.w.dor).await.get(&list).await.is(404);
    }
});

/// A version of a plan with one step.
async fn plan_written(awa: &Visitor, case: &Case) {
    let form = awa.form(&format!("/cases/{}/plan/edit", case.code), "/api/app/api/plan/write_plan").await;
    let form = form
        .set("form[track]", "vocational_training")
        .set("form[goals][0][statement]", "Work as a welder")
        .set("form[goals][0][domain]", "economic")
        .set("form[goals][0][status]", "in_progress")
        .set("form[goals][0][progress]", "10")
        .set("form[goals][0][actions][0][what]", "Learn welding")
        .set("form[goals][0][actions][0][responsible]", "partner")
        .set("form[review_due]", "2026-12-15");
    form.send().await.is(303);
}

site_tests!(a_step_of_a_plan_shows_where_what_it_became_stands, async |s: Site| {
    let school = school(&s, "2026-12-18").await;
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    enrol(&awa, &case).await;
    plan_written(&awa, &case).await;
    let plan = format!("/cases/{}/plan", case.code);
    let page = awa.get(&plan).await;
    page.is(200).shows("Learn welding").hides("Welding</a>");
    let step = after(&page.body, "plan/link?action=");
    let form = awa.form(&format!("{plan}/link?action={step}"), "/api/app/api/plan/link_step").await;
    form.clone().set("form[to]", "training:018f0000-0000-7000-8000-000000000000").send().await.is(422);
    let open = awa.get(&format!("{plan}/link?action={step}")).await;
    let choice = after(&open.body, "value=\"training:");
    form.set("form[to]", &format!("training:{choice}")).send().await.is(303);
    awa.get(&plan).await.is(200).shows("Training: Welding").shows("Enrolled");
    let session = format!("{}/sessions/23", school.base);
    let answer = school.trainer.get(&session).await;
    school.trainer.form_in(&session, &answer, MARK).set("form[marks][0][status]", "present").send().await.is(303);
    awa.get(&plan).await.is(200).shows("Training: Welding").hides("Enrolled");
    // A new version carries it over.
    plan_written(&awa, &case).await;
    awa.get(&plan).await.is(200).shows("Training: Welding");
});

site_tests!(who_could_come_back_reads_what_stands_in_the_way_and_whoever_plans_does_not, async |s: Site| {
    let school = school(&s, "2026-12-18").await;
    let awa = s.as_caseworker().await;
    let (his, her) = (s.w.case(s.w.dor, awa.user).await, s.w.case(s.w.dor, awa.user).await);
    let mut tx = s.w.tx().await;
    let rule = new_id(s.w.now());
    store::contact_rule::insert(&mut tx, &s.w.app.sealer, rule, her.id, his.id, s.w.now()).await.unwrap();
    s.w.commit(tx).await;
    enrol(&awa, &her).await;
    let tab = format!("/cases/{}/training", her.code);
    let form = awa.form(&tab, "/api/app/api/training/move_enrolment").await.set("form[reason]", "family");
    form.set("form[to]", "dropped_out").send().await.is(303);
    let apart = "whom the person is not to meet";
    awa.get(&tab).await.is(200).shows("Can the person come, or come back?").hides(apart);
    enrol(&awa, &his).await;
    awa.get(&tab).await.is(200).shows("Can the person come, or come back?").shows(apart);
    let back = awa.form(&tab, "/api/app/api/training/move_enrolment").await.set("form[to]", "enrolled");
    back.send().await.is(422).shows(apart);
    let enrolment = store::training_of_case::of_case(&s.w.app.db, her.id).await.unwrap().remove(0).id;
    let person = format!("{}/people/{enrolment}", school.base);
    let neutral = "Something of the person stands in the way";
    school.planner.get(&person).await.is(200).shows(neutral).hides(apart);
    let form = school.planner.form(&person, "/api/app/api/training/move_trainee").await;
    form.set("form[to]", "enrolled").send().await.is(422).shows(neutral).hides(apart);
});

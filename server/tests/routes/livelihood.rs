//! Start-ups as pages and forms: from the plan to money that is paid once, and who is refused.

use axum::http::{StatusCode, header};
use domain::authz::Role;

use crate::site::{Form, Site, Visitor, site_tests};

pub const WRITE: &str = "/api/app/api/livelihood/write_business";
pub const SCORE: &str = "/api/app/api/livelihood/score_business";
pub const DECIDE: &str = "/api/app/api/livelihood/decide_business";
pub const PAYEE: &str = "/api/app/api/livelihood/set_payee";
pub const AGREE: &str = "/api/app/api/livelihood/approve_payee";
pub const REQUEST: &str = "/api/app/api/livelihood/request_tranche";
pub const APPROVE: &str = "/api/app/api/livelihood/approve_tranche";
pub const PAY: &str = "/api/app/api/livelihood/pay_tranche";
pub const ANSWER: &str = "/api/app/api/livelihood/answer_payment";
const JOIN: &str = "/api/app/api/livelihood/join_business";
const LEAVE: &str = "/api/app/api/livelihood/leave_business";
const SET_PROJECT: &str = "/api/app/api/livelihood/set_project";
const VISIT: &str = "/api/app/api/livelihood/record_visit";
/// A picture that says where it was taken.
const PHOTO: &[u8] =
    b"\xFF\xD8\xFF\xE1\x00\x0DExif\0\0GPS 1\xFF\xC0\x00\x0B\x08\x00\x10\x00\x10\x01\x01\x11\x00\xFF\xDA\x00\x06scan\x01\x02\xFF\xD9";
const READ: &str = "/api/app/api/livelihood/read_statement";
const BATCH: &str = "/api/app/api/livelihood/make_batch";

pub fn filled(form: Form, code: &str) -> Form {
    let mut form = form;
    for (name, value) in [
        ("code", code),
        ("kind", "individual"),
        ("title", "Grain mill"),
        ("sector", "food"),
        ("activity][what", "8160"),
        ("description", "Mills millet"),
        ("place", "Dori"),
        ("women", "1"),
        ("customers", "Households"),
        ("competitors", "0"),
        ("costs][0][what", "Mill"),
        ("costs][0][amount", "600000"),
        ("asked", "600 000"),
        ("currency", "XOF"),
        ("modality", "mobile_money"),
        ("shares", "50/30/20"),
        ("risks", "Fuel"),
        ("rivals", "no"),
        ("disputed", "no"),
        ("envy", "no"),
        ("intent", "submit"),
    ] {
        form = form.set(&format!("form[{name}]"), value);
    }
    for month in 0..4 {
        form = form.set(&format!("form[months][{month}][revenue]"), "60000");
        form = form.set(&format!("form[months][{month}][costs]"), "20000");
    }
    form
}

/// Everybody who has to do with the money of a case.
pub struct Team {
    pub worker: Visitor,
    pub officer: Visitor,
    pub boss: Visitor,
    pub manager: Visitor,
    pub finance: Visitor,
    pub code: String,
    pub code_name: String,
}

pub async fn team(s: &Site) -> Team {
    let worker = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, worker.user).await;
    Team {
        officer: s.as_role(Role::LivelihoodOfficer, s.w.dor).await,
        boss: s.as_supervisor().await,
        manager: s.as_role(Role::ProgrammeManager, s.w.dor).await,
        finance: s.as_role(Role::Finance, s.w.dor).await,
        worker,
        code: case.code,
        code_name: case.code_name,
    }
}

/// A funded business with a payee and an approved first tranche: its page and the reference of the payment.
async fn approved(t: &Team) -> (String, String) {
    let form = filled(t.officer.form("/livelihoods/new", WRITE).await, &t.code);
    let page = form.send().await.is(303).location().split('?').next().unwrap().to_owned();
    for scorer in [&t.worker, &t.manager] {
        let score = scorer.form(&page, SCORE).await.set("form[score]", "15").set("form[words]", "Good");
        score.send().await.is(303);
    }
    t.boss.form(&page, DECIDE).await.set("form[decision]", "approved").send().await.is(303);
    let payee = t.officer.form(&page, PAYEE).await.set("form[kind]", "person").set("form[method]", "mobile_money");
    payee.clone().send().await.is(422).shows("Enter the telephone or account");
    payee.set("form[account]", "70 00 00 01").send().await.is(303);
    t.boss.get("/approvals").await.is(200).shows("Payees to agree to").hides("70 00 00 01");
    t.boss.form(&page, AGREE).await.send().await.is(303);
    t.officer.form(&page, REQUEST).await.send().await.is(303);
    t.officer.get(&page).await.is(200).shows("Needs somebody who did not request it").hides(APPROVE);
    t.boss.get(&page).await.is(200).shows("above your limit").hides(APPROVE);
    t.manager.get("/approvals").await.is(200).shows("Tranche 1: Grain mill");
    t.manager.form(&page, APPROVE).await.send().await.is(303);
    let list = t.finance.get("/livelihoods/payments").await;
    let reference = list.body.split("/livelihoods/payments/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    list.is(200).hides(&t.code).hides(&t.code_name).hides("Grain mill");
    (page, reference)
}

site_tests!(a_plan_becomes_money_that_is_paid_once_and_visits_follow, async |s: Site| {
    let t = team(&s).await;
    let empty = t.officer.form("/livelihoods/new", WRITE).await.send().await;
    empty
        .is(422)
        .shows("Choose who starts the business")
        .shows("Enter the main activity")
        .shows("Enter the code of a case");
    let (page, reference) = approved(&t).await;
    let payment = format!("/livelihoods/payments/{reference}");
    let form = t.finance.form(&payment, PAY).await.set("form[currency]", "XOF");
    form.clone().send().await.is(422).shows("Enter an amount above zero");
    form.clone().set("form[amount]", "1").send().await.is(422).shows("no more and no less");
    let form = form.set("form[amount]", "300 000");
    form.send().await.is(303);
    // The same form again is the same payment; another one is told of it.
    form.send().await.is(303);
    t.finance.get(&payment).await.is(200).hides(PAY).hides(&t.code).hides(&t.code_name).shows("Aminata Testname");
    let answer = t.finance.form(&payment, ANSWER).await.set("form[state]", "confirmed");
    answer.clone().send().await.is(422).shows("number of the receipt");
    answer.set("form[words]", "Receipt 3").send().await.is(303);
    t.officer.get(&page).await.is(200).shows("Trading since").shows("Record a visit");
    let visit = t.officer.form(&format!("{page}/visit"), VISIT).await.set("form[visited_on]", "2026-11-24");
    visit.clone().set("form[operating]", "yes").send().await.is(422).shows("Choose whether records are kept");
    let visit = visit.set("form[operating]", "yes").set("form[records]", "yes").set("form[used]", "80");
    let visit = visit.set("form[revenue]", "58000");
    visit.send_with("shop.pdf", b"%PDF-1.4\nshop\n%%EOF\n").await.is(422).shows("Choose a JPG or PNG");
    visit.send_with("shop.jpg", PHOTO).await.is(303);
    let photo = format!("{page}/photos/1");
    t.officer.get(&page).await.is(200).shows(&format!("src=\"{photo}\"")).shows("Photo of the visit on");
    let (status, headers, content) = t.officer.fetch(&photo).await;
    assert_eq!(
        (status, &headers[axum::http::header::CONTENT_TYPE]),
        (axum::http::StatusCode::OK, &"image/jpeg".parse().unwrap())
    );
    assert!(content.starts_with(&[0xFF, 0xD8]) && !content.windows(3).any(|part| part == b"GPS"));
    t.manager.get(&page).await.is(200).hides(&photo);
    for nobody in [&t.manager, &t.finance] {
        assert_eq!(nobody.fetch(&photo).await.0, axum::http::StatusCode::NOT_FOUND);
    }
    let seen = t.officer.get(&page).await;
    seen.is(200).shows("80% used as agreed").shows("Records are kept").shows("came in").shows("class=\"chart\"");
    t.officer.get("/").await.is(200).shows("Money arrived: have the person confirm it").shows("Grain mill");
    let tab = t.worker.get(&format!("/cases/{}/livelihood", t.code)).await;
    tab.is(200).shows("Grain mill");
    t.worker.get(&format!("/cases/{}", t.code)).await.is(200).shows("Start-up money paid");
    t.worker
        .get(&format!("{page}/print"))
        .await
        .is(200)
        .shows("Your start-up money")
        .shows("test/feedback")
        .hides("Testname");
    let number = page.rsplit('/').next().unwrap();
    let ledger = t.finance.get("/livelihoods/ledger").await;
    ledger.is(200).shows("Paid twice: 0 of 1").shows(&reference).hides(&t.code_name).hides(number);
    t.boss.get("/livelihoods/ledger").await.is(200).shows(number);
    t.boss.get("/livelihoods/survival").await.is(200).shows("Too few to show");
});

site_tests!(a_statement_comes_as_a_file_and_a_file_of_payments_leaves_for_finance_alone, async |s: Site| {
    let t = team(&s).await;
    let (page, reference) = approved(&t).await;
    t.finance.form("/livelihoods/payments", BATCH).await.add("form[references][]", &reference).send().await.is(303);
    let (status, headers, content) = t.finance.fetch("/livelihoods/files/1").await;
    assert_eq!(status, StatusCode::OK);
    assert!(headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment"));
    assert!(String::from_utf8(content).unwrap().contains(&reference));
    for other in [&t.officer, &t.boss, &t.worker, &t.manager] {
        assert_eq!(other.fetch("/livelihoods/files/1").await.0, StatusCode::FORBIDDEN);
    }
    let form = t.finance.form("/livelihoods/payments", READ).await;
    form.send_with("", b"").await.is(422).shows("Choose the file of the statement");
    form.send_with("s.csv", b"a,b\n1,2").await.is(422).shows("whose first line names");
    let line = format!("{reference},300000,XOF,70000001,2026-11-24,paid\n");
    let statement = format!("reference,amount,currency,phone,date,status\n{line}{line}");
    let first = form.send_with("s.csv", statement.as_bytes()).await;
    let at = first.is(303).location().to_owned();
    t.finance.get(&at).await.is(200).shows("As expected").shows("Paid twice").shows("One payment was made twice");
    assert_eq!(form.send_with("s.csv", statement.as_bytes()).await.is(303).location(), at);
    t.worker.get(&page).await.is(200).shows("300\u{202f}000").shows("too much").shows("It is not your fault");
    t.worker.get("/").await.is(200).shows("Too much was paid: tell the person");
});

site_tests!(pages_about_money_are_refused_to_whoever_has_nothing_to_do_with_it, async |s: Site| {
    let t = team(&s).await;
    let (page, reference) = approved(&t).await;
    let payment = format!("/livelihoods/payments/{reference}");
    let stranger = s.as_caseworker().await;
    let trainer = s.as_role(Role::Trainer, s.w.dor).await;
    let far = s.as_role(Role::Finance, s.w.ohg).await;
    for (who, path, status) in [
        (&stranger, page.as_str(), 404),
        (&trainer, page.as_str(), 404),
        (&t.finance, page.as_str(), 404),
        (&far, payment.as_str(), 404),
        (&t.officer, payment.as_str(), 404),
        (&t.officer, "/livelihoods/payments", 403),
        (&t.worker, "/livelihoods/payments", 403),
        (&trainer, "/livelihoods", 403),
        (&trainer, "/approvals", 403),
        (&t.finance, "/approvals", 403),
        (&t.worker, "/livelihoods/ledger", 403),
        (&t.worker, "/livelihoods/survival", 403),
        (&t.worker, "/livelihoods/new", 403),
        (&t.officer, "/livelihoods", 200),
        (&t.manager, page.as_str(), 200),
    ] {
        who.get(path).await.is(status);
    }
    // The livelihood officer sees the business, and nothing of the case behind it.
    for rest in ["", "/profile", "/counselling", "/plan", "/livelihood"] {
        t.officer.get(&format!("/cases/{}{rest}", t.code)).await.is(404);
    }
    t.manager.get(&page).await.is(200).hides("Testname").hides("70 00 00 01");
});

/// A project of Dori that goes on; gives its code.
async fn road(s: &Site) -> String {
    let mobiliser = s.as_role(Role::Mobiliser, s.w.dor).await;
    let community = mobiliser.form("/communities/new", "/api/app/api/support/save_community").await;
    community.set("form[place]", "BF5601").send().await.is(303);
    let new = mobiliser.form("/communities/BF5601/projects/new", "/api/app/api/support/save_project").await;
    let new = new.set("form[title]", "Market road").set("form[answers][one][project]", "infrastructure");
    let new = new.set("form[answers][one][proposal]", "A road").set("form[answers][one][budget]", "1000");
    let code = new.send().await.is(303).location().split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
    let found = store::support_project::by_code(&s.w.app.db, &code).await.unwrap().unwrap();
    let mut tx = s.w.tx().await;
    let state = domain::support::ProjectState::Ongoing;
    store::support_project::set_state(&mut tx, found.id, found.version, state, &found.hands, None).await.unwrap();
    s.w.commit(tx).await;
    code
}

site_tests!(a_plan_names_a_project_whose_sums_stand_in_the_ledger_and_on_its_page, async |s: Site| {
    let t = team(&s).await;
    let code = road(&s).await;
    let form = filled(t.officer.form("/livelihoods/new", WRITE).await, &t.code);
    form.clone().set("form[project]", "PR-9999").send().await.is(422).shows("Choose a project of your office");
    let page = form.set("form[project]", &code).send().await.is(303).location().split('?').next().unwrap().to_owned();
    t.officer.get(&page).await.is(200).shows("Market road").shows(SET_PROJECT);
    for other in [&t.worker, &t.boss, &t.manager] {
        other.get(&page).await.is(200).shows("Market road").hides(SET_PROJECT);
    }
    let change = t.officer.form(&page, SET_PROJECT).await;
    change.clone().set("form[project]", "").send().await.is(303);
    t.officer.get(&page).await.is(200).shows("No project");
    let again = t.officer.form(&page, SET_PROJECT).await.set("form[project]", &code);
    again.send().await.is(303);
    for scorer in [&t.worker, &t.manager] {
        let score = scorer.form(&page, SCORE).await.set("form[score]", "15").set("form[words]", "Good");
        score.send().await.is(303);
    }
    t.boss.form(&page, DECIDE).await.set("form[decision]", "approved").send().await.is(303);
    t.officer.get(&page).await.is(200).hides(SET_PROJECT);
    let number = page.rsplit('/').next().unwrap();
    let part = format!("/livelihoods/ledger?project={code}");
    for reader in [&t.finance, &t.boss, &t.manager] {
        reader.get("/livelihoods/ledger").await.is(200).shows("By project").shows("Market road").shows(&part);
        reader.get(&part).await.is(200).shows("600\u{202f}000").hides("By project").hides("Testname");
    }
    // Finance sees the name of the project, and no way to its page.
    let project = format!("/projects/{code}");
    t.finance.get(&part).await.is(200).hides(&project).hides(number).hides(&t.code_name);
    t.finance.get(&project).await.is(403);
    t.boss.get(&part).await.is(200).shows(&project);
    for reader in [&t.boss, &t.officer, &t.manager] {
        reader.get(&project).await.is(200).shows("Start-ups of this project").shows("600\u{202f}000").hides(number);
    }
    let me = s.as_role(Role::MeOfficer, s.w.dor).await;
    let mobiliser = s.as_role(Role::Mobiliser, s.w.dor).await;
    for nobody in [&t.worker, &me, &mobiliser] {
        nobody.get(&project).await.is(200).hides("Start-ups of this project").hides("600\u{202f}000");
        nobody.get(&part).await.is(403);
    }
});

site_tests!(the_officer_of_monitoring_reads_survival_without_a_name_or_a_case_in_any_byte, async |s: Site| {
    let t = team(&s).await;
    let (page, reference) = approved(&t).await;
    let pay = t.finance.form(&format!("/livelihoods/payments/{reference}"), PAY).await.set("form[currency]", "XOF");
    pay.set("form[amount]", "300 000").send().await.is(303);
    let number = page.rsplit('/').next().unwrap();
    let everywhere = |role| domain::authz::Assignment {
        role,
        office: None,
        compartment: domain::authz::Compartment::General,
        organisation: None,
    };
    for me in [s.as_role(Role::MeOfficer, s.w.dor).await, s.signed_in(everywhere(Role::MeOfficer)).await] {
        let survival = me.get("/livelihoods/survival").await;
        survival.is(200).shows("Too few to show").hides("/cases/").hides(&page);
        for never in [t.code.as_str(), &t.code_name, number, &reference, "Testname", "Grain mill", "70 00 00 01"] {
            survival.hides(never);
        }
        for closed in ["/livelihoods", "/livelihoods/ledger", "/livelihoods/payments", "/approvals"] {
            me.get(closed).await.is(403);
        }
        me.get(&page).await.is(404);
    }
});

site_tests!(a_group_begins_together_and_whoever_may_not_see_a_member_sees_a_number, async |s: Site| {
    let t = team(&s).await;
    let colleague = s.as_caseworker().await;
    let friend = s.w.case(s.w.dor, colleague.user).await;
    let form = filled(t.officer.form("/livelihoods/new", WRITE).await, &t.code).set("form[kind]", "group");
    form.clone().send().await.is(422).shows("A group is two people and more");
    let typed = form.set("form[members][0]", "Nobody 7");
    typed.clone().send().await.is(422).shows("Enter the code or code name of an open case");
    let sent = typed.set("form[members][0]", &friend.code_name).send().await;
    let page = sent.is(303).location().split('?').next().unwrap().to_owned();
    t.officer.get(&page).await.is(200).shows("Who is in it").shows(&friend.code_name).shows(LEAVE).hides(JOIN);
    // A colleague's case is a number, for whoever has the case of the applicant; and nobody's name is on the page.
    let seen = t.worker.get(&page).await;
    seen.is(200).shows("1 more whom you do not see").hides(&friend.code_name).hides(LEAVE).hides("Testname");
    let tab = colleague.get(&format!("/cases/{}/livelihood", friend.code)).await;
    tab.is(200)
        .shows("In a business with others")
        .shows("A business that somebody else looks after")
        .hides("Grain mill");
    colleague.get(&format!("/cases/{}", friend.code)).await.is(200).shows("Joined the business of a group");
    // One person, one grant.
    let own = filled(t.officer.form("/livelihoods/new", WRITE).await, &friend.code);
    own.send().await.is(422);
    for scorer in [&t.worker, &t.manager] {
        let score = scorer.form(&page, SCORE).await.set("form[score]", "15").set("form[words]", "Good");
        score.send().await.is(303);
    }
    t.boss.form(&page, DECIDE).await.set("form[decision]", "approved").send().await.is(303);
    let third = s.w.case(s.w.dor, colleague.user).await;
    let join = t.officer.form(&page, JOIN).await.set("form[member]", &third.code).set("form[day]", "2026-11-24");
    join.clone().send().await.is(422).shows("Nobody is made a member");
    join.set("form[own_will]", "true").send().await.is(303);
    let leave = t.officer.form(&page, LEAVE).await.set("form[day]", "2026-11-24");
    leave.send().await.is(303);
    t.officer.get(&page).await.is(200).shows("Left on").shows(&third.code_name);
    for other in [&t.boss, &t.manager] {
        other.get(&page).await.is(200).hides(JOIN).hides(LEAVE);
    }
});

site_tests!(who_writes_what_others_here_do_already_is_warned_before_the_committee_sees_it, async |s: Site| {
    let t = team(&s).await;
    filled(t.officer.form("/livelihoods/new", WRITE).await, &t.code).send().await.is(303);
    let case = s.w.case(s.w.dor, t.worker.user).await;
    let draft = filled(t.officer.form("/livelihoods/new", WRITE).await, &case.code).set("form[intent]", "draft");
    let page = draft.send().await.is(303).location().split('?').next().unwrap().to_owned();
    t.officer.get(&page).await.is(200).shows("Others here do the same");
    let form = t.officer.form(&format!("{page}/edit"), WRITE).await;
    t.officer.get(&format!("{page}/edit")).await.is(200).shows("Others here do the same");
    filled(form, &case.code).send().await.is(303);
    t.worker.get(&page).await.is(200).shows("Others here do the same").shows(SCORE);
});

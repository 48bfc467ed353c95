//! Communities, institutions, projects, surveys; and what an enemy who counts learns of who lives where: nothing.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::consent::{Decision, Recipient};
use domain::directory::Category;
use domain::id::OrganisationId;
use domain::place::PlaceListForm;
use domain::support::{
    AnswersForm, CommitmentEndForm, CommitmentForm, CommunityForm, InstitutionForm, LinkForm, LoadWarning, ProjectForm,
    ProjectMoveForm, ProjectState, ProjectTrancheForm, Received, RecordForm, SurveyAnswerForm, SurveyCloseForm,
    SurveyEditForm, SurveyForm,
};
use service::{Ctx, ServiceError, place, support};
use store::case::Case;
use store::place::NewPlace;
use uuid::Uuid;

use crate::shared_world::{answer, consent, provider};
use crate::world::{World, world_tests};

pub fn command() -> String {
    Uuid::new_v4().to_string()
}

pub fn said(one: &[(&str, &str)]) -> AnswersForm {
    AnswersForm { one: one.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect(), ..AnswersForm::default() }
}

pub fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert!(errors.iter().any(|e| e.key == key), "{errors:?}"),
        other => panic!("{key}: {other:?}"),
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The community of Dori; cases of the world live there.
pub async fn dori(w: &World, mobiliser: &Ctx, one: &[(&str, &str)]) -> String {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    w.case(w.dor, awa.user()).await;
    let form =
        CommunityForm { command: command(), place: "BF5601".into(), answers: said(one), ..CommunityForm::default() };
    let pcode = support::save_community(mobiliser, &form).await.unwrap();
    assert_eq!(support::save_community(mobiliser, &form).await.unwrap(), pcode, "sent twice");
    pcode
}

/// How many cases a community receives, as its page tells.
async fn cases_of(ctx: &Ctx, pcode: &str) -> Received {
    support::community(ctx, pcode).await.unwrap().community.counted.unwrap().cases
}

/// The same, after the worker counted.
async fn counted(w: &World, ctx: &Ctx, pcode: &str) -> Received {
    support::count(&w.app).await.unwrap();
    cases_of(ctx, pcode).await
}

/// Cases that were open before this month.
pub async fn earlier(w: &World) {
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update case_file set opened_on = $1", day("2026-10-01")).unwrap().any();
    w.commit(tx).await;
}

pub async fn many(w: &World, n: usize, wall: Compartment) -> Vec<Case> {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let mut cases = Vec::new();
    for _ in 0..n {
        cases.push(w.case_behind(w.dor, awa.user(), wall).await);
    }
    cases
}

async fn put(w: &World, pcode: &str, name: &str) {
    put_under(w, None, 3, pcode, name).await;
}

pub async fn put_under(w: &World, parent: Option<&str>, level: i64, pcode: &str, name: &str) {
    let mut tx = w.tx().await;
    let new = NewPlace {
        pcode: pcode.into(),
        name: name.into(),
        level,
        parent: parent.map(str::to_owned),
        country: "BFA".into(),
        lat: None,
        lon: None,
    };
    store::place::insert(&mut tx, &new).await.unwrap();
    w.commit(tx).await;
}

world_tests!(an_office_changes_its_own_communities_and_others_only_read_them, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[("population", "6400")]).await;
    let other = w.actor(Role::Mobiliser, w.ohg).await;
    assert!(!support::community(&other, &pcode).await.unwrap().may_write);
    let change =
        CommunityForm { command: command(), community: pcode.clone(), version: "1".into(), ..Default::default() };
    assert!(matches!(support::save_community(&other, &change).await, Err(ServiceError::Forbidden)));
    for role in [Role::Trainer, Role::Finance, Role::Admin, Role::Authority] {
        let nobody = w.actor(role, w.dor).await;
        assert!(matches!(support::communities(&nobody, None, "").await, Err(ServiceError::Forbidden)), "{role}");
        assert!(matches!(support::community(&nobody, &pcode).await, Err(ServiceError::Forbidden)), "{role}");
    }
    support::save_community(&mobiliser, &change).await.unwrap();
    let stale = CommunityForm { command: command(), ..change };
    assert!(matches!(support::save_community(&mobiliser, &stale).await, Err(ServiceError::Conflict(_))));
    let again = CommunityForm { command: command(), place: "BF5601".into(), ..CommunityForm::default() };
    refused(support::save_community(&mobiliser, &again).await, "error-community-there");
});

world_tests!(a_mobiliser_opens_no_case, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let case = many(&w, 1, Compartment::General).await.remove(0);
    assert!(matches!(support::of_case(&mobiliser, &case.code, "").await, Err(ServiceError::NotFound)));
    assert!(matches!(service::case::header(&mobiliser, &case.code).await, Err(ServiceError::NotFound)));
});

world_tests!(nobody_who_looks_often_sees_one_person_come_or_go, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[("capacity", "5")]).await;
    many(&w, 3, Compartment::General).await;
    earlier(&w).await;
    let before = support::community(&mobiliser, &pcode).await.unwrap();
    assert_eq!(before.community.counted, None, "looking counts nothing");
    let looked = async |ctx: &Ctx| cases_of(ctx, &pcode).await;
    assert_eq!(support::count(&w.app).await.unwrap(), 1);
    assert_eq!(looked(&mobiliser).await, Received::Few);
    many(&w, 9, Compartment::General).await;
    earlier(&w).await;
    assert_eq!(support::count(&w.app).await.unwrap(), 0, "once a month");
    assert_eq!(looked(&mobiliser).await, Received::Few, "the month's number stays");
    w.clock.advance(Duration::days(8));
    let later = w.later(&mobiliser);
    assert_eq!(looked(&later).await, Received::Few, "the last number stays until the next one is there");
    let (one, two) = tokio::join!(support::count(&w.app), support::count(&w.app));
    assert!(one.unwrap() + two.unwrap() >= 1, "two workers at once");
    assert_eq!(looked(&later).await, Received::About(10), "13 people, in steps of five");
    let page = support::community(&later, &pcode).await.unwrap();
    assert_eq!(page.warnings, [LoadWarning::Full]);
    let counted = page.community.counted.unwrap();
    assert_eq!(counted.on, day("2026-12-01"), "with its day");
    let lines = support::communities(&later, None, "").await.unwrap().lines;
    assert_eq!(lines[0].community.counted, Some(counted), "the list says the same");
});

world_tests!(nobody_behind_a_wall_is_counted, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    for wall in [Compartment::Child, Compartment::Gbv, Compartment::Sensitive] {
        many(&w, 6, wall).await;
    }
    earlier(&w).await;
    assert_eq!(counted(&w, &mobiliser, &pcode).await, Received::Few);
});

world_tests!(who_lives_under_an_old_code_counts_under_its_first_successor, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let cases = many(&w, 6, Compartment::General).await;
    earlier(&w).await;
    put(&w, "BF90", "Liptako").await;
    put(&w, "BF91", "Soum").await;
    let mut tx = w.tx().await;
    let both = ["BF90".to_owned(), "BF91".to_owned()];
    assert!(store::place::replace(&mut tx, "BF5601", &both, day("2026-01-01")).await.unwrap());
    assert!(!store::place::replace(&mut tx, "BF5601", &both, day("2026-01-01")).await.unwrap(), "once");
    w.commit(tx).await;
    let person = store::person::by_id(&w.app.db, cases[0].person).await.unwrap().unwrap();
    assert_eq!(person.current, "BF5601", "what was written stays");
    assert!(store::place::by_pcode(&w.app.db, "BF5601").await.unwrap().is_some(), "and still resolves");
    let successors = store::place::successors(&w.app.db, "BF5601").await.unwrap();
    assert_eq!(successors.iter().map(|p| p.pcode.as_str()).collect::<Vec<_>>(), ["BF90", "BF91"]);
    assert!(store::place::named(&w.app.db, "dori", "BFA", 9).await.unwrap().is_empty(), "nobody chooses it any more");
    let add = |place: &str| CommunityForm { command: command(), place: place.into(), ..CommunityForm::default() };
    refused(support::save_community(&mobiliser, &add("BF5601")).await, "error-community-replaced");
    let liptako = support::save_community(&mobiliser, &add("BF90")).await.unwrap();
    let soum = support::save_community(&mobiliser, &add("BF91")).await.unwrap();
    assert_eq!(counted(&w, &mobiliser, &liptako).await, Received::About(5));
    assert_eq!(counted(&w, &mobiliser, &soum).await, Received::Few, "nobody counts twice");
    let awa = w.ctx(cases[0].caseworker.unwrap(), w.actor(Role::Caseworker, w.dor).await.actor.assignments).await;
    let tab = support::of_case(&awa, &cases[0].code, "").await.unwrap();
    assert_eq!(tab.community.map(|c| c.pcode).as_deref(), Some("BF90"));
});

pub fn dialogue(pcode: &str) -> RecordForm {
    RecordForm {
        command: command(),
        community: pcode.into(),
        kind: "event".into(),
        title: "Dialogue about the pump".into(),
        held_on: "2026-11-20".into(),
        state: "done".into(),
        answers: said(&[("event", "dialogue_intra")]),
        ..RecordForm::default()
    }
}

world_tests!(what_people_agreed_on_is_due_until_it_is_done, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let id = support::save_record(&mobiliser, &dialogue(&pcode)).await.unwrap();
    let promise = CommitmentForm {
        command: command(),
        record: id.clone(),
        kind: "issue".into(),
        what: "A lamp at the well".into(),
        owner: "Municipal police".into(),
        raised_on: "2026-11-24".into(),
        due_on: "2026-11-30".into(),
        ..CommitmentForm::default()
    };
    for _ in 0..2 {
        support::add_commitment(&mobiliser, &promise).await.unwrap();
    }
    let due = support::due(&mobiliser).await.unwrap();
    assert_eq!(due.len(), 1);
    w.clock.advance(Duration::days(3));
    let later = w.later(&mobiliser);
    let end = |state: &str| CommitmentEndForm {
        command: command(),
        id: due[0].id.to_string(),
        version: "1".into(),
        state: state.into(),
        ended_on: "2026-11-27".into(),
    };
    let other = w.actor(Role::Mobiliser, w.ohg).await;
    assert!(matches!(support::end_commitment(&other, &end("done")).await, Err(ServiceError::Forbidden)));
    support::end_commitment(&later, &end("done")).await.unwrap();
    assert!(matches!(support::end_commitment(&later, &end("dropped")).await, Err(ServiceError::Conflict(_))));
    assert!(support::due(&later).await.unwrap().is_empty());
    assert_eq!(support::community(&later, &pcode).await.unwrap().days_to_resolve, Some(3));
});

pub async fn school(mobiliser: &Ctx, organisation: Option<OrganisationId>, name: &str) -> String {
    let form = InstitutionForm {
        command: command(),
        name: name.into(),
        organisation: organisation.map(|o| o.to_string()).unwrap_or_default(),
        answers: said(&[("level", "regional"), ("institution", "training_institute")]),
        ..InstitutionForm::default()
    };
    support::save_institution(mobiliser, &form).await.unwrap()
}

world_tests!(an_agreement_asks_for_its_renewal_and_a_changed_end_moves_the_day, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let id = school(&mobiliser, None, "Court").await;
    let mut form = RecordForm {
        command: command(),
        institution: id,
        kind: "agreement".into(),
        title: "Memorandum".into(),
        held_on: "2026-01-01".into(),
        state: "running".into(),
        answers: said(&[("agreement", "mou"), ("ends_on", "2027-01-28")]),
        ..RecordForm::default()
    };
    let record = support::save_record(&mobiliser, &form).await.unwrap();
    let due = support::due(&mobiliser).await.unwrap();
    assert_eq!(due.iter().map(|c| c.due_on).collect::<Vec<_>>(), [day("2026-11-29")], "sixty days before");
    form.command = command();
    form.id = record.clone();
    form.version = "1".into();
    form.answers = said(&[("agreement", "mou"), ("ends_on", "2027-12-31")]);
    support::save_record(&mobiliser, &form).await.unwrap();
    assert!(support::due(&mobiliser).await.unwrap().is_empty());
    assert_eq!(support::record(&mobiliser, &record).await.unwrap().commitments.len(), 1, "moved, not doubled");
});

pub fn road(pcode: &str) -> ProjectForm {
    let mut answers =
        said(&[("project", "cash_for_work"), ("proposal", "A road"), ("harm_done", "yes"), ("budget", "1000")]);
    answers.counts.insert("community-female-young".into(), "20".into());
    ProjectForm {
        command: command(),
        community: pcode.into(),
        title: "Market road".into(),
        answers,
        ..ProjectForm::default()
    }
}

pub async fn step(ctx: &Ctx, code: &str, step: &str) -> Result<String, ServiceError> {
    let version = support::project(ctx, code).await.unwrap().project.version.to_string();
    let reason = "The site is flooded".into();
    let form = ProjectMoveForm { command: command(), project: code.into(), version, step: step.into(), reason };
    support::move_project(ctx, &form).await
}

world_tests!(three_people_stand_behind_a_project_and_its_money_is_never_more_than_approved, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let code = support::save_project(&mobiliser, &road(&pcode)).await.unwrap();
    let pay = |amount: &str, tranche: &str| ProjectTrancheForm {
        command: command(),
        project: code.clone(),
        tranche: tranche.into(),
        amount: amount.into(),
        on: "2026-11-24".into(),
    };
    refused(support::plan_tranche(&mobiliser, &pay("100", "")).await, "error-project-money");
    step(&mobiliser, &code, "submit").await.unwrap();
    assert!(matches!(step(&mobiliser, &code, "select").await, Err(ServiceError::Forbidden)));
    let change = ProjectForm { command: command(), project: code.clone(), version: "2".into(), ..road(&pcode) };
    refused(support::save_project(&mobiliser, &change).await, "error-project-fixed");
    assert_eq!(support::waiting(&supervisor).await.unwrap().len(), 1);
    step(&supervisor, &code, "select").await.unwrap();
    assert!(matches!(step(&supervisor, &code, "approve").await, Err(ServiceError::Forbidden)));
    assert_eq!(support::waiting(&manager).await.unwrap().len(), 1);
    step(&manager, &code, "approve").await.unwrap();
    assert_eq!(support::project(&manager, &code).await.unwrap().project.state, ProjectState::Approved);

    support::plan_tranche(&mobiliser, &pay("700", "")).await.unwrap();
    refused(support::plan_tranche(&mobiliser, &pay("301", "")).await, "error-project-over");
    let part = support::project(&mobiliser, &code).await.unwrap().tranches[0].id.to_string();
    let other = w.actor(Role::Supervisor, w.dor).await;
    refused(support::pay_tranche(&other, &pay("701", &part)).await, "error-project-over");
    refused(support::pay_tranche(&mobiliser, &pay("700", &part)).await, "error-project-payer");
    let (one, two) = (pay("700", &part), pay("700", &part));
    let (a, b) = tokio::join!(support::pay_tranche(&other, &one), support::pay_tranche(&supervisor, &two));
    assert_eq!([a.is_ok(), b.is_ok()].iter().filter(|ok| **ok).count(), 1, "two at once: one payment ({a:?}, {b:?})");
    refused(support::pay_tranche(&other, &pay("700", &part)).await, "error-project-paid");
    let paid: i64 = support::project(&manager, &code).await.unwrap().tranches.iter().filter_map(|t| t.paid).sum();
    assert_eq!(paid, 700);
});

world_tests!(what_was_approved_is_not_changed_and_what_came_of_it_is, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let (supervisor, manager) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let pcode = dori(&w, &mobiliser, &[]).await;
    let code = support::save_project(&mobiliser, &road(&pcode)).await.unwrap();
    for (who, what) in
        [(&mobiliser, "submit"), (&supervisor, "select"), (&manager, "approve"), (&mobiliser, "contract")]
    {
        step(who, &code, what).await.unwrap();
    }
    let version = support::project(&mobiliser, &code).await.unwrap().project.version.to_string();
    let mut form = ProjectForm { command: command(), project: code.clone(), version, ..road(&pcode) };
    form.answers.one.insert("implementer".into(), "My cousin".into());
    refused(support::save_project(&mobiliser, &form).await, "error-project-approved");
    form.answers.one.remove("implementer");
    refused(
        support::save_project(&mobiliser, &ProjectForm { title: "Another road".into(), ..form.clone() }).await,
        "error-project-approved",
    );
    form.answers.one.insert("person_days".into(), "40".into());
    support::save_project(&mobiliser, &form).await.unwrap();
    let saved = support::project(&mobiliser, &code).await.unwrap().project;
    assert_eq!(saved.answers.number("person_days"), Some(40));
});

world_tests!(whoever_changed_a_project_before_it_was_submitted_wrote_it_too, async |w: World| {
    let (supervisor, mobiliser) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Mobiliser, w.dor).await);
    let pcode = dori(&w, &mobiliser, &[]).await;
    let code = support::save_project(&supervisor, &road(&pcode)).await.unwrap();
    let change = ProjectForm { command: command(), project: code.clone(), version: "1".into(), ..road(&pcode) };
    support::save_project(&mobiliser, &change).await.unwrap();
    step(&mobiliser, &code, "submit").await.unwrap();
    refused(step(&supervisor, &code, "select").await, "error-project-own");
    // Returned and submitted again, it is theirs still.
    let other = w.actor(Role::Supervisor, w.dor).await;
    step(&other, &code, "return").await.unwrap();
    step(&mobiliser, &code, "submit").await.unwrap();
    refused(step(&supervisor, &code, "select").await, "error-project-own");
    step(&other, &code, "select").await.unwrap();
});

world_tests!(who_wrote_a_project_decides_about_it_under_no_role, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let pcode = dori(&w, &supervisor, &[]).await;
    let code = support::save_project(&supervisor, &road(&pcode)).await.unwrap();
    step(&supervisor, &code, "submit").await.unwrap();
    refused(step(&supervisor, &code, "select").await, "error-project-own");
    assert!(support::waiting(&supervisor).await.unwrap().is_empty());
});

async fn round(ctx: &Ctx, pcode: &str) -> String {
    let form = SurveyForm {
        command: command(),
        community: pcode.into(),
        name: "First".into(),
        design: "Every fifth household".into(),
    };
    support::open_round(ctx, &form).await.unwrap()
}

fn opinion(round: &str, value: i64) -> SurveyAnswerForm {
    SurveyAnswerForm {
        command: command(),
        round: round.into(),
        sex: "female".into(),
        items: [("accepted".to_owned(), value.to_string())].into(),
        ..SurveyAnswerForm::default()
    }
}

world_tests!(answers_count_once_and_are_told_only_when_the_round_is_closed, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let id = round(&mobiliser, &pcode).await;
    let twice = opinion(&id, 5);
    for _ in 0..2 {
        support::add_answer(&mobiliser, &twice).await.unwrap();
    }
    for _ in 0..8 {
        support::add_answer(&mobiliser, &opinion(&id, 5)).await.unwrap();
    }
    let (one, two) = (opinion(&id, 5), opinion(&id, 5));
    let (a, b) = tokio::join!(support::add_answer(&mobiliser, &one), support::add_answer(&mobiliser, &two));
    assert!(a.is_ok() && b.is_ok(), "two at once are both counted: {a:?} {b:?}");
    let open = support::round(&mobiliser, &id).await.unwrap();
    assert!(open.answered.is_none() && open.acceptance.is_none() && open.items.is_empty() && open.by.is_empty());
    assert!(support::community(&mobiliser, &pcode).await.unwrap().acceptance.is_empty());
    let close = SurveyCloseForm { command: command(), round: id.clone(), few: false };
    support::close_round(&mobiliser, &close).await.unwrap();
    let closed = support::round(&mobiliser, &id).await.unwrap();
    assert_eq!((closed.answered, closed.acceptance), (Some(11), Some(100)));
    refused(support::add_answer(&mobiliser, &opinion(&id, 1)).await, "error-survey-closed");
});

world_tests!(a_round_with_few_answers_is_closed_only_when_that_is_wanted, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let id = round(&mobiliser, &pcode).await;
    let close = |few: bool| SurveyCloseForm { command: command(), round: id.clone(), few };
    for _ in 0..9 {
        support::add_answer(&mobiliser, &opinion(&id, 5)).await.unwrap();
    }
    refused(support::close_round(&mobiliser, &close(false)).await, "error-survey-few");
    assert!(support::round(&mobiliser, &id).await.unwrap().is_open);
    support::add_answer(&mobiliser, &opinion(&id, 5)).await.unwrap();
    support::close_round(&mobiliser, &close(false)).await.unwrap();
    assert_eq!(support::round(&mobiliser, &id).await.unwrap().answered, Some(10));
    let other = round(&mobiliser, &pcode).await;
    let anyway = SurveyCloseForm { command: command(), round: other.clone(), few: true };
    support::close_round(&mobiliser, &anyway).await.unwrap();
    let closed = support::round(&mobiliser, &other).await.unwrap();
    assert_eq!((closed.is_open, closed.answered), (false, None));
});

world_tests!(what_a_round_is_called_is_put_right_by_its_office, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let id = round(&mobiliser, &pcode).await;
    let version = support::round(&mobiliser, &id).await.unwrap().version.to_string();
    let edit = SurveyEditForm {
        command: command(),
        version,
        round: id.clone(),
        name: "March 2027".into(),
        design: "Every third household".into(),
    };
    let far = w.actor(Role::Mobiliser, w.ohg).await;
    assert!(matches!(support::edit_round(&far, &edit).await, Err(ServiceError::Forbidden)));
    refused(
        support::edit_round(&mobiliser, &SurveyEditForm { name: " ".into(), ..edit.clone() }).await,
        "error-support-title",
    );
    // Answers that come meanwhile are nothing that somebody else changed.
    support::add_answer(&mobiliser, &opinion(&id, 5)).await.unwrap();
    for _ in 0..2 {
        support::edit_round(&mobiliser, &edit).await.unwrap();
    }
    let stale = SurveyEditForm { command: command(), name: "Old".into(), ..edit };
    assert!(matches!(support::edit_round(&mobiliser, &stale).await, Err(ServiceError::Conflict(_))));
    let anyway = SurveyCloseForm { command: command(), round: id.clone(), few: true };
    support::close_round(&mobiliser, &anyway).await.unwrap();
    let page = support::round(&mobiliser, &id).await.unwrap();
    assert_eq!((page.name.as_str(), page.design.as_str()), ("March 2027", "Every third household"));
});

world_tests!(no_row_of_the_database_is_one_persons_answer, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let id = round(&mobiliser, &pcode).await;
    for value in [1, 5, 3] {
        support::add_answer(&mobiliser, &opinion(&id, value)).await.unwrap();
    }
    let rows: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select cast(detail as text) from audit_entry where action = 'support.survey_answered'",
    )
    .unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|(d,)| !d.contains("accepted") && !d.contains("female")), "{rows:?}");
    let stored = store::support_survey::by_id(&w.app.db, id.parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(stored.tally.answered(), 3);
});

pub fn link(case: &Case, kind: &str, target: String) -> LinkForm {
    LinkForm { command: command(), code: case.code.clone(), kind: kind.into(), target, since: "2026-11-20".into() }
}

world_tests!(a_case_is_linked_from_its_own_side_and_the_other_side_sees_a_step_of_five, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let event = support::save_record(&mobiliser, &dialogue(&pcode)).await.unwrap();
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let new = link(&case, "took_part", format!("record:{event}"));
    for _ in 0..2 {
        support::add_link(&awa, &new).await.unwrap();
    }
    let tab = support::of_case(&awa, &case.code, "").await.unwrap();
    assert_eq!(tab.links.len(), 1, "sent twice");
    assert_eq!(tab.community.map(|c| c.name).as_deref(), Some("Dori"));
    let ali = w.actor(Role::Caseworker, w.dor).await;
    for nobody in [&ali, &mobiliser] {
        assert!(matches!(support::of_case(nobody, &case.code, "").await, Err(ServiceError::NotFound)));
        let again = LinkForm { command: command(), ..new.clone() };
        assert!(matches!(support::add_link(nobody, &again).await, Err(ServiceError::NotFound)));
    }
    support::count(&w.app).await.unwrap();
    let counted = support::community(&mobiliser, &pcode).await.unwrap().community.counted;
    assert_eq!(counted.map(|c| c.linked), Some(Received::Few));
    let nowhere = link(&case, "took_part", format!("record:{}", Uuid::new_v4()));
    refused(support::add_link(&awa, &nowhere).await, "error-support-target");
});

world_tests!(an_institution_knows_who_somebody_is_only_with_their_yes, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let listed = provider(&w, "Training centre", Category::VocationalTraining).await.organisation;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let unlisted = school(&mobiliser, None, "Court").await;
    let id = school(&mobiliser, Some(listed), "Training centre").await;
    let asked = |id: &str| link(&case, "trained_by", format!("institution:{id}"));
    refused(support::add_link(&awa, &asked(&unlisted)).await, "error-support-unlisted");
    refused(support::add_link(&awa, &asked(&id)).await, "error-support-consent");
    consent(&w, &case, listed).await;
    support::add_link(&awa, &asked(&id)).await.unwrap();
    assert!(!support::of_case(&awa, &case.code, "").await.unwrap().links[0].without_consent);
    w.clock.advance(Duration::days(1));
    answer(&w, &case, Recipient::Organisation(listed), Decision::Refused, &[]).await;
    let later = w.later(&awa);
    assert!(
        support::of_case(&later, &case.code, "").await.unwrap().links[0].without_consent,
        "the newest answer is a no"
    );
});

world_tests!(a_list_of_places_is_looked_at_taken_once_and_loses_nothing, async |w: World| {
    let admin = w.actor(Role::Admin, w.dor).await;
    for region in ["BF8", "BF9"] {
        put_under(&w, None, 2, region, region).await;
    }
    put_under(&w, Some("BF9"), 3, "BF90", "Sahel").await;
    put_under(&w, Some("BF9"), 3, "BF91", "Forgotten").await;
    let list = |text: &str, looked: bool| PlaceListForm {
        command: command(),
        from: "2026-01-01".into(),
        list: format!("level,parent,pcode,name,replaced_by\n{text}"),
        looked,
    };
    let good = "3,BF9,BF90,Sahel,BF92 BF93\n3,BF9,BF92,Liptako,\n3,BF9,BF93,Soum,";
    let changes = place::preview(&admin, &list(good, false)).await.unwrap();
    assert_eq!((changes.new.len(), changes.same, changes.replaced.len()), (2, 1, 1));
    assert!(store::place::by_pcode(&w.app.db, "BF92").await.unwrap().is_none(), "looking changes nothing");
    refused(place::load_places(&admin, &list(good, false)).await, "error-places-looked");
    refused(place::load_places(&admin, &list("3,XX99,BF94,Nowhere,", true)).await, "error-places-nowhere");
    refused(place::load_places(&admin, &list("3,BF9,BF90,Sahel,BF92", true)).await, "error-places-successor");
    let taken = list(good, true);
    for _ in 0..2 {
        place::load_places(&admin, &taken).await.unwrap();
    }
    let now = store::place::successors(&w.app.db, "BF90").await.unwrap();
    assert_eq!(now.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Liptako", "Soum"]);
    for kept in ["BF90", "BF91"] {
        assert!(store::place::by_pcode(&w.app.db, kept).await.unwrap().is_some(), "{kept}");
    }
    refused(place::load_places(&admin, &list("3,BF9,BF92,Liptako,BF90", true)).await, "error-places-successor");
    // A province that lies in another region since is there, and never under something that is not above it.
    let moved = list("3,BF8,BF91,Forgotten,", true);
    let changes = place::preview(&admin, &moved).await.unwrap();
    assert_eq!((changes.same, changes.moved), (0, vec![("Forgotten (BF91): BF9".into(), "BF8".into())]));
    place::load_places(&admin, &moved).await.unwrap();
    let stored = store::place::stored(&w.app.db, "BF91").await.unwrap().unwrap();
    assert_eq!((stored.parent.as_deref(), stored.name.as_str()), (Some("BF8"), "Forgotten"));
    refused(place::load_places(&admin, &list("3,BF92,BF91,Forgotten,", true)).await, "error-places-parent");
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    assert!(matches!(place::load_places(&mobiliser, &taken).await, Err(ServiceError::Forbidden)));
});

//! Start-ups of a project: who chooses it and until when, what the book says of it, and who learns nothing.

use domain::authz::{Assignment, Compartment, Role};
use domain::livelihood::{BusinessForm, BusinessProjectForm};
use domain::support::{AnswersForm, CommunityForm, ProjectForm, ProjectState};
use service::livelihood::{NO_PROJECT, ledger, list, page, set_project, write, write_start};
use service::{Ctx, ServiceError, export, support};
use uuid::Uuid;

use crate::livelihood::{Team, command, decided, funded, paid, paying, plan, ready, refused, scored, team};
use crate::world::{World, world_tests};

/// A project of Dori in a state; gives its code.
async fn project(w: &World, title: &str, state: ProjectState) -> String {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let community = CommunityForm { command: command(), place: "BF5601".into(), ..CommunityForm::default() };
    match support::save_community(&mobiliser, &community).await {
        Ok(_) | Err(ServiceError::Invalid(_)) => {}
        Err(other) => panic!("{other:?}"),
    }
    let one = [("project", "cash_for_work"), ("proposal", "A road"), ("harm_done", "yes"), ("budget", "1000")];
    let one = one.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
    let form = ProjectForm {
        command: command(),
        community: "BF5601".into(),
        title: title.into(),
        answers: AnswersForm { one, ..AnswersForm::default() },
        ..ProjectForm::default()
    };
    let code = support::save_project(&mobiliser, &form).await.unwrap();
    let found = store::support_project::by_code(&w.app.db, &code).await.unwrap().unwrap();
    let mut tx = w.tx().await;
    store::support_project::set_state(&mut tx, found.id, found.version, state, &found.hands, None).await.unwrap();
    w.commit(tx).await;
    code
}

fn of(t: &Team, project: &str) -> BusinessForm {
    BusinessForm { project: project.into(), ..plan(&t.case) }
}

async fn change(by: &Ctx, number: &str, project: &str) -> BusinessProjectForm {
    let version = page(by, number).await.unwrap().startup.version.to_string();
    BusinessProjectForm { command: command(), business: number.into(), version, project: project.into() }
}

async fn chosen(by: &Ctx, number: &str) -> Option<String> {
    page(by, number).await.unwrap().project.map(|p| p.code)
}

/// Another business of the same office, written for a project and granted.
async fn another(w: &World, t: &Team, project: &str) -> String {
    let case = w.case(w.dor, t.caseworker.user()).await;
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, case.version, domain::case::CaseStatus::InSupport).await.unwrap();
    w.commit(tx).await;
    let case = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap();
    let number = write(&t.officer, &BusinessForm { project: project.into(), ..plan(&case) }).await.unwrap();
    scored(&t.caseworker, &number).await.unwrap();
    scored(&t.manager, &number).await.unwrap();
    decided(&t.supervisor, &number, "approved").await.unwrap();
    number
}

world_tests!(a_start_up_belongs_to_an_open_project_of_its_office_until_somebody_decides, async |w: World| {
    let t = team(&w).await;
    let road = project(&w, "Market road", ProjectState::Ongoing).await;
    let well = project(&w, "Well", ProjectState::Approved).await;
    let idea = project(&w, "Idea", ProjectState::Concept).await;
    let over = project(&w, "Old road", ProjectState::HandedOver).await;
    let start = write_start(&t.officer, None, "").await.unwrap();
    let mut codes: Vec<_> = start.projects.iter().map(|p| p.code.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, [road.as_str(), well.as_str()]);
    for closed in [idea.as_str(), &over, "PR-9999"] {
        refused(write(&t.officer, &of(&t, closed)).await, "error-business-project");
    }
    let number = write(&t.officer, &of(&t, &road)).await.unwrap();
    assert_eq!(chosen(&t.caseworker, &number).await.as_deref(), Some(road.as_str()));
    // While the committee looks at it, the officer may say otherwise; sent twice, it is said once.
    scored(&t.caseworker, &number).await.unwrap();
    let other = change(&t.officer, &number, &well).await;
    for _ in 0..2 {
        assert_eq!(set_project(&t.officer, &other).await.unwrap(), number);
    }
    assert_eq!(crate::person::count(&w, "startup.project_set").await, 1);
    let stale = BusinessProjectForm { command: command(), ..other };
    assert!(matches!(set_project(&t.officer, &stale).await, Err(ServiceError::Conflict(_))));
    refused(set_project(&t.officer, &change(&t.officer, &number, &idea).await).await, "error-business-project");
    assert_eq!(chosen(&t.officer, &number).await.as_deref(), Some(well.as_str()));
    for nobody in [&t.caseworker, &t.supervisor, &t.manager] {
        let form = change(nobody, &number, "").await;
        assert!(matches!(set_project(nobody, &form).await, Err(ServiceError::Forbidden)));
    }
    let far = w.actor(Role::LivelihoodOfficer, w.ohg).await;
    let form = change(&t.officer, &number, "").await;
    assert!(matches!(set_project(&far, &form).await, Err(ServiceError::NotFound)));
    set_project(&t.officer, &form).await.unwrap();
    assert_eq!(chosen(&t.officer, &number).await, None);
    scored(&t.manager, &number).await.unwrap();
    decided(&t.supervisor, &number, "approved").await.unwrap();
    refused(set_project(&t.officer, &change(&t.officer, &number, &road).await).await, "error-business-not-now");
});

world_tests!(a_plan_that_comes_back_keeps_its_project_though_that_is_over, async |w: World| {
    let t = team(&w).await;
    let road = project(&w, "Market road", ProjectState::Ongoing).await;
    let number = write(&t.officer, &of(&t, &road)).await.unwrap();
    scored(&t.caseworker, &number).await.unwrap();
    scored(&t.manager, &number).await.unwrap();
    decided(&t.supervisor, &number, "revised").await.unwrap();
    let p = store::support_project::by_code(&w.app.db, &road).await.unwrap().unwrap();
    let mut tx = w.tx().await;
    store::support_project::set_state(&mut tx, p.id, p.version, ProjectState::Completed, &p.hands, None).await.unwrap();
    w.commit(tx).await;
    let start = write_start(&t.officer, Some(&number), "").await.unwrap();
    assert_eq!((start.form.project.as_str(), start.projects.len()), (road.as_str(), 1));
    let again = BusinessForm {
        business: number.clone(),
        version: start.version.to_string(),
        project: road.clone(),
        ..plan(&t.case)
    };
    write(&t.officer, &again).await.unwrap();
    assert_eq!(chosen(&t.officer, &number).await.as_deref(), Some(road.as_str()));
});

world_tests!(the_book_tells_by_project_what_is_owed_approved_paid_confirmed_and_late, async |w: World| {
    let t = team(&w).await;
    let road = project(&w, "Market road", ProjectState::Ongoing).await;
    let well = project(&w, "Well", ProjectState::Ongoing).await;
    let of_road = another(&w, &t, &road).await;
    let plain = funded(&t).await;
    let reference = ready(&t, &of_road).await;
    service::livelihood::pay(&t.finance, &paying(&reference, "300000", "XOF")).await.unwrap();
    w.clock.advance(chrono::Duration::days(8));
    let t = t.later(&w);
    crate::livelihood::answered(&t.finance, &reference, "confirmed").await.unwrap();
    let whole = ledger(&t.finance, "").await.unwrap();
    let row = |project: Option<&str>| whole.projects.iter().find(|b| b.project.as_deref() == project).unwrap().clone();
    let (mine, none) = (row(Some(&road)), row(None));
    assert_eq!((mine.grants, mine.granted, mine.owed, mine.paid), (1, 600_000, 300_000, 300_000));
    assert_eq!(mine.title.as_deref(), Some("Market road"));
    assert_eq!((none.grants, none.granted, none.owed, none.paid, none.late), (1, 600_000, 600_000, 0, 0));
    assert_eq!((whole.books[0].grants, whole.books[0].granted, whole.books[0].paid), (2, 1_200_000, 300_000));
    // Asked for one project, nothing else is in sums or lines.
    let one = ledger(&t.supervisor, &road).await.unwrap();
    assert_eq!((one.books[0].grants, one.lines.len()), (1, 1));
    assert_eq!(one.lines[0].code.as_deref(), Some(of_road.as_str()));
    assert_eq!(one.lines[0].project.as_deref(), Some(road.as_str()));
    let rest = ledger(&t.supervisor, NO_PROJECT).await.unwrap();
    assert_eq!((rest.books[0].grants, rest.lines.len(), rest.twice.0), (1, 0, 0));
    ready(&t, &plain).await;
    assert_eq!(ledger(&t.supervisor, NO_PROJECT).await.unwrap().lines.len(), 1);
    for nothing in [well.as_str(), "PR-9999"] {
        let empty = ledger(&t.supervisor, nothing).await.unwrap();
        assert!(empty.books.is_empty() && empty.lines.is_empty());
    }
    // Paid a week ago, and not confirmed by the person.
    w.clock.advance(chrono::Duration::days(8));
    let t = t.later(&w);
    assert_eq!(ledger(&t.finance, &road).await.unwrap().books[0].late, 300_000);
});

world_tests!(a_projects_page_tells_sums_to_who_may_see_the_book_and_nothing_to_others, async |w: World| {
    let t = team(&w).await;
    let road = project(&w, "Market road", ProjectState::Ongoing).await;
    let number = another(&w, &t, &road).await;
    let far = w.actor(Role::LivelihoodOfficer, w.ohg).await;
    for reader in [&t.supervisor, &t.officer, &t.manager] {
        let sums = support::project(reader, &road).await.unwrap().startups.unwrap();
        assert_eq!((sums[0].grants, sums[0].granted), (1, 600_000));
    }
    assert_eq!(support::project(&far, &road).await.unwrap().startups.unwrap(), [], "another office's");
    let me = Assignment { role: Role::MeOfficer, office: None, compartment: Compartment::General, organisation: None };
    let me = w.ctx(w.user("me@example.org", me.clone()).await, vec![me]).await;
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    for nobody in [&t.caseworker, &mobiliser, &me] {
        assert!(support::project(nobody, &road).await.unwrap().startups.is_none());
        assert!(matches!(ledger(nobody, &road).await, Err(ServiceError::Forbidden)));
    }
    // What goes behind a wall is in no sum and in no line.
    let startup = store::livelihood::by_code(&w.app.db, &number).await.unwrap().unwrap();
    let case = store::case::by_id(&w.app.db, startup.case).await.unwrap().unwrap();
    let mut tx = w.tx().await;
    store::case::set_compartment(&mut tx, case.id, case.version, Compartment::Gbv, None, case.track).await.unwrap();
    w.commit(tx).await;
    assert_eq!(support::project(&t.manager, &road).await.unwrap().startups.unwrap(), []);
    let book = ledger(&t.manager, "").await.unwrap();
    assert!(book.projects.is_empty() && book.lines.is_empty());
    let form = BusinessProjectForm { command: command(), business: number, version: "1".into(), ..Default::default() };
    assert!(matches!(set_project(&t.officer, &form).await, Err(ServiceError::NotFound)));
});

world_tests!(the_file_of_the_book_names_projects_and_tells_no_few_by_them, async |w: World| {
    let t = team(&w).await;
    let road = project(&w, "Market road", ProjectState::Ongoing).await;
    another(&w, &t, &road).await;
    for _ in 0..6 {
        another(&w, &t, "").await;
    }
    let id = export::request(&t.manager, &crate::export::form("payments", "csv")).await.unwrap();
    crate::export::work(&w).await;
    let file = crate::export::content(&w, &t.manager, &id).await.unwrap();
    let lines: Vec<_> = file.lines().collect();
    assert_eq!(lines[0], "project,currency,grants,granted_minor,paid_minor,received_minor,reconciled_minor,suppressed");
    assert_eq!(lines[1], format!("{road},XOF,,,,,,TRUE"));
    assert_eq!(lines[2], ",XOF,,,0,0,0,TRUE", "what the six have would tell what the one has");
    assert!(!file.contains("Market road"));
});

/// Puts a case behind a wall, or into another office, while somebody acts on what they have read.
async fn meanwhile<T>(w: &World, t: &Team, wall: bool, work: impl Future<Output = T>) -> T {
    let case = store::case::by_id(&w.app.db, t.case.id).await.unwrap().unwrap();
    let mut tx = w.tx().await;
    if wall {
        store::case::set_compartment(&mut tx, case.id, case.version, Compartment::Gbv, None, case.track).await.unwrap();
    } else {
        store::execute!(&mut tx, "update case_file set office_id = $1 where id = $2", w.ohg.0, case.id.0)
            .unwrap()
            .expect_rows(1)
            .unwrap();
    }
    w.meanwhile(tx, work).await
}

world_tests!(a_score_for_a_case_that_goes_out_of_reach_at_this_moment_is_not_kept, async |w: World| {
    for wall in [true, false] {
        let t = team(&w).await;
        let number = write(&t.officer, &plan(&t.case)).await.unwrap();
        let form = domain::livelihood::ScoreForm {
            command: command(),
            business: number,
            version: "1".into(),
            score: "15".into(),
            words: "Knows the trade".into(),
        };
        let told = meanwhile(&w, &t, wall, service::livelihood::score(&t.supervisor, &form)).await;
        assert!(matches!(told, Err(ServiceError::NotFound)), "{told:?}");
    }
    let kept: Vec<(i64,)> = store::fetch_all!(&w.app.db, (i64,), "select count(*) from startup_score").unwrap();
    assert_eq!(kept[0].0, 0);
    assert_eq!(crate::person::count(&w, "startup.scored").await, 0);
});

world_tests!(a_decision_on_a_case_that_goes_out_of_reach_at_this_moment_grants_nothing, async |w: World| {
    for wall in [true, false] {
        let t = team(&w).await;
        let number = write(&t.officer, &plan(&t.case)).await.unwrap();
        scored(&t.caseworker, &number).await.unwrap();
        scored(&t.manager, &number).await.unwrap();
        let form = domain::livelihood::BusinessDecisionForm {
            command: command(),
            version: page(&t.supervisor, &number).await.unwrap().startup.version.to_string(),
            business: number,
            decision: "approved".into(),
            words: String::new(),
        };
        let told = meanwhile(&w, &t, wall, service::livelihood::decide(&t.supervisor, &form)).await;
        assert!(matches!(told, Err(ServiceError::NotFound)), "{told:?}");
    }
    let granted: Vec<(i64,)> = store::fetch_all!(&w.app.db, (i64,), "select count(*) from startup_grant").unwrap();
    assert_eq!(granted[0].0, 0);
    assert_eq!(crate::person::count(&w, "startup.decided").await, 0);
});

world_tests!(a_plan_or_a_project_for_a_case_that_goes_out_of_reach_at_this_moment_is_not_kept, async |w: World| {
    // Somebody lives in Dori, so that there is a community.
    team(&w).await;
    let road = project(&w, "Market road", ProjectState::Ongoing).await;
    for wall in [true, false] {
        let t = team(&w).await;
        let told = meanwhile(&w, &t, wall, write(&t.officer, &of(&t, &road))).await;
        // Refused as it is held, or, where it was looked up a moment later, as a code that was never given.
        let unknown = |e: &ServiceError| matches!(e, ServiceError::Invalid(f) if f[0].key == "error-business-case");
        assert!(told.as_ref().is_err_and(|e| matches!(e, ServiceError::NotFound) || unknown(e)), "{told:?}");
        let t = team(&w).await;
        let number = write(&t.officer, &plan(&t.case)).await.unwrap();
        let form = change(&t.officer, &number, &road).await;
        let told = meanwhile(&w, &t, wall, set_project(&t.officer, &form)).await;
        assert!(matches!(told, Err(ServiceError::NotFound)), "{told:?}");
    }
    let of_it: Vec<(i64,)> =
        store::fetch_all!(&w.app.db, (i64,), "select count(*) from startup where project_id is not null").unwrap();
    assert_eq!(of_it[0].0, 0);
});

world_tests!(whoever_counts_survival_for_the_whole_programme_reads_no_name_and_no_case, async |w: World| {
    let t = team(&w).await;
    let (number, reference) = paid(&t).await;
    let me = Assignment { role: Role::MeOfficer, office: None, compartment: Compartment::General, organisation: None };
    let me = w.ctx(w.user("figures@example.org", me.clone()).await, vec![me]).await;
    let told = service::livelihood::figures(&me).await.unwrap();
    assert!(told.everywhere && told.started.is_none() && told.curve.is_empty(), "of one nothing is told");
    let words = format!("{told:?}");
    for never in [t.case.code.as_str(), &t.case.code_name, &number, &reference, "Testname", "Motorcycle"] {
        assert!(!words.contains(never), "{never}");
    }
    assert!(matches!(list(&me, &Default::default()).await, Err(ServiceError::Forbidden)));
    assert!(matches!(page(&me, &number).await, Err(ServiceError::NotFound)));
});

/// A command that was never sent.
#[test]
fn a_form_without_a_sending_is_refused() {
    let form = BusinessProjectForm { command: String::new(), version: "1".into(), ..Default::default() };
    assert!(form.parse().is_err());
    let form = BusinessProjectForm { command: Uuid::nil().to_string(), version: "1".into(), ..Default::default() };
    assert_eq!(form.parse().unwrap().2, None);
}

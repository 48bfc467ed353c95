//! A corrected birth date: somebody turns out to be a child, or not to be one.

use domain::authz::{Compartment, Role};
use domain::case::{AssignForm, TaskKind, Track};
use domain::date::DateParts;
use domain::directory::Category;
use domain::intake::{Occasion, Step, StepForm};
use domain::person::{BirthForm, PersonCategory};
use domain::referral::ReferralStatus;
use service::{Ctx, ServiceError, case, intake, partner, person, referral};
use store::case::Case;
use uuid::Uuid;

use crate::intake::income;
use crate::shared_world::{button, letters, provider, reveal, says, sent, stored};
use crate::world::{World, world_tests};

/// Born on 2 May of that year, as a certificate says.
pub fn born(case: &Case, year: &str, version: i64) -> BirthForm {
    BirthForm {
        command: Uuid::new_v4().to_string(),
        version: version.to_string(),
        code: case.code.clone(),
        birth: DateParts { day: "2".into(), month: "5".into(), year: year.into() },
        age_evidence: "birth_certificate".into(),
        confirmed: true,
        ..BirthForm::default()
    }
}

async fn again(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

async fn tasks(w: &World, case: &Case) -> Vec<(TaskKind, Option<String>)> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().map(|t| (t.kind, t.assignee)).collect()
}

/// Yacouba's case, worked on by a caseworker of Dori, with a focal point for children there.
async fn yacouba(w: &World) -> (Ctx, Case, Ctx) {
    let worker = w.actor(Role::Caseworker, w.dor).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case(w.dor, worker.user()).await;
    (worker, case, focal)
}

world_tests!(a_child_found_is_behind_the_wall_at_once_and_nothing_agreed_as_an_adult_goes_on, async |w: World| {
    let (worker, case, focal) = yacouba(&w).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &worker, &case, &to).await.number;
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    partner::answer(&to.ctx, &says(&stored(&w, &number).await, "accept")).await.unwrap();
    reveal(&worker, &case).await;
    letters(&w).await;
    let done = person::correct(&worker, &born(&case, "2010", 1)).await.unwrap();
    assert!(done.handed_over);
    let moved = again(&w, &case).await;
    assert_eq!((moved.compartment, moved.caseworker), (Compartment::Child, Some(focal.user())));
    assert!(matches!(case::header(&worker, &case.code).await, Err(ServiceError::NotFound)));
    case::header(&focal, &case.code).await.unwrap();
    let name = store::user::by_id(&w.app.db, focal.user()).await.unwrap().unwrap().name;
    assert_eq!(person::handed_over(&worker, &case.code).await.unwrap().to, Some(name.clone()));
    // What was shared on an adult's word is taken back, and its copies are asked for.
    assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Revoked);
    assert_eq!(letters(&w).await.len(), 1);
    let answers = store::consent::answers(&w.app.db, case.id).await.unwrap();
    assert!(!answers.is_empty() && answers.iter().all(|a| a.withdrawn));
    let open = tasks(&w, &case).await;
    assert!(open.iter().all(|(_, who)| who.as_deref() == Some(name.as_str())), "{open:?}");
    for kind in [TaskKind::ChildProtection, TaskKind::GuardianConsent, TaskKind::ChildAssent, TaskKind::ReferralStop] {
        assert!(open.iter().any(|(k, _)| *k == kind), "{kind}: {open:?}");
    }
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    assert!(matches!(case::header(&supervisor, &case.code).await, Err(ServiceError::NotFound)));
    assert!(matches!(referral::detail(&supervisor, &number).await, Err(ServiceError::NotFound)));
    let sealed = store::person::category(&w.app.db, &w.app.sealer, case.person).await.unwrap().unwrap();
    assert_eq!((sealed, moved.track), (PersonCategory::Caafag, Track::Caafag));
});

world_tests!(who_was_no_child_after_all_leaves_no_childs_tasks_behind, async |w: World| {
    let (worker, case, focal) = yacouba(&w).await;
    person::correct(&worker, &born(&case, "2010", 1)).await.unwrap();
    assert_eq!(tasks(&w, &case).await.len(), 3);
    person::correct(&focal, &born(&case, "1990", 2)).await.unwrap();
    // No guardian had agreed to anything: there is nothing to ask again.
    assert!(tasks(&w, &case).await.is_empty());
});

world_tests!(what_follows_is_confirmed_first_and_needs_somebody_to_take_the_case, async |w: World| {
    let worker = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, worker.user()).await;
    let unread = BirthForm { confirmed: false, ..born(&case, "2010", 1) };
    for (form, field) in [(unread, "confirmed"), (born(&case, "2010", 1), "birth[year]")] {
        match person::correct(&worker, &form).await {
            Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].field, field),
            other => panic!("{other:?}"),
        }
    }
    let same = again(&w, &case).await;
    assert_eq!((same.compartment, same.version), (case.compartment, case.version));
});

world_tests!(a_date_that_changes_nothing_is_only_a_date, async |w: World| {
    let (worker, case, _) = yacouba(&w).await;
    let form = BirthForm { confirmed: false, ..born(&case, "1990", 1) };
    assert!(!person::correct(&worker, &form).await.unwrap().handed_over);
    assert!(!person::correct(&worker, &form).await.unwrap().handed_over);
    assert_eq!(again(&w, &case).await.caseworker, Some(worker.user()));
    // On an old version it is refused.
    assert!(matches!(person::correct(&worker, &born(&case, "1991", 1)).await, Err(ServiceError::Conflict(_))));
    let stranger = w.actor(Role::Caseworker, w.ohg).await;
    assert!(matches!(person::correct(&stranger, &born(&case, "1991", 2)).await, Err(ServiceError::NotFound)));
});

world_tests!(two_who_find_it_at_once_move_the_case_once, async |w: World| {
    let (worker, case, focal) = yacouba(&w).await;
    let form = born(&case, "2010", 1);
    let (a, b) = tokio::join!(person::correct(&worker, &form), person::correct(&worker, &form));
    assert!(a.is_ok() || b.is_ok(), "{a:?} {b:?}");
    assert!(person::correct(&worker, &form).await.unwrap().handed_over);
    let open = tasks(&w, &case).await;
    assert_eq!(open.iter().filter(|(k, _)| *k == TaskKind::GuardianConsent).count(), 1);
    assert_eq!(again(&w, &case).await.caseworker, Some(focal.user()));
});

world_tests!(who_turns_out_to_be_an_adult_leaves_the_wall_and_waits_for_a_caseworker, async |w: World| {
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    assert!(person::correct(&focal, &born(&case, "1990", 1)).await.unwrap().handed_over);
    let moved = again(&w, &case).await;
    assert_eq!((moved.compartment, moved.caseworker), (Compartment::General, None));
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    case::header(&supervisor, &case.code).await.unwrap();
    assert!(matches!(case::header(&focal, &case.code).await, Err(ServiceError::NotFound)));
    assert_eq!(person::handed_over(&focal, &case.code).await.unwrap().to, None);
    let sealed = store::person::category(&w.app.db, &w.app.sealer, case.person).await.unwrap().unwrap();
    assert_eq!((sealed, moved.track), (PersonCategory::AssociatedAdult, Track::Ddr));
});

world_tests!(a_draft_goes_behind_the_wall_with_a_child_and_out_again, async |w: World| {
    let (worker, case, focal) = yacouba(&w).await;
    let about = Some((Occasion::Intake, Step::Income));
    intake::keep(&worker, &income(&case, Occasion::Intake, 0, "12 50")).await.unwrap();
    person::correct(&worker, &born(&case, "2010", 1)).await.unwrap();
    let page = intake::step(&focal, &case.code, about).await.unwrap();
    assert_eq!((page.form.income.cash.as_str(), page.left_by.is_some()), ("12 50", true));
    let typed = StepForm { base: page.base, ..income(&case, Occasion::Intake, 0, "13") };
    intake::keep(&focal, &typed).await.unwrap();

    // It waits for whoever gets the case.
    person::correct(&focal, &born(&case, "1990", 2)).await.unwrap();
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    assert_eq!(intake::step(&supervisor, &case.code, about).await.unwrap().draft, None);
    let to = AssignForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: again(&w, &case).await.version.to_string(),
        caseworker: worker.user().to_string(),
        note: String::new(),
    };
    case::assign(&supervisor, &to).await.unwrap();
    let page = intake::step(&worker, &case.code, about).await.unwrap();
    assert_eq!((page.form.income.cash.as_str(), page.left_by.is_some()), ("13", true));
});

//! A project falls through, is sent back, and its payments are put right: with a reason, by whoever may, seen by everybody.

use domain::authz::Role;
use domain::support::{
    ProjectDeed, ProjectMoveForm, ProjectState, ProjectTrancheForm, TrancheBackForm, TrancheCorrectForm,
};
use service::support::ProjectTranche;
use service::{Ctx, ServiceError, support};

use crate::support::{command, dori, refused, road, step};
use crate::world::{World, world_tests};

/// A project that was approved, and three people behind it.
struct Approved {
    mobiliser: Ctx,
    supervisor: Ctx,
    manager: Ctx,
    code: String,
}

async fn approved(w: &World) -> Approved {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let (supervisor, manager) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let pcode = dori(w, &mobiliser, &[]).await;
    let code = support::save_project(&mobiliser, &road(&pcode)).await.unwrap();
    for (who, what) in [(&mobiliser, "submit"), (&supervisor, "select"), (&manager, "approve")] {
        step(who, &code, what).await.unwrap();
    }
    Approved { mobiliser, supervisor, manager, code }
}

impl Approved {
    async fn state(&self) -> ProjectState {
        support::project(&self.manager, &self.code).await.unwrap().project.state
    }

    async fn parts(&self) -> Vec<ProjectTranche> {
        support::project(&self.manager, &self.code).await.unwrap().tranches
    }

    fn amount(&self, amount: &str, part: &str) -> ProjectTrancheForm {
        ProjectTrancheForm {
            command: command(),
            project: self.code.clone(),
            tranche: part.into(),
            amount: amount.into(),
            on: "2026-11-24".into(),
        }
    }

    /// A part that was planned; its id.
    async fn planned(&self, amount: &str) -> String {
        support::plan_tranche(&self.mobiliser, &self.amount(amount, "")).await.unwrap();
        self.parts().await.last().unwrap().id.to_string()
    }

    fn back(&self, part: &str) -> TrancheBackForm {
        TrancheBackForm { command: command(), project: self.code.clone(), tranche: part.into() }
    }

    fn correct(&self, part: &str, amount: &str) -> TrancheCorrectForm {
        TrancheCorrectForm {
            command: command(),
            project: self.code.clone(),
            tranche: part.into(),
            amount: amount.into(),
            on: "2026-11-20".into(),
            reason: "A nought too many".into(),
        }
    }
}

world_tests!(what_falls_through_after_its_approval_is_stopped_and_promises_nothing_more, async |w: World| {
    let a = approved(&w).await;
    let part = a.planned("700").await;
    support::pay_tranche(&a.supervisor, &a.amount("300", &part)).await.unwrap();
    a.planned("200").await;
    for nobody in [&a.mobiliser, &a.supervisor] {
        assert!(matches!(step(nobody, &a.code, "stop").await, Err(ServiceError::Forbidden)));
    }
    assert!(
        !support::project(&a.mobiliser, &a.code).await.unwrap().moves.contains(&domain::support::ProjectMove::Stop)
    );
    let community = support::project(&a.manager, &a.code).await.unwrap().project.community;
    let reached = async || store::support_project::reached(&w.app.db, Some(community), None).await.unwrap().len();
    assert_eq!(reached().await, 1);
    step(&a.manager, &a.code, "stop").await.unwrap();
    assert_eq!(a.state().await, ProjectState::Stopped);
    assert_eq!(reached().await, 0, "whom it would have reached is in no share any more");
    let parts = a.parts().await;
    assert_eq!((parts[0].paid, parts[0].taken_back_on.is_some()), (Some(300), false), "what was paid stays");
    assert!(parts[1].taken_back_on.is_some(), "what was not paid is not due any more");
    refused(support::plan_tranche(&a.mobiliser, &a.amount("10", "")).await, "error-project-money");
    // A mistyped payment can be put right all the same.
    support::correct_tranche(&a.manager, &a.correct(&part, "250")).await.unwrap();
    assert!(matches!(step(&a.mobiliser, &a.code, "resume").await, Err(ServiceError::Conflict(_))), "for good");
});

world_tests!(what_was_suspended_goes_on_where_it_stood_or_ends, async |w: World| {
    let a = approved(&w).await;
    step(&a.mobiliser, &a.code, "contract").await.unwrap();
    step(&a.mobiliser, &a.code, "suspend").await.unwrap();
    step(&a.mobiliser, &a.code, "resume").await.unwrap();
    assert_eq!(a.state().await, ProjectState::Contracted, "work that had not begun has not begun");
    for what in ["start", "suspend", "resume", "suspend"] {
        step(&a.mobiliser, &a.code, what).await.unwrap();
    }
    assert_eq!(a.state().await, ProjectState::Suspended);
    step(&a.manager, &a.code, "stop").await.unwrap();
    assert_eq!(a.state().await, ProjectState::Stopped);
});

world_tests!(a_part_is_taken_back_and_what_was_paid_below_plan_frees_the_rest, async |w: World| {
    let a = approved(&w).await;
    // A nought too many fills the budget of 1000.
    let wrong = a.planned("1000").await;
    refused(support::plan_tranche(&a.mobiliser, &a.amount("1", "")).await, "error-project-over");
    let other = w.actor(Role::Mobiliser, w.ohg).await;
    assert!(matches!(support::take_back_tranche(&other, &a.back(&wrong)).await, Err(ServiceError::Forbidden)));
    let back = a.back(&wrong);
    for _ in 0..2 {
        support::take_back_tranche(&a.mobiliser, &back).await.unwrap();
    }
    refused(support::take_back_tranche(&a.mobiliser, &a.back(&wrong)).await, "error-tranche-back");
    refused(support::pay_tranche(&a.supervisor, &a.amount("10", &wrong)).await, "error-tranche-back");
    let part = a.planned("700").await;
    support::pay_tranche(&a.supervisor, &a.amount("500", &part)).await.unwrap();
    refused(support::take_back_tranche(&a.mobiliser, &a.back(&part)).await, "error-project-paid");
    refused(support::plan_tranche(&a.mobiliser, &a.amount("501", "")).await, "error-project-over");
    let rest = a.planned("500").await;
    assert_eq!(a.parts().await.iter().map(|p| p.position).collect::<Vec<_>>(), [1, 2, 3]);
    // Somebody pays it while somebody else takes it back: one of the two.
    let (pay, back) = (a.amount("500", &rest), a.back(&rest));
    let (paid, taken) =
        tokio::join!(support::pay_tranche(&a.supervisor, &pay), support::take_back_tranche(&a.mobiliser, &back));
    assert_ne!(paid.is_ok(), taken.is_ok(), "{paid:?} {taken:?}");
});

world_tests!(a_payment_is_put_right_by_a_second_person_who_says_why, async |w: World| {
    let a = approved(&w).await;
    let part = a.planned("700").await;
    refused(support::correct_tranche(&a.manager, &a.correct(&part, "5")).await, "error-tranche-unpaid");
    support::pay_tranche(&a.supervisor, &a.amount("500", &part)).await.unwrap();
    refused(support::correct_tranche(&a.supervisor, &a.correct(&part, "50")).await, "error-tranche-own");
    refused(support::correct_tranche(&a.mobiliser, &a.correct(&part, "50")).await, "error-project-payer");
    let far = w.actor(Role::Supervisor, w.ohg).await;
    assert!(matches!(support::correct_tranche(&far, &a.correct(&part, "50")).await, Err(ServiceError::Forbidden)));
    let silent = TrancheCorrectForm { reason: String::new(), ..a.correct(&part, "50") };
    refused(support::correct_tranche(&a.manager, &silent).await, "error-project-reason");
    refused(support::correct_tranche(&a.manager, &a.correct(&part, "701")).await, "error-project-over");
    let may = async |ctx: &Ctx| !support::project(ctx, &a.code).await.unwrap().correctable.is_empty();
    assert_eq!((may(&a.supervisor).await, may(&a.mobiliser).await, may(&a.manager).await), (false, false, true));
    let form = a.correct(&part, "50");
    for _ in 0..2 {
        support::correct_tranche(&a.manager, &form).await.unwrap();
    }
    assert_eq!(a.parts().await[0].paid, Some(50));
    refused(support::correct_tranche(&a.manager, &a.correct(&part, "60")).await, "error-tranche-own");
    // What it does not hold any more is planned otherwise: then it cannot grow again.
    a.planned("950").await;
    let second = w.actor(Role::Supervisor, w.dor).await;
    refused(support::correct_tranche(&second, &a.correct(&part, "51")).await, "error-project-over");
    // Nothing was paid at all.
    let nothing = TrancheCorrectForm { on: String::new(), ..a.correct(&part, "0") };
    support::correct_tranche(&second, &nothing).await.unwrap();
    let parts = a.parts().await;
    assert_eq!((parts[0].paid, parts[0].taken_back_on.is_some(), parts[0].holds()), (None, true, 0));
    refused(support::correct_tranche(&a.manager, &a.correct(&part, "5")).await, "error-tranche-unpaid");
    let history = support::project(&a.manager, &a.code).await.unwrap().history;
    let why = history.iter().find(|e| e.deed == ProjectDeed::Corrected).unwrap();
    assert_eq!((why.note.as_deref(), why.part, why.amount), (Some("A nought too many"), Some(1), Some(0)));
});

world_tests!(whoever_sends_a_project_back_says_why_and_its_writer_sees_it, async |w: World| {
    let (mobiliser, supervisor) = (w.actor(Role::Mobiliser, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let pcode = dori(&w, &mobiliser, &[]).await;
    let code = support::save_project(&mobiliser, &road(&pcode)).await.unwrap();
    step(&mobiliser, &code, "submit").await.unwrap();
    let version = support::project(&supervisor, &code).await.unwrap().project.version.to_string();
    let back = |reason: &str| ProjectMoveForm {
        command: command(),
        project: code.clone(),
        version: version.clone(),
        step: "return".into(),
        reason: reason.into(),
    };
    refused(support::move_project(&supervisor, &back(" ")).await, "error-project-reason");
    support::move_project(&supervisor, &back("Ask for a second offer")).await.unwrap();
    let returned = async |ctx: &Ctx| {
        let all = support::returned(ctx).await.unwrap();
        all.into_iter().map(|(p, why)| (p.code, why)).collect::<Vec<_>>()
    };
    let waits = [(code.clone(), "Ask for a second offer".to_owned())];
    assert_eq!(returned(&mobiliser).await, waits);
    assert_eq!(returned(&w.actor(Role::Mobiliser, w.dor).await).await, waits, "a colleague goes on with it");
    assert!(returned(&supervisor).await.is_empty(), "who sent it back waits for nothing");
    assert!(returned(&w.actor(Role::Mobiliser, w.ohg).await).await.is_empty());
    step(&mobiliser, &code, "submit").await.unwrap();
    assert!(returned(&mobiliser).await.is_empty());
    // Sent back once more: the last reason counts, and it stands there once.
    step(&supervisor, &code, "return").await.unwrap();
    assert_eq!(returned(&mobiliser).await, [(code, "The site is flooded".to_owned())]);
});

world_tests!(the_history_says_who_did_what_and_to_an_auditor_as_what, async |w: World| {
    let a = approved(&w).await;
    let history = support::project(&a.manager, &a.code).await.unwrap().history;
    let told: Vec<_> = history.iter().map(|e| (e.deed, e.role)).collect();
    let expected = [
        (ProjectDeed::Approved, Some(Role::ProgrammeManager)),
        (ProjectDeed::Selected, Some(Role::Supervisor)),
        (ProjectDeed::Submitted, Some(Role::Mobiliser)),
        (ProjectDeed::Written, Some(Role::Mobiliser)),
    ];
    assert_eq!(told, expected, "the newest first");
    assert!(history.iter().all(|e| !e.who.is_empty() && e.at == w.now()));
    let auditor = w.actor(Role::Auditor, w.dor).await;
    assert!(matches!(support::project(&auditor, &a.code).await, Err(ServiceError::Forbidden)));
    // Somebody who audits and reads projects under another role.
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let both = [auditor.actor.assignments.clone(), officer.actor.assignments.clone()].concat();
    let both = w.ctx(auditor.user(), both).await;
    let pseudonymous = support::project(&both, &a.code).await.unwrap().history;
    assert!(pseudonymous.iter().all(|e| e.who.is_empty() && e.role.is_some()), "{pseudonymous:?}");
});

world_tests!(a_history_names_staff_to_whoever_has_a_hand_in_projects_of_its_office_alone, async |w: World| {
    let a = approved(&w).await;
    let named = async |ctx: &Ctx| {
        let history = support::project(ctx, &a.code).await.unwrap().history;
        assert!(history.len() == 4 && history.iter().all(|e| e.role.is_some()), "{history:?}");
        history.iter().filter(|e| !e.who.is_empty()).count()
    };
    for ctx in [&a.mobiliser, &a.supervisor, &a.manager] {
        assert_eq!(named(ctx).await, 4, "{:?}", ctx.actor);
    }
    for (role, office) in [
        (Role::Mobiliser, w.ohg),
        (Role::Supervisor, w.ohg),
        (Role::Caseworker, w.dor),
        (Role::Caseworker, w.ohg),
        (Role::MeOfficer, w.dor),
    ] {
        assert_eq!(named(&w.actor(role, office).await).await, 0, "{role}");
    }
});

world_tests!(of_projects_that_were_sent_back_the_one_that_waits_longest_comes_first, async |w: World| {
    let (mobiliser, supervisor) = (w.actor(Role::Mobiliser, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let pcode = dori(&w, &mobiliser, &[]).await;
    let mut codes = Vec::new();
    for _ in 0..2 {
        let code = support::save_project(&mobiliser, &road(&pcode)).await.unwrap();
        step(&mobiliser, &code, "submit").await.unwrap();
        codes.push(code);
    }
    codes.reverse();
    for code in &codes {
        step(&w.later(&supervisor), code, "return").await.unwrap();
        w.clock.advance(chrono::Duration::hours(1));
    }
    let returned = support::returned(&mobiliser).await.unwrap();
    assert_eq!(returned.iter().map(|(p, _)| &p.code).collect::<Vec<_>>(), codes.iter().collect::<Vec<_>>());
});

world_tests!(no_part_is_paid_and_taken_back, async |w: World| {
    let a = approved(&w).await;
    let part = a.planned("700").await;
    support::pay_tranche(&a.supervisor, &a.amount("300", &part)).await.unwrap();
    let mut tx = w.tx().await;
    let day = w.now().date_naive();
    assert!(store::execute!(&mut tx, "update project_tranche set taken_back_on = $1", day).is_err());
});

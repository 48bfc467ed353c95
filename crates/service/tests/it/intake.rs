//! The situation of a person: steps in versions, drafts, and who reads what of it.

use chrono::Duration;
use domain::authz::{Compartment, Role};
use domain::case::{AssignForm, TaskKind};
use domain::intake::{Answer, Occasion, Said, Section, Step, StepForm};
use service::intake::{Source, drop_draft, keep, late, newest, overview, save, step, version};
use service::job::housekeeping;
use service::{Ctx, ServiceError, case};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

pub fn form(case: &Case, occasion: Occasion, step: Step, version: i64) -> StepForm {
    StepForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        occasion: occasion.as_str().into(),
        step: step.as_str().into(),
        version: version.to_string(),
        ..StepForm::default()
    }
}

/// The form of a monthly income.
pub fn income(case: &Case, occasion: Occasion, version: i64, cash: &str) -> StepForm {
    let mut form = form(case, occasion, Step::Income, version);
    form.income.cash = cash.into();
    form
}

async fn cash(ctx: &Ctx, case: &Case, occasion: Occasion) -> (String, i64) {
    let page = step(ctx, &case.code, Some((occasion, Step::Income))).await.unwrap();
    (page.form.income.cash, page.version)
}

pub fn status<T: std::fmt::Debug>(result: Result<T, ServiceError>) -> &'static str {
    match result {
        Ok(_) => "done",
        Err(ServiceError::NotFound) => "not found",
        Err(ServiceError::Forbidden) => "forbidden",
        Err(ServiceError::Conflict(_)) => "conflict",
        Err(ServiceError::Invalid(_)) => "invalid",
        Err(other) => panic!("{other:?}"),
    }
}

world_tests!(each_saving_is_a_version_and_the_newest_counts, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let first = income(&case, Occasion::Intake, 0, "12 500");
    let outcome = save(&awa, &first).await.unwrap();
    assert_eq!((outcome.occasion, outcome.next), (Occasion::Intake, Some(Step::Health)));
    // The same form once more is the same version.
    save(&awa, &first).await.unwrap();
    assert_eq!(cash(&awa, &case, Occasion::Intake).await, ("12500".into(), 1));
    save(&awa, &income(&case, Occasion::Intake, 1, "9000")).await.unwrap();
    assert_eq!(cash(&awa, &case, Occasion::Intake).await, ("9000".into(), 2));
    let old = version(&awa, &case.code, Some((Occasion::Intake, Step::Income)), 1).await.unwrap();
    assert!(matches!(old.section, Section::Income(i) if i.cash == Some(12_500)));
    assert_eq!(status(version(&awa, &case.code, Some((Occasion::Intake, Step::Income)), 3).await), "not found");
    let timeline = case::overview(&awa, &case.code, None).await.unwrap().timeline;
    assert_eq!(timeline.iter().filter(|e| e.answered == Some((Occasion::Intake, Step::Income))).count(), 2);
});

world_tests!(a_save_on_an_old_version_is_refused_and_says_what_is_saved, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    save(&awa, &income(&case, Occasion::Intake, 0, "12500")).await.unwrap();
    match save(&awa, &income(&case, Occasion::Intake, 0, "9000")).await {
        Err(ServiceError::Conflict(d)) => {
            let found: Vec<_> = d.iter().map(|d| (d.field.as_str(), d.saved.as_str())).collect();
            assert_eq!(found, [("income[cash]", "12500")]);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(cash(&awa, &case, Occasion::Intake).await, ("12500".into(), 1));
});

world_tests!(of_two_who_save_at_once_one_is_told, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let ali = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let (one, two) = (income(&case, Occasion::Intake, 0, "1"), income(&case, Occasion::Intake, 0, "2"));
    let (a, b) = tokio::join!(save(&awa, &one), save(&ali, &two));
    let mut both = [status(a), status(b)];
    both.sort_unstable();
    assert_eq!(both, ["conflict", "done"]);
});

world_tests!(six_months_later_begins_with_what_was_last_known, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    save(&awa, &income(&case, Occasion::Intake, 0, "12500")).await.unwrap();
    w.clock.advance(Duration::days(180));
    let awa = w.later(&awa);
    let page = step(&awa, &case.code, Some((Occasion::SixMonths, Step::Income))).await.unwrap();
    assert!(matches!(&page.source, Source::Copied(s) if s.occasion == Occasion::Intake));
    assert_eq!((page.form.income.cash.as_str(), page.version), ("12500", 0));
    save(&awa, &income(&case, Occasion::SixMonths, 0, "20000")).await.unwrap();
    // Putting the intake right later does not make it the newest.
    save(&awa, &income(&case, Occasion::Intake, 1, "13000")).await.unwrap();
    let page = step(&awa, &case.code, Some((Occasion::TwelveMonths, Step::Income))).await.unwrap();
    assert_eq!(page.form.income.cash, "20000");
    let known = newest(&awa, &case.code).await.unwrap();
    assert_eq!(known.len(), 1);
    assert!(matches!(&known[0].section, Section::Income(i) if i.cash == Some(20_000)));
    assert!(matches!(&known[0].intake, Some(Section::Income(i)) if i.cash == Some(13_000)));
});

world_tests!(a_draft_is_kept_as_typed_for_who_typed_it_and_goes_when_the_step_is_saved, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let ali = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let about = Some((Occasion::Intake, Step::Income));
    for typed in ["12 x", "12 50"] {
        assert!(keep(&awa, &income(&case, Occasion::Intake, 0, typed)).await.unwrap().at.is_some());
    }
    let page = step(&awa, &case.code, about).await.unwrap();
    assert_eq!((page.form.income.cash.as_str(), page.draft), ("12 50", Some(awa.now)));
    assert_eq!(step(&ali, &case.code, about).await.unwrap().form.income.cash, "");
    let line = overview(&awa, &case.code, Occasion::Intake).await.unwrap().steps.remove(2);
    assert_eq!((line.step, line.draft.is_some(), line.saved.is_some()), (Step::Income, true, false));
    save(&awa, &income(&case, Occasion::Intake, 0, "12500")).await.unwrap();
    assert_eq!(step(&awa, &case.code, about).await.unwrap().draft, None);
    // What was on its way when the step was saved does not bring a draft back.
    assert_eq!(keep(&awa, &income(&case, Occasion::Intake, 0, "9")).await.unwrap().at, None);
    assert_eq!(step(&awa, &case.code, about).await.unwrap().draft, None);
});

world_tests!(a_draft_goes_to_whoever_has_the_case_now_who_is_told_whose_it_was, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let adama = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let about = Some((Occasion::Intake, Step::Income));
    keep(&awa, &income(&case, Occasion::Intake, 0, "12 50")).await.unwrap();
    let form = AssignForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: case.version.to_string(),
        caseworker: adama.user().to_string(),
        note: String::new(),
    };
    case::assign(&boss, &form).await.unwrap();
    let page = step(&adama, &case.code, about).await.unwrap();
    let name = store::user::by_id(&w.app.db, awa.user()).await.unwrap().map(|u| u.name);
    assert_eq!((page.form.income.cash.as_str(), page.left_by), ("12 50", name));
    assert_eq!(step(&boss, &case.code, about).await.unwrap().draft, None, "nobody else's");
    assert_eq!(status(step(&awa, &case.code, about).await), "not found");
    // Typed into, it is the new caseworker's own; what she types now comes too late.
    keep(&adama, &StepForm { base: page.base, ..income(&case, Occasion::Intake, 0, "12500") }).await.unwrap();
    assert_eq!(step(&adama, &case.code, about).await.unwrap().left_by, None);
    assert_eq!(status(keep(&awa, &income(&case, Occasion::Intake, 0, "1")).await), "not found");
});

world_tests!(a_step_sent_after_a_handover_is_taken_once_as_a_draft_of_whoever_has_the_case_now, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let adama = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let about = Some((Occasion::Intake, Step::Income));
    let page = step(&awa, &case.code, about).await.unwrap();
    let hers = StepForm { base: page.base, ..income(&case, Occasion::Intake, 0, "12 50") };
    let to = AssignForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: case.version.to_string(),
        caseworker: adama.user().to_string(),
        note: String::new(),
    };
    case::assign(&boss, &to).await.unwrap();
    assert_eq!(status(save(&awa, &hers).await), "not found");
    assert_eq!(status(late(&adama, &hers).await), "not found", "whoever has it saves it");
    late(&awa, &hers).await.unwrap();
    let again = StepForm { command: Uuid::new_v4().to_string(), ..hers.clone() };
    let again = StepForm { income: income(&case, Occasion::Intake, 0, "99").income, ..again };
    late(&awa, &again).await.unwrap();
    let asked = async || {
        let open = store::task::of_case(&w.app.db, case.id).await.unwrap();
        open.iter().filter(|t| t.kind == TaskKind::StepLeft).count()
    };
    let page = step(&adama, &case.code, about).await.unwrap();
    let name = store::user::by_id(&w.app.db, awa.user()).await.unwrap().map(|u| u.name);
    assert_eq!(
        (page.form.income.cash.as_str(), page.left_by, page.version),
        ("12 50", name, 0),
        "taken once, unchecked"
    );
    assert_eq!(asked().await, 1);
    save(&adama, &StepForm { base: page.base, ..income(&case, Occasion::Intake, 0, "1250") }).await.unwrap();
    assert_eq!((asked().await, step(&adama, &case.code, about).await.unwrap().draft), (0, None));

    // Without what she was given while she had the case, for another step, or too late, it is a case that is not there.
    let forged = StepForm { base: String::new(), ..again.clone() };
    assert_eq!(status(late(&awa, &forged).await), "not found");
    let other = StepForm { step: Step::Health.as_str().into(), ..again.clone() };
    assert_eq!(status(late(&awa, &other).await), "not found");
    w.clock.advance(Duration::days(30));
    assert_eq!(status(late(&w.later(&awa), &again).await), "not found");
    assert_eq!(status(step(&w.later(&awa), &case.code, about).await), "not found");
});

world_tests!(what_was_left_waits_until_the_own_draft_is_saved, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let adama = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let about = Some((Occasion::Intake, Step::Income));
    let base = step(&awa, &case.code, about).await.unwrap().base;
    let to = AssignForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: case.version.to_string(),
        caseworker: adama.user().to_string(),
        note: String::new(),
    };
    case::assign(&boss, &to).await.unwrap();
    keep(&adama, &income(&case, Occasion::Intake, 0, "700")).await.unwrap();
    late(&awa, &StepForm { base, ..income(&case, Occasion::Intake, 0, "800") }).await.unwrap();
    let page = step(&adama, &case.code, about).await.unwrap();
    assert_eq!((page.form.income.cash.as_str(), page.left_by), ("700", None), "what she types stays hers");
    save(&adama, &income(&case, Occasion::Intake, 0, "700")).await.unwrap();
    let page = step(&adama, &case.code, about).await.unwrap();
    assert_eq!((page.form.income.cash.as_str(), page.left_by.is_some(), page.version), ("800", true, 1));
    let open = store::task::of_case(&w.app.db, case.id).await.unwrap();
    assert!(open.iter().any(|t| t.kind == TaskKind::StepLeft));
    let again = StepForm { base: page.base, ..income(&case, Occasion::Intake, 1, "") };
    drop_draft(&adama, &again).await.unwrap();
    let open = store::task::of_case(&w.app.db, case.id).await.unwrap();
    assert!(open.iter().all(|t| t.kind != TaskKind::StepLeft));
    assert_eq!(cash(&adama, &case, Occasion::Intake).await, ("700".to_owned(), 1));
});

world_tests!(a_draft_can_be_thrown_away_and_goes_after_a_month, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let typed = income(&case, Occasion::Intake, 0, "12");
    let draft = async |ctx: &Ctx| step(ctx, &case.code, Some((Occasion::Intake, Step::Income))).await.unwrap().draft;
    keep(&awa, &typed).await.unwrap();
    drop_draft(&awa, &typed).await.unwrap();
    assert_eq!(draft(&awa).await, None);
    keep(&awa, &typed).await.unwrap();
    w.clock.advance(Duration::days(29));
    housekeeping(&w.app).await.unwrap();
    assert!(draft(&w.later(&awa)).await.is_some());
    w.clock.advance(Duration::days(2));
    housekeeping(&w.app).await.unwrap();
    assert_eq!(draft(&w.later(&awa)).await, None);
});

world_tests!(health_is_for_those_who_work_with_the_person_and_others_see_one_fact, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let ali = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let about = Some((Occasion::Intake, Step::Health));
    let mut health = form(&case, Occasion::Intake, Step::Health, 0);
    health.health.walking = "3".into();
    assert_eq!(overview(&ali, &case.code, Occasion::Intake).await.unwrap().difficulty, None);
    assert_eq!(status(save(&ali, &health).await), "forbidden");
    assert_eq!(status(keep(&ali, &health).await), "forbidden");
    save(&awa, &health).await.unwrap();
    assert_eq!(step(&awa, &case.code, about).await.unwrap().form.health.walking, "3");
    assert_eq!(status(step(&ali, &case.code, about).await), "forbidden");
    assert_eq!(status(version(&ali, &case.code, about, 1).await), "forbidden");
    assert_eq!(overview(&ali, &case.code, Occasion::Intake).await.unwrap().difficulty, Some(true));
    assert!(newest(&ali, &case.code).await.unwrap().is_empty());
});

world_tests!(what_could_show_the_association_is_for_fewer_and_stays_when_others_save, async |w: World| {
    let child = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let case = w.case_behind(w.dor, child.user(), Compartment::Gbv).await;
    let about = Some((Occasion::Intake, Step::Wishes));
    let mut wishes = form(&case, Occasion::Intake, Step::Wishes, 0);
    wishes.wishes.fear = "yes".into();
    wishes.wishes.words = "A shop".into();
    // A focal point does not read the association, and so gives no answer about it.
    save(&child, &wishes).await.unwrap();
    let page = step(&child, &case.code, about).await.unwrap();
    assert!(!page.may_protected);
    assert_eq!((page.form.wishes.fear.as_str(), page.form.wishes.words.as_str()), ("", "A shop"));
    assert!(version(&child, &case.code, about, 1).await.unwrap().protected.is_none());

    let awa = w.actor(Role::Caseworker, w.dor).await;
    let mine = w.case(w.dor, awa.user()).await;
    let mut education = form(&mine, Occasion::Intake, Step::Education, 0);
    education.education.during.what = "7231".into();
    save(&awa, &education).await.unwrap();
    let read = version(&awa, &mine.code, Some((Occasion::Intake, Step::Education)), 1).await.unwrap();
    let during = read.protected.unwrap().during.unwrap();
    assert_eq!(during.what, Said::Coded("7231".into()));
});

world_tests!(whoever_fears_revenge_gets_a_plan_to_stay_safe_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let plans = async || {
        let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
        tasks.into_iter().filter(|t| t.kind == TaskKind::SafetyPlan).map(|t| t.due_on).collect::<Vec<_>>()
    };
    let fears = |version: i64, answer: Answer| {
        let mut form = form(&case, Occasion::Intake, Step::Wishes, version);
        form.wishes.fear = answer.as_str().into();
        form
    };
    save(&awa, &fears(0, Answer::No)).await.unwrap();
    assert!(plans().await.is_empty());
    save(&awa, &fears(1, Answer::Yes)).await.unwrap();
    save(&awa, &fears(2, Answer::Yes)).await.unwrap();
    assert_eq!(plans().await, [awa.today()]);
});

world_tests!(out_of_reach_there_is_no_intake, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let about = Some((Occasion::Intake, Step::Income));
    for stranger in [w.actor(Role::Caseworker, w.ohg).await, w.actor(Role::Trainer, w.dor).await] {
        let typed = income(&case, Occasion::Intake, 0, "nonsense");
        assert_eq!(status(overview(&stranger, &case.code, Occasion::Intake).await), "not found");
        assert_eq!(status(step(&stranger, &case.code, about).await), "not found");
        assert_eq!(status(save(&stranger, &typed).await), "not found");
        assert_eq!(status(keep(&stranger, &typed).await), "not found");
        assert_eq!(status(drop_draft(&stranger, &typed).await), "not found");
        assert_eq!(status(newest(&stranger, &case.code).await), "not found");
    }
    assert_eq!(status(save(&awa, &income(&case, Occasion::Intake, 0, "nonsense")).await), "invalid");
    assert_eq!(status(step(&awa, &case.code, None).await), "not found");
});

world_tests!(once_every_step_is_saved_the_case_can_move_on, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let done = async || case::overview(&awa, &case.code, None).await.unwrap().intake.map(|p| p.done);
    for (i, step) in Step::ALL.iter().enumerate() {
        assert_eq!(done().await, Some(i));
        assert!(!overview(&awa, &case.code, Occasion::Intake).await.unwrap().is_complete());
        let mut answers = form(&case, Occasion::Intake, *step, 0);
        answers.household.complete = true;
        save(&awa, &answers).await.unwrap();
    }
    let whole = overview(&awa, &case.code, Occasion::Intake).await.unwrap();
    assert!(whole.is_complete() && whole.next().is_none() && whole.may_change_status);
    assert_eq!(done().await, Some(Step::ALL.len()));
});

//! Training: joining, attendance, skills, certificates; and what a trainer is never told.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Permission, Role};
use domain::case::TaskKind;
use domain::intake::WorkForm;
use domain::training::{
    AssessmentForm, CertificateForm, CohortForm, CourseForm, CriterionMark, EnrolForm, EnrolmentForm, EnrolmentStatus,
    MarkForm, MarksForm, NewcomerForm,
};
use service::training::{self, CohortPage};
use service::{Ctx, ServiceError, follow_up, person};
use store::case::Case;
use uuid::Uuid;

use crate::child::born;
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

/// Who plans, who gives the cohort, who assesses in it.
pub struct School {
    pub planner: Ctx,
    pub trainer: Ctx,
    pub assessor: Ctx,
    /// Code of the cohort.
    pub code: String,
}

fn course(hazardous: bool) -> CourseForm {
    CourseForm {
        command: command(),
        title: "Welding".into(),
        sector: "metal".into(),
        work: WorkForm { what: "7212".into(), ..WorkForm::default() },
        hours_practice: "40".into(),
        certificate: "competency".into(),
        min_age: if hazardous { "18".into() } else { "15".into() },
        literacy: "pictogram".into(),
        hazardous: if hazardous { "yes".into() } else { "no".into() },
        criteria: "Safety: wears mask and gloves\nJoints: welds a corner".into(),
        ..CourseForm::default()
    }
}

/// A cohort of Dori from 16 November to 18 December on working days, four hours each.
pub async fn school(w: &World, seats: i64, hazardous: bool) -> School {
    let planner = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let trainer = w.actor(Role::Trainer, w.dor).await;
    let assessor = w.actor(Role::Trainer, w.dor).await;
    let course = training::save_course(&planner, &course(hazardous)).await.unwrap();
    let form = CohortForm {
        command: command(),
        course,
        place: "CFP Dori".into(),
        starts_on: "2026-11-16".into(),
        ends_on: "2026-12-18".into(),
        shift: "morning".into(),
        trainers: vec![trainer.user().to_string()],
        assessor: assessor.user().to_string(),
        seats: seats.to_string(),
        weekdays: (1..=5).map(|d| d.to_string()).collect(),
        hours: "4".into(),
        ..CohortForm::default()
    };
    let code = training::save_cohort(&planner, &form).await.unwrap();
    assert_eq!(training::save_cohort(&planner, &form).await.unwrap(), code, "sent twice");
    School { planner, trainer, assessor, code }
}

pub fn wish(case: &Case, school: &School, joining: &str) -> EnrolForm {
    EnrolForm {
        command: command(),
        code: case.code.clone(),
        cohort: school.code.clone(),
        joining: joining.into(),
        needs: "Sits near the board".into(),
        ..EnrolForm::default()
    }
}

/// Somebody of the place.
pub fn neighbour(school: &School, family: &str) -> NewcomerForm {
    NewcomerForm {
        command: command(),
        cohort: school.code.clone(),
        given: "Hawa".into(),
        family: family.into(),
        sex: "female".into(),
        age: "25".into(),
        joining: "enrol".into(),
        agreed: true,
        ..NewcomerForm::default()
    }
}

/// The same mark for everybody who is expected.
pub async fn marks(ctx: &Ctx, school: &School, number: i64, status: &str) -> MarksForm {
    let page = training::attendance(ctx, &school.code, &number.to_string()).await.unwrap();
    let mark = |who: Uuid| MarkForm { who: who.to_string(), status: status.into(), ..MarkForm::default() };
    MarksForm {
        command: command(),
        cohort: school.code.clone(),
        number: number.to_string(),
        version: page.session.version.to_string(),
        marks: page.class.iter().map(|c| mark(c.line.id)).collect(),
        ..MarksForm::default()
    }
}

pub async fn roll(ctx: &Ctx, school: &School) -> CohortPage {
    training::roll(ctx, &school.code).await.unwrap()
}

pub fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert!(errors.iter().any(|e| e.key == key), "{errors:?}"),
        other => panic!("{key}: {other:?}"),
    }
}

async fn due(w: &World, case: &Case) -> Vec<TaskKind> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    // That somebody in training is looked at is asked elsewhere.
    tasks.into_iter().map(|t| t.kind).filter(|kind| *kind != TaskKind::TrainingLook).collect()
}

/// Somebody who had joined when the cohort began.
async fn from_the_first_day(w: &World) {
    let mut tx = w.tx().await;
    let first: NaiveDate = "2026-11-16".parse().unwrap();
    store::execute!(&mut tx, "update training_enrolment set joined_on = $1", first).unwrap().any();
    w.commit(tx).await;
}

world_tests!(a_cohort_is_planned_with_its_sessions_and_only_its_own_people_reach_it, async |w: World| {
    let s = school(&w, 20, false).await;
    assert_eq!(s.code, "W-01");
    let page = roll(&s.trainer, &s).await;
    assert_eq!((page.sessions.len(), page.cohort.trainer_names.len()), (25, 1));
    assert!(page.may_attend && !page.may_plan && !page.may_assess && page.mix.is_none() && page.women.is_none());
    assert!(roll(&s.assessor, &s).await.may_assess);
    for nobody in [
        w.actor(Role::Trainer, w.dor).await,
        w.actor(Role::Caseworker, w.dor).await,
        w.actor(Role::LivelihoodOfficer, w.ohg).await,
        w.actor(Role::ProgrammeManager, w.dor).await,
    ] {
        assert!(matches!(training::roll(&nobody, &s.code).await, Err(ServiceError::NotFound)));
    }
    // Whoever assesses takes no attendance.
    let page = training::attendance(&s.assessor, &s.code, "1").await.unwrap();
    assert!(!page.may_attend);
    let form = marks(&s.assessor, &s, 1, "present").await;
    assert!(matches!(training::attend(&s.assessor, &form).await, Err(ServiceError::Forbidden)));
    assert_eq!(training::list(&s.trainer).await.unwrap().cohorts.len(), 1);
    assert_eq!(training::due(&s.trainer).await.unwrap().len(), 7);
});

world_tests!(the_last_seat_is_taken_once_and_the_rest_wait, async |w: World| {
    let s = school(&w, 1, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (a, b) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let (x, y) = tokio::join!(async { training::enrol(&awa, &wish(&a, &s, "enrol")).await }, async {
        training::enrol(&awa, &wish(&b, &s, "enrol")).await
    },);
    assert_eq!(usize::from(x.is_ok()) + usize::from(y.is_ok()), 1);
    let late = if x.is_ok() { &b } else { &a };
    refused(training::enrol(&awa, &wish(late, &s, "enrol")).await, "error-training-full");
    let again = wish(late, &s, "waitlist");
    for _ in 0..2 {
        training::enrol(&awa, &again).await.unwrap();
    }
    refused(training::enrol(&awa, &wish(late, &s, "waitlist")).await, "eligibility-already-in");
    let page = roll(&s.planner, &s).await;
    assert_eq!((page.class.len(), page.waiting.len(), page.cohort.taken), (1, 1, 1));
    // Who waits is not in the class that the trainer sees.
    assert!(roll(&s.trainer, &s).await.waiting.is_empty());
    let line = &page.waiting[0];
    let to = |to: &str| EnrolmentForm {
        command: command(),
        id: line.id.to_string(),
        version: line.version.to_string(),
        to: to.into(),
        ..EnrolmentForm::default()
    };
    refused(training::move_by_cohort(&s.planner, &s.code, &to("enrolled")).await, "error-training-no-seat");
    assert!(matches!(
        training::move_by_cohort(&s.trainer, &s.code, &to("dropped_out")).await,
        Err(ServiceError::Forbidden)
    ));
});

world_tests!(hazardous_work_is_for_nobody_who_may_be_under_18, async |w: World| {
    let s = school(&w, 20, true).await;
    refused(
        training::add_newcomer(&s.planner, &NewcomerForm { age: "19".into(), ..neighbour(&s, "Young") }).await,
        "eligibility-hazardous",
    );
    training::add_newcomer(&s.planner, &neighbour(&s, "Grown")).await.unwrap();
    refused(
        training::add_newcomer(&s.planner, &NewcomerForm { agreed: false, ..neighbour(&s, "Silent") }).await,
        "error-newcomer-agreed",
    );
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mut tx = w.tx().await;
    store::execute!(
        &mut tx,
        "update person set birth_date = null, birth_year = null, age_estimated = 19, age_on = $1 where id = $2",
        w.now().date_naive(),
        case.person.0,
    )
    .unwrap()
    .expect_rows(1)
    .unwrap();
    w.commit(tx).await;
    refused(training::enrol(&awa, &wish(&case, &s, "enrol")).await, "eligibility-hazardous");
});

world_tests!(everybody_is_shown_in_the_same_way_and_the_mix_only_in_numbers_of_five_and_more, async |w: World| {
    let s = school(&w, 40, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    for n in 0..6 {
        training::enrol(&awa, &wish(&w.case(w.dor, awa.user()).await, &s, "enrol")).await.unwrap();
        if n < 4 {
            training::add_newcomer(&s.planner, &neighbour(&s, &format!("N{n}"))).await.unwrap();
        }
    }
    let boss = w.actor(Role::Supervisor, w.dor).await;
    assert_eq!(roll(&boss, &s).await.mix, Some(None), "four of the place");
    for n in 4..7 {
        training::add_newcomer(&s.planner, &neighbour(&s, &format!("N{n}"))).await.unwrap();
    }
    assert_eq!(roll(&s.planner, &s).await.mix, None, "a planner sees the class grow, name by name");
    let page = roll(&boss, &s).await;
    let exact = page.mix.flatten().unwrap();
    assert_eq!((exact.came, exact.community, page.women), (6, 7, Some((13, 13))));
    // Whoever comes from behind a wall counts as everybody without a case does: no number says where they are from.
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let walled = w.case_behind(w.dor, focal.user(), Compartment::Gbv).await;
    training::enrol(&focal, &wish(&walled, &s, "enrol")).await.unwrap();
    let with = roll(&boss, &s).await.mix.flatten().unwrap();
    assert_eq!((with.came, with.community), (6, 8));
    let seen = roll(&s.trainer, &s).await;
    assert_eq!((seen.class.len(), seen.mix), (14, None));
    // Nothing of a line leads to a case, or says that there is one.
    let words = format!("{:?}", seen.class);
    for secret in ["BFA-DOR", "case", "ex_combatant", "associated", "Track", "caafag"] {
        assert!(!words.contains(secret), "{secret}: {words}");
    }
    let log = store::audit::list(&w.app.db, &store::audit_list::Filter::default(), 500).await.unwrap();
    let reads = log.iter().filter(|e| e.action == "training.cohort_read" && e.user_id == Some(s.trainer.user().0));
    assert_eq!(reads.count(), 1);
});

world_tests!(attendance_is_taken_once_changed_with_a_trace_and_never_ahead, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    training::enrol(&awa, &wish(&case, &s, "enrol")).await.unwrap();
    training::add_newcomer(&s.planner, &neighbour(&s, "Neighbour")).await.unwrap();
    // Who joined on the 24th is not expected before.
    assert!(training::attendance(&s.trainer, &s.code, "1").await.unwrap().class.is_empty());
    refused(training::attend(&s.trainer, &marks(&s.trainer, &s, 8, "present").await).await, "error-attendance-ahead");
    let mut form = marks(&s.trainer, &s, 7, "present").await;
    form.marks[1].status = "late".into();
    form.marks[1].minutes = "60".into();
    for _ in 0..2 {
        assert_eq!(training::attend(&s.trainer, &form).await.unwrap(), s.code);
    }
    let page = roll(&s.trainer, &s).await;
    assert_eq!(page.class.iter().map(|l| l.hours.percent().unwrap()).collect::<Vec<_>>(), [100, 25]);
    assert!(page.class.iter().all(|l| l.status == EnrolmentStatus::Active));
    let stale = MarksForm { command: command(), ..form.clone() };
    assert!(matches!(training::attend(&s.trainer, &stale).await, Err(ServiceError::Conflict(_))));
    let mut stranger = marks(&s.trainer, &s, 7, "present").await;
    stranger.marks.push(MarkForm { who: Uuid::new_v4().to_string(), status: "present".into(), ..MarkForm::default() });
    refused(training::attend(&s.trainer, &stranger).await, "error-attendance-stranger");
    let changed = marks(&s.trainer, &s, 7, "absent_excused").await;
    training::attend(&s.trainer, &changed).await.unwrap();
    let log = store::audit::list(&w.app.db, &store::audit_list::Filter::default(), 500).await.unwrap();
    let entry = log.iter().find(|e| e.action == "training.attendance_changed").unwrap();
    assert!(entry.detail.contains("\"from\":\"late\"") && !entry.detail.contains("Neighbour"), "{}", entry.detail);
});

world_tests!(who_stays_away_is_a_task_for_the_caseworker_and_nothing_for_the_trainer, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    training::enrol(&awa, &wish(&case, &s, "enrol")).await.unwrap();
    from_the_first_day(&w).await;
    for number in 1..=3 {
        assert!(due(&w, &case).await.is_empty());
        training::attend(&s.trainer, &marks(&s.trainer, &s, number, "absent_unexcused").await).await.unwrap();
    }
    assert_eq!(due(&w, &case).await, [TaskKind::TrainingRisk]);
    let tab = training::of_case(&awa, &case.code).await.unwrap();
    assert!(tab.lines[0].at_risk && tab.lines[0].training.status == EnrolmentStatus::Enrolled);
    training::attend(&s.trainer, &marks(&s.trainer, &s, 4, "absent_unexcused").await).await.unwrap();
    assert_eq!(due(&w, &case).await, [TaskKind::TrainingRisk], "asked once");
    // Coming again clears it, and so does talking to the person.
    training::attend(&s.trainer, &marks(&s.trainer, &s, 5, "present").await).await.unwrap();
    assert!(due(&w, &case).await.is_empty());
    training::attend(&s.trainer, &marks(&s.trainer, &s, 5, "absent_unexcused").await).await.unwrap();
    assert_eq!(due(&w, &case).await, [TaskKind::TrainingRisk]);
    follow_up::record(&awa, &crate::follow_up::form(&w, &case)).await.unwrap();
    assert!(!due(&w, &case).await.contains(&TaskKind::TrainingRisk));
});

pub async fn assess(ctx: &Ctx, s: &School, id: Uuid, results: [&str; 2]) -> Result<String, ServiceError> {
    let page = training::trainee(ctx, &s.code, &id.to_string()).await.unwrap();
    let mark = |(c, result): (&(training::StoredCriterion, _), &str)| CriterionMark {
        id: c.0.id.to_string(),
        result: result.into(),
    };
    let form = AssessmentForm {
        command: command(),
        cohort: s.code.clone(),
        id: id.to_string(),
        version: page.line.version.to_string(),
        criteria: page.criteria.iter().zip(results).map(mark).collect(),
        exit_test: "70".into(),
        ..AssessmentForm::default()
    };
    training::assess(ctx, &form).await
}

world_tests!(a_certificate_is_for_whoever_did_everything_and_says_nothing_else, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    training::enrol(&awa, &wish(&case, &s, "enrol")).await.unwrap();
    training::attend(&s.trainer, &marks(&s.trainer, &s, 7, "present").await).await.unwrap();
    let id = roll(&s.trainer, &s).await.class[0].id;
    refused(assess(&s.trainer, &s, id, ["competent", "competent"]).await, "error-assess-own");
    assess(&s.assessor, &s, id, ["competent", "not_yet"]).await.unwrap();
    let give = CertificateForm { command: command(), cohort: s.code.clone(), id: id.to_string() };
    refused(training::certify(&s.planner, &give).await, "certificate-missing-criteria");
    assert!(matches!(training::certify(&s.trainer, &give).await, Err(ServiceError::Forbidden)));
    assess(&s.assessor, &s, id, ["competent", "competent"]).await.unwrap();
    let page = training::trainee(&s.assessor, &s.code, &id.to_string()).await.unwrap();
    let attempts: Vec<i64> = page.criteria.iter().map(|(_, r)| r.as_ref().unwrap().attempt).collect();
    assert_eq!(attempts, [1, 2], "saying the same again is no other attempt");
    let serial = training::certify(&s.planner, &give).await.unwrap();
    assert_eq!(training::certify(&s.planner, &give).await.unwrap(), serial);
    assert_eq!(serial, "C-26-000001");
    let sheet = training::certificate(&s.planner, &serial).await.unwrap();
    let code = sheet.address.rsplit('/').next().unwrap().to_owned();
    assert_eq!(code.len(), 20);
    let found = training::verify(&w.app, &code.to_uppercase()).await.unwrap().unwrap();
    assert_eq!((found.initials.as_str(), found.course.as_str()), ("A. T.", "Welding"));
    assert!(training::verify(&w.app, "0000").await.unwrap().is_none());
    let tab = training::of_case(&awa, &case.code).await.unwrap();
    assert_eq!(tab.lines[0].training.status, EnrolmentStatus::Graduated);
    assert_eq!(tab.lines[0].competent, (2, 2));
    // Who guesses waits; a valid code is answered all the same.
    let mut waits = false;
    for n in 0..8 {
        waits |= matches!(training::verify(&w.app, &format!("GUESS{n}")).await, Err(ServiceError::Wait(_)));
    }
    assert!(waits && training::verify(&w.app, &code).await.unwrap().is_some());
});

world_tests!(a_child_found_leaves_hazardous_work_at_once_and_the_trainer_sees_a_person_leave, async |w: World| {
    let s = school(&w, 20, true).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case(w.dor, awa.user()).await;
    training::enrol(&awa, &wish(&case, &s, "enrol")).await.unwrap();
    training::attend(&s.trainer, &marks(&s.trainer, &s, 7, "present").await).await.unwrap();
    let form = born(&case, "2010", 1);
    person::correct(&awa, &form).await.unwrap();
    assert!(due(&w, &case).await.contains(&TaskKind::TrainingHazard));
    let tab = training::of_case(&focal, &case.code).await.unwrap();
    assert!(tab.lines[0].stopped && tab.lines[0].training.status == EnrolmentStatus::Suspended);
    assert!(matches!(training::of_case(&awa, &case.code).await, Err(ServiceError::NotFound)));
    let page = roll(&s.trainer, &s).await;
    assert_eq!((page.class.len(), page.left.len()), (0, 1));
    let id = page.left[0].id.to_string();
    assert!(matches!(training::trainee(&s.trainer, &s.code, &id).await, Err(ServiceError::NotFound)));
    // Nobody brings the child back into the class.
    let back = EnrolmentForm {
        command: command(),
        id,
        version: tab.lines[0].training.version.to_string(),
        to: "active".into(),
        ..EnrolmentForm::default()
    };
    refused(training::move_by_case(&focal, &case.code, &back).await, "eligibility-hazardous");
    refused(
        training::move_by_cohort(&s.planner, &s.code, &EnrolmentForm { command: command(), ..back.clone() }).await,
        "eligibility-hazardous",
    );
});

world_tests!(leaving_has_a_reason_and_who_comes_back_needs_a_seat, async |w: World| {
    let s = school(&w, 1, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    training::enrol(&awa, &wish(&case, &s, "enrol")).await.unwrap();
    let line = async || training::of_case(&awa, &case.code).await.unwrap().lines.remove(0);
    let to = async |to: &str, reason: &str| {
        let training = line().await.training;
        let form = EnrolmentForm {
            command: command(),
            id: training.id.to_string(),
            version: training.version.to_string(),
            to: to.into(),
            reason: reason.into(),
        };
        training::move_by_case(&awa, &case.code, &form).await
    };
    refused(to("dropped_out", "").await, "error-dropout-reason");
    to("dropped_out", "distance_cost").await.unwrap();
    training::add_newcomer(&s.planner, &neighbour(&s, "Next")).await.unwrap();
    refused(to("enrolled", "").await, "error-training-no-seat");
    to("waitlisted", "").await.unwrap();
    let far = w.actor(Role::Caseworker, w.ohg).await;
    assert!(matches!(training::of_case(&far, &case.code).await, Err(ServiceError::NotFound)));
    assert!(far.actor.may_somewhere(Permission::TrainingEnrol));
    w.clock.advance(Duration::days(1));
});

world_tests!(who_are_not_to_meet_are_not_in_one_class, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (his, her) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let mut tx = w.tx().await;
    let id = service::ctx::new_id(w.now());
    store::contact_rule::insert(&mut tx, &w.app.sealer, id, her.id, his.id, w.now()).await.unwrap();
    w.commit(tx).await;
    training::enrol(&awa, &wish(&his, &s, "enrol")).await.unwrap();
    refused(training::enrol(&awa, &wish(&her, &s, "enrol")).await, "eligibility-apart");
});

/// Moves somebody on from their case.
async fn moved(ctx: &Ctx, case: &Case, code: &str, to: &str) -> Result<(), ServiceError> {
    let lines = training::of_case(ctx, &case.code).await.unwrap().lines;
    let training = lines.into_iter().find(|l| l.training.code == code).unwrap().training;
    let form = EnrolmentForm {
        command: command(),
        id: training.id.to_string(),
        version: training.version.to_string(),
        to: to.into(),
        reason: "distance_cost".into(),
    };
    training::move_by_case(ctx, &case.code, &form).await
}

/// The same by whoever plans the cohort.
async fn moved_by_planner(s: &School, case: &Case, w: &World, to: &str) -> Result<(), ServiceError> {
    let all = store::training_of_case::of_case(&w.app.db, case.id).await.unwrap();
    let training = all.into_iter().find(|t| t.code == s.code).unwrap();
    let form = EnrolmentForm {
        command: command(),
        id: training.id.to_string(),
        version: training.version.to_string(),
        to: to.into(),
        reason: "distance_cost".into(),
    };
    training::move_by_cohort(&s.planner, &s.code, &form).await
}

world_tests!(who_comes_back_is_asked_again_whom_they_are_not_to_meet, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (his, her) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let mut tx = w.tx().await;
    let id = service::ctx::new_id(w.now());
    store::contact_rule::insert(&mut tx, &w.app.sealer, id, her.id, his.id, w.now()).await.unwrap();
    w.commit(tx).await;
    training::enrol(&awa, &wish(&her, &s, "enrol")).await.unwrap();
    moved(&awa, &her, &s.code, "dropped_out").await.unwrap();
    training::enrol(&awa, &wish(&his, &s, "enrol")).await.unwrap();
    let line = training::of_case(&awa, &her.code).await.unwrap().lines.remove(0);
    assert!(line.may_come && line.findings == [domain::training::Finding::Apart], "{:?}", line.findings);
    for to in ["enrolled", "waitlisted"] {
        refused(moved(&awa, &her, &s.code, to).await, "eligibility-apart");
        // Whoever plans is not told of any rule, nor that there is a case.
        refused(moved_by_planner(&s, &her, &w, to).await, "eligibility-personal");
    }
    let page = training::trainee(&s.planner, &s.code, &line.training.id.to_string()).await.unwrap();
    assert_eq!(page.findings, [domain::training::Finding::Personal]);
    moved(&awa, &his, &s.code, "dropped_out").await.unwrap();
    moved(&awa, &her, &s.code, "enrolled").await.unwrap();
});

world_tests!(who_comes_from_the_waiting_list_is_asked_again_what_enrolment_asks, async |w: World| {
    let s = school(&w, 1, false).await;
    let other = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (a, b) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    for case in [&a, &b] {
        training::enrol(&awa, &wish(case, &s, "waitlist")).await.unwrap();
    }
    // One takes part elsewhere meanwhile, one works.
    training::enrol(&awa, &wish(&a, &other, "enrol")).await.unwrap();
    service::placement::record(&awa, &crate::placement::workshop(&b)).await.unwrap();
    refused(moved(&awa, &a, &s.code, "enrolled").await, "eligibility-overlaps");
    refused(moved(&awa, &b, &s.code, "selected").await, "eligibility-at-work");
    for case in [&a, &b] {
        refused(moved_by_planner(&s, case, &w, "enrolled").await, "eligibility-personal");
        // Leaving is asked nothing.
        moved(&awa, case, &s.code, "dropped_out").await.unwrap();
    }
    // A cohort that has ended takes nobody back.
    moved(&awa, &a, &other.code, "dropped_out").await.unwrap();
    w.clock.advance(Duration::days(40));
    let (awa, planner) = (w.later(&awa), w.later(&s.planner));
    refused(moved(&awa, &a, &other.code, "enrolled").await, "eligibility-ended");
    let late = School { planner, trainer: w.later(&s.trainer), assessor: w.later(&s.assessor), code: other.code };
    refused(moved_by_planner(&late, &a, &w, "enrolled").await, "eligibility-ended");
});

world_tests!(the_waiting_list_is_in_the_order_in_which_people_came, async |w: World| {
    let mut s = school(&w, 1, false).await;
    for family in ["Zongo", "Bancé", "Kaboré"] {
        s.planner = w.later(&s.planner);
        let wish = NewcomerForm { joining: "waitlist".into(), ..neighbour(&s, family) };
        training::add_newcomer(&s.planner, &wish).await.unwrap();
        w.clock.advance(Duration::hours(1));
    }
    s.planner = w.later(&s.planner);
    let families =
        async |s: &School| roll(&s.planner, s).await.waiting.into_iter().map(|l| l.family).collect::<Vec<_>>();
    assert_eq!(families(&s).await, ["Zongo", "Bancé", "Kaboré"]);
    let to = async |s: &School, to: &str| {
        let page = roll(&s.planner, s).await;
        let line = [page.class, page.waiting].concat().into_iter().find(|l| l.family == "Zongo").unwrap();
        let form = EnrolmentForm {
            command: command(),
            id: line.id.to_string(),
            version: line.version.to_string(),
            to: to.into(),
            reason: String::new(),
        };
        training::move_by_cohort(&s.planner, &s.code, &form).await.unwrap();
    };
    // Chosen and put back keeps the place; a seat given up does not.
    to(&s, "selected").await;
    to(&s, "waitlisted").await;
    assert_eq!(families(&s).await, ["Zongo", "Bancé", "Kaboré"]);
    to(&s, "enrolled").await;
    to(&s, "waitlisted").await;
    assert_eq!(families(&s).await, ["Bancé", "Kaboré", "Zongo"]);
});

world_tests!(who_are_not_to_meet_are_in_no_class_after_merges_either, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let mut cases = Vec::new();
    for _ in 0..6 {
        cases.push(w.case(w.dor, awa.user()).await);
    }
    let [his, his_second, his_third, her, her_second, her_third] = &cases[..] else { unreachable!() };
    let mut tx = w.tx().await;
    let id = service::ctx::new_id(w.now());
    store::contact_rule::insert(&mut tx, &w.app.sealer, id, her.id, his.id, w.now()).await.unwrap();
    // Each record was merged into another one, and that into a third.
    for (from, to) in [(his, his_second), (his_second, his_third), (her, her_second), (her_second, her_third)] {
        let version = store::case::by_id(&mut tx, from.id).await.unwrap().unwrap().version;
        store::merge_case::lead(&mut tx, from.id, version, to, awa.today()).await.unwrap();
    }
    w.commit(tx).await;
    training::enrol(&awa, &wish(his_third, &s, "enrol")).await.unwrap();
    refused(training::enrol(&awa, &wish(her_third, &s, "enrol")).await, "eligibility-apart");
});

world_tests!(what_is_known_of_who_has_left_can_be_put_right, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    training::enrol(&awa, &wish(&case, &s, "enrol")).await.unwrap();
    training::add_newcomer(&s.planner, &neighbour(&s, "Stays")).await.unwrap();
    from_the_first_day(&w).await;
    training::attend(&s.trainer, &marks(&s.trainer, &s, 1, "present").await).await.unwrap();
    moved(&awa, &case, &s.code, "dropped_out").await.unwrap();
    let page = training::attendance(&s.trainer, &s.code, "1").await.unwrap();
    assert_eq!(page.class.iter().filter(|c| c.left).count(), 1);
    training::attend(&s.trainer, &marks(&s.trainer, &s, 1, "absent_unexcused").await).await.unwrap();
    let line = training::of_case(&awa, &case.code).await.unwrap().lines.remove(0);
    assert_eq!((line.hours.attended, line.hours.held), (0, 240));
    // Attendance of a day on which they were there was not taken before they left.
    training::attend(&s.trainer, &marks(&s.trainer, &s, 2, "present").await).await.unwrap();
    let line = training::of_case(&awa, &case.code).await.unwrap().lines.remove(0);
    assert_eq!((line.hours.attended, line.hours.held), (240, 480));
    // From the day on which they left, they are nobody of the class.
    assert!(training::attendance(&s.trainer, &s.code, "7").await.unwrap().class.iter().all(|c| !c.left));
});

world_tests!(who_assesses_is_told_where_skills_are_open, async |w: World| {
    let mut s = school(&w, 20, false).await;
    training::add_newcomer(&s.planner, &neighbour(&s, "Learns")).await.unwrap();
    training::attend(&s.trainer, &marks(&s.trainer, &s, 7, "present").await).await.unwrap();
    assert!(training::to_assess(&s.assessor).await.unwrap().is_empty(), "weeks before the end");
    w.clock.advance(Duration::days(18));
    s.assessor = w.later(&s.assessor);
    let due = training::to_assess(&s.assessor).await.unwrap();
    assert_eq!(due.iter().map(|c| (c.code.as_str(), c.open)).collect::<Vec<_>>(), [(s.code.as_str(), 1)]);
    assert!(training::to_assess(&w.later(&s.trainer)).await.unwrap().is_empty());
    let id = roll(&s.assessor, &s).await.class[0].id;
    assess(&s.assessor, &s, id, ["competent", "competent"]).await.unwrap();
    assert!(training::to_assess(&s.assessor).await.unwrap().is_empty());
});

world_tests!(a_class_of_forty_is_saved_in_a_moment, async |w: World| {
    let s = school(&w, 40, false).await;
    for n in 0..40 {
        training::add_newcomer(&s.planner, &neighbour(&s, &format!("Neighbour {n}"))).await.unwrap();
    }
    from_the_first_day(&w).await;
    w.clock.advance(chrono::Duration::days(30));
    let trainer = w.later(&s.trainer);
    let mut times = Vec::new();
    for number in 1..=20 {
        let form = marks(&trainer, &s, number, "present").await;
        assert_eq!(form.marks.len(), 40);
        let start = std::time::Instant::now();
        training::attend(&trainer, &form).await.unwrap();
        times.push(start.elapsed().as_millis());
    }
    times.sort_unstable();
    // Unoptimised and on a machine that does other things meanwhile: ten times what it takes in earnest.
    assert!(times[19 * 95 / 100] < 1_000, "{times:?} ms");
    println!("attendance of forty: {times:?} ms");
});

world_tests!(marks_that_were_not_saved_wait_for_the_one_who_typed_them, async |w: World| {
    let s = school(&w, 20, false).await;
    for family in ["Bancé", "Kaboré"] {
        training::add_newcomer(&s.planner, &neighbour(&s, family)).await.unwrap();
    }
    let mut form = marks(&s.trainer, &s, 7, "").await;
    form.marks[1].status = "absent_excused".into();
    form.topic = "Joints".into();
    assert_eq!(training::keep_marks(&s.trainer, &form).await.unwrap(), Some(s.trainer.now));
    form.marks[0].status = "present".into();
    training::keep_marks(&s.trainer, &form).await.unwrap();
    assert_eq!(crate::person::count(&w, "training.draft_kept").await, 1, "not each pause between two marks");
    let open = async |ctx: &Ctx| training::attendance(ctx, &s.code, "7").await.unwrap();
    let typed = |page: &service::training::SessionPage| {
        page.class.iter().filter_map(|c| c.typed.as_ref().map(|m| m.status.clone())).collect::<Vec<_>>()
    };
    let page = open(&s.trainer).await;
    assert_eq!(
        (typed(&page), page.draft.as_ref().unwrap().0.as_str()),
        (vec!["present".into(), "absent_excused".into()], "Joints")
    );
    assert!(page.class.iter().all(|c| c.mark.is_none()), "nothing is taken yet");
    assert!(typed(&open(&s.planner).await).is_empty(), "of nobody else");
    let stored: Vec<(Vec<u8>,)> = store::fetch_all!(&w.app.db, (Vec<u8>,), "select typed from training_draft").unwrap();
    assert!(stored.iter().all(|(t,)| !t.windows(6).any(|part| part == b"Joints")), "sealed");
    for nobody in [&s.assessor, &w.actor(Role::Trainer, w.dor).await] {
        assert!(training::keep_marks(nobody, &form).await.is_err());
    }
    let many = MarksForm { marks: vec![form.marks[0].clone(); 2_000], ..form.clone() };
    refused(training::keep_marks(&s.trainer, &many).await, "error-unknown-choice");
    training::attend(&s.trainer, &form).await.unwrap();
    assert!(open(&s.trainer).await.draft.is_none());
    // On its way while the session was saved.
    assert_eq!(training::keep_marks(&s.trainer, &form).await.unwrap(), None);
});

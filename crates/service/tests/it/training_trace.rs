//! Half a year after a training: who asks, what counts, and that whoever trains is told nothing.

use chrono::Duration;
use domain::authz::Role;
use domain::case::TaskKind;
use domain::intake::WorkForm;
use domain::placement::{LookForm, PlacementForm};
use domain::training::{CertificateForm, TraceForm, Traced};
use service::{Ctx, ServiceError, placement, training};
use store::case::Case;
use uuid::Uuid;

use crate::placement::workshop;
use crate::training::{School, assess, marks, refused, roll, school, wish};
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

/// Somebody of this case finished the training; gives the enrolment.
async fn graduated(s: &School, awa: &Ctx, case: &Case) -> Uuid {
    training::enrol(awa, &wish(case, s, "enrol")).await.unwrap();
    training::attend(&s.trainer, &marks(&s.trainer, s, 7, "present").await).await.unwrap();
    let id = roll(&s.trainer, s).await.class[0].id;
    assess(&s.assessor, s, id, ["competent", "competent"]).await.unwrap();
    let give = CertificateForm { command: command(), cohort: s.code.clone(), id: id.to_string() };
    training::certify(&s.planner, &give).await.unwrap();
    id
}

fn answer(id: Uuid, on: &str, found: &str, what: &str) -> TraceForm {
    TraceForm {
        command: command(),
        id: id.to_string(),
        asked_on: on.into(),
        found: found.into(),
        work: WorkForm { what: what.into(), ..WorkForm::default() },
    }
}

/// Whether the trade is used, as reports count it: of those of whom somebody knows.
async fn counted(w: &World) -> Vec<bool> {
    let facts = store::indicator::facts(&w.app.db, &w.app.sealer).await.unwrap();
    facts.traces.iter().map(|t| t.used).collect()
}

world_tests!(half_a_year_later_somebody_asks_and_the_newest_answer_counts, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let id = graduated(&s, &awa, &case).await;
    let due = async || {
        let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
        let ours = tasks.into_iter().filter(|t| t.kind == TaskKind::TrainingTrace);
        ours.map(|t| t.due_on.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(due().await, ["2027-06-16"], "half a year after the last day of the class");
    assert!(!training::of_case(&awa, &case.code).await.unwrap().lines[0].may_trace);
    refused(training::trace(&awa, &case.code, &answer(id, "2026-11-24", "no_work", "")).await, "error-trace-early");
    assert!(counted(&w).await.is_empty(), "nobody knows");

    w.clock.advance(Duration::days(180));
    let awa = w.later(&awa);
    assert!(training::of_case(&awa, &case.code).await.unwrap().lines[0].may_trace);
    let bare = answer(id, "2027-05-20", "works", "");
    refused(training::trace(&awa, &case.code, &bare).await, "error-course-occupation");
    training::trace(&awa, &case.code, &answer(id, "2027-05-20", "not_found", "")).await.unwrap();
    assert_eq!(due().await, ["2027-06-22"], "asked once more");
    assert!(counted(&w).await.is_empty(), "not found is not without work");
    let welder = answer(id, "2027-05-23", "works", "7212");
    for _ in 0..2 {
        training::trace(&awa, &case.code, &welder).await.unwrap();
    }
    assert_eq!((counted(&w).await, due().await), (vec![true], Vec::new()));
    let tab = training::of_case(&awa, &case.code).await.unwrap();
    assert_eq!(tab.lines[0].traced.as_ref().unwrap().found, Traced::Works);
    let rows: Vec<(i64,)> =
        store::fetch_all!(&w.app.db, (i64,), "select cast(count(*) as bigint) from training_trace").unwrap();
    assert_eq!(rows[0].0, 2, "sent twice, kept once");
    training::trace(&awa, &case.code, &answer(id, "2027-05-23", "no_work", "")).await.unwrap();
    assert_eq!(counted(&w).await, [false]);
    // Nobody else asks: neither whoever trains nor a colleague without the case.
    for nobody in [&s.trainer, &s.planner, &w.actor(Role::Caseworker, w.dor).await] {
        let form = answer(id, "2027-05-23", "works", "7212");
        let refused = training::trace(&w.later(nobody), &case.code, &form).await;
        assert!(matches!(refused, Err(ServiceError::NotFound | ServiceError::Forbidden)));
    }
    let other = w.case(w.dor, awa.user()).await;
    let elsewhere = training::trace(&awa, &other.code, &answer(id, "2027-05-23", "works", "7212")).await;
    assert!(matches!(elsewhere, Err(ServiceError::NotFound)), "of another case");
    let seen = format!("{:?}", training::trainee(&w.later(&s.trainer), &s.code, &id.to_string()).await.unwrap());
    assert!(!seen.to_lowercase().contains("trace"), "whoever trains is told nothing");
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update case_file set compartment = 'gbv' where id = $1", case.id.0).unwrap().any();
    w.commit(tx).await;
    assert!(counted(&w).await.is_empty(), "nothing from behind a wall");
});

world_tests!(where_nobody_asked_somebody_seen_at_work_around_that_day_counts, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    graduated(&s, &awa, &case).await;
    w.clock.advance(Duration::days(190));
    let awa = w.later(&awa);
    let job = PlacementForm {
        work: WorkForm { what: "7213".into(), ..WorkForm::default() },
        starts_on: "2027-05-03".into(),
        ends_on: "2027-12-01".into(),
        ..workshop(&case)
    };
    let id = placement::record(&awa, &job).await.unwrap();
    let look = LookForm {
        command: command(),
        placement: id,
        looked_on: "2027-06-01".into(),
        still: "yes".into(),
        ..LookForm::default()
    };
    placement::look(&awa, &look).await.unwrap();
    assert_eq!(counted(&w).await, [true], "sheet-metal work is of the same group as welding");
    let enrolment = roll(&w.later(&s.planner), &s).await.class[0].id;
    training::trace(&awa, &case.code, &answer(enrolment, "2027-06-01", "works", "5120")).await.unwrap();
    assert_eq!(counted(&w).await, [false], "what the person says counts before what was seen");
});

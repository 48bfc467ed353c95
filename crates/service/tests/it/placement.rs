//! Apprenticeships and jobs: who begins, who looks, who stayed; and what stops at once.

use chrono::Duration;
use domain::authz::{Compartment, Role};
use domain::case::TaskKind;
use domain::date::DateParts;
use domain::id::CaseId;
use domain::intake::WorkForm;
use domain::person::BirthForm;
use domain::placement::{LookForm, LookKind, PlacementEnd, PlacementEndForm, PlacementForm};
use domain::training::EnrolForm;
use service::{Ctx, ServiceError, person, placement, training};
use store::case::Case;
use uuid::Uuid;

use crate::child::born;
use crate::pair_merge::twice;
use crate::training::school;
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

/// A tailor's workshop from 30 November on, in the mornings, for half a year.
pub fn workshop(case: &Case) -> PlacementForm {
    PlacementForm {
        command: command(),
        code: case.code.clone(),
        kind: "apprenticeship".into(),
        employer: "Atelier Sampa".into(),
        master: "Boukary Sampa".into(),
        place: "Dori".into(),
        work: WorkForm { what: "7531".into(), ..WorkForm::default() },
        shift: "morning".into(),
        starts_on: "2026-11-24".into(),
        ends_on: "2027-05-28".into(),
        pay: "15000".into(),
        subsidy: "10000".into(),
        hazardous: "no".into(),
        safe_on: "2026-11-20".into(),
        ..PlacementForm::default()
    }
}

/// A job without an end.
fn job(case: &Case, employer: &str) -> PlacementForm {
    PlacementForm {
        kind: "job".into(),
        employer: employer.into(),
        contract: "permanent".into(),
        ends_on: String::new(),
        ..workshop(case)
    }
}

fn look(id: &str, look: String, on: &str, still: &str) -> LookForm {
    LookForm {
        command: command(),
        placement: id.into(),
        look,
        looked_on: on.into(),
        still: still.into(),
        ..LookForm::default()
    }
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert!(errors.iter().any(|e| e.key == key), "{errors:?}"),
        other => panic!("{key}: {other:?}"),
    }
}

/// What waits, and when.
async fn due(w: &World, case: CaseId) -> Vec<(TaskKind, String)> {
    let tasks = store::task::of_case(&w.app.db, case).await.unwrap();
    tasks.into_iter().map(|t| (t.kind, t.due_on.to_string())).collect()
}

/// The planned look of this kind after so many days.
async fn planned(ctx: &Ctx, id: &str, kind: LookKind, days: i64) -> String {
    let page = placement::show(ctx, id).await.unwrap();
    page.looks.iter().find(|l| (l.kind, l.days) == (kind, days)).unwrap().id.to_string()
}

world_tests!(an_apprenticeship_begins_once_and_asks_for_one_look_after_the_other, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let form = workshop(&case);
    let id = placement::record(&awa, &form).await.unwrap();
    assert_eq!(placement::record(&awa, &form).await.unwrap(), id, "sent twice");
    assert_eq!(placement::show(&awa, &id).await.unwrap().looks.len(), 9);
    assert_eq!(due(&w, case.id).await, [(TaskKind::PlacementLook, "2026-12-01".to_owned())]);
    let early = look(&id, planned(&awa, &id, LookKind::Retention, 30).await, "2026-11-24", "yes");
    refused(placement::look(&awa, &early).await, "error-look-early");
    let visit = look(&id, planned(&awa, &id, LookKind::Visit, 7).await, "2026-11-24", "yes");
    for _ in 0..2 {
        placement::look(&awa, &visit).await.unwrap();
    }
    assert_eq!(due(&w, case.id).await, [(TaskKind::PlacementLook, "2026-12-24".to_owned())]);
    let again = LookForm { command: command(), ..visit };
    assert!(matches!(placement::look(&awa, &again).await, Err(ServiceError::Conflict(_))), "one look is made once");
    // Nobody holds two places at the same hours.
    refused(placement::record(&awa, &job(&case, "Other")).await, "placement-finding-at-work");
    placement::record(&awa, &PlacementForm { shift: "evening".into(), ..job(&case, "Other") }).await.unwrap();
});

world_tests!(whoever_left_is_asked_about_no_more_and_counts_as_left, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let mut ids = Vec::new();
    for n in 0..6 {
        let case = w.case(w.dor, awa.user()).await;
        ids.push((placement::record(&awa, &job(&case, &format!("Shop {n}"))).await.unwrap(), case));
    }
    w.clock.advance(Duration::days(40));
    let awa = w.later(&awa);
    let none = placement::list(&w.later(&boss), false, None).await.unwrap();
    let counted = none.stayed[0].1.unwrap();
    assert_eq!((counted.due, counted.unknown, none.due.len()), (6, 6, 6), "nobody asked yet");
    for (n, (id, _)) in ids.iter().enumerate() {
        let which = planned(&awa, id, LookKind::Retention, 30).await;
        let answer = ["yes", "yes", "yes", "no", "unknown"].get(n);
        let Some(answer) = answer else { continue };
        let form = LookForm { reason: "pay".into(), ..look(id, which, "2027-01-02", answer) };
        placement::look(&awa, &form).await.unwrap();
    }
    let (left, case) = &ids[3];
    assert_eq!(placement::show(&awa, left).await.unwrap().placement.ended.unwrap().1, PlacementEnd::Pay);
    assert!(due(&w, case.id).await.is_empty());
    let next = look(left, String::new(), "2027-01-03", "yes");
    refused(placement::look(&awa, &next).await, "error-placement-over");
    let list = placement::list(&w.later(&boss), false, None).await.unwrap();
    let counted = list.stayed[0].1.unwrap();
    assert_eq!((counted.due, counted.there, counted.left, counted.unknown), (6, 3, 1, 2));
    assert_eq!((counted.percent(), counted.at_least()), (Some(75), Some(50)));
    assert_eq!(list.stayed[1].1, None, "nobody's ninetieth day has come");
    assert_eq!((list.lines.len(), placement::list(&boss, true, None).await.unwrap().lines.len()), (5, 1));
});

world_tests!(an_end_as_agreed_is_not_a_loss_and_is_said_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let id = placement::record(&awa, &workshop(&case)).await.unwrap();
    let end = |version: &str, on: &str| PlacementEndForm {
        command: command(),
        placement: id.clone(),
        version: version.into(),
        ended_on: on.into(),
        reason: "as_agreed".into(),
    };
    refused(placement::end(&awa, &end("1", "2026-11-20")).await, "error-placement-order");
    assert!(matches!(placement::end(&awa, &end("9", "2026-11-24")).await, Err(ServiceError::Conflict(_))));
    let (x, y) = tokio::join!(async { placement::end(&awa, &end("1", "2026-11-24")).await }, async {
        placement::end(&awa, &end("1", "2026-11-24")).await
    });
    assert_eq!(usize::from(x.is_ok()) + usize::from(y.is_ok()), 1);
    assert!(due(&w, case.id).await.is_empty());
});

/// The form that corrects a placement, as the page gives it.
async fn correcting(by: &Ctx, id: &str) -> PlacementForm {
    let start = placement::correct_start(by, id).await.unwrap();
    PlacementForm {
        command: command(),
        placement: id.into(),
        version: start.placement.version.to_string(),
        why: "Misheard".into(),
        ..start.form
    }
}

world_tests!(what_was_written_wrongly_is_corrected_and_what_it_said_stays, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let id = placement::record(&awa, &workshop(&case)).await.unwrap();
    refused(placement::correct(&awa, &correcting(&awa, &id).await).await, "error-placement-same");
    let bare = PlacementForm { why: String::new(), ..correcting(&awa, &id).await };
    refused(placement::correct(&awa, &bare).await, "error-placement-correct-why");
    let form = PlacementForm { employer: "Atelier Sanou".into(), pay: "20 000".into(), ..correcting(&awa, &id).await };
    for _ in 0..2 {
        placement::correct(&awa, &form).await.unwrap();
    }
    let seen = placement::show(&awa, &id).await.unwrap();
    assert_eq!(
        (seen.placement.placement.employer.as_str(), seen.placement.placement.pay),
        ("Atelier Sanou", Some(20_000))
    );
    let [change] = seen.changes.as_slice() else { panic!("{:?}", seen.changes) };
    assert_eq!((change.before.0.employer.as_str(), change.before.0.pay), ("Atelier Sampa", Some(15_000)));
    assert_eq!(change.reason, "Misheard");
    assert_eq!(crate::person::count(&w, "placement.corrected").await, 1);
    let log: Vec<(String,)> =
        store::fetch_all!(&w.app.db, (String,), "select detail from audit_entry where action = 'placement.corrected'")
            .unwrap();
    assert!(log[0].0.contains("employer") && !log[0].0.contains("Sanou"), "which fields, and not what they say");
    // Of two who correct what they both saw, one does; and an old version is refused.
    let old = PlacementForm { command: command(), place: "Djibo".into(), ..form.clone() };
    assert!(matches!(placement::correct(&awa, &old).await, Err(ServiceError::Conflict(_))));
    let one = PlacementForm { place: "Gorom".into(), ..correcting(&awa, &id).await };
    let two = PlacementForm { command: command(), place: "Djibo".into(), ..one.clone() };
    let (x, y) = tokio::join!(placement::correct(&awa, &one), placement::correct(&awa, &two));
    assert_eq!(usize::from(x.is_ok()) + usize::from(y.is_ok()), 1, "{x:?} {y:?}");
});

world_tests!(corrected_days_are_looked_at_anew_and_what_was_seen_stays, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let begun = PlacementForm { starts_on: "2026-11-02".into(), ..workshop(&case) };
    let id = placement::record(&awa, &begun).await.unwrap();
    let visit = planned(&awa, &id, LookKind::Visit, 7).await;
    placement::look(&awa, &look(&id, visit, "2026-11-10", "yes")).await.unwrap();
    let late = PlacementForm { starts_on: "2026-11-16".into(), ..correcting(&awa, &id).await };
    refused(placement::correct(&awa, &late).await, "error-placement-seen-before");
    let other =
        PlacementForm { starts_on: "2026-11-09".into(), ends_on: "2027-02-10".into(), ..correcting(&awa, &id).await };
    placement::correct(&awa, &other).await.unwrap();
    let looks = placement::show(&awa, &id).await.unwrap().looks;
    let days: Vec<_> = looks.iter().map(|l| (l.days, l.due_on.to_string(), l.seen.is_some())).collect();
    assert_eq!(days[0], (7, "2026-11-09".into(), true), "{days:?}");
    assert!(days.contains(&(37, "2026-12-16".into(), false)) && days.iter().all(|(n, ..)| *n < 100), "{days:?}");
    assert_eq!(due(&w, case.id).await, [(TaskKind::PlacementLook, "2026-12-09".to_owned())]);
});

world_tests!(what_was_seen_too_early_for_a_corrected_first_day_stays_as_a_visit, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let begun = PlacementForm { starts_on: "2026-08-01".into(), ..job(&case, "Garage") };
    let id = placement::record(&awa, &begun).await.unwrap();
    for (days, on) in [(30, "2026-11-20"), (90, "2026-11-01")] {
        let which = planned(&awa, &id, LookKind::Retention, days).await;
        placement::look(&awa, &look(&id, which, on, "yes")).await.unwrap();
    }
    let looks = async || {
        let looks = placement::show(&awa, &id).await.unwrap().looks;
        looks.iter().map(|l| (l.kind, l.days, l.seen.map(|(on, _)| on.to_string()))).collect::<Vec<_>>()
    };
    placement::correct(&awa, &PlacementForm { starts_on: "2026-10-15".into(), ..correcting(&awa, &id).await })
        .await
        .unwrap();
    let now = looks().await;
    let seen = |kind, days, on: &str| (kind, days, Some(on.to_owned()));
    assert!(now.contains(&seen(LookKind::Visit, 17, "2026-11-01")), "{now:?}");
    assert!(now.contains(&seen(LookKind::Retention, 30, "2026-11-20")), "asked late enough: {now:?}");
    assert!(now.contains(&(LookKind::Retention, 90, None)) && now.len() == 4, "{now:?}");
    assert_eq!(due(&w, case.id).await, [(TaskKind::PlacementLook, "2027-01-13".to_owned())]);
    // Back again nothing is lost, and the answer is asked for once more.
    placement::correct(&awa, &PlacementForm { starts_on: "2026-08-01".into(), ..correcting(&awa, &id).await })
        .await
        .unwrap();
    assert_eq!(looks().await.iter().filter(|(.., on)| on.is_some()).count(), 2);
    // Where it has ended, too; and a second look of the same day stays beside the first.
    for (which, on) in
        [(String::new(), "2026-10-30"), (planned(&awa, &id, LookKind::Retention, 90).await, "2026-10-30")]
    {
        placement::look(&awa, &look(&id, which, on, "yes")).await.unwrap();
    }
    let end = PlacementEndForm {
        command: command(),
        placement: id.clone(),
        version: placement::show(&awa, &id).await.unwrap().placement.version.to_string(),
        ended_on: "2026-11-22".into(),
        reason: "pay".into(),
    };
    placement::end(&awa, &end).await.unwrap();
    placement::correct(&awa, &PlacementForm { starts_on: "2026-08-02".into(), ..correcting(&awa, &id).await })
        .await
        .unwrap();
    let now = looks().await;
    assert!(!now.iter().any(|(kind, days, on)| (*kind, *days) == (LookKind::Retention, 90) && on.is_some()), "{now:?}");
    assert_eq!(now.iter().filter(|(.., on)| on.as_deref() == Some("2026-10-30")).count(), 2, "{now:?}");
});

world_tests!(a_correction_waits_for_whatever_happens_to_the_case_at_this_moment, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let other = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let id = placement::record(&awa, &workshop(&case)).await.unwrap();
    // Somebody writes down work in the evening.
    let evening = PlacementForm { shift: "evening".into(), ..correcting(&awa, &id).await };
    let (_, shop) = PlacementForm { shift: "evening".into(), ..job(&case, "Shop") }.parse(awa.today()).unwrap();
    let mut tx = w.tx().await;
    store::case::hold(&mut tx, case.id).await.unwrap();
    let new = service::ctx::new_id(w.now());
    store::placement::insert(&mut tx, (new, case.id), &shop, (awa.user(), w.now())).await.unwrap();
    refused(w.meanwhile(tx, placement::correct(&awa, &evening)).await, "placement-finding-at-work");
    // The case goes to somebody else: nothing is corrected, looked at or ended any more.
    let form = PlacementForm { employer: "Atelier Sanou".into(), ..correcting(&awa, &id).await };
    let visit = look(&id, String::new(), "2026-11-24", "yes");
    let given = async |from: &Ctx, to: &Ctx| {
        let mut tx = w.tx().await;
        let given = store::execute!(
            &mut tx,
            "update case_file set caseworker_id = $1 where id = $2 and caseworker_id = $3",
            to.user().0,
            case.id.0,
            from.user().0,
        );
        given.unwrap().expect_rows(1).unwrap();
        tx
    };
    let told = w.meanwhile(given(&awa, &other).await, placement::correct(&awa, &form)).await;
    assert!(matches!(told, Err(ServiceError::NotFound)), "{told:?}");
    let told = w.meanwhile(given(&other, &awa).await, placement::look(&other, &visit)).await;
    assert!(matches!(told, Err(ServiceError::NotFound)), "{told:?}");
    let seen = placement::show(&awa, &id).await.unwrap();
    assert_eq!((seen.placement.placement.employer.as_str(), seen.changes.len()), ("Atelier Sampa", 0));
    assert!(seen.looks.iter().all(|l| l.seen.is_none()));
});

world_tests!(a_correction_opens_no_way_around_what_stops_a_placement, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (case, other) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let id = placement::record(&awa, &workshop(&case)).await.unwrap();
    placement::record(&awa, &PlacementForm { shift: "evening".into(), ..job(&case, "Shop") }).await.unwrap();
    let both = PlacementForm { shift: "evening".into(), ..correcting(&awa, &id).await };
    refused(placement::correct(&awa, &both).await, "placement-finding-at-work");
    let mut tx = w.tx().await;
    let rule = service::ctx::new_id(w.now());
    store::contact_rule::insert(&mut tx, &w.app.sealer, rule, case.id, other.id, w.now()).await.unwrap();
    w.commit(tx).await;
    placement::record(&awa, &job(&other, "Boulangerie")).await.unwrap();
    let meets = PlacementForm { employer: "Boulangerie".into(), ..correcting(&awa, &id).await };
    refused(placement::correct(&awa, &meets).await, "error-placement-apart");
    // Whoever may not read the case learns nothing from the answer; who has it looks.
    let adviser = w.actor(Role::LivelihoodOfficer, w.dor).await;
    placement::correct(&adviser, &PlacementForm { command: command(), ..meets }).await.unwrap();
    assert!(due(&w, case.id).await.iter().any(|(kind, _)| *kind == TaskKind::PlacementSafe));
    for nobody in [w.actor(Role::Trainer, w.dor).await, w.actor(Role::LivelihoodOfficer, w.ohg).await] {
        let form = correcting(&awa, &id).await;
        assert!(matches!(placement::correct(&nobody, &form).await, Err(ServiceError::NotFound)));
        assert!(matches!(placement::correct_start(&nobody, &id).await, Err(ServiceError::NotFound)));
    }
    // How it ended can be corrected, and it does not begin again by that.
    let end = PlacementEndForm {
        command: command(),
        placement: id.clone(),
        version: placement::show(&awa, &id).await.unwrap().placement.version.to_string(),
        ended_on: "2026-11-24".into(),
        reason: "dismissed".into(),
    };
    placement::end(&awa, &end).await.unwrap();
    let form = PlacementForm { reason: "employer_closed".into(), ..correcting(&awa, &id).await };
    placement::correct(&awa, &form).await.unwrap();
    let seen = placement::show(&awa, &id).await.unwrap();
    assert_eq!(seen.placement.ended.unwrap().1, PlacementEnd::EmployerClosed);
    assert_eq!(seen.changes[0].before.1.unwrap().1, PlacementEnd::Dismissed);
    let looks = due(&w, case.id).await.into_iter().filter(|(kind, _)| *kind == TaskKind::PlacementLook).count();
    assert_eq!(looks, 1, "of the other place alone");
});

world_tests!(a_class_and_work_do_not_meet_at_the_same_hours, async |w: World| {
    let s = school(&w, 20, false).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (a, b) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let enrol = |case: &Case| EnrolForm {
        command: command(),
        code: case.code.clone(),
        cohort: s.code.clone(),
        joining: "enrol".into(),
        ..EnrolForm::default()
    };
    training::enrol(&awa, &enrol(&a)).await.unwrap();
    refused(placement::record(&awa, &workshop(&a)).await, "placement-finding-in-class");
    placement::record(&awa, &PlacementForm { shift: "evening".into(), ..workshop(&a) }).await.unwrap();
    placement::record(&awa, &workshop(&b)).await.unwrap();
    refused(training::enrol(&awa, &enrol(&b)).await, "eligibility-at-work");
});

world_tests!(each_reaches_what_the_table_says_and_nothing_behind_a_wall_shows, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let id = placement::record(&awa, &workshop(&case)).await.unwrap();
    let adviser = w.actor(Role::LivelihoodOfficer, w.dor).await;
    assert_eq!(placement::show(&adviser, &id).await.unwrap().case, None, "no way into the case");
    assert_eq!(placement::day(&adviser).await.unwrap().due.len(), 1);
    assert!(placement::day(&awa).await.unwrap().due.is_empty(), "it is among the tasks");
    for nobody in [
        w.actor(Role::Caseworker, w.dor).await,
        w.actor(Role::Trainer, w.dor).await,
        w.actor(Role::Finance, w.dor).await,
        w.actor(Role::LivelihoodOfficer, w.ohg).await,
        w.actor(Role::ProgrammeManager, w.dor).await,
    ] {
        assert!(matches!(placement::show(&nobody, &id).await, Err(ServiceError::NotFound)));
        let form = look(&id, String::new(), "2026-11-24", "yes");
        assert!(matches!(placement::look(&nobody, &form).await, Err(ServiceError::NotFound)));
    }
    let trainer = w.actor(Role::Trainer, w.dor).await;
    assert!(matches!(placement::list(&trainer, false, None).await, Err(ServiceError::Forbidden)));
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let walled = w.case_behind(w.dor, focal.user(), Compartment::Gbv).await;
    let hidden = placement::record(&focal, &workshop(&walled)).await.unwrap();
    assert_eq!(placement::list(&focal, false, None).await.unwrap().lines.len(), 1);
    let boss = w.actor(Role::Supervisor, w.dor).await;
    for outside in [&awa, &adviser, &boss] {
        assert!(matches!(placement::show(outside, &hidden).await, Err(ServiceError::NotFound)));
        assert_eq!(placement::list(outside, false, None).await.unwrap().lines.len(), 1);
    }
    // Its code name is no way in.
    let named = PlacementForm { code: walled.code_name.clone(), ..workshop(&walled) };
    refused(placement::record(&adviser, &named).await, "error-placement-case");
});

world_tests!(a_child_found_among_adults_leaves_hazardous_work_at_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case(w.dor, awa.user()).await;
    let danger = PlacementForm { hazardous: "yes".into(), ..workshop(&case) };
    let id = placement::record(&awa, &danger).await.unwrap();
    let safe = placement::record(&awa, &PlacementForm { shift: "evening".into(), ..job(&case, "Shop") }).await.unwrap();
    let birth = born(&case, "2010", 1);
    person::correct(&awa, &birth).await.unwrap();
    assert!(matches!(placement::show(&awa, &id).await, Err(ServiceError::NotFound)), "behind the wall");
    let stopped = placement::show(&focal, &id).await.unwrap();
    assert_eq!(stopped.placement.ended.unwrap().1, PlacementEnd::Unsafe);
    assert!(placement::show(&focal, &safe).await.unwrap().placement.ended.is_none(), "sixteen, and safe");
    assert!(due(&w, case.id).await.iter().any(|(kind, _)| *kind == TaskKind::TrainingHazard));
    let again = PlacementForm { command: command(), ..danger };
    refused(placement::record(&focal, &again).await, "placement-finding-hazardous");
    // A younger child than was thought: no work at all.
    let younger = BirthForm {
        command: command(),
        version: "2".into(),
        birth: DateParts { day: "2".into(), month: "5".into(), year: "2013".into() },
        ..birth
    };
    person::correct(&focal, &younger).await.unwrap();
    let stopped = placement::show(&focal, &safe).await.unwrap();
    assert_eq!(stopped.placement.ended.unwrap().1, PlacementEnd::Unsafe);
});

world_tests!(what_was_stopped_for_a_child_is_corrected_without_saying_anything_untrue, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case(w.dor, awa.user()).await;
    let soon = PlacementForm { hazardous: "yes".into(), starts_on: "2026-12-10".into(), ..workshop(&case) };
    let id = placement::record(&awa, &soon).await.unwrap();
    let birth = born(&case, "2013", 1);
    person::correct(&awa, &birth).await.unwrap();
    // It was never begun, and its last day is still to come.
    let form = PlacementForm { employer: "Atelier Sanou".into(), ..correcting(&focal, &id).await };
    assert_eq!(form.ended_on, "2026-12-10");
    placement::correct(&focal, &form).await.unwrap();
    let seen = placement::show(&focal, &id).await.unwrap().placement;
    assert_eq!((seen.placement.employer.as_str(), seen.placement.hazardous), ("Atelier Sanou", true));
    assert_eq!(seen.ended.unwrap(), ("2026-12-10".parse().unwrap(), PlacementEnd::Unsafe));
    let other = PlacementForm { ended_on: "2026-12-11".into(), ..correcting(&focal, &id).await };
    refused(placement::correct(&focal, &other).await, "error-date-future");
});

world_tests!(whom_somebody_is_not_to_meet_is_told_to_who_reads_the_case_alone, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let adviser = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let (his, her) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let mut tx = w.tx().await;
    let id = service::ctx::new_id(w.now());
    store::contact_rule::insert(&mut tx, &w.app.sealer, id, her.id, his.id, w.now()).await.unwrap();
    w.commit(tx).await;
    placement::record(&adviser, &workshop(&his)).await.unwrap();
    refused(placement::record(&awa, &workshop(&her)).await, "error-placement-apart");
    // Whoever may not read the case learns nothing from the answer; who has it looks.
    let hers = placement::record(&adviser, &workshop(&her)).await.unwrap();
    let asked = async || due(&w, her.id).await.iter().any(|(kind, _)| *kind == TaskKind::PlacementSafe);
    assert!(asked().await && !due(&w, his.id).await.iter().any(|(kind, _)| *kind == TaskKind::PlacementSafe));
    placement::look(&adviser, &look(&hers, String::new(), "2026-11-24", "yes")).await.unwrap();
    assert!(asked().await, "a visit of who does not know why says nothing");
    let visit = planned(&awa, &hers, LookKind::Visit, 7).await;
    placement::look(&awa, &look(&hers, visit, "2026-11-24", "yes")).await.unwrap();
    assert!(!asked().await);
});

world_tests!(work_moves_with_a_merge_and_back_with_its_undo, async |w: World| {
    let t = twice(w).await;
    let id = placement::record(&t.ali, &workshop(&t.b)).await.unwrap();
    let seen = t.merge().await;
    assert_eq!(placement::show(&t.w.later(&t.awa), &id).await.unwrap().code_name, t.a.code_name);
    assert!(matches!(placement::show(&t.ali, &id).await, Err(ServiceError::NotFound)));
    t.w.clock.advance(Duration::minutes(5));
    let awa = t.w.later(&t.awa);
    placement::look(&awa, &look(&id, planned(&awa, &id, LookKind::Visit, 7).await, "2026-11-24", "yes")).await.unwrap();
    t.undo(&seen.id).await.unwrap();
    let looks = async |case: &Case| due(&t.w, case.id).await.iter().filter(|d| d.0 == TaskKind::PlacementLook).count();
    assert_eq!((looks(&t.a).await, looks(&t.b).await), (0, 1), "what is to be looked at goes back too");
    assert_eq!(placement::show(&t.w.later(&t.ali), &id).await.unwrap().code_name, t.b.code_name);
});

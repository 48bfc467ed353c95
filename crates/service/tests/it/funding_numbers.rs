//! Numbers, reports and targets by funded project.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::indicator::{
    Class, CutForm, ReportForm, ResultLevel, Shown, TargetAnswerForm, TargetForm, TargetState, Verdict,
};
use service::indicator::{answer_target, board, make_report, one, propose_target, report, reports, results, target};
use service::{Ctx, ServiceError};
use store::case::Case;

use crate::funding::{command, listed, pays};
use crate::indicator::manager;
use crate::world::{World, world_tests};

/// So many cases for which this project pays, or none.
async fn cases(w: &World, by: &Ctx, funding: &str, n: usize) -> Vec<Case> {
    let mut made = Vec::new();
    for _ in 0..n {
        let case = w.case(w.dor, by.user()).await;
        pays(w, by, &case, funding).await.unwrap();
        made.push(case);
    }
    made
}

world_tests!(numbers_are_told_by_project_and_nothing_behind_a_wall_is_in_them, async |w: World| {
    listed(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    for (funding, n) in [("LAKE-3", 6), ("SAHEL-2", 5), ("", 7)] {
        cases(&w, &awa, funding, n).await;
    }
    // Behind each wall, and merged or opened in error: in no number.
    let mut tx = w.tx().await;
    let lake = store::funding::all(&mut tx).await.unwrap()[0].id;
    w.commit(tx).await;
    for wall in [Compartment::Gbv, Compartment::Sensitive, Compartment::Child] {
        let case = w.case_behind(w.dor, awa.user(), wall).await;
        let mut tx = w.tx().await;
        store::funding::set_of_case(&mut tx, case.id, case.version, Some(lake)).await.unwrap();
        w.commit(tx).await;
    }
    let ctx = manager(&w.app);
    let told = one(&ctx, "a1", &CutForm { by: "project".into(), ..CutForm::default() }).await.unwrap().rows.unwrap();
    let shown: Vec<_> = told.iter().map(|(_, shown)| *shown).collect();
    // LAKE-3, OLD-1, SAHEL-2, none of them, everybody.
    let n = Shown::Number;
    assert_eq!(shown, [n(6), n(0), n(5), n(7), n(18)]);
    let only = CutForm { project: "LAKE-3".into(), ..CutForm::default() };
    let numbers = board(&ctx, &only).await.unwrap().numbers.unwrap();
    assert_eq!(numbers.stages[0].1, n(6));
    let none = CutForm { project: "none".into(), by: "office".into(), ..CutForm::default() };
    let rows = one(&ctx, "a1", &none).await.unwrap().rows.unwrap();
    assert_eq!(rows.last().unwrap(), &(Class::Total, n(7)));
    let fine = CutForm { project: "LAKE-3".into(), office: "DOR".into(), by: "people".into(), ..CutForm::default() };
    assert!(board(&ctx, &fine).await.unwrap().numbers.is_err(), "three ways at once");
});

world_tests!(a_report_tells_the_projects_and_comes_out_the_same_when_they_changed, async |w: World| {
    listed(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let cases = cases(&w, &awa, "LAKE-3", 6).await;
    w.clock.advance(TimeDelta::days(90));
    let user = w.actor(Role::ProgrammeManager, w.dor).await.user();
    let mut ctx = manager(&w.app);
    ctx.actor.user = user;
    let period = reports(&ctx, None).await.unwrap().times[0].1.clone();
    let form = ReportForm { command: command(), period, ..ReportForm::default() };
    let number = make_report(&ctx, &form).await.unwrap();
    let of_lake = |page: &service::indicator::ReportPage| {
        let row = page.rows.iter().find(|(row, _)| row.class == "LAKE-3" && row.indicator.as_str() == "b1");
        row.map(|(row, class)| (row.shown, *class))
    };
    let told = report(&ctx, number, true).await.unwrap();
    assert_eq!(of_lake(&told), Some((Shown::Number(6), Class::Funding(0))));
    let later = w.later(&awa);
    for case in &cases {
        pays(&w, &later, case, "SAHEL-2").await.unwrap();
    }
    let again = report(&ctx, number, true).await.unwrap();
    assert_eq!((again.again.clone(), of_lake(&again)), (Some(Vec::new()), of_lake(&told)));
});

fn aims(funding: &str, value: &str) -> TargetForm {
    TargetForm {
        command: command(),
        indicator: "a1".into(),
        level: ResultLevel::Output.to_string(),
        period: "2026".into(),
        project: funding.into(),
        value: value.into(),
        reason: "Agreement with the donor".into(),
        ..TargetForm::default()
    }
}

world_tests!(a_target_of_a_project_is_held_against_its_number, async |w: World| {
    listed(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    cases(&w, &awa, "LAKE-3", 6).await;
    cases(&w, &awa, "", 5).await;
    let (officer, boss) = (w.actor(Role::MeOfficer, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let key = |result: Result<i64, ServiceError>| match result {
        Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
        other => format!("{other:?}"),
    };
    let both = TargetForm { office: "DOR".into(), ..aims("LAKE-3", "6") };
    assert_eq!(key(propose_target(&officer, &both).await), "error-target-one-scope");
    let meetings = TargetForm { indicator: "h1".into(), ..aims("LAKE-3", "60") };
    assert_eq!(key(propose_target(&officer, &meetings).await), "error-target-no-project");
    assert_eq!(key(propose_target(&officer, &aims("NOWHERE", "6")).await), "error-target-project");
    let mut numbers = Vec::new();
    for (project, value) in [("LAKE-3", "6"), ("", "20")] {
        let number = propose_target(&officer, &aims(project, value)).await.unwrap();
        let answer = TargetAnswerForm {
            command: command(),
            number: number.to_string(),
            answer: TargetState::Approved.to_string(),
            why: String::new(),
        };
        answer_target(&boss, &answer).await.unwrap();
        numbers.push(number);
    }
    assert_eq!(key(propose_target(&officer, &aims("LAKE-3", "7")).await.map(|_| 0)), "Ok(0)");
    assert_eq!(key(propose_target(&officer, &aims("LAKE-3", "8")).await), "error-target-waits");
    let told = results(&boss).await.unwrap().targets;
    let said: Vec<_> = told.iter().map(|m| (m.target.project.as_str(), m.shown, m.verdict)).collect();
    let expected = [("", Shown::Number(11), Verdict::OnTrack), ("LAKE-3", Shown::Number(6), Verdict::Reached)];
    assert_eq!(said, expected, "one beside the other: neither is the newer one of the other");
    assert!(target(&boss, numbers[0]).await.unwrap().in_force);
    let tiles = async |project: &str| {
        let form = CutForm { project: project.into(), ..CutForm::default() };
        board(&boss, &form).await.unwrap().targets.into_iter().map(|m| m.target.number).collect::<Vec<_>>()
    };
    assert_eq!((tiles("LAKE-3").await, tiles("").await), (vec![numbers[0]], vec![numbers[1]]));
    assert_eq!(tiles("SAHEL-2").await, Vec::<i64>::new());
});

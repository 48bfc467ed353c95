//! Targets for women and for men.

use chrono::TimeDelta;
use domain::authz::Role;
use domain::indicator::{CutForm, ReportForm, SexGroup, Shown, TargetAnswerForm, TargetForm, TargetState, Verdict};
use service::indicator::{answer_target, board, make_report, propose_target, report, results};
use service::{Ctx, ServiceError};
use uuid::Uuid;

use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

fn aims(w: &World, sex: &str, value: &str) -> TargetForm {
    TargetForm {
        command: command(),
        indicator: "a1".into(),
        level: "output".into(),
        period: w.now().format("%Y").to_string(),
        sex: sex.into(),
        value: value.into(),
        reason: "Logframe".into(),
        ..TargetForm::default()
    }
}

fn key(result: Result<i64, ServiceError>) -> String {
    match result {
        Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
        other => format!("{other:?}"),
    }
}

async fn approved(w: &World, officer: &Ctx, boss: &Ctx, form: &TargetForm) -> i64 {
    let number = propose_target(&w.later(officer), form).await.unwrap();
    let (number, answer) = (number.to_string(), TargetState::Approved.to_string());
    let form = TargetAnswerForm { command: command(), number, answer, why: String::new() };
    answer_target(&w.later(boss), &form).await.unwrap()
}

/// So many cases of men.
async fn men(w: &World, worker: &Ctx, n: usize) {
    for _ in 0..n {
        let case = w.case(w.dor, worker.user()).await;
        let mut tx = w.tx().await;
        store::execute!(&mut tx, "update person set sex = 'male' where id = $1", case.person.0).unwrap().any();
        w.commit(tx).await;
    }
}

world_tests!(a_target_for_women_is_held_against_the_women_who_are_told_and_against_no_others, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    for _ in 0..6 {
        w.case(w.dor, awa.user()).await;
    }
    men(&w, &awa, 3).await;
    let (officer, boss) = (w.actor(Role::MeOfficer, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let in_dori = TargetForm { office: "DOR".into(), ..aims(&w, "women", "6") };
    assert_eq!(key(propose_target(&officer, &in_dori).await), "error-target-sex-alone");
    let meetings = TargetForm { indicator: "h1".into(), ..aims(&w, "women", "6") };
    assert_eq!(key(propose_target(&officer, &meetings).await), "error-target-no-sex");
    assert_eq!(key(propose_target(&officer, &aims(&w, "women.18_24", "6")).await), "error-unknown-choice");

    let everybody = approved(&w, &officer, &boss, &aims(&w, "", "20")).await;
    let of_women = approved(&w, &officer, &boss, &aims(&w, "women", "6")).await;
    assert_eq!(key(propose_target(&officer, &aims(&w, "women", "7")).await.map(|_| 0)), "Ok(0)");
    assert_eq!(key(propose_target(&officer, &aims(&w, "women", "8")).await), "error-target-waits");
    let said = async || {
        let told = results(&w.later(&boss)).await.unwrap().targets;
        told.into_iter().map(|m| (m.target.sex, m.shown, m.verdict)).collect::<Vec<_>>()
    };
    // Three men are hidden, and with them the women who would give them away: then nothing is said of their target.
    let all = (None, Shown::Number(9), Verdict::OnTrack);
    assert_eq!(said().await, [all, (Some(SexGroup::Women), Shown::Hidden, Verdict::Untold)]);

    men(&w, &awa, 2).await;
    w.clock.advance(TimeDelta::seconds(61));
    let all = (None, Shown::Number(11), Verdict::OnTrack);
    let women = (Some(SexGroup::Women), Shown::Number(6), Verdict::Reached);
    assert_eq!(said().await, [all, women]);
    let tiles = async |people: &str| {
        let form = CutForm { people: people.into(), ..CutForm::default() };
        let targets = board(&w.later(&boss), &form).await.unwrap().targets;
        targets.into_iter().map(|m| m.target.number).collect::<Vec<_>>()
    };
    assert_eq!((tiles("").await, tiles("women").await), (vec![everybody], vec![of_women]));
    assert_eq!((tiles("men_others").await, tiles("women.18_24").await), (vec![], vec![]));

    // A report of that year keeps both.
    let period = w.now().format("%Y").to_string();
    w.clock.advance(TimeDelta::days(370));
    let form = ReportForm { command: command(), period, ..ReportForm::default() };
    let number = make_report(&w.later(&boss), &form).await.unwrap();
    let kept = report(&w.later(&boss), number, false).await.unwrap().targets;
    let kept: Vec<_> = kept.iter().map(|m| (m.target.sex, m.shown, m.verdict)).collect();
    assert_eq!(kept, [(None, Shown::Number(11), Verdict::Missed), women]);
});

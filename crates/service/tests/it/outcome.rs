//! Outcome surveys: in their windows, by somebody other than the own caseworker, scored by versions, compared in numbers
//! that betray nobody.

use chrono::Duration;
use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, TaskKind};
use domain::id::UserId;
use domain::outcome::{AskForm, FIRST, Round, SurveyForm, SurveyState, WeightsForm, survey};
use domain::small_cells::Shown;
use service::daily::nightly;
use service::job::{Handlers, run_next};
use service::outcome::{RescoreJob, Saved, ask, figures, load_weights, mine, page, save, show, weights};
use service::{Ctx, ServiceError, case};
use store::case::Case;
use uuid::Uuid;

use crate::dump::everything;
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

pub fn asked(case: &Case, round: Round, who: UserId) -> AskForm {
    AskForm { command: command(), code: case.code.clone(), round: round.to_string(), interviewer: who.0.to_string() }
}

/// Every question answered with its `n`th answer, or its last.
pub fn all(n: usize) -> Vec<(String, String)> {
    let nth = |item| {
        let codes = survey().codes(item);
        codes.get(n).or(codes.last()).map(|c| (*c).to_owned()).unwrap_or_default()
    };
    survey().items.iter().flat_map(|i| i.keys().into_iter().map(move |k| (k, i))).map(|(k, i)| (k, nth(i))).collect()
}

pub async fn form(ctx: &Ctx, id: Uuid, answers: Vec<(String, String)>, go: &str) -> SurveyForm {
    let page = show(ctx, &id.to_string()).await.unwrap();
    SurveyForm {
        command: command(),
        survey: id.to_string(),
        version: page.survey.version.to_string(),
        answers: answers.into_iter().collect(),
        agreed: "yes".into(),
        reason: String::new(),
        go: go.into(),
    }
}

/// Somebody runs a survey from its beginning to its end.
pub async fn run(w: &World, issa: &Ctx, case: &Case, who: &Ctx, round: Round, n: usize) -> Uuid {
    let issa = w.later(issa);
    let who = w.later(who);
    ask(&issa, &asked(case, round, who.user())).await.unwrap();
    let id = mine(&who).await.unwrap().into_iter().find(|l| l.code_name == case.code_name).unwrap().id;
    assert_eq!(save(&who, &form(&who, id, all(n), "done").await).await.unwrap(), Saved::Done);
    id
}

pub struct Scene {
    pub case: Case,
    pub awa: Ctx,
    pub ali: Ctx,
    pub issa: Ctx,
}

pub async fn scene(w: &World) -> Scene {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    Scene { case, awa, ali: w.actor(Role::Caseworker, w.dor).await, issa: w.actor(Role::Supervisor, w.dor).await }
}

pub fn key(result: Result<impl std::fmt::Debug, ServiceError>) -> String {
    match result {
        Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
        other => panic!("{other:?}"),
    }
}

world_tests!(the_own_caseworker_is_refused_with_the_reason, async |w: World| {
    let s = scene(&w).await;
    assert_eq!(key(ask(&s.issa, &asked(&s.case, Round::Baseline, s.awa.user())).await), "error-outcome-own");
    ask(&s.issa, &asked(&s.case, Round::Baseline, s.ali.user())).await.unwrap();
    let id = mine(&s.ali).await.unwrap()[0].id;
    // The case went to the interviewer meanwhile.
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, s.case.id).await.unwrap().unwrap();
    store::case::set_caseworker(&mut tx, s.case.id, now.version, s.ali.user(), w.now()).await.unwrap();
    w.commit(tx).await;
    assert_eq!(key(save(&s.ali, &form(&s.ali, id, all(0), "done").await).await), "error-outcome-own");
    assert_eq!(show(&s.ali, &id.to_string()).await.unwrap().refusal.unwrap().key, "error-outcome-own");
});

world_tests!(a_survey_is_kept_scored_and_shown_to_those_who_have_the_case, async |w: World| {
    let s = scene(&w).await;
    ask(&s.issa, &asked(&s.case, Round::Baseline, s.ali.user())).await.unwrap();
    let id = mine(&s.ali).await.unwrap()[0].id;
    let unasked = SurveyForm { agreed: String::new(), ..form(&s.ali, id, all(2), "leave").await };
    assert_eq!(key(save(&s.ali, &unasked).await), "error-outcome-agreed");
    let part: Vec<_> = all(2).into_iter().take(5).collect();
    assert_eq!(save(&s.ali, &form(&s.ali, id, part, "leave").await).await.unwrap(), Saved::Later);
    assert_eq!(show(&s.ali, &id.to_string()).await.unwrap().answers.given(), 5, "kept");
    let last = form(&s.ali, id, all(0), "done").await;
    for _ in 0..2 {
        assert_eq!(save(&s.ali, &last).await.unwrap(), Saved::Done);
    }
    let seen = page(&s.awa, &s.case.code).await.unwrap().unwrap();
    let scores = seen.rounds[0].scores.unwrap();
    assert_eq!(scores.composite, Some(1.0));
    assert_eq!(seen.scoring.version, FIRST);
    // Raw answers, for those who have the case and for who asked.
    assert_eq!(show(&s.awa, &id.to_string()).await.unwrap().answers.get("e1"), Some("very_satisfied"));
    assert!(mine(&s.ali).await.unwrap().is_empty());
    let other = w.actor(Role::Caseworker, w.dor).await;
    assert!(matches!(show(&other, &id.to_string()).await, Err(ServiceError::NotFound)));
    let text = everything(&w.app.db).await;
    assert!(!text.contains("very_satisfied"), "sealed");
    let told = case::overview(&s.awa, &s.case.code, None).await.unwrap();
    assert_eq!(told.timeline.len(), 1);
});

world_tests!(an_interview_goes_on_with_whoever_began_it, async |w: World| {
    let s = scene(&w).await;
    ask(&s.issa, &asked(&s.case, Round::Baseline, s.ali.user())).await.unwrap();
    let id = mine(&s.ali).await.unwrap()[0].id;
    let part: Vec<_> = all(2).into_iter().take(5).collect();
    save(&s.ali, &form(&s.ali, id, part, "leave").await).await.unwrap();
    ask(&s.issa, &asked(&s.case, Round::Baseline, s.ali.user())).await.unwrap();
    assert_eq!(show(&s.ali, &id.to_string()).await.unwrap().answers.given(), 5);
    let other = w.actor(Role::Caseworker, w.dor).await;
    ask(&s.issa, &asked(&s.case, Round::Baseline, other.user())).await.unwrap();
    assert_eq!(show(&other, &id.to_string()).await.unwrap().answers.given(), 0, "and nobody else reads it");
});

world_tests!(a_child_is_asked_by_nobody, async |w: World| {
    let s = scene(&w).await;
    let (focal, other) = (
        w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await,
        w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await,
    );
    let behind = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    let boss = w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await;
    assert_eq!(key(ask(&boss, &asked(&behind, Round::Baseline, other.user())).await), "error-outcome-child");
    assert!(store::outcome::of_case(&w.app.db, behind.id).await.unwrap().is_empty());
    ask(&s.issa, &asked(&s.case, Round::Baseline, s.ali.user())).await.unwrap();
});

world_tests!(too_few_answers_are_no_score, async |w: World| {
    let s = scene(&w).await;
    ask(&s.issa, &asked(&s.case, Round::Baseline, s.ali.user())).await.unwrap();
    let id = mine(&s.ali).await.unwrap()[0].id;
    let few: Vec<_> = all(0).into_iter().filter(|(k, _)| !["e1", "e2", "e3", "e4"].contains(&k.as_str())).collect();
    save(&s.ali, &form(&s.ali, id, few, "done").await).await.unwrap();
    let scores = page(&s.awa, &s.case.code).await.unwrap().unwrap().rounds[0].scores.unwrap();
    assert_eq!((scores.economic, scores.social, scores.composite), (None, Some(1.0), None));
});

world_tests!(a_second_survey_of_a_window_is_refused_and_the_first_put_right_with_its_history, async |w: World| {
    let s = scene(&w).await;
    let id = run(&w, &s.issa, &s.case, &s.ali, Round::Baseline, 0).await;
    assert_eq!(key(ask(&s.issa, &asked(&s.case, Round::Baseline, s.ali.user())).await), "error-outcome-twice");
    let silent = form(&s.ali, id, all(4), "done").await;
    assert_eq!(key(save(&s.ali, &silent).await), "error-outcome-reason");
    let right = SurveyForm { reason: "Two answers were swapped".into(), ..form(&s.ali, id, all(4), "done").await };
    let stale = SurveyForm { command: command(), ..right.clone() };
    save(&s.ali, &right).await.unwrap();
    assert!(matches!(save(&s.ali, &stale).await, Err(ServiceError::Conflict(_))));
    let seen = show(&s.awa, &id.to_string()).await.unwrap();
    assert_eq!(seen.versions.len(), 2);
    assert_eq!(seen.versions[1].kept.answers.get("e1"), Some("very_satisfied"), "what was said first stays");
    assert_eq!(seen.scores.unwrap().economic, Some(0.0));
});

world_tests!(a_survey_outside_its_window_is_refused, async |w: World| {
    let s = scene(&w).await;
    ask(&s.issa, &asked(&s.case, Round::SixMonths, s.ali.user())).await.unwrap();
    let id = mine(&s.ali).await.unwrap()[0].id;
    assert_eq!(key(save(&s.ali, &form(&s.ali, id, all(0), "done").await).await), "error-outcome-window", "too early");
    w.clock.advance(Duration::days(150));
    let ali = w.later(&s.ali);
    save(&ali, &form(&ali, id, all(0), "leave").await).await.unwrap();
    w.clock.advance(Duration::days(61));
    let ali = w.later(&s.ali);
    assert!(mine(&ali).await.unwrap().is_empty());
    assert_eq!(key(save(&ali, &form(&ali, id, all(0), "done").await).await), "error-outcome-window", "too late");
    let issa = w.later(&s.issa);
    assert_eq!(key(ask(&issa, &asked(&s.case, Round::Baseline, s.ali.user())).await), "error-outcome-window");
});

world_tests!(surveys_come_due_by_themselves_once_and_are_left_when_their_time_is_over, async |w: World| {
    let s = scene(&w).await;
    let child = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let behind = w.case_behind(w.dor, child.user(), Compartment::Child).await;
    let tasks = async |case: &Case| {
        let open = store::task::of_case(&w.app.db, case.id).await.unwrap();
        let surveys = open.into_iter().filter(|t| t.kind == TaskKind::OutcomeSurvey);
        surveys.map(|t| (t.kind, t.due_on)).collect::<Vec<_>>()
    };
    assert!(nightly(&w.app).await.unwrap());
    assert!(!nightly(&w.app).await.unwrap(), "once a day");
    let due = Round::Baseline.window(s.case.opened_on).due_on;
    assert_eq!(tasks(&s.case).await, [(TaskKind::OutcomeSurvey, due)]);
    assert!(tasks(&behind).await.is_empty(), "a child is not asked");
    w.clock.advance(Duration::days(1));
    nightly(&w.app).await.unwrap();
    assert_eq!(tasks(&s.case).await.len(), 1, "once");
    w.clock.advance(Duration::days(40));
    nightly(&w.app).await.unwrap();
    assert!(tasks(&s.case).await.is_empty());
    let seen = page(&w.later(&s.awa), &s.case.code).await.unwrap().unwrap();
    assert_eq!(seen.rounds[0].survey.as_ref().unwrap().state, SurveyState::Missed);
    w.clock.advance(Duration::days(120));
    nightly(&w.app).await.unwrap();
    let due = Round::SixMonths.window(s.case.opened_on).due_on;
    assert_eq!(tasks(&s.case).await, [(TaskKind::OutcomeSurvey, due)]);
    run(&w, &s.issa, &s.case, &s.ali, Round::SixMonths, 0).await;
    assert!(tasks(&s.case).await.is_empty(), "doing it clears it");
});

world_tests!(who_runs_a_survey_sees_nothing_else_and_loses_it_at_a_wall, async |w: World| {
    let s = scene(&w).await;
    ask(&s.issa, &asked(&s.case, Round::Baseline, s.ali.user())).await.unwrap();
    let id = mine(&s.ali).await.unwrap()[0].id;
    assert!(show(&s.ali, &id.to_string()).await.unwrap().code.is_none());
    assert!(matches!(case::header(&s.ali, &s.case.code).await, Err(ServiceError::NotFound)));
    for role in [Role::Trainer, Role::Finance, Role::Partner, Role::MeOfficer, Role::Authority, Role::FocalPoint] {
        let other = w.actor(role, w.dor).await;
        assert!(matches!(show(&other, &id.to_string()).await, Err(ServiceError::NotFound)), "{role}");
    }
    let far = w.actor(Role::Caseworker, w.ohg).await;
    assert_eq!(key(ask(&s.issa, &asked(&s.case, Round::Baseline, far.user())).await), "error-outcome-interviewer");
    let late = form(&s.ali, id, all(0), "done").await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, s.case.id).await.unwrap().unwrap();
    store::case::set_compartment(&mut tx, s.case.id, now.version, Compartment::Gbv, Some(focal.user()), now.track)
        .await
        .unwrap();
    w.commit(tx).await;
    assert!(mine(&s.ali).await.unwrap().is_empty());
    assert!(matches!(save(&s.ali, &late).await, Err(ServiceError::NotFound)));
});

world_tests!(weights_are_loaded_as_versions_and_history_stays, async |w: World| {
    let s = scene(&w).await;
    run(&w, &s.issa, &s.case, &s.ali, Round::Baseline, 0).await;
    let admin = w.actor(Role::Admin, w.dor).await;
    let form = WeightsForm {
        command: command(),
        version: "0".into(),
        source: "Pilot 2026".into(),
        set: r#"{"dimension_weights": {"E1": 0}, "low_from": 0.7}"#.into(),
    };
    assert!(matches!(load_weights(&s.issa, &form).await, Err(ServiceError::Forbidden)));
    for _ in 0..2 {
        load_weights(&admin, &form).await.unwrap();
    }
    let second = WeightsForm { command: command(), ..form.clone() };
    assert!(matches!(load_weights(&admin, &second).await, Err(ServiceError::Conflict(_))));
    assert_eq!(weights(&admin).await.unwrap().loaded.len(), 1);
    assert!(page(&s.awa, &s.case.code).await.unwrap().unwrap().rounds[0].scores.is_none(), "not scored yet");
    let handlers = Handlers::default().with(RescoreJob);
    while run_next(&w.app, &handlers).await.unwrap() {}
    let seen = page(&s.awa, &s.case.code).await.unwrap().unwrap();
    assert_eq!(seen.scoring.version, "loaded-1");
    assert_eq!(seen.rounds[0].scores.unwrap().composite, Some(1.0));
    let rows = store::outcome_answers::scores(&w.app.db, s.case.id).await.unwrap();
    let mut versions: Vec<&str> = rows.iter().map(|r| r.scoring.as_str()).collect();
    versions.sort();
    assert_eq!(versions, [FIRST, "loaded-1"], "beside each other");
});

// The numbers are checked against what was put in, by hand.
world_tests!(change_is_told_of_many_and_of_nobody, async |w: World| {
    let s = scene(&w).await;
    let me = w.actor(Role::MeOfficer, w.dor).await;
    let empty = figures(&me).await.unwrap();
    assert_eq!(empty.rounds[0].1.paired, Shown::Nobody);
    let mut cases = vec![s.case.clone()];
    for _ in 0..6 {
        cases.push(w.case(w.dor, s.awa.user()).await);
    }
    for case in &cases {
        run(&w, &s.issa, case, &s.ali, Round::Baseline, 2).await;
    }
    w.clock.advance(Duration::days(180));
    // One dies, one is asked by nobody, five have both.
    let mut tx = w.tx().await;
    let dead = store::case::by_id(&mut tx, cases[0].id).await.unwrap().unwrap();
    store::case::set_status(&mut tx, dead.id, dead.version, CaseStatus::Closed).await.unwrap();
    let reason = domain::case::ClosureReason::Deceased;
    store::case::set_closure(&mut tx, dead.id, Some(reason), Some(w.now().date_naive())).await.unwrap();
    w.commit(tx).await;
    for case in &cases[2..] {
        run(&w, &s.issa, case, &s.ali, Round::SixMonths, 0).await;
    }
    assert_eq!(figures(&w.later(&me)).await.unwrap().rounds[0].1.paired, Shown::Nobody, "their month is not over");
    w.clock.advance(Duration::days(20));
    // Who is asked by nobody else is asked late, in the window: one more is not told.
    run(&w, &s.issa, &cases[1], &s.ali, Round::SixMonths, 4).await;
    w.clock.advance(Duration::days(40));
    let told = figures(&w.later(&me)).await.unwrap();
    assert!(told.everywhere);
    let six = &told.rounds[0].1;
    assert_eq!(six.paired, Shown::Exact(5));
    let means = six.means.unwrap();
    assert!((means.after - 1.0).abs() < 1e-9 && means.before < 1.0);
    // They began together: their cohort is everybody who is told.
    let cohorts: Vec<_> = told.cohorts.into_values().collect();
    assert_eq!(cohorts, [[(Round::SixMonths, means)]]);
    assert_eq!(six.changes[0], Some(Shown::Exact(5)));
    // One person each: not told.
    assert_eq!((six.censored, six.unknown), (None, None));
    for role in [Role::Caseworker, Role::Partner, Role::Finance, Role::Trainer, Role::Auditor] {
        let other = w.actor(role, w.dor).await;
        assert!(matches!(figures(&other).await, Err(ServiceError::Forbidden)), "{role}");
    }
    let far = w.actor(Role::Supervisor, w.ohg).await;
    assert_eq!(figures(&w.later(&far)).await.unwrap().rounds[0].1.paired, Shown::Nobody);
});

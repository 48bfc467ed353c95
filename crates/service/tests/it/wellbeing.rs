//! Questionnaires about wellbeing: asked with consent, sealed, scored, and heard at once when somebody's life is in danger.

use domain::authz::{Compartment, Role};
use domain::case::{CaseEventKind, TaskKind};
use domain::wellbeing::{
    AnswerForm, CheckState, CutoffForm, SafetyForm, SafetyReviewForm, StartForm, TalkForm, TalkHow,
};
use service::wellbeing::{
    Answered, Next, answer, choices, cutoffs, page, protocol, record_safety, review_safety, set_cutoff, show, start,
    talk,
};
use service::{Ctx, ServiceError, case, person};
use store::case::Case;
use uuid::Uuid;

use crate::child::born;
use crate::closure;
use crate::dump::everything;
use crate::world::{World, world_tests};

fn command() -> String {
    Uuid::new_v4().to_string()
}

pub fn begin(case: &Case, instrument: &str) -> StartForm {
    StartForm {
        command: command(),
        code: case.code.clone(),
        instrument: instrument.into(),
        language: "fuh".into(),
        agreed: "yes".into(),
    }
}

/// Answers on the page as it is now.
async fn answers(ctx: &Ctx, case: &Case, number: i64, given: &[(usize, &str)]) -> AnswerForm {
    let version = show(ctx, &case.code, &number.to_string()).await.unwrap().check.version;
    AnswerForm {
        command: command(),
        code: case.code.clone(),
        number: number.to_string(),
        version: version.to_string(),
        answers: given.iter().map(|(n, a)| (format!("q{n}"), (*a).to_owned())).collect(),
        all: "1".into(),
        go: String::new(),
    }
}

pub async fn give(ctx: &Ctx, case: &Case, number: i64, given: &[(usize, &str)]) -> Answered {
    answer(ctx, &answers(ctx, case, number, given).await).await.unwrap()
}

fn done(case: &Case, number: i64) -> SafetyForm {
    SafetyForm {
        command: command(),
        code: case.code.clone(),
        number: number.to_string(),
        round: "1".into(),
        danger: "later".into(),
        steps: vec!["stayed".into(), "counsellor_called".into()],
        called: "Counsellor on call".into(),
        words: "Comes back tomorrow morning".into(),
    }
}

fn seen(case: &Case, number: i64) -> SafetyReviewForm {
    SafetyReviewForm {
        command: command(),
        code: case.code.clone(),
        number: number.to_string(),
        round: "1".into(),
        words: "Spoke with the counsellor".into(),
    }
}

async fn scene(w: &World) -> (Case, Ctx, Ctx) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    (case, awa, w.actor(Role::Supervisor, w.dor).await)
}

async fn open(w: &World, case: &Case) -> Vec<TaskKind> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|t| t.kind).collect()
}

fn key(result: Result<impl std::fmt::Debug, ServiceError>) -> String {
    match result {
        Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
        other => panic!("{other:?}"),
    }
}

world_tests!(questions_are_kept_one_by_one_scored_and_told_to_nobody_else, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    let form = begin(&case, "phq9");
    let (_, number, agreed) = start(&awa, &form).await.unwrap();
    assert_eq!((start(&awa, &form).await.unwrap().1, agreed), (number, true), "sent twice is one");
    for n in 1..=8 {
        let mut one = answers(&awa, &case, number, &[(n, "2")]).await;
        one.all = String::new();
        assert_eq!(answer(&awa, &one).await.unwrap().next, Next::Ask);
    }
    let mut nothing = answers(&awa, &case, number, &[]).await;
    nothing.all = String::new();
    assert_eq!(key(answer(&awa, &nothing).await), "error-wellbeing-answer");
    assert_eq!(give(&awa, &case, number, &[(9, "0")]).await.next, Next::Ended);
    let page_of = show(&awa, &case.code, &number.to_string()).await.unwrap();
    let result = page_of.result.unwrap();
    assert_eq!(
        (result.total, result.band.as_deref(), result.positive),
        (Some(16), Some("moderately_severe"), Some(true))
    );
    assert_eq!((page_of.check.state, page_of.safety, page_of.may_ask), (CheckState::Done, None, false));
    assert_eq!(open(&w, &case).await, [TaskKind::WellbeingTalk]);
    // That a talk is due tells what the answers came to: it is in nothing that a supervisor sees.
    w.clock.advance(chrono::Duration::days(3));
    let (late, own) = (w.later(&issa), w.later(&awa));
    assert!(case::overview(&late, &case.code, None).await.unwrap().tasks.is_empty());
    assert!(service::today::today(&late).await.unwrap().unwrap().due.is_empty());
    assert_eq!(service::today::today(&own).await.unwrap().unwrap().due.len(), 1);
    let log = case::history(&late, &case.code, None).await.unwrap();
    assert!(log.entries.iter().all(|e| !e.action.starts_with("wellbeing.")));
    let told = TalkForm { command: command(), code: case.code.clone(), number: number.to_string(), how: "held".into() };
    assert!(matches!(talk(&issa, &told).await, Err(ServiceError::Forbidden)));
    for _ in 0..2 {
        talk(&awa, &told).await.unwrap();
    }
    assert!(matches!(talk(&awa, &TalkForm { command: command(), ..told }).await, Err(ServiceError::Conflict(_))));
    assert!(open(&w, &case).await.is_empty(), "doing it clears it");
    let kept = show(&awa, &case.code, &number.to_string()).await.unwrap();
    assert_eq!((kept.talk.unwrap().how, kept.may_talk), (TalkHow::Held, false));
    // The timeline says that questions were asked; who supervises reads no answer.
    let told = case::overview(&issa, &case.code, None).await.unwrap();
    assert_eq!(told.timeline.len(), 1);
    assert_eq!(told.timeline[0].kind, CaseEventKind::WellbeingAsked);
    assert!(matches!(show(&issa, &case.code, &number.to_string()).await, Err(ServiceError::Forbidden)));
    assert!(page(&issa, &case.code).await.unwrap().checks.is_none());
    let text = everything(&w.app.db).await;
    assert!(!text.contains("moderately_severe") && !text.contains("\"positive\""), "sealed");
    assert!(text.contains("phq9"), "the dump holds what is not sealed");
});

world_tests!(asked_one_by_one_the_last_answer_is_not_the_end_and_one_before_is_put_right, async |w: World| {
    let (case, awa, _) = scene(&w).await;
    let (_, number, _) = start(&awa, &begin(&case, "phq9")).await.unwrap();
    let one = async |n: usize, points: &str| {
        let form = AnswerForm { all: String::new(), ..answers(&awa, &case, number, &[(n, points)]).await };
        answer(&awa, &form).await.unwrap().next
    };
    for n in 1..=3 {
        assert_eq!(one(n, "3").await, Next::Ask);
    }
    // A slip of the finger: back to the second one, which is sent as it is, and then put right.
    assert_eq!(one(2, "3").await, Next::Ask, "the same again is no mistake");
    assert_eq!(one(2, "0").await, Next::Ask);
    for n in 4..=9 {
        assert_eq!(one(n, "0").await, Next::Ask);
    }
    let shown = show(&awa, &case.code, &number.to_string()).await.unwrap();
    assert_eq!((shown.check.state, shown.next, shown.may_ask), (CheckState::Open, None, true), "to be looked over");
    assert!(shown.result.is_none());
    assert_eq!(open(&w, &case).await, [TaskKind::WellbeingEnd], "so that it does not lie there");
    // Looking over, danger is heard before the end, as ever.
    assert_eq!(give(&awa, &case, number, &[(9, "1")]).await.next, Next::Safety);
    record_safety(&awa, &done(&case, number)).await.unwrap();
    let shown = show(&awa, &case.code, &number.to_string()).await.unwrap();
    assert_eq!((shown.check.state, shown.result.unwrap().total), (CheckState::Done, Some(7)));
    assert!(!open(&w, &case).await.contains(&TaskKind::WellbeingEnd), "the end clears it");
});

world_tests!(what_was_answered_and_not_ended_is_to_be_done_until_it_is, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    let (_, number, _) = start(&awa, &begin(&case, "phq9")).await.unwrap();
    let whole: Vec<_> = (1..=9).map(|n| (n, if n == 9 { "0" } else { "3" })).collect();
    // Every answer is there, and whoever asked stops for today.
    for _ in 0..2 {
        let left = AnswerForm { go: "leave".into(), ..answers(&awa, &case, number, &whole).await };
        assert_eq!(answer(&awa, &left).await.unwrap().next, Next::Later);
        assert_eq!(open(&w, &case).await, [TaskKind::WellbeingEnd], "once");
    }
    w.clock.advance(chrono::Duration::days(1));
    let (issa, awa) = (w.later(&issa), w.later(&awa));
    assert_eq!(service::today::today(&awa).await.unwrap().unwrap().due.len(), 1, "on the first page until it is done");
    // Who may not read the answers does not learn that some lie there.
    assert!(case::overview(&issa, &case.code, None).await.unwrap().tasks.is_empty());
    assert!(service::today::today(&issa).await.unwrap().unwrap().due.is_empty());
    assert_eq!(give(&awa, &case, number, &[]).await.next, Next::Ended);
    assert_eq!(open(&w, &case).await, [TaskKind::WellbeingTalk], "what they come to");
});

world_tests!(nothing_is_asked_of_who_does_not_agree, async |w: World| {
    let (case, awa, _) = scene(&w).await;
    let no = StartForm { agreed: "no".into(), ..begin(&case, "phq9") };
    let (_, number, agreed) = start(&awa, &no).await.unwrap();
    assert!(!agreed);
    let shown = show(&awa, &case.code, &number.to_string()).await.unwrap();
    assert_eq!((shown.check.state, shown.may_ask), (CheckState::Declined, false));
    let form = AnswerForm { version: "1".into(), ..answers(&awa, &case, number, &[(1, "1")]).await };
    assert!(matches!(answer(&awa, &form).await, Err(ServiceError::Conflict(_))));
    assert!(case::overview(&awa, &case.code, None).await.unwrap().timeline.is_empty());
    assert!(open(&w, &case).await.is_empty());
});

// PHQ-9 = 6 with item 9 = 1, left unfinished.
world_tests!(an_answer_about_ending_ones_life_opens_the_protocol_at_once, async |w: World| {
    for (instrument, item) in [("phq9", 9), ("srq20", 17)] {
        let (case, awa, issa) = scene(&w).await;
        let (_, number, _) = start(&awa, &begin(&case, instrument)).await.unwrap();
        let mut left = answers(&awa, &case, number, &[(item, "1")]).await;
        left.go = "leave".into();
        for _ in 0..2 {
            assert_eq!(answer(&awa, &left).await.unwrap().next, Next::Safety, "also when it is left");
        }
        let mut kinds = open(&w, &case).await;
        kinds.sort();
        assert_eq!(kinds, [TaskKind::WellbeingProtocol, TaskKind::WellbeingSafety], "each once");
        let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
        assert!(tasks.iter().all(|t| t.due_on == awa.today()), "today");
        // It is not passed over: whatever follows leads there until it is written down what was done.
        assert_eq!(give(&awa, &case, number, &[(1, "0")]).await.next, Next::Safety);
        assert_eq!(show(&awa, &case.code, &number.to_string()).await.unwrap().safety, Some(true));
        assert_eq!(key(review_safety(&issa, &seen(&case, number)).await), "error-safety-not-recorded");
        assert!(matches!(review_safety(&awa, &seen(&case, number)).await, Err(ServiceError::Forbidden)));
        let form = done(&case, number);
        for _ in 0..2 {
            record_safety(&awa, &form).await.unwrap();
        }
        assert_eq!(open(&w, &case).await, [TaskKind::WellbeingSafety]);
        assert!(matches!(record_safety(&awa, &done(&case, number)).await, Err(ServiceError::Conflict(_))));
        assert_eq!(give(&awa, &case, number, &[(2, "0")]).await.next, Next::Ask);
        let shown = protocol(&issa, &case.code, &number.to_string()).await.unwrap();
        assert_eq!(shown.rounds[0].record.clone().unwrap().0.called, "Counsellor on call");
        review_safety(&issa, &seen(&case, number)).await.unwrap();
        assert!(open(&w, &case).await.is_empty());
    }
    let text = everything(&w.app.db).await;
    for secret in ["Counsellor on call", "tomorrow morning", "Spoke with", "counsellor_called"] {
        assert!(!text.contains(secret), "{secret}");
    }
});

world_tests!(danger_that_grows_after_the_record_opens_another_round, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    let (_, number, _) = start(&awa, &begin(&case, "phq9")).await.unwrap();
    give(&awa, &case, number, &[(9, "1")]).await;
    record_safety(&awa, &done(&case, number)).await.unwrap();
    assert_eq!(give(&awa, &case, number, &[(9, "1")]).await.next, Next::Ask, "the same page sent again is no news");
    assert_eq!(give(&awa, &case, number, &[(9, "3")]).await.next, Next::Safety);
    assert!(matches!(record_safety(&awa, &done(&case, number)).await, Err(ServiceError::Conflict(_))), "the first one");
    let second = SafetyForm { round: "2".into(), ..done(&case, number) };
    record_safety(&awa, &second).await.unwrap();
    assert_eq!(open(&w, &case).await, [TaskKind::WellbeingSafety; 2], "a second look at each");
    review_safety(&issa, &seen(&case, number)).await.unwrap();
    assert_eq!(open(&w, &case).await, [TaskKind::WellbeingSafety]);
    let shown = protocol(&issa, &case.code, &number.to_string()).await.unwrap();
    assert_eq!((shown.rounds.len(), shown.review), (2, Some(2)));
    give(&awa, &case, number, &[(9, "0")]).await;
    assert_eq!(give(&awa, &case, number, &[(9, "1")]).await.next, Next::Safety, "said again after a no");
});

world_tests!(nobody_takes_a_second_look_at_what_they_did, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    let other = w.actor(Role::Supervisor, w.dor).await;
    let (_, number, _) = start(&awa, &begin(&case, "phq9")).await.unwrap();
    give(&awa, &case, number, &[(9, "1")]).await;
    record_safety(&issa, &done(&case, number)).await.unwrap();
    assert_eq!(key(review_safety(&issa, &seen(&case, number)).await), "error-safety-own");
    let shown = protocol(&issa, &case.code, &number.to_string()).await.unwrap();
    assert_eq!((shown.review, shown.other_reviews), (None, true));
    review_safety(&other, &seen(&case, number)).await.unwrap();
});

world_tests!(a_case_is_not_closed_while_its_protocol_is_not_written_down, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    let (_, number, _) = start(&awa, &begin(&case, "phq9")).await.unwrap();
    give(&awa, &case, number, &[(9, "1")]).await;
    closure::put(&w, &case, domain::case::CaseStatus::InSupport).await;
    let reason = domain::case::ClosureReason::Deceased;
    service::closure::propose(&awa, &closure::form(&w, &case, reason).await).await.unwrap();
    let refused = service::closure::close(&issa, &closure::decision(&w, &case, "x").await).await;
    assert_eq!(key(refused), "error-closure-protocol");
    record_safety(&awa, &done(&case, number)).await.unwrap();
    service::closure::close(&issa, &closure::decision(&w, &case, "x").await).await.unwrap();
});

world_tests!(a_cry_for_help_on_an_old_page_is_heard, async |w: World| {
    let (case, awa, _) = scene(&w).await;
    let (_, number, _) = start(&awa, &begin(&case, "phq9")).await.unwrap();
    let old = answers(&awa, &case, number, &[(9, "2")]).await;
    let harmless = answers(&awa, &case, number, &[(1, "2")]).await;
    give(&awa, &case, number, &[(1, "0")]).await;
    assert!(matches!(answer(&awa, &harmless).await, Err(ServiceError::Conflict(_))), "others are told");
    assert_eq!(answer(&awa, &old).await.unwrap().next, Next::Safety);
    assert!(open(&w, &case).await.contains(&TaskKind::WellbeingSafety));
});

world_tests!(who_does_not_work_with_the_person_learns_nothing, async |w: World| {
    let (case, awa, _) = scene(&w).await;
    let (_, number, _) = start(&awa, &begin(&case, "phq9")).await.unwrap();
    give(&awa, &case, number, &[(9, "1")]).await;
    let number_ = number.to_string();
    for role in Role::ALL.iter().filter(|r| ![Role::Supervisor].contains(r)) {
        // A caseworker of the same office, too: the case is not theirs.
        let other = w.actor(*role, w.dor).await;
        assert!(matches!(show(&other, &case.code, &number_).await, Err(ServiceError::NotFound)), "{role}");
        assert!(matches!(protocol(&other, &case.code, &number_).await, Err(ServiceError::NotFound)), "{role}");
        assert!(matches!(start(&other, &begin(&case, "phq9")).await, Err(ServiceError::NotFound)), "{role}");
        assert!(matches!(record_safety(&other, &done(&case, number)).await, Err(ServiceError::NotFound)), "{role}");
    }
    let far = w.actor(Role::Supervisor, w.ohg).await;
    assert!(matches!(protocol(&far, &case.code, &number_).await, Err(ServiceError::NotFound)));
});

world_tests!(a_case_that_went_behind_a_wall_takes_its_answers_along, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    let (_, number, _) = start(&awa, &begin(&case, "phq9")).await.unwrap();
    let late = answers(&awa, &case, number, &[(9, "1")]).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap();
    store::case::set_compartment(&mut tx, case.id, now.version, Compartment::Gbv, Some(focal.user()), now.track)
        .await
        .unwrap();
    w.commit(tx).await;
    assert!(matches!(answer(&awa, &late).await, Err(ServiceError::NotFound)));
    assert!(matches!(page(&issa, &case.code).await, Err(ServiceError::NotFound)));
    show(&focal, &case.code, &number.to_string()).await.unwrap();
    assert_eq!(give(&focal, &case, number, &[(9, "1")]).await.next, Next::Safety);
});

world_tests!(a_child_is_not_asked_and_what_was_said_as_an_adult_is_locked, async |w: World| {
    let (case, awa, _) = scene(&w).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let (_, number, _) = start(&awa, &begin(&case, "srq20")).await.unwrap();
    give(&awa, &case, number, &[(17, "1"), (1, "1")]).await;
    let born = born(&case, "2010", 1);
    person::correct(&awa, &born).await.unwrap();
    assert!(matches!(show(&focal, &case.code, &number.to_string()).await, Err(ServiceError::NotFound)));
    assert!(page(&focal, &case.code).await.unwrap().checks.unwrap().is_empty());
    // The danger is the child's all the same.
    protocol(&focal, &case.code, &number.to_string()).await.unwrap();
    record_safety(&focal, &done(&case, number)).await.unwrap();
    assert_eq!(key(start(&focal, &begin(&case, "phq9")).await), "error-wellbeing-age");
    assert!(choices(&focal, &case.code).await.unwrap().packs.is_empty());
});

world_tests!(two_who_begin_at_once_begin_one_questionnaire, async |w: World| {
    let (case, awa, _) = scene(&w).await;
    let (one, two) = (begin(&case, "gad7"), begin(&case, "gad7"));
    let (a, b) = tokio::join!(start(&awa, &one), start(&awa, &two));
    assert_eq!(a.unwrap().1, b.unwrap().1);
    assert_eq!(page(&awa, &case.code).await.unwrap().checks.unwrap().len(), 1);
});

world_tests!(the_end_of_a_case_does_not_end_the_second_look, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    let (_, number, _) = start(&awa, &begin(&case, "phq9")).await.unwrap();
    give(&awa, &case, number, &[(9, "1")]).await;
    let mut tx = w.tx().await;
    store::task::done_all(&mut tx, case.id, w.now(), issa.user()).await.unwrap();
    w.commit(tx).await;
    assert_eq!(open(&w, &case).await.len(), 2);
});

world_tests!(the_programme_sets_its_own_cut_offs_with_what_they_rest_on, async |w: World| {
    let (case, awa, issa) = scene(&w).await;
    let admin = w.actor(Role::Admin, w.dor).await;
    assert!(matches!(cutoffs(&issa).await, Err(ServiceError::Forbidden)));
    let (_, before, _) = start(&awa, &begin(&case, "srq20")).await.unwrap();
    let given: Vec<(usize, &str)> = (1..=20).map(|n| (n, if n <= 6 { "1" } else { "0" })).collect();
    give(&awa, &case, before, &given).await;
    let form = CutoffForm {
        command: command(),
        version: cutoffs(&admin).await.unwrap().version.to_string(),
        instrument: "srq20".into(),
        language: "fuh".into(),
        at: "6".into(),
        reference: "Validation study 2025".into(),
        ..CutoffForm::default()
    };
    for _ in 0..2 {
        set_cutoff(&admin, &form).await.unwrap();
    }
    assert!(matches!(set_cutoff(&issa, &form).await, Err(ServiceError::Forbidden)));
    let stale = CutoffForm { command: command(), at: "7".into(), ..form.clone() };
    assert!(matches!(set_cutoff(&admin, &stale).await, Err(ServiceError::Conflict(_))));
    let shown = cutoffs(&admin).await.unwrap();
    assert_eq!(shown.history.len(), 1, "once");
    let (_, after, _) = start(&awa, &begin(&case, "srq20")).await.unwrap();
    give(&awa, &case, after, &given).await;
    let result = async |n: i64| show(&awa, &case.code, &n.to_string()).await.unwrap().result.unwrap();
    assert_eq!(result(before).await.positive, Some(false), "a result keeps its cut-off");
    let now = result(after).await;
    assert_eq!((now.positive, now.cutoff.reference.as_deref()), (Some(true), Some("Validation study 2025")));
    let back = CutoffForm {
        command: command(),
        version: shown.version.to_string(),
        at: "".into(),
        reference: "".into(),
        ..form
    };
    set_cutoff(&admin, &back).await.unwrap();
    assert!(cutoffs(&admin).await.unwrap().lines.iter().all(|l| l.set.is_empty()));
});

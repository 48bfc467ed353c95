//! Results of the logframe: who writes them, what stands below what, and what a locked report keeps of them.

use chrono::TimeDelta;
use domain::authz::Role;
use domain::indicator::{ReportForm, StatementForm, TargetForm};
use service::indicator::{make_report, propose_target, report, results, target, write_statement};
use service::{Ctx, ServiceError};
use uuid::Uuid;

use crate::target::{approved, asked, refused};
use crate::world::{World, world_tests};

fn said(level: &str, mark: &str, parent: Option<i64>) -> StatementForm {
    StatementForm {
        command: Uuid::new_v4().to_string(),
        level: level.into(),
        mark: mark.into(),
        sentence: "People live of their own work".into(),
        parent: parent.map(|n| n.to_string()).unwrap_or_default(),
        source: "Monitoring visits".into(),
        role: "me_officer".into(),
        ..StatementForm::default()
    }
}

/// In the place of another one.
fn instead(form: StatementForm, of: i64) -> StatementForm {
    StatementForm { replaces: of.to_string(), reason: "Logframe, version 3".into(), ..form }
}

/// What the page shows: each result with what it serves, and how many targets stand below it.
async fn framework(w: &World, who: &Ctx) -> Vec<(String, Option<String>, usize)> {
    let page = results(&w.later(who)).await.unwrap();
    let below = |number: i64| page.targets.iter().filter(|m| m.target.result == Some(number)).count();
    page.statements.iter().map(|s| (s.statement.mark.clone(), s.serves.clone(), below(s.statement.number))).collect()
}

world_tests!(targets_stand_below_results_and_these_below_what_they_serve, async |w: World| {
    let (officer, manager) = (w.actor(Role::MeOfficer, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let form = said("output", "Output 2.1", None);
    let output = write_statement(&officer, &form).await.unwrap();
    assert_eq!(write_statement(&officer, &form).await.unwrap(), output, "sent twice, it is one");
    let impact = write_statement(&officer, &said("impact", "Impact", None)).await.unwrap();
    let outcome = write_statement(&officer, &said("outcome", "Outcome 2", Some(impact))).await.unwrap();
    for (level, parent, why) in
        [("outcome", outcome, "no step above"), ("outcome", output, "a step below"), ("output", 99, "no such result")]
    {
        assert_eq!(
            refused(write_statement(&officer, &said(level, "x", Some(parent))).await),
            "error-result-parent",
            "{why}"
        );
    }
    for role in [Role::ProgrammeManager, Role::Auditor, Role::Supervisor, Role::Admin, Role::Dpo] {
        let who = w.actor(role, w.dor).await;
        let tried = write_statement(&who, &said("impact", "x", None)).await;
        assert!(matches!(tried, Err(ServiceError::Forbidden)), "{role}");
    }

    let of = |result: i64, level: &str| TargetForm {
        result: result.to_string(),
        level: level.into(),
        indicator: if level == "output" { "b5" } else { "a1" }.into(),
        ..asked(&w, "40")
    };
    for (result, level) in [(outcome, "output"), (99, "outcome")] {
        assert_eq!(refused(propose_target(&officer, &of(result, level)).await), "error-target-result");
    }
    let number = approved(&w, &officer, &manager, &of(outcome, "outcome")).await;
    let without = TargetForm { indicator: "c1".into(), ..asked(&w, "40") };
    approved(&w, &officer, &manager, &without).await;
    let row = |mark: &str, serves: Option<&str>, n: usize| (mark.to_owned(), serves.map(str::to_owned), n);
    let now = framework(&w, &manager).await;
    assert_eq!(now, [row("Impact", None, 0), row("Outcome 2", Some("Impact"), 1), row("Output 2.1", None, 0)]);

    // The output takes its place below the outcome; of two who write that at once, one does.
    let forms = [0, 1].map(|_| instead(said("output", "Output 2.1", Some(outcome)), output));
    let both = tokio::join!(write_statement(&officer, &forms[0]), write_statement(&officer, &forms[1]));
    assert_eq!([both.0, both.1].iter().filter(|done| done.is_ok()).count(), 1);
    let late = instead(said("output", "Output 2.1", Some(outcome)), output);
    assert_eq!(refused(write_statement(&officer, &late).await), "error-result-replaces");
    let higher = instead(said("impact", "Impact", None), outcome);
    assert_eq!(refused(write_statement(&officer, &higher).await), "error-result-replaces", "of the same step");
    let newer = instead(said("outcome", "Outcome 3", Some(impact)), outcome);
    let newer = write_statement(&officer, &newer).await.unwrap();
    // The target stays under the words that were approved, until another one is approved under the new ones.
    let output = row("Output 2.1", Some("Outcome 3"), 0);
    let [former, standing] =
        [("Outcome 2", 1), ("Outcome 3", 0)].map(|(mark, targets)| row(mark, Some("Impact"), targets));
    assert_eq!(framework(&w, &manager).await, [row("Impact", None, 0), former, standing, output.clone()]);
    let replaced = results(&w.later(&manager)).await.unwrap().statements;
    assert_eq!(replaced.iter().filter_map(|s| s.replaced_by.as_deref()).collect::<Vec<_>>(), ["Outcome 3"]);
    let page = target(&w.later(&manager), number).await.unwrap();
    assert_eq!(page.result.unwrap().mark, "Outcome 2", "it was proposed below that one");
    assert_eq!(refused(propose_target(&officer, &of(outcome, "outcome")).await), "error-target-result");
    approved(&w, &officer, &manager, &of(newer, "outcome")).await;
    let moved = row("Outcome 3", Some("Impact"), 1);
    assert_eq!(framework(&w, &manager).await, [row("Impact", None, 0), moved, output]);
});

world_tests!(of_results_of_one_level_each_has_its_own_number, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let both = [0, 1].map(|_| said("outcome", "Outcome 2", None));
    let both = tokio::join!(write_statement(&officer, &both[0]), write_statement(&officer, &both[1]));
    let both = [both.0, both.1];
    assert_eq!(both.iter().filter(|done| done.is_ok()).count(), 1, "of two who write the same at once, one does");
    let first = both.into_iter().find_map(Result::ok).unwrap();
    let twice = write_statement(&officer, &said("outcome", "outcome 2", None)).await;
    assert_eq!(refused(twice), "error-result-mark-taken");
    write_statement(&officer, &said("output", "Outcome 2", None)).await.unwrap();
    let newer = write_statement(&officer, &instead(said("outcome", "Outcome 2", None), first)).await.unwrap();
    let other = write_statement(&officer, &said("outcome", "Outcome 3", None)).await.unwrap();
    let taken = write_statement(&officer, &instead(said("outcome", "Outcome 3", None), newer)).await;
    assert_eq!(refused(taken), "error-result-mark-taken");
    // A number that nothing stands under any more is free.
    write_statement(&officer, &instead(said("outcome", "Outcome 4", None), other)).await.unwrap();
    write_statement(&officer, &said("outcome", "Outcome 3", None)).await.unwrap();
});

world_tests!(a_locked_report_keeps_the_results_as_they_were, async |w: World| {
    let (officer, manager) = (w.actor(Role::MeOfficer, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    w.case(w.dor, w.actor(Role::Caseworker, w.dor).await.user()).await;
    let impact = write_statement(&officer, &said("impact", "Impact", None)).await.unwrap();
    let outcome = write_statement(&officer, &said("outcome", "Outcome 2", Some(impact))).await.unwrap();
    let aimed = TargetForm { result: outcome.to_string(), level: "outcome".into(), ..asked(&w, "40") };
    approved(&w, &officer, &manager, &aimed).await;
    let period = w.now().format("%Y").to_string();
    w.clock.advance(TimeDelta::days(366));
    let form = ReportForm { command: Uuid::new_v4().to_string(), period, ..ReportForm::default() };
    let number = make_report(&w.later(&manager), &form).await.unwrap();
    let kept = async || {
        let page = report(&w.later(&manager), number, false).await.unwrap();
        page.statements.into_iter().map(|s| (s.statement.mark, s.serves.unwrap())).collect::<Vec<_>>()
    };
    let then = [("Outcome 2".to_owned(), "Impact".to_owned())];
    assert_eq!(kept().await, then);
    w.clock.advance(TimeDelta::days(1));
    let goal = write_statement(&w.later(&officer), &instead(said("impact", "Goal", None), impact)).await.unwrap();
    let newer = instead(said("outcome", "Outcome 9", Some(goal)), outcome);
    write_statement(&w.later(&officer), &newer).await.unwrap();
    assert_eq!(kept().await, then);
    let now = framework(&w, &manager).await;
    assert_eq!(now.last().unwrap().0, "Outcome 9");
});

world_tests!(a_report_keeps_results_that_were_replaced_before_as_the_page_said_them_on_that_day, async |w: World| {
    let (officer, manager) = (w.actor(Role::MeOfficer, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    w.case(w.dor, w.actor(Role::Caseworker, w.dor).await.user()).await;
    let impact = write_statement(&officer, &said("impact", "Impact", None)).await.unwrap();
    let outcome = write_statement(&officer, &said("outcome", "Outcome 2", Some(impact))).await.unwrap();
    let aimed = TargetForm { result: outcome.to_string(), level: "outcome".into(), ..asked(&w, "40") };
    approved(&w, &officer, &manager, &aimed).await;
    let goal = write_statement(&officer, &instead(said("impact", "Goal", None), impact)).await.unwrap();
    let newer = instead(said("outcome", "Outcome 3", Some(goal)), outcome);
    let newer = write_statement(&officer, &newer).await.unwrap();
    let period = w.now().format("%Y").to_string();
    w.clock.advance(TimeDelta::days(366));
    let of = |page: Vec<service::indicator::Stated>| {
        page.into_iter().map(|s| (s.statement.mark, s.serves, s.replaced_by)).collect::<Vec<_>>()
    };
    let mut on_page = of(results(&w.later(&manager)).await.unwrap().statements);
    let form = ReportForm { command: Uuid::new_v4().to_string(), period, ..ReportForm::default() };
    let number = make_report(&w.later(&manager), &form).await.unwrap();
    w.clock.advance(TimeDelta::days(1));
    write_statement(&w.later(&officer), &instead(said("impact", "Aim", None), goal)).await.unwrap();
    write_statement(&w.later(&officer), &instead(said("outcome", "Outcome 4", None), newer)).await.unwrap();
    let kept = of(report(&w.later(&manager), number, false).await.unwrap().statements);
    assert_eq!(kept, [("Outcome 2".to_owned(), Some("Goal".to_owned()), Some("Outcome 3".to_owned()))]);
    on_page.retain(|said| kept.contains(said));
    assert_eq!(on_page, kept);
});

world_tests!(a_result_is_never_rewritten_and_a_target_stays_where_it_was_proposed, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let first = write_statement(&officer, &said("output", "1", None)).await.unwrap();
    write_statement(&officer, &said("output", "2", None)).await.unwrap();
    let aimed = TargetForm { result: first.to_string(), ..asked(&w, "40") };
    propose_target(&officer, &aimed).await.unwrap();
    let (by, at) = (w.actor(Role::ProgrammeManager, w.dor).await.user().0, w.now());
    // Each as somebody would write it who has the database and not the program.
    macro_rules! refuses {
        ($sql:literal, $($value:expr),*) => {{
            let mut tx = w.tx().await;
            assert!(store::execute!(&mut tx, $sql, $($value),*).is_err(), $sql);
        }};
    }
    refuses!("update result_statement set sentence = $1", "Nothing");
    refuses!("delete from result_statement where number = $1", 2_i64);
    refuses!("update target set state = 'approved', decided_by = $1, decided_at = $2, result_id = null", by, at);
});

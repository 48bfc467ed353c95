//! What has to follow has its own days, and is put right where somebody made a mistake.

use domain::authz::Role;
use domain::support::{CommitmentEndForm, CommitmentForm, CommitmentState, RecordForm};
use service::audit::{AuditQuery, Fact, Hidden, Value, entry, read};
use service::support::Commitment;
use service::{Ctx, ServiceError, support};

use crate::support::{command, day, dialogue, dori, refused, said, school};
use crate::world::{World, world_tests};

fn issue(record: &str) -> CommitmentForm {
    CommitmentForm {
        command: command(),
        record: record.into(),
        kind: "issue".into(),
        what: "A lamp at the well".into(),
        owner: "Municipal police".into(),
        raised_on: "2026-11-03".into(),
        due_on: "2026-11-10".into(),
        ..CommitmentForm::default()
    }
}

fn ends(c: &Commitment, state: &str, on: &str) -> CommitmentEndForm {
    CommitmentEndForm {
        command: command(),
        id: c.id.to_string(),
        version: c.version.to_string(),
        state: state.into(),
        ended_on: on.into(),
    }
}

fn changed(c: &Commitment) -> CommitmentForm {
    CommitmentForm {
        command: command(),
        id: c.id.to_string(),
        version: c.version.to_string(),
        kind: c.kind.as_str().into(),
        what: c.what.clone(),
        owner: c.owner.clone(),
        raised_on: c.raised_on.to_string(),
        due_on: c.due_on.to_string(),
        ended_on: c.ended_on.map(|d| d.to_string()).unwrap_or_default(),
        ..CommitmentForm::default()
    }
}

async fn first(ctx: &Ctx, record: &str) -> Commitment {
    support::record(ctx, record).await.unwrap().commitments.remove(0)
}

async fn facts(auditor: &Ctx, action: &str) -> Vec<Fact> {
    let lines = read(auditor, &AuditQuery { family: "support".into(), ..AuditQuery::default() }).await.unwrap().lines;
    let seq = lines.iter().find(|l| l.action == action).unwrap().seq;
    match entry(auditor, &seq.to_string()).await.unwrap().line.facts {
        Hidden::Shown(facts) => facts,
        other => panic!("{action}: {other:?}"),
    }
}

world_tests!(an_issue_takes_the_days_that_it_took_and_not_those_of_typing, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let record = support::save_record(&mobiliser, &dialogue(&pcode)).await.unwrap();
    support::add_commitment(&mobiliser, &issue(&record)).await.unwrap();
    let c = first(&mobiliser, &record).await;
    assert_eq!(c.raised_on, day("2026-11-03"), "typed on the 24th");
    refused(support::end_commitment(&mobiliser, &ends(&c, "done", "2026-11-02")).await, "error-commitment-past");
    refused(support::end_commitment(&mobiliser, &ends(&c, "done", "2026-11-25")).await, "error-commitment-ahead");
    let end = ends(&c, "done", "2026-11-20");
    for _ in 0..2 {
        support::end_commitment(&mobiliser, &end).await.unwrap();
    }
    let days = async || support::community(&mobiliser, &pcode).await.unwrap().days_to_resolve;
    assert_eq!(days().await, Some(17));
    // The day was mistyped: put right, also after the end, and the mean follows.
    let c = first(&mobiliser, &record).await;
    let form = CommitmentForm { ended_on: "2026-11-13".into(), ..changed(&c) };
    for _ in 0..2 {
        support::change_commitment(&mobiliser, &form).await.unwrap();
    }
    assert_eq!(days().await, Some(10));
    let stale = CommitmentForm { command: command(), ..form };
    assert!(matches!(support::change_commitment(&mobiliser, &stale).await, Err(ServiceError::Conflict(_))));
});

world_tests!(what_ended_by_mistake_is_open_again_and_due_again, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let record = support::save_record(&mobiliser, &dialogue(&pcode)).await.unwrap();
    support::add_commitment(&mobiliser, &issue(&record)).await.unwrap();
    let c = first(&mobiliser, &record).await;
    support::end_commitment(&mobiliser, &ends(&c, "dropped", "2026-11-20")).await.unwrap();
    assert!(support::due(&mobiliser).await.unwrap().is_empty());
    let c = first(&mobiliser, &record).await;
    let again = ends(&c, "open", "");
    for _ in 0..2 {
        support::end_commitment(&mobiliser, &again).await.unwrap();
    }
    let c = first(&mobiliser, &record).await;
    assert_eq!((c.state, c.ended_on), (CommitmentState::Open, None));
    assert_eq!(support::due(&mobiliser).await.unwrap().len(), 1);
    assert!(matches!(support::end_commitment(&mobiliser, &ends(&c, "open", "")).await, Err(ServiceError::Conflict(_))));
    let auditor = w.actor(Role::Auditor, w.dor).await;
    let facts = facts(&auditor, "support.commitment_reopened").await;
    let state = Fact { name: "state".into(), value: Value::Changed("dropped".into(), "open".into()) };
    assert!(facts.contains(&state), "{facts:?}");
});

world_tests!(a_promise_is_put_right_in_its_office_and_the_log_says_days_and_no_words, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let record = support::save_record(&mobiliser, &dialogue(&pcode)).await.unwrap();
    support::add_commitment(&mobiliser, &issue(&record)).await.unwrap();
    let c = first(&mobiliser, &record).await;
    let other = w.actor(Role::Mobiliser, w.ohg).await;
    assert!(matches!(support::change_commitment(&other, &changed(&c)).await, Err(ServiceError::Forbidden)));
    assert!(matches!(support::commitment(&other, &c.id.to_string()).await, Err(ServiceError::Forbidden)));
    refused(
        support::change_commitment(&mobiliser, &CommitmentForm { kind: "renewal".into(), ..changed(&c) }).await,
        "error-unknown-choice",
    );
    let form = CommitmentForm { owner: "Women’s committee".into(), due_on: "2026-12-10".into(), ..changed(&c) };
    support::change_commitment(&mobiliser, &form).await.unwrap();
    let now = first(&mobiliser, &record).await;
    assert_eq!((now.owner.as_str(), now.due_on), ("Women’s committee", day("2026-12-10")));
    let auditor = w.actor(Role::Auditor, w.dor).await;
    let facts = facts(&auditor, "support.commitment_changed").await;
    let pair =
        |name: &str, old: &str, new: &str| Fact { name: name.into(), value: Value::Changed(old.into(), new.into()) };
    assert!(facts.contains(&pair("due_on", "2026-11-10", "2026-12-10")), "{facts:?}");
    assert!(facts.contains(&pair("owner", "", "changed")), "{facts:?}");
});

world_tests!(a_renewal_gets_an_owner_and_stays_a_renewal, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let id = school(&mobiliser, None, "Court").await;
    let form = RecordForm {
        command: command(),
        institution: id,
        kind: "agreement".into(),
        title: "Memorandum".into(),
        held_on: "2026-01-01".into(),
        state: "running".into(),
        answers: said(&[("agreement", "mou"), ("ends_on", "2027-03-28")]),
        ..RecordForm::default()
    };
    let record = support::save_record(&mobiliser, &form).await.unwrap();
    let c = first(&mobiliser, &record).await;
    let agreed = CommitmentForm { kind: "agreed".into(), ..changed(&c) };
    refused(support::change_commitment(&mobiliser, &agreed).await, "error-unknown-choice");
    let owned = CommitmentForm { owner: "Head of the office".into(), ..changed(&c) };
    support::change_commitment(&mobiliser, &owned).await.unwrap();
    assert_eq!(first(&mobiliser, &record).await.owner, "Head of the office");
});

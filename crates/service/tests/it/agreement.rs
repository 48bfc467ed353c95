//! Agreements with institutions ask for their renewal: once for each end, and not when they are over.

use domain::authz::Role;
use domain::support::{CommitmentEndForm, CommitmentForm, CommitmentState, RecordForm};
use service::{Ctx, support};

use crate::institution::{again, of};
use crate::raw::backfilled;
use crate::support::{command, refused, school};
use crate::world::{World, world_tests};

/// Renewals of an agreement that are open, and all that ever were.
async fn renewals(ctx: &Ctx, record: &str) -> (usize, usize) {
    let all = support::record(ctx, record).await.unwrap().commitments;
    (all.iter().filter(|c| c.state == CommitmentState::Open).count(), all.len())
}

world_tests!(a_renewal_that_was_seen_to_is_asked_for_again_with_another_end_only, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let court = school(&mobiliser, None, "Court").await;
    let ends = [("agreement", "mou"), ("ends_on", "2027-01-28")];
    let id = support::save_record(&mobiliser, &of(&court, "agreement", "Memorandum", "running", &ends)).await.unwrap();
    assert_eq!(renewals(&mobiliser, &id).await, (1, 1));
    let open = support::due(&mobiliser).await.unwrap().remove(0);
    let done = CommitmentEndForm {
        command: command(),
        id: open.id.to_string(),
        version: open.version.to_string(),
        state: "done".into(),
        ended_on: "2026-11-24".into(),
    };
    support::end_commitment(&mobiliser, &done).await.unwrap();
    let change = async |edit: &dyn Fn(&mut RecordForm)| {
        let mut form = again(&mobiliser, &id).await;
        edit(&mut form);
        support::save_record(&mobiliser, &form).await.unwrap();
        renewals(&mobiliser, &id).await
    };
    assert_eq!(change(&|f| f.title = "Memorandum with the court".into()).await, (0, 1), "a word is no new end");
    let end = |day: &'static str| move |f: &mut RecordForm| drop(f.answers.one.insert("ends_on".into(), day.into()));
    assert_eq!(change(&end("2027-12-31")).await, (1, 2));
    assert_eq!(change(&end("2028-12-31")).await, (1, 2), "moved while it is open");
    assert_eq!(change(&|f| f.state = "stopped".into()).await, (0, 2), "nobody renews what was stopped");
    assert_eq!(change(&|f| f.title = "Memorandum".into()).await, (0, 2));
    assert_eq!(change(&|f| f.state = "running".into()).await, (1, 3));
    let mut over = of(&court, "agreement", "Letter", "done", &ends);
    over.held_on = "2026-01-01".into();
    let over = support::save_record(&mobiliser, &over).await.unwrap();
    assert_eq!(renewals(&mobiliser, &over).await, (0, 0));
});

world_tests!(a_renewal_whose_day_was_past_when_it_was_made_can_be_put_right, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let court = school(&mobiliser, None, "Court").await;
    let ends = [("agreement", "mou"), ("ends_on", "2026-12-31")];
    let id = support::save_record(&mobiliser, &of(&court, "agreement", "Memorandum", "running", &ends)).await.unwrap();
    let renewal = support::record(&mobiliser, &id).await.unwrap().commitments.remove(0);
    assert!(renewal.due_on < renewal.raised_on);
    let form = CommitmentForm {
        command: command(),
        id: renewal.id.to_string(),
        version: renewal.version.to_string(),
        kind: "renewal".into(),
        what: renewal.what.clone(),
        owner: "Registrar".into(),
        raised_on: renewal.raised_on.to_string(),
        due_on: renewal.due_on.to_string(),
        ..CommitmentForm::default()
    };
    support::change_commitment(&mobiliser, &form).await.unwrap();
    let now = support::record(&mobiliser, &id).await.unwrap().commitments.remove(0);
    assert_eq!((now.owner.as_str(), now.due_on), ("Registrar", renewal.due_on));
    let issue = CommitmentForm { command: command(), record: id, kind: "issue".into(), ..form };
    refused(support::add_commitment(&mobiliser, &issue).await, "error-commitment-past");
});

world_tests!(renewals_of_before_end_with_their_agreement_and_are_for_its_office, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let court = school(&mobiliser, None, "Court").await;
    let ends = [("agreement", "mou"), ("ends_on", "2027-01-28")];
    let agreement = async |title: &str| {
        support::save_record(&mobiliser, &of(&court, "agreement", title, "running", &ends)).await.unwrap()
    };
    let (over, runs) = (agreement("Letter").await, agreement("Memorandum").await);
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update commitment set owner = '—'").unwrap().expect_rows(2).unwrap();
    store::execute!(&mut tx, "update support_record set state = 'stopped' where title = 'Letter'")
        .unwrap()
        .expect_rows(1)
        .unwrap();
    w.commit(tx).await;
    let both = [
        include_str!("../../../../migrations/sqlite/0052_institution.sql"),
        include_str!("../../../../migrations/postgres/0052_institution.sql"),
    ];
    for begins in ["update commitment set state", "update commitment set owner"] {
        backfilled(&w, both, begins).await;
    }
    assert_eq!((renewals(&mobiliser, &over).await, renewals(&mobiliser, &runs).await), ((0, 1), (1, 1)));
    for record in [&over, &runs] {
        let renewal = support::record(&mobiliser, record).await.unwrap().commitments.remove(0);
        assert!(renewal.owner != "—" && !renewal.owner.is_empty(), "{}", renewal.owner);
        assert_eq!(renewal.ended_on, (record == &over).then_some(renewal.raised_on));
    }
});

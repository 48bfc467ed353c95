//! The chain of the log.

use domain::audit::Act;
use store::audit::{Filter, ReadEntry, Verdict, append_reads, list, verify};
use store::audit_list::page;
use store::{Audit, Db, Tx};
use uuid::Uuid;

use crate::support::{begin, db_tests, entry, grant, noon};

async fn write(db: &Db, n: usize) {
    for _ in 0..n {
        begin(db).await.commit(entry()).await.unwrap();
    }
}

/// Gets around the triggers, as somebody with the key and a tool would.
async fn tamper(db: &Db, sql: &'static str) {
    match db {
        Db::Sqlite { write, .. } => {
            sqlx::query("drop trigger audit_entry_no_update").execute(write).await.unwrap();
            sqlx::query("drop trigger audit_entry_no_delete").execute(write).await.unwrap();
            sqlx::query(sql).execute(write).await.unwrap();
        }
        Db::Postgres(pool) => {
            sqlx::query("alter table audit_entry disable trigger all").execute(pool).await.unwrap();
            sqlx::query(sql).execute(pool).await.unwrap();
        }
    }
}

db_tests!(a_chain_of_reads_and_writes_holds, async |db: Db| {
    write(&db, 3).await;
    let read = ReadEntry {
        user: Uuid::from_u128(9),
        role: Some("caseworker"),
        permission: "case.read",
        entry: Audit::new(noon(), "case.read", "case", Some(Uuid::from_u128(4))).reason("ünïcode"),
    };
    append_reads(&db, &[read.clone(), read]).await.unwrap();
    write(&db, 1).await;
    assert_eq!(verify(&db).await.unwrap(), Verdict::Holds { entries: 6 });
    let by_user = Filter { user: Some(Uuid::from_u128(9)), ..Filter::default() };
    assert_eq!(list(&db, &by_user, 10).await.unwrap().len(), 2);
});

db_tests!(what_was_only_read_can_be_told_from_what_was_changed, async |db: Db| {
    let read =
        ["case.read", "person.searched", "training.certificate_printed", "list.downloaded", "export.pack_compared"];
    let change = ["case.noted", "referral.unread", "screening.seen", "plan.written", "stipend.looked"];
    let mut tx = begin(&db).await;
    for verb in read.iter().chain(&change) {
        tx.record(Audit::new(noon(), verb, "case", None));
    }
    tx.commit(Audit::new(noon(), "job.retried", "job", None)).await.unwrap();
    for (act, verbs) in [(Act::Read, &read[..]), (Act::Change, &[&change[..], &["job.retried"]].concat())] {
        let filter = Filter { act: Some(act), ..Filter::default() };
        let lines = page(&db, &filter, 20).await.unwrap().0;
        let mut found: Vec<String> = lines.into_iter().map(|l| l.entry.action).collect();
        found.reverse();
        assert_eq!(found, verbs, "{act}");
    }
    let both = Filter { act: Some(Act::Read), action: Some("case.".into()), ..Filter::default() };
    assert_eq!(list(&db, &both, 20).await.unwrap().len(), 1);
});

db_tests!(an_entry_changed_behind_its_back_is_named, async |db: Db| {
    write(&db, 5).await;
    tamper(&db, "update audit_entry set reason = 'other' where seq = 3").await;
    assert_eq!(verify(&db).await.unwrap(), Verdict::Broken { seq: 3 });
});

db_tests!(a_missing_entry_is_named, async |db: Db| {
    write(&db, 5).await;
    tamper(&db, "delete from audit_entry where seq = 2").await;
    assert_eq!(verify(&db).await.unwrap(), Verdict::Broken { seq: 2 });
});

db_tests!(entries_cut_off_at_the_end_are_noticed, async |db: Db| {
    write(&db, 5).await;
    tamper(&db, "delete from audit_entry where seq > 3").await;
    assert_eq!(verify(&db).await.unwrap(), Verdict::Broken { seq: 4 });
});

db_tests!(the_log_cannot_be_rewritten_even_by_this_program, async |db: Db| {
    write(&db, 1).await;
    for sql in ["update audit_entry set reason = 'x'", "delete from audit_entry"] {
        let refused = match &db {
            Db::Sqlite { write, .. } => sqlx::query(sql).execute(write).await.is_err(),
            Db::Postgres(pool) => sqlx::query(sql).execute(pool).await.is_err(),
        };
        assert!(refused, "{sql}");
    }
});

db_tests!(writers_at_once_make_one_chain, async |db: Db| {
    let mut tasks = Vec::new();
    for _ in 0..8 {
        let db = db.clone();
        tasks.push(tokio::spawn(async move { write(&db, 5).await }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(verify(&db).await.unwrap(), Verdict::Holds { entries: 40 });
});

db_tests!(a_dropped_transaction_never_happened, async |db: Db| {
    let mut tx = Tx::begin(&db, grant()).await.unwrap();
    store::meta::set(&mut tx, "k", "v").await.unwrap();
    drop(tx);
    assert_eq!(store::meta::get(&db, "k").await.unwrap(), None);
    write(&db, 1).await;
});

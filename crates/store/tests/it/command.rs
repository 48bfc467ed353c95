//! A form sent twice, counters, jobs.

use chrono::Duration;
use store::Db;
use store::command::{Claim, claim, finish};
use uuid::Uuid;

use crate::support::{begin, db_tests, entry, noon};

async fn run_once(db: &Db, id: Uuid) -> Claim {
    let mut tx = begin(db).await;
    let claimed = claim(&mut tx, id, "test", noon()).await.unwrap();
    if claimed == Claim::New {
        store::counter::next(&mut tx, "made").await.unwrap();
        finish(&mut tx, id, "result").await.unwrap();
    }
    tx.commit(entry()).await.unwrap();
    claimed
}

db_tests!(a_command_sent_many_times_at_once_is_done_once, async |db: Db| {
    let id = Uuid::from_u128(77);
    let mut tasks = Vec::new();
    for _ in 0..6 {
        let db = db.clone();
        tasks.push(tokio::spawn(async move { run_once(&db, id).await }));
    }
    let mut new = 0;
    for task in tasks {
        match task.await.unwrap() {
            Claim::New => new += 1,
            Claim::Done(result) => assert_eq!(result, "result"),
        }
    }
    assert_eq!(new, 1);
});

db_tests!(numbers_are_never_given_twice, async |db: Db| {
    let mut tasks = Vec::new();
    for _ in 0..20 {
        let db = db.clone();
        tasks.push(tokio::spawn(async move {
            let mut tx = begin(&db).await;
            let n = store::counter::next(&mut tx, "case/DOR/26").await.unwrap();
            tx.commit(entry()).await.unwrap();
            n
        }));
    }
    let mut numbers = Vec::new();
    for task in tasks {
        numbers.push(task.await.unwrap());
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=20).collect::<Vec<i64>>());
});

db_tests!(a_claimed_job_is_nobody_elses_until_its_lease_ends, async |db: Db| {
    let mut tx = begin(&db).await;
    let payload = serde_json::json!({ "to": 1 });
    store::job::enqueue(&mut tx, Uuid::from_u128(1), "mail", &payload, noon(), noon()).await.unwrap();
    tx.commit(entry()).await.unwrap();

    let lease = Duration::minutes(1);
    let take = async |at| {
        let mut tx = begin(&db).await;
        let job = store::job::claim(&mut tx, at, lease).await.unwrap();
        tx.commit(entry()).await.unwrap();
        job
    };
    assert_eq!(take(noon()).await.unwrap().payload.0, payload);
    assert!(take(noon() + Duration::seconds(59)).await.is_none());
    let again = take(noon() + Duration::seconds(61)).await.unwrap();
    assert_eq!(again.attempts, 2);
});

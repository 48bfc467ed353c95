//! The cluster and its databases, as tests use them.

use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgRow};
use sqlx::{ConnectOptions, Connection, FromRow, query, query_as};
use testkit::{Error, PgDatabase};
use tokio::sync::oneshot;
use tokio::time::timeout;

type Test = Result<(), Error>;

/// One table with one row: a small migration.
async fn migrate(options: PgConnectOptions) -> Result<(), sqlx::Error> {
    run(&options, "create table note (text text not null)").await?;
    run(&options, "insert into note values ('from the template')").await
}

async fn run(options: &PgConnectOptions, sql: &'static str) -> Result<(), sqlx::Error> {
    let mut connection = options.connect().await?;
    query(sql).execute(&mut connection).await?;
    connection.close().await
}

async fn ask<T>(options: &PgConnectOptions, sql: &'static str) -> Result<T, Error>
where
    T: Send + Unpin,
    (T,): for<'r> FromRow<'r, PgRow>,
{
    let mut connection = options.connect().await?;
    let (answer,) = query_as(sql).fetch_one(&mut connection).await?;
    Ok(answer)
}

async fn database() -> Result<PgDatabase, Error> {
    testkit::database("notes 1", migrate).await
}

async fn notes(db: &PgDatabase) -> Result<i64, Error> {
    ask(&db.options, "select count(*) from note").await
}

/// The names of all databases in the cluster.
async fn all() -> Result<Vec<String>, Error> {
    let maintenance = testkit::postgres().await?.options("postgres");
    ask(&maintenance, "select array_agg(datname::text) from pg_database").await
}

#[tokio::test]
async fn the_cluster_is_ours_and_has_no_tcp_port() -> Test {
    let cluster = testkit::postgres().await?;
    let options = cluster.options("postgres");
    let data: String = ask(&options, "show data_directory").await?;
    assert_eq!(data, cluster.data_directory().display().to_string());
    let sockets: String = ask(&options, "show unix_socket_directories").await?;
    assert_eq!(sockets, cluster.socket_directory().display().to_string());
    assert_eq!(ask::<String>(&options, "show listen_addresses").await?, "");
    assert_eq!(ask::<String>(&options, "show fsync").await?, "off");
    Ok(())
}

#[tokio::test]
async fn two_databases_are_independent() -> Test {
    let (one, two) = (database().await?, database().await?);
    assert_ne!(one.name(), two.name());
    run(&one.options, "insert into note values ('only here')").await?;
    assert_eq!(notes(&one).await?, 2);
    assert_eq!(notes(&two).await?, 1);
    Ok(())
}

#[tokio::test]
async fn the_template_is_made_once_and_then_copied() -> Test {
    let fingerprint = format!("once {}", process::id());
    let runs = AtomicUsize::new(0);
    let make = async || {
        let counted = async |options| {
            runs.fetch_add(1, Ordering::Relaxed);
            migrate(options).await
        };
        testkit::database(&fingerprint, counted).await
    };
    let (one, two, three) = tokio::try_join!(make(), make(), make())?;
    for db in [one, two, three, make().await?] {
        assert_eq!(notes(&db).await?, 1);
    }
    assert_eq!(runs.load(Ordering::Relaxed), 1);
    Ok(())
}

#[tokio::test]
async fn another_fingerprint_is_another_template() -> Test {
    let with_notes = database().await?;
    let without = testkit::database("no notes", async |_| Ok::<_, Error>(())).await?;
    let sql = "select to_regclass('note')::text";
    assert_eq!(ask::<Option<String>>(&with_notes.options, sql).await?.as_deref(), Some("note"));
    assert_eq!(ask::<Option<String>>(&without.options, sql).await?, None);
    Ok(())
}

#[tokio::test]
async fn a_failed_migration_leaves_no_template() -> Test {
    let fingerprint = format!("fails first {}", process::id());
    let broken = async |options: PgConnectOptions| {
        migrate(options.clone()).await?;
        run(&options, "nonsense").await
    };
    match testkit::database(&fingerprint, broken).await {
        Err(error @ Error::Migrate(_)) => assert!(error.to_string().contains("nonsense")),
        _ => panic!("the migration's error was lost"),
    }
    let db = testkit::database(&fingerprint, migrate).await?;
    assert_eq!(notes(&db).await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_migration_that_stays_connected_does_not_hold_up_the_copies() -> Test {
    let fingerprint = format!("lingers {}", process::id());
    let (give, take) = oneshot::channel();
    let lingering = async |options: PgConnectOptions| {
        migrate(options.clone()).await?;
        give.send(options.connect().await?).expect("the test waits for it");
        Ok::<_, sqlx::Error>(())
    };
    let made = timeout(Duration::from_secs(4), testkit::database(&fingerprint, lingering));
    assert_eq!(notes(&made.await.expect("it was held up")?).await?, 1);
    let mut lingerer = take.await.expect("the migration sent it");
    assert!(lingerer.ping().await.is_err(), "it was not shown out");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn eight_tasks_get_eight_databases() -> Test {
    let work = async |n: i64| -> Result<i64, Error> {
        let db = database().await?;
        for _ in 0..n {
            run(&db.options, "insert into note values ('mine')").await?;
        }
        let found = notes(&db).await?;
        db.drop_now().await?;
        Ok(found)
    };
    let tasks: Vec<_> = (0..8).map(|n| tokio::spawn(work(n))).collect();
    for (n, task) in (0..).zip(tasks) {
        assert_eq!(task.await.expect("the task ends")?, 1 + n);
    }
    Ok(())
}

#[tokio::test]
async fn the_url_leads_to_the_same_database() -> Test {
    let db = database().await?;
    assert!(db.url.starts_with(&format!("postgres:///{}?host=/", db.name())), "{}", db.url);
    let options: PgConnectOptions = db.url.parse()?;
    assert_eq!(ask::<String>(&options, "select current_database()::text").await?, db.name());
    Ok(())
}

#[tokio::test]
async fn an_empty_database_is_empty() -> Test {
    let db = testkit::empty_database().await?;
    let sql = "select count(*) from pg_class where relnamespace = 'public'::regnamespace";
    assert_eq!(ask::<i64>(&db.options, sql).await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_database_goes_with_its_guard_even_when_in_use() -> Test {
    let (finished, forgotten) = (database().await?, database().await?);
    let names = [finished.name().to_owned(), forgotten.name().to_owned()];
    let before = all().await?;
    assert!(names.iter().all(|name| before.contains(name)));

    let _in_use = forgotten.options.connect().await?;
    finished.drop_now().await?;
    drop(forgotten);
    let after = all().await?;
    assert!(!names.iter().any(|name| after.contains(name)));
    Ok(())
}

#[tokio::test]
async fn a_panicking_test_keeps_its_database() -> Test {
    let db = database().await?;
    let name = db.name().to_owned();
    let failing = tokio::spawn(async move {
        let _db = db;
        panic!("as a failing test does");
    });
    assert!(failing.await.is_err_and(|e| e.is_panic()));
    assert!(all().await?.contains(&name));
    Ok(())
}

//! A database of each engine for one test.

use chrono::{DateTime, TimeZone, Utc};
use domain::authz::Grant;
use store::db::Location;
use store::{Audit, Db, Tx};

/// Two tests from one body: `db_tests!(a_name_that_says_the_behaviour, async |db| { … })`.
macro_rules! db_tests {
    ($name:ident, $body:expr) => {
        mod $name {
            use super::*;
            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                crate::support::on_sqlite($body).await;
            }
            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                crate::support::on_postgres($body).await;
            }
        }
    };
}
pub(crate) use db_tests;

/// A fixed instant: 24 November 2026, 09:00 UTC.
pub fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).unwrap()
}

/// A grant for setting up.
pub fn grant() -> Grant {
    Grant::unchecked_system("test")
}

/// A transaction for setting up.
pub async fn begin(db: &Db) -> Tx {
    Tx::begin(db, grant()).await.unwrap()
}

/// An entry to end it with.
pub fn entry() -> Audit {
    Audit::new(noon(), "test.done", "test", None)
}

pub async fn on_sqlite(body: impl AsyncFnOnce(Db)) {
    let folder = testkit::TempDir::new().unwrap();
    let location = Location::File { path: folder.path().join("test.db"), key: [3; 32] };
    let db = Db::open(&location).await.unwrap();
    store::migrate::run(&db).await.unwrap();
    body(db.clone()).await;
    db.close().await;
}

pub async fn on_postgres(body: impl AsyncFnOnce(Db)) {
    let database = testkit::database(&store::migrate::fingerprint(), async |options| {
        let db = Db::open(&Location::Server(Box::new(options))).await?;
        store::migrate::run(&db).await?;
        db.close().await;
        Ok::<(), store::StoreError>(())
    })
    .await
    .unwrap();
    let db = Db::open(&Location::Server(Box::new(database.options.clone()))).await.unwrap();
    body(db.clone()).await;
    db.close().await;
    database.drop_now().await.unwrap();
}

//! What tests need from the machine: a private PostgreSQL cluster, a database per test, temporary folders.
//!
//! The first test that asks starts the cluster; all tests of this checkout share it, whether they run as
//! threads (`cargo test`) or as processes (`cargo nextest`); it is stopped and deleted some 20 seconds after the
//! last of them. It listens on a Unix socket in the system's temporary folder only, never on a TCP port.
//!
//! This crate depends on none of ours, so that any of them can use it for its unit tests: it hands out
//! connection options and paths. It runs on Linux.
//!
//! ```no_run
//! # async fn migrate(_: sqlx::postgres::PgConnectOptions) -> Result<(), sqlx::Error> { Ok(()) }
//! # async fn test() -> Result<(), testkit::Error> {
//! // the closure runs once per fingerprint; every further test gets a copy of what it made
//! let db = testkit::database("hash of the migrations", async |options| migrate(options).await).await?;
//! let pool = sqlx::PgPool::connect_with(db.options.clone()).await?;
//! // … or start the server with `db.url`; then the test's assertions …
//! pool.close().await;
//! db.drop_now().await
//! # }
//! ```
//!
//! A test that panics keeps its database for those 20 seconds and prints how to look into it.
//! With `TMPDIR=/dev/shm` everything stays in memory: a copy then takes 9 ms instead of 30 or more.

mod cluster;
mod database;
mod error;
mod home;
mod install;

pub use cluster::{Cluster, postgres};
pub use database::{PgDatabase, database, empty_database};
pub use error::Error;
/// A folder of its own for one test, deleted when dropped.
pub use tempfile::TempDir;

//! A database per test, copied from a template that is migrated once.

use std::error::Error as StdError;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::{env, thread};

use sha2::{Digest, Sha256};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, query_scalar, raw_sql};

use crate::cluster::{Cluster, postgres};
use crate::error::Error;

/// A database that belongs to one test. [`drop_now`](Self::drop_now) it at the end, or let it go out of scope; a test
/// that panics keeps it.
pub struct PgDatabase {
    /// How to connect.
    pub options: PgConnectOptions,
    /// The same as an address: `postgres:///name?host=/socket/dir&…`.
    pub url: String,
    name: String,
    cluster: &'static Cluster,
    dropped: bool,
}

/// A new database with what `migrate` makes. It runs once per `fingerprint`, which must therefore change whenever the
/// migrations do; every call, in whatever process, copies the result.
pub async fn database<E>(
    fingerprint: &str,
    migrate: impl AsyncFnOnce(PgConnectOptions) -> Result<(), E>,
) -> Result<PgDatabase, Error>
where
    E: Into<Box<dyn StdError + Send + Sync>>,
{
    let cluster = postgres().await?;
    let mut admin = cluster.admin().await?;
    let key = Sha256::digest(fingerprint);
    let template = format!("template_{}", hex::encode(&key[..8]));
    if !is_template(&mut admin, &template).await? {
        // one maker at a time; the lock goes with the connection
        let (lock, _) = key.split_first_chunk().expect("a digest has 32 bytes");
        raw_sql(AssertSqlSafe(format!("select pg_advisory_lock({})", i64::from_be_bytes(*lock))))
            .execute(&mut admin)
            .await?;
        if !is_template(&mut admin, &template).await? {
            make_template(cluster, &mut admin, &template, migrate).await?;
        }
        raw_sql("select pg_advisory_unlock_all()").execute(&mut admin).await?;
    }
    copy(cluster, &mut admin, &template).await
}

/// A new database with nothing in it, for tests of the migrations themselves.
pub async fn empty_database() -> Result<PgDatabase, Error> {
    let cluster = postgres().await?;
    copy(cluster, &mut cluster.admin().await?, "template0").await
}

/// Only a finished template has the mark.
async fn is_template(admin: &mut PgConnection, name: &str) -> Result<bool, Error> {
    let sql = "select exists (select from pg_database where datname = $1 and datistemplate)";
    Ok(query_scalar(sql).bind(name).fetch_one(admin).await?)
}

async fn make_template<E>(
    cluster: &Cluster,
    admin: &mut PgConnection,
    name: &str,
    migrate: impl AsyncFnOnce(PgConnectOptions) -> Result<(), E>,
) -> Result<(), Error>
where
    E: Into<Box<dyn StdError + Send + Sync>>,
{
    drop_database(admin, name).await?; // of a maker that was interrupted
    raw_sql(AssertSqlSafe(format!(r#"create database "{name}" strategy file_copy"#))).execute(&mut *admin).await?;
    migrate(cluster.options(name)).await.map_err(|error| Error::Migrate(error.into()))?;
    // a database in use cannot be copied: nobody comes in any more, and who forgot to leave is shown out
    raw_sql(AssertSqlSafe(format!(r#"alter database "{name}" with allow_connections false"#)))
        .execute(&mut *admin)
        .await?;
    let others = "select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where datname = $1";
    let _: i64 = query_scalar(others).bind(name).fetch_one(&mut *admin).await?;
    raw_sql(AssertSqlSafe(format!(r#"alter database "{name}" with is_template true"#))).execute(admin).await?;
    Ok(())
}

async fn copy(cluster: &'static Cluster, admin: &mut PgConnection, template: &str) -> Result<PgDatabase, Error> {
    let name = unique_name();
    let sql = format!(r#"create database "{name}" template "{template}" strategy file_copy"#);
    raw_sql(AssertSqlSafe(sql)).execute(admin).await?;
    Ok(PgDatabase { options: cluster.options(&name), url: cluster.url(&name), name, cluster, dropped: false })
}

async fn drop_database(admin: &mut PgConnection, name: &str) -> Result<(), Error> {
    raw_sql(AssertSqlSafe(format!(r#"drop database if exists "{name}" with (force)"#))).execute(admin).await?;
    Ok(())
}

/// At most 63 bytes, with the test's name so that `psql -l` tells whose it is.
fn unique_name() -> String {
    let test = env::var("NEXTEST_TEST_NAME").ok();
    let test = test.or_else(|| thread::current().name().map(str::to_owned)).unwrap_or_default();
    let test = test.to_ascii_lowercase().replace("::", "_");
    let letters: Vec<char> = test.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    let tail: String = letters[letters.len().saturating_sub(40)..].iter().collect();
    let random = RandomState::new().build_hasher().finish();
    format!("t_{tail}_{random:016x}")
}

impl PgDatabase {
    /// Its name in the cluster.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Drops the database, with whoever is still connected.
    pub async fn drop_now(mut self) -> Result<(), Error> {
        self.dropped = true;
        self.drop_it().await
    }

    async fn drop_it(&self) -> Result<(), Error> {
        drop_database(&mut self.cluster.admin().await?, &self.name).await
    }
}

impl Drop for PgDatabase {
    fn drop(&mut self) {
        if thread::panicking() {
            let lock = self.cluster.users_lock();
            eprintln!("the test's database is kept for 20 seconds; to keep it longer and look into it:");
            eprintln!("  flock --shared {} psql '{}'", lock.display(), self.url);
        } else if !self.dropped {
            // the test's runtime is busy running us: drop it from a small one of our own
            let dropped = thread::scope(|scope| scope.spawn(|| block_on(self.drop_it())).join());
            if let Ok(Err(error)) = dropped {
                eprintln!("the test's database {} was not dropped: {error}", self.name);
            }
        }
    }
}

fn block_on(work: impl Future<Output = Result<(), Error>>) -> Result<(), Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("the system gives a runtime").block_on(work)
}

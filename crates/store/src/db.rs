//! Opening a database and reading from it.

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgConnection, SqliteConnection};

use crate::{StoreError, StoreResult};

/// One of the two engines. Cheap to clone.
#[derive(Debug, Clone)]
pub enum Db {
    /// An encrypted file: many readers, one writer.
    Sqlite {
        /// Read-only connections.
        read: SqlitePool,
        /// The one connection that writes.
        write: SqlitePool,
    },
    /// A PostgreSQL server, possibly shared with other instances.
    Postgres(PgPool),
}

/// Where the data is.
#[derive(Debug, Clone)]
pub enum Location {
    /// A file, made when missing, encrypted with a key of 32 bytes.
    File {
        /// Path of the database file.
        path: PathBuf,
        /// SQLCipher's raw key: no passphrase stretching at every connection.
        key: [u8; 32],
    },
    /// A PostgreSQL connection.
    Server(Box<PgConnectOptions>),
}

impl Location {
    /// From `postgres://…`.
    pub fn server(url: &str) -> StoreResult<Self> {
        let wrong = || StoreError::Setup("database_url is not a postgres:// address".into());
        if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
            return Err(wrong());
        }
        PgConnectOptions::from_str(url).map(|o| Location::Server(Box::new(o))).map_err(|_| wrong())
    }
}

impl Db {
    /// Opens the database; on SQLite a wrong key is an error here, not later.
    pub async fn open(location: &Location) -> StoreResult<Db> {
        match location {
            Location::File { path, key } => {
                let before = workers();
                let opened = open_file(path, key).await;
                if opened.is_err() {
                    settle(before).await;
                }
                opened
            }
            Location::Server(options) => {
                let pool = PgPoolOptions::new()
                    .max_connections(16)
                    .acquire_timeout(Duration::from_secs(10))
                    .connect_with((**options).clone())
                    .await?;
                Ok(Db::Postgres(pool))
            }
        }
    }

    /// Closes every connection; the last one checkpoints the write-ahead log.
    pub async fn close(&self) {
        match self {
            Db::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }

    /// Whether it answers.
    pub async fn ping(&self) -> StoreResult<()> {
        let _: (i64,) = fetch_one!(self, (i64,), "select cast(1 as bigint)")?;
        Ok(())
    }
}

/// Threads that hold a connection to a file; nothing where the system does not say.
fn workers() -> usize {
    let Ok(tasks) = std::fs::read_dir("/proc/self/task") else { return 0 };
    let names = tasks.flatten().filter_map(|t| std::fs::read_to_string(t.path().join("comm")).ok());
    names.filter(|name| name.starts_with("sqlx-sqlite")).count()
}

/// Waits, a second at most, until the threads of a failed opening are gone: when the process ends before that,
/// SQLCipher's exit handler frees what they still use, and a clear message would be followed by a crash.
async fn settle(before: usize) {
    for _ in 0..100 {
        if workers() <= before {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

async fn open_file(path: &std::path::Path, key: &[u8; 32]) -> StoreResult<Db> {
    let options = encrypted(path, key)
        .journal_mode(SqliteJournalMode::Wal)
        // An acknowledged write survives a power cut.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("cache_size", "-8000")
        .pragma("temp_store", "memory");
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .connect_with(options.clone().create_if_missing(true))
        .await
        .map_err(|e| explain(path, e))?;
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options.read_only(true))
        .await
        .map_err(|e| explain(path, e))?;
    Ok(Db::Sqlite { read, write })
}

/// An encrypted file with its key.
pub(crate) fn encrypted(path: &std::path::Path, key: &[u8; 32]) -> SqliteConnectOptions {
    // The first pragma of a connection is the key. What follows it silences SQLCipher's own lines on standard error:
    // a wrong key is told once, by us.
    let key = format!("\"x'{}'\"; pragma cipher_log_level = none", hex::encode(key));
    SqliteConnectOptions::new().filename(path).pragma("key", key)
}

/// What to do about a file that does not open.
pub(crate) fn explain(path: &std::path::Path, error: sqlx::Error) -> StoreError {
    let text = error.to_string();
    if let Some(full) = out_of_space(&error) {
        return full;
    }
    if text.contains("not a database") || text.contains("file is encrypted") {
        return StoreError::Setup(format!(
            "{} cannot be opened with this key: restore the key file that belongs to it, or a copy if the file is damaged",
            path.display()
        ));
    }
    if text.contains("unable to open") || text.contains("readonly") || text.contains("permission") {
        return StoreError::Setup(format!(
            "{} cannot be opened: check that the folder exists and may be written",
            path.display()
        ));
    }
    StoreError::Database(error)
}

/// The disk is full, or a quota is used up, or it fails: SQLite says 13 (full) or 10 with a detail (I/O error), PostgreSQL 53100.
pub(crate) fn out_of_space(error: &sqlx::Error) -> Option<StoreError> {
    let database = error.as_database_error()?;
    let code = database.code()?;
    let full = match database.try_downcast_ref::<sqlx::sqlite::SqliteError>() {
        Some(_) => code.parse::<u32>().is_ok_and(|c| matches!(c & 0xFF, 10 | 13)),
        None => code == "53100",
    };
    full.then(|| {
        StoreError::Setup("the disk refuses to write, it is probably full: free some space and start again".into())
    })
}

/// A connection of either engine, borrowed for one query.
pub enum Handle<'a> {
    /// A reader of the file.
    SqlitePool(&'a SqlitePool),
    /// Any connection of the server.
    PgPool(&'a PgPool),
    /// Inside a transaction on the file.
    Sqlite(&'a mut SqliteConnection),
    /// Inside a transaction on the server.
    Pg(&'a mut PgConnection),
}

/// For queries that run outside and inside a transaction alike: take `mut src: impl Source`.
pub trait Source {
    /// Borrows a connection.
    fn handle(&mut self) -> Handle<'_>;
}

impl Source for &Db {
    fn handle(&mut self) -> Handle<'_> {
        Db::handle(self)
    }
}

/// Lends a source to several queries in turn.
impl<S: Source> Source for &mut S {
    fn handle(&mut self) -> Handle<'_> {
        (**self).handle()
    }
}

impl Db {
    /// More memory and fewer checkpoints for whoever writes very many rows, as long as this process runs.
    pub async fn make_room(&self) -> StoreResult<()> {
        if let Db::Sqlite { write, .. } = self {
            sqlx::raw_sql("pragma cache_size = -64000; pragma wal_autocheckpoint = 16000").execute(write).await?;
        }
        Ok(())
    }

    /// After very many rows were written: PostgreSQL plans by what it knows of its tables, counts from an index only
    /// what it has looked through, and would do both only later. SQLite plans without; a test looks at each plan.
    pub async fn learn(&self) -> StoreResult<()> {
        if let Db::Postgres(pool) = self {
            sqlx::raw_sql("vacuum analyze").execute(pool).await?;
        }
        Ok(())
    }

    /// A connection to read with; for the macros.
    pub fn handle(&self) -> Handle<'_> {
        match self {
            Db::Sqlite { read, .. } => Handle::SqlitePool(read),
            Db::Postgres(pool) => Handle::PgPool(pool),
        }
    }
}

/// How many rows a write met. Say how many it had to be.
#[derive(Debug, Clone, Copy)]
#[must_use = "say how many rows it had to be: expect_rows(n)"]
pub struct Changed(u64);

impl Changed {
    /// For the macros.
    pub fn new(rows: u64) -> Self {
        Changed(rows)
    }
    /// Any other number is an error: the row changed or is gone.
    pub fn expect_rows(self, wanted: u64) -> StoreResult<()> {
        if self.0 == wanted { Ok(()) } else { Err(StoreError::Rows { found: self.0, wanted }) }
    }
    /// Any number is right.
    pub fn any(self) {}
    /// The number, where it decides something.
    pub fn rows(self) -> u64 {
        self.0
    }
}

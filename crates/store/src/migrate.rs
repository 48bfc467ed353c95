//! Schema changes: the same numbers and names for both engines.

use sqlx::migrate::Migrator;

use crate::{Db, StoreResult};

static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

/// Brings the schema up to date; does nothing when it is.
pub async fn run(db: &Db) -> StoreResult<()> {
    match db {
        Db::Sqlite { write, .. } => SQLITE.run(write).await?,
        Db::Postgres(pool) => POSTGRES.run(pool).await?,
    }
    crate::support_linkable::fold_names(db).await
}

/// Number of the newest schema change this program knows.
pub fn newest() -> i64 {
    SQLITE.iter().map(|m| m.version).max().unwrap_or(0)
}

/// Number of the newest schema change in the database; 0 when it is empty.
pub async fn applied(db: &Db) -> i64 {
    let found: Result<(i64,), _> =
        fetch_one!(db, (i64,), "select cast(coalesce(max(version), 0) as bigint) from _sqlx_migrations where success");
    found.map_or(0, |(v,)| v)
}

/// Changes when a migration does: names template databases of tests.
pub fn fingerprint() -> String {
    let mut out = String::new();
    for m in POSTGRES.iter() {
        out.push_str(&hex::encode(&m.checksum[..4]));
    }
    out
}

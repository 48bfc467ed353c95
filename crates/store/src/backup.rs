//! Copies of the encrypted file, made while it is in use, and looking at a copy without changing it.
//!
//! PostgreSQL has tools of its own for this.

use std::path::Path;

use sqlx::sqlite::SqlitePoolOptions;

use crate::{Db, StoreError, StoreResult};

/// Writes a complete copy to `to`, encrypted with the same key. `to` must not exist.
pub async fn copy(db: &Db, to: &Path) -> StoreResult<()> {
    let Db::Sqlite { read, .. } = db else {
        return Err(StoreError::Setup("only the encrypted file is copied this way".into()));
    };
    let path = to.to_str().ok_or_else(|| StoreError::Setup("the path of the copy is not UTF-8".into()))?;
    sqlx::query("vacuum into $1").bind(path).execute(read).await?;
    Ok(())
}

/// Opens a copy to look at it. Nothing is written, not even beside it.
pub async fn open(path: &Path, key: &[u8; 32]) -> StoreResult<Db> {
    let options = crate::db::encrypted(path, key).immutable(true).read_only(true);
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(options)
        .await
        .map_err(|e| crate::db::explain(path, e))?;
    let db = Db::Sqlite { read: pool.clone(), write: pool };
    // The key is tried by the first read.
    match &db {
        Db::Sqlite { read, .. } => sqlx::query("select count(*) from sqlite_schema")
            .execute(read)
            .await
            .map_err(|e| crate::db::explain(path, e))?,
        Db::Postgres(_) => return Ok(db),
    };
    Ok(db)
}

/// Every page and index of the file. What is wrong, in the database's words; nothing when all is well.
pub async fn integrity(db: &Db) -> StoreResult<Option<String>> {
    let Db::Sqlite { read, .. } = db else { return Ok(None) };
    let (said,): (String,) = sqlx::query_as("pragma integrity_check(1)").fetch_one(read).await?;
    Ok((said != "ok").then_some(said))
}

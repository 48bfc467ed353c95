//! Facts about the installation itself.

use crate::db::Source;
use crate::{StoreResult, Tx};

/// Whether the data are for demonstration.
pub const DEMO: &str = "demo";
/// When the last copy was made (RFC 3339).
pub const BACKUP_AT: &str = "backup_at";
/// Whether seeding began and has not ended.
pub const SEEDING: &str = "seeding";

/// A fact, if it was ever set.
pub async fn get(mut src: impl Source, key: &str) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = fetch_optional!(src, (String,), "select value from meta where key = $1", key)?;
    Ok(row.map(|(v,)| v))
}

/// Sets a fact.
pub async fn set(tx: &mut Tx, key: &str, value: &str) -> StoreResult<()> {
    execute!(
        tx,
        "insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value",
        key,
        value,
    )?
    .expect_rows(1)
}

/// Forgets a fact.
pub async fn remove(tx: &mut Tx, key: &str) -> StoreResult<()> {
    execute!(tx, "delete from meta where key = $1", key)?.any();
    Ok(())
}

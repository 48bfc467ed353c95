//! Versions of the words that are read aloud before anybody answers. Written once, never changed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::consent::{ConsentVersion, ConsentWords};
use domain::id::UserId;
use sqlx::types::Json;

use crate::db::Source;
use crate::{StoreResult, Tx};

type Row = (String, NaiveDate, Json<ConsentWords>);

/// Every version of the programme's own, the newest first.
pub async fn all(mut src: impl Source) -> StoreResult<Vec<ConsentVersion>> {
    let rows: Vec<Row> =
        fetch_all!(src, Row, "select version, valid_from, words from consent_text order by valid_from desc")?;
    let version = |(version, valid_from, words): Row| ConsentVersion { version, valid_from, words: words.0 };
    Ok(rows.into_iter().map(version).collect())
}

/// Adds a version; false when one begins on that day already.
pub async fn insert(tx: &mut Tx, new: &ConsentVersion, at: DateTime<Utc>, by: UserId) -> StoreResult<bool> {
    let written = execute!(
        tx,
        "insert into consent_text (version, valid_from, words, created_at, created_by) values ($1, $2, $3, $4, $5)
         on conflict do nothing",
        &new.version,
        new.valid_from,
        Json(&new.words),
        at,
        by.0,
    )?;
    Ok(written.rows() == 1)
}

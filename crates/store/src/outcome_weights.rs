//! Sets of weights, in versions. None is ever changed.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::outcome::{Scoring, Weights};

use crate::db::Source;
use crate::{StoreError, StoreResult, Tx};

/// A set, as it was loaded.
#[derive(Debug, Clone, PartialEq)]
pub struct WeightsRow {
    /// The set under its version.
    pub scoring: Scoring,
    /// Name of who loaded it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

type Row = (i64, String, String, DateTime<Utc>);

/// Every set that was loaded, the one that counts first.
pub async fn all(mut src: impl Source) -> StoreResult<Vec<WeightsRow>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select w.number, w.content, coalesce(u.name, '') as name, w.loaded_at
         from outcome_weights w left join app_user u on u.id = w.loaded_by
         order by w.number desc",
    )?;
    let row = |(number, content, by, at): Row| {
        let weights: Weights =
            serde_json::from_str(&content).map_err(|_| StoreError::Corrupt("outcome_weights.content"))?;
        Ok(WeightsRow { scoring: Scoring { version: version(number), weights }, by, at })
    };
    rows.into_iter().map(row).collect()
}

fn version(number: i64) -> String {
    format!("loaded-{number}")
}

/// The set that counts: the newest, or the product's.
pub async fn current(src: impl Source) -> StoreResult<Scoring> {
    Ok(all(src).await?.into_iter().next().map(|row| row.scoring).unwrap_or_default())
}

/// Loads a set behind `seen` others; refused when somebody loaded one meanwhile.
pub async fn insert(tx: &mut Tx, seen: i64, weights: &Weights, by: UserId, at: DateTime<Utc>) -> StoreResult<String> {
    let content = serde_json::to_string(weights).map_err(|_| StoreError::Corrupt("outcome_weights.content"))?;
    execute!(
        tx,
        "insert into outcome_weights (number, content, loaded_by, loaded_at) values ($1, $2, $3, $4)",
        seen + 1,
        &content,
        by.0,
        at,
    )?
    .expect_rows(1)?;
    Ok(version(seen + 1))
}

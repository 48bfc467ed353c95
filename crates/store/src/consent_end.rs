//! Answers whose last day is past: what stood on them is stopped once.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, ConsentId};
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// Yeses to sharing whose last day was before `day` and whose end nobody saw to, the oldest first.
pub async fn due(mut src: impl Source, day: NaiveDate, most: i64) -> StoreResult<Vec<ConsentId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select id from consent
         where valid_to < $1 and end_seen_at is null and withdrawn_at is null and decision = 'given'
           and purpose = 'referral'
         order by valid_to, id limit $2",
        day,
        most,
    )?;
    Ok(rows.into_iter().map(|(id,)| ConsentId(id)).collect())
}

/// Takes an answer out of the list of [`due`]: of two workers one gets it.
pub async fn take(tx: &mut Tx, id: ConsentId, at: DateTime<Utc>) -> StoreResult<bool> {
    let taken = execute!(tx, "update consent set end_seen_at = $1 where id = $2 and end_seen_at is null", at, id.0)?;
    Ok(taken.rows() > 0)
}

/// The case of an answer that has not been taken back.
pub async fn case_of(mut src: impl Source, id: ConsentId) -> StoreResult<Option<CaseId>> {
    let row: Option<(Uuid,)> = fetch_optional!(
        src,
        (Uuid,),
        "select case_id from consent where id = $1 and withdrawn_at is null and decision = 'given'",
        id.0,
    )?;
    Ok(row.map(|(case,)| CaseId(case)))
}

//! What people work who finished a training half a year ago.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::UserId;
use domain::training::Trace;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

/// Keeps an answer.
pub async fn insert(
    tx: &mut Tx,
    (id, enrolment): (Uuid, Uuid),
    trace: &Trace,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into training_trace (id, enrolment_id, asked_on, found, isco, by_user, at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        enrolment,
        trace.asked_on,
        trace.found.as_str(),
        &trace.isco,
        by.0,
        at,
    )?
    .expect_rows(1)
}

/// The answers about an enrolment, the newest first.
pub async fn of_enrolment(mut src: impl Source, enrolment: Uuid) -> StoreResult<Vec<Trace>> {
    let rows: Vec<(NaiveDate, String, Option<String>)> = fetch_all!(
        src,
        (NaiveDate, String, Option<String>),
        "select asked_on, found, isco from training_trace where enrolment_id = $1 order by asked_on desc, at desc limit 20",
        enrolment,
    )?;
    rows.into_iter()
        .map(|(asked_on, found, isco)| Ok(Trace { asked_on, found: stored("training_trace.found", &found)?, isco }))
        .collect()
}

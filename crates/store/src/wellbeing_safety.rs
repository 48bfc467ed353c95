//! Safety protocols: opened by an answer, recorded by whoever asked, reviewed by whoever supervises. Sealed.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, UserId};
use domain::wellbeing::{SafetyRecord, SafetyReview};
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed record stands: part of what is authenticated.
const RECORD: &str = "wellbeing_safety.record";
/// The same of a review.
const REVIEW: &str = "wellbeing_safety.review";

/// Opens the next round of the protocol of a questionnaire. False while what was done in the last one is not written down.
/// The case is held.
pub async fn begin(tx: &mut Tx, new: Uuid, check: Uuid, by: UserId, at: DateTime<Utc>) -> StoreResult<bool> {
    let written = execute!(
        tx,
        "insert into wellbeing_safety (id, check_id, round, opened_by, opened_at)
         select $1, $2, (select coalesce(max(s.round), 0) + 1 from wellbeing_safety s where s.check_id = $2), $3, $4
         where not exists (select 1 from wellbeing_safety w where w.check_id = $2 and w.recorded_at is null)",
        new,
        check,
        by.0,
        at,
    )?;
    Ok(written.rows() == 1)
}

/// Whether it waits in a case to be written down what was done.
pub async fn waits(mut src: impl Source, case: CaseId) -> StoreResult<bool> {
    Ok(of_case(&mut src, case).await?.iter().any(|p| p.recorded_at.is_none()))
}

/// A protocol, opened.
#[derive(Debug, Clone)]
pub struct Protocol {
    /// Its id.
    pub id: Uuid,
    /// The how manyth of its questionnaire.
    pub round: i64,
    /// Whose answer form opened it.
    pub opened_by: UserId,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// Who wrote down what was done.
    pub recorded_by: Option<UserId>,
    /// What was done, by whom and when.
    pub record: Option<(SafetyRecord, String, DateTime<Utc>)>,
    /// What whoever supervises made of it, with their name and when.
    pub review: Option<(SafetyReview, String, DateTime<Utc>)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    round: i64,
    opened_by: Uuid,
    opened_at: DateTime<Utc>,
    record: Option<Vec<u8>>,
    recorded_by: Option<Uuid>,
    recorder: String,
    recorded_at: Option<DateTime<Utc>>,
    review: Option<Vec<u8>>,
    reviewer: String,
    reviewed_at: Option<DateTime<Utc>>,
}

/// Every round of the protocol of a questionnaire, in order. Whoever asks has the right to read it, and puts that on record.
pub async fn of_check(mut src: impl Source, sealer: &Sealer, check: Uuid) -> StoreResult<Vec<Protocol>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select s.id, s.round, s.opened_by, s.opened_at, s.record, s.recorded_by, coalesce(u.name, '') as recorder, s.recorded_at, s.review,
           coalesce(r.name, '') as reviewer, s.reviewed_at
         from wellbeing_safety s
         left join app_user u on u.id = s.recorded_by
         left join app_user r on r.id = s.reviewed_by
         where s.check_id = $1 order by s.round",
        check,
    )?;
    let open = |r: Row| {
        let record = r.record.map(|sealed| sealer.open(RECORD, r.id, &sealed)).transpose()?;
        let review = r.review.map(|sealed| sealer.open(REVIEW, r.id, &sealed)).transpose()?;
        Ok(Protocol {
            id: r.id,
            round: r.round,
            opened_by: UserId(r.opened_by),
            opened_at: r.opened_at,
            recorded_by: r.recorded_by.map(UserId),
            record: record.zip(r.recorded_at).map(|(record, at)| (record, r.recorder, at)),
            review: review.zip(r.reviewed_at).map(|(review, at)| (review, r.reviewer, at)),
        })
    };
    rows.into_iter().map(open).collect()
}

/// A protocol of a case, closed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ProtocolLine {
    /// Number of its questionnaire in the case.
    pub number: i64,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// When what was done was written down.
    pub recorded_at: Option<DateTime<Utc>>,
    /// When whoever supervises looked.
    pub reviewed_at: Option<DateTime<Utc>>,
}

/// Every protocol of a case, the newest first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<ProtocolLine>> {
    fetch_all!(
        src,
        ProtocolLine,
        "select w.number, s.opened_at, s.recorded_at, s.reviewed_at
         from wellbeing_safety s join wellbeing_check w on w.id = s.check_id
         where w.case_id = $1 order by s.opened_at desc, w.number desc",
        case.0,
    )
}

/// Writes down what was done; refused when somebody did so already.
pub async fn record(
    tx: &mut Tx,
    sealer: &Sealer,
    id: Uuid,
    record: &SafetyRecord,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update wellbeing_safety set record = $1, recorded_by = $2, recorded_at = $3 where id = $4 and recorded_at is null",
        sealer.seal(RECORD, id, record)?,
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

/// Notes what is made of it; refused when somebody did so already.
pub async fn review(
    tx: &mut Tx,
    sealer: &Sealer,
    id: Uuid,
    review: &SafetyReview,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update wellbeing_safety set review = $1, reviewed_by = $2, reviewed_at = $3 where id = $4 and reviewed_at is null",
        sealer.seal(REVIEW, id, review)?,
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

//! Suspicions that somebody went back to a group, and what was made of them. Sealed before anything else.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, UserId};
use domain::suspicion::{Suspicion, SuspicionReview};
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed words stand: part of what is authenticated.
const BODY: &str = "suspicion.body";
/// The same of a review.
const REVIEW: &str = "suspicion.review";

/// Keeps a suspicion.
pub async fn insert(
    tx: &mut Tx,
    sealer: &Sealer,
    (id, case): (Uuid, CaseId),
    suspicion: &Suspicion,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into suspicion (id, case_id, body, recorded_by, recorded_at) values ($1, $2, $3, $4, $5)",
        id,
        case.0,
        sealer.seal(BODY, id, suspicion)?,
        by.0,
        at,
    )?
    .expect_rows(1)
}

/// A suspicion, opened.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Its id.
    pub id: Uuid,
    /// What was heard.
    pub suspicion: Suspicion,
    /// Who wrote it down.
    pub by: UserId,
    /// Their name.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What was made of it, by whom and when.
    pub review: Option<(SuspicionReview, String, DateTime<Utc>)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    body: Vec<u8>,
    recorded_by: Uuid,
    name: String,
    recorded_at: DateTime<Utc>,
    review: Option<Vec<u8>>,
    reviewer: String,
    reviewed_at: Option<DateTime<Utc>>,
}

/// Every suspicion of a case, the newest first. Whoever asks has the right to read them, and puts the reading on record.
pub async fn of_case(mut src: impl Source, sealer: &Sealer, case: CaseId) -> StoreResult<Vec<Recorded>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select s.id, s.body, s.recorded_by, coalesce(u.name, '') as name, s.recorded_at, s.review,
           coalesce(r.name, '') as reviewer, s.reviewed_at
         from suspicion s
         left join app_user u on u.id = s.recorded_by
         left join app_user r on r.id = s.reviewed_by
         where s.case_id = $1
         order by s.recorded_at desc, s.id desc",
        case.0,
    )?;
    let open = |r: Row| {
        let review = r.review.map(|sealed| sealer.open(REVIEW, r.id, &sealed)).transpose()?;
        Ok(Recorded {
            suspicion: sealer.open(BODY, r.id, &r.body)?,
            id: r.id,
            by: UserId(r.recorded_by),
            by_name: r.name,
            at: r.recorded_at,
            review: review.zip(r.reviewed_at).map(|(review, at)| (review, r.reviewer, at)),
        })
    };
    rows.into_iter().map(open).collect()
}

/// Notes what is made of a suspicion; refused when somebody did so already.
pub async fn review(
    tx: &mut Tx,
    sealer: &Sealer,
    id: Uuid,
    review: &SuspicionReview,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update suspicion set review = $1, reviewed_by = $2, reviewed_at = $3 where id = $4 and reviewed_at is null",
        sealer.seal(REVIEW, id, review)?,
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

/// Moves every suspicion to the other case and gives them.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let moved: Vec<(Uuid,)> =
        fetch_all!(tx, (Uuid,), "update suspicion set case_id = $1 where case_id = $2 returning id", to.0, from.0,)?;
    Ok(moved.into_iter().map(|(id,)| id).collect())
}

/// The suspicion is this case's.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update suspicion set case_id = $1 where id = $2", case.0, id)?.expect_rows(1)
}

//! Proposals to end a case, and what became of them. The statement is sealed before it comes here.

use chrono::{DateTime, NaiveDate, Utc};
use domain::case::{CaseStatus, ClosureCheck, ClosureReason};
use domain::id::{CaseId, UserId};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// Column of the sealed statement, for the seal.
pub const STATEMENT: &str = "closure.statement";

/// Column of the sealed words of a decision.
pub const WORDS: &str = "closure.decision_words";

/// A proposal as stored.
#[derive(Debug, Clone)]
pub struct Closure {
    /// Its id.
    pub id: Uuid,
    /// Which case.
    pub case: CaseId,
    /// Where the case stood: where it goes back to when it is not closed.
    pub status_before: CaseStatus,
    /// Why, as everybody on the case may read it.
    pub reason: ClosureReason,
    /// The sealed statement.
    pub statement: Vec<u8>,
    /// When the person died.
    pub died_on: Option<NaiveDate>,
    /// What the proposer says is true.
    pub said: Vec<ClosureCheck>,
    /// Who proposed it.
    pub proposed_by: UserId,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// Name of whoever closed the case.
    pub decided_by: Option<String>,
    /// When it was closed.
    pub decided_at: Option<DateTime<Utc>>,
    /// The sealed words of the decision.
    pub decision_words: Option<Vec<u8>>,
    /// What was not true when it was closed all the same.
    pub missing: Vec<ClosureCheck>,
}

/// What became of a proposal.
#[derive(Debug, Clone)]
pub struct Decision<'a> {
    /// Whether the case was closed.
    pub closed: bool,
    /// Who decided; the proposer, who took it back.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why, sealed, where something was missing or the case goes on.
    pub words: Option<&'a [u8]>,
    /// What was not true when the case was closed all the same.
    pub missing: &'a [ClosureCheck],
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    case_id: Uuid,
    status_before: String,
    reason: String,
    statement: Vec<u8>,
    died_on: Option<NaiveDate>,
    said: Json<Vec<String>>,
    proposed_by: Uuid,
    proposed_at: DateTime<Utc>,
    decided_by: Option<String>,
    decided_at: Option<DateTime<Utc>>,
    decision_words: Option<Vec<u8>>,
    missing: Option<Json<Vec<String>>>,
}

impl TryFrom<Row> for Closure {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<Closure> {
        let checks =
            |column, codes: &[String]| codes.iter().map(|c| stored(column, c)).collect::<StoreResult<Vec<_>>>();
        Ok(Closure {
            id: r.id,
            case: CaseId(r.case_id),
            status_before: stored("closure.status_before", &r.status_before)?,
            reason: stored("closure.reason", &r.reason)?,
            statement: r.statement,
            died_on: r.died_on,
            said: checks("closure.said", &r.said)?,
            proposed_by: UserId(r.proposed_by),
            proposed_at: r.proposed_at,
            decided_by: r.decided_by,
            decided_at: r.decided_at,
            decision_words: r.decision_words,
            missing: r.missing.map_or(Ok(Vec::new()), |m| checks("closure.missing", &m))?,
        })
    }
}

/// Keeps a proposal. A second one while the first waits is an error.
pub async fn insert(tx: &mut Tx, c: &Closure) -> StoreResult<()> {
    execute!(
        tx,
        "insert into closure (id, case_id, status_before, reason, statement, died_on, said, proposed_by, proposed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        c.id,
        c.case.0,
        c.status_before.as_str(),
        c.reason.as_str(),
        &c.statement,
        c.died_on,
        Json(&c.said),
        c.proposed_by.0,
        c.proposed_at,
    )?
    .expect_rows(1)
}

/// The proposal of a case that waits, or the last one by which it was closed.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Option<Closure>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select c.id, c.case_id, c.status_before, c.reason, c.statement, c.died_on, c.said, c.proposed_by, c.proposed_at,
           u.name as decided_by, c.decided_at, c.decision_words, c.missing
         from closure c left join app_user u on u.id = c.decided_by
         where c.case_id = $1 and (c.decision is null or c.decision = 'closed')
         order by c.proposed_at desc limit 1",
        case.0,
    )?;
    row.map(Closure::try_from).transpose()
}

/// Notes the decision on a proposal that waits.
pub async fn decide(tx: &mut Tx, id: Uuid, d: &Decision<'_>) -> StoreResult<()> {
    execute!(
        tx,
        "update closure set decision = $1, decided_by = $2, decided_at = $3, decision_words = $4, missing = $5
         where id = $6 and decision is null",
        if d.closed { "closed" } else { "returned" },
        d.by.0,
        d.at,
        d.words,
        Json(d.missing),
        id,
    )?
    .expect_rows(1)
}

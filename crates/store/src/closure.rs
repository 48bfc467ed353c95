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
    /// Until when the record is kept, once the case is closed.
    pub keep_until: Option<NaiveDate>,
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
    /// Until when the record is kept, where the case was closed.
    pub keep_until: Option<NaiveDate>,
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
    keep_until: Option<NaiveDate>,
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
            keep_until: r.keep_until,
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
           u.name as decided_by, c.decided_at, c.decision_words, c.missing,
           c.keep_until
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
        "update closure set decision = $1, decided_by = $2, decided_at = $3, decision_words = $4, missing = $5, keep_until = $6
         where id = $7 and decision is null",
        if d.closed { "closed" } else { "returned" },
        d.by.0,
        d.at,
        d.words,
        Json(d.missing),
        d.keep_until,
        id,
    )?
    .expect_rows(1)
}

/// The case goes on: its record has no day any more.
pub async fn forget_day(tx: &mut Tx, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update closure set keep_until = null where case_id = $1", case.0)?.any();
    Ok(())
}

/// A closed case whose day has come.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct DayCome {
    /// Id of its closing.
    pub id: Uuid,
    /// Code of the case.
    pub code: String,
    /// The day until which its record was to be kept.
    pub keep_until: NaiveDate,
}

/// Closed cases whose day is before `today`, the oldest day first. A record that was merged is kept with the one that goes on.
pub async fn days_come(
    mut src: impl Source,
    today: NaiveDate,
    after: (NaiveDate, Uuid),
    limit: i64,
) -> StoreResult<Vec<DayCome>> {
    fetch_all!(
        src,
        DayCome,
        "select c.id, f.code, c.keep_until
         from closure c join case_file f on f.id = c.case_id
         where c.keep_until < $1 and (c.keep_until, c.id) > ($2, $3) and f.status = 'closed' and f.merged_into is null
         order by c.keep_until, c.id limit $4",
        today,
        after.0,
        after.1,
        limit,
    )
}

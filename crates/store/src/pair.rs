//! Suspected pairs: two records that may be of one person. Each pair once, in whichever order it was found.

use chrono::{DateTime, Utc};
use domain::duplicate::Reason;
use domain::id::{PairId, PersonId, UserId};
use domain::pair::{PairSource, PairState};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A pair that was found.
#[derive(Debug, Clone)]
pub struct NewPair {
    /// Its id.
    pub id: PairId,
    /// One.
    pub a: PersonId,
    /// The other.
    pub b: PersonId,
    /// How alike, in thousandths.
    pub score: i64,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How it was found.
    pub source: PairSource,
    /// Who registered one of the two all the same.
    pub by: Option<UserId>,
}

/// The pair as it is kept: the lower id first.
pub(crate) fn ordered(a: PersonId, b: PersonId) -> (PersonId, PersonId) {
    if a < b { (a, b) } else { (b, a) }
}

pub(crate) fn codes(reasons: &[Reason]) -> Json<Vec<String>> {
    Json(reasons.iter().map(Reason::to_string).collect())
}

pub(crate) fn reasons(codes: &Json<Vec<String>>) -> StoreResult<Vec<Reason>> {
    codes.iter().map(|code| stored("suspected_pair.reasons", code)).collect()
}

/// Keeps a pair and says whether it is new: what was suspected or decided before stays as it is.
pub async fn insert(tx: &mut Tx, p: &NewPair, at: DateTime<Utc>) -> StoreResult<bool> {
    let (low, high) = ordered(p.a, p.b);
    let added = execute!(
        tx,
        "insert into suspected_pair (id, low_id, high_id, score, reasons, source, found_at, found_by, state, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
         on conflict (low_id, high_id) do nothing",
        p.id.0,
        low.0,
        high.0,
        p.score,
        codes(&p.reasons),
        p.source.as_str(),
        at,
        p.by.map(|u| u.0),
        PairState::Open.as_str(),
    )?;
    Ok(added.rows() == 1)
}

/// A pair as stored.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Its id.
    pub id: PairId,
    /// The two, as they are kept.
    pub persons: [PersonId; 2],
    /// How alike, in thousandths.
    pub score: i64,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How it was found.
    pub source: PairSource,
    /// When.
    pub found_at: DateTime<Utc>,
    /// Who registered one of the two all the same.
    pub found_by: Option<UserId>,
    /// What was decided.
    pub state: PairState,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// By whom: a name.
    pub decided_by: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// For decisions on what was seen.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct PairRow {
    id: Uuid,
    low_id: Uuid,
    high_id: Uuid,
    score: i64,
    reasons: Json<Vec<String>>,
    source: String,
    found_at: DateTime<Utc>,
    found_by: Option<Uuid>,
    state: String,
    decided_at: Option<DateTime<Utc>>,
    decided_by: Option<String>,
    reason: Option<String>,
    version: i64,
}

impl TryFrom<PairRow> for Pair {
    type Error = StoreError;
    fn try_from(r: PairRow) -> StoreResult<Pair> {
        Ok(Pair {
            id: PairId(r.id),
            persons: [PersonId(r.low_id), PersonId(r.high_id)],
            score: r.score,
            reasons: reasons(&r.reasons)?,
            source: stored("suspected_pair.source", &r.source)?,
            found_at: r.found_at,
            found_by: r.found_by.map(UserId),
            state: stored("suspected_pair.state", &r.state)?,
            decided_at: r.decided_at,
            decided_by: r.decided_by,
            reason: r.reason,
            version: r.version,
        })
    }
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: PairId) -> StoreResult<Option<Pair>> {
    let row: Option<PairRow> = fetch_optional!(
        src,
        PairRow,
        "select q.id, q.low_id, q.high_id, q.score, q.reasons, q.source, q.found_at, q.found_by, q.state, q.decided_at,
           u.name as decided_by, q.reason, q.version
         from suspected_pair q left join app_user u on u.id = q.decided_by
         where q.id = $1",
        id.0,
    )?;
    row.map(Pair::try_from).transpose()
}

/// Keeps what was decided; refused when the pair changed since `version`.
pub async fn decide(
    tx: &mut Tx,
    id: PairId,
    version: i64,
    state: PairState,
    reason: Option<&str>,
    at: DateTime<Utc>,
    by: UserId,
) -> StoreResult<()> {
    execute!(
        tx,
        "update suspected_pair set state = $1, reason = $2, decided_at = $3, decided_by = $4, version = version + 1
         where id = $5 and version = $6",
        state.as_str(),
        reason,
        at,
        by.0,
        id.0,
        version,
    )?
    .expect_rows(1)
}

/// What somebody wrote who was sure that two records are of two people.
pub async fn claim(mut src: impl Source, persons: [PersonId; 2]) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = fetch_optional!(
        src,
        (String,),
        "select reason from distinct_pair where low_id = $1 and high_id = $2",
        persons[0].0,
        persons[1].0,
    )?;
    Ok(row.map(|(reason,)| reason))
}

/// Whether somebody was sure that two records are of two people.
pub async fn is_distinct(src: impl Source, a: PersonId, b: PersonId) -> StoreResult<bool> {
    let (low, high) = ordered(a, b);
    Ok(claim(src, [low, high]).await?.is_some())
}

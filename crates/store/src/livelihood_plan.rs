//! Versions of a business plan, and what the committee says about them.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::livelihood::{BusinessPlan, BusinessState};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored_opt;
use crate::{StoreError, StoreResult, Tx};

/// A version of a plan.
#[derive(Debug, Clone)]
pub struct PlanRow {
    /// Its id.
    pub id: Uuid,
    /// Its number.
    pub number: i64,
    /// What it says.
    pub plan: BusinessPlan,
    /// Who wrote it.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// What was decided.
    pub decision: Option<BusinessState>,
    /// Who decided.
    pub decided_by: Option<UserId>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// Conditions, or why.
    pub words: Option<String>,
}

#[derive(sqlx::FromRow)]
struct PlanRecord {
    id: Uuid,
    number: i64,
    content: Json<BusinessPlan>,
    by_user: Uuid,
    at: DateTime<Utc>,
    decision: Option<String>,
    decided_by: Option<Uuid>,
    decided_at: Option<DateTime<Utc>>,
    words: Option<String>,
}

impl TryFrom<PlanRecord> for PlanRow {
    type Error = StoreError;
    fn try_from(r: PlanRecord) -> StoreResult<PlanRow> {
        Ok(PlanRow {
            id: r.id,
            number: r.number,
            plan: r.content.0,
            by: UserId(r.by_user),
            at: r.at,
            decision: stored_opt("startup_plan.decision", r.decision.as_deref())?,
            decided_by: r.decided_by.map(UserId),
            decided_at: r.decided_at,
            words: r.words,
        })
    }
}

/// Keeps a version of a plan.
pub async fn insert_plan(tx: &mut Tx, startup: Uuid, p: &PlanRow) -> StoreResult<()> {
    execute!(
        tx,
        "insert into startup_plan (id, startup_id, number, content, by_user, at) values ($1, $2, $3, $4, $5, $6)",
        p.id,
        startup,
        p.number,
        Json(&p.plan),
        p.by.0,
        p.at,
    )?
    .expect_rows(1)
}

/// Writes a version anew that nobody else has seen yet.
pub async fn update_plan(tx: &mut Tx, id: Uuid, plan: &BusinessPlan, by: UserId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update startup_plan set content = $1, by_user = $2, at = $3 where id = $4 and decision is null",
        Json(plan),
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

/// A version of the plan of a business.
pub async fn plan(mut src: impl Source, startup: Uuid, number: i64) -> StoreResult<Option<PlanRow>> {
    let row: Option<PlanRecord> = fetch_optional!(
        src,
        PlanRecord,
        "select id, number, content, by_user, at, decision, decided_by, decided_at, words
         from startup_plan where startup_id = $1 and number = $2",
        startup,
        number,
    )?;
    row.map(PlanRow::try_from).transpose()
}

/// Whether somebody wrote any version of the plan of a business.
pub async fn wrote(mut src: impl Source, startup: Uuid, user: UserId) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select cast(1 as bigint) from startup_plan where startup_id = $1 and by_user = $2 limit 1",
        startup,
        user.0,
    )?;
    Ok(row.is_some())
}

/// Notes the decision on a version; there is one.
pub async fn decide_plan(
    tx: &mut Tx,
    id: Uuid,
    decision: BusinessState,
    words: Option<&str>,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "update startup_plan set decision = $1, words = $2, decided_by = $3, decided_at = $4
         where id = $5 and decision is null",
        decision.as_str(),
        words,
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

/// What one person says about a version.
#[derive(Debug, Clone)]
pub struct Score {
    /// Who.
    pub by: UserId,
    /// How good.
    pub score: i64,
    /// Why.
    pub words: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps a score; a second one of the same person is an error.
pub async fn insert_score(tx: &mut Tx, plan: Uuid, s: &Score) -> StoreResult<()> {
    execute!(
        tx,
        "insert into startup_score (plan_id, user_id, score, words, at) values ($1, $2, $3, $4, $5)",
        plan,
        s.by.0,
        s.score,
        &s.words,
        s.at,
    )?
    .expect_rows(1)
}

/// Scores of a version, in the order in which they were given.
pub async fn scores(mut src: impl Source, plan: Uuid) -> StoreResult<Vec<Score>> {
    type ScoreRow = (Uuid, i64, String, DateTime<Utc>);
    let rows: Vec<ScoreRow> = fetch_all!(
        src,
        ScoreRow,
        "select user_id, score, words, at from startup_score where plan_id = $1 order by at, user_id",
        plan,
    )?;
    Ok(rows.into_iter().map(|(by, score, words, at)| Score { by: UserId(by), score, words, at }).collect())
}

/// How many businesses of the same activity there are in the same commune, besides one: funded, and with a plan that waits
/// for the committee. The commune is what a place lies in, however exactly it was named; one that only says the province
/// may be there, and counts.
pub async fn same_activity(mut src: impl Source, activity: &str, area: &str, besides: Uuid) -> StoreResult<(i64, i64)> {
    fetch_one!(
        src,
        (i64, i64),
        "with recursive up (pcode, parent, level) as (
           select p.pcode, p.parent, p.level from place p where p.pcode = $1
           union
           select p.pcode, p.parent, p.level from up u join place p on p.pcode = u.parent),
         around (pcode) as (
           select u.pcode from up u where u.level = (select max(h.level) from up h where h.level <= 3)
           union
           select p.pcode from around a join place p on p.parent = a.pcode)
         select
           cast(coalesce(sum(case when s.state in ('approved', 'conditional') then 1 else 0 end), 0) as bigint) as funded,
           cast(coalesce(sum(case when s.state in ('submitted', 'committee_review') then 1 else 0 end), 0) as bigint)
             as waiting
         from startup s
         where s.activity = $2 and s.closed_on is null and s.id <> $3
           and (s.area = $1 or s.area in (select a.pcode from around a)
             or s.area in (select u.pcode from up u where u.level >= 2))",
        area,
        activity,
        besides,
    )
}

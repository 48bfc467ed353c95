//! Start-ups: the business itself. Its plan is in `livelihood_plan`, lists are in `livelihood_list`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, UserId};
use domain::livelihood::{BusinessKind, BusinessSector, BusinessState, Life, Operating};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A business as stored.
#[derive(Debug, Clone)]
pub struct Startup {
    /// Its id.
    pub id: Uuid,
    /// Its number, as people read it aloud.
    pub code: String,
    /// Whose case.
    pub case: CaseId,
    /// Where its plan stands.
    pub state: BusinessState,
    /// Who starts it.
    pub kind: BusinessKind,
    /// What kind of business.
    pub sector: BusinessSector,
    /// ISCO-08.
    pub activity: String,
    /// P-code in which the same activity is counted.
    pub area: String,
    /// What it is called.
    pub title: String,
    /// Number of the newest version of the plan.
    pub number: i64,
    /// Who wrote that.
    pub writer: UserId,
    /// When.
    pub written_at: DateTime<Utc>,
    /// Since when somebody else has to look at it.
    pub waits_since: Option<DateTime<Utc>>,
    /// When the first tranche was paid.
    pub started_on: Option<NaiveDate>,
    /// When it was last seen running.
    pub seen_on: Option<NaiveDate>,
    /// When it was found closed.
    pub closed_on: Option<NaiveDate>,
    /// What was seen after six months.
    pub at_6: Option<Operating>,
    /// What was seen after twelve.
    pub at_12: Option<Operating>,
    /// To which project it belongs, if to any.
    pub project: Option<Uuid>,
    /// Whose plan it is, where a cooperative begins it.
    pub coop: Option<Uuid>,
    /// For decisions on what was seen.
    pub version: i64,
}

impl Startup {
    /// How it lived so far; nothing before the first payment.
    pub fn life(&self) -> Option<Life> {
        Some(Life {
            started_on: self.started_on?,
            seen_on: self.seen_on,
            closed_on: self.closed_on,
            at_6: self.at_6,
            at_12: self.at_12,
        })
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    code: String,
    case_id: Uuid,
    state: String,
    kind: String,
    sector: String,
    activity: String,
    area: String,
    title: String,
    number: i64,
    writer_id: Uuid,
    written_at: DateTime<Utc>,
    waits_since: Option<DateTime<Utc>>,
    started_on: Option<NaiveDate>,
    seen_on: Option<NaiveDate>,
    closed_on: Option<NaiveDate>,
    at_6: Option<String>,
    at_12: Option<String>,
    project_id: Option<Uuid>,
    coop_id: Option<Uuid>,
    version: i64,
}

impl TryFrom<Row> for Startup {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<Startup> {
        Ok(Startup {
            id: r.id,
            code: r.code,
            case: CaseId(r.case_id),
            state: stored("startup.state", &r.state)?,
            kind: stored("startup.kind", &r.kind)?,
            sector: stored("startup.sector", &r.sector)?,
            activity: r.activity,
            area: r.area,
            title: r.title,
            number: r.number,
            writer: UserId(r.writer_id),
            written_at: r.written_at,
            waits_since: r.waits_since,
            started_on: r.started_on,
            seen_on: r.seen_on,
            closed_on: r.closed_on,
            at_6: stored_opt("startup.at_6", r.at_6.as_deref())?,
            at_12: stored_opt("startup.at_12", r.at_12.as_deref())?,
            project: r.project_id,
            coop: r.coop_id,
            version: r.version,
        })
    }
}

/// A new business. A second one beside an open one of the same case is an error.
pub async fn insert(tx: &mut Tx, s: &Startup) -> StoreResult<()> {
    execute!(
        tx,
        "insert into startup (id, code, case_id, state, kind, sector, activity, area, title, number, writer_id, written_at,
           waits_since, project_id, coop_id, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)",
        s.id,
        &s.code,
        s.case.0,
        s.state.as_str(),
        s.kind.as_str(),
        s.sector.as_str(),
        &s.activity,
        &s.area,
        &s.title,
        s.number,
        s.writer.0,
        s.written_at,
        s.waits_since,
        s.project,
        s.coop,
    )?
    .expect_rows(1)
}

/// Saves where a business and its plan stand; refused when it changed since `version`.
pub async fn save(tx: &mut Tx, s: &Startup, version: i64) -> StoreResult<()> {
    execute!(
        tx,
        "update startup set state = $1, kind = $2, sector = $3, activity = $4, area = $5, title = $6, number = $7,
           writer_id = $8, written_at = $9, waits_since = $10, project_id = $11, coop_id = $12, version = version + 1
         where id = $13 and version = $14",
        s.state.as_str(),
        s.kind.as_str(),
        s.sector.as_str(),
        &s.activity,
        &s.area,
        &s.title,
        s.number,
        s.writer.0,
        s.written_at,
        s.waits_since,
        s.project,
        s.coop,
        s.id,
        version,
    )?
    .expect_rows(1)
}

/// Notes what was seen of a business: when it began, runs, ended.
pub async fn set_life(tx: &mut Tx, id: Uuid, life: &Life) -> StoreResult<()> {
    execute!(
        tx,
        "update startup set started_on = $1, seen_on = $2, closed_on = $3, at_6 = $4, at_12 = $5 where id = $6",
        life.started_on,
        life.seen_on,
        life.closed_on,
        life.at_6.map(Operating::as_str),
        life.at_12.map(Operating::as_str),
        id,
    )?
    .expect_rows(1)
}

/// The payment that began it came back before anybody looked: it has not begun.
pub async fn end_life(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(
        tx,
        "update startup set started_on = null, seen_on = null, closed_on = null, at_6 = null, at_12 = null where id = $1",
        id,
    )?
    .expect_rows(1)
}

/// Holds a business until this transaction ends: nobody else moves its money meanwhile.
pub async fn hold(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(tx, "update startup set version = version where id = $1", id)?.expect_rows(1)
}

/// Holds every business of two cases, and of groups that their people are in: whoever moves their money, or lets somebody
/// join or leave, has done so, or waits.
pub async fn hold_all(tx: &mut Tx, [a, b]: [CaseId; 2]) -> StoreResult<()> {
    execute!(
        tx,
        "update startup set version = version
         where case_id = $1 or case_id = $2
           or id in (select m.startup_id from startup_member m where m.left_on is null and m.case_id in ($1, $2))",
        a.0,
        b.0,
    )?
    .any();
    Ok(())
}

/// By its number. The caller decides whether the actor may know that it exists.
pub async fn by_code(mut src: impl Source, code: &str) -> StoreResult<Option<Startup>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, code, case_id, state, kind, sector, activity, area, title, number, writer_id, written_at, waits_since,
           started_on, seen_on, closed_on, at_6, at_12, project_id, coop_id, version
         from startup where code = $1",
        code,
    )?;
    row.map(Startup::try_from).transpose()
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Startup>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, code, case_id, state, kind, sector, activity, area, title, number, writer_id, written_at, waits_since,
           started_on, seen_on, closed_on, at_6, at_12, project_id, coop_id, version
         from startup where id = $1",
        id,
    )?;
    row.map(Startup::try_from).transpose()
}

/// Those of a case, the newest first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Startup>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, code, case_id, state, kind, sector, activity, area, title, number, writer_id, written_at, waits_since,
           started_on, seen_on, closed_on, at_6, at_12, project_id, coop_id, version
         from startup where case_id = $1 order by written_at desc, id desc limit 20",
        case.0,
    )?;
    rows.into_iter().map(Startup::try_from).collect()
}

/// Moves every business with its money and visits to another case and gives them. The caller has seen that it has none.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update startup set case_id = $1, version = version + 1 where case_id = $2 returning id",
        to.0,
        from.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The business is this case's; gives what tasks may be about: what was paid too much for it.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<Vec<Uuid>> {
    execute!(tx, "update startup set case_id = $1, version = version + 1 where id = $2", case.0, id)?.expect_rows(1)?;
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "select r.id from startup_grant g join tranche t on t.grant_id = g.id join recovery r on r.tranche_id = t.id
         where g.startup_id = $1",
        id,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

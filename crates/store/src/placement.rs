//! Apprenticeships and jobs, and what was seen there.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, UserId};
use domain::placement::{
    Concern, Hours, JobContract, LookKind, LookResult, Placement, PlacementEnd, PlacementKind, Still,
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A placement as stored.
#[derive(Debug, Clone)]
pub struct StoredPlacement {
    /// Its id.
    pub id: Uuid,
    /// Whose case.
    pub case: CaseId,
    /// What was agreed.
    pub placement: Placement,
    /// Day on which it ended, and why.
    pub ended: Option<(NaiveDate, PlacementEnd)>,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    case_id: Uuid,
    kind: String,
    employer: String,
    master: Option<String>,
    place: String,
    isco: String,
    contract: Option<String>,
    shift: String,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    pay: Option<i64>,
    subsidy: Option<i64>,
    hazardous: bool,
    safe_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    end_reason: Option<String>,
    version: i64,
}

impl TryFrom<Row> for StoredPlacement {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<StoredPlacement> {
        let reason: Option<PlacementEnd> = stored_opt("placement.end_reason", r.end_reason.as_deref())?;
        let contract: Option<JobContract> = stored_opt("placement.contract", r.contract.as_deref())?;
        let kind: PlacementKind = stored("placement.kind", &r.kind)?;
        Ok(StoredPlacement {
            id: r.id,
            case: CaseId(r.case_id),
            placement: Placement {
                kind,
                employer: r.employer,
                master: r.master,
                place: r.place,
                isco: r.isco,
                contract,
                hours: Hours { from: r.starts_on, until: r.ends_on, shift: stored("placement.shift", &r.shift)? },
                pay: r.pay,
                subsidy: r.subsidy,
                hazardous: r.hazardous,
                safe_on: r.safe_on,
            },
            ended: r.ended_on.zip(reason),
            version: r.version,
        })
    }
}

/// Adds a placement.
pub async fn insert(
    tx: &mut Tx,
    (id, case): (Uuid, CaseId),
    p: &Placement,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into placement (id, case_id, kind, employer, master, place, isco, contract, shift, starts_on, ends_on,
           pay, subsidy, hazardous, safe_on, created_at, created_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)",
        id,
        case.0,
        p.kind.as_str(),
        &p.employer,
        &p.master,
        &p.place,
        &p.isco,
        p.contract.map(|c| c.as_str()),
        p.hours.shift.as_str(),
        p.hours.from,
        p.hours.until,
        p.pay,
        p.subsidy,
        p.hazardous,
        p.safe_on,
        at,
        by.0,
    )?
    .expect_rows(1)
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<StoredPlacement>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, case_id, kind, employer, master, place, isco, contract, shift, starts_on, ends_on, pay, subsidy,
           hazardous, safe_on, ended_on, end_reason, version
         from placement where id = $1",
        id,
    )?;
    row.map(StoredPlacement::try_from).transpose()
}

/// Placements of a case, the newest first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<StoredPlacement>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, case_id, kind, employer, master, place, isco, contract, shift, starts_on, ends_on, pay, subsidy,
           hazardous, safe_on, ended_on, end_reason, version
         from placement where case_id = $1 order by starts_on desc, id desc limit 50",
        case.0,
    )?;
    rows.into_iter().map(StoredPlacement::try_from).collect()
}

/// Holds a placement until the end of the transaction: of two who write at once, one sees what the other did.
pub async fn hold(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(tx, "update placement set version = version where id = $1", id)?.expect_rows(1)
}

/// It ended; refused when it changed since `version`, or has ended.
pub async fn end(tx: &mut Tx, id: Uuid, version: i64, on: NaiveDate, reason: PlacementEnd) -> StoreResult<()> {
    execute!(
        tx,
        "update placement set ended_on = $1, end_reason = $2, version = version + 1
         where id = $3 and version = $4 and ended_on is null",
        on,
        reason.as_str(),
        id,
        version,
    )?
    .expect_rows(1)
}

/// Writes a placement as it should have been; refused when it changed since `version`.
pub async fn correct(
    tx: &mut Tx,
    (id, version): (Uuid, i64),
    p: &Placement,
    ended: Option<(NaiveDate, PlacementEnd)>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update placement set employer = $1, master = $2, place = $3, isco = $4, contract = $5, shift = $6, starts_on = $7,
           ends_on = $8, pay = $9, subsidy = $10, hazardous = $11, safe_on = $12, ended_on = $13, end_reason = $14,
           version = version + 1
         where id = $15 and version = $16",
        &p.employer,
        &p.master,
        &p.place,
        &p.isco,
        p.contract.map(|c| c.as_str()),
        p.hours.shift.as_str(),
        p.hours.from,
        p.hours.until,
        p.pay,
        p.subsidy,
        p.hazardous,
        p.safe_on,
        ended.map(|(on, _)| on),
        ended.map(|(_, why)| why.as_str()),
        id,
        version,
    )?
    .expect_rows(1)
}

/// What a placement said: what was agreed, and how it ended.
pub type Said = (Placement, Option<(NaiveDate, PlacementEnd)>);

/// A correction: what was said before it, and why it was made.
#[derive(Debug, Clone)]
pub struct Change {
    /// What was said before.
    pub before: Said,
    /// Why.
    pub reason: String,
    /// Who: a name.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps what a placement said before it is corrected.
pub async fn keep_change(
    tx: &mut Tx,
    id: Uuid,
    was: &StoredPlacement,
    reason: &str,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into placement_change (id, placement_id, version, before, reason, by_user, at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        was.id,
        was.version,
        Json((&was.placement, was.ended)),
        reason,
        by.0,
        at,
    )?
    .expect_rows(1)
}

/// Corrections of a placement, the newest first.
pub async fn changes(mut src: impl Source, placement: Uuid) -> StoreResult<Vec<Change>> {
    type Row = (Json<Said>, String, String, DateTime<Utc>);
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select c.before, c.reason, u.name, c.at from placement_change c join app_user u on u.id = c.by_user
         where c.placement_id = $1 order by c.version desc limit 100",
        placement,
    )?;
    Ok(rows.into_iter().map(|(before, reason, by, at)| Change { before: before.0, reason, by, at }).collect())
}

/// What was planned and not made is planned no more.
pub async fn unplan(tx: &mut Tx, placement: Uuid) -> StoreResult<()> {
    execute!(tx, "delete from placement_look where placement_id = $1 and looked_on is null", placement)?.any();
    Ok(())
}

/// Plans looks: id, what, days after the first one, when it is due.
pub async fn plan(tx: &mut Tx, placement: Uuid, looks: &[(Uuid, LookKind, i64, NaiveDate)]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into placement_look (id, placement_id, kind, day_offset, due_on)",
        looks,
        |(id, kind, days, due_on)| *id,
        placement,
        kind.as_str(),
        *days,
        *due_on,
    )
}

/// A look that is planned or was made.
#[derive(Debug, Clone)]
pub struct Look {
    /// Its id.
    pub id: Uuid,
    /// What for.
    pub kind: LookKind,
    /// Days after the first one.
    pub days: i64,
    /// When it is due.
    pub due_on: NaiveDate,
    /// When somebody looked, and whether the person was still there.
    pub seen: Option<(NaiveDate, Still)>,
    /// What makes it hard.
    pub concern: Option<Concern>,
    /// What was seen and said.
    pub advice: Option<String>,
    /// Who looked: a name.
    pub by: Option<String>,
}

#[derive(sqlx::FromRow)]
struct LookRow {
    id: Uuid,
    kind: String,
    day_offset: i64,
    due_on: NaiveDate,
    looked_on: Option<NaiveDate>,
    still: Option<String>,
    concern: Option<String>,
    advice: Option<String>,
    by_name: Option<String>,
}

/// Looks of a placement, in the order of their days.
pub async fn looks(mut src: impl Source, placement: Uuid) -> StoreResult<Vec<Look>> {
    let rows: Vec<LookRow> = fetch_all!(
        src,
        LookRow,
        "select l.id, l.kind, l.day_offset, l.due_on, l.looked_on, l.still, l.concern, l.advice, u.name as by_name
         from placement_look l left join app_user u on u.id = l.by_user
         where l.placement_id = $1 order by l.due_on, l.kind, l.id limit 100",
        placement,
    )?;
    rows.into_iter()
        .map(|r| {
            let still: Option<Still> = stored_opt("placement_look.still", r.still.as_deref())?;
            Ok(Look {
                id: r.id,
                kind: stored("placement_look.kind", &r.kind)?,
                days: r.day_offset,
                due_on: r.due_on,
                seen: r.looked_on.zip(still),
                concern: stored_opt("placement_look.concern", r.concern.as_deref())?,
                advice: r.advice,
                by: r.by_name,
            })
        })
        .collect()
}

/// Keeps what was seen at a look that was planned and not made yet.
pub async fn record(
    tx: &mut Tx,
    (look, placement): (Uuid, Uuid),
    seen: &LookResult,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "update placement_look set looked_on = $1, still = $2, concern = $3, advice = $4, by_user = $5, at = $6
         where id = $7 and placement_id = $8 and looked_on is null",
        seen.looked_on,
        seen.still.as_str(),
        seen.concern.map(|c| c.as_str()),
        &seen.advice,
        by.0,
        at,
        look,
        placement,
    )?
    .expect_rows(1)
}

/// A look that was made counts as a visit, so many days after the first one.
pub async fn as_visit(tx: &mut Tx, (look, placement): (Uuid, Uuid), days: i64, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update placement_look set kind = $1, day_offset = $2, due_on = $3
         where id = $4 and placement_id = $5 and looked_on = $3",
        LookKind::Visit.as_str(),
        days,
        on,
        look,
        placement,
    )?
    .expect_rows(1)
}

/// Moves the placements of a case, and gives them.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update placement set case_id = $1, version = version + 1 where case_id = $2 returning id",
        to.0,
        from.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The placement is this case's.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update placement set case_id = $1, version = version + 1 where id = $2", case.0, id)?.expect_rows(1)
}

//! What the authority decided, in versions: sealed, never changed, never removed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, UserId};
use domain::screening::Screening;
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed words stand: part of what is authenticated.
const BODY: &str = "screening.body";

/// A version that is new.
#[derive(Debug, Clone)]
pub struct NewScreening<'a> {
    /// Its id.
    pub id: Uuid,
    /// Of which case.
    pub case: CaseId,
    /// Its number, from 1.
    pub version: i64,
    /// What was decided.
    pub screening: &'a Screening,
    /// From when the case waits for the authority again.
    pub look_on: Option<NaiveDate>,
    /// Who wrote it.
    pub by: UserId,
}

/// Writes a version. A number that is taken is a [`StoreError::Constraint`](crate::StoreError): somebody was faster.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, new: &NewScreening<'_>, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into screening (id, case_id, version, body, look_on, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        new.id,
        new.case.0,
        new.version,
        sealer.seal(BODY, new.id, new.screening)?,
        new.look_on,
        new.by.0,
        at,
    )?
    .expect_rows(1)
}

/// A version, opened.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Its number.
    pub version: i64,
    /// What was decided; without the risk category where that is shown to nobody any more.
    pub screening: Screening,
    /// Name of who wrote it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    version: i64,
    body: Vec<u8>,
    risk_ended_at: Option<DateTime<Utc>>,
    name: String,
    recorded_at: DateTime<Utc>,
}

impl Row {
    fn open(self, sealer: &Sealer) -> StoreResult<Recorded> {
        let mut screening: Screening = sealer.open(BODY, self.id, &self.body)?;
        if self.risk_ended_at.is_some() {
            screening.risk = None;
        }
        Ok(Recorded { version: self.version, screening, by: self.name, at: self.recorded_at })
    }
}

/// Every version of a case, what was written last first: after a merge that is not the highest number. Whoever asks has the right to read them, and puts the reading on record.
pub async fn of_case(mut src: impl Source, sealer: &Sealer, case: CaseId) -> StoreResult<Vec<Recorded>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select s.id, s.version, s.body, s.risk_ended_at, coalesce(u.name, '') as name, s.recorded_at
         from screening s
         left join app_user u on u.id = s.recorded_by
         where s.case_id = $1
         order by s.recorded_at desc, s.version desc",
        case.0,
    )?;
    rows.into_iter().map(|r| r.open(sealer)).collect()
}

/// What was written last, under the same conditions.
pub async fn newest(src: impl Source, sealer: &Sealer, case: CaseId) -> StoreResult<Option<Recorded>> {
    Ok(of_case(src, sealer, case).await?.into_iter().next())
}

/// The highest number of a case; 0 when there is none.
pub async fn last_version(mut src: impl Source, case: CaseId) -> StoreResult<i64> {
    let (last,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(coalesce(max(version), 0) as bigint) from screening where case_id = $1",
        case.0,
    )?;
    Ok(last)
}

/// From now on the risk category of a case is shown to nobody: the person is, or may be, a child.
pub async fn end_risk(tx: &mut Tx, case: CaseId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update screening set risk_ended_at = $1 where case_id = $2 and risk_ended_at is null", at, case.0,)?
        .any();
    Ok(())
}

/// Moves every version behind those of the other case. Gives them, and by how much their numbers grew. Which one is the
/// newest goes by the day on which it was written.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<(Vec<Uuid>, i64)> {
    let last = last_version(&mut *tx, to).await?;
    let moved: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update screening set case_id = $1, version = version + $2 where case_id = $3 returning id",
        to.0,
        last,
        from.0,
    )?;
    Ok((moved.into_iter().map(|(id,)| id).collect(), last))
}

/// The version is this case's, with a number smaller by `less`.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId, less: i64) -> StoreResult<()> {
    execute!(tx, "update screening set case_id = $1, version = version - $2 where id = $3", case.0, less, id)?
        .expect_rows(1)
}

//! Funded projects, and which of them pays for a case.

use chrono::{DateTime, NaiveDate, Utc};
use domain::funding::Funding;
use domain::id::{CaseId, FundingId};
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    code: String,
    name: String,
    donor: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    version: i64,
}

impl From<Row> for Funding {
    fn from(r: Row) -> Funding {
        let Row { id, code, name, donor, starts_on, ends_on, version } = r;
        Funding { id: FundingId(id), code, name, donor, starts_on, ends_on, version }
    }
}

/// All of them, by code. A programme has tens.
pub async fn all(mut src: impl Source) -> StoreResult<Vec<Funding>> {
    let rows: Vec<Row> =
        fetch_all!(src, Row, "select id, code, name, donor, starts_on, ends_on, version from funding order by code")?;
    Ok(rows.into_iter().map(Funding::from).collect())
}

/// A new one.
pub async fn insert(tx: &mut Tx, f: &Funding, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into funding (id, code, name, donor, starts_on, ends_on, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, 1)",
        f.id.0,
        &f.code,
        &f.name,
        &f.donor,
        f.starts_on,
        f.ends_on,
        at,
    )?
    .expect_rows(1)
}

/// Changes the one of version `f.version`. Its code stays: numbers that were told hold it.
pub async fn update(tx: &mut Tx, f: &Funding) -> StoreResult<()> {
    execute!(
        tx,
        "update funding set name = $1, donor = $2, starts_on = $3, ends_on = $4, version = version + 1
         where id = $5 and version = $6",
        &f.name,
        &f.donor,
        f.starts_on,
        f.ends_on,
        f.id.0,
        f.version,
    )?
    .expect_rows(1)
}

/// Says which project pays for a case; refused when the case changed since `version`.
pub async fn set_of_case(tx: &mut Tx, case: CaseId, version: i64, funding: Option<FundingId>) -> StoreResult<()> {
    execute!(
        tx,
        "update case_file set funding_id = $1, version = version + 1 where id = $2 and version = $3",
        funding.map(|f| f.0),
        case.0,
        version,
    )?
    .expect_rows(1)
}

/// The case of which nobody said who pays takes over the project of one that was merged into it.
pub async fn take_over(tx: &mut Tx, case: CaseId, funding: FundingId) -> StoreResult<()> {
    execute!(tx, "update case_file set funding_id = $1 where id = $2 and funding_id is null", funding.0, case.0)?
        .expect_rows(1)
}

/// What it took over goes again. What somebody said since, they said knowing of both: it stays.
pub async fn give_back(tx: &mut Tx, case: CaseId, funding: FundingId) -> StoreResult<()> {
    execute!(tx, "update case_file set funding_id = null where id = $1 and funding_id = $2", case.0, funding.0)?.any();
    Ok(())
}

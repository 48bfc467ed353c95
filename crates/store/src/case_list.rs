//! Lists of cases: which ones, in which order. Every query is limited to a scope in its own text.
//!
//! A list is read in two steps: the keys of one page here, then what its rows show (`case_line`). So each text says
//! one thing, and no view pays for what another one shows. Code names only: no legal name is read here.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Compartment, Scope};
use domain::case::CaseStatus;
use domain::id::OfficeId;
use uuid::Uuid;

use crate::{Db, StoreResult};

/// Where a row stands in its list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CaseKey {
    /// The case's code.
    pub code: String,
    /// Its instant in the order of the list.
    pub at: DateTime<Utc>,
    /// Its id.
    pub id: Uuid,
}

/// The end of time, before which a list begins: PostgreSQL's range ends before chrono's.
pub(crate) fn latest() -> DateTime<Utc> {
    DateTime::from_timestamp(253_402_300_799, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn start(before: Option<(DateTime<Utc>, Uuid)>) -> (DateTime<Utc>, Uuid) {
    before.unwrap_or((latest(), Uuid::max()))
}

/// Open cases, the newest first.
pub async fn open(
    db: &Db,
    scope: Scope,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<CaseKey>> {
    let (at, id) = start(before);
    match scope {
        Scope::Nothing => Ok(Vec::new()),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file
             where caseworker_id = $1 and compartment = $2 and office_id = $6 and (opened_at, id) < ($3, $4)
               and status not in ('closed', 'transferred')
             order by opened_at desc, id desc limit $5",
            user.0,
            compartment.as_str(),
            at,
            id,
            limit,
            office.0,
        ),
        Scope::Office { office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file
             where office_id = $1 and compartment = $2 and (opened_at, id) < ($3, $4)
               and status not in ('closed', 'transferred')
             order by opened_at desc, id desc limit $5",
            office.0,
            compartment.as_str(),
            at,
            id,
            limit,
        ),
    }
}

/// Cases with one status, the newest first.
pub async fn with_status(
    db: &Db,
    scope: Scope,
    status: CaseStatus,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<CaseKey>> {
    let (at, id) = start(before);
    match scope {
        Scope::Nothing => Ok(Vec::new()),
        // `coalesce` keeps the index of the office's statuses out of it: somebody's own cases are fewer.
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file
             where caseworker_id = $1 and compartment = $2 and office_id = $7 and coalesce(status, '') = $3
               and (opened_at, id) < ($4, $5)
             order by opened_at desc, id desc limit $6",
            user.0,
            compartment.as_str(),
            status.as_str(),
            at,
            id,
            limit,
            office.0,
        ),
        Scope::Office { office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file
             where office_id = $1 and compartment = $2 and status = $3 and (opened_at, id) < ($4, $5)
             order by opened_at desc, id desc limit $6",
            office.0,
            compartment.as_str(),
            status.as_str(),
            at,
            id,
            limit,
        ),
    }
}

/// Open cases at high risk, or not seen or spoken to since `quiet_since`; the newest first.
pub async fn attention(
    db: &Db,
    scope: Scope,
    quiet_since: NaiveDate,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<CaseKey>> {
    let (at, id) = start(before);
    match scope {
        Scope::Nothing => Ok(Vec::new()),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file
             where caseworker_id = $1 and compartment = $2 and office_id = $7 and (opened_at, id) < ($3, $4)
               and status not in ('closed', 'transferred')
               and (risk = 'high' or coalesce(last_contact_on, opened_on) < $5)
             order by opened_at desc, id desc limit $6",
            user.0,
            compartment.as_str(),
            at,
            id,
            quiet_since,
            limit,
            office.0,
        ),
        Scope::Office { office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file
             where office_id = $1 and compartment = $2 and (opened_at, id) < ($3, $4)
               and status not in ('closed', 'transferred')
               and (risk = 'high' or coalesce(last_contact_on, opened_on) < $5)
             order by opened_at desc, id desc limit $6",
            office.0,
            compartment.as_str(),
            at,
            id,
            quiet_since,
            limit,
        ),
    }
}

/// Open cases of an office that nobody has, on one side of its walls, the newest first.
pub async fn unassigned(db: &Db, office: OfficeId, compartment: Compartment, limit: i64) -> StoreResult<Vec<String>> {
    let rows: Vec<(String,)> = fetch_all!(
        db,
        (String,),
        "select code
         from case_file
         where caseworker_id is null and office_id = $1 and compartment = $2
           and status not in ('closed', 'transferred')
         order by opened_at desc, id desc limit $3",
        office.0,
        compartment.as_str(),
        limit,
    )?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

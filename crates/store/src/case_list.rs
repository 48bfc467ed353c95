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

/// What has to be missing. Nothing set: nothing has to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gaps {
    /// Something to do next.
    pub next_step: bool,
    /// A phone.
    pub phone: bool,
    /// A plan.
    pub plan: bool,
    /// Somebody who has the case.
    pub caseworker: bool,
}

/// Cases that lack something: open ones, or those with one status; the newest first. Walks through the cases of the scope
/// by their index and looks into an index for each thing that has to be missing.
pub async fn lacking(
    db: &Db,
    scope: Scope,
    status: Option<CaseStatus>,
    gaps: Gaps,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<CaseKey>> {
    let (at, id) = start(before);
    let status = status.map(CaseStatus::as_str);
    match scope {
        Scope::Nothing => Ok(Vec::new()),
        // Somebody's own cases have somebody.
        Scope::Own { .. } if gaps.caseworker => Ok(Vec::new()),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select c.code, c.opened_at as at, c.id
             from case_file c
             where c.caseworker_id = $1 and c.compartment = $2 and c.office_id = $3
               and (c.opened_at, c.id) < ($4, $5)
               and ((cast($6 as text) is null and c.status not in ('closed', 'transferred'))
                    or coalesce(c.status, '') = $6)
               and ($7 = false or not exists (select 1 from task t where t.case_id = c.id and t.done_at is null))
               and ($8 = false or not exists (select 1 from person_phone n where n.person_id = c.person_id))
               and ($9 = false or not exists (select 1 from plan l where l.case_id = c.id))
             order by c.opened_at desc, c.id desc limit $10",
            user.0,
            compartment.as_str(),
            office.0,
            at,
            id,
            status,
            gaps.next_step,
            gaps.phone,
            gaps.plan,
            limit,
        ),
        Scope::Office { office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select c.code, c.opened_at as at, c.id
             from case_file c
             where c.office_id = $1 and c.compartment = $2
               and (c.opened_at, c.id) < ($3, $4)
               and ((cast($5 as text) is null and c.status not in ('closed', 'transferred'))
                    or coalesce(c.status, '') = $5)
               and ($6 = false or not exists (select 1 from task t where t.case_id = c.id and t.done_at is null
                    and t.kind not in ('wellbeing_end', 'wellbeing_talk')))
               and ($7 = false or not exists (select 1 from person_phone n where n.person_id = c.person_id))
               and ($8 = false or not exists (select 1 from plan l where l.case_id = c.id))
               and ($9 = false or c.caseworker_id is null)
             order by c.opened_at desc, c.id desc limit $10",
            office.0,
            compartment.as_str(),
            at,
            id,
            status,
            gaps.next_step,
            gaps.phone,
            gaps.plan,
            gaps.caseworker,
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

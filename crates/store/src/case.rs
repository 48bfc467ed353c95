//! Cases: the row itself. Lists are in `case_list`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::Compartment;
use domain::case::{CaseRisk, CaseStatus, ClosureReason, Track};
use domain::id::{CaseId, FundingId, OfficeId, PersonId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A case as stored.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// The code that people read aloud.
    pub code: String,
    /// The neutral name that stands for the person.
    pub code_name: String,
    /// Whose case.
    pub person: PersonId,
    /// Which office owns it.
    pub office: OfficeId,
    /// Behind which wall.
    pub compartment: Compartment,
    /// Through which door.
    pub track: Track,
    /// Where it stands.
    pub status: CaseStatus,
    /// The caseworker's risk.
    pub risk: Option<CaseRisk>,
    /// Since when, in the office's calendar.
    pub opened_on: NaiveDate,
    /// Whose it is.
    pub caseworker: Option<UserId>,
    /// Last time the person was seen or spoken to.
    pub last_contact_on: Option<NaiveDate>,
    /// Which funded project pays for it.
    pub funding: Option<FundingId>,
    /// The case that its code leads to, once both are known to be of one person.
    pub merged_into: Option<CaseId>,
    /// For optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    id: Uuid,
    code: String,
    code_name: String,
    person_id: Uuid,
    office_id: Uuid,
    compartment: String,
    track: String,
    status: String,
    risk: Option<String>,
    opened_on: NaiveDate,
    caseworker_id: Option<Uuid>,
    last_contact_on: Option<NaiveDate>,
    funding_id: Option<Uuid>,
    merged_into: Option<Uuid>,
    version: i64,
}

impl TryFrom<CaseRow> for Case {
    type Error = StoreError;
    fn try_from(r: CaseRow) -> StoreResult<Case> {
        Ok(Case {
            id: CaseId(r.id),
            code: r.code,
            code_name: r.code_name,
            person: PersonId(r.person_id),
            office: OfficeId(r.office_id),
            compartment: stored("case_file.compartment", &r.compartment)?,
            track: stored("case_file.track", &r.track)?,
            status: stored("case_file.status", &r.status)?,
            risk: stored_opt("case_file.risk", r.risk.as_deref())?,
            opened_on: r.opened_on,
            caseworker: r.caseworker_id.map(UserId),
            last_contact_on: r.last_contact_on,
            funding: r.funding_id.map(FundingId),
            merged_into: r.merged_into.map(CaseId),
            version: r.version,
        })
    }
}

/// By its code. The caller decides whether the actor may know that it exists.
pub async fn by_code(mut src: impl Source, code: &str) -> StoreResult<Option<Case>> {
    let row: Option<CaseRow> = fetch_optional!(
        src,
        CaseRow,
        "select id, code, code_name, person_id, office_id, compartment, track, status, risk, opened_on, caseworker_id,
           last_contact_on, funding_id, merged_into, version
         from case_file where code = $1",
        code,
    )?;
    row.map(Case::try_from).transpose()
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: CaseId) -> StoreResult<Option<Case>> {
    let row: Option<CaseRow> = fetch_optional!(
        src,
        CaseRow,
        "select id, code, code_name, person_id, office_id, compartment, track, status, risk, opened_on, caseworker_id,
           last_contact_on, funding_id, merged_into, version
         from case_file where id = $1",
        id.0,
    )?;
    row.map(Case::try_from).transpose()
}

/// The case of a person. The caller decides whether the actor may know that it exists.
pub async fn of_person(mut src: impl Source, person: PersonId) -> StoreResult<Option<Case>> {
    let row: Option<CaseRow> = fetch_optional!(
        src,
        CaseRow,
        "select id, code, code_name, person_id, office_id, compartment, track, status, risk, opened_on, caseworker_id,
           last_contact_on, funding_id, merged_into, version
         from case_file where person_id = $1",
        person.0,
    )?;
    row.map(Case::try_from).transpose()
}

/// New cases, each with the time at which it was opened.
pub async fn insert_all(tx: &mut Tx, new: &[(Case, DateTime<Utc>)]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into case_file (id, code, code_name, person_id, office_id, compartment, track, status, risk, opened_on,
           opened_at, caseworker_id, last_contact_on, funding_id, version)",
        new,
        |(c, at)| c.id.0,
        &c.code,
        &c.code_name,
        c.person.0,
        c.office.0,
        c.compartment.as_str(),
        c.track.as_str(),
        c.status.as_str(),
        c.risk.map(CaseRisk::as_str),
        c.opened_on,
        *at,
        c.caseworker.map(|u| u.0),
        c.last_contact_on,
        c.funding.map(|f| f.0),
        1_i64,
    )
}

/// A new case.
pub async fn insert(tx: &mut Tx, case: &Case, at: DateTime<Utc>) -> StoreResult<()> {
    insert_all(tx, &[(case.clone(), at)]).await
}

/// Moves a case on; refused when it changed since `version`.
pub async fn set_status(tx: &mut Tx, id: CaseId, version: i64, status: CaseStatus) -> StoreResult<()> {
    execute!(
        tx,
        "update case_file set status = $1, version = version + 1 where id = $2 and version = $3",
        status.as_str(),
        id.0,
        version,
    )?
    .expect_rows(1)
}

/// The day on which a case ended, of one that has.
pub async fn closed_on(mut src: impl Source, id: CaseId) -> StoreResult<Option<NaiveDate>> {
    let row: Option<(Option<NaiveDate>,)> =
        fetch_optional!(src, (Option<NaiveDate>,), "select closed_on from case_file where id = $1", id.0)?;
    Ok(row.and_then(|(day,)| day))
}

/// Notes why a case is to end, and the day on which it did; neither once it goes on.
pub async fn set_closure(
    tx: &mut Tx,
    id: CaseId,
    reason: Option<ClosureReason>,
    closed_on: Option<NaiveDate>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update case_file set closure_reason = $1, closed_on = $2 where id = $3",
        reason.map(ClosureReason::as_str),
        closed_on,
        id.0,
    )?
    .expect_rows(1)
}

/// Why a case is to end, if somebody said so.
pub async fn closure_reason(mut src: impl Source, id: CaseId) -> StoreResult<Option<ClosureReason>> {
    let (reason,): (Option<String>,) =
        fetch_one!(src, (Option<String>,), "select closure_reason from case_file where id = $1", id.0)?;
    stored_opt("case_file.closure_reason", reason.as_deref())
}

/// Notes the caseworker's view of the risk; refused when the case changed since `version`.
pub async fn set_risk(tx: &mut Tx, id: CaseId, version: i64, risk: CaseRisk) -> StoreResult<()> {
    execute!(
        tx,
        "update case_file set risk = $1, version = version + 1 where id = $2 and version = $3",
        risk.as_str(),
        id.0,
        version,
    )?
    .expect_rows(1)
}

/// Gives a case to somebody; false when it changed since `version`.
pub async fn set_caseworker(
    tx: &mut Tx,
    id: CaseId,
    version: i64,
    caseworker: UserId,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update case_file set caseworker_id = $1, assigned_at = $2, version = version + 1
         where id = $3 and version = $4",
        caseworker.0,
        at,
        id.0,
        version,
    )?;
    Ok(changed.rows() == 1)
}

/// Moves a case behind another wall, into other hands, with the track that belongs there.
pub async fn set_compartment(
    tx: &mut Tx,
    id: CaseId,
    version: i64,
    compartment: Compartment,
    caseworker: Option<UserId>,
    track: Track,
) -> StoreResult<()> {
    execute!(
        tx,
        "update case_file set compartment = $1, caseworker_id = $2, track = $3, version = version + 1
         where id = $4 and version = $5",
        compartment.as_str(),
        caseworker.map(|u| u.0),
        track.as_str(),
        id.0,
        version,
    )?
    .expect_rows(1)
}

/// Notes since when the case is in the hands that have it now.
pub async fn came_over(tx: &mut Tx, id: CaseId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update case_file set assigned_at = $1 where id = $2", at, id.0)?.expect_rows(1)
}

/// Notes that the person was seen or spoken to on `day`, if that is later than known.
pub async fn contacted(tx: &mut Tx, id: CaseId, day: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update case_file set last_contact_on = $1 where id = $2 and (last_contact_on is null or last_contact_on < $1)",
        day,
        id.0,
    )?
    .any();
    Ok(())
}

/// Holds the case until this transaction ends: nobody else changes it or numbers anything in it meanwhile, and
/// sending and taking consent back wait for each other. Refused when it was merged into another one a moment ago.
pub async fn hold(tx: &mut Tx, id: CaseId) -> StoreResult<()> {
    execute!(tx, "update case_file set version = version where id = $1 and merged_into is null", id.0)?.expect_rows(1)
}

/// The same for a merge and its undo: also a case that was merged into another one.
pub async fn hold_even_merged(tx: &mut Tx, id: CaseId) -> StoreResult<()> {
    execute!(tx, "update case_file set version = version where id = $1", id.0)?.expect_rows(1)
}

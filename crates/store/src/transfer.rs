//! Requests to take a case to another office, and the move itself.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::Compartment;
use domain::case::TaskKind;
use domain::date::PartialDate;
use domain::id::{CaseId, OfficeId, UserId};
use domain::person::{Birth, Language, Sex};
use domain::transfer::{TransferReason, TransferState};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A request as it was made.
#[derive(Debug, Clone)]
pub struct NewTransfer {
    /// Its id.
    pub id: Uuid,
    /// Which case.
    pub case: CaseId,
    /// Whose it is.
    pub from: OfficeId,
    /// Who is asked.
    pub to: OfficeId,
    /// Why.
    pub reason: TransferReason,
    /// A few words for the handover.
    pub note: String,
    /// Under which agreement it goes to another country.
    pub agreement: Option<String>,
    /// Who asks.
    pub by: UserId,
    /// The last day for an answer.
    pub answer_by: NaiveDate,
}

/// A request as it stands.
#[derive(Debug, Clone)]
pub struct Transfer {
    /// Its id.
    pub id: Uuid,
    /// Which case.
    pub case: CaseId,
    /// Whose it was when it was asked.
    pub from: OfficeId,
    /// Who is asked.
    pub to: OfficeId,
    /// Name of who is asked.
    pub to_name: String,
    /// Why.
    pub reason: TransferReason,
    /// A few words for the handover.
    pub note: String,
    /// Who asks.
    pub asked_by: UserId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// The last day for an answer.
    pub answer_by: NaiveDate,
    /// What became of it.
    pub state: TransferState,
    /// Why it was declined.
    pub answer_note: Option<String>,
    /// Under which agreement it goes to another country; nothing inside of one.
    pub agreement: Option<String>,
}

#[derive(sqlx::FromRow)]
struct TransferRow {
    id: Uuid,
    case_id: Uuid,
    from_office_id: Uuid,
    to_office_id: Uuid,
    to_name: String,
    reason: String,
    note: String,
    asked_by: Uuid,
    asked_at: DateTime<Utc>,
    answer_by: NaiveDate,
    state: String,
    answer_note: Option<String>,
    agreement: Option<String>,
}

impl TryFrom<TransferRow> for Transfer {
    type Error = StoreError;
    fn try_from(r: TransferRow) -> StoreResult<Transfer> {
        Ok(Transfer {
            id: r.id,
            case: CaseId(r.case_id),
            from: OfficeId(r.from_office_id),
            to: OfficeId(r.to_office_id),
            to_name: r.to_name,
            reason: stored("transfer.reason", &r.reason)?,
            note: r.note,
            asked_by: UserId(r.asked_by),
            asked_at: r.asked_at,
            answer_by: r.answer_by,
            state: stored("transfer.state", &r.state)?,
            answer_note: r.answer_note,
            agreement: r.agreement,
        })
    }
}

/// Asks.
pub async fn insert(tx: &mut Tx, t: &NewTransfer, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into transfer (id, case_id, from_office_id, to_office_id, reason, note, asked_by, asked_at, answer_by,
           agreement, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting')",
        t.id,
        t.case.0,
        t.from.0,
        t.to.0,
        t.reason.as_str(),
        &t.note,
        t.by.0,
        at,
        t.answer_by,
        &t.agreement,
    )?
    .expect_rows(1)
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Transfer>> {
    let row: Option<TransferRow> = fetch_optional!(
        src,
        TransferRow,
        "select x.id, x.case_id, x.from_office_id, x.to_office_id, o.name as to_name, x.reason, x.note, x.asked_by,
           x.asked_at, x.answer_by, x.state, x.answer_note, x.agreement
         from transfer x join office o on o.id = x.to_office_id where x.id = $1",
        id,
    )?;
    row.map(Transfer::try_from).transpose()
}

/// The newest request about a case.
pub async fn newest(mut src: impl Source, case: CaseId) -> StoreResult<Option<Transfer>> {
    let row: Option<TransferRow> = fetch_optional!(
        src,
        TransferRow,
        "select x.id, x.case_id, x.from_office_id, x.to_office_id, o.name as to_name, x.reason, x.note, x.asked_by,
           x.asked_at, x.answer_by, x.state, x.answer_note, x.agreement
         from transfer x join office o on o.id = x.to_office_id
         where x.case_id = $1 order by x.asked_at desc, x.id desc limit 1",
        case.0,
    )?;
    row.map(Transfer::try_from).transpose()
}

/// Ends a request that waits; false when it does not wait any more.
pub async fn end(
    tx: &mut Tx,
    id: Uuid,
    state: TransferState,
    note: Option<&str>,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update transfer set state = $1, answer_note = $2, answered_by = $3, answered_at = $4
         where id = $5 and state = 'waiting'",
        state.as_str(),
        note,
        by.0,
        at,
        id,
    )?;
    Ok(changed.rows() == 1)
}

/// What the other office sees of a case before it takes it: no name, no place, no note.
#[derive(Debug, Clone)]
pub struct Masked {
    /// Id of the request.
    pub id: Uuid,
    /// Code of the case.
    pub code: String,
    /// Name of the office that asks.
    pub from: String,
    /// Sex of the person.
    pub sex: Sex,
    /// When the person was born, as far as anybody knows.
    pub birth: Birth,
    /// In which language to speak to the person.
    pub language: Language,
    /// Why.
    pub reason: TransferReason,
    /// The last day for an answer.
    pub answer_by: NaiveDate,
}

#[derive(sqlx::FromRow)]
struct MaskedRow {
    id: Uuid,
    code: String,
    office: String,
    sex: String,
    birth_date: Option<String>,
    birth_year: Option<i64>,
    age_estimated: Option<i64>,
    age_on: Option<NaiveDate>,
    age_evidence: String,
    contact_language: String,
    reason: String,
    answer_by: NaiveDate,
}

impl TryFrom<MaskedRow> for Masked {
    type Error = StoreError;
    fn try_from(r: MaskedRow) -> StoreResult<Masked> {
        let date: Option<PartialDate> = stored_opt("person.birth_date", r.birth_date.as_deref())?;
        let year = r.birth_year.and_then(|y| PartialDate::new(i32::try_from(y).ok()?, None, None).ok());
        Ok(Masked {
            id: r.id,
            code: r.code,
            from: r.office,
            sex: stored("person.sex", &r.sex)?,
            birth: Birth {
                date: date.or(year),
                estimated: r.age_estimated.zip(r.age_on),
                evidence: stored("person.age_evidence", &r.age_evidence)?,
            },
            language: stored("person.contact_language", &r.contact_language)?,
            reason: stored("transfer.reason", &r.reason)?,
            answer_by: r.answer_by,
        })
    }
}

/// Requests that wait for the answer of an office, on one side of its walls; the longest waiting first.
pub async fn incoming(
    mut src: impl Source,
    office: OfficeId,
    compartment: Compartment,
    limit: i64,
) -> StoreResult<Vec<Masked>> {
    let rows: Vec<MaskedRow> = fetch_all!(
        src,
        MaskedRow,
        "select x.id, c.code, o.name as office, p.sex, p.birth_date, p.birth_year, p.age_estimated, p.age_on,
           p.age_evidence, p.contact_language, x.reason, x.answer_by
         from transfer x
         join case_file c on c.id = x.case_id
         join person p on p.id = c.person_id
         join office o on o.id = x.from_office_id
         where x.to_office_id = $1 and x.state = 'waiting' and c.compartment = $2 and c.office_id = x.from_office_id
           and c.status not in ('closed', 'transferred')
         order by x.answer_by, x.id limit $3",
        office.0,
        compartment.as_str(),
        limit,
    )?;
    rows.into_iter().map(Masked::try_from).collect()
}

/// A request of one's own office.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Outgoing {
    /// Code of the case.
    pub code: String,
    /// The neutral name that stands for the person.
    pub code_name: String,
    /// Name of the office that is asked.
    pub office: String,
    /// The last day for an answer.
    pub answer_by: NaiveDate,
}

/// Requests of an office that wait for others, on one side of its walls; the longest waiting first.
pub async fn outgoing(
    mut src: impl Source,
    office: OfficeId,
    compartment: Compartment,
    limit: i64,
) -> StoreResult<Vec<Outgoing>> {
    fetch_all!(
        src,
        Outgoing,
        "select c.code, c.code_name, o.name as office, x.answer_by
         from transfer x
         join case_file c on c.id = x.case_id
         join office o on o.id = x.to_office_id
         where x.from_office_id = $1 and x.state = 'waiting' and c.compartment = $2 and c.office_id = $1
           and c.status not in ('closed', 'transferred')
         order by x.answer_by, x.id limit $3",
        office.0,
        compartment.as_str(),
        limit,
    )
}

/// Whether a code name is given already in an office.
pub async fn is_name_taken(mut src: impl Source, office: OfficeId, code_name: &str) -> StoreResult<bool> {
    let row: Option<(Uuid,)> = fetch_optional!(
        src,
        (Uuid,),
        "select id from case_file where office_id = $1 and code_name = $2",
        office.0,
        code_name,
    )?;
    Ok(row.is_some())
}

/// Moves a case to another office: its open tasks and its referrals go with it; false when it changed since `version`.
/// What waits for a second pair of eyes waits for those of the new office.
pub async fn move_case(
    tx: &mut Tx,
    case: CaseId,
    version: i64,
    (office, caseworker): (OfficeId, UserId),
    code_name: &str,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update case_file set office_id = $1, caseworker_id = $2, code_name = $3, assigned_at = $4,
           version = version + 1
         where id = $5 and version = $6",
        office.0,
        caseworker.0,
        code_name,
        at,
        case.0,
        version,
    )?;
    if changed.rows() == 0 {
        return Ok(false);
    }
    for kind in TaskKind::ALL {
        execute!(
            tx,
            "update task set office_id = $1, assignee_id = $2 where case_id = $3 and kind = $4 and done_at is null",
            office.0,
            (!kind.is_second_look()).then_some(caseworker.0),
            case.0,
            kind.as_str(),
        )?
        .any();
    }
    crate::access_sight::move_case(tx, case, office, at).await?;
    // Its clocks run on: only the calendar that they are counted in is another one.
    execute!(tx, "update referral set office_id = $1 where case_id = $2", office.0, case.0)?.any();
    Ok(true)
}

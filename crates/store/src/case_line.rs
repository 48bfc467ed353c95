//! What the rows of a list of cases show. The codes come from a query that was limited to a scope.

use chrono::{DateTime, NaiveDate, Utc};
use domain::case::{CaseRisk, CaseStatus, TaskKind};
use domain::consent::{Consent, Recipient};
use domain::id::{CaseId, ConsentId, OrganisationId};
use sqlx::types::Json;
use uuid::Uuid;

use crate::error::{stored, stored_opt};
use crate::{Db, StoreError, StoreResult};

/// A row of a list of cases. No legal name, no association.
#[derive(Debug, Clone)]
pub struct CaseLine {
    /// Its id.
    pub id: CaseId,
    /// Its code.
    pub code: String,
    /// The neutral name that stands for the person.
    pub code_name: String,
    /// Where it stands.
    pub status: CaseStatus,
    /// The caseworker's view of the risk.
    pub risk: Option<CaseRisk>,
    /// Since when the case is open.
    pub opened_on: NaiveDate,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Last time the person was seen or spoken to.
    pub last_contact_on: Option<NaiveDate>,
    /// Where the person lives.
    pub place: String,
    /// Name of the caseworker.
    pub caseworker: Option<String>,
    /// What comes next, and when at the latest.
    pub next: Option<(TaskKind, NaiveDate)>,
    /// Referrals that are not at their end.
    pub open_referrals: i64,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    code: String,
    code_name: String,
    status: String,
    risk: Option<String>,
    opened_on: NaiveDate,
    opened_at: DateTime<Utc>,
    last_contact_on: Option<NaiveDate>,
    place: String,
    caseworker: Option<String>,
    next_kind: Option<String>,
    next_on: Option<NaiveDate>,
    open_referrals: i64,
}

impl TryFrom<LineRow> for CaseLine {
    type Error = StoreError;
    fn try_from(r: LineRow) -> StoreResult<CaseLine> {
        let kind: Option<TaskKind> = stored_opt("task.kind", r.next_kind.as_deref())?;
        Ok(CaseLine {
            id: CaseId(r.id),
            code: r.code,
            code_name: r.code_name,
            status: stored("case_file.status", &r.status)?,
            risk: stored_opt("case_file.risk", r.risk.as_deref())?,
            opened_on: r.opened_on,
            opened_at: r.opened_at,
            last_contact_on: r.last_contact_on,
            place: r.place,
            caseworker: r.caseworker,
            next: kind.zip(r.next_on),
            open_referrals: r.open_referrals,
        })
    }
}

/// The rows of these codes, in their order.
pub async fn of_codes(db: &Db, codes: &[String]) -> StoreResult<Vec<CaseLine>> {
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<LineRow> = fetch_all!(
        db,
        LineRow,
        "select c.id, c.code, c.code_name, c.status, c.risk, c.opened_on, c.opened_at, c.last_contact_on,
           coalesce(nullif(p.current_locality, ''), l.name, p.current_pcode) as place, u.name as caseworker,
           (select t.kind from task t where t.case_id = c.id and t.done_at is null
              and t.kind not in ('wellbeing_end', 'wellbeing_talk')
            order by t.due_on, t.id limit 1) as next_kind,
           (select t.due_on from task t where t.case_id = c.id and t.done_at is null
              and t.kind not in ('wellbeing_end', 'wellbeing_talk')
            order by t.due_on, t.id limit 1) as next_on,
           (select cast(count(*) as bigint) from referral r
            where r.case_id = c.id and r.status not in ('closed', 'revoked')) as open_referrals
         from case_file c
         join person p on p.id = c.person_id
         left join place l on l.pcode = p.current_pcode
         left join app_user u on u.id = c.caseworker_id
         where c.code in (select value from json_each($1))",
        pg: "select c.id, c.code, c.code_name, c.status, c.risk, c.opened_on, c.opened_at, c.last_contact_on,
           coalesce(nullif(p.current_locality, ''), l.name, p.current_pcode) as place, u.name as caseworker,
           (select t.kind from task t where t.case_id = c.id and t.done_at is null
              and t.kind not in ('wellbeing_end', 'wellbeing_talk')
            order by t.due_on, t.id limit 1) as next_kind,
           (select t.due_on from task t where t.case_id = c.id and t.done_at is null
              and t.kind not in ('wellbeing_end', 'wellbeing_talk')
            order by t.due_on, t.id limit 1) as next_on,
           (select cast(count(*) as bigint) from referral r
            where r.case_id = c.id and r.status not in ('closed', 'revoked')) as open_referrals
         from case_file c
         join person p on p.id = c.person_id
         left join place l on l.pcode = p.current_pcode
         left join app_user u on u.id = c.caseworker_id
         where c.code in (select jsonb_array_elements_text($1))",
        Json(codes),
    )?;
    let mut lines = rows.into_iter().map(CaseLine::try_from).collect::<StoreResult<Vec<_>>>()?;
    let place = |line: &CaseLine| codes.iter().position(|c| *c == line.code);
    lines.sort_by_key(place);
    Ok(lines)
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    case_id: Uuid,
    id: Uuid,
    purpose: String,
    recipient: String,
    organisation_id: Option<Uuid>,
    decision: String,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    withdrawn: bool,
}

/// The answers of these cases about consent, in the order they were given; without the kinds of data.
pub async fn answers(db: &Db, codes: &[String]) -> StoreResult<Vec<(CaseId, Consent)>> {
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<AnswerRow> = fetch_all!(
        db,
        AnswerRow,
        "select k.case_id, k.id, k.purpose, k.recipient, k.organisation_id, k.decision, k.valid_from, k.valid_to,
           k.withdrawn_at is not null as withdrawn
         from case_file c
         join consent k on k.case_id = c.id
         where c.code in (select value from json_each($1))
         order by k.recorded_at, k.id",
        pg: "select k.case_id, k.id, k.purpose, k.recipient, k.organisation_id, k.decision, k.valid_from, k.valid_to,
           k.withdrawn_at is not null as withdrawn
         from case_file c
         join consent k on k.case_id = c.id
         where c.code in (select jsonb_array_elements_text($1))
         order by k.recorded_at, k.id",
        Json(codes),
    )?;
    rows.into_iter()
        .map(|r| {
            let recipient = Recipient::from_code(&r.recipient, r.organisation_id.map(OrganisationId));
            let consent = Consent {
                id: ConsentId(r.id),
                purpose: stored("consent.purpose", &r.purpose)?,
                recipient: recipient.ok_or(StoreError::Corrupt("consent.recipient"))?,
                categories: Vec::new(),
                decision: stored("consent.decision", &r.decision)?,
                valid_from: r.valid_from,
                valid_to: r.valid_to,
                withdrawn: r.withdrawn,
            };
            Ok((CaseId(r.case_id), consent))
        })
        .collect()
}

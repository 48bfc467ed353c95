//! Cases that change hands together: what decides who could take each, and what came from other hands lately.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Compartment, Scope};
use domain::case::{CaseRisk, CaseStatus, TaskKind};
use domain::id::{CaseId, OfficeId, UserId};
use domain::person::{CounsellorPreference, Language};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Db, StoreError, StoreResult};

/// An open case that may change hands. No legal name, no association.
#[derive(Debug, Clone)]
pub struct Movable {
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
    /// In which language to speak to the person.
    pub language: Language,
    /// Whom the person would rather speak to.
    pub counsellor: CounsellorPreference,
    /// What comes next, and when at the latest.
    pub next: Option<(TaskKind, NaiveDate)>,
    /// For optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct MovableRow {
    id: Uuid,
    code: String,
    code_name: String,
    status: String,
    risk: Option<String>,
    contact_language: String,
    counsellor: String,
    next_kind: Option<String>,
    next_on: Option<NaiveDate>,
    version: i64,
}

impl TryFrom<MovableRow> for Movable {
    type Error = StoreError;
    fn try_from(r: MovableRow) -> StoreResult<Movable> {
        let kind: Option<TaskKind> = stored_opt("task.kind", r.next_kind.as_deref())?;
        Ok(Movable {
            id: CaseId(r.id),
            code: r.code,
            code_name: r.code_name,
            status: stored("case_file.status", &r.status)?,
            risk: stored_opt("case_file.risk", r.risk.as_deref())?,
            language: stored("person.contact_language", &r.contact_language)?,
            counsellor: stored("person.counsellor", &r.counsellor)?,
            next: kind.zip(r.next_on),
            version: r.version,
        })
    }
}

/// The open cases of a caseworker in an office, on one side of its walls, the oldest first.
pub async fn of_caseworker(
    mut src: impl Source,
    office: OfficeId,
    compartment: Compartment,
    caseworker: UserId,
    limit: i64,
) -> StoreResult<Vec<Movable>> {
    let rows: Vec<MovableRow> = fetch_all!(
        src,
        MovableRow,
        "select c.id, c.code, c.code_name, c.status, c.risk, p.contact_language, p.counsellor, c.version,
           (select t.kind from task t where t.case_id = c.id and t.done_at is null
              and t.kind not in ('wellbeing_end', 'wellbeing_talk')
            order by t.due_on, t.id limit 1) as next_kind,
           (select t.due_on from task t where t.case_id = c.id and t.done_at is null
              and t.kind not in ('wellbeing_end', 'wellbeing_talk')
            order by t.due_on, t.id limit 1) as next_on
         from case_file c
         join person p on p.id = c.person_id
         where c.caseworker_id = $1 and c.office_id = $2 and c.compartment = $3
           and c.status not in ('closed', 'transferred')
         order by c.opened_at, c.id limit $4",
        caseworker.0,
        office.0,
        compartment.as_str(),
        limit,
    )?;
    rows.into_iter().map(Movable::try_from).collect()
}

/// Codes of one's own open cases that came from other hands since `since`, the newest first; at most `limit`.
pub async fn handed_over(db: &Db, scope: Scope, since: DateTime<Utc>, limit: i64) -> StoreResult<Vec<String>> {
    let Scope::Own { user, office, compartment } = scope else { return Ok(Vec::new()) };
    let rows: Vec<(String,)> = fetch_all!(
        db,
        (String,),
        "select code from case_file
         where caseworker_id = $1 and office_id = $2 and compartment = $3 and assigned_at >= $4
           and status not in ('closed', 'transferred')
         order by assigned_at desc, id desc limit $5",
        user.0,
        office.0,
        compartment.as_str(),
        since,
        limit,
    )?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

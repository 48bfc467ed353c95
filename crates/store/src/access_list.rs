//! Lists of who asks to look at a case outside their caseload, who may, and who opened one at once. Cases behind a wall
//! are in none of them but the data-protection officer's list of what is to be reviewed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{AccessDays, AccessKind, AccessState};
use domain::id::{OfficeId, UserId};
use domain::person::Names;
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult};

/// A line of a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Id of the access.
    pub id: Uuid,
    /// Code of the case.
    pub code: String,
    /// The neutral name that stands for the person.
    pub code_name: String,
    /// The names, to be masked before anybody sees them.
    pub names: Names,
    /// Name of the office whose case it is.
    pub office: String,
    /// Name of who asks or looks.
    pub user_name: String,
    /// How it came about.
    pub kind: AccessKind,
    /// What became of it.
    pub state: AccessState,
    /// For how long it was asked.
    pub days: Option<AccessDays>,
    /// When it was asked or opened.
    pub asked_at: DateTime<Utc>,
    /// The last day for an answer.
    pub answer_by: Option<NaiveDate>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// When it ends.
    pub until: Option<DateTime<Utc>>,
    /// When somebody ended it before.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Line {
    /// Whether the case can be looked at.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.until.is_some_and(|until| now < until)
    }
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    code: String,
    code_name: String,
    names: Json<Names>,
    office: String,
    user_name: String,
    kind: String,
    state: String,
    days: Option<String>,
    asked_at: DateTime<Utc>,
    answer_by: Option<NaiveDate>,
    answered_at: Option<DateTime<Utc>>,
    until_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
}

impl TryFrom<LineRow> for Line {
    type Error = StoreError;
    fn try_from(r: LineRow) -> StoreResult<Line> {
        Ok(Line {
            id: r.id,
            code: r.code,
            code_name: r.code_name,
            names: r.names.0,
            office: r.office,
            user_name: r.user_name,
            kind: stored("case_access.kind", &r.kind)?,
            state: stored("case_access.state", &r.state)?,
            days: stored_opt("case_access.days", r.days.as_deref())?,
            asked_at: r.asked_at,
            answer_by: r.answer_by,
            answered_at: r.answered_at,
            until: r.until_at,
            ended_at: r.ended_at,
        })
    }
}

fn lines(rows: Vec<LineRow>) -> StoreResult<Vec<Line>> {
    rows.into_iter().map(Line::try_from).collect()
}

/// What somebody asked for or opened, the newest first.
pub async fn of_user(mut src: impl Source, user: UserId, since: DateTime<Utc>, limit: i64) -> StoreResult<Vec<Line>> {
    lines(fetch_all!(
        src,
        LineRow,
        "select x.id, c.code, c.code_name, p.names, o.name as office, u.name as user_name, x.kind, x.state, x.days,
           x.asked_at, x.answer_by, x.answered_at, x.until_at, x.ended_at
         from case_access x
         join case_file c on c.id = x.case_id
         join person p on p.id = c.person_id
         join office o on o.id = c.office_id
         join app_user u on u.id = x.user_id
         where x.user_id = $1 and x.asked_at >= $2 and c.compartment = 'general'
         order by x.asked_at desc, x.id desc limit $3",
        user.0,
        since,
        limit,
    )?)
}

/// What waits for the answer of an office, the longest waiting first.
pub async fn waiting(mut src: impl Source, office: OfficeId, limit: i64) -> StoreResult<Vec<Line>> {
    lines(fetch_all!(
        src,
        LineRow,
        "select x.id, c.code, c.code_name, p.names, o.name as office, u.name as user_name, x.kind, x.state, x.days,
           x.asked_at, x.answer_by, x.answered_at, x.until_at, x.ended_at
         from case_access x
         join case_file c on c.id = x.case_id
         join person p on p.id = c.person_id
         join office o on o.id = c.office_id
         join app_user u on u.id = x.user_id
         where x.office_id = $1 and x.state = 'waiting' and c.office_id = $1 and c.compartment = 'general'
         order by x.answer_by, x.id limit $2",
        office.0,
        limit,
    )?)
}

/// Cases of an office that somebody from outside may look at, who longest last.
pub async fn open(mut src: impl Source, office: OfficeId, now: DateTime<Utc>, limit: i64) -> StoreResult<Vec<Line>> {
    lines(fetch_all!(
        src,
        LineRow,
        "select x.id, c.code, c.code_name, p.names, o.name as office, u.name as user_name, x.kind, x.state, x.days,
           x.asked_at, x.answer_by, x.answered_at, x.until_at, x.ended_at
         from case_access x
         join case_file c on c.id = x.case_id
         join person p on p.id = c.person_id
         join office o on o.id = c.office_id
         join app_user u on u.id = x.user_id
         where x.office_id = $1 and x.until_at > $2 and x.until_at is not null and x.ended_at is null
           and c.office_id = $1 and c.compartment = 'general'
         order by x.until_at, x.id limit $3",
        office.0,
        now,
        limit,
    )?)
}

/// What was opened at once and not reviewed yet, the oldest first: of one office outside walls, or of all.
pub async fn unreviewed(mut src: impl Source, office: Option<OfficeId>, limit: i64) -> StoreResult<Vec<Line>> {
    lines(fetch_all!(
        src,
        LineRow,
        "select x.id, c.code, c.code_name, p.names, o.name as office, u.name as user_name, x.kind, x.state, x.days,
           x.asked_at, x.answer_by, x.answered_at, x.until_at, x.ended_at
         from case_access x
         join case_file c on c.id = x.case_id
         join person p on p.id = c.person_id
         join office o on o.id = c.office_id
         join app_user u on u.id = x.user_id
         where x.kind = 'at_once' and x.reviewed_at is null
           and (cast($1 as text) is null or (c.office_id = $2 and c.compartment = 'general'))
         order by x.asked_at, x.id limit $3",
        office.map(|_| "given"),
        office.map(|o| o.0),
        limit,
    )?)
}

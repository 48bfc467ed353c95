//! Looking at a case outside one's own caseload: what was asked, answered, opened and reviewed. Words are sealed before
//! they come here. Who may look now is in `access_sight`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{AccessDays, AccessKind, AccessState, AtOnceReason, LookupPurpose, Verdict};
use domain::authz::{Role, Visit};
use domain::id::{CaseId, OfficeId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// Column of the sealed words of whoever asks or opens.
pub const WORDS: &str = "case_access.words";
/// Column of the sealed words of whoever refuses.
pub const ANSWER_WORDS: &str = "case_access.answer_words";
/// Column of the sealed words of a review.
pub const REVIEW_WORDS: &str = "case_access.review_words";

/// What is asked for, or opened at once.
#[derive(Debug, Clone)]
pub struct NewAccess {
    /// Its id.
    pub id: Uuid,
    /// Which case.
    pub case: CaseId,
    /// Whose case it is.
    pub office: OfficeId,
    /// Who may look, and as what.
    pub who: Visit,
    /// How it came about.
    pub kind: AccessKind,
    /// Why the person was searched for.
    pub purpose: LookupPurpose,
    /// Why at once.
    pub reason: Option<AtOnceReason>,
    /// Why in words, sealed.
    pub words: Vec<u8>,
    /// For how long, where somebody is asked.
    pub days: Option<AccessDays>,
    /// The last day for an answer, where somebody is asked.
    pub answer_by: Option<NaiveDate>,
    /// When it ends, where nobody is asked.
    pub until: Option<DateTime<Utc>>,
}

/// Asks, or opens at once.
pub async fn insert(tx: &mut Tx, a: &NewAccess, at: DateTime<Utc>) -> StoreResult<()> {
    let state = if a.until.is_some() { AccessState::Allowed } else { AccessState::Waiting };
    execute!(
        tx,
        "insert into case_access (id, case_id, office_id, user_id, role, role_office_id, kind, purpose, reason, words,
           days, asked_at, answer_by, state, until_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        a.id,
        a.case.0,
        a.office.0,
        a.who.user.0,
        a.who.role.as_str(),
        a.who.office.map(|o| o.0),
        a.kind.as_str(),
        a.purpose.as_str(),
        a.reason.map(AtOnceReason::as_str),
        &a.words,
        a.days.map(AccessDays::as_str),
        at,
        a.answer_by,
        state.as_str(),
        a.until,
    )?
    .expect_rows(1)
}

/// As it stands.
#[derive(Debug, Clone)]
pub struct Access {
    /// Its id.
    pub id: Uuid,
    /// Which case.
    pub case: CaseId,
    /// Who may look.
    pub user: UserId,
    /// As what.
    pub role: Role,
    /// Their name.
    pub user_name: String,
    /// Name of the office in which they work, if in one.
    pub user_office: Option<String>,
    /// How it came about.
    pub kind: AccessKind,
    /// Why the person was searched for.
    pub purpose: LookupPurpose,
    /// Why at once.
    pub reason: Option<AtOnceReason>,
    /// Why in words, sealed.
    pub words: Vec<u8>,
    /// For how long it was asked.
    pub days: Option<AccessDays>,
    /// When it was asked or opened.
    pub asked_at: DateTime<Utc>,
    /// The last day for an answer.
    pub answer_by: Option<NaiveDate>,
    /// What became of it.
    pub state: AccessState,
    /// Name of whoever answered.
    pub answered_by: Option<String>,
    /// Why not, sealed.
    pub answer_words: Option<Vec<u8>>,
    /// When it ends.
    pub until: Option<DateTime<Utc>>,
    /// When somebody ended it before.
    pub ended_at: Option<DateTime<Utc>>,
    /// What the review says.
    pub verdict: Option<Verdict>,
    /// Name of whoever reviewed it.
    pub reviewed_by: Option<String>,
    /// When.
    pub reviewed_at: Option<DateTime<Utc>>,
    /// Why, sealed.
    pub review_words: Option<Vec<u8>>,
}

impl Access {
    /// Whether the case can be looked at.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.until.is_some_and(|until| now < until)
    }
}

#[derive(sqlx::FromRow)]
struct AccessRow {
    id: Uuid,
    case_id: Uuid,
    user_id: Uuid,
    role: String,
    user_name: String,
    user_office: Option<String>,
    kind: String,
    purpose: String,
    reason: Option<String>,
    words: Vec<u8>,
    days: Option<String>,
    asked_at: DateTime<Utc>,
    answer_by: Option<NaiveDate>,
    state: String,
    answered_by: Option<String>,
    answer_words: Option<Vec<u8>>,
    until_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    verdict: Option<String>,
    reviewed_by: Option<String>,
    reviewed_at: Option<DateTime<Utc>>,
    review_words: Option<Vec<u8>>,
}

impl TryFrom<AccessRow> for Access {
    type Error = StoreError;
    fn try_from(r: AccessRow) -> StoreResult<Access> {
        Ok(Access {
            id: r.id,
            case: CaseId(r.case_id),
            user: UserId(r.user_id),
            role: stored("case_access.role", &r.role)?,
            user_name: r.user_name,
            user_office: r.user_office,
            kind: stored("case_access.kind", &r.kind)?,
            purpose: stored("case_access.purpose", &r.purpose)?,
            reason: stored_opt("case_access.reason", r.reason.as_deref())?,
            words: r.words,
            days: stored_opt("case_access.days", r.days.as_deref())?,
            asked_at: r.asked_at,
            answer_by: r.answer_by,
            state: stored("case_access.state", &r.state)?,
            answered_by: r.answered_by,
            answer_words: r.answer_words,
            until: r.until_at,
            ended_at: r.ended_at,
            verdict: stored_opt("case_access.verdict", r.verdict.as_deref())?,
            reviewed_by: r.reviewed_by,
            reviewed_at: r.reviewed_at,
            review_words: r.review_words,
        })
    }
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Access>> {
    let row: Option<AccessRow> = fetch_optional!(
        src,
        AccessRow,
        "select x.id, x.case_id, x.user_id, x.role, u.name as user_name, o.name as user_office, x.kind, x.purpose,
           x.reason, x.words, x.days, x.asked_at, x.answer_by, x.state, b.name as answered_by, x.answer_words,
           x.until_at, x.ended_at, x.verdict, v.name as reviewed_by, x.reviewed_at, x.review_words
         from case_access x
         join app_user u on u.id = x.user_id
         left join office o on o.id = x.role_office_id
         left join app_user b on b.id = x.answered_by
         left join app_user v on v.id = x.reviewed_by
         where x.id = $1",
        id,
    )?;
    row.map(Access::try_from).transpose()
}

/// Whether this user waits for an answer about this case.
pub async fn is_asked(mut src: impl Source, user: UserId, case: CaseId) -> StoreResult<bool> {
    let row: Option<(Uuid,)> = fetch_optional!(
        src,
        (Uuid,),
        "select id from case_access where user_id = $1 and case_id = $2 and state = 'waiting'",
        user.0,
        case.0,
    )?;
    Ok(row.is_some())
}

/// Answers what waits: until when, or why not (sealed). False when it does not wait any more.
pub async fn answer(
    tx: &mut Tx,
    id: Uuid,
    answer: Result<DateTime<Utc>, &[u8]>,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
    let state = if answer.is_ok() { AccessState::Allowed } else { AccessState::Refused };
    let changed = execute!(
        tx,
        "update case_access set state = $1, until_at = $2, answer_words = $3, answered_by = $4, answered_at = $5
         where id = $6 and state = 'waiting'",
        state.as_str(),
        answer.ok(),
        answer.err(),
        by.0,
        at,
        id,
    )?;
    Ok(changed.rows() == 1)
}

/// Notes what a review says; false when there was one, or nothing is to be reviewed.
pub async fn review(
    tx: &mut Tx,
    id: Uuid,
    verdict: Verdict,
    words: &[u8],
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update case_access set verdict = $1, review_words = $2, reviewed_by = $3, reviewed_at = $4
         where id = $5 and kind = 'at_once' and reviewed_at is null",
        verdict.as_str(),
        words,
        by.0,
        at,
        id,
    )?;
    Ok(changed.rows() == 1)
}

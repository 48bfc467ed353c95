//! Referrals inside the programme. Their words are sealed; lists never open them.

use chrono::{DateTime, Utc};
use domain::authz::Compartment;
use domain::id::{CaseId, InternalId, OfficeId, UserId};
use domain::internal::Unit;
use domain::referral::{Progress, Stage, Urgency};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed words stand.
const WORDS: &str = "internal_referral.words";

/// What was written; sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Why.
    pub reason: String,
    /// What to do.
    pub task: String,
    /// What the colleague said with the answer.
    pub reply: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// What the person said, or why it ended.
    pub said: Option<String>,
}

/// A referral inside the programme.
#[derive(Debug, Clone)]
pub struct Internal {
    /// Its id.
    pub id: InternalId,
    /// Its number.
    pub number: String,
    /// Of which case.
    pub case: CaseId,
    /// In which office it is done.
    pub office: OfficeId,
    /// Behind which wall.
    pub compartment: Compartment,
    /// By which unit.
    pub unit: Unit,
    /// By one colleague of it.
    pub colleague: Option<UserId>,
    /// Who sent it.
    pub from: UserId,
    /// How soon.
    pub urgency: Urgency,
    /// Where it stands.
    pub progress: Progress,
    /// What was written.
    pub words: Words,
    /// How satisfied the person is, 1 to 5.
    pub satisfaction: Option<i64>,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Who answered.
    pub answered_by: Option<UserId>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
    /// When it was done.
    pub completed_at: Option<DateTime<Utc>>,
    /// When the person confirmed it.
    pub verified_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// When an answer is due.
    pub answer_due: Option<DateTime<Utc>>,
    /// How far its clock has run.
    pub stage: Stage,
    /// When to look at its clock next.
    pub next: Option<DateTime<Utc>>,
    /// For optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: String,
    case_id: Uuid,
    office_id: Uuid,
    compartment: String,
    unit: String,
    to_user_id: Option<Uuid>,
    from_user_id: Uuid,
    urgency: String,
    status: String,
    outcome: Option<String>,
    decline_reason: Option<String>,
    words: Vec<u8>,
    satisfaction: Option<i64>,
    sent_at: DateTime<Utc>,
    answered_by: Option<Uuid>,
    answered_at: Option<DateTime<Utc>>,
    completed_at: Option<DateTime<Utc>>,
    verified_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    answer_due: Option<DateTime<Utc>>,
    clock_stage: i64,
    clock_next: Option<DateTime<Utc>>,
    version: i64,
}

impl Row {
    fn open(self, sealer: &Sealer) -> StoreResult<Internal> {
        let r = self;
        Ok(Internal {
            words: sealer.open(WORDS, r.id, &r.words)?,
            id: InternalId(r.id),
            number: r.number,
            case: CaseId(r.case_id),
            office: OfficeId(r.office_id),
            compartment: stored("internal_referral.compartment", &r.compartment)?,
            unit: stored("internal_referral.unit", &r.unit)?,
            colleague: r.to_user_id.map(UserId),
            from: UserId(r.from_user_id),
            urgency: stored("internal_referral.urgency", &r.urgency)?,
            progress: Progress {
                status: stored("internal_referral.status", &r.status)?,
                outcome: stored_opt("internal_referral.outcome", r.outcome.as_deref())?,
                declined: stored_opt("internal_referral.decline_reason", r.decline_reason.as_deref())?,
                no_shows: 0,
            },
            satisfaction: r.satisfaction,
            sent_at: r.sent_at,
            answered_by: r.answered_by.map(UserId),
            answered_at: r.answered_at,
            completed_at: r.completed_at,
            verified_at: r.verified_at,
            closed_at: r.closed_at,
            answer_due: r.answer_due,
            stage: Stage::of(r.clock_stage),
            next: r.clock_next,
            version: r.version,
        })
    }
}

/// Keeps a new one.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, i: &Internal) -> StoreResult<()> {
    execute!(
        tx,
        "insert into internal_referral (id, number, case_id, office_id, compartment, unit, to_user_id, from_user_id,
           urgency, status, words, sent_at, answer_due, clock_stage, clock_next, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)",
        i.id.0,
        &i.number,
        i.case.0,
        i.office.0,
        i.compartment.as_str(),
        i.unit.as_str(),
        i.colleague.map(|u| u.0),
        i.from.0,
        i.urgency.as_str(),
        i.progress.status.as_str(),
        sealer.seal(WORDS, i.id.0, &i.words)?,
        i.sent_at,
        i.answer_due,
        i.stage.number(),
        i.next,
    )?
    .expect_rows(1)
}

/// Saves what moves; refused when somebody moved it since `i.version`.
pub async fn save(tx: &mut Tx, sealer: &Sealer, i: &Internal) -> StoreResult<()> {
    execute!(
        tx,
        "update internal_referral set status = $1, outcome = $2, decline_reason = $3, words = $4, satisfaction = $5,
           answered_by = $6, answered_at = $7, completed_at = $8, verified_at = $9, closed_at = $10, answer_due = $11,
           clock_stage = $12, clock_next = $13, version = version + 1
         where id = $14 and version = $15",
        i.progress.status.as_str(),
        i.progress.outcome.map(|o| o.as_str()),
        i.progress.declined.map(|d| d.as_str()),
        sealer.seal(WORDS, i.id.0, &i.words)?,
        i.satisfaction,
        i.answered_by.map(|u| u.0),
        i.answered_at,
        i.completed_at,
        i.verified_at,
        i.closed_at,
        i.answer_due,
        i.stage.number(),
        i.next,
        i.id.0,
        i.version,
    )?
    .expect_rows(1)
}

/// The one with this number.
pub async fn by_number(mut src: impl Source, sealer: &Sealer, number: &str) -> StoreResult<Option<Internal>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, number, case_id, office_id, compartment, unit, to_user_id, from_user_id, urgency, status, outcome,
           decline_reason, words, satisfaction, sent_at, answered_by, answered_at, completed_at, verified_at, closed_at,
           answer_due, clock_stage, clock_next, version
         from internal_referral where number = $1",
        number,
    )?;
    row.map(|r| r.open(sealer)).transpose()
}

/// The one with this id.
pub async fn by_id(mut src: impl Source, sealer: &Sealer, id: InternalId) -> StoreResult<Option<Internal>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, number, case_id, office_id, compartment, unit, to_user_id, from_user_id, urgency, status, outcome,
           decline_reason, words, satisfaction, sent_at, answered_by, answered_at, completed_at, verified_at, closed_at,
           answer_due, clock_stage, clock_next, version
         from internal_referral where id = $1",
        id.0,
    )?;
    row.map(|r| r.open(sealer)).transpose()
}

/// Those of a case in which something can still happen.
pub async fn open_of_case(mut src: impl Source, sealer: &Sealer, case: CaseId) -> StoreResult<Vec<Internal>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, number, case_id, office_id, compartment, unit, to_user_id, from_user_id, urgency, status, outcome,
           decline_reason, words, satisfaction, sent_at, answered_by, answered_at, completed_at, verified_at, closed_at,
           answer_due, clock_stage, clock_next, version
         from internal_referral where case_id = $1 and closed_at is null order by id",
        case.0,
    )?;
    rows.into_iter().map(|r| r.open(sealer)).collect()
}

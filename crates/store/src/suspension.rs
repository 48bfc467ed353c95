//! Suspensions: proposed, decided, told, appealed, ended. Words are sealed before they come here.

use chrono::{DateTime, NaiveDate, Utc};
use domain::case::CaseStatus;
use domain::id::{CaseId, UserId};
use domain::person::Language;
use domain::suspension::{AppealOutcome, Hearing, SuspensionReason, SuspensionState, Told, ToldHow};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// Column of the sealed words of a proposal.
pub const WORDS: &str = "suspension.words";
/// Column of the sealed words of the decision.
pub const DECISION_WORDS: &str = "suspension.decision_words";
/// Column of the sealed words of an appeal.
pub const APPEAL_WORDS: &str = "suspension.appeal_words";
/// Column of the sealed words of the decision on it.
pub const APPEAL_DECISION_WORDS: &str = "suspension.appeal_decision_words";

/// A suspension as stored.
#[derive(Debug, Clone)]
pub struct Suspension {
    /// Its id.
    pub id: Uuid,
    /// Which case.
    pub case: CaseId,
    /// Where the case stood: where it goes back to.
    pub status_before: CaseStatus,
    /// Why.
    pub reason: SuspensionReason,
    /// What happened, sealed.
    pub words: Vec<u8>,
    /// Whether the person was heard before.
    pub hearing: Hearing,
    /// When the person was heard.
    pub heard_on: Option<NaiveDate>,
    /// When it ends, at the latest.
    pub ends_on: NaiveDate,
    /// Who proposed it.
    pub proposed_by: UserId,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// Where it stands.
    pub state: SuspensionState,
    /// Who decided.
    pub decided_by: Option<UserId>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// Why, sealed.
    pub decision_words: Option<Vec<u8>>,
    /// How the person was told.
    pub told: Option<Told>,
    /// When the person appealed.
    pub appealed_on: Option<NaiveDate>,
    /// What the person says, sealed.
    pub appeal_words: Option<Vec<u8>>,
    /// The last day for deciding on it.
    pub appeal_by: Option<NaiveDate>,
    /// What was decided on it.
    pub appeal_outcome: Option<AppealOutcome>,
    /// Who decided on it.
    pub appeal_decided_by: Option<UserId>,
    /// Why, sealed.
    pub appeal_decision_words: Option<Vec<u8>>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    case_id: Uuid,
    status_before: String,
    reason: String,
    words: Vec<u8>,
    hearing: String,
    heard_on: Option<NaiveDate>,
    ends_on: NaiveDate,
    proposed_by: Uuid,
    proposed_at: DateTime<Utc>,
    state: String,
    decided_by: Option<Uuid>,
    decided_at: Option<DateTime<Utc>>,
    decision_words: Option<Vec<u8>>,
    told_on: Option<NaiveDate>,
    told_how: Option<String>,
    told_language: Option<String>,
    appealed_on: Option<NaiveDate>,
    appeal_words: Option<Vec<u8>>,
    appeal_by: Option<NaiveDate>,
    appeal_outcome: Option<String>,
    appeal_decided_by: Option<Uuid>,
    appeal_decision_words: Option<Vec<u8>>,
    ended_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Suspension {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<Suspension> {
        let how: Option<ToldHow> = stored_opt("suspension.told_how", r.told_how.as_deref())?;
        let language: Option<Language> = stored_opt("suspension.told_language", r.told_language.as_deref())?;
        let told = r.told_on.zip(how).zip(language).map(|((on, how), language)| Told { on, how, language });
        Ok(Suspension {
            id: r.id,
            case: CaseId(r.case_id),
            status_before: stored("suspension.status_before", &r.status_before)?,
            reason: stored("suspension.reason", &r.reason)?,
            words: r.words,
            hearing: stored("suspension.hearing", &r.hearing)?,
            heard_on: r.heard_on,
            ends_on: r.ends_on,
            proposed_by: UserId(r.proposed_by),
            proposed_at: r.proposed_at,
            state: stored("suspension.state", &r.state)?,
            decided_by: r.decided_by.map(UserId),
            decided_at: r.decided_at,
            decision_words: r.decision_words,
            told,
            appealed_on: r.appealed_on,
            appeal_words: r.appeal_words,
            appeal_by: r.appeal_by,
            appeal_outcome: stored_opt("suspension.appeal_outcome", r.appeal_outcome.as_deref())?,
            appeal_decided_by: r.appeal_decided_by.map(UserId),
            appeal_decision_words: r.appeal_decision_words,
            ended_at: r.ended_at,
        })
    }
}

/// Keeps a proposal. A second one while one waits or runs is an error.
pub async fn insert(tx: &mut Tx, s: &Suspension) -> StoreResult<()> {
    execute!(
        tx,
        "insert into suspension (id, case_id, status_before, reason, words, hearing, heard_on, ends_on, proposed_by,
           proposed_at, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        s.id,
        s.case.0,
        s.status_before.as_str(),
        s.reason.as_str(),
        &s.words,
        s.hearing.as_str(),
        s.heard_on,
        s.ends_on,
        s.proposed_by.0,
        s.proposed_at,
        s.state.as_str(),
    )?
    .expect_rows(1)
}

/// The newest suspension of a case.
pub async fn newest(mut src: impl Source, case: CaseId) -> StoreResult<Option<Suspension>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, case_id, status_before, reason, words, hearing, heard_on, ends_on, proposed_by, proposed_at, state,
           decided_by, decided_at, decision_words, told_on, told_how, told_language, appealed_on, appeal_words, appeal_by,
           appeal_outcome, appeal_decided_by, appeal_decision_words, ended_at
         from suspension where case_id = $1 order by proposed_at desc, id desc limit 1",
        case.0,
    )?;
    row.map(Suspension::try_from).transpose()
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Suspension>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, case_id, status_before, reason, words, hearing, heard_on, ends_on, proposed_by, proposed_at, state,
           decided_by, decided_at, decision_words, told_on, told_how, told_language, appealed_on, appeal_words, appeal_by,
           appeal_outcome, appeal_decided_by, appeal_decision_words, ended_at
         from suspension where id = $1",
        id,
    )?;
    row.map(Suspension::try_from).transpose()
}

/// Notes the decision on what is proposed; refused when it is decided already.
pub async fn decide(
    tx: &mut Tx,
    id: Uuid,
    state: SuspensionState,
    words: Option<&[u8]>,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update suspension set state = $1, decision_words = $2, decided_by = $3, decided_at = $4
         where id = $5 and state = 'proposed'",
        state.as_str(),
        words,
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

/// Notes when the person was heard.
pub async fn heard(tx: &mut Tx, id: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(tx, "update suspension set heard_on = $1 where id = $2 and heard_on is null", on, id)?.expect_rows(1)
}

/// Notes how the person was told; the first time counts.
pub async fn told(tx: &mut Tx, id: Uuid, told: &Told) -> StoreResult<()> {
    execute!(
        tx,
        "update suspension set told_on = $1, told_how = $2, told_language = $3 where id = $4 and told_on is null",
        told.on,
        told.how.as_str(),
        told.language.as_str(),
        id,
    )?
    .expect_rows(1)
}

/// Notes an appeal; there is one.
pub async fn appeal(tx: &mut Tx, id: Uuid, on: NaiveDate, words: &[u8], by: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update suspension set appealed_on = $1, appeal_words = $2, appeal_by = $3
         where id = $4 and state = 'running' and appealed_on is null",
        on,
        words,
        by,
        id,
    )?
    .expect_rows(1)
}

/// Notes the decision on an appeal, and until when the suspension runs.
pub async fn decide_appeal(
    tx: &mut Tx,
    id: Uuid,
    outcome: AppealOutcome,
    words: &[u8],
    ends_on: NaiveDate,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "update suspension set appeal_outcome = $1, appeal_decision_words = $2, ends_on = $3, appeal_decided_by = $4,
           appeal_decided_at = $5
         where id = $6 and state = 'running' and appealed_on is not null and appeal_outcome is null",
        outcome.as_str(),
        words,
        ends_on,
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

/// Ends what runs, or takes off what was only proposed, on a case that ends. False when there was nothing.
pub async fn end(tx: &mut Tx, case: CaseId, at: DateTime<Utc>) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update suspension set state = case when state = 'proposed' then 'taken_back' else 'ended' end, ended_at = $1
         where case_id = $2 and state in ('proposed', 'running')",
        at,
        case.0,
    )?;
    Ok(changed.rows() > 0)
}

/// Notes whether new money and training wait.
pub async fn pause_benefits(tx: &mut Tx, case: CaseId, paused: bool) -> StoreResult<()> {
    execute!(tx, "update case_file set benefits_paused = $1 where id = $2", paused, case.0)?.expect_rows(1)
}

/// Whether new money and training wait.
pub async fn benefits_paused(mut src: impl Source, case: CaseId) -> StoreResult<bool> {
    let (paused,): (bool,) = fetch_one!(src, (bool,), "select benefits_paused from case_file where id = $1", case.0)?;
    Ok(paused)
}

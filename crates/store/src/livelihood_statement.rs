//! Statements of a provider, line by line, and what was paid too much.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{OfficeId, UserId};
use domain::livelihood::{LineOutcome, RecoveryOutcome, RecoveryState};
use domain::suspension::ToldHow;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A file that was read.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Statement {
    /// Its id.
    pub id: Uuid,
    /// When it was read.
    pub at: DateTime<Utc>,
    /// How many lines were new.
    pub lines: i64,
    /// How many had come before.
    pub known: i64,
    /// The first day of which it speaks.
    pub first_on: Option<NaiveDate>,
    /// The last day of which it speaks.
    pub last_on: Option<NaiveDate>,
}

/// Keeps that a file was read.
pub async fn insert(tx: &mut Tx, office: OfficeId, s: &Statement, digest: &[u8], by: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "insert into payment_statement (id, office_id, digest, by_user, at, lines, known, first_on, last_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        s.id,
        office.0,
        digest,
        by.0,
        s.at,
        s.lines,
        s.known,
        s.first_on,
        s.last_on,
    )?
    .expect_rows(1)
}

/// Notes how many lines of a file were new, and how many had come before.
pub async fn counted(tx: &mut Tx, id: Uuid, lines: i64, known: i64) -> StoreResult<()> {
    execute!(tx, "update payment_statement set lines = $1, known = $2 where id = $3", lines, known, id)?.expect_rows(1)
}

/// The file with exactly this content, if it was read before.
pub async fn by_digest(mut src: impl Source, office: OfficeId, digest: &[u8]) -> StoreResult<Option<Uuid>> {
    let row: Option<(Uuid,)> = fetch_optional!(
        src,
        (Uuid,),
        "select id from payment_statement where office_id = $1 and digest = $2",
        office.0,
        digest,
    )?;
    Ok(row.map(|(id,)| id))
}

/// Files of an office, the newest first.
pub async fn list(mut src: impl Source, office: OfficeId, limit: i64) -> StoreResult<Vec<Statement>> {
    fetch_all!(
        src,
        Statement,
        "select id, at, lines, known, first_on, last_on from payment_statement where office_id = $1 order by at desc, id desc limit $2",
        office.0,
        limit,
    )
}

/// One file of an office.
pub async fn by_id(mut src: impl Source, office: OfficeId, id: Uuid) -> StoreResult<Option<Statement>> {
    fetch_optional!(
        src,
        Statement,
        "select id, at, lines, known, first_on, last_on from payment_statement where office_id = $1 and id = $2",
        office.0,
        id,
    )
}

/// A line of a file.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id.
    pub id: Uuid,
    /// Counted from 1.
    pub number: i64,
    /// Our reference, as the provider has it.
    pub reference: String,
    /// Amount in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// The day.
    pub paid_on: NaiveDate,
    /// What it means.
    pub outcome: LineOutcome,
    /// Of which payment.
    pub payment: Option<Uuid>,
}

/// Keeps a line unless the same one came before; says whether it is new.
pub async fn insert_line(
    tx: &mut Tx,
    office: OfficeId,
    statement: Uuid,
    fingerprint: &[u8],
    l: &Line,
) -> StoreResult<bool> {
    let added = execute!(
        tx,
        "insert into statement_line (id, statement_id, office_id, number, fingerprint, reference, amount, currency, paid_on,
           outcome, payment_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (office_id, fingerprint) do nothing",
        l.id,
        statement,
        office.0,
        l.number,
        fingerprint,
        &l.reference,
        l.amount,
        &l.currency,
        l.paid_on,
        l.outcome.as_str(),
        l.payment,
    )?;
    Ok(added.rows() == 1)
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    number: i64,
    reference: String,
    amount: i64,
    currency: String,
    paid_on: NaiveDate,
    outcome: String,
    payment_id: Option<Uuid>,
}

/// Lines of a file: those that need somebody first.
pub async fn lines(mut src: impl Source, statement: Uuid, limit: i64) -> StoreResult<Vec<Line>> {
    let rows: Vec<LineRow> = fetch_all!(
        src,
        LineRow,
        "select id, number, reference, amount, currency, paid_on, outcome, payment_id
         from statement_line where statement_id = $1
         order by case when outcome = 'matched' then 1 else 0 end, number limit $2",
        statement,
        limit,
    )?;
    rows.into_iter()
        .map(|r| {
            Ok(Line {
                id: r.id,
                number: r.number,
                reference: r.reference,
                amount: r.amount,
                currency: r.currency,
                paid_on: r.paid_on,
                outcome: stored("statement_line.outcome", &r.outcome)?,
                payment: r.payment_id,
            })
        })
        .collect()
}

/// What was paid too much, and where it stands to get it back.
#[derive(Debug, Clone)]
pub struct Recovery {
    /// Its id.
    pub id: Uuid,
    /// Of which tranche.
    pub tranche: Uuid,
    /// How much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// Where it stands.
    pub state: RecoveryState,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// Who found it.
    pub opened_by: UserId,
    /// When the person was told.
    pub told_on: Option<NaiveDate>,
    /// How it ended.
    pub outcome: Option<RecoveryOutcome>,
    /// What was said about it.
    pub words: Option<String>,
    /// For decisions on what was seen.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct RecoveryRow {
    id: Uuid,
    tranche_id: Uuid,
    amount: i64,
    currency: String,
    state: String,
    opened_at: DateTime<Utc>,
    opened_by: Uuid,
    told_on: Option<NaiveDate>,
    outcome: Option<String>,
    words: Option<String>,
    version: i64,
}

impl TryFrom<RecoveryRow> for Recovery {
    type Error = StoreError;
    fn try_from(r: RecoveryRow) -> StoreResult<Recovery> {
        Ok(Recovery {
            id: r.id,
            tranche: r.tranche_id,
            amount: r.amount,
            currency: r.currency,
            state: stored("recovery.state", &r.state)?,
            opened_at: r.opened_at,
            opened_by: UserId(r.opened_by),
            told_on: r.told_on,
            outcome: stored_opt("recovery.outcome", r.outcome.as_deref())?,
            words: r.words,
            version: r.version,
        })
    }
}

/// Something was paid too much; once for each line that says so.
pub async fn open_recovery(tx: &mut Tx, r: &Recovery, line: Uuid) -> StoreResult<()> {
    execute!(
        tx,
        "insert into recovery (id, tranche_id, line_id, amount, currency, state, opened_at, opened_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        r.id,
        r.tranche,
        line,
        r.amount,
        &r.currency,
        r.state.as_str(),
        r.opened_at,
        r.opened_by.0,
    )?
    .expect_rows(1)
}

/// What was paid too much on the tranches of a grant.
pub async fn recoveries(mut src: impl Source, grant: Uuid) -> StoreResult<Vec<Recovery>> {
    let rows: Vec<RecoveryRow> = fetch_all!(
        src,
        RecoveryRow,
        "select r.id, r.tranche_id, r.amount, r.currency, r.state, r.opened_at, r.opened_by, r.told_on, r.outcome, r.words,
           r.version
         from tranche t join recovery r on r.tranche_id = t.id
         where t.grant_id = $1 order by r.opened_at, r.id",
        grant,
    )?;
    rows.into_iter().map(Recovery::try_from).collect()
}

/// Notes when and how the person was told; the first time counts.
pub async fn told(tx: &mut Tx, id: Uuid, version: i64, on: NaiveDate, how: ToldHow, by: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "update recovery set state = 'told', told_on = $1, told_how = $2, told_by = $3, version = version + 1
         where id = $4 and version = $5 and state = 'open'",
        on,
        how.as_str(),
        by.0,
        id,
        version,
    )?
    .expect_rows(1)
}

/// Notes how it ended; the person was told before.
pub async fn settle(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    (outcome, words): (RecoveryOutcome, &str),
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "update recovery set state = 'settled', outcome = $1, words = $2, settled_by = $3, settled_at = $4,
           version = version + 1
         where id = $5 and version = $6 and state = 'told'",
        outcome.as_str(),
        words,
        by.0,
        at,
        id,
        version,
    )?
    .expect_rows(1)
}

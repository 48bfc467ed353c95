//! Payments, and the files of them for the provider of mobile money.

use chrono::{DateTime, Utc};
use domain::id::{OfficeId, UserId};
use domain::livelihood::{PayMethod, PaymentState};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// Column of the sealed content of a file.
pub const BATCH_CONTENT: &str = "payment_batch.content";

/// A payment.
#[derive(Debug, Clone)]
pub struct Payment {
    /// Its id.
    pub id: Uuid,
    /// Of which tranche.
    pub tranche: Uuid,
    /// To whom.
    pub payee: Uuid,
    /// In which file.
    pub batch: Option<Uuid>,
    /// What the provider is told.
    pub reference: String,
    /// How much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// By which way.
    pub method: PayMethod,
    /// Where it stands.
    pub state: PaymentState,
    /// From the money of which office; payments of before do not say.
    pub office: Option<OfficeId>,
    /// Who had asked for it.
    pub requested_by: Option<UserId>,
    /// Who had approved it.
    pub approved_by: Option<UserId>,
    /// Who paid.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// When something was heard of it.
    pub answered_at: Option<DateTime<Utc>>,
    /// What was heard.
    pub words: Option<String>,
    /// When a statement said the same.
    pub matched_at: Option<DateTime<Utc>>,
    /// For decisions on what was seen.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    tranche_id: Uuid,
    payee_id: Uuid,
    batch_id: Option<Uuid>,
    reference: String,
    amount: i64,
    currency: String,
    method: String,
    state: String,
    office_id: Option<Uuid>,
    requested_by: Option<Uuid>,
    approved_by: Option<Uuid>,
    by_user: Uuid,
    at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    words: Option<String>,
    matched_at: Option<DateTime<Utc>>,
    version: i64,
}

impl TryFrom<Row> for Payment {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<Payment> {
        Ok(Payment {
            id: r.id,
            tranche: r.tranche_id,
            payee: r.payee_id,
            batch: r.batch_id,
            reference: r.reference,
            amount: r.amount,
            currency: r.currency,
            method: stored("payment.method", &r.method)?,
            state: stored("payment.state", &r.state)?,
            office: r.office_id.map(OfficeId),
            requested_by: r.requested_by.map(UserId),
            approved_by: r.approved_by.map(UserId),
            by: UserId(r.by_user),
            at: r.at,
            answered_at: r.answered_at,
            words: r.words,
            matched_at: r.matched_at,
            version: r.version,
        })
    }
}

/// A new payment. A second one of the same tranche is an error while the first is on its way or there.
pub async fn insert(tx: &mut Tx, p: &Payment) -> StoreResult<()> {
    execute!(
        tx,
        "insert into payment (id, tranche_id, payee_id, batch_id, reference, amount, currency, method, state, by_user, at,
           office_id, requested_by, approved_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)",
        p.id,
        p.tranche,
        p.payee,
        p.batch,
        &p.reference,
        p.amount,
        &p.currency,
        p.method.as_str(),
        p.state.as_str(),
        p.by.0,
        p.at,
        p.office.map(|o| o.0),
        p.requested_by.map(|u| u.0),
        p.approved_by.map(|u| u.0),
    )?
    .expect_rows(1)
}

/// Saves what was heard of a payment; refused when it changed since `version`.
pub async fn answer(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    state: PaymentState,
    words: Option<&str>,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "update payment set state = $1, words = coalesce($2, words), answered_by = $3, answered_at = $4, version = version + 1
         where id = $5 and version = $6",
        state.as_str(),
        words,
        by.0,
        at,
        id,
        version,
    )?
    .expect_rows(1)
}

/// Notes that a statement says the same; the first time counts.
pub async fn matched(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update payment set matched_at = $1, version = version + 1 where id = $2 and matched_at is null",
        at,
        id,
    )?
    .expect_rows(1)
}

/// By its reference.
pub async fn by_reference(mut src: impl Source, reference: &str) -> StoreResult<Option<Payment>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, tranche_id, payee_id, batch_id, reference, amount, currency, method, state, office_id, requested_by,
           approved_by, by_user, at, answered_at, words, matched_at, version
         from payment where reference = $1",
        reference,
    )?;
    row.map(Payment::try_from).transpose()
}

/// Payments of a tranche, the newest first: also those that failed.
pub async fn of_tranche(mut src: impl Source, tranche: Uuid) -> StoreResult<Vec<Payment>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, tranche_id, payee_id, batch_id, reference, amount, currency, method, state, office_id, requested_by,
           approved_by, by_user, at, answered_at, words, matched_at, version
         from payment where tranche_id = $1 order by at desc, id desc limit 20",
        tranche,
    )?;
    rows.into_iter().map(Payment::try_from).collect()
}

/// A file for the provider.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Batch {
    /// Its id.
    pub id: Uuid,
    /// Its number in the office.
    pub number: i64,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// How many payments are in it.
    pub payments: i64,
}

/// Keeps a file with its content, sealed.
pub async fn insert_batch(tx: &mut Tx, office: OfficeId, b: &Batch, by: UserId, content: &[u8]) -> StoreResult<()> {
    execute!(
        tx,
        "insert into payment_batch (id, office_id, number, by_user, at, payments, content)
         values ($1, $2, $3, $4, $5, $6, $7)",
        b.id,
        office.0,
        b.number,
        by.0,
        b.at,
        b.payments,
        content,
    )?
    .expect_rows(1)
}

/// Files of an office, the newest first.
pub async fn batches(mut src: impl Source, office: OfficeId, limit: i64) -> StoreResult<Vec<Batch>> {
    fetch_all!(
        src,
        Batch,
        "select id, number, at, payments from payment_batch where office_id = $1 order by at desc, id desc limit $2",
        office.0,
        limit,
    )
}

/// The sealed content of a file, with its id and office.
pub async fn batch(mut src: impl Source, office: OfficeId, number: i64) -> StoreResult<Option<(Uuid, Vec<u8>)>> {
    fetch_optional!(
        src,
        (Uuid, Vec<u8>),
        "select id, content from payment_batch where office_id = $1 and number = $2",
        office.0,
        number,
    )
}

/// Keeps the content of a file, sealed, once its payments are made.
pub async fn set_batch_content(tx: &mut Tx, id: Uuid, content: &[u8]) -> StoreResult<()> {
    execute!(tx, "update payment_batch set content = $1 where id = $2", content, id)?.expect_rows(1)
}

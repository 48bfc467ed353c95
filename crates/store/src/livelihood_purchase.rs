//! What is bought for a tranche: the request, quotes, the order, and what arrived.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{OrganisationId, UserId};
use domain::livelihood::{Delivery, Item, Offer, Purchase, ReceiptMark, Screened, at_prices};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A purchase as stored.
#[derive(Debug, Clone)]
pub struct PurchaseRow {
    /// Its id.
    pub id: Uuid,
    /// For which tranche.
    pub tranche: Uuid,
    /// Where it stands, and who moved it.
    pub purchase: Purchase,
    /// What is bought.
    pub items: Vec<Item>,
    /// When it was asked for.
    pub requested_at: DateTime<Utc>,
    /// Which quote was chosen.
    pub quote: Option<Uuid>,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub ordered_at: Option<DateTime<Utc>>,
    /// What the supplier is told.
    pub number: Option<String>,
    /// How many of each arrived.
    pub delivered: Vec<i64>,
    /// How the person signed.
    pub mark: Option<ReceiptMark>,
    /// When it arrived.
    pub received_on: Option<NaiveDate>,
    /// When that was written down.
    pub received_at: Option<DateTime<Utc>>,
    /// What is missing, or why nothing was bought.
    pub words: Option<String>,
    /// For decisions on what was seen.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    tranche_id: Uuid,
    state: String,
    items: Json<Vec<Item>>,
    requested_by: Uuid,
    requested_at: DateTime<Utc>,
    quote_id: Option<Uuid>,
    reason: Option<String>,
    ordered_by: Option<Uuid>,
    ordered_at: Option<DateTime<Utc>>,
    number: Option<String>,
    delivered: Option<Json<Vec<i64>>>,
    mark: Option<String>,
    received_on: Option<NaiveDate>,
    received_by: Option<Uuid>,
    received_at: Option<DateTime<Utc>>,
    words: Option<String>,
    version: i64,
}

impl TryFrom<Row> for PurchaseRow {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<PurchaseRow> {
        Ok(PurchaseRow {
            id: r.id,
            tranche: r.tranche_id,
            purchase: Purchase {
                state: stored("purchase.state", &r.state)?,
                requested_by: UserId(r.requested_by),
                ordered_by: r.ordered_by.map(UserId),
                received_by: r.received_by.map(UserId),
            },
            items: r.items.0,
            requested_at: r.requested_at,
            quote: r.quote_id,
            reason: r.reason,
            ordered_at: r.ordered_at,
            number: r.number,
            delivered: r.delivered.map(|d| d.0).unwrap_or_default(),
            mark: stored_opt("purchase.mark", r.mark.as_deref())?,
            received_on: r.received_on,
            received_at: r.received_at,
            words: r.words,
            version: r.version,
        })
    }
}

/// A new request; a second one beside one that holds is an error.
pub async fn insert(
    tx: &mut Tx,
    (id, tranche): (Uuid, Uuid),
    items: &[Item],
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into purchase (id, tranche_id, state, items, requested_by, requested_at, version)
         values ($1, $2, 'requested', $3, $4, $5, 1)",
        id,
        tranche,
        Json(items),
        by.0,
        at,
    )?
    .expect_rows(1)
}

/// The purchase of a tranche that holds.
pub async fn of_tranche(mut src: impl Source, tranche: Uuid) -> StoreResult<Option<PurchaseRow>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, tranche_id, state, items, requested_by, requested_at, quote_id, reason, ordered_by, ordered_at, number,
           delivered, mark, received_on, received_by, received_at, words, version
         from purchase where tranche_id = $1 and state <> 'cancelled'",
        tranche,
    )?;
    row.map(PurchaseRow::try_from).transpose()
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<PurchaseRow>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, tranche_id, state, items, requested_by, requested_at, quote_id, reason, ordered_by, ordered_at, number,
           delivered, mark, received_on, received_by, received_at, words, version
         from purchase where id = $1",
        id,
    )?;
    row.map(PurchaseRow::try_from).transpose()
}

/// Saves where a purchase stands; refused when it changed since it was read. What is bought never changes.
pub async fn save(tx: &mut Tx, p: &PurchaseRow) -> StoreResult<()> {
    execute!(
        tx,
        "update purchase set state = $1, quote_id = $2, reason = $3, ordered_by = $4, ordered_at = $5, number = $6,
           words = $7, version = version + 1
         where id = $8 and version = $9",
        p.purchase.state.as_str(),
        p.quote,
        &p.reason,
        p.purchase.ordered_by.map(|u| u.0),
        p.ordered_at,
        &p.number,
        &p.words,
        p.id,
        p.version,
    )?
    .expect_rows(1)
}

/// Saves what arrived; refused when it changed since it was read.
pub async fn save_delivery(
    tx: &mut Tx,
    p: &PurchaseRow,
    d: &Delivery,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "update purchase set state = $1, delivered = $2, mark = $3, received_on = $4, received_by = $5, received_at = $6,
           words = $7, version = version + 1
         where id = $8 and version = $9",
        p.purchase.state.as_str(),
        Json(&d.delivered),
        d.mark.as_str(),
        d.on,
        by.0,
        at,
        &d.words,
        p.id,
        p.version,
    )?
    .expect_rows(1)
}

/// What a supplier asks for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Quote {
    /// Its id.
    pub id: Uuid,
    /// Who.
    pub organisation_id: Uuid,
    /// What they are called.
    pub supplier: String,
    /// How much for everything, in minor units.
    pub amount: i64,
    /// What one of each item costs, in their order; nothing of quotes of before prices were kept.
    pub prices: Option<Json<Vec<i64>>>,
    /// The day of the quote.
    pub quoted_on: NaiveDate,
    /// Whether the supplier is in use.
    pub active: bool,
    /// When it was screened.
    pub screened_on: Option<NaiveDate>,
}

impl Quote {
    /// What one of each item costs; empty when the quote does not say.
    pub fn prices(&self) -> &[i64] {
        self.prices.as_ref().map(|p| p.0.as_slice()).unwrap_or_default()
    }

    /// What is bought, at the prices of this quote.
    pub fn items(&self, asked: &[Item]) -> Vec<Item> {
        at_prices(asked, self.prices())
    }

    /// Whether one may buy from the supplier.
    pub fn screened(&self) -> Screened {
        Screened { active: self.active, on: self.screened_on }
    }
}

/// Keeps a quote; a second one of the same supplier is an error.
pub async fn insert_quote(tx: &mut Tx, id: Uuid, offer: &Offer, (by, at): (UserId, DateTime<Utc>)) -> StoreResult<()> {
    execute!(
        tx,
        "insert into purchase_quote (id, purchase_id, organisation_id, amount, prices, quoted_on, by_user, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        offer.purchase,
        offer.supplier,
        offer.total,
        Json(&offer.prices),
        offer.on,
        by.0,
        at,
    )?
    .expect_rows(1)
}

/// The quotes of a purchase, the cheapest first.
pub async fn quotes(mut src: impl Source, purchase: Uuid) -> StoreResult<Vec<Quote>> {
    fetch_all!(
        src,
        Quote,
        "select q.id, q.organisation_id, o.name as supplier, q.amount, q.prices, q.quoted_on, o.active, o.screened_on
         from purchase_quote q join organisation o on o.id = q.organisation_id
         where q.purchase_id = $1 order by q.amount, q.id limit 50",
        purchase,
    )
}

/// Who noted a quote or a delivery of a purchase, besides those who moved it last.
pub async fn hands(mut src: impl Source, purchase: Uuid) -> StoreResult<Vec<UserId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select by_user from purchase_quote where purchase_id = $1
         union select by_user from delivery_note where purchase_id = $1",
        purchase,
    )?;
    Ok(rows.into_iter().map(|(by,)| UserId(by)).collect())
}

/// Whether an organisation may be bought from; nothing when there is none.
pub async fn screened(mut src: impl Source, id: OrganisationId) -> StoreResult<Option<Screened>> {
    let row: Option<(bool, Option<NaiveDate>)> = fetch_optional!(
        src,
        (bool, Option<NaiveDate>),
        "select active, screened_on from organisation where id = $1",
        id.0,
    )?;
    Ok(row.map(|(active, on)| Screened { active, on }))
}

/// Organisations in use that were screened since a day, by name.
pub async fn suppliers(mut src: impl Source, since: NaiveDate, limit: i64) -> StoreResult<Vec<(Uuid, String)>> {
    fetch_all!(
        src,
        (Uuid, String),
        "select id, name from organisation where active and screened_on >= $1 order by name, id limit $2",
        since,
        limit,
    )
}

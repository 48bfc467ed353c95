//! Buying for a tranche in kind: asked for with quotes, ordered by somebody else.

use chrono::{Datelike, Months, NaiveDate};
use domain::authz::{Grant as Right, Permission};
use domain::code::OrderNo;
use domain::id::{OrganisationId, UserId};
use domain::livelihood::{
    Choice, Item, Modality, Offer, OrderForm, PayMethod, Purchase, PurchaseForm, PurchaseState, QuoteForm, Refusal,
    TrancheForm, TrancheState, due, estimate, quotes_needed,
};
use domain::money::PROGRAMME;
use domain::programme::{Rule, Rules};
use serde_json::json;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_grant::TrancheRow;
use store::livelihood_purchase::{PurchaseRow, Quote};
use store::{Source, Tx};
use uuid::Uuid;

use super::find::{find, hold_case};
use super::money::{Money, refused};
use super::step::unheld;
use crate::{Ctx, ServiceError, ServiceResult};

/// Minor units of a thousand of the programme's money.
const THOUSAND: i64 = 1_000;

/// How many suppliers have to make an offer for something of this value.
pub(super) fn needed(rules: &Rules, value: i64, currency: &str) -> usize {
    // Of another money nobody said what is much: everything is.
    let above = if currency == PROGRAMME.code { i64::from(rules.get(Rule::QuotesAbove)) * THOUSAND } else { 0 };
    quotes_needed(value, above, rules.get(Rule::QuotesNeeded) as usize)
}

/// The day since which a supplier has to have been screened.
pub(super) fn screened_since(rules: &Rules, today: NaiveDate) -> NaiveDate {
    today.checked_sub_months(Months::new(rules.get(Rule::ScreenedMonths))).unwrap_or(today)
}

/// The tranche in kind with this number, held with its money and case; not found when the case went out of reach since
/// it was found.
pub(super) async fn held(
    ctx: &Ctx,
    tx: &mut Tx,
    startup: &Startup,
    (number, permission): (i64, Permission),
) -> ServiceResult<(Money, TrancheRow)> {
    let money = Money::hold(tx, startup).await?;
    hold_case(ctx, tx, startup, permission).await?;
    if money.grant.modality != Modality::InKind {
        return Err(refused("error-purchase-not-in-kind"));
    }
    let t = money.tranche(number)?;
    Ok((money, t))
}

/// The purchase that holds, as it was seen.
pub(super) async fn seen(tx: &mut Tx, t: &TrancheRow, version: i64) -> ServiceResult<PurchaseRow> {
    let row = store::livelihood_purchase::of_tranche(&mut *tx, t.id).await?.ok_or(ServiceError::NotFound)?;
    if row.version == version { Ok(row) } else { Err(ServiceError::Conflict(Vec::new())) }
}

/// Asks for something to be bought and gives the number of the business.
pub async fn request_purchase(ctx: &Ctx, form: &PurchaseForm) -> ServiceResult<String> {
    let (startup, case, right) = find(ctx, &form.business, Permission::LivelihoodWrite).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let (command, items) = form.parse(money.currency()?, money.tranche(form.number())?.money.amount)?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "purchase.request", ctx.now).await? {
        return Ok(number);
    }
    let id = keep_request(ctx, &mut tx, (&startup, &case), form.number(), &items).await?;
    finish(&mut tx, command, &startup.code).await?;
    let entry = ctx.audit("purchase.requested", "purchase", Some(id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": form.number(), "items": items.len() }))).await?;
    Ok(startup.code)
}

/// Keeps a request in the caller's transaction and gives its id.
pub(crate) async fn keep_request(
    ctx: &Ctx,
    tx: &mut Tx,
    (startup, case): (&Startup, &Case),
    number: i64,
    items: &[Item],
) -> ServiceResult<Uuid> {
    let (money, t) = held(ctx, tx, startup, (number, Permission::LivelihoodWrite)).await?;
    if t.money.state != TrancheState::Approved || t.money.live.is_some() {
        return Err(refused("error-purchase-not-approved"));
    }
    unheld(ctx, tx, case, &money).await?;
    if estimate(items).is_none_or(|sum| sum > t.money.amount) {
        return Err(refused("error-purchase-above"));
    }
    let id = ctx.id();
    match store::livelihood_purchase::insert(tx, (id, t.id), items, (ctx.user(), ctx.now)).await {
        Err(e) if e.is_unique("purchase_one_live", "purchase.tranche_id") => Err(refused("error-purchase-exists")),
        kept => Ok(kept.map(|()| id)?),
    }
}

/// Keeps what a supplier asks for and gives the number of the business.
pub async fn quote(ctx: &Ctx, form: &QuoteForm) -> ServiceResult<String> {
    let (startup, case, right) = find(ctx, &form.business, Permission::LivelihoodWrite).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let t = money.tranche(form.number())?;
    let known = store::livelihood_purchase::of_tranche(ctx.db(), t.id).await?.ok_or(ServiceError::NotFound)?;
    let (command, offer) = form.parse(&known.items, money.currency()?, ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "purchase.quote", ctx.now).await? {
        return Ok(number);
    }
    keep_quote(ctx, &mut tx, &startup, form.number(), &offer).await?;
    finish(&mut tx, command, &startup.code).await?;
    let entry = ctx.audit("purchase.quoted", "purchase", Some(offer.purchase)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "amount": offer.total, "prices": offer.prices }))).await?;
    Ok(startup.code)
}

/// Keeps a quote in the caller's transaction: its prices are of the purchase that was seen.
pub(crate) async fn keep_quote(
    ctx: &Ctx,
    tx: &mut Tx,
    startup: &Startup,
    number: i64,
    offer: &Offer,
) -> ServiceResult<()> {
    let (_, t) = held(ctx, tx, startup, (number, Permission::LivelihoodWrite)).await?;
    let row = store::livelihood_purchase::of_tranche(&mut *tx, t.id).await?.ok_or(ServiceError::NotFound)?;
    // What was asked for is asked for anew under another id: prices of other things are no prices.
    if row.id != offer.purchase || row.items.len() != offer.prices.len() {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    row.purchase.quote().map_err(refused)?;
    let months = store::programme::rules(&mut *tx).await?.get(Rule::ScreenedMonths);
    let found = store::livelihood_purchase::screened(&mut *tx, OrganisationId(offer.supplier)).await?;
    let found = found.ok_or_else(|| ServiceError::field("supplier", "error-supplier"))?;
    if !found.holds(ctx.today(), months) {
        return Err(ServiceError::field("supplier", "error-supplier-screening"));
    }
    match store::livelihood_purchase::insert_quote(tx, ctx.id(), offer, (ctx.user(), ctx.now)).await {
        Err(e) if e.is_unique("purchase_quote_unique", "purchase_quote.purchase_id") => {
            Err(ServiceError::field("supplier", "error-quote-twice"))
        }
        kept => Ok(kept?),
    }
}

/// Chooses a supplier, which gives the order a number, and gives the number of the business.
pub async fn order(ctx: &Ctx, form: &OrderForm) -> ServiceResult<String> {
    let (startup, case, right) = find(ctx, &form.business, Permission::GrantApprove).await?;
    let (command, version, quote, reason) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "purchase.order", ctx.now).await? {
        return Ok(number);
    }
    let (money, t) = held(ctx, &mut tx, &startup, (form.number(), Permission::GrantApprove)).await?;
    let row = seen(&mut tx, &t, version).await?;
    let quotes = store::livelihood_purchase::quotes(&mut tx, row.id).await?;
    let chosen = quotes.iter().find(|q| q.id == quote).cloned();
    let chosen = chosen.ok_or_else(|| ServiceError::field("quote", "error-order-quote"))?;
    let (id, amount) = (row.id, chosen.amount);
    keep_order(ctx, &mut tx, (&case, &money, &t), row, (&quotes, chosen, reason)).await?;
    finish(&mut tx, command, &startup.code).await?;
    let entry = ctx.audit("purchase.ordered", "purchase", Some(id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": t.number, "amount": amount }))).await?;
    Ok(startup.code)
}

/// Orders in the caller's transaction.
pub(crate) async fn keep_order(
    ctx: &Ctx,
    tx: &mut Tx,
    (case, money, t): (&Case, &Money, &TrancheRow),
    mut row: PurchaseRow,
    (quotes, chosen, reason): (&[Quote], Quote, String),
) -> ServiceResult<()> {
    if t.money.state != TrancheState::Approved {
        return Err(refused("error-purchase-not-approved"));
    }
    let rules = store::programme::rules(&mut *tx).await?;
    let value = estimate(&row.items).unwrap_or(i64::MAX).max(chosen.amount);
    let choice = Choice {
        price: chosen.amount,
        priced: chosen.prices().len() == row.items.len(),
        tranche: t.money.amount,
        quotes: quotes.len(),
        needed: needed(&rules, value, &money.grant.currency),
        screened: chosen.screened().holds(ctx.today(), rules.get(Rule::ScreenedMonths)),
    };
    let noters = store::livelihood_purchase::hands(&mut *tx, row.id).await?;
    row.purchase.order(ctx.user(), &noters, choice).map_err(refused)?;
    unheld(ctx, tx, case, money).await?;
    let year = ctx.today().year().rem_euclid(100);
    let number = store::counter::next(tx, &format!("order-{year}")).await?;
    let number = u8::try_from(year).ok().zip(u32::try_from(number).ok());
    let number = number.and_then(|(year, number)| OrderNo::new(year, number).ok());
    let number = number.ok_or_else(|| ServiceError::Internal("number of an order".into()))?;
    row.number = Some(number.as_str().to_owned());
    (row.quote, row.reason, row.ordered_at) = (Some(chosen.id), Some(reason), Some(ctx.now));
    Ok(store::livelihood_purchase::save(tx, &row).await?)
}

/// Nothing is bought; gives the number of the business.
pub async fn cancel_purchase(ctx: &Ctx, form: &TrancheForm) -> ServiceResult<String> {
    let (startup, case, right, permission) = canceller(ctx, &form.business).await?;
    let sent = form.parse_with_words("error-tranche-why")?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, sent.command, "purchase.cancel", ctx.now).await? {
        return Ok(number);
    }
    let (_, t) = held(ctx, &mut tx, &startup, (sent.number, permission)).await?;
    let mut row = seen(&mut tx, &t, sent.version).await?;
    row.purchase.cancel(ctx.user()).map_err(refused)?;
    // What was said of a delivery stays beside why it is given up.
    let said: Vec<String> = [row.words, sent.words].into_iter().flatten().collect();
    row.words = Some(said.join("\n"));
    store::livelihood_purchase::save(&mut tx, &row).await?;
    finish(&mut tx, sent.command, &startup.code).await?;
    tx.commit(ctx.audit("purchase.cancelled", "purchase", Some(row.id)).case(case.id, case.office)).await?;
    Ok(startup.code)
}

/// Who orders may cancel, and who asks.
async fn canceller(ctx: &Ctx, business: &str) -> ServiceResult<(Startup, Case, Right, Permission)> {
    let (found, permission) = match find(ctx, business, Permission::GrantApprove).await {
        Err(ServiceError::Forbidden) => {
            (find(ctx, business, Permission::LivelihoodWrite).await, Permission::LivelihoodWrite)
        }
        found => (found, Permission::GrantApprove),
    };
    found.map(|(startup, case, right)| (startup, case, right, permission))
}

/// An order whose goods the person confirmed: its number, the supplier, and what that one is due.
#[derive(Debug, Clone)]
pub(super) struct Goods {
    pub number: String,
    pub supplier: String,
    pub due: i64,
    pub received_on: Option<NaiveDate>,
    purchase: Purchase,
    others: Vec<UserId>,
}

impl Goods {
    /// Refuses who had a hand in the purchase.
    pub fn pay(&self, by: UserId) -> Result<(), Refusal> {
        self.purchase.pay(by, &self.others)
    }
}

/// What the supplier of a tranche is due; nothing before the person confirmed what arrived.
pub(super) async fn goods(mut src: impl Source, tranche: Uuid) -> ServiceResult<Option<Goods>> {
    let Some(row) = store::livelihood_purchase::of_tranche(&mut src, tranche).await? else { return Ok(None) };
    let confirmed = row.purchase.state == PurchaseState::Confirmed;
    let Some((number, quote)) = row.number.zip(row.quote).filter(|_| confirmed) else { return Ok(None) };
    let quotes = store::livelihood_purchase::quotes(&mut src, row.id).await?;
    let chosen = quotes.into_iter().find(|q| q.id == quote).ok_or(ServiceError::NotFound)?;
    let due = due(chosen.amount, &chosen.items(&row.items), &row.delivered);
    let others = store::livelihood_purchase::hands(&mut src, row.id).await?;
    let (supplier, received_on, purchase) = (chosen.supplier, row.received_on, row.purchase);
    Ok(Some(Goods { number, supplier, due, received_on, purchase, others }))
}

/// Whether somebody is paid for goods, and not the person.
pub(super) fn is_for_goods(method: PayMethod) -> bool {
    method == PayMethod::Supplier
}

/// What the reader may do with a purchase now, by its own rules.
pub(super) fn may_order(ctx: &Ctx, p: &Purchase, noters: &[UserId]) -> bool {
    p.state == PurchaseState::Requested && p.may_choose(ctx.user(), noters)
}

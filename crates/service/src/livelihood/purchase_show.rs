//! What is bought for one tranche, as the reader may see it and go on with it.

use std::collections::HashMap;

use domain::authz::Permission;
use domain::livelihood::{Modality, PurchaseState, TrancheState, due, estimate, missing};
use domain::locale::Locale;
use domain::money::Currency;
use domain::person::Language;
use store::livelihood_note::Note;
use store::livelihood_purchase::{PurchaseRow, Quote};
use uuid::Uuid;

use super::delivery::works_with;
use super::find::{facts, find};
use super::money::Money;
use super::purchase::{may_order, needed, screened_since};
use crate::{Ctx, ServiceError, ServiceResult};

/// Suppliers to choose from.
const SUPPLIERS: i64 = 300;

/// The page of a purchase.
#[derive(Debug, Clone)]
pub struct PurchasePage {
    /// Number of the business.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Which tranche.
    pub number: i64,
    /// What the tranche gives, in minor units.
    pub amount: i64,
    /// In which currency.
    pub currency: Currency,
    /// The purchase; nothing before somebody asked for one.
    pub row: Option<PurchaseRow>,
    /// What suppliers ask for, the cheapest first.
    pub quotes: Vec<Quote>,
    /// How many have to make an offer.
    pub needed: usize,
    /// The quote that was chosen.
    pub chosen: Option<Quote>,
    /// How many of each are missing, once something arrived.
    pub missing: Vec<i64>,
    /// What the supplier is due, once something arrived.
    pub due: Option<i64>,
    /// Who asked, ordered and counted.
    pub names: [Option<String>; 3],
    /// Scans, for who knows the person.
    pub notes: Vec<Note>,
    /// Suppliers one may buy from, for who asks.
    pub suppliers: Vec<(Uuid, String)>,
    /// Whether the reader may ask for a purchase.
    pub may_request: bool,
    /// Whether the reader may note a quote.
    pub may_quote: bool,
    /// Whether the reader may order.
    pub may_order: bool,
    /// Whether the reader may count what arrived.
    pub may_receive: bool,
    /// Whether the reader may cancel.
    pub may_cancel: bool,
}

/// The page. The read is on record.
pub async fn purchase(ctx: &Ctx, business: &str, number: &str) -> ServiceResult<PurchasePage> {
    let (startup, case, right) = find(ctx, business, Permission::LivelihoodRead).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let t = money.tranche(number.parse().unwrap_or_default())?;
    if money.grant.modality != Modality::InKind {
        return Err(ServiceError::NotFound);
    }
    ctx.log_read(right, ctx.audit("purchase.read", "tranche", Some(t.id)).case(case.id, case.office)).await?;
    let row = store::livelihood_purchase::of_tranche(ctx.db(), t.id).await?;
    let quotes = match &row {
        Some(row) => store::livelihood_purchase::quotes(ctx.db(), row.id).await?,
        None => Vec::new(),
    };
    let noters = match &row {
        Some(row) => store::livelihood_purchase::hands(ctx.db(), row.id).await?,
        None => Vec::new(),
    };
    let notes = match row.as_ref().filter(|_| works_with(ctx, &case)) {
        Some(row) => store::livelihood_note::of_purchase(ctx.db(), row.id).await?,
        None => Vec::new(),
    };
    let names: HashMap<Uuid, String> = store::user::names(ctx.db()).await?.into_iter().collect();
    let rules = store::programme::rules(ctx.db()).await?;
    let may = |permission| ctx.require(permission, &facts(&case)).is_ok() && case.merged_into.is_none();
    let approved = t.money.state == TrancheState::Approved && t.money.live.is_none();
    let state = row.as_ref().map(|r| r.purchase.state);
    let may_quote = state == Some(PurchaseState::Requested) && may(Permission::LivelihoodWrite);
    let suppliers = match may_quote {
        true => store::livelihood_purchase::suppliers(ctx.db(), screened_since(&rules, ctx.today()), SUPPLIERS).await?,
        false => Vec::new(),
    };
    let chosen = row.as_ref().and_then(|r| r.quote).and_then(|id| quotes.iter().find(|q| q.id == id).cloned());
    let arrived = row.as_ref().filter(|r| r.received_on.is_some());
    let value = row.as_ref().and_then(|r| estimate(&r.items)).unwrap_or(t.money.amount);
    let dearest = quotes.iter().map(|q| q.amount).max().unwrap_or_default();
    let named = |user: Option<domain::id::UserId>| user.and_then(|u| names.get(&u.0).cloned());
    let purchase = row.as_ref().map(|r| r.purchase);
    let me = ctx.user();
    Ok(PurchasePage {
        missing: arrived.map(|r| missing(&r.items, &r.delivered)).unwrap_or_default(),
        due: arrived.zip(chosen.as_ref()).map(|(r, q)| due(q.amount, &q.items(&r.items), &r.delivered)),
        names: [
            named(purchase.map(|p| p.requested_by)),
            named(purchase.and_then(|p| p.ordered_by)),
            named(purchase.and_then(|p| p.received_by)),
        ],
        needed: needed(&rules, value.max(dearest), &money.grant.currency),
        may_request: row.is_none() && approved && may(Permission::LivelihoodWrite),
        may_quote,
        may_order: approved && purchase.is_some_and(|p| may_order(ctx, &p, &noters)) && may(Permission::GrantApprove),
        may_receive: purchase.is_some_and(|mut p| p.receive(me, true).is_ok()) && may(Permission::GrantRequest),
        may_cancel: purchase.is_some_and(|mut p| p.cancel(me).is_ok())
            && (may(Permission::GrantApprove) || may(Permission::LivelihoodWrite)),
        code: startup.code,
        title: startup.title,
        number: t.number,
        amount: t.money.amount,
        currency: money.currency()?,
        row,
        quotes,
        chosen,
        notes,
        suppliers,
    })
}

/// What a delivery note says, to be signed. It names neither the person nor the programme's purpose.
#[derive(Debug, Clone)]
pub struct DeliverySheet {
    /// In which language.
    pub language: Locale,
    /// Number of the business, for the way back.
    pub code: String,
    /// Which tranche, for the way back.
    pub tranche: i64,
    /// What the supplier is told.
    pub number: String,
    /// Who delivers.
    pub supplier: String,
    /// What was ordered: what, and how many.
    pub items: Vec<(String, i64)>,
}

/// The sheet, in the language in which the person is spoken to where it is one that is written here, else in the
/// reader's. The read is on record.
pub async fn delivery_sheet(ctx: &Ctx, business: &str, number: &str) -> ServiceResult<DeliverySheet> {
    let (startup, case, right) = find(ctx, business, Permission::GrantRequest).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let t = money.tranche(number.parse().unwrap_or_default())?;
    let row = store::livelihood_purchase::of_tranche(ctx.db(), t.id).await?.ok_or(ServiceError::NotFound)?;
    let quotes = store::livelihood_purchase::quotes(ctx.db(), row.id).await?;
    let chosen = quotes.into_iter().find(|q| Some(q.id) == row.quote);
    let (chosen, order) = chosen.zip(row.number).ok_or(ServiceError::NotFound)?;
    ctx.log_read(right, ctx.audit("purchase.sheet", "purchase", Some(row.id)).case(case.id, case.office)).await?;
    let person = store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    let language = match person.contact_language {
        Language::Ara | Language::Apd => Locale::Ar,
        Language::Fra => Locale::Fr,
        Language::Eng => Locale::En,
        _ => ctx.locale,
    };
    Ok(DeliverySheet {
        language,
        code: startup.code,
        tranche: t.number,
        number: order,
        supplier: chosen.supplier,
        items: row.items.into_iter().map(|i| (i.what, i.quantity)).collect(),
    })
}

//! What finance sees: payments with payee, amount and reference. No case, no code name, no business.

use chrono::{DateTime, Duration, Utc};
use domain::authz::{Facts, Permission};
use domain::livelihood::{Hold, PayMethod, PayeeKind, PaymentState, Refusal};
use domain::money::Currency;
use domain::small_cells::Shown;
use store::livelihood_pay::PayLine;
use store::livelihood_payment::{Batch, Payment};
use store::livelihood_statement::Statement;

use super::find::seen;
use super::hold;
use super::money::Money;
use super::pay::{behind, tranche_of};
use super::payee::{opened, shared};
use super::purchase::{goods, is_for_goods};
use crate::{Ctx, ServiceError, ServiceResult};

/// Rows of a list.
const ROWS: i64 = 200;
/// Files on the page.
const FILES: i64 = 10;
/// Days after which a payment of which no statement says anything is asked about.
const MISSING_DAYS: i64 = 3;

/// The page of payments.
#[derive(Debug, Clone)]
pub struct Payments {
    /// Approved and not paid: those that nothing holds back.
    pub ready: Vec<PayLine>,
    /// Those that something holds back, with what.
    pub held: Vec<(PayLine, Hold)>,
    /// Paid, and no statement says so yet.
    pub underway: Vec<PayLine>,
    /// From which instant on a payment is not missing yet.
    pub missing_before: DateTime<Utc>,
    /// Files for the provider.
    pub batches: Vec<Batch>,
    /// Statements that were read.
    pub statements: Vec<Statement>,
}

/// The office for whose money the actor works.
pub(super) fn office(ctx: &Ctx) -> ServiceResult<(domain::id::OfficeId, domain::authz::Grant)> {
    let seen = seen(ctx, Permission::PaymentMake).ok_or(ServiceError::Forbidden)?;
    let office = domain::id::OfficeId(seen.office);
    let grant = ctx.require(Permission::PaymentMake, &Facts::office(office))?;
    Ok((office, grant))
}

/// The page. The read is on record.
pub async fn payments(ctx: &Ctx) -> ServiceResult<Payments> {
    let (office, grant) = office(ctx)?;
    ctx.log_read(grant, ctx.audit("payment.listed", "payment", None)).await?;
    let (mut ready, mut held) = (Vec::new(), Vec::new());
    for mut line in store::livelihood_pay::to_pay(ctx.db(), office.0, ROWS).await? {
        match held_back(ctx, &mut line).await? {
            Some(hold) => held.push((line, hold)),
            None => ready.push(line),
        }
    }
    Ok(Payments {
        ready,
        held,
        underway: store::livelihood_pay::underway(ctx.db(), office.0, ROWS).await?,
        missing_before: ctx.now - Duration::days(MISSING_DAYS),
        batches: store::livelihood_payment::batches(ctx.db(), office, FILES).await?,
        statements: store::livelihood_statement::list(ctx.db(), office, FILES).await?,
    })
}

/// Lines of which the page of a day says how many the actor can pay.
const COUNTED: i64 = 30;

/// What the page of a day says about payments.
pub(super) struct Paying {
    /// What the actor can pay: held back by nothing, and neither asked for nor approved by them.
    pub ready: usize,
    /// Payments of which nobody knows what became of them.
    pub unknown: i64,
    /// Lines of statements that say something else.
    pub differing: i64,
}

/// What there is to do for who pays.
pub(super) async fn to_do(ctx: &Ctx) -> ServiceResult<Paying> {
    let (office, grant) = office(ctx)?;
    drop(grant);
    let took_part = store::livelihood_waiting::took_part(ctx.db(), office, ctx.user()).await?;
    let mut ready = 0;
    for mut line in store::livelihood_pay::to_pay(ctx.db(), office.0, COUNTED).await? {
        if took_part.contains(&line.tranche) || held_back(ctx, &mut line).await?.is_some() {
            continue;
        }
        let bought = match line.method.is_some_and(is_for_goods) {
            true => goods(ctx.db(), line.tranche).await?.is_some_and(|g| g.pay(ctx.user()).is_err()),
            false => false,
        };
        ready += usize::from(!bought);
    }
    Ok(Paying {
        ready,
        unknown: store::livelihood_waiting::unknown(ctx.db(), office, ctx.now - Duration::days(MISSING_DAYS)).await?,
        differing: store::livelihood_waiting::differing(ctx.db(), office).await?,
    })
}

/// What holds a payment back; else what is due on it stands in its line.
async fn held_back(ctx: &Ctx, line: &mut PayLine) -> ServiceResult<Option<Hold>> {
    let grant = store::livelihood_grant::by_id(ctx.db(), line.grant).await?.ok_or(ServiceError::NotFound)?;
    let startup = store::livelihood::by_id(ctx.db(), grant.startup).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), startup.case).await?.ok_or(ServiceError::NotFound)?;
    let payee = store::livelihood_payee::payee(ctx.db(), grant.id).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let number = money.tranches.iter().find(|t| t.id == line.tranche).map_or(1, |t| t.number);
    let held = hold::of_tranche(ctx, ctx.db(), (&startup, &case), (&money, number), payee.as_ref()).await?;
    if held.is_some() || !line.method.is_some_and(is_for_goods) {
        return Ok(held);
    }
    match goods(ctx.db(), line.tranche).await? {
        Some(goods) => line.amount = goods.due,
        None => return Ok(Some(Hold::GoodsMissing)),
    }
    Ok(None)
}

/// One payment, before or after it was made.
#[derive(Debug, Clone)]
pub struct PaymentPage {
    /// What the provider is told.
    pub reference: String,
    /// How much, in minor units.
    pub amount: i64,
    /// In which currency.
    pub currency: Currency,
    /// Name of the payee, once there is one.
    pub payee: Option<String>,
    /// Number of the order, where goods are paid.
    pub order: Option<String>,
    /// The person or somebody else; nothing where a supplier is paid.
    pub kind: Option<PayeeKind>,
    /// By which way.
    pub method: Option<PayMethod>,
    /// Number or account.
    pub account: Option<String>,
    /// How many others are paid to the same account.
    pub shared: Shown,
    /// What holds it back.
    pub hold: Option<Hold>,
    /// The payment, once it was made: never twice.
    pub payment: Option<Payment>,
    /// Who made it.
    pub payer: Option<String>,
    /// Why the actor does not pay it: the key of a sentence. They asked for it, approved it, or had a hand in what is bought.
    pub took_part: Option<Refusal>,
    /// What may be said of it now.
    pub next: Vec<PaymentState>,
}

/// One payment. The read is on record.
pub async fn payment(ctx: &Ctx, reference: &str) -> ServiceResult<PaymentPage> {
    let (startup, case, right) = behind(ctx, reference).await?;
    let reference = reference.trim().to_uppercase();
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let made = store::livelihood_payment::by_reference(ctx.db(), &reference).await?;
    let t = match &made {
        Some(payment) => tranche_of(&money, payment)?,
        None => money.referenced(&reference)?,
    };
    ctx.log_read(right, ctx.audit("payee.read", "payment", Some(t.id)).case(case.id, case.office)).await?;
    let payee = match &made {
        Some(payment) => store::livelihood_payee::by_id(ctx.db(), payment.payee).await?,
        None => store::livelihood_payee::payee(ctx.db(), money.grant.id).await?,
    };
    let hold = match &made {
        Some(_) => None,
        None => hold::of_tranche(ctx, ctx.db(), (&startup, &case), (&money, t.number), payee.as_ref()).await?,
    };
    let for_goods = payee.as_ref().is_some_and(|p| is_for_goods(p.method));
    let goods = if for_goods { goods(ctx.db(), t.id).await? } else { None };
    let hold = hold.or((for_goods && goods.is_none() && made.is_none()).then_some(Hold::GoodsMissing));
    let shared = match payee.as_ref() {
        Some(payee) => shared(ctx, ctx.db(), &case, payee).await?,
        None => 0,
    };
    let payer = match &made {
        Some(p) => store::user::by_id(ctx.db(), p.by).await?.map(|u| u.name),
        None => None,
    };
    let (name, account) = match (&goods, for_goods) {
        // The supplier is paid: the person's name is nothing for this page.
        (found, true) => (found.as_ref().map(|g| g.supplier.clone()), None),
        (_, false) => payee.as_ref().map(|p| opened(ctx, p)).transpose()?.unzip(),
    };
    let me = Some(ctx.user());
    let asked = t.money.requested_by == me || t.money.approved_by == me;
    let bought = goods.as_ref().and_then(|g| g.pay(ctx.user()).err());
    let may = |state: &PaymentState| {
        *state != PaymentState::Reversed && made.as_ref().is_some_and(|p| p.state.can_become(*state))
    };
    Ok(PaymentPage {
        amount: made.as_ref().map(|p| p.amount).or(goods.as_ref().map(|g| g.due)).unwrap_or(t.money.amount),
        took_part: bought.or(asked.then_some("error-payment-own")),
        order: goods.map(|g| g.number),
        currency: money.currency()?,
        payee: name,
        kind: payee.as_ref().map(|p| p.kind).filter(|_| !for_goods),
        method: payee.as_ref().map(|p| p.method),
        account: account.flatten(),
        shared: Shown::of(shared),
        hold,
        payer,
        next: PaymentState::ALL.iter().copied().filter(may).collect(),
        payment: made,
        reference,
    })
}

//! Paying a tranche: the whole of it, once, by a third person.

use domain::authz::{Facts, Grant as Right, Permission};
use domain::livelihood::{Hold, PayForm, PaymentAnswerForm, PaymentState, RecoveryOutcome};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_grant::TrancheRow;
use store::livelihood_payee::Payee;
use store::livelihood_payment::Payment;
use store::livelihood_statement::Recovery;
use uuid::Uuid;

use super::find::facts;
use super::hold;
use super::money::{Money, has_statement, paid, reconcile, refused};
use super::purchase::{goods, is_for_goods};
use crate::{Ctx, ServiceError, ServiceResult};

/// The business behind a reference, for who pays there. Finance learns nothing else of it.
pub(super) async fn behind(ctx: &Ctx, reference: &str) -> ServiceResult<(Startup, Case, Right)> {
    let reference = reference.trim().to_uppercase();
    let made = store::livelihood_payment::by_reference(ctx.db(), &reference).await?;
    let grant = match &made {
        Some(payment) => store::livelihood_grant::grant_of_tranche(ctx.db(), payment.tranche).await?,
        None => store::livelihood_grant::grant_of_reference(ctx.db(), &reference).await?,
    };
    let grant = store::livelihood_grant::by_id(ctx.db(), grant.ok_or(ServiceError::NotFound)?).await?;
    let startup = grant.ok_or(ServiceError::NotFound)?.startup;
    let startup = store::livelihood::by_id(ctx.db(), startup).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), startup.case).await?.ok_or(ServiceError::NotFound)?;
    // What was paid stays with the office that paid, wherever the case goes.
    let office = made.and_then(|p| p.office).unwrap_or(case.office);
    let about = Facts { office: Some(office), ..facts(&case) };
    let right = ctx.require(Permission::PaymentMake, &about).map_err(|_| ServiceError::NotFound)?;
    Ok((startup, case, right))
}

/// Pays and gives the reference. The amount is typed anew: the second look at it.
pub async fn pay(ctx: &Ctx, form: &PayForm) -> ServiceResult<String> {
    let (startup, case, right) = behind(ctx, &form.reference).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let (command, amount) = form.parse(money.currency()?)?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(reference) = claim(&mut tx, command, "payment.make", ctx.now).await? {
        return Ok(reference);
    }
    let reference = form.reference.trim().to_uppercase();
    let made = begin(ctx, &mut tx, (&startup, &case), &reference, Some(amount), None).await?;
    finish(&mut tx, command, &made.reference).await?;
    let entry = ctx.audit("payment.made", "payment", Some(made.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "amount": made.amount, "currency": made.currency }))).await?;
    Ok(made.reference)
}

/// Makes a payment in the caller's transaction. Of two who pay at once, one waits here and is told what the other did.
pub(super) async fn begin(
    ctx: &Ctx,
    tx: &mut Tx,
    (startup, case): (&Startup, &Case),
    reference: &str,
    amount: Option<i64>,
    batch: Option<Uuid>,
) -> ServiceResult<Payment> {
    let money = Money::hold(tx, startup).await?;
    // Whoever suspends, or finds a child, waits for this payment or has done so before it.
    store::case::hold_even_merged(tx, case.id).await?;
    let case = store::case::by_id(&mut *tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    let mut t = money.referenced(reference)?;
    not_there(tx, money.grant.id, t.id).await?;
    let payee = store::livelihood_payee::payee(&mut *tx, money.grant.id).await?;
    let due = due(ctx, tx, &t, payee.as_ref()).await?;
    t.money.pay_due(ctx.user(), amount.unwrap_or(due), due).map_err(refused)?;
    if let Some(hold) = hold::of_tranche(ctx, &mut *tx, (startup, &case), (&money, t.number), payee.as_ref()).await? {
        return Err(refused(hold.refusal_to_payer()));
    }
    let payee = payee.ok_or(ServiceError::NotFound)?;
    let payment = Payment {
        id: ctx.id(),
        tranche: t.id,
        payee: payee.id,
        batch,
        reference: reference.to_owned(),
        amount: due,
        currency: money.grant.currency.clone(),
        method: payee.method,
        // A file is the order itself.
        state: if batch.is_some() { PaymentState::Sent } else { PaymentState::Initiated },
        office: Some(case.office),
        requested_by: t.money.requested_by,
        approved_by: t.money.approved_by,
        by: ctx.user(),
        at: ctx.now,
        answered_at: None,
        words: None,
        matched_at: None,
        version: 1,
    };
    match store::livelihood_payment::insert(tx, &payment).await {
        Err(e)
            if e.is_unique("payment_one_live", "payment.tranche_id")
                || e.is_unique("payment_reference_unique", "payment.reference") =>
        {
            Err(refused("error-payment-exists"))
        }
        made => Ok(made.map(|()| payment)?),
    }
}

/// What is due on a tranche: the whole of it; or what arrived of an order and the person confirmed, for a payer who had no
/// hand in buying it.
async fn due(ctx: &Ctx, tx: &mut Tx, t: &TrancheRow, payee: Option<&Payee>) -> ServiceResult<i64> {
    if !payee.is_some_and(|p| is_for_goods(p.method)) {
        return Ok(t.money.amount);
    }
    let goods = goods(tx, t.id).await?.ok_or_else(|| refused(Hold::GoodsMissing.refusal()))?;
    goods.pay(ctx.user()).map_err(refused)?;
    Ok(goods.due)
}

/// Refuses while money is known to have arrived for the tranche and has not come back, whatever its payment said before:
/// nothing is paid beside it.
pub(super) async fn not_there(tx: &mut Tx, grant: Uuid, tranche: Uuid) -> ServiceResult<()> {
    if too_much_is_there(tx, grant, tranche).await? { Err(refused("error-payment-exists")) } else { Ok(()) }
}

/// Whether money arrived for the tranche that nobody expected, and has not come back.
pub(super) async fn too_much_is_there(tx: &mut Tx, grant: Uuid, tranche: Uuid) -> ServiceResult<bool> {
    let came_back = |r: &Recovery| matches!(r.outcome, Some(RecoveryOutcome::Repaid | RecoveryOutcome::Provider));
    let recoveries = store::livelihood_statement::recoveries(&mut *tx, grant).await?;
    Ok(recoveries.iter().any(|r| r.tranche == tranche && !came_back(r)))
}

/// Pays a tranche in the caller's transaction, and the money arrives; for histories that are made up.
pub(crate) async fn keep(ctx: &Ctx, tx: &mut Tx, case: &Case, startup: &Startup, number: i64) -> ServiceResult<()> {
    let money = Money::hold(tx, startup).await?;
    let reference = money.tranche(number)?.reference.ok_or(ServiceError::NotFound)?;
    let payment = begin(ctx, tx, (startup, case), &reference, None, None).await?;
    let mut t = Money::hold(tx, startup).await?.tranche(number)?;
    heard(ctx, tx, (startup, case), &mut t, &payment, (PaymentState::Confirmed, None)).await?;
    store::livelihood_payment::matched(tx, payment.id, ctx.now).await?;
    Ok(store::livelihood_grant::save_tranche(tx, &t).await?)
}

/// Keeps what became of a payment and gives its reference.
pub async fn answer(ctx: &Ctx, form: &PaymentAnswerForm) -> ServiceResult<String> {
    let (startup, case, right) = behind(ctx, &form.reference).await?;
    let (command, version, state, words) = form.parse()?;
    if state == PaymentState::Reversed {
        // Somebody else says so, at the tranche.
        return Err(ServiceError::field("state", "error-unknown-choice"));
    }
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(reference) = claim(&mut tx, command, "payment.answer", ctx.now).await? {
        return Ok(reference);
    }
    let money = Money::hold(&mut tx, &startup).await?;
    let reference = form.reference.trim().to_uppercase();
    let payment = store::livelihood_payment::by_reference(&mut tx, &reference).await?.ok_or(ServiceError::NotFound)?;
    if payment.version != version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let mut t = tranche_of(&money, &payment)?;
    heard(ctx, &mut tx, (&startup, &case), &mut t, &payment, (state, words.as_deref())).await?;
    if state == PaymentState::Confirmed && !has_statement(payment.method) {
        store::livelihood_payment::matched(&mut tx, payment.id, ctx.now).await?;
    }
    store::livelihood_grant::save_tranche(&mut tx, &t).await?;
    finish(&mut tx, command, &reference).await?;
    let entry = ctx.audit("payment.answered", "payment", Some(payment.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "from": payment.state.as_str(), "to": state.as_str() }))).await?;
    Ok(reference)
}

pub(super) fn tranche_of(money: &Money, payment: &Payment) -> ServiceResult<TrancheRow> {
    money.tranches.iter().find(|t| t.id == payment.tranche).cloned().ok_or(ServiceError::NotFound)
}

/// Moves payment and tranche on in the caller's transaction; the caller saves the tranche.
pub(super) async fn heard(
    ctx: &Ctx,
    tx: &mut Tx,
    about: (&Startup, &Case),
    t: &mut TrancheRow,
    payment: &Payment,
    (state, words): (PaymentState, Option<&str>),
) -> ServiceResult<()> {
    t.money.answer(state).map_err(refused)?;
    let who = (ctx.user(), ctx.now);
    store::livelihood_payment::answer(tx, payment.id, payment.version, state, words, who).await?;
    if state == PaymentState::Confirmed {
        paid(ctx, tx, about, t, ctx.today()).await?;
        if is_for_goods(payment.method)
            && let Some(goods) = goods(tx, t.id).await?
        {
            // The person confirmed before the supplier was paid, and the note is signed: nothing is open any more.
            t.money.receive().map_err(refused)?;
            t.received_on = goods.received_on;
            reconcile(ctx, t, true);
        }
    }
    Ok(())
}

/// Money of a payment that had failed is there after all: it is the one payment of its tranche, under its own reference.
/// The caller saves the tranche.
pub(super) async fn arrived(
    ctx: &Ctx,
    tx: &mut Tx,
    about: (&Startup, &Case),
    t: &mut TrancheRow,
    payment: &Payment,
) -> ServiceResult<()> {
    t.money.arrive(payment.requested_by, payment.approved_by, payment.by).map_err(refused)?;
    t.reference = Some(payment.reference.clone());
    t.held_for = None;
    let who = (ctx.user(), ctx.now);
    store::livelihood_payment::answer(tx, payment.id, payment.version, PaymentState::Confirmed, None, who).await?;
    tx.record(ctx.audit("payment.arrived", "payment", Some(payment.id)).case(about.1.id, about.1.office));
    paid(ctx, tx, about, t, ctx.today()).await
}

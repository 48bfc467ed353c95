//! One step of a tranche: its condition is met, it is asked for, approved, received, held back.

use chrono::{Datelike, NaiveDate};
use domain::authz::{Permission, Role};
use domain::case::CaseEventKind;
use domain::code::PaymentNo;
use domain::livelihood::{Hold, PaymentState, TrancheForm, supervisor_limit};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_grant::TrancheRow;

use super::find::find;
use super::hold;
use super::money::{Money, is_matched, reconcile, refused};
use crate::case::note;
use crate::{Ctx, ServiceError, ServiceResult};

/// What is done to a tranche.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Its condition is met.
    Meet,
    /// Somebody asks for it.
    Request,
    /// Somebody else says yes.
    Approve,
    /// Somebody else says no.
    Refuse,
    /// The person has it.
    Receive,
    /// It waits.
    Withhold,
    /// It goes on.
    Release,
    /// It is not paid at all.
    Cancel,
    /// Confirmed money came back.
    Reverse,
}

impl Step {
    /// The right that it takes.
    pub(crate) fn permission(self) -> Permission {
        match self {
            Step::Meet => Permission::LivelihoodWrite,
            Step::Request | Step::Receive => Permission::GrantRequest,
            Step::Approve | Step::Refuse | Step::Withhold | Step::Release | Step::Cancel | Step::Reverse => {
                Permission::GrantApprove
            }
        }
    }

    /// What the log calls it.
    pub(crate) fn verb(self) -> &'static str {
        match self {
            Step::Meet => "tranche.condition_met",
            Step::Request => "tranche.requested",
            Step::Approve => "tranche.approved",
            Step::Refuse => "tranche.refused",
            Step::Receive => "tranche.received",
            Step::Withhold => "tranche.withheld",
            Step::Release => "tranche.released",
            Step::Cancel => "tranche.cancelled",
            Step::Reverse => "tranche.reversed",
        }
    }

    /// What the timeline says of it. That a condition is met is in the next word: it can be asked for.
    fn event(self) -> Option<CaseEventKind> {
        match self {
            Step::Meet => None,
            Step::Request => Some(CaseEventKind::TrancheRequested),
            Step::Approve => Some(CaseEventKind::TrancheApproved),
            Step::Refuse => Some(CaseEventKind::TrancheRefused),
            Step::Receive => Some(CaseEventKind::TrancheReceived),
            Step::Withhold => Some(CaseEventKind::TrancheWithheld),
            Step::Release => Some(CaseEventKind::TrancheReleased),
            Step::Cancel => Some(CaseEventKind::TrancheCancelled),
            Step::Reverse => Some(CaseEventKind::TrancheReversed),
        }
    }

    /// Which words are missing when there are none; nothing where none are needed.
    fn needs(self) -> Option<&'static str> {
        match self {
            Step::Meet => Some("error-tranche-how-met"),
            Step::Refuse => Some("error-tranche-why-not"),
            Step::Withhold | Step::Release | Step::Cancel => Some("error-tranche-why"),
            Step::Reverse => Some("error-payment-words"),
            Step::Request | Step::Approve | Step::Receive => None,
        }
    }
}

/// Does one step and gives the number of the business. Sent twice, it is done once.
pub async fn step(ctx: &Ctx, step: Step, form: &TrancheForm) -> ServiceResult<String> {
    let (startup, case, grant) = find(ctx, &form.business, step.permission()).await?;
    let (sent, on) = match (step, step.needs()) {
        (Step::Receive, _) => form.parse_received(ctx.today()).map(|(sent, on)| (sent, Some(on)))?,
        (_, Some(missing)) => (form.parse_with_words(missing)?, None),
        (_, None) => (form.parse()?, None),
    };
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, sent.command, step.verb(), ctx.now).await? {
        return Ok(number);
    }
    let money = Money::hold(&mut tx, &startup).await?;
    let mut t = money.tranche(sent.number)?;
    if t.version != sent.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    t.words = sent.words;
    apply(ctx, &mut tx, step, (&startup, &case, &money), &mut t, on).await?;
    store::livelihood_grant::save_tranche(&mut tx, &t).await?;
    finish(&mut tx, sent.command, &startup.code).await?;
    let entry = ctx.audit(step.verb(), "tranche", Some(t.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": t.number, "amount": t.money.amount }))).await?;
    Ok(startup.code)
}

/// Does a step in the caller's transaction, for histories that are made up.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    startup: &Startup,
    number: i64,
    step: Step,
) -> ServiceResult<()> {
    let money = Money::hold(tx, startup).await?;
    let mut t = money.tranche(number)?;
    apply(ctx, tx, step, (startup, case, &money), &mut t, Some(ctx.today())).await?;
    Ok(store::livelihood_grant::save_tranche(tx, &t).await?)
}

async fn apply(
    ctx: &Ctx,
    tx: &mut Tx,
    step: Step,
    (startup, case, money): (&Startup, &Case, &Money),
    t: &mut TrancheRow,
    on: Option<NaiveDate>,
) -> ServiceResult<()> {
    match step {
        Step::Meet => {
            t.money.meet().map_err(refused)?;
            (t.met_at, t.met_by) = (Some(ctx.now), Some(ctx.user()));
        }
        Step::Request => {
            let before = money.before(&mut *tx, startup, t.number).await?;
            t.money.request(ctx.user(), before).map_err(refused)?;
            unheld(ctx, tx, case, money).await?;
            t.requested_at = Some(ctx.now);
        }
        Step::Approve => approve(ctx, tx, (startup, case), money, t).await?,
        Step::Refuse => t.money.refuse(ctx.user()).map_err(refused)?,
        Step::Receive => receive(ctx, tx, t, on).await?,
        Step::Withhold => {
            t.money.withhold().map_err(refused)?;
            t.held_for = Some(Hold::Decided);
        }
        Step::Release => {
            t.money.release().map_err(refused)?;
            unheld(ctx, tx, case, money).await?;
            t.held_for = None;
        }
        Step::Cancel => {
            t.money.cancel().map_err(refused)?;
            t.held_for = None;
        }
        Step::Reverse => reverse(ctx, tx, (startup, money), t).await?,
    }
    if let Some(kind) = step.event() {
        let detail = json!({ "number": t.number });
        note(ctx, tx, case, kind, Some(startup.code.clone()), detail).await?;
    }
    Ok(())
}

/// Refuses while something holds the money of the case back.
pub(super) async fn unheld(ctx: &Ctx, tx: &mut Tx, case: &Case, money: &Money) -> ServiceResult<()> {
    // Whoever suspends, finds a child or a death at this moment waits, or has done so before.
    store::case::hold_even_merged(tx, case.id).await?;
    let case = store::case::by_id(&mut *tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    match hold::of_case(ctx, &mut *tx, &case, Some(&money.grant)).await? {
        Some(hold) => Err(refused(hold.refusal())),
        None => Ok(()),
    }
}

/// Up to a limit for an office's supervisor, and above it for a programme manager. Each approval has a reference of its
/// own, under which the provider sees one payment.
async fn approve(
    ctx: &Ctx,
    tx: &mut Tx,
    (startup, case): (&Startup, &Case),
    money: &Money,
    t: &mut TrancheRow,
) -> ServiceResult<()> {
    let limit = (!ctx.actor.has(Role::ProgrammeManager)).then_some(supervisor_limit(money.currency()?));
    t.money.approve(ctx.user(), limit).map_err(refused)?;
    // It may have closed since it was asked for.
    money.before(&mut *tx, startup, t.number).await?.allows_next().map_err(refused)?;
    unheld(ctx, tx, case, money).await?;
    super::pay::not_there(tx, money.grant.id, t.id).await?;
    t.approved_at = Some(ctx.now);
    let year = ctx.today().year().rem_euclid(100);
    let number = store::counter::next(tx, &format!("payment-{year}")).await?;
    let reference = u8::try_from(year).ok().zip(u32::try_from(number).ok());
    let reference = reference.and_then(|(year, number)| PaymentNo::new(year, number).ok());
    let reference = reference.ok_or_else(|| ServiceError::Internal("number of a payment".into()))?;
    t.reference = Some(reference.as_str().to_owned());
    Ok(())
}

async fn receive(ctx: &Ctx, tx: &mut Tx, t: &mut TrancheRow, on: Option<NaiveDate>) -> ServiceResult<()> {
    t.money.receive().map_err(refused)?;
    if on.zip(t.paid_on).is_some_and(|(on, paid)| on < paid) {
        return Err(ServiceError::field("on", "error-tranche-received-before"));
    }
    t.received_on = on;
    let payments = store::livelihood_payment::of_tranche(&mut *tx, t.id).await?;
    let matched = payments.iter().any(|p| p.state == PaymentState::Confirmed && is_matched(p));
    reconcile(ctx, t, matched);
    Ok(())
}

async fn reverse(
    ctx: &Ctx,
    tx: &mut Tx,
    (startup, money): (&Startup, &Money),
    t: &mut TrancheRow,
) -> ServiceResult<()> {
    t.money.reverse(ctx.user()).map_err(refused)?;
    let payments = store::livelihood_payment::of_tranche(&mut *tx, t.id).await?;
    let paid = payments.iter().find(|p| p.state == PaymentState::Confirmed).ok_or(ServiceError::NotFound)?;
    let who = (ctx.user(), ctx.now);
    let words = t.words.as_deref();
    store::livelihood_payment::answer(tx, paid.id, paid.version, PaymentState::Reversed, words, who).await?;
    (t.paid_on, t.paid_at, t.received_on, t.reconciled_at) = (None, None, None, None);
    not_begun(tx, (startup, money), t).await
}

/// Money that came back is not looked at; and where it was the only one and nobody had been there, nothing has begun.
async fn not_begun(tx: &mut Tx, (startup, money): (&Startup, &Money), t: &TrancheRow) -> ServiceResult<()> {
    store::livelihood_visit::drop_use(tx, startup.id, t.number).await?;
    let others = money.tranches.iter().any(|other| other.id != t.id && other.money.state.is_paid());
    let visits = store::livelihood_visit::of_startup(&mut *tx, startup.id).await?;
    if !others && visits.iter().all(|v| v.seen.is_none()) {
        store::livelihood_visit::drop_planned(tx, startup.id).await?;
        store::livelihood::end_life(tx, startup.id).await?;
    }
    Ok(())
}

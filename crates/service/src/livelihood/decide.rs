//! Deciding on a plan: somebody who neither wrote nor scored it. A yes makes the grant and its tranches.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::livelihood::{BusinessDecisionForm, BusinessState, SCORES_NEEDED, Tranche, TrancheCondition, tranches};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_grant::{Grant, TrancheRow};
use store::livelihood_plan::PlanRow;

use super::find::{find, hold_case};
use super::member;
use super::money::held;
use super::score::waiting;
use crate::case::note;
use crate::{Ctx, ServiceError, ServiceResult};

/// Decides and gives the number of the business.
pub async fn decide(ctx: &Ctx, form: &BusinessDecisionForm) -> ServiceResult<String> {
    let (startup, _, grant) = find(ctx, &form.business, Permission::LivelihoodDecide).await?;
    let (command, version, decision, words) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "startup.decide", ctx.now).await? {
        return Ok(number);
    }
    let startup = held(&mut tx, &startup).await?;
    let case = hold_case(ctx, &mut tx, &startup, Permission::LivelihoodDecide).await?;
    if startup.version != version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let plan = waiting(&mut tx, &startup).await?;
    settle(ctx, &mut tx, &case, &startup, &plan, (decision, words.as_deref())).await?;
    finish(&mut tx, command, &startup.code).await?;
    let entry = ctx.audit("startup.decided", "startup", Some(startup.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "to": decision.as_str(), "number": plan.number }))).await?;
    Ok(startup.code)
}

/// Writes a decision in the caller's transaction.
pub(crate) async fn settle(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    startup: &Startup,
    plan: &PlanRow,
    (decision, words): (BusinessState, Option<&str>),
) -> ServiceResult<()> {
    let scores = store::livelihood_plan::scores(&mut *tx, plan.id).await?;
    if scores.len() < SCORES_NEEDED {
        return Err(ServiceError::refused("error-business-scores"));
    }
    let wrote = store::livelihood_plan::wrote(&mut *tx, startup.id, ctx.user()).await?;
    if wrote || scores.iter().any(|s| s.by == ctx.user()) {
        return Err(ServiceError::refused("error-business-took-part"));
    }
    if !startup.state.can_become(decision) {
        return Err(ServiceError::refused("error-business-not-now"));
    }
    if decision.is_funded() {
        member::enough(tx, startup, "decision").await?;
    }
    store::livelihood_plan::decide_plan(tx, plan.id, decision, words, (ctx.user(), ctx.now)).await?;
    let moved = Startup { state: decision, waits_since: None, ..startup.clone() };
    store::livelihood::save(tx, &moved, startup.version).await?;
    if decision.is_funded() {
        fund(ctx, tx, startup, plan, decision).await?;
    }
    if decision == BusinessState::Rejected {
        store::livelihood_member::end_all(tx, startup.id, ctx.today()).await?;
    }
    let kind = if decision.is_funded() { CaseEventKind::BusinessApproved } else { CaseEventKind::BusinessReturned };
    note(ctx, tx, case, kind, Some(startup.code.clone()), json!({})).await
}

/// The grant and its tranches; what an approved plan alone asks for is met at once.
async fn fund(ctx: &Ctx, tx: &mut Tx, startup: &Startup, plan: &PlanRow, decision: BusinessState) -> ServiceResult<()> {
    let grant = Grant {
        id: ctx.id(),
        startup: startup.id,
        amount: plan.plan.asked,
        currency: plan.plan.currency.clone(),
        modality: plan.plan.modality,
        decided_by: ctx.user(),
        decided_at: ctx.now,
        household_by: None,
    };
    store::livelihood_grant::insert(tx, &grant).await?;
    let parts = tranches(&plan.plan, decision == BusinessState::Conditional);
    let row = |(i, (amount, condition)): (usize, (i64, TrancheCondition))| {
        let mut money = Tranche::planned(amount);
        let met = condition == TrancheCondition::PlanApproved && money.meet().is_ok();
        TrancheRow {
            id: ctx.id(),
            grant: grant.id,
            number: i as i64 + 1,
            condition,
            money,
            met_at: met.then_some(ctx.now),
            met_by: met.then_some(ctx.user()),
            requested_at: None,
            approved_at: None,
            reference: None,
            paid_on: None,
            paid_at: None,
            received_on: None,
            reconciled_at: None,
            held_for: None,
            words: None,
            version: 1,
        }
    };
    let rows: Vec<TrancheRow> = parts.into_iter().enumerate().map(row).collect();
    Ok(store::livelihood_grant::insert_tranches(tx, &rows).await?)
}

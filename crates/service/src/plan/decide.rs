//! Deciding on a plan that waits. A second pair of eyes approves it, or returns it and says what to change.

use domain::authz::{Grant, Permission};
use domain::case::{CaseEventKind, TaskKind};
use domain::plan::{ApproveForm, ReturnForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::plan::PlanRow;
use store::plan_acts::Decision;
use uuid::Uuid;

use super::tasks::decision_due;
use crate::case::to_do;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Approves the version that was read. Refused to its author, and when the plan changed meanwhile.
pub async fn approve(ctx: &Ctx, form: &ApproveForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, &form.code, Permission::PlanApprove).await?;
    let (command, version) = form.parse()?;
    decide(ctx, &case, grant, command, version, None).await
}

/// Returns the version that was read, with what to change. Refused like an approval.
pub async fn give_back(ctx: &Ctx, form: &ReturnForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, &form.code, Permission::PlanApprove).await?;
    let (command, version, reason) = form.parse()?;
    decide(ctx, &case, grant, command, version, Some(&reason)).await
}

async fn decide(
    ctx: &Ctx,
    case: &Case,
    grant: Grant,
    command: Uuid,
    version: i64,
    return_reason: Option<&str>,
) -> ServiceResult<()> {
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "plan.decide", ctx.now).await? {
        return Ok(());
    }
    let case = &case::hold_open(ctx, &mut tx, case, Permission::PlanApprove).await?;
    let plan = store::plan::of_case(&mut &mut tx, case.id, None).await?.ok_or(ServiceError::NotFound)?;
    if plan.author == ctx.user() {
        return Err(ServiceError::refused("error-plan-own"));
    }
    settle(ctx, &mut tx, case, &plan, version, return_reason).await?;
    command::finish(&mut tx, command, "").await?;
    let verb = if return_reason.is_some() { "plan.returned" } else { "plan.approved" };
    let entry = ctx.audit(verb, "plan", Some(plan.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(json!({ "number": plan.number }))).await?)
}

/// Writes a decision in the caller's transaction: the version, the timeline, and whose turn it is.
pub(crate) async fn settle(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    plan: &PlanRow,
    version: i64,
    return_reason: Option<&str>,
) -> ServiceResult<()> {
    let decision = Decision { plan: plan.id, version, at: ctx.now, by: ctx.user(), return_reason };
    store::plan_acts::decide(tx, &decision).await?;
    store::task::done(tx, case.id, TaskKind::PlanApproval, None, ctx.now, Some(ctx.user())).await?;
    let kind = if return_reason.is_some() { CaseEventKind::PlanReturned } else { CaseEventKind::PlanApproved };
    case::note(ctx, tx, case, kind, Some(plan.number.to_string()), json!({ "text": return_reason })).await?;
    if return_reason.is_some() {
        let due_on = decision_due(ctx, tx).await?;
        to_do(ctx, tx, case, TaskKind::PlanReturned, Some(plan.id.0), due_on).await?;
    }
    Ok(())
}

//! Approving a plan: a second pair of eyes.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::plan::ApproveForm;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use crate::{Ctx, ServiceError, ServiceResult, case};

/// Approves the version that was read. Refused to its author, and when the plan changed meanwhile.
pub async fn approve(ctx: &Ctx, form: &ApproveForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, &form.code, Permission::PlanApprove).await?;
    let (command, version) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "plan.approve", ctx.now).await? {
        return Ok(());
    }
    let plan = store::plan::of_case(&mut &mut tx, case.id, None).await?.ok_or(ServiceError::NotFound)?;
    if plan.author == ctx.user() {
        return Err(ServiceError::refused("error-plan-own"));
    }
    store::plan::approve(&mut tx, plan.id, version, ctx.now, ctx.user()).await?;
    let number = plan.number.to_string();
    case::note(ctx, &mut tx, &case, CaseEventKind::PlanApproved, Some(number), json!({})).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("plan.approved", "plan", Some(plan.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(json!({ "number": plan.number }))).await?)
}

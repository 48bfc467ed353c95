//! Doing a step of the plan.

use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::plan::CompleteForm;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use crate::{Ctx, ServiceResult, case};

/// Notes that a step was done today, and clears its task.
pub async fn complete(ctx: &Ctx, form: &CompleteForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, &form.code, Permission::PlanWrite).await?;
    let (command, action) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "plan.complete", ctx.now).await? {
        return Ok(());
    }
    let case = case::hold_open(ctx, &mut tx, &case, Permission::PlanWrite).await?;
    store::plan_acts::action_done(&mut tx, case.id, action, ctx.today()).await?;
    store::task::done(&mut tx, case.id, TaskKind::PlanAction, Some(action.0), ctx.now, Some(ctx.user())).await?;
    case::note(ctx, &mut tx, &case, CaseEventKind::PlanActionDone, None, json!({})).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("plan.action_done", "plan_action", Some(action.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

//! What is to be done because of a plan: decide on it, do its steps, look at it again.

use chrono::{Days, NaiveDate};
use domain::case::TaskKind;
use domain::id::{ActionId, PlanId};
use domain::plan::Plan;
use domain::programme::Rule;
use store::Tx;
use store::case::Case;

use crate::case::to_do;
use crate::{Ctx, ServiceResult};

/// What the version before asked for is not due any more; what this one asks for is. It waits for a decision first.
pub(super) async fn renew_tasks(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    id: PlanId,
    plan: &Plan,
    actions: &[Vec<ActionId>],
) -> ServiceResult<()> {
    use TaskKind::{PlanAction, PlanApproval, PlanReturned, PlanReview};
    for kind in [PlanAction, PlanReview, PlanApproval, PlanReturned] {
        store::task::done(tx, case.id, kind, None, ctx.now, Some(ctx.user())).await?;
    }
    let decided_by = decision_due(ctx, tx).await?;
    to_do(ctx, tx, case, PlanApproval, Some(id.0), decided_by).await?;
    to_do(ctx, tx, case, PlanReview, Some(id.0), plan.review_due).await?;
    for (goal, ids) in plan.goals.iter().zip(actions).filter(|(g, _)| g.status.is_open()) {
        for (action, id) in goal.actions.iter().zip(ids).filter(|(a, _)| a.done_on.is_none()) {
            if let Some(due_on) = action.due_on {
                to_do(ctx, tx, case, PlanAction, Some(id.0), due_on).await?;
            }
        }
    }
    Ok(())
}

/// The last day for a decision, or for writing a returned plan anew.
pub(super) async fn decision_due(ctx: &Ctx, tx: &mut Tx) -> ServiceResult<NaiveDate> {
    let days = store::programme::rules(&mut *tx).await?.get(Rule::PlanDecisionDays);
    Ok(ctx.today().checked_add_days(Days::new(days.into())).unwrap_or(ctx.today()))
}

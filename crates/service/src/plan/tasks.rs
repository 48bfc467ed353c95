//! What is to be done because of a plan: decide on it, do its steps, look at it again.

use chrono::{Days, NaiveDate};
use domain::case::TaskKind;
use domain::id::{ActionId, PlanId, TaskId};
use domain::plan::{DECISION_DAYS, Plan};
use store::Tx;
use store::case::Case;
use store::task::NewTask;
use uuid::Uuid;

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
    add_task(ctx, tx, case, PlanApproval, id.0, decision_due(ctx)).await?;
    add_task(ctx, tx, case, PlanReview, id.0, plan.review_due).await?;
    for (goal, ids) in plan.goals.iter().zip(actions).filter(|(g, _)| g.status.is_open()) {
        for (action, id) in goal.actions.iter().zip(ids).filter(|(a, _)| a.done_on.is_none()) {
            if let Some(due_on) = action.due_on {
                add_task(ctx, tx, case, PlanAction, id.0, due_on).await?;
            }
        }
    }
    Ok(())
}

/// The last day for a decision, or for writing a returned plan anew.
pub(super) fn decision_due(ctx: &Ctx) -> NaiveDate {
    ctx.today().checked_add_days(Days::new(DECISION_DAYS)).unwrap_or(ctx.today())
}

/// For the caseworker; a decision is for whoever supervises the office.
pub(super) async fn add_task(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    kind: TaskKind,
    subject: Uuid,
    due_on: NaiveDate,
) -> ServiceResult<()> {
    let task = NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker.filter(|_| !kind.is_second_look()),
        kind,
        subject: Some(subject),
        note: None,
        due_on,
    };
    Ok(store::task::insert(tx, &task, ctx.now).await?)
}

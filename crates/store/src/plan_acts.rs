//! What happens to a version of a plan after it was written: somebody decides on it, its steps are done.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{ActionId, CaseId, PlanId, UserId};
use domain::plan::PlanStatus;

use crate::{StoreResult, Tx};

/// A decision on a version that waits.
#[derive(Debug, Clone, Copy)]
pub struct Decision<'a> {
    /// Which version of the plan.
    pub plan: PlanId,
    /// As it was read.
    pub version: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: UserId,
    /// What to change; nothing when it is approved.
    pub return_reason: Option<&'a str>,
}

/// Approves or returns a version; refused when it changed since it was read, or waits for nothing.
pub async fn decide(tx: &mut Tx, d: &Decision<'_>) -> StoreResult<()> {
    let status = if d.return_reason.is_some() { PlanStatus::Returned } else { PlanStatus::Approved };
    execute!(
        tx,
        "update plan set status = $1, decided_at = $2, decided_by = $3, return_reason = $4, version = version + 1
         where id = $5 and version = $6 and status = $7",
        status.as_str(),
        d.at,
        d.by.0,
        d.return_reason,
        d.plan.0,
        d.version,
        PlanStatus::Pending.as_str(),
    )?
    .expect_rows(1)
}

/// Notes that a step of a version that still counts was done; refused when it was done before.
pub async fn action_done(tx: &mut Tx, case: CaseId, id: ActionId, on: NaiveDate) -> StoreResult<()> {
    let superseded = PlanStatus::Superseded.as_str();
    execute!(
        tx,
        "update plan_action set done_on = $1
         where id = $2 and done_on is null and goal_id in (
           select g.id from plan_goal g join plan p on p.id = g.plan_id where p.case_id = $3 and p.status <> $4)",
        on,
        id.0,
        case.0,
        superseded,
    )?
    .expect_rows(1)?;
    execute!(tx, "update plan set version = version + 1 where case_id = $1 and status <> $2", case.0, superseded)?
        .expect_rows(1)
}

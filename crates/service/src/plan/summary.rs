//! The plan in a few lines, for the overview of the case.

use chrono::NaiveDate;
use domain::plan::{GoalStatus, PlanStatus};
use store::case::Case;

use crate::{Ctx, ServiceResult};

/// A goal in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalLine {
    /// What the person wants to reach.
    pub statement: String,
    /// Where it stands.
    pub status: GoalStatus,
    /// How far it is, in percent.
    pub progress: i64,
}

/// The newest version in a few lines.
#[derive(Debug, Clone)]
pub struct PlanSummary {
    /// Its number.
    pub number: i64,
    /// Whether it is approved.
    pub status: PlanStatus,
    /// When it is looked at again.
    pub review_due: NaiveDate,
    /// Goals, in order.
    pub goals: Vec<GoalLine>,
    /// The step that is due first, and when.
    pub next_step: Option<(String, NaiveDate)>,
}

/// The newest version of the plan; nothing when there is none. The caller has found the case and logs the read.
pub async fn summary(ctx: &Ctx, case: &Case) -> ServiceResult<Option<PlanSummary>> {
    let Some(row) = store::plan::of_case(&mut ctx.db(), case.id, None).await? else { return Ok(None) };
    let open = row.plan.goals.iter().filter(|g| g.status.is_open());
    let steps = open.flat_map(|g| &g.actions).filter(|a| a.done_on.is_none());
    let next_step = steps.filter_map(|a| Some((a.what.clone(), a.due_on?))).min_by_key(|(_, due)| *due);
    let line =
        |g: &domain::plan::Goal| GoalLine { statement: g.statement.clone(), status: g.status, progress: g.progress };
    Ok(Some(PlanSummary {
        number: row.number,
        status: row.status,
        review_due: row.plan.review_due,
        goals: row.plan.goals.iter().map(line).collect(),
        next_step,
    }))
}

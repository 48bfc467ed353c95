//! Reading the plan.

use chrono::{DateTime, Utc};
use domain::authz::{Facts, Permission};
use domain::id::ActionId;
use domain::plan::PlanStatus;
use serde_json::json;
use store::plan::PlanRow;

use super::link::{Linkable, links};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// A version of the plan, and what the actor may do about it.
#[derive(Debug, Clone)]
pub struct PlanPage {
    /// Code of the case.
    pub code: String,
    /// The version that was asked for; the newest otherwise; nothing when there is no plan yet.
    pub plan: Option<PlanRow>,
    /// What its steps became, and where that stands.
    pub links: Vec<(ActionId, Linkable)>,
    /// Number of the newest version.
    pub newest: i64,
    /// When the first version was written.
    pub first_written: Option<DateTime<Utc>>,
    /// Whether the actor may write a version.
    pub may_write: bool,
    /// Whether this version waits for an approval that the actor may give.
    pub may_approve: bool,
}

/// The version `number` of the plan, or the newest. The read is on record.
pub async fn show(ctx: &Ctx, code: &str, number: Option<i64>) -> ServiceResult<PlanPage> {
    let (case, grant) = case::find(ctx, code, Permission::PlanRead).await?;
    let mut newest = store::plan::of_case(&mut ctx.db(), case.id, None).await?;
    let last = newest.as_ref().map_or(0, |p| p.number);
    let plan = match number {
        Some(n) if n != last => {
            let older = store::plan::of_case(&mut ctx.db(), case.id, Some(n)).await?;
            Some(older.ok_or(ServiceError::NotFound)?)
        }
        _ => newest.take(),
    };
    let entry = ctx.audit("plan.read", "plan", plan.as_ref().map(|p| p.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry.detail(json!({ "number": plan.as_ref().map(|p| p.number) }))).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let links = match &plan {
        Some(plan) => links(ctx, &case, plan).await?,
        None => Vec::new(),
    };
    let waits = plan.as_ref().is_some_and(|p| p.status == PlanStatus::Pending && p.author != ctx.user());
    Ok(PlanPage {
        links,
        newest: last,
        first_written: store::plan::first_written(ctx.db(), case.id).await?,
        may_write: case.status.is_open() && ctx.require(Permission::PlanWrite, &facts).is_ok(),
        may_approve: waits && case.status.is_open() && ctx.require(Permission::PlanApprove, &facts).is_ok(),
        code: case.code,
        plan,
    })
}

//! Writing a version of the plan.

use domain::authz::Permission;
use domain::case::{CaseEventKind, CaseStatus};
use domain::id::PlanId;
use domain::plan::{Plan, PlanForm};
use domain::programme::Rule;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::plan::{NewPlan, PlanRow};

use super::advance;
use super::link::carry;
use super::tasks::renew_tasks;
use crate::{Ctx, Difference, ServiceError, ServiceResult, case};

/// Writes a version that takes the place of the one that was shown. Refused when that one is not the newest any more.
pub async fn write(ctx: &Ctx, form: &PlanForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, &form.code, Permission::PlanWrite).await?;
    let days = store::programme::rules(ctx.db()).await?.get(Rule::PlanReviewDays);
    let asked = form.parse(ctx.today(), days)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, asked.command, "plan.write", ctx.now).await? {
        return Ok(());
    }
    let case = case::hold_open(ctx, &mut tx, &case, Permission::PlanWrite).await?;
    let before = store::plan::of_case(&mut &mut tx, case.id, None).await?;
    if before.as_ref().map_or(0, |p| p.version) != asked.based_on {
        return Err(ServiceError::Conflict(differences(form, before.as_ref())));
    }
    let id = keep(ctx, &mut tx, &case, before.as_ref(), &asked.plan).await?;
    command::finish(&mut tx, asked.command, "").await?;
    let entry = ctx.audit("plan.written", "plan", Some(id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(counts(&asked.plan))).await?)
}

/// Keeps a version in the caller's transaction, after `before`, and what follows from it for the case and its tasks.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    before: Option<&PlanRow>,
    plan: &Plan,
) -> ServiceResult<PlanId> {
    let (number, version) = before.map_or((0, 0), |p| (p.number, p.version));
    let id = PlanId(ctx.id());
    let new = NewPlan { id, case: case.id, number: number + 1, version: version + 1, plan, author: ctx.user() };
    let actions = store::plan::insert(tx, &new, ctx.now, || ctx.id()).await?;
    carry(tx, before, plan, &actions).await?;
    renew_tasks(ctx, tx, case, id, plan, &actions).await?;
    let reference = Some(new.number.to_string());
    case::note(ctx, tx, case, CaseEventKind::PlanWritten, reference, counts(plan)).await?;
    if before.is_none() {
        advance(ctx, tx, case, &[CaseStatus::Intake, CaseStatus::Assessment, CaseStatus::Planned]).await?;
    }
    Ok(id)
}

fn counts(plan: &Plan) -> serde_json::Value {
    json!({ "goals": plan.goals.len(), "review_due": plan.review_due })
}

fn differences(form: &PlanForm, saved: Option<&PlanRow>) -> Vec<Difference> {
    let saved = saved.map(|p| PlanForm::from(&p.plan)).unwrap_or_default();
    form.differences(&saved).into_iter().map(|(field, saved)| Difference { field, saved }).collect()
}

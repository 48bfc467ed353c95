//! The form of the next version, filled in with the newest one.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::plan::{PlanForm, latest_review};
use domain::programme::Rule;

use crate::support::{Warned, to_home};
use crate::{Ctx, ServiceResult, case};

/// What the page of the form needs.
#[derive(Debug, Clone)]
pub struct PlanEdit {
    /// Code of the case.
    pub code: String,
    /// Number of the newest version; 0 when this will be the first.
    pub number: i64,
    /// Version that the form is based on.
    pub version: i64,
    /// The last day on which it is looked at again.
    pub latest_review: NaiveDate,
    /// The form before anything was typed.
    pub form: PlanForm,
    /// The community in which the person lives, where nobody more should be sent for now.
    pub warned: Option<Warned>,
}

/// For those who may write the plan. The read is on record.
pub async fn edit(ctx: &Ctx, code: &str) -> ServiceResult<PlanEdit> {
    let (case, grant) = case::find(ctx, code, Permission::PlanWrite).await?;
    let newest = store::plan::of_case(&mut ctx.db(), case.id, None).await?;
    let entry = ctx.audit("plan.read", "plan", newest.as_ref().map(|p| p.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let (number, version) = newest.as_ref().map_or((0, 0), |p| (p.number, p.version));
    let mut form = newest.map(|p| PlanForm::from(&p.plan)).unwrap_or_default();
    // A new version is looked at again counting from today, and signed anew.
    let days = store::programme::rules(ctx.db()).await?.get(Rule::PlanReviewDays);
    let latest_review = latest_review(ctx.today(), days);
    form.review_due = latest_review.to_string();
    form.signed_on = String::new();
    Ok(PlanEdit { latest_review, warned: to_home(ctx, &case).await?, code: case.code, number, version, form })
}

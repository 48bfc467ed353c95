//! What whoever supervises makes of a suspicion. Confirmed, it leads to the ordinary end of a case, which takes two people.

use chrono::Days;
use domain::authz::Permission;
use domain::case::{CaseStatus, TaskKind};
use domain::suspicion::{SuspicionReviewForm, SuspicionVerdict};
use store::Tx;
use store::command::{Claim, claim, finish};
use uuid::Uuid;

use super::find;
use crate::case::{hold, to_do};
use crate::{Ctx, ServiceError, ServiceResult};

/// Notes the review and gives the case's code. Who wrote the suspicion down does not review it.
pub async fn review(ctx: &Ctx, form: &SuspicionReviewForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::SuspicionReview).await?;
    let id: Uuid = form.suspicion.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    hold(&mut tx, &case).await?;
    let all = store::suspicion::of_case(&mut tx, &ctx.app.sealer, case.id).await?;
    let found = all.into_iter().find(|s| s.id == id).ok_or(ServiceError::NotFound)?;
    if found.by == ctx.user() {
        return Err(ServiceError::field("verdict", "error-suspicion-same-person"));
    }
    let (command, review) = form.parse(found.suspicion.source)?;
    if let Claim::Done(code) = claim(&mut tx, command, "suspicion.review", ctx.now).await? {
        return Ok(code);
    }
    store::suspicion::review(&mut tx, &ctx.app.sealer, id, &review, ctx.user(), ctx.now).await?;
    let kind = TaskKind::SafetyReview;
    store::task::done(&mut tx, case.id, kind, Some(id), ctx.now, Some(ctx.user())).await?;
    if review.verdict == SuspicionVerdict::Confirmed && case.status.can_become(CaseStatus::ClosurePending) {
        let due_on = ctx.today().checked_add_days(Days::new(1)).unwrap_or(ctx.today());
        to_do(ctx, &mut tx, &case, TaskKind::SafetyNext, Some(id), due_on).await?;
    }
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("safety.reviewed", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

//! Writing a suspicion down.

use chrono::Days;
use domain::authz::Permission;
use domain::case::TaskKind;
use domain::suspicion::{REVIEW_WITHIN, SuspicionForm};
use store::Tx;
use store::command::{Claim, claim, finish};

use super::find;
use crate::case::{hold, to_do};
use crate::{Ctx, ServiceResult};

/// Keeps a suspicion and gives the case's code. What follows is a review of safety, and nothing else.
pub async fn record(ctx: &Ctx, form: &SuspicionForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::SuspicionRecord).await?;
    let (command, suspicion) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "suspicion.record", ctx.now).await? {
        return Ok(code);
    }
    hold(&mut tx, &case).await?;
    let id = ctx.id();
    store::suspicion::insert(&mut tx, &ctx.app.sealer, (id, case.id), &suspicion, ctx.user(), ctx.now).await?;
    let due_on = ctx.today().checked_add_days(Days::new(REVIEW_WITHIN)).unwrap_or(ctx.today());
    to_do(ctx, &mut tx, &case, TaskKind::SafetyReview, Some(id), due_on).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("safety.noted", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

//! What follows a suspension at once: the person is told, and heard who could not be heard before.

use domain::authz::Permission;
use domain::case::TaskKind;
use domain::suspension::{HeardForm, SuspensionState, ToldForm};
use store::Tx;
use store::command::{Claim, claim, finish};

use super::standing;
use crate::case::find;
use crate::{Ctx, ServiceError, ServiceResult};

/// Notes how the person was told and gives the case's code. From then on the days for an appeal count.
pub async fn tell(ctx: &Ctx, form: &ToldForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let (command, told) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "suspension.tell", ctx.now).await? {
        return Ok(code);
    }
    let suspension = standing(&mut tx, &case, SuspensionState::Running).await?;
    if suspension.decided_at.is_some_and(|at| told.on < ctx.local_date(at)) {
        return Err(ServiceError::field("told_on", "error-suspension-told-before"));
    }
    store::suspension::told(&mut tx, suspension.id, &told).await?;
    let kind = TaskKind::SuspensionTell;
    store::task::done(&mut tx, case.id, kind, Some(suspension.id), ctx.now, Some(ctx.user())).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("suspension.told", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// Notes that the person was heard after all and gives the case's code.
pub async fn hear(ctx: &Ctx, form: &HeardForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let (command, on) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "suspension.hear", ctx.now).await? {
        return Ok(code);
    }
    let suspension = standing(&mut tx, &case, SuspensionState::Running).await?;
    store::suspension::heard(&mut tx, suspension.id, on).await?;
    let kind = TaskKind::SuspensionHear;
    store::task::done(&mut tx, case.id, kind, Some(suspension.id), ctx.now, Some(ctx.user())).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("suspension.heard", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

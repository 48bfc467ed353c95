//! What was paid too much: the person is told, then somebody other than the finder says how it ended.

use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::livelihood::RecoveryForm;
use serde_json::json;
use store::Tx;
use store::command::{Claim, claim, finish};
use store::livelihood_statement::Recovery;

use super::find::find;
use super::money::Money;
use crate::case::note;
use crate::{Ctx, ServiceError, ServiceResult};

/// Notes that the person was told and gives the number of the business.
pub async fn tell_recovery(ctx: &Ctx, form: &RecoveryForm) -> ServiceResult<String> {
    let (startup, case, right) = find(ctx, &form.business, Permission::GrantRequest).await?;
    let (sent, on, how) = form.parse_told(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, sent.command, "recovery.tell", ctx.now).await? {
        return Ok(number);
    }
    let money = Money::hold(&mut tx, &startup).await?;
    let recovery = one(&mut tx, &money, sent.id).await?;
    store::livelihood_statement::told(&mut tx, recovery.id, sent.version, on, how, ctx.user()).await?;
    let kind = TaskKind::OverPaidTell;
    store::task::done(&mut tx, case.id, kind, Some(recovery.id), ctx.now, Some(ctx.user())).await?;
    note(ctx, &mut tx, &case, CaseEventKind::OverPaidTold, Some(startup.code.clone()), json!({})).await?;
    finish(&mut tx, sent.command, &startup.code).await?;
    tx.commit(ctx.audit("recovery.told", "recovery", Some(recovery.id)).case(case.id, case.office)).await?;
    Ok(startup.code)
}

/// Notes how it ended and gives the number of the business.
pub async fn settle_recovery(ctx: &Ctx, form: &RecoveryForm) -> ServiceResult<String> {
    let (startup, case, right) = find(ctx, &form.business, Permission::GrantApprove).await?;
    let (sent, outcome, words) = form.parse_settled()?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, sent.command, "recovery.settle", ctx.now).await? {
        return Ok(number);
    }
    let money = Money::hold(&mut tx, &startup).await?;
    let recovery = one(&mut tx, &money, sent.id).await?;
    if recovery.opened_by == ctx.user() {
        return Err(ServiceError::refused("error-recovery-own"));
    }
    let who = (ctx.user(), ctx.now);
    store::livelihood_statement::settle(&mut tx, recovery.id, sent.version, (outcome, &words), who).await?;
    note(ctx, &mut tx, &case, CaseEventKind::OverPaidSettled, Some(startup.code.clone()), json!({})).await?;
    finish(&mut tx, sent.command, &startup.code).await?;
    let entry = ctx.audit("recovery.settled", "recovery", Some(recovery.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "to": outcome.as_str() }))).await?;
    Ok(startup.code)
}

async fn one(tx: &mut Tx, money: &Money, id: uuid::Uuid) -> ServiceResult<Recovery> {
    let all = store::livelihood_statement::recoveries(&mut *tx, money.grant.id).await?;
    all.into_iter().find(|r| r.id == id).ok_or(ServiceError::NotFound)
}

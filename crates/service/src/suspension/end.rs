//! The end of a suspension: the case goes on where it stood.

use domain::authz::Permission;
use domain::case::{CaseEventKind, CaseStatus, TaskKind};
use domain::suspension::{SuspensionDecisionForm, SuspensionState};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::suspension::Suspension;

use super::decide::may_decide;
use super::{check_version, standing};
use crate::case::{find, note};
use crate::{Ctx, ServiceResult, follow_up};

/// Ends a suspension and gives the case's code.
pub async fn end(ctx: &Ctx, form: &SuspensionDecisionForm) -> ServiceResult<String> {
    let (case, _) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let grant = may_decide(ctx, &case)?;
    let (command, version, _) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "suspension.end", ctx.now).await? {
        return Ok(code);
    }
    check_version(&case, version)?;
    let suspension = standing(&mut tx, &case, SuspensionState::Running).await?;
    lift(ctx, &mut tx, &case, &suspension).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("suspension.ended", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// Lets the case go on where it stood, in the caller's transaction. One whose end is proposed goes on there only when it
/// is not closed.
pub(super) async fn lift(ctx: &Ctx, tx: &mut Tx, case: &Case, suspension: &Suspension) -> ServiceResult<()> {
    over(ctx, tx, case).await?;
    if case.status != CaseStatus::Suspended {
        return Ok(());
    }
    store::case::set_status(tx, case.id, case.version, suspension.status_before).await?;
    let moved = Case { status: suspension.status_before, ..case.clone() };
    follow_up::plan_next(ctx, tx, &moved, ctx.today()).await?;
    let detail = json!({ "from": case.status.as_str(), "to": suspension.status_before.as_str() });
    note(ctx, tx, case, CaseEventKind::StatusChanged, None, detail).await
}

/// Nothing is suspended any more, and nothing about it is to be done: also when the case ends.
pub(crate) async fn over(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    use TaskKind::*;
    store::suspension::end(tx, case.id, ctx.now).await?;
    store::suspension::pause_benefits(tx, case.id, false).await?;
    for kind in [SuspensionDecide, SuspensionTell, SuspensionHear, SuspensionReview, AppealDecide] {
        store::task::done(tx, case.id, kind, None, ctx.now, Some(ctx.user())).await?;
    }
    Ok(())
}

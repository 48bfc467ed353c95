//! The way out: whoever has the case behind the wall proposes it with a reason, and somebody else, who supervises there,
//! confirms it.

use domain::authz::{Compartment, Permission};
use domain::case::{CaseEventKind, TaskKind};
use domain::wall::{Wall, WayOutAnswer, WayOutAnswerForm, WayOutForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::wall::{Move, Waiting};

use super::hand_over;
use crate::caseload::takers;
use crate::person::handed_over;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Proposes to let a case out, to a caseworker of its office, and gives its code.
pub async fn propose(ctx: &Ctx, form: &WayOutForm) -> ServiceResult<String> {
    let (found, grant) = case::find(ctx, &form.code, Permission::CaseStatus).await?;
    let out = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, out.command, "case.wall_propose", ctx.now).await? {
        return Ok(code);
    }
    let case = case::hold_open(ctx, &mut tx, &found, Permission::CaseStatus).await?;
    // Whoever supervises there is the second of the two.
    if Wall::around(case.compartment).is_none() || case.caseworker != Some(ctx.user()) {
        return Err(ServiceError::Forbidden);
    }
    if case.version != out.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if store::wall::waiting(&mut tx, &ctx.app.sealer, case.id).await?.is_some() {
        return Err(ServiceError::refused("error-way-out-waits"));
    }
    let outside = takers(ctx, &mut tx, case.office, Compartment::General).await?;
    if !outside.iter().any(|worker| worker.user == out.caseworker) {
        return Err(ServiceError::field("caseworker", "error-unknown-choice"));
    }
    let (id, wall) = (ctx.id(), Compartment::General);
    let proposed = Move { id, case: case.id, wall, caseworker: out.caseworker, by: ctx.user() };
    store::wall::propose(&mut tx, &ctx.app.sealer, proposed, &out.reason, ctx.now).await?;
    case::to_do(ctx, &mut tx, &case, TaskKind::WayOut, Some(id), ctx.today()).await?;
    finish(&mut tx, out.command, &case.code).await?;
    tx.commit(ctx.audit("case.handing_proposed", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// Confirms a proposal or returns it, and says whether the case is out.
pub async fn answer(ctx: &Ctx, form: &WayOutAnswerForm) -> ServiceResult<(String, bool)> {
    let (found, grant) = match case::find(ctx, &form.code, Permission::CaseAssign).await {
        // Sent twice: the first time let the case out of this reach.
        Err(ServiceError::NotFound) if handed_over(ctx, &form.code).await.is_ok() => {
            return Ok((form.code.trim().to_owned(), true));
        }
        found => found?,
    };
    let (command, version, answer) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "case.wall_answer", ctx.now).await? {
        return Ok((code, answer == WayOutAnswer::Confirm));
    }
    let case = case::hold_open(ctx, &mut tx, &found, Permission::CaseAssign).await?;
    let waiting = store::wall::waiting(&mut tx, &ctx.app.sealer, case.id).await?;
    let waiting = waiting.ok_or_else(|| ServiceError::Conflict(Vec::new()))?;
    if waiting.by == ctx.user() {
        return Err(ServiceError::refused("error-way-out-own"));
    }
    if case.version != version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let confirmed = answer == WayOutAnswer::Confirm;
    store::wall::answer(&mut tx, waiting.id, confirmed, ctx.user(), ctx.now).await?;
    store::task::done(&mut tx, case.id, TaskKind::WayOut, Some(waiting.id), ctx.now, Some(ctx.user())).await?;
    if confirmed {
        let_out(ctx, &mut tx, &case, &waiting).await?;
    }
    finish(&mut tx, command, &case.code).await?;
    let action = if confirmed { "case.assigned" } else { "case.handing_returned" };
    tx.commit(ctx.audit(action, "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok((case.code, confirmed))
}

/// The case goes to who was named, if they still work there.
async fn let_out(ctx: &Ctx, tx: &mut Tx, had: &Case, waiting: &Waiting) -> ServiceResult<()> {
    let outside = takers(ctx, &mut *tx, had.office, Compartment::General).await?;
    if !outside.iter().any(|worker| worker.user == waiting.caseworker) {
        return Err(ServiceError::field("answer", "error-way-out-gone"));
    }
    let case = Case { compartment: Compartment::General, caseworker: Some(waiting.caseworker), ..had.clone() };
    hand_over(ctx, tx, [had, &case]).await?;
    case::tell_person(ctx, tx, &case).await?;
    case::note(ctx, tx, &case, CaseEventKind::Assigned, None, json!({})).await
}

//! An apprenticeship or a job ends.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::placement::{PlacementEnd, PlacementEndForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::placement::StoredPlacement;

use super::find::{find, hold};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Says that it ended, and gives the id. Sent twice, it is done once.
pub async fn end(ctx: &Ctx, form: &PlacementEndForm) -> ServiceResult<String> {
    let (found, _, grant) = find(ctx, ctx.db(), &form.placement, Permission::PlacementWrite).await?;
    let (command, version, on, reason) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = claim(&mut tx, command, "placement.end", ctx.now).await? {
        return Ok(id);
    }
    let (placement, case) = hold(ctx, &mut tx, &found).await?;
    if placement.version != version || placement.ended.is_some() {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if on < placement.placement.hours.from {
        return Err(ServiceError::field("ended_on", "error-placement-order"));
    }
    ended(ctx, &mut tx, &case, &placement, (on, reason)).await?;
    finish(&mut tx, command, &placement.id.to_string()).await?;
    let entry = ctx.audit("placement.ended", "placement", Some(placement.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "reason": reason.as_str() }))).await?;
    Ok(placement.id.to_string())
}

/// Writes the end in the caller's transaction: nobody has to look any more.
pub(super) async fn ended(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    placement: &StoredPlacement,
    (on, reason): (NaiveDate, PlacementEnd),
) -> ServiceResult<()> {
    store::placement::end(tx, placement.id, placement.version, on, reason).await?;
    let by = Some(ctx.user());
    for kind in [TaskKind::PlacementLook, TaskKind::PlacementSafe] {
        store::task::done(tx, case.id, kind, Some(placement.id), ctx.now, by).await?;
    }
    let detail = json!({ "placement_end": reason.as_str() });
    case::note(ctx, tx, case, CaseEventKind::PlacementEnded, Some(placement.id.to_string()), detail).await
}

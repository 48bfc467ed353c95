//! A mentor visits, or somebody asks whether the person is still there.

use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::placement::{LookForm, LookKind, LookResult, PlacementEnd, Still};
use domain::plan::LinkKind;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::placement::{Look, StoredPlacement};

use super::find::{find, hold};
use super::finish::ended;
use super::record::reads;
use crate::{Ctx, ServiceError, ServiceResult, case, plan};

/// Days after which somebody who still works there has kept the work.
pub(crate) const KEPT_DAYS: i64 = 90;

/// What the form begins with.
#[derive(Debug, Clone)]
pub struct LookStart {
    /// The placement.
    pub placement: StoredPlacement,
    /// Code name of the person.
    pub code_name: String,
    /// What is planned and was not made, the one that is due first at the top.
    pub planned: Vec<Look>,
}

/// The form, for who may write about it. Puts the reading on record.
pub async fn look_start(ctx: &Ctx, id: &str) -> ServiceResult<LookStart> {
    let (placement, case, grant) = find(ctx, ctx.db(), id, Permission::PlacementWrite).await?;
    if placement.ended.is_some() {
        return Err(ServiceError::refused("error-placement-over"));
    }
    let entry = ctx.audit("placement.read", "placement", Some(placement.id)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let looks = store::placement::looks(ctx.db(), placement.id).await?;
    let planned = looks.into_iter().filter(|l| l.seen.is_none()).collect();
    Ok(LookStart { placement, code_name: case.code_name, planned })
}

/// Records what was seen, and gives the id of the placement. Sent twice, it is done once.
pub async fn look(ctx: &Ctx, form: &LookForm) -> ServiceResult<String> {
    let (found, _, grant) = find(ctx, ctx.db(), &form.placement, Permission::PlacementWrite).await?;
    let seen = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = claim(&mut tx, seen.command, "placement.look", ctx.now).await? {
        return Ok(id);
    }
    let (placement, case) = hold(ctx, &mut tx, &found).await?;
    keep_look(ctx, &mut tx, &case, &placement, &seen).await?;
    finish(&mut tx, seen.command, &placement.id.to_string()).await?;
    let entry = ctx.audit("placement.looked", "placement", Some(placement.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "still": seen.still.as_str() }))).await?;
    Ok(placement.id.to_string())
}

/// Keeps what was seen in the caller's transaction, and what follows.
pub(crate) async fn keep_look(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    placement: &StoredPlacement,
    seen: &LookResult,
) -> ServiceResult<()> {
    if placement.ended.is_some() {
        return Err(ServiceError::refused("error-placement-over"));
    }
    if seen.looked_on < placement.placement.hours.from {
        return Err(ServiceError::field("looked_on", "error-look-before"));
    }
    let looks = store::placement::looks(&mut *tx, placement.id).await?;
    let id = match seen.look {
        Some(id) => {
            let planned = looks.iter().find(|l| l.id == id).ok_or(ServiceError::NotFound)?;
            if planned.kind.is_early(seen.still, seen.looked_on, planned.due_on) {
                return Err(ServiceError::field("looked_on", "error-look-early"));
            }
            id
        }
        None => between(ctx, tx, placement, seen, &looks).await?,
    };
    store::placement::record(tx, (id, placement.id), seen, (ctx.user(), ctx.now)).await?;
    let detail = json!({ "still": seen.still.as_str() });
    let reference = Some(placement.id.to_string());
    case::note(ctx, tx, case, CaseEventKind::PlacementLooked, reference, detail).await?;
    let by = Some(ctx.user());
    store::task::done(tx, case.id, TaskKind::PlacementLook, Some(placement.id), ctx.now, by).await?;
    // Only who may know why it was asked says by a visit that the place is safe.
    if reads(ctx, case) {
        store::task::done(tx, case.id, TaskKind::PlacementSafe, Some(placement.id), ctx.now, by).await?;
    }
    let kept = looks.iter().any(|l| l.id == id && l.kind == LookKind::Retention && l.days >= KEPT_DAYS);
    if kept && seen.still == Still::Yes {
        plan::reached(ctx, tx, case, LinkKind::Placement, placement.id).await?;
    }
    if seen.still == Still::No {
        let reason = seen.reason.unwrap_or(PlacementEnd::Unknown);
        return ended(ctx, tx, case, placement, (seen.looked_on, reason)).await;
    }
    let next = looks.iter().find(|l| l.seen.is_none() && l.id != id);
    if let Some(next) = next.filter(|_| case.status.is_open()) {
        case::to_do(ctx, tx, case, TaskKind::PlacementLook, Some(placement.id), next.due_on).await?;
    }
    Ok(())
}

/// A visit that was not planned: one for a day.
async fn between(
    ctx: &Ctx,
    tx: &mut Tx,
    placement: &StoredPlacement,
    seen: &LookResult,
    looks: &[Look],
) -> ServiceResult<uuid::Uuid> {
    let days = (seen.looked_on - placement.placement.hours.from).num_days();
    if looks.iter().any(|l| l.kind == LookKind::Visit && l.days == days) {
        return Err(ServiceError::field("look", "error-look-planned"));
    }
    let id = ctx.id();
    store::placement::plan(tx, placement.id, &[(id, LookKind::Visit, days, seen.looked_on)]).await?;
    Ok(id)
}

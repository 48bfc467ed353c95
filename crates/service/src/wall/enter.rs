//! Putting an open case behind a wall.

use domain::authz::{Compartment, Permission};
use domain::case::{CaseEventKind, CaseStatus};
use domain::wall::{Wall, WallForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::wall::Move;

use super::hand_over;
use crate::caseload::least_loaded;
use crate::person::child_clock::SomethingWaits;
use crate::person::handed_over;
use crate::{Ctx, ServiceError, ServiceResult, case, job};

/// Puts a case behind a wall, into the hands of its focal point who has least to do, and gives its code. Whoever did it
/// cannot open it any more. Sent twice, it is done once.
pub async fn enter(ctx: &Ctx, form: &WallForm) -> ServiceResult<String> {
    let (found, grant) = match case::find(ctx, &form.code, Permission::CaseStatus).await {
        // Sent twice: the first time took the case out of these hands.
        Err(ServiceError::NotFound) if handed_over(ctx, &form.code).await.is_ok() => {
            return Ok(form.code.trim().to_owned());
        }
        found => found?,
    };
    let (command, version, wall) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "case.wall", ctx.now).await? {
        return Ok(code);
    }
    let had = case::hold_open(ctx, &mut tx, &found, Permission::CaseStatus).await?;
    may_enter(&had)?;
    if had.version != version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let taker = least_loaded(ctx, &mut tx, had.office, wall.compartment()).await?;
    let taker = taker.ok_or_else(|| ServiceError::field("wall", no_focal_point(wall)))?;
    let case = Case { compartment: wall.compartment(), caseworker: Some(taker.user), ..had.clone() };
    hand_over(ctx, &mut tx, [&had, &case]).await?;
    let moved = Move { id: ctx.id(), case: case.id, wall: case.compartment, caseworker: taker.user, by: ctx.user() };
    store::wall::went(&mut tx, moved, ctx.now).await?;
    case::tell_person(ctx, &mut tx, &case).await?;
    // As any other change of hands, without to whom: that would say behind which wall.
    case::note(ctx, &mut tx, &case, CaseEventKind::Assigned, None, json!({})).await?;
    job::enqueue(&mut tx, ctx.id(), &SomethingWaits { user: taker.user }, ctx.now, ctx.now).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("case.assigned", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// Only what stands behind no wall goes behind one, and nothing that two people are about to end.
fn may_enter(case: &Case) -> ServiceResult<()> {
    if case.compartment != Compartment::General {
        return Err(ServiceError::refused("error-wall-already"));
    }
    if case.status == CaseStatus::ClosurePending {
        return Err(ServiceError::refused("error-wall-closing"));
    }
    Ok(())
}

fn no_focal_point(wall: Wall) -> &'static str {
    match wall {
        Wall::Gbv => "error-no-gbv-focal-point",
        Wall::Sensitive => "error-no-sensitive-focal-point",
    }
}

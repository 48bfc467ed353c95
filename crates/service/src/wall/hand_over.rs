//! A case is on another side of a wall from now on: nothing of it is left in hands that may not have it.

use domain::authz::Compartment;
use domain::case::TaskKind;
use domain::referral::RevokeReason;
use store::Tx;
use store::case::Case;

use crate::{Ctx, ServiceResult, internal, transfer};

/// Whoever had the case loses it, its open tasks and the sight of the identity. `case` is the same case as it is from now
/// on: its wall, its track and who has it.
pub(crate) async fn hand_over(ctx: &Ctx, tx: &mut Tx, [had, case]: [&Case; 2]) -> ServiceResult<()> {
    // What colleagues and another office were asked on the other side of the wall ends with it.
    internal::revoke_all(ctx, tx, had, RevokeReason::NoLongerNeeded).await?;
    transfer::over(ctx, tx, had).await?;
    over(ctx, tx, had).await?;
    store::case::set_compartment(tx, case.id, had.version, case.compartment, case.caseworker, case.track).await?;
    store::case::came_over(tx, case.id, ctx.now).await?;
    // Whoever was asked to run an outcome survey is on the other side of the wall now.
    store::outcome::ask_nobody(tx, case.id).await?;
    // Nobody outside the wall answers for it any more; what was opened at once stays with the data-protection officer.
    store::access_sight::close_case(tx, case.id, ctx.now).await?;
    for kind in [TaskKind::AccessAnswer, TaskKind::AccessReview] {
        store::task::done(tx, case.id, kind, None, ctx.now, Some(ctx.user())).await?;
    }
    store::task::hand_over(tx, case.id, case.caseworker).await?;
    if case.compartment == Compartment::General {
        store::task::leave_second_looks(tx, case.id).await?;
    }
    store::draft::hand_over(tx, case.id, had.caseworker, case.caseworker).await?;
    Ok(store::reveal::end_all(tx, case.id, ctx.now).await?)
}

/// A proposed way out is nobody's question any more: the case has ended, was merged, or is on another side by now.
pub(crate) async fn over(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    if case.compartment == Compartment::General {
        return Ok(());
    }
    store::wall::lapse(tx, case.id, ctx.now).await?;
    store::task::done(tx, case.id, TaskKind::WayOut, None, ctx.now, ctx.somebody()).await?;
    Ok(())
}

//! Whether the provider has opened a referral: beside the clock of its answer a shorter one runs until it has. The provider is
//! reminded, and the caseworker asked to call.

use domain::case::TaskKind;
use domain::referral::{Note, ReferralStatus};
use store::Tx;
use store::case::Case;
use store::referral::Referral;

use super::tell::ask;
use super::{By, note};
use crate::{Ctx, ServiceResult};

/// Brings the task in line with the referral, in the transaction that moved it. Whatever was reported is no longer asked for.
pub(super) async fn keep(ctx: &Ctx, tx: &mut Tx, referral: &Referral) -> ServiceResult<()> {
    let subject = Some(referral.id.0);
    let unread = referral.progress.status == ReferralStatus::Sent && referral.acknowledge_told_at.is_some();
    let over = [TaskKind::ReferralReport, TaskKind::ReferralUnread];
    for kind in over.into_iter().take(if unread { 1 } else { 2 }) {
        store::task::done(tx, referral.case, kind, subject, ctx.now, ctx.somebody()).await?;
    }
    Ok(())
}

/// Says once that nobody has opened the referral in time, and whether it did so now. The clock is wound by the caller.
pub(super) async fn look(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &mut Referral) -> ServiceResult<bool> {
    let waits = referral.progress.status == ReferralStatus::Sent
        && referral.clock.stopped.is_none()
        && referral.acknowledge_told_at.is_none();
    if !waits || referral.acknowledge_due.is_none_or(|due| due > ctx.now) {
        return Ok(false);
    }
    referral.acknowledge_told_at = Some(ctx.now);
    note(ctx, tx, referral, By::Clock, Note::Unread, None).await?;
    if case.status.is_open() {
        ask(ctx, tx, case, referral, TaskKind::ReferralUnread, 0).await?;
    }
    Ok(true)
}

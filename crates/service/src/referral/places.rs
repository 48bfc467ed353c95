//! Places free in the directory move with what becomes of referrals.

use domain::referral::{Places, ReferralStatus, Step, places};
use store::Tx;
use store::referral::Referral;

use crate::{Ctx, ServiceResult, job, need};

/// Takes a place or gives it back, in the transaction that moved the referral. Where a place is free again, needs are looked
/// at that it could meet.
pub(super) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    referral: &mut Referral,
    step: Step,
    from: ReferralStatus,
) -> ServiceResult<()> {
    let service = referral.service;
    match places(step, from) {
        Places::Takes if !referral.took_place => {
            referral.took_place = store::directory::take_place(tx, service).await?;
        }
        Places::GivesBack if referral.took_place => {
            referral.took_place = false;
            if store::directory::give_place_back(tx, service).await? {
                job::enqueue(tx, ctx.id(), &need::LookAtNeeds { service }, ctx.now, ctx.now).await?;
            }
        }
        _ => {}
    }
    Ok(())
}

//! A referral that came to nothing: what the person needs stands open again.

use store::Tx;
use store::case::Case;
use store::referral::Referral;

use crate::{Ctx, ServiceResult, need};

/// Notes the need of a referral that has just come to nothing, in the caller's transaction.
///
/// Not twice: where it was noted since the referral was sent, that note stands for it, however it ended; and where the same was
/// tried elsewhere meanwhile, that is how it is met.
pub(super) async fn open(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &Referral) -> ServiceResult<()> {
    let Some(sent_at) = referral.sent_at.filter(|_| case.status.is_open()) else { return Ok(()) };
    if store::need::was_noted_since(&mut *tx, case.id, referral.category, sent_at).await? {
        return Ok(());
    }
    let later = store::referral::unrevoked_of_case(&mut *tx, case.id).await?;
    let elsewhere = later.iter().any(|r| {
        r.category == referral.category && r.sent_at.is_some_and(|at| at > sent_at) && !r.progress.is_undone()
    });
    if elsewhere { Ok(()) } else { need::unmet(ctx, tx, case, referral.category).await }
}

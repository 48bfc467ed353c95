//! A consent was taken back: what it covered stops at once.

use domain::consent::{Gate, gate as decide};
use domain::id::ConsentId;
use domain::referral::{ReferralStatus, RevokeReason, Step, data_of};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::referral::Referral;

use super::revoke::take_back;
use super::{By, advance};
use crate::partner::mail;
use crate::{Ctx, ServiceResult};

/// Stops what `consent` covered, in the transaction that has just marked it as withdrawn, and gives the numbers of
/// the referrals that were revoked.
///
/// What a provider holds is revoked and the provider is told to stop; what waits to be sent waits for consent again;
/// what has ended can be read no longer. A referral that another consent covers goes on.
pub async fn revoke_for_withdrawal(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    consent: ConsentId,
) -> ServiceResult<Vec<String>> {
    store::referral::hold_case(tx, case.id).await?;
    let answers = store::consent::answers(&mut *tx, case.id).await?;
    let mut revoked = Vec::new();
    for mut referral in store::referral::open_of_case(&mut *tx, case.id).await? {
        let shared = data_of(&referral.fields);
        let now = decide(&answers, referral.organisation, referral.category, &shared, ctx.today());
        let stops = match now {
            Gate::Open(_) => false,
            Gate::Refused => true,
            Gate::NotAsked | Gate::Missing(_) => referral.consent == Some(consent),
        };
        if stops && stop(ctx, tx, case, &mut referral).await? {
            revoked.push(referral.number);
        }
    }
    if !revoked.is_empty() {
        let entry = ctx.audit("referral.revoked", "case", Some(case.id.0)).case(case.id, case.office);
        tx.record(entry.detail(json!({ "reason": RevokeReason::ConsentWithdrawn.as_str(), "numbers": revoked })));
    }
    Ok(revoked)
}

/// Whether the referral was revoked.
async fn stop(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &mut Referral) -> ServiceResult<bool> {
    let status = referral.progress.status;
    if status.is_with_provider() || status == ReferralStatus::Expired {
        take_back(ctx, tx, case, referral, RevokeReason::ConsentWithdrawn, None).await?;
        return Ok(true);
    }
    if status == ReferralStatus::Ready {
        advance(ctx, tx, referral, By::Staff, &[Step::Withhold], None).await?;
    } else if referral.sent_at.is_some() && referral.access_until.is_none_or(|until| until > ctx.now) {
        referral.access_until = Some(ctx.now);
        store::referral::save(tx, referral).await?;
        mail::referral_stopped(ctx, tx, referral).await?;
    }
    Ok(false)
}

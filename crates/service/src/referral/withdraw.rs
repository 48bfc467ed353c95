//! A consent was taken back: what it covered stops at once.

use chrono::{DateTime, Utc};
use domain::case::TaskKind;
use domain::consent::stops;
use domain::id::{ConsentId, ReferralId};
use domain::referral::{ReferralStatus, RevokeReason, Step, data_of};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::referral::Referral;

use super::revoke::take_back;
use super::tell::ask;
use super::{By, advance};
use crate::partner::mail;
use crate::{Ctx, ServiceResult};

/// Days within which the same help is offered without sharing.
const OFFER_DAYS: u64 = 3;

/// Stops what `consent` covered, in the transaction that has just marked it as withdrawn, and gives the numbers of
/// the referrals that were revoked.
///
/// What a provider holds is revoked and the provider is told to stop; what waits to be sent waits for consent again;
/// what has ended can be read no longer. A referral that another consent covers goes on. With `offer_again` the
/// caseworker is asked to offer the same help without sharing: taking a consent back costs nobody the help.
pub async fn revoke_for_withdrawal(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    consent: ConsentId,
    offer_again: bool,
) -> ServiceResult<Vec<String>> {
    store::case::hold(tx, case.id).await?;
    let answers = store::consent::answers(&mut *tx, case.id).await?;
    let covered = |r: &Referral| {
        let shared = data_of(&r.fields);
        !stops(&answers, consent, r.consent, r.organisation, r.category, &shared, ctx.today())
    };
    stop_all(ctx, tx, case, offer_again, |r| !covered(r)).await
}

/// Stops these referrals of a case, which nothing covers any more since another record of the same person was merged
/// into its own. As when a consent is taken back.
pub(crate) async fn revoke_for_merge(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referrals: &[ReferralId],
) -> ServiceResult<Vec<String>> {
    stop_all(ctx, tx, case, false, |r| referrals.contains(&r.id)).await
}

/// Stops every referral of a case that `stops`, and gives the numbers of those that were revoked.
async fn stop_all(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    offer_again: bool,
    stops: impl Fn(&Referral) -> bool,
) -> ServiceResult<Vec<String>> {
    let mut revoked = Vec::new();
    for mut referral in store::referral::unrevoked_of_case(&mut *tx, case.id).await? {
        if stops(&referral) && stop(ctx, tx, case, &mut referral).await? {
            if offer_again {
                ask(ctx, tx, case, &referral, TaskKind::OfferUnshared, OFFER_DAYS).await?;
            }
            revoked.push(referral.number);
        }
    }
    if !revoked.is_empty() {
        let entry = ctx.audit("referral.revoked", "case", Some(case.id.0)).case(case.id, case.office);
        tx.record(entry.detail(json!({ "reason": RevokeReason::ConsentWithdrawn.as_str(), "numbers": revoked })));
    }
    Ok(revoked)
}

/// How a referral stops when nothing covers it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The provider holds it: it is revoked, and the provider is told to stop.
    Revoked,
    /// It waits to be sent: it waits for consent again.
    Withheld,
    /// It has ended: the provider can read it no longer.
    Closed,
    /// Nothing of it can be read or sent.
    Over,
}

/// How a referral in this state stops.
pub fn how_it_stops(
    status: ReferralStatus,
    sent_at: Option<DateTime<Utc>>,
    access_until: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Stop {
    if status.is_with_provider() || status == ReferralStatus::Expired {
        Stop::Revoked
    } else if status == ReferralStatus::Ready {
        Stop::Withheld
    } else if status != ReferralStatus::Revoked && sent_at.is_some() && access_until.is_none_or(|until| until > now) {
        Stop::Closed
    } else {
        Stop::Over
    }
}

/// Whether the referral was revoked.
async fn stop(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &mut Referral) -> ServiceResult<bool> {
    let how = how_it_stops(referral.progress.status, referral.sent_at, referral.access_until, ctx.now);
    match how {
        Stop::Revoked => take_back(ctx, tx, case, referral, RevokeReason::ConsentWithdrawn, None).await?,
        Stop::Withheld => advance(ctx, tx, referral, By::Staff, &[Step::Withhold], None).await?,
        Stop::Closed => {
            referral.access_until = Some(ctx.now);
            store::referral_save::save(tx, referral).await?;
            mail::referral_stopped(ctx, tx, referral).await?;
        }
        Stop::Over => {}
    }
    Ok(how == Stop::Revoked)
}

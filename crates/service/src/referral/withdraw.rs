//! A consent was taken back, or the person answered anew: what nothing covers any more stops at once.

use domain::case::TaskKind;
use domain::consent::{Sharing, stops};
use domain::id::{ConsentId, ReferralId};
use domain::programme::Rule;
use domain::referral::{Note, RevokeReason, Step, Stop, data_of, how_it_stops};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::referral::Referral;

use super::revoke::take_back;
use super::tell::ask;
use super::{By, advance, note};
use crate::partner::mail;
use crate::{Ctx, ServiceResult};

/// Stops what nothing covers any more because of the answers `said`, in the transaction that has just kept them or marked
/// them as withdrawn, and gives the numbers of the referrals that were revoked.
///
/// What a provider holds is revoked; what it is done with can be read no longer; of both it is told to stop and to destroy
/// its copies. What waits to be sent waits for consent again. A referral that another consent covers goes on. With `offer_again` the
/// caseworker is asked to offer the same help without sharing: taking a consent back costs nobody the help.
pub async fn revoke_for_withdrawal(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    said: &[ConsentId],
    offer_again: bool,
) -> ServiceResult<Vec<String>> {
    store::case::hold(tx, case.id).await?;
    let answers = store::consent::answers(&mut *tx, case.id).await?;
    let ends = |r: &Referral| {
        let data = data_of(&r.fields);
        let sharing = Sharing::new(r.consent, r.sent_at.is_some(), r.organisation, r.category, &data);
        said.iter().any(|id| stops(&answers, *id, &sharing, ctx.today()))
    };
    stop_all(ctx, tx, case, offer_again, ends).await
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
                let within = store::programme::rules(&mut *tx).await?.get(Rule::OfferDays);
                ask(ctx, tx, case, &referral, TaskKind::OfferUnshared, within.into()).await?;
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

/// Whether the referral was revoked.
async fn stop(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &mut Referral) -> ServiceResult<bool> {
    let how = how_it_stops(referral.progress.status, referral.sent_at, referral.access_until, ctx.now);
    match how {
        Stop::Revoked => take_back(ctx, tx, case, referral, RevokeReason::ConsentWithdrawn, None).await?,
        Stop::Withheld => advance(ctx, tx, referral, By::Staff, &[Step::Withhold], None).await?,
        Stop::Closed => end_reading(ctx, tx, case, referral).await?,
        Stop::Over => {}
    }
    Ok(how == Stop::Revoked)
}

/// The provider is done with it and may hold copies: it reads nothing any more, and is asked to destroy them.
async fn end_reading(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &mut Referral) -> ServiceResult<()> {
    referral.access_until = Some(ctx.now);
    referral.stop_asked_at = Some(ctx.now);
    let ahead = referral.appointment_at.is_some_and(|at| at > ctx.now);
    if ahead {
        referral.appointment_at = None;
        referral.appointment_place = None;
    }
    store::referral_save::save(tx, referral).await?;
    referral.version += 1;
    note(ctx, tx, referral, By::Staff, Note::StopAsked, None).await?;
    if ahead {
        note(ctx, tx, referral, By::Staff, Note::AppointmentCancelled, None).await?;
    }
    told_to_stop(ctx, tx, case, referral).await
}

/// The provider is told to stop; where it opened the referral, the caseworker sees to it that it confirms.
pub(super) async fn told_to_stop(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &Referral) -> ServiceResult<()> {
    mail::referral_stopped(ctx, tx, referral).await?;
    if store::referral_event::was_opened(&mut *tx, referral.id).await? {
        let within = store::programme::rules(&mut *tx).await?.get(Rule::StopDays);
        ask(ctx, tx, case, referral, TaskKind::ReferralStop, within.into()).await?;
    }
    Ok(())
}
